#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/customers.h"
#include "api/contract/inventory.h"
#include "api/contract/orders.h"

/// Orders as they lie in the database.
namespace zhanggui {

struct OrderRecord {
    OrderId id;
    CustomerId customer;
    StoreId store;
    OrderState state = OrderState::Unpaid;
    Money goods, freight, adjustment, payable, paid, refunded;
    std::string nameSealed, phoneSealed, detailSealed, districtCode, regionText, buyerNote;
    std::optional<CloseReason> closeReason;
    OrderWait wait = OrderWait::None;
    std::optional<Instant> waitUntil;
    Instant createdAt;
    std::optional<Instant> paidAt, shippedAt, receivedAt, doneAt, closedAt;
    std::int64_t stateVersion = 1;  ///< changes with the state
    std::int64_t version = 1;       ///< changes with anything that staff see

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &OrderRecord::id);
        column("customer_id", &OrderRecord::customer);
        column("store_id", &OrderRecord::store);
        column("state", &OrderRecord::state);
        column("goods", &OrderRecord::goods);
        column("freight", &OrderRecord::freight);
        column("adjustment", &OrderRecord::adjustment);
        column("payable", &OrderRecord::payable);
        column("paid", &OrderRecord::paid);
        column("refunded", &OrderRecord::refunded);
        column("receiver_name_sealed", &OrderRecord::nameSealed);
        column("receiver_phone_sealed", &OrderRecord::phoneSealed);
        column("receiver_detail_sealed", &OrderRecord::detailSealed);
        column("district_code", &OrderRecord::districtCode);
        column("region_text", &OrderRecord::regionText);
        column("buyer_note", &OrderRecord::buyerNote);
        column("close_reason", &OrderRecord::closeReason);
        column("wait", &OrderRecord::wait);
        column("wait_until", &OrderRecord::waitUntil);
        column("created_at", &OrderRecord::createdAt);
        column("paid_at", &OrderRecord::paidAt);
        column("shipped_at", &OrderRecord::shippedAt);
        column("received_at", &OrderRecord::receivedAt);
        column("done_at", &OrderRecord::doneAt);
        column("closed_at", &OrderRecord::closedAt);
        column("state_version", &OrderRecord::stateVersion);
        column("version", &OrderRecord::version);
    }
};

struct OrderLineRecord {
    OrderLineId id;
    OrderId order;
    ProductId product;
    SkuId sku;
    std::string title, specText, code, image;
    Money unitPrice, cost;
    std::int64_t quantity = 0;
    Money total, discount, paid;
    Money freight;  ///< its share of the order's: what a refund of the line may give back of it
    std::int64_t shipped = 0, cancelled = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &OrderLineRecord::id);
        column("order_id", &OrderLineRecord::order);
        column("product_id", &OrderLineRecord::product);
        column("sku_id", &OrderLineRecord::sku);
        column("title", &OrderLineRecord::title);
        column("spec_text", &OrderLineRecord::specText);
        column("code", &OrderLineRecord::code);
        column("image", &OrderLineRecord::image);
        column("unit_price", &OrderLineRecord::unitPrice);
        column("cost", &OrderLineRecord::cost);
        column("quantity", &OrderLineRecord::quantity);
        column("total", &OrderLineRecord::total);
        column("discount", &OrderLineRecord::discount);
        column("paid", &OrderLineRecord::paid);
        column("freight", &OrderLineRecord::freight);
        column("shipped", &OrderLineRecord::shipped);
        column("cancelled", &OrderLineRecord::cancelled);
    }
};

}  // namespace zhanggui
