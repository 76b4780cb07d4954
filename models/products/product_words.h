#pragma once

#include <QString>

#include "api/contract/catalog.h"
#include "api/contract/imports.h"
#include "api/contract/product_matrix.h"
#include "api/contract/refusal.h"
#include "models/base/cell_roles.h"

/// What the values of a product are called.
namespace zhanggui::products {

QString stateText(ProductState state);
cell::Tone stateTone(ProductState state);
QString changeText(SkuChange change);
cell::Tone changeTone(SkuChange change);
/// Why a picture of another host could not be fetched; words that the desk does not know are shown as they are.
QString pictureErrorText(const std::string& error);
/// What a field of the form is called, by its pointer: "/skus/12/price" -> "Price".
QString fieldText(const QString& pointer);
/// What is wrong with a field of a product; limits of amounts are amounts.
QString faultText(const Fault& fault);
/// Why a change of a product was refused, where no field stands beside it: "Price: At most ¥100,000.00."
QString refusalText(const Refusal& refusal);

}  // namespace zhanggui::products
