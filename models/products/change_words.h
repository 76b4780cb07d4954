#pragma once

#include <QString>

#include "api/contract/changes.h"
#include "api/contract/product_form.h"

/// Changes of products as people read them: in histories, previews and reports.
namespace zhanggui::products {

/// "Price (Blue / L): ¥89.00 → ¥79.00"; a dash stands for nothing.
QString changeWords(const ChangedField& change);
/// One side of it.
QString valueWords(ValueKind kind, const std::string& field, const std::string& value);
/// What a differing field of a form is called: "/skus/12/price" -> "Price (Blue / L)".
QString differenceTitle(const ProductForm& form, const QString& pointer);
/// What an entry of the history is called: "products.save" -> "Saved".
QString actionText(const std::string& action);

}  // namespace zhanggui::products
