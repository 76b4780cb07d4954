#pragma once

#include "api/backend/orders/whole_order.h"
#include "api/backend/store/sealed_table.h"

namespace zhanggui {

/// Keyed hashes to find an order's receiver by.
struct ReceiverIndices {
    std::string name, phone, tail;  ///< tail: the phone's last four digits
};

/// The SQL of orders: one at a time. Lists are in order_lists_store.h.
class OrdersStore {
  public:
    static const store::SealedTable sealed;

    std::optional<OrderRecord> find(store::Session& session, OrderId id) const;
    /// Locks the order's row: whoever changes an order or its payments takes it first.
    std::optional<OrderRecord> lock(store::Transaction& transaction, OrderId id) const;
    std::vector<OrderLineRecord> lines(store::Session& session, OrderId id) const;
    std::vector<PackageRecord> packages(store::Session& session, OrderId id) const;
    std::vector<PackageLineRecord> packageLines(store::Session& session, OrderId id) const;
    /// Newest first.
    std::vector<OrderEventRecord> events(store::Session& session, OrderId id) const;
    /// All of the above.
    std::optional<WholeOrder> whole(store::Session& session, OrderId id) const;

    OrderId add(store::Transaction& transaction, const OrderRecord& order, const ReceiverIndices& indices) const;
    OrderLineId addLine(store::Transaction& transaction, const OrderLineRecord& line) const;
    void addAdjustment(store::Transaction& transaction, OrderId id, const std::string& kind, const std::string& label,
                       Money amount) const;
    void addEvent(store::Transaction& transaction, OrderId id, const OrderEventRecord& event) const;
    PackageId addPackage(store::Transaction& transaction, const PackageRecord& package) const;
    void addPackageLine(store::Transaction& transaction, const PackageLineRecord& line) const;

    /// Writes what may change after submission: state, money received, close reason, wait, moments and versions.
    void update(store::Transaction& transaction, const OrderRecord& order) const;
    /// Each line is paid with its total less its discount.
    void setLinesPaid(store::Transaction& transaction, OrderId id) const;
    /// False, and nothing changed, if fewer units than that are open.
    bool addShipped(store::Transaction& transaction, OrderLineId line, std::int64_t quantity) const;

    /// Paths of the pictures that lines were agreed on with.
    static std::vector<std::string> pictureNames(store::Session& session);
};

}  // namespace zhanggui
