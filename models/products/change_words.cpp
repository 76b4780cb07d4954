#include "models/products/change_words.h"

#include <QCoreApplication>

#include "models/base/formats.h"
#include "models/base/words.h"
#include "models/products/matrix_edit.h"
#include "models/products/product_words.h"

namespace zhanggui::products {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Products)
};

}  // namespace

QString valueWords(ValueKind kind, const std::string& field, const std::string& value) {
    const QString text = format::text(value);
    if (text.isEmpty()) return format::none();
    switch (kind) {
        case ValueKind::Money:
            return format::money({text.toLongLong()});
        case ValueKind::Number:
            return format::quantity(text.toLongLong());
        case ValueKind::Instant:
            if (const auto at = instantFrom(value)) return format::fullMoment(*at);
            return text;
        case ValueKind::Word:
            if (field == "state") return stateText(wordOr(text, ProductState::Draft));
            return text;
        case ValueKind::Text:
            return text;
    }
    return text;
}

QString changeWords(const ChangedField& change) {
    const QString item = format::text(change.item);
    const QString name = fieldText(u'/' + format::text(change.field));
    const QString what = item.isEmpty() ? name : Words::tr("%1 (%2)", "a field of a variant").arg(name, item);
    return Words::tr("%1: %2 → %3")
        .arg(what, valueWords(change.kind, change.field, change.before),
             valueWords(change.kind, change.field, change.after));
}

QString differenceTitle(const ProductForm& form, const QString& pointer) {
    const QString name = fieldText(pointer);
    const qlonglong id = pointer.section(u'/', 2, 2).toLongLong();
    QString item;
    if (pointer.startsWith("/skus/"_L1)) {
        for (const SkuForm& sku : form.skus)
            if (sku.id.value == id) item = format::text(matrix::combination(form, sku));
    } else if (pointer.startsWith("/specs/"_L1)) {
        for (const SpecForm& axis : form.specs)
            if (axis.id.value == id) item = format::text(axis.name);
    } else if (pointer.startsWith("/pictures/"_L1)) {
        for (std::size_t at = 0; at < form.pictures.size(); ++at)
            if (form.pictures[at].id.value == id) item = QString::number(at + 1);
    }
    return item.isEmpty() ? name : Words::tr("%1 (%2)", "a field of a variant").arg(name, item);
}

QString actionText(const std::string& action) {
    const QString word = format::text(action).section(u'.', 1);
    if (word == "create"_L1) return Words::tr("Created");
    if (word == "save"_L1) return Words::tr("Saved");
    if (word == "quickEdit"_L1) return Words::tr("Changed in the list");
    if (word == "bulk"_L1) return Words::tr("Changed with others");
    if (word == "undoBulk"_L1) return Words::tr("Taken back");
    if (word == "trash"_L1) return Words::tr("Put into the recycle bin");
    if (word == "restore"_L1) return Words::tr("Taken out of the recycle bin");
    if (word == "duplicate"_L1) return Words::tr("Made as a copy");
    if (word == "csv"_L1) return Words::tr("Imported");
    if (word == "onShelf"_L1) return Words::tr("Put on shelf");
    if (word == "offShelf"_L1) return Words::tr("Taken off shelf");
    return format::text(action);
}

}  // namespace zhanggui::products
