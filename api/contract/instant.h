#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhanggui {

/// A moment: milliseconds since 1970-01-01T00:00Z. Comes from the Clock port only.
struct Instant {
    std::int64_t ms = 0;

    constexpr auto operator<=>(const Instant&) const = default;
};

constexpr Instant operator+(Instant at, std::int64_t ms) {
    return {at.ms + ms};
}
constexpr Instant operator-(Instant at, std::int64_t ms) {
    return {at.ms - ms};
}

inline constexpr std::int64_t secondMs = 1000;
inline constexpr std::int64_t minuteMs = 60 * secondMs;
inline constexpr std::int64_t hourMs = 60 * minuteMs;
inline constexpr std::int64_t dayMs = 24 * hourMs;

/// "2026-11-22T10:02:03.004Z", always with milliseconds.
std::string isoText(Instant at);

/// Reads ISO 8601 in UTC with `Z`, with or without a fraction of up to three digits. Years 1970 to 9999.
std::optional<Instant> instantFrom(std::string_view iso);

}  // namespace zhanggui
