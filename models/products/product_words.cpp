#include "models/products/product_words.h"

#include <QCoreApplication>

namespace zhanggui::products {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Products)
};

}  // namespace

QString stateText(ProductState state) {
    switch (state) {
        case ProductState::Draft:
            return Words::tr("Draft");
        case ProductState::OnSale:
            return Words::tr("On sale");
        case ProductState::OffShelf:
            return Words::tr("Off shelf");
    }
    return {};
}

cell::Tone stateTone(ProductState state) {
    return state == ProductState::OnSale ? cell::Tone::Success : cell::Tone::Neutral;
}

}  // namespace zhanggui::products
