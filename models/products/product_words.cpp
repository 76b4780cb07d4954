#include "models/products/product_words.h"

#include <QCoreApplication>
#include <QHash>

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

QString changeText(SkuChange change) {
    switch (change) {
        case SkuChange::Keep:
            return Words::tr("Keep", "a variant when saving");
        case SkuChange::Add:
            return Words::tr("New", "a variant when saving");
        case SkuChange::Retire:
            return Words::tr("Retire", "a variant when saving");
        case SkuChange::Restore:
            return Words::tr("Restore", "a variant when saving");
    }
    return {};
}

cell::Tone changeTone(SkuChange change) {
    switch (change) {
        case SkuChange::Keep:
            return cell::Tone::Neutral;
        case SkuChange::Add:
            return cell::Tone::Brand;
        case SkuChange::Retire:
            return cell::Tone::Danger;
        case SkuChange::Restore:
            return cell::Tone::Success;
    }
    return cell::Tone::Neutral;
}

QString fieldText(const QString& pointer) {
    const QHash<QString, QString> names{{QStringLiteral("title"), Words::tr("Title")},
                                        {QStringLiteral("vendor"), Words::tr("Brand")},
                                        {QStringLiteral("category"), Words::tr("Category")},
                                        {QStringLiteral("tags"), Words::tr("Tags")},
                                        {QStringLiteral("state"), Words::tr("Status")},
                                        {QStringLiteral("sort"), Words::tr("Sort")},
                                        {QStringLiteral("purchaseLimit"), Words::tr("Purchase limit")},
                                        {QStringLiteral("blocks"), Words::tr("Detail")},
                                        {QStringLiteral("pictures"), Words::tr("Pictures")},
                                        {QStringLiteral("specs"), Words::tr("Specs")},
                                        {QStringLiteral("skus"), Words::tr("Variants")},
                                        {QStringLiteral("onShelfAt"), Words::tr("On shelf at")},
                                        {QStringLiteral("offShelfAt"), Words::tr("Off shelf at")},
                                        {QStringLiteral("freightTemplate"), Words::tr("Freight template")},
                                        {QStringLiteral("code"), Words::tr("Code")},
                                        {QStringLiteral("barcode"), Words::tr("Barcode")},
                                        {QStringLiteral("price"), Words::tr("Price")},
                                        {QStringLiteral("linePrice"), Words::tr("List price")},
                                        {QStringLiteral("cost"), Words::tr("Cost")},
                                        {QStringLiteral("weightGrams"), Words::tr("Weight")},
                                        {QStringLiteral("safety"), Words::tr("Safety stock")},
                                        {QStringLiteral("onHand"), Words::tr("Stock")},
                                        {QStringLiteral("alt"), Words::tr("Description of a picture")},
                                        {QStringLiteral("values"), Words::tr("Spec values")},
                                        {QStringLiteral("picture"), Words::tr("Picture")},
                                        {QStringLiteral("trashedAt"), Words::tr("In the recycle bin since")}};
    const QStringList parts = pointer.split(u'/', Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        if (names.contains(*part)) return names.value(*part);
    return pointer;
}

}  // namespace zhanggui::products
