#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "api/backend/orders/order_records.h"

namespace zhanggui::bench {

/// What can happen to an order after it was submitted.
enum class Deed { Ask, Pay, Cancel, TimeOut, CloseByStaff, PayLate, SendSome, SendAll, Confirm, ReceiveByTime, Finish };

struct LifeStep {
    Instant at;
    Deed deed;
};

/// What happens to an order of `lines` lines made at `created`, in the order of time, up to `end`: most are paid within
/// minutes and sent within two days; some are cancelled or forgotten, a few paid when it is too late.
std::vector<LifeStep> lifeFrom(Instant created, Instant end, std::size_t lines, std::mt19937& random);

/// Carries out a deed on the record and the counters of its lines, by the rules of the services.
void carryOut(const LifeStep& step, OrderRecord& order, std::vector<OrderLineRecord>& lines);

}  // namespace zhanggui::bench
