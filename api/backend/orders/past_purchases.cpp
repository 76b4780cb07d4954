#include "api/backend/orders/past_purchases.h"

#include "api/backend/store/key_list.h"

namespace zhanggui {

namespace {

struct BoughtRow {
    ProductId product;
    std::int64_t quantity = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &BoughtRow::product);
        column("quantity", &BoughtRow::quantity);
    }
};

}  // namespace

std::map<ProductId, std::int64_t> PastPurchases::of(store::Session& session, CustomerId customer,
                                                    const std::vector<ProductId>& products) const {
    std::map<ProductId, std::int64_t> bought;
    for (const auto& row : store::allOfKeys<BoughtRow>(
             session,
             "select l.product_id, cast(sum(l.quantity - l.cancelled) as bigint) as quantity from order_line l join "
             "shop_order o on o.id = l.order_id where l.product_id in ({keys}) and o.customer_id = :customer and "
             "o.state <> 'closed' group by l.product_id",
             products, customer))
        bought[row.product] = row.quantity;
    return bought;
}

}  // namespace zhanggui
