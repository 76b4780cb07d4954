#include "tests/bench/generator/order_calendar.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace zhanggui::bench {

namespace {

// China's clock; hundredths of an average hour.
constexpr std::array<std::int64_t, 24> hours{35,  18,  10,  6,   5,   8,   20,  45,  75,  110, 130, 125,
                                             130, 120, 105, 105, 105, 105, 110, 140, 190, 215, 180, 100};

/// Hundredths of an average day.
std::int64_t seasonOf(const std::tm& day) {
    const int date = (day.tm_mon + 1) * 100 + day.tm_mday;
    if (date == 1111 || date == 618) return 600;
    if (date == 1212 || date == 1110 || date == 617) return 320;
    if (date >= 1101 && date <= 1113) return 180;
    if (date >= 601 && date <= 620) return 150;
    if (date >= 125 && date <= 210) return 40;  // the Spring Festival: parcels rest
    if (date >= 110 && date < 125) return 140;
    return day.tm_wday == 0 || day.tm_wday == 6 ? 120 : 100;
}

}  // namespace

OrderCalendar::OrderCalendar(Instant end, int days) : m_start(end - days * dayMs) {
    std::int64_t sum = 0;
    for (int hour = 0; hour < days * 24; ++hour) {
        const std::time_t local = (m_start + hour * hourMs + 8 * hourMs).ms / 1000;
        std::tm parts{};
        ::gmtime_r(&local, &parts);
        const std::int64_t grown = 50 + 100 * hour / (days * 24);  // three times as many at the end
        m_sums.push_back(sum += grown * seasonOf(parts) * hours[static_cast<std::size_t>(parts.tm_hour)]);
    }
}

Instant OrderCalendar::momentOf(std::int64_t place, std::int64_t count, std::mt19937& random) const {
    const std::int64_t total = m_sums.back(), width = total / count;
    const std::int64_t ticket = place * width + static_cast<std::int64_t>(random()) % std::max<std::int64_t>(width, 1);
    const auto found = std::upper_bound(m_sums.begin(), m_sums.end(), ticket);
    const std::int64_t before = found == m_sums.begin() ? 0 : *(found - 1);
    return m_start + (found - m_sums.begin()) * hourMs + (ticket - before) * hourMs / (*found - before);
}

}  // namespace zhanggui::bench
