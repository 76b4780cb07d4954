#pragma once

#include <functional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"
#include "api/contract/customers.h"
#include "api/contract/order_states.h"

namespace zhanggui {

/// Units of a line that an event is about.
struct EventLine {
    OrderLineId line;
    ProductId product;
    SkuId sku;
    std::int64_t quantity = 0;
    Money paid;  ///< the line's share of the goods' payment, fen; of OrderPaid only
};

struct OrderSubmitted {
    static constexpr std::string_view name = "OrderSubmitted";
    OrderId order;
    CustomerId customer;
    Money payable;
    Instant at;
};
struct OrderPaid {
    static constexpr std::string_view name = "OrderPaid";
    OrderId order;
    CustomerId customer;
    Money amount;
    Instant at;  ///< when the payment succeeded
    std::vector<EventLine> lines;
};
struct ParcelShipped {
    static constexpr std::string_view name = "ParcelShipped";
    OrderId order;
    PackageId package;
    Instant at;
    std::vector<EventLine> lines;
};
struct OrderReceived {
    static constexpr std::string_view name = "OrderReceived";
    OrderId order;
    Instant at;
};
struct OrderDone {
    static constexpr std::string_view name = "OrderDone";
    OrderId order;
    Instant at;
};
struct OrderClosed {
    static constexpr std::string_view name = "OrderClosed";
    OrderId order;
    CloseReason reason = CloseReason::Timeout;
    Instant at;
};

/// How domains to the right take part in what happens to an order: in its transaction, in the order in which the wiring
/// registered them. They can't veto and must have no effect outside the transaction; a throw rolls everything back.
class Reactions {
  public:
    template <class Event>
    using Handler = std::function<void(store::Transaction&, const Event&)>;

    /// At start-up only. `what` says what it does, for the list of the wiring.
    template <class Event>
    void on(std::string what, Handler<std::type_identity_t<Event>> handler) {
        std::get<List<Event>>(m_lists).push_back({std::move(what), std::move(handler)});
    }

    template <class Event>
    void raise(store::Transaction& transaction, const Event& event) const {
        for (const auto& entry : std::get<List<Event>>(m_lists)) entry.handler(transaction, event);
    }

    /// "OrderPaid → notes the sale", in the order in which they run.
    std::vector<std::string> wired() const {
        std::vector<std::string> lines;
        std::apply([&](const auto&... list) { (append(lines, list), ...); }, m_lists);
        return lines;
    }

  private:
    template <class Event>
    struct Entry {
        std::string what;
        Handler<Event> handler;
    };
    template <class Event>
    using List = std::vector<Entry<Event>>;

    template <class Event>
    static void append(std::vector<std::string>& lines, const List<Event>& list) {
        for (const auto& entry : list) lines.push_back(std::string(Event::name) + " → " + entry.what);
    }

    std::tuple<List<OrderSubmitted>, List<OrderPaid>, List<ParcelShipped>, List<OrderReceived>, List<OrderDone>,
               List<OrderClosed>>
        m_lists;
};

}  // namespace zhanggui
