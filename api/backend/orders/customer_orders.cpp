#include "api/backend/orders/customer_orders.h"

#include <iterator>
#include <limits>

#include "api/backend/orders/order_views.h"
#include "api/backend/store/cursor.h"

namespace zhanggui {

namespace {

TabStates statesOf(CustomerOrderTab tab) {
    const auto words = [](OrderState first, OrderState second) {
        return TabStates{std::string(nameOf(first)), std::string(nameOf(second))};
    };
    switch (tab) {
        case CustomerOrderTab::All:
            return {};
        case CustomerOrderTab::Unpaid:
            return words(OrderState::Unpaid, OrderState::Unpaid);
        case CustomerOrderTab::ToShip:
            return words(OrderState::Paid, OrderState::PartShipped);
        case CustomerOrderTab::ToReceive:
            return words(OrderState::Shipped, OrderState::Shipped);
        case CustomerOrderTab::Complete:
            return words(OrderState::Received, OrderState::Done);
    }
    return {};
}

/// The records of one order, out of all that were read for the page.
template <class Record>
std::vector<Record> ofOrder(const std::vector<Record>& records, OrderId order) {
    std::vector<Record> own;
    std::copy_if(records.begin(), records.end(), std::back_inserter(own),
                 [&](const Record& record) { return record.order == order; });
    return own;
}

}  // namespace

Result<Page<CustomerOrder>> CustomerOrders::list(const Actor& who, const CustomerOrderQuery& query) {
    const auto cursor = store::readCursor(query.cursor);
    if (!cursor) return refuse(cursor.error());
    const OrderId before{*cursor ? (*cursor)->id : std::numeric_limits<std::int64_t>::max()};
    const CustomerId customer{who.id};
    return m_database.read([&](store::Session& session) {
        Page<CustomerOrder> page;
        auto orders = m_lists.ofCustomer(session, customer, statesOf(query.tab), before, query.limit + 1);
        if (orders.size() > static_cast<std::size_t>(query.limit)) {
            orders.pop_back();
            page.nextCursor = store::makeCursor(orders.back().id.value, orders.back().id.value);
        }
        if (orders.empty()) return page;
        const auto lines = m_lists.lines(session, customer, orders.back().id, orders.front().id);
        const auto packages = m_lists.packages(session, customer, orders.back().id, orders.front().id);
        for (const auto& order : orders)
            page.items.push_back(customerView(m_vault, order, ofOrder(lines, order.id), ofOrder(packages, order.id)));
        return page;
    });
}

Result<CustomerOrder> CustomerOrders::get(const Actor& who, OrderId id) {
    return m_database.read([&](store::Session& session) -> Result<CustomerOrder> {
        const auto order = m_store.find(session, id);
        if (!order || order->customer.value != who.id) return refuse(GeneralRefusal::NotFound);
        return customerView(m_vault, *order, m_store.lines(session, id), m_store.packages(session, id));
    });
}

}  // namespace zhanggui
