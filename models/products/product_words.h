#pragma once

#include <QString>

#include "api/contract/catalog.h"
#include "models/base/cell_roles.h"

/// What the values of a product are called.
namespace zhanggui::products {

QString stateText(ProductState state);
cell::Tone stateTone(ProductState state);

}  // namespace zhanggui::products
