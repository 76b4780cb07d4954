#pragma once

#include "api/backend/cart/carts.h"
#include "api/backend/http/registry.h"

namespace zhanggui {

/// Binds the cart's endpoints. The carts must outlive the registry.
void serveCart(http::Registry& registry, Carts& carts);

}  // namespace zhanggui
