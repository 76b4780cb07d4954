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

QString verdictText(RowVerdict verdict) {
    switch (verdict) {
        case RowVerdict::Add:
            return Words::tr("Add");
        case RowVerdict::Change:
            return Words::tr("Change");
        case RowVerdict::Same:
            return Words::tr("Unchanged");
        case RowVerdict::Error:
            return Words::tr("Left out");
    }
    return {};
}

cell::Tone verdictTone(RowVerdict verdict) {
    switch (verdict) {
        case RowVerdict::Add:
            return cell::Tone::Success;
        case RowVerdict::Change:
            return cell::Tone::Info;
        case RowVerdict::Same:
            return cell::Tone::Neutral;
        case RowVerdict::Error:
            return cell::Tone::Danger;
    }
    return cell::Tone::Neutral;
}

}  // namespace zhanggui::products
