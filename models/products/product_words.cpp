#include "models/products/product_words.h"

#include <QCoreApplication>
#include <QHash>

#include "models/base/formats.h"
#include "models/base/sentences.h"

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

QString pictureErrorText(const std::string& error) {
    const auto is = [&](const char* word) { return error == word; };
    if (is("refusedUrl")) return Words::tr("The address is none of a picture on the web");
    if (is("refusedAddress")) return Words::tr("The address leads into a private network");
    if (is("unknownHost")) return Words::tr("There is no such host");
    if (is("notReached")) return Words::tr("The host does not answer");
    if (is("tooSlow")) return Words::tr("The host was too slow");
    if (is("tooManyRedirects")) return Words::tr("The host leads on too often");
    if (is("empty")) return Words::tr("The file is empty");
    if (is("tooLong")) return Words::tr("The file is too large");
    if (is("tooLarge")) return Words::tr("The picture has too many pixels");
    if (is("tooComplex")) return Words::tr("The picture is built in too complicated a way");
    if (is("damaged")) return Words::tr("The picture is damaged");
    if (is("notAnImage")) return Words::tr("The file is no picture: PNG, JPEG or WebP");
    const QString text = format::text(error);
    if (text.startsWith(QStringLiteral("http"))) return Words::tr("The host answered %1").arg(text.mid(4).trimmed());
    return text;
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
                                        {QStringLiteral("trashedAt"), Words::tr("In the recycle bin since")},
                                        {QStringLiteral("formula"), Words::tr("Formula")},
                                        {QStringLiteral("ids"), Words::tr("Products")}};
    const QStringList parts = pointer.split(u'/', Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        if (names.contains(*part)) return names.value(*part);
    return pointer;
}

QString faultText(const Fault& fault) {
    const QString field = format::text(fault.pointer).section(u'/', -1);
    const bool amount = field == u"price" || field == u"linePrice" || field == u"cost";
    if (amount && fault.limit && fault.code == nameOf(FaultCode::TooLarge))
        return Words::tr("At most %1.").arg(format::money({*fault.limit}));
    if (amount && fault.limit && fault.code == nameOf(FaultCode::TooSmall))
        return Words::tr("At least %1.").arg(format::money({*fault.limit}));
    return sentences::of(fault);
}

QString refusalText(const Refusal& refusal) {
    if (refusal.faults.empty()) return sentences::of(refusal);
    const Fault& fault = refusal.faults.front();
    //: %1 is the name of a field, %2 what is wrong with it
    return Words::tr("%1: %2").arg(fieldText(format::text(fault.pointer)), faultText(fault));
}

}  // namespace zhanggui::products
