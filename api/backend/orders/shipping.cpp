#include "api/backend/orders/shipping.h"

#include <algorithm>
#include <set>

#include "api/backend/orders/carriers.h"
#include "api/backend/orders/order_changes.h"
#include "api/backend/orders/order_history.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_state.h"
#include "api/backend/orders/order_views.h"
#include "api/backend/orders/typed_text.h"

namespace zhanggui {

namespace {

std::string lineAt(std::size_t index, std::string_view field) {
    return "/lines/" + std::to_string(index) + "/" + std::string(field);
}

/// What is wrong with the lines of a parcel: unknown or repeated ones, then those with more units than are open.
Result<None> checkLines(const std::vector<OrderLineRecord>& lines, const std::vector<LineQuantity>& wanted) {
    std::vector<Fault> unknown, tooMuch;
    std::set<OrderLineId> seen;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [&](const auto& candidate) { return candidate.id == wanted[i].line; });
        if (line == lines.end()) {
            unknown.push_back({lineAt(i, "line"), std::string(nameOf(FaultCode::UnknownValue)), {}});
        } else if (!seen.insert(line->id).second) {
            unknown.push_back({lineAt(i, "line"), "repeatedLine", {}});
        } else if (const auto open = line->quantity - line->shipped - line->cancelled; wanted[i].quantity > open) {
            tooMuch.push_back({lineAt(i, "quantity"), std::string(nameOf(OrderRefusal::TooMuchShipped)), open});
        }
    }
    if (!unknown.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(unknown));
    if (!tooMuch.empty()) return refuse(OrderRefusal::TooMuchShipped, std::move(tooMuch));
    return None{};
}

}  // namespace

Result<Order> Shipping::ship(const Actor& who, OrderId id, const ShipmentDraft& draft) {
    const auto waybill = normalWaybill(draft.trackingNumber);
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Order> {
        if (!m_store.lock(transaction, id)) return refuse(GeneralRefusal::NotFound);
        auto whole = *m_store.whole(transaction, id);
        if (whole.order.version != draft.orderVersion) return refuseOldVersion(m_vault, whole, who);
        if (!mayShip(whole.order.state)) return refuse(OrderRefusal::WrongState);
        if (carrierName(draft.carrier).empty())
            return refuse(OrderRefusal::UnknownCarrier,
                          {{"/carrier", std::string(nameOf(OrderRefusal::UnknownCarrier)), {}}});
        if (waybill.empty())
            return refuse(GeneralRefusal::InvalidInput,
                          {{"/trackingNumber", std::string(nameOf(FaultCode::BadFormat)), {}}});
        if (static_cast<std::int64_t>(whole.packages.size()) >= maxPackages)
            return refuse(OrderRefusal::TooManyPackages,
                          {{"", std::string(nameOf(OrderRefusal::TooManyPackages)), maxPackages}});
        if (auto checked = checkLines(whole.lines, draft.lines); !checked) return refuse(std::move(checked.error()));
        send(transaction, who, whole, draft, waybill);
        return staffView(m_vault, *m_store.whole(transaction, id), who);
    });
}

void Shipping::send(store::Transaction& transaction, const Actor& who, WholeOrder& whole, const ShipmentDraft& draft,
                    const std::string& waybill) {
    PackageRecord package{{}, whole.order.id, draft.carrier, waybill, m_clock.now()};
    package.id = m_store.addPackage(transaction, package);
    std::vector<EventLine> sent;
    std::vector<StockNeed> needs;
    for (const auto& wanted : draft.lines) {
        m_store.addPackageLine(transaction, {package.id, wanted.line, wanted.quantity});
        if (!m_store.addShipped(transaction, wanted.line, wanted.quantity))
            throw std::logic_error("A line has fewer open units than were just read under the order's lock");
        auto& line = *std::find_if(whole.lines.begin(), whole.lines.end(),
                                   [&](const auto& candidate) { return candidate.id == wanted.line; });
        line.shipped += wanted.quantity;
        needs.push_back({line.sku, wanted.quantity});
        sent.push_back({line.id, line.product, line.sku, wanted.quantity, {}});
    }
    const auto actor = who.kind == Actor::Kind::Staff ? who.name : std::string();
    m_stock.ship(transaction, whole.order.store, std::move(needs),
                 {MovementCause::Package, package.id.value, orderNumber(whole.order.id), actor, package.shippedAt});
    finish(transaction, who, whole, package, std::move(sent));
}

void Shipping::finish(store::Transaction& transaction, const Actor& who, WholeOrder& whole,
                      const PackageRecord& package, std::vector<EventLine> sent) {
    auto& order = whole.order;
    const bool last = markSent(order, whole.lines, package.shippedAt);
    m_store.update(transaction, order);
    if (last)
        m_deadlines.set(transaction, jobs::DeadlineKind::ReceiveShippedOrder, order.id.value, order.stateVersion,
                        *order.waitUntil);
    Happening happening{TimelineKind::Shipped, "orders.ship", {}, {}, {}, EventKind::OrderShipped};
    happening.detail = std::string(carrierName(package.carrier)) + " " + package.waybill;
    happening.audit.add("package", package.id.value).add("carrier", package.carrier).add("waybill", package.waybill);
    writeDown(transaction, who, order.id, happening, package.shippedAt);
    m_reactions.raise(transaction, ParcelShipped{order.id, package.id, package.shippedAt, std::move(sent)});
}

Parcel parcelOf(const PackageRecord& package, const std::vector<PackageLineRecord>& lines) {
    Parcel parcel{package.id,      package.carrier,   std::string(carrierName(package.carrier)),
                  package.waybill, package.shippedAt, {}};
    for (const auto& line : lines)
        if (line.package == package.id) parcel.lines.push_back({line.line, line.quantity});
    return parcel;
}

std::string normalWaybill(std::string_view text) {
    std::string waybill;
    for (char c : trimmed(text)) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')) return {};
        waybill += c;
    }
    return waybill.size() < 4 || waybill.size() > 64 ? std::string() : waybill;
}

}  // namespace zhanggui
