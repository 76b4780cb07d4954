#pragma once

#include <QString>

#include "api/contract/catalog.h"
#include "api/contract/imports.h"
#include "api/contract/product_matrix.h"
#include "models/base/cell_roles.h"

/// What the values of a product are called.
namespace zhanggui::products {

QString stateText(ProductState state);
cell::Tone stateTone(ProductState state);
QString changeText(SkuChange change);
cell::Tone changeTone(SkuChange change);
/// What a field of the form is called, by its pointer: "/skus/12/price" -> "Price".
QString fieldText(const QString& pointer);

}  // namespace zhanggui::products
