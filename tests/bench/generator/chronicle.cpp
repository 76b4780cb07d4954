#include "tests/bench/generator/chronicle.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "api/backend/audit/audit_chain.h"
#include "api/backend/audit/audit_log.h"
#include "api/backend/catalog/sales.h"
#include "api/backend/orders/carriers.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_state.h"
#include "api/backend/payments/attempts.h"
#include "api/backend/payments/payment_settler.h"
#include "api/backend/ports/simulated_gateway.h"

namespace zhanggui::bench {

namespace {

constexpr std::int64_t keepNewsMs = 30 * dayMs;
constexpr std::array<std::string_view, 4> carriers{"SF", "ZTO", "YTO", "YD"};

Actor customer(const LivingOrder& living) {
    Actor who;
    who.kind = Actor::Kind::Customer;
    who.id = living.order.customer.value;
    return who;
}

Actor gateway() {
    Actor who;
    who.kind = Actor::Kind::Gateway;
    return who;
}

std::string numberOf(const LivingOrder& living) {
    return orderNumber(living.order.id);
}

std::vector<std::int64_t> shippedOf(const LivingOrder& living) {
    std::vector<std::int64_t> shipped;
    for (const auto& line : living.lines) shipped.push_back(line.shipped);
    return shipped;
}

std::vector<std::int64_t> quantitiesOf(const LivingOrder& living) {
    std::vector<std::int64_t> quantities;
    for (const auto& line : living.lines) quantities.push_back(line.quantity);
    return quantities;
}

}  // namespace

PastBatch Chronicle::take(PastBatch next) {
    m_batch.keys = m_keys;
    return std::exchange(m_batch, std::move(next));
}

LivingOrder Chronicle::submit(const Buyer& buyer, const Pricing& pricing, const std::vector<std::size_t>& wares,
                              std::vector<LifeStep> life, std::string_view note, Instant at) {
    LivingOrder living;
    auto& order = living.order;
    order.id = {++m_keys.order};
    order.customer = buyer.id;
    order.store = m_stock.store();
    order.goods = pricing.goods;
    order.freight = pricing.freight;
    order.adjustment = pricing.adjustment;
    order.payable = pricing.payable;
    order.createdAt = at;
    order.wait = OrderWait::Payment;
    order.waitUntil = at + payWithinMs;
    living.wares = wares;
    living.steps = std::move(life);
    for (const auto& priced : pricing.lines) {
        auto& line = living.lines.emplace_back();
        line.id = {++m_keys.line};
        line.product = priced.offer.product;
        line.sku = priced.offer.sku;
        line.unitPrice = priced.offer.price;
        line.cost = priced.offer.cost;
        line.quantity = priced.wish.quantity;
        line.total = priced.total;
        line.discount = priced.discount;
        line.freight = priced.freight;
    }
    addOrder(living, buyer, pricing, note);
    move(living, MovementKind::Reserve, quantitiesOf(living),
         {MovementCause::Order, order.id.value, numberOf(living), "", at});
    setTimer(jobs::DeadlineKind::CloseUnpaidOrder, living, *order.waitUntil);
    Happening happening{TimelineKind::Submitted, "orders.submit", "", {}, {}, EventKind::OrderSubmitted};
    happening.audit.add("payable", order.payable.fen);
    writeDown(customer(living), living, happening, at);
    return living;
}

/// As the order stands once all its steps are done.
void Chronicle::addOrder(const LivingOrder& living, const Buyer& buyer, const Pricing& pricing, std::string_view note) {
    auto order = living.order;
    auto lines = living.lines;
    for (const auto& step : living.steps) carryOut(step, order, lines);
    m_batch.orders.push_back({order, buyer.name, buyer.phone, buyer.detail, buyer.indices.name, buyer.indices.phone,
                              buyer.indices.tail, buyer.district, buyer.region, note});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const Offer& offer = m_stock.wares()[living.wares[i]].offer;
        m_batch.lines.push_back({order.id, line.product, line.sku, offer.title, offer.specText, offer.code, offer.image,
                                 line.unitPrice, line.cost, line.quantity, line.total, line.discount, line.paid,
                                 pricing.lines[i].freight, line.shipped});
    }
}

void Chronicle::goOn(LivingOrder& living, std::mt19937& random) {
    const auto& step = living.steps[living.next++];
    const auto shippedBefore = shippedOf(living);
    carryOut(step, living.order, living.lines);
    switch (step.deed) {
        case Deed::Ask:
            return ask(living, step.at);
        case Deed::Pay:
        case Deed::PayLate:
            return receiveMoney(living, step.at, step.deed == Deed::PayLate);
        case Deed::Cancel:
        case Deed::TimeOut:
        case Deed::CloseByStaff:
            return close(living, step);
        case Deed::SendSome:
        case Deed::SendAll:
            return send(living, step.at, shippedBefore, random);
        case Deed::Confirm:
        case Deed::ReceiveByTime:
            setTimer(jobs::DeadlineKind::FinishReceivedOrder, living, *living.order.waitUntil);
            return writeDown(step.deed == Deed::Confirm ? customer(living) : Actor{}, living,
                             {TimelineKind::Received, "orders.receive", "", {}, {}, EventKind::OrderReceived}, step.at);
        case Deed::Finish:
            return writeDown(Actor{}, living, {TimelineKind::Done, "orders.finish", "", {}, {}, EventKind::OrderDone},
                             step.at);
    }
}

/// The row says already what becomes of the attempt.
void Chronicle::ask(LivingOrder& living, Instant at) {
    living.payment = {++m_keys.payment};
    const auto number = attemptNumber(numberOf(living), 1);
    PastPayment payment{number, living.order.id, living.order.payable, PaymentState::Pending, {}, at, {}};
    for (auto step = living.steps.begin() + static_cast<std::ptrdiff_t>(living.next); step != living.steps.end();
         ++step)
        if (step->deed == Deed::Pay || step->deed == Deed::PayLate) {
            payment.state = PaymentState::Succeeded;
            payment.gatewayNumber = SimulatedGateway::gatewayNumberOf(number);
            payment.succeededAt = step->at;
        } else if (step->deed == Deed::TimeOut) {
            payment.state = PaymentState::Closed;
        }
    m_batch.payments.push_back(std::move(payment));
    note(customer(living), living, "payments.attempt", AuditDetail().add("payment", number), at);
}

void Chronicle::receiveMoney(const LivingOrder& living, Instant at, bool late) {
    const auto& order = living.order;
    const auto number = attemptNumber(numberOf(living), 1), theirs = SimulatedGateway::gatewayNumberOf(number);
    const auto outcome = late ? SettleOutcome::RefundDue : SettleOutcome::Settled;
    m_batch.notices.push_back(
        {SimulatedGateway::bodyOf({number, theirs, order.payable, at}), number, nameOf(outcome), at});
    m_batch.postings.push_back({paymentPosting(order.id.value, number, order.payable, at)});
    ++m_keys.posting;
    for (const auto& entry : m_batch.postings.back().posting.entries)
        m_batch.entries.push_back({m_keys.posting, entry});
    AuditDetail detail;
    detail.add("payment", number).add("gateway", theirs).add("fen", order.payable.fen);
    detail.add("evidence", nameOf(Evidence::Notice));
    if (late) {
        detail.add("why", nameOf(outcome));
        return writeDown(
            gateway(), living,
            {TimelineKind::LatePaymentRefundDue, "orders.needsHuman", "", order.payable, detail, std::nullopt}, at);
    }
    writeDown(gateway(), living, {TimelineKind::Paid, "orders.paid", "", order.payable, detail, EventKind::OrderPaid},
              at);
    for (const auto& line : living.lines) {
        m_batch.sales.push_back({line.product, line.sku, shopDayOf(at), line.quantity, order.id});
        m_sold[line.product] += line.quantity;
    }
}

void Chronicle::close(const LivingOrder& living, const LifeStep& step) {
    const auto& order = living.order;
    const Actor who = step.deed == Deed::Cancel         ? customer(living)
                      : step.deed == Deed::CloseByStaff ? m_packer
                                                        : Actor{};
    move(living, MovementKind::Release, quantitiesOf(living),
         {MovementCause::Order, order.id.value, numberOf(living), who.name, step.at});
    Happening happening{TimelineKind::Closed, "orders.close", "", {}, {}, EventKind::OrderClosed};
    if (step.deed == Deed::CloseByStaff) happening.detail = "客户不要了";
    happening.audit.add("reason", nameOf(*order.closeReason));
    writeDown(who, living, happening, step.at);
}

void Chronicle::send(LivingOrder& living, Instant at, const std::vector<std::int64_t>& before, std::mt19937& random) {
    const PackageId parcel{++m_keys.parcel};
    const std::string_view carrier = carriers[random() % carriers.size()];
    const std::string waybill = std::string(carrier) + std::to_string(10'000'000'000 + random());
    m_batch.parcels.push_back({living.order.id, carrier, waybill, at});
    std::vector<std::int64_t> sent;
    for (std::size_t i = 0; i < living.lines.size(); ++i) {
        sent.push_back(living.lines[i].shipped - before[i]);
        if (sent.back() > 0) m_batch.packed.push_back({parcel, living.lines[i].id, sent.back()});
    }
    move(living, MovementKind::Ship, sent, {MovementCause::Package, parcel.value, numberOf(living), m_packer.name, at});
    if (living.order.shippedAt) setTimer(jobs::DeadlineKind::ReceiveShippedOrder, living, *living.order.waitUntil);
    Happening happening{TimelineKind::Shipped, "orders.ship", {}, {}, {}, EventKind::OrderShipped};
    happening.detail = std::string(carrierName(carrier)) + " " + waybill;
    happening.audit.add("package", parcel.value).add("carrier", carrier).add("waybill", waybill);
    writeDown(m_packer, living, happening, at);
}

/// In the order of the variants, as the stock does.
void Chronicle::move(const LivingOrder& living, MovementKind kind, const std::vector<std::int64_t>& quantities,
                     const MovementNote& note) {
    std::vector<std::size_t> places(living.lines.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::sort(places.begin(), places.end(),
              [&](std::size_t a, std::size_t b) { return living.lines[a].sku < living.lines[b].sku; });
    for (const auto place : places)
        if (quantities[place] > 0) m_stock.move(m_batch, living.wares[place], kind, quantities[place], note);
}

void Chronicle::writeDown(const Actor& who, const LivingOrder& living, const Happening& happening, Instant at) {
    const std::string_view actor = who.kind == Actor::Kind::Staff ? std::string_view(m_packer.name) : "";
    m_batch.timeline.push_back({living.order.id, happening.kind, actor, happening.detail, happening.amount, at});
    note(who, living, happening.action, happening.audit, at);
    if (happening.event && at >= m_end - keepNewsMs)
        m_batch.news.push_back({{++m_keys.news, *happening.event, living.order.id.value, numberOf(living), at}});
}

void Chronicle::note(const Actor& who, const LivingOrder& living, std::string_view action, const AuditDetail& detail,
                     Instant at) {
    auto row = audit::rowOf(who, at, action, "order", living.order.id.value, detail.text());
    row.id = ++m_keys.audit;
    row.sealNumber = row.id;
    row.seal = m_seal = audit::sealOf(m_seal, row);
    m_batch.audits.push_back({std::move(row)});
}

void Chronicle::setTimer(jobs::DeadlineKind kind, const LivingOrder& living, Instant dueAt) {
    if (dueAt >= m_end) m_batch.deadlines.push_back({kind, living.order.id, living.order.stateVersion, dueAt});
}

}  // namespace zhanggui::bench
