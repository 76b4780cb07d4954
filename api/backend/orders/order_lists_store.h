#pragma once

#include <array>
#include <limits>

#include "api/backend/orders/whole_order.h"
#include "api/backend/store/session.h"

namespace zhanggui {

/// A row of the desk's list.
struct OrderListRecord {
    OrderId id;
    OrderState state = OrderState::Unpaid;
    Instant createdAt;
    std::string nameSealed, phoneSealed, title, specText, image;
    std::int64_t kinds = 0, pieces = 0;
    Money payable, paid;
    OrderWait wait = OrderWait::None;
    std::optional<Instant> waitUntil;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &OrderListRecord::id);
        column("state", &OrderListRecord::state);
        column("created_at", &OrderListRecord::createdAt);
        column("receiver_name_sealed", &OrderListRecord::nameSealed);
        column("receiver_phone_sealed", &OrderListRecord::phoneSealed);
        column("title", &OrderListRecord::title);
        column("spec_text", &OrderListRecord::specText);
        column("image", &OrderListRecord::image);
        column("kinds", &OrderListRecord::kinds);
        column("pieces", &OrderListRecord::pieces);
        column("payable", &OrderListRecord::payable);
        column("paid", &OrderListRecord::paid);
        column("wait", &OrderListRecord::wait);
        column("wait_until", &OrderListRecord::waitUntil);
    }
};

/// A place in a list by the time of submission.
struct ListPlace {
    Instant at;
    OrderId id;
};

/// What lies strictly between two places, read from one end.
struct ListRange {
    ListPlace after{{0}, {0}};
    ListPlace before{{std::numeric_limits<std::int64_t>::max()}, {std::numeric_limits<std::int64_t>::max()}};
    Money minPayable;
    OrderSort sort = OrderSort::Newest;
    std::int64_t limit = 50;
};

/// Receivers to be found; empty texts match none.
struct ReceiverKeys {
    std::string nameIndex, phoneIndex, tailIndex;
};

/// The state words of a tab, at most two; none for the tab of all orders.
struct TabStates {
    std::string first, second;
};

struct StateCount {
    OrderState state = OrderState::Unpaid;
    std::int64_t orders = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("state", &StateCount::state);
        column("orders", &StateCount::orders);
    }
};

/// The SQL of lists of orders. Every query reads about as many rows as it gives, however many orders there are.
class OrderListsStore {
  public:
    std::vector<OrderListRecord> all(store::Session& session, const ListRange& range) const;
    std::vector<OrderListRecord> ofState(store::Session& session, OrderState state, const ListRange& range) const;
    /// Orders of these receivers.
    std::vector<OrderListRecord> ofReceiver(store::Session& session, const ReceiverKeys& keys, const TabStates& states,
                                            const ListRange& range) const;
    std::optional<OrderListRecord> row(store::Session& session, OrderId id) const;
    std::vector<OrderId> ofWaybill(store::Session& session, const std::string& waybill) const;
    std::vector<StateCount> counts(store::Session& session) const;

    /// A customer's orders with keys below `before`, newest first.
    std::vector<OrderRecord> ofCustomer(store::Session& session, CustomerId customer, const TabStates& states,
                                        OrderId before, std::int64_t limit) const;
    /// Lines and parcels of a customer's orders from `first` to `last`.
    std::vector<OrderLineRecord> lines(store::Session& session, CustomerId customer, OrderId first, OrderId last) const;
    std::vector<PackageRecord> packages(store::Session& session, CustomerId customer, OrderId first,
                                        OrderId last) const;
};

}  // namespace zhanggui
