#pragma once

#include <optional>
#include <string>
#include <vector>

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
        column("shipped", &OrderLineRecord::shipped);
        column("cancelled", &OrderLineRecord::cancelled);
    }
};

struct PackageRecord {
    PackageId id;
    OrderId order;
    std::string carrier;
    std::string waybill;  ///< the carrier's number of the parcel
    Instant shippedAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &PackageRecord::id);
        column("order_id", &PackageRecord::order);
        column("carrier", &PackageRecord::carrier);
        column("waybill", &PackageRecord::waybill);
        column("shipped_at", &PackageRecord::shippedAt);
    }
};

struct PackageLineRecord {
    PackageId package;
    OrderLineId line;
    std::int64_t quantity = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("package_id", &PackageLineRecord::package);
        column("line_id", &PackageLineRecord::line);
        column("quantity", &PackageLineRecord::quantity);
    }
};

struct OrderEventRecord {
    TimelineKind kind = TimelineKind::Submitted;
    std::string actor, detail;
    Money amount;
    Instant at;

    template <class V>
    static constexpr void describe(V&& column) {
        column("kind", &OrderEventRecord::kind);
        column("actor", &OrderEventRecord::actor);
        column("detail", &OrderEventRecord::detail);
        column("amount", &OrderEventRecord::amount);
        column("at", &OrderEventRecord::at);
    }
};

/// An order with everything that its readers see.
struct WholeOrder {
    OrderRecord order;
    std::vector<OrderLineRecord> lines;
    std::vector<PackageRecord> packages;
    std::vector<PackageLineRecord> packageLines;
    std::vector<OrderEventRecord> events;  ///< newest first
};

}  // namespace zhanggui
