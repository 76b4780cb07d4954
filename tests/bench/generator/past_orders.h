#pragma once

#include <string>
#include <string_view>
#include <tuple>

#include "api/backend/orders/order_records.h"
#include "api/contract/orders.h"

/// The rows that a past leaves, without their ids: on a fresh shop those are counted by the database. What is a
/// string_view belongs to goods or buyers, who outlive the rows.
namespace zhanggui::bench {

struct PastCustomer {
    static constexpr std::string_view table = "customer", columns = "open_id, union_id, created_at";
    std::string openId;
    Instant at;
    auto values() const { return std::tuple(std::string_view(openId), "", at); }
};

struct PastAddress {
    static constexpr std::string_view table = "address",
                                      columns =
                                          "customer_id, name_sealed, phone_sealed, district_code, detail_sealed, "
                                          "tag, is_default, created_at";
    CustomerId customer;
    std::string_view name, phone, district, detail;
    Instant at;
    auto values() const { return std::tuple(customer, name, phone, district, detail, "", true, at); }
};

/// The order as it stands at the end; `receiver…` are those of its buyer.
struct PastOrder {
    static constexpr std::string_view table = "shop_order",
                                      columns =
                                          "customer_id, store_id, state, goods, freight, adjustment, payable, paid, "
                                          "refunded, receiver_name_sealed, receiver_phone_sealed, "
                                          "receiver_detail_sealed, receiver_name_index, receiver_phone_index, "
                                          "receiver_tail_index, district_code, region_text, buyer_note, close_reason, "
                                          "wait, wait_until, created_at, paid_at, shipped_at, received_at, done_at, "
                                          "closed_at, state_version, version";
    OrderRecord order;
    std::string_view name, phone, detail, nameIndex, phoneIndex, tailIndex, district, region, note;
    auto values() const {
        const auto& o = order;
        return std::tuple(o.customer, o.store, o.state, o.goods, o.freight, o.adjustment, o.payable, o.paid, o.refunded,
                          name, phone, detail, nameIndex, phoneIndex, tailIndex, district, region, note, o.closeReason,
                          o.wait, o.waitUntil, o.createdAt, o.paidAt, o.shippedAt, o.receivedAt, o.doneAt, o.closedAt,
                          o.stateVersion, o.version);
    }
};

struct PastLine {
    static constexpr std::string_view table = "order_line",
                                      columns =
                                          "order_id, product_id, sku_id, title, spec_text, code, image, unit_price, "
                                          "cost, quantity, total, discount, paid, freight, shipped, cancelled";
    OrderId order;
    ProductId product;
    SkuId sku;
    std::string_view title, specText, code, image;
    Money unitPrice, cost;
    std::int64_t quantity = 0;
    Money total, discount, paid, freight;
    std::int64_t shipped = 0;
    auto values() const {
        return std::tuple(order, product, sku, title, specText, code, image, unitPrice, cost, quantity, total, discount,
                          paid, freight, shipped, std::int64_t{0});
    }
};

struct PastParcel {
    static constexpr std::string_view table = "package", columns = "order_id, carrier, tracking_number, shipped_at";
    OrderId order;
    std::string_view carrier;
    std::string waybill;
    Instant at;
    auto values() const { return std::tuple(order, carrier, std::string_view(waybill), at); }
};

struct PastPacked {
    static constexpr std::string_view table = "package_line", columns = "package_id, line_id, quantity";
    PackageId package;
    OrderLineId line;
    std::int64_t quantity = 0;
    auto values() const { return std::tuple(package, line, quantity); }
};

struct PastMoment {
    static constexpr std::string_view table = "order_event", columns = "order_id, kind, actor, detail, amount, at";
    OrderId order;
    TimelineKind kind{};
    std::string_view actor;
    std::string detail;
    Money amount;
    Instant at;
    auto values() const { return std::tuple(order, kind, actor, std::string_view(detail), amount, at); }
};

}  // namespace zhanggui::bench
