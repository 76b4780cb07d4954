#include "models/products/product_values.h"

#include <QRegularExpression>

#include "models/base/formats.h"
#include "models/base/words.h"

namespace zhanggui::products {
using namespace Qt::StringLiterals;

namespace {

template <class T>
QVariant toVariant(const T& value) {
    if constexpr (std::is_same_v<T, std::string>)
        return format::text(value);
    else if constexpr (std::is_same_v<T, std::vector<std::string>>)
        return tagsText(value);
    else if constexpr (isId<T>)
        return QVariant::fromValue<qlonglong>(value.value);
    else if constexpr (std::is_same_v<T, std::optional<Instant>>)
        return QVariant::fromValue<qlonglong>(value ? value->ms : 0);
    else if constexpr (NamedEnum<T>)
        return wordOf(value);
    else if constexpr (std::is_integral_v<T>)
        return int(value);
    else
        return {};
}

template <class T>
void fromVariant(T& out, const QVariant& value) {
    if constexpr (std::is_same_v<T, std::string>)
        out = format::utf8(value.toString());
    else if constexpr (std::is_same_v<T, std::vector<std::string>>)
        out = tagsFrom(value.toString());
    else if constexpr (isId<T>)
        out.value = value.toLongLong();
    else if constexpr (std::is_same_v<T, std::optional<Instant>>)
        out = value.toLongLong() == 0 ? std::nullopt : std::optional(Instant{value.toLongLong()});
    else if constexpr (NamedEnum<T>)
        out = wordOr(value.toString(), out);
    else if constexpr (std::is_integral_v<T>)
        out = T(value.toLongLong());
}

bool names(std::string_view name, const QString& pointer) {
    return pointer.mid(1) == QString::fromUtf8(name.data(), qsizetype(name.size()));
}

}  // namespace

QVariant fieldValue(const ProductForm& form, const QString& pointer) {
    QVariant found;
    ProductForm::describe([&](std::string_view name, auto member, auto&&...) {
        if (names(name, pointer)) found = toVariant(form.*member);
    });
    return found;
}

void setFieldValue(ProductForm& form, const QString& pointer, const QVariant& value) {
    ProductForm::describe([&](std::string_view name, auto member, auto&&...) {
        if (names(name, pointer)) fromVariant(form.*member, value);
    });
}

ProductForm formOf(const ProductRecord& record) {
    ProductForm form;
    form.title = record.title;
    form.vendor = record.vendor;
    form.category = record.categoryId;
    form.tags = record.tags;
    form.state = record.state;
    form.sort = record.sort;
    form.purchaseLimit = record.purchaseLimit;
    form.blocks = record.blocks;
    form.pictures = record.pictures;
    form.specs = record.specs;
    for (const SkuRecord& sku : record.skus) {
        SkuForm row;
        row.id = sku.id;
        row.choice = sku.choice;
        row.code = sku.code;
        row.barcode = sku.barcode;
        row.price = sku.price;
        row.linePrice = sku.linePrice;
        row.cost = sku.cost;
        row.weightGrams = sku.weightGrams;
        row.safety = sku.safety;
        form.skus.push_back(row);
    }
    form.onShelfAt = record.onShelfAt;
    form.offShelfAt = record.offShelfAt;
    form.freightTemplate = record.freightTemplate;
    form.version = record.version;
    return form;
}

QString tagsText(const std::vector<std::string>& tags) {
    QStringList all;
    for (const auto& tag : tags) all.append(format::text(tag));
    return all.join(u", "_s);
}

std::vector<std::string> tagsFrom(const QString& text) {
    static const QRegularExpression separators(u"[,，、;；]"_s);
    std::vector<std::string> tags;
    for (const QString& part : text.split(separators)) {
        const std::string tag = format::utf8(part.simplified());
        if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    }
    return tags;
}

}  // namespace zhanggui::products
