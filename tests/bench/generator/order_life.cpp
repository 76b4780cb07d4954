#include "tests/bench/generator/order_life.h"

#include <algorithm>

#include "api/backend/orders/order_changes.h"
#include "api/backend/orders/order_state.h"

namespace zhanggui::bench {

namespace {

std::int64_t between(std::int64_t low, std::int64_t high, std::mt19937& random) {
    return low + static_cast<std::int64_t>(random()) % (high - low);
}

bool chance(std::int64_t perMille, std::mt19937& random) {
    return between(0, 1000, random) < perMille;
}

std::vector<LifeStep> unpaidLife(Instant created, std::mt19937& random) {
    const auto mood = between(0, 100, random);
    if (mood < 40) return {{created + between(minuteMs, payWithinMs, random), Deed::Cancel}};
    const Instant late = created + payWithinMs + between(0, 2 * secondMs, random);
    if (mood < 94) return {{late, Deed::TimeOut}};
    if (mood < 96) return {{created + between(minuteMs, payWithinMs, random), Deed::CloseByStaff}};
    return {{created + between(28 * minuteMs, payWithinMs, random), Deed::Ask},
            {late, Deed::TimeOut},
            {late + between(secondMs, minuteMs, random), Deed::PayLate}};
}

std::vector<LifeStep> paidLife(Instant created, std::size_t lines, std::mt19937& random) {
    std::vector<LifeStep> steps;
    Instant at = created + between(3 * secondMs, 6 * minuteMs, random);
    steps.push_back({at, Deed::Ask});
    at = at + between(2 * secondMs, minuteMs, random);
    steps.push_back({at, Deed::Pay});
    at = at + between(2 * hourMs, 44 * hourMs, random);
    if (lines > 1 && chance(120, random)) {
        steps.push_back({at, Deed::SendSome});
        at = at + between(12 * hourMs, 40 * hourMs, random);
    }
    steps.push_back({at, Deed::SendAll});
    if (chance(650, random)) {
        at = at + between(2 * dayMs, 7 * dayMs, random);
        steps.push_back({at, Deed::Confirm});
    } else {
        at = at + receiveWithinMs + between(0, secondMs, random);
        steps.push_back({at, Deed::ReceiveByTime});
    }
    steps.push_back({at + windowMs + between(0, secondMs, random), Deed::Finish});
    return steps;
}

}  // namespace

std::vector<LifeStep> lifeFrom(Instant created, Instant end, std::size_t lines, std::mt19937& random) {
    auto steps = chance(890, random) ? paidLife(created, lines, random) : unpaidLife(created, random);
    std::erase_if(steps, [&](const LifeStep& step) { return step.at >= end; });
    return steps;
}

void carryOut(const LifeStep& step, OrderRecord& order, std::vector<OrderLineRecord>& lines) {
    switch (step.deed) {
        case Deed::Ask:
            return;
        case Deed::Pay:
            order.paid += order.payable;
            for (auto& line : lines) line.paid = line.total - line.discount;
            return markPaid(order, lines, step.at, step.at);
        case Deed::PayLate:
            order.paid += order.payable;
            ++order.version;
            return;
        case Deed::Cancel:
            return markClosed(order, lines, CloseReason::CustomerCancelled, step.at);
        case Deed::TimeOut:
            return markClosed(order, lines, CloseReason::Timeout, step.at);
        case Deed::CloseByStaff:
            return markClosed(order, lines, CloseReason::MerchantClosed, step.at);
        case Deed::SendSome:
            lines.front().shipped = lines.front().quantity;
            markSent(order, lines, step.at);
            return;
        case Deed::SendAll:
            for (auto& line : lines) line.shipped = line.quantity;
            markSent(order, lines, step.at);
            return;
        case Deed::Confirm:
        case Deed::ReceiveByTime:
            return markReceived(order, lines, step.at);
        case Deed::Finish:
            return markDone(order, lines, step.at);
    }
}

}  // namespace zhanggui::bench
