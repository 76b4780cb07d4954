#pragma once

#include "api/backend/orders/order_records.h"

/// What hangs on an order in the database.
namespace zhanggui {

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
