#include "api/backend/orders/order_desk.h"

#include <algorithm>
#include <tuple>

#include "api/backend/orders/order_history.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_views.h"
#include "api/backend/orders/receiver_index.h"
#include "api/backend/orders/shipping.h"
#include "api/backend/orders/typed_text.h"
#include "api/backend/store/cursor.h"

namespace zhanggui {

namespace {

/// The states behind a tab, at most two; empty for all of them.
std::vector<OrderState> statesOf(OrderTab tab) {
    switch (tab) {
        case OrderTab::All:
            return {};
        case OrderTab::Unpaid:
            return {OrderState::Unpaid};
        case OrderTab::ToShip:
            return {OrderState::Paid, OrderState::PartShipped};
        case OrderTab::Shipped:
            return {OrderState::Shipped};
        case OrderTab::Complete:
            return {OrderState::Received, OrderState::Done};
        case OrderTab::Closed:
            return {OrderState::Closed};
    }
    return {};
}

TabStates wordsOf(const std::vector<OrderState>& states) {
    if (states.empty()) return {};
    return {std::string(nameOf(states.front())), std::string(nameOf(states.back()))};
}

bool isDigits(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

auto placeOf(const OrderListRecord& record) {
    return std::tuple(record.createdAt, record.id);
}

/// Sorts what several statements gave, each once, and keeps one page of it.
void merge(std::vector<OrderListRecord>& records, const ListRange& range) {
    std::sort(records.begin(), records.end(), [&](const auto& a, const auto& b) {
        return range.sort == OrderSort::Newest ? placeOf(b) < placeOf(a) : placeOf(a) < placeOf(b);
    });
    const auto same = [](const auto& a, const auto& b) { return a.id == b.id; };
    records.erase(std::unique(records.begin(), records.end(), same), records.end());
    if (records.size() > static_cast<std::size_t>(range.limit)) records.resize(static_cast<std::size_t>(range.limit));
}

bool fits(const OrderListRecord& record, const std::vector<OrderState>& states, const ListRange& range) {
    const auto place = placeOf(record);
    return (states.empty() || std::find(states.begin(), states.end(), record.state) != states.end()) &&
           place > std::tuple(range.after.at, range.after.id) && place < std::tuple(range.before.at, range.before.id) &&
           record.payable >= range.minPayable;
}

ListRange rangeOf(const OrderQuery& query, const std::optional<store::Cursor>& cursor) {
    ListRange range;
    range.sort = query.sort;
    range.minPayable = query.minPayable;
    range.limit = query.limit + 1;  // one more tells whether there is a next page
    if (query.createdFrom) range.after = {*query.createdFrom, {0}};
    if (query.createdTo) range.before = {*query.createdTo, {0}};
    if (!cursor) return range;
    const ListPlace place{{cursor->number}, {cursor->id}};
    const auto key = [](const ListPlace& p) { return std::tuple(p.at, p.id); };
    if (query.sort == OrderSort::Newest && key(place) < key(range.before)) range.before = place;
    if (query.sort == OrderSort::Oldest && key(place) > key(range.after)) range.after = place;
    return range;
}

}  // namespace

Result<Page<OrderRow>> OrderDesk::list(const Actor&, const OrderQuery& query) {
    const auto cursor = store::readCursor(query.cursor);
    if (!cursor) return refuse(cursor.error());
    const auto range = rangeOf(query, *cursor);
    auto records = m_database.read([&](store::Session& session) { return find(session, query, range); });
    Page<OrderRow> page;
    if (records.size() > static_cast<std::size_t>(query.limit)) {
        records.resize(static_cast<std::size_t>(query.limit));
        page.nextCursor = store::makeCursor(records.back().createdAt.ms, records.back().id.value);
    }
    for (const auto& record : records) page.items.push_back(rowView(m_vault, record));
    return page;
}

std::vector<OrderListRecord> OrderDesk::find(store::Session& session, const OrderQuery& query,
                                             const ListRange& range) const {
    if (const auto text = trimmed(query.text); !text.empty()) return search(session, query, text, range);
    const auto states = statesOf(query.tab);
    if (states.empty()) return m_lists.all(session, range);
    std::vector<OrderListRecord> records;
    for (const auto state : states) {
        auto some = m_lists.ofState(session, state, range);
        std::move(some.begin(), some.end(), std::back_inserter(records));
    }
    merge(records, range);
    return records;
}

std::vector<OrderListRecord> OrderDesk::search(store::Session& session, const OrderQuery& query,
                                               const std::string& text, const ListRange& range) const {
    const auto states = statesOf(query.tab);
    ReceiverKeys keys;
    keys.nameIndex = receiverIndices(m_vault, text, "").name;
    if (isDigits(text)) {
        keys.phoneIndex = text.size() > 4 ? receiverIndices(m_vault, "", text).phone : std::string();
        keys.tailIndex = text.size() == 4 ? receiverIndices(m_vault, "", text).tail : std::string();
    }
    auto records = m_lists.ofReceiver(session, keys, wordsOf(states), range);
    std::vector<OrderId> named;
    if (const auto number = orderOfNumber(text)) named.push_back(*number);
    if (const auto waybill = normalWaybill(text); !waybill.empty())
        for (const auto id : m_lists.ofWaybill(session, waybill)) named.push_back(id);
    for (const auto id : named)
        if (auto record = m_lists.row(session, id); record && fits(*record, states, range))
            records.push_back(std::move(*record));
    merge(records, range);
    return records;
}

Result<OrderCounts> OrderDesk::counts(const Actor&) {
    const auto byState = m_database.read([&](store::Session& session) { return m_lists.counts(session); });
    OrderCounts counts;
    for (const auto& [state, orders] : byState) {
        counts.all += orders;
        switch (state) {
            case OrderState::Unpaid:
                counts.unpaid += orders;
                break;
            case OrderState::Paid:
            case OrderState::PartShipped:
                counts.toShip += orders;
                break;
            case OrderState::Shipped:
                counts.shipped += orders;
                break;
            case OrderState::Received:
            case OrderState::Done:
                counts.complete += orders;
                break;
            case OrderState::Closed:
                counts.closed += orders;
                break;
        }
    }
    return counts;
}

Result<Order> OrderDesk::get(const Actor& who, OrderId id) {
    const auto whole = m_database.read([&](store::Session& session) { return m_store.whole(session, id); });
    if (!whole) return refuse(GeneralRefusal::NotFound);
    return staffView(m_vault, *whole, who);
}

Result<OrderRow> OrderDesk::row(const Actor&, OrderId id) {
    const auto record = m_database.read([&](store::Session& session) { return m_lists.row(session, id); });
    if (!record) return refuse(GeneralRefusal::NotFound);
    return rowView(m_vault, *record);
}

Result<Receiver> OrderDesk::reveal(const Actor& who, OrderId id) {
    return m_database.write([&](store::Transaction& transaction) -> Result<Receiver> {
        const auto order = m_store.find(transaction, id);
        if (!order) return refuse(GeneralRefusal::NotFound);
        writeDown(transaction, who, id,
                  {TimelineKind::ReceiverRevealed, "orders.revealReceiver", "", {}, {}, std::nullopt}, m_clock.now());
        return receiverOf(m_vault, *order);
    });
}

}  // namespace zhanggui
