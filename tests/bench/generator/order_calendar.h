#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "api/contract/instant.h"

namespace zhanggui::bench {

/// When people order: a shop that grows, with the seasons of China's trade, quiet nights and busy evenings.
class OrderCalendar {
  public:
    /// Of the `days` before `end`.
    OrderCalendar(Instant end, int days);

    Instant start() const { return m_start; }
    /// The moment of order `place` of `count`; later places never come before earlier ones.
    Instant momentOf(std::int64_t place, std::int64_t count, std::mt19937& random) const;

  private:
    Instant m_start;
    std::vector<std::int64_t> m_sums;  // of the hours' weights, running
};

}  // namespace zhanggui::bench
