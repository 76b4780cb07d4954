#pragma once

#include <string>
#include <string_view>

#include "api/contract/freight.h"

namespace zhanggui {

/// What of one template's goods is to be carried.
struct FreightLoad {
    std::int64_t pieces = 0;
    std::int64_t grams = 0;
    Money goods;  ///< what they cost, discounts taken off
};

/// The code of a district's city and province; a code of such a region is its own.
std::string cityCodeOf(std::string_view region);
std::string provinceCodeOf(std::string_view region);

/// What a load costs by a plan. `region` is a GB/T 2260 code of any level, or empty for a place that is not known: then
/// the rate of everywhere else holds. A zone with the city goes before one with its province. Fee: what the first units
/// cost and each step beyond, steps rounded up; nothing if a threshold of the rate is reached. Integers only.
FreightAnswer freightOf(const FreightPlan& plan, std::string_view region, const FreightLoad& load);

}  // namespace zhanggui
