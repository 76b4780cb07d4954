#pragma once

#include <QVariant>

#include "api/contract/products.h"

/// The plain fields of a product's form as editors hold them: text, numbers, words; a moment in milliseconds.
namespace zhanggui::products {

/// Invalid for a pointer that is no plain field.
QVariant fieldValue(const ProductForm& form, const QString& pointer);
void setFieldValue(ProductForm& form, const QString& pointer, const QVariant& value);

/// The form that an editor of this product begins with. Stock is left out: it is sent only where it was typed.
ProductForm formOf(const ProductRecord& record);

/// "new, gift" and back; commas of both scripts separate, doubles are dropped.
QString tagsText(const std::vector<std::string>& tags);
std::vector<std::string> tagsFrom(const QString& text);

}  // namespace zhanggui::products
