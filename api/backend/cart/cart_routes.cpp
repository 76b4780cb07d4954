#include "api/backend/cart/cart_routes.h"

namespace zhanggui {

void serveCart(http::Registry& registry, Carts& carts) {
    registry.serve<GetCart>([&](const Actor& who) { return carts.get(who); });
    registry.serve<AddCartItem>([&](const Actor& who, const CartItemDraft& draft) { return carts.add(who, draft); });
    registry.serve<ChangeCartItem>(
        [&](const Actor& who, SkuId sku, const CartItemChange& change) { return carts.change(who, sku, change); });
    registry.serve<RemoveCartItem>([&](const Actor& who, SkuId sku) { return carts.remove(who, sku); });
}

}  // namespace zhanggui
