#include "api/backend/catalog/price_formula.h"

#include <array>
#include <string>
#include <utility>

namespace zhanggui {

namespace {

constexpr std::int64_t million = 1'000'000;
__extension__ using Wide = __int128;  // fen times millionths leave 64 bits

/// Full-width signs as a Chinese keyboard gives them, and the signs of multiplication and division.
std::string plain(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 9> signs{{{"＝", '='},
                                                                             {"＋", '+'},
                                                                             {"－", '-'},
                                                                             {"−", '-'},
                                                                             {"＊", '*'},
                                                                             {"×", '*'},
                                                                             {"÷", '/'},
                                                                             {"％", '%'},
                                                                             {"．", '.'}}};
    std::string out;
    while (!text.empty()) {
        std::size_t taken = 0;
        for (const auto& [sign, ascii] : signs)
            if (taken == 0 && text.starts_with(sign)) {
                out += ascii;
                taken = sign.size();
            }
        // U+FF10 to U+FF19 are EF BC 90 to EF BC 99.
        if (taken == 0 && text.size() >= 3 && text.starts_with("\xEF\xBC") &&
            static_cast<unsigned char>(text[2]) >= 0x90 && static_cast<unsigned char>(text[2]) <= 0x99) {
            out += static_cast<char>('0' + (static_cast<unsigned char>(text[2]) - 0x90));
            taken = 3;
        }
        if (taken == 0) {
            if (text.front() != ' ') out += text.front();
            taken = 1;
        }
        text.remove_prefix(taken);
    }
    return out;
}

/// "12.345" in millionths; takes all of the text.
std::optional<std::int64_t> millionthsOf(std::string_view text) {
    std::int64_t value = 0;
    std::int64_t unit = 0;  // 0 before the point
    bool digit = false;
    for (const char c : text) {
        if (c == '.' && unit == 0) {
            unit = million;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        digit = true;
        if (unit == 0) {
            value = value * 10 + (c - '0') * million;
            if (value > maxFen * million) return std::nullopt;
        } else {
            unit /= 10;
            if (unit == 0) return std::nullopt;
            value += (c - '0') * unit;
        }
    }
    return digit ? std::optional(value) : std::nullopt;
}

Wide halfUp(Wide numerator, Wide denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
}

/// The amount nearest to `fen` that ends on `tail` of `unit`; of two the larger.
std::int64_t nearest(std::int64_t fen, std::int64_t unit, std::int64_t tail) {
    const auto below = fen < tail ? tail : (fen - tail) / unit * unit + tail;
    return fen > below && 2 * (fen - below) >= unit ? below + unit : below;
}

std::int64_t rounded(std::int64_t fen, PriceRounding rounding) {
    constexpr std::int64_t jiao = 10, yuan = 100;
    switch (rounding) {
        case PriceRounding::Fen:
            return fen;
        case PriceRounding::Jiao:
            return nearest(fen, jiao, 0);
        case PriceRounding::Yuan:
            return nearest(fen, yuan, 0);
        case PriceRounding::Point9:
            return nearest(fen, yuan, yuan - jiao);
        case PriceRounding::Point99:
            return nearest(fen, yuan, yuan - 1);
    }
    return fen;
}

}  // namespace

std::optional<PriceFormula> PriceFormula::parse(std::string_view typed) {
    const auto text = plain(typed);
    std::string_view rest = text;
    const bool equals = rest.starts_with('=');
    if (equals) rest.remove_prefix(1);
    PriceFormula formula;
    static constexpr std::array<std::pair<std::string_view, Base>, 3> bases{
        {{"linePrice", Base::LinePrice}, {"price", Base::Price}, {"cost", Base::Cost}}};
    bool based = false;
    for (const auto& [word, base] : bases)
        if (!based && rest.starts_with(word)) {
            formula.m_base = base;
            rest.remove_prefix(word.size());
            based = true;
        }
    if (based && rest.empty()) {
        formula.m_step = Step::Multiply;
        formula.m_millionths = million;
        return formula;
    }
    const char sign = rest.empty() ? '\0' : rest.front();
    const bool step = sign == '+' || sign == '-' || sign == '*' || sign == '/';
    if (step) rest.remove_prefix(1);
    if (!step && based) return std::nullopt;
    const bool percent = rest.ends_with('%');
    if (percent) rest.remove_suffix(1);
    const auto number = millionthsOf(rest);
    if (!number || (percent && sign != '+' && sign != '-') || (sign == '/' && *number == 0)) return std::nullopt;
    formula.m_millionths = *number;
    if (sign == '+') formula.m_step = percent ? Step::AddPercent : Step::Add;
    if (sign == '-') formula.m_step = percent ? Step::SubtractPercent : Step::Subtract;
    if (sign == '*') formula.m_step = Step::Multiply;
    if (sign == '/') formula.m_step = Step::Divide;
    return formula;
}

std::optional<Money> PriceFormula::apply(Money own, const PriceBasis& basis, PriceRounding rounding) const {
    const Wide number = m_millionths;
    Wide fen = own.fen;
    if (m_base == Base::Price) fen = basis.price.fen;
    if (m_base == Base::LinePrice) fen = basis.linePrice.fen;
    if (m_base == Base::Cost) fen = basis.cost.fen;
    constexpr Wide hundred = 100;
    Wide result = 0;
    switch (m_step) {
        case Step::Set:
            result = halfUp(number * hundred, million);
            break;
        case Step::Add:
            result = halfUp(fen * million + number * hundred, million);
            break;
        case Step::Subtract:
            if (fen * million < number * hundred) return std::nullopt;
            result = halfUp(fen * million - number * hundred, million);
            break;
        case Step::Multiply:
            result = halfUp(fen * number, million);
            break;
        case Step::Divide:
            result = halfUp(fen * million, number);
            break;
        case Step::AddPercent:
            result = halfUp(fen * (hundred * million + number), hundred * million);
            break;
        case Step::SubtractPercent:
            if (number > hundred * million) return std::nullopt;
            result = halfUp(fen * (hundred * million - number), hundred * million);
            break;
    }
    if (result > maxFen) return std::nullopt;
    const auto value = rounded(static_cast<std::int64_t>(result), rounding);
    if (value <= 0 || value > maxFen) return std::nullopt;
    return Money{value};
}

}  // namespace zhanggui
