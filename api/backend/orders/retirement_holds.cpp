#include "api/backend/orders/retirement_holds.h"

#include "api/backend/orders/order_number.h"
#include "api/backend/store/key_list.h"

namespace zhanggui {

namespace {

struct HoldRow {
    SkuId sku;
    OrderId order;
    std::int64_t quantity = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("sku_id", &HoldRow::sku);
        column("order_id", &HoldRow::order);
        column("quantity", &HoldRow::quantity);
    }
};

}  // namespace

std::map<SkuId, std::vector<SkuHold>> RetirementHolds::holds(store::Session& session,
                                                             const std::vector<SkuId>& skus) const {
    std::map<SkuId, std::vector<SkuHold>> holds;
    for (const auto& row : store::allOfKeys<HoldRow>(
             session,
             "select l.sku_id, l.order_id, cast(sum(l.quantity - l.shipped - l.cancelled) as bigint) as quantity "
             "from order_line l join shop_order o on o.id = l.order_id where l.sku_id in ({keys}) and o.closed_at is "
             "null and l.quantity > l.shipped + l.cancelled "
             "group by l.sku_id, l.order_id order by l.order_id",
             skus))
        holds[row.sku].push_back({row.order, orderNumber(row.order), row.quantity});
    return holds;
}

}  // namespace zhanggui
