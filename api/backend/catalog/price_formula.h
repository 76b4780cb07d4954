#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "api/contract/product_bulk.h"

namespace zhanggui {

/// What a new price may be computed from.
struct PriceBasis {
    Money price, linePrice, cost;
};

/// A rule that makes a new price of the present one: "*0.9", "/2", "+5", "-5", "+5%", "-5%", "=12.90", "=cost*1.6",
/// "=linePrice-10", with or without "=" in front of an operator. Numbers are yuan or factors of up to six decimals;
/// exact, no floating point. Full-width signs and digits are understood.
class PriceFormula {
  public:
    /// Nothing for what is no formula, and for a division by zero.
    static std::optional<PriceFormula> parse(std::string_view text);

    /// The new value of `own`, the price or the line price, in fen; rounded half up, then as asked for. Nothing if it
    /// is not above zero or more than any field takes.
    std::optional<Money> apply(Money own, const PriceBasis& basis, PriceRounding rounding) const;

  private:
    enum class Base { Own, Price, LinePrice, Cost };
    enum class Step { Set, Add, Subtract, Multiply, Divide, AddPercent, SubtractPercent };

    Base m_base = Base::Own;
    Step m_step = Step::Set;
    std::int64_t m_millionths = 0;  ///< the number, in millionths
};

}  // namespace zhanggui
