#include "api/contract/instant.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace zhanggui {

namespace {

/// Reads exactly `width` digits at `at`.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t width) {
    int value = 0;
    if (at + width > text.size()) return std::nullopt;
    for (std::size_t i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}  // namespace

std::string isoText(Instant at) {
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{at.ms}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

std::optional<Instant> instantFrom(std::string_view iso) {
    using namespace std::chrono;
    if (iso.size() < 20 || iso[4] != '-' || iso[7] != '-' || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' ||
        iso.back() != 'Z')
        return std::nullopt;
    const auto y = digits(iso, 0, 4), mo = digits(iso, 5, 2), d = digits(iso, 8, 2);
    const auto h = digits(iso, 11, 2), mi = digits(iso, 14, 2), s = digits(iso, 17, 2);
    if (!y || !mo || !d || !h || !mi || !s || *y < 1970 || *h > 23 || *mi > 59 || *s > 59) return std::nullopt;
    int ms = 0;
    if (iso.size() > 20) {
        const auto fraction = iso.size() - 21;
        if (iso[19] != '.' || fraction < 1 || fraction > 3) return std::nullopt;
        const auto value = digits(iso, 20, fraction);
        if (!value) return std::nullopt;
        ms = *value * (fraction == 1 ? 100 : fraction == 2 ? 10 : 1);
    }
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    const auto days = sys_days{date}.time_since_epoch();
    return Instant{duration_cast<milliseconds>(days).count() + *h * hourMs + *mi * minuteMs + *s * secondMs + ms};
}

}  // namespace zhanggui
