#include "api/backend/stores/freight_rule.h"

#include <algorithm>
#include <optional>

namespace zhanggui {

namespace {

std::optional<std::int32_t> zoneWith(const FreightPlan& plan, const std::string& region) {
    for (std::size_t i = 0; i < plan.zones.size(); ++i) {
        const auto& regions = plan.zones[i].regions;
        if (std::find(regions.begin(), regions.end(), region) != regions.end()) return static_cast<std::int32_t>(i);
    }
    return std::nullopt;
}

std::optional<std::int32_t> zoneOf(const FreightPlan& plan, std::string_view region) {
    if (region.empty()) return std::nullopt;
    const auto city = zoneWith(plan, cityCodeOf(region));
    return city ? city : zoneWith(plan, provinceCodeOf(region));
}

bool isFree(const FreightRate& rate, FreeWhen when, const FreightLoad& load) {
    const bool enoughMoney = rate.freeFrom > Money{} && load.goods >= rate.freeFrom;
    const bool enoughPieces = rate.freePieces > 0 && load.pieces >= rate.freePieces;
    const bool both = when == FreeWhen::Both && rate.freeFrom > Money{} && rate.freePieces > 0;
    return both ? enoughMoney && enoughPieces : enoughMoney || enoughPieces;
}

}  // namespace

std::string cityCodeOf(std::string_view region) {
    return std::string(region.substr(0, 4)) + "00";
}

std::string provinceCodeOf(std::string_view region) {
    return std::string(region.substr(0, 2)) + "0000";
}

FreightAnswer freightOf(const FreightPlan& plan, std::string_view region, const FreightLoad& load) {
    FreightAnswer answer;
    answer.zone = zoneOf(plan, region);
    answer.rate = answer.zone ? plan.zones[static_cast<std::size_t>(*answer.zone)].rate : plan.elsewhere;
    answer.unit = plan.unit;
    answer.quantity = plan.unit == FreightUnit::Piece ? load.pieces : load.grams;
    answer.delivered = answer.rate.delivered;
    if (!answer.delivered) return answer;
    const auto beyond = std::max<std::int64_t>(answer.quantity - answer.rate.first, 0);
    answer.steps = beyond / answer.rate.step + (beyond % answer.rate.step == 0 ? 0 : 1);
    answer.free = isFree(answer.rate, plan.freeWhen, load);
    if (!answer.free) answer.fee = answer.rate.firstFee + answer.rate.stepFee * answer.steps;
    return answer;
}

}  // namespace zhanggui
