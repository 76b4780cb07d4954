#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace zhanggui {

/// An amount in fen (1/100 CNY). Integers only: no double may come near a price.
struct Money {
    std::int64_t fen = 0;

    constexpr auto operator<=>(const Money&) const = default;
    constexpr Money& operator+=(Money other) {
        fen += other.fen;
        return *this;
    }
    constexpr Money& operator-=(Money other) {
        fen -= other.fen;
        return *this;
    }
};

constexpr Money operator+(Money a, Money b) {
    return {a.fen + b.fen};
}
constexpr Money operator-(Money a, Money b) {
    return {a.fen - b.fen};
}
constexpr Money operator-(Money a) {
    return {-a.fen};
}
constexpr Money operator*(Money unit, std::int64_t quantity) {
    return {unit.fen * quantity};
}

/// The largest amount that any single field accepts: 10,000,000.00 yuan.
inline constexpr std::int64_t maxFen = 1'000'000'000;

/// Splits `amount` (≥ 0) over `weights` (each ≥ 0) by the largest remainder: the parts sum exactly to `amount`, ties go
/// to the earlier part. All weights zero means equal weights. No weights gives no parts.
std::vector<Money> split(Money amount, std::span<const std::int64_t> weights);

/// The part of `paid` that belongs to the first `part` of `whole` units: floor(paid * part / whole), 0 <= part <=
/// whole, whole > 0. Shares of consecutive parts are differences of two calls, so they always end exactly at `paid`.
Money share(Money paid, std::int64_t part, std::int64_t whole);

}  // namespace zhanggui
