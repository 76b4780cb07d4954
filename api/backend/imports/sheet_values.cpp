#include "api/backend/imports/sheet_values.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <charconv>

namespace zhanggui {

namespace {

constexpr std::size_t shownDigits = 15;
constexpr std::int64_t longestExponent = 30;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The digits of a number without leading zeros; the decimal point stands behind `whole` of them.
struct Decimal {
    bool negative = false;
    std::string digits;
    std::int64_t whole = 0;
};

std::optional<Decimal> decimalOf(std::string_view text) {
    Decimal number;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        number.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    bool any = false, behindPoint = false;
    while (!text.empty() && (isDigit(text[0]) || (text[0] == '.' && !behindPoint))) {
        if (text[0] == '.') {
            behindPoint = true;
        } else {
            any = true;
            const bool leading = number.digits.empty() && text[0] == '0';
            if (!leading) number.digits += text[0];
            if (behindPoint ? leading : !leading) number.whole += behindPoint ? -1 : 1;
        }
        text.remove_prefix(1);
    }
    if (!any) return std::nullopt;
    if (text.empty()) return number;
    if (text[0] != 'e' && text[0] != 'E') return std::nullopt;
    text.remove_prefix(1);
    if (!text.empty() && text[0] == '+') text.remove_prefix(1);
    std::int32_t exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    number.whole += exponent;
    return number;
}

void roundTo(Decimal& number, std::size_t digits) {
    if (number.digits.size() > digits) {
        const bool up = number.digits[digits] >= '5';
        number.digits.resize(digits);
        std::size_t at = digits;
        while (up && at > 0 && ++number.digits[--at] > '9') {
            number.digits[at] = '0';
            if (at != 0) continue;
            number.digits.insert(0, 1, '1');
            ++number.whole;
        }
    }
    while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
}

/// Days, and milliseconds of the day, without a floating point.
struct Serial {
    std::int64_t days = 0, ms = 0;
};

std::optional<Serial> serialOf(std::string_view text) {
    constexpr std::int64_t msOfDay = 86'400'000;
    constexpr std::int64_t latest = 2'958'466;  // the day after 9999-12-31
    auto number = decimalOf(text);
    if (!number || number->negative) return std::nullopt;
    roundTo(*number, shownDigits);
    Serial serial;
    std::int64_t part = 0, scale = 1;
    for (std::size_t i = 0; i < number->digits.size(); ++i) {
        const auto at = static_cast<std::int64_t>(i);
        if (at < number->whole) {
            serial.days = serial.days * 10 + (number->digits[i] - '0');
            if (serial.days > latest) return std::nullopt;
        }
    }
    for (auto at = static_cast<std::int64_t>(number->digits.size()); at < number->whole; ++at) {
        serial.days *= 10;
        if (serial.days > latest) return std::nullopt;
    }
    for (std::int64_t place = 0; place < 10; ++place) {  // ten places behind the point are a hundredth of a millisecond
        const auto at = number->whole + place;
        const bool there = at >= 0 && at < static_cast<std::int64_t>(number->digits.size());
        part = part * 10 + (there ? number->digits[static_cast<std::size_t>(at)] - '0' : 0);
        scale *= 10;
    }
    // To the second: a written time is a fraction that is never quite exact.
    serial.ms = (part * (msOfDay / 1000) + scale / 2) / scale * 1000;
    if (serial.ms >= msOfDay) serial = {serial.days + 1, 0};
    return serial;
}

}  // namespace

std::optional<std::string> shownNumber(std::string_view written) {
    auto number = decimalOf(written);
    if (!number) return std::nullopt;
    roundTo(*number, shownDigits);
    if (number->digits.empty()) return "0";
    if (number->whole > longestExponent || number->whole < -longestExponent) return std::string(written);
    auto text = number->digits;
    if (number->whole <= 0)
        text.insert(0, "0." + std::string(static_cast<std::size_t>(-number->whole), '0'));
    else if (static_cast<std::size_t>(number->whole) >= text.size())
        text.append(static_cast<std::size_t>(number->whole) - text.size(), '0');
    else
        text.insert(static_cast<std::size_t>(number->whole), 1, '.');
    return number->negative ? "-" + text : text;
}

std::optional<std::string> dateOf(std::string_view serial, bool from1904) {
    const auto moment = serialOf(serial);
    if (!moment) return std::nullopt;
    const auto time =
        QTime::fromMSecsSinceStartOfDay(static_cast<int>(moment->ms)).toString(QStringLiteral("HH:mm:ss"));
    if (moment->days == 0 && !from1904) return time.toStdString();
    // 1900 had no 29 February, but the first spreadsheet programs thought so.
    const QDate first = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, moment->days < 60 ? 31 : 30);
    const auto day = first.addDays(moment->days).toString(Qt::ISODate);
    return (moment->ms == 0 ? day : day + u' ' + time).toStdString();
}

bool isDateFormat(std::int64_t builtInId) {
    return (builtInId >= 14 && builtInId <= 22) || (builtInId >= 27 && builtInId <= 36) ||
           (builtInId >= 45 && builtInId <= 47) || (builtInId >= 50 && builtInId <= 58);
}

bool isDateFormat(QStringView code) {
    bool quoted = false, bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const auto c = code[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'[')
            // "[h]" is a length of time, "[Red]" a colour, "[$-804]" a language
            bracketed = !(i + 2 < code.size() && QStringView(u"hms").contains(code[i + 1].toLower()) &&
                          (code[i + 2] == u']' || code[i + 2].toLower() == code[i + 1].toLower()));
        else if (c == u']')
            bracketed = false;
        else if (!bracketed && QStringView(u"dmyhs").contains(c))
            return true;
    }
    return false;
}

std::optional<CellPlace> placeOf(std::string_view reference) {
    CellPlace place;
    std::size_t column = 0;
    while (!reference.empty() && reference[0] >= 'A' && reference[0] <= 'Z') {
        column = column * 26 + static_cast<std::size_t>(reference[0] - 'A') + 1;
        if (column > sheetColumns) return std::nullopt;
        reference.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(reference.data(), reference.data() + reference.size(), place.row);
    if (column == 0 || error != std::errc{} || end != reference.data() + reference.size()) return std::nullopt;
    if (place.row < 1 || place.row > sheetRows) return std::nullopt;
    place.column = column - 1;
    return place;
}

std::string unescaped(std::string text) {
    std::size_t at = text.find("_x");
    if (at == std::string::npos) return text;
    std::string out;
    std::size_t from = 0;
    for (; at != std::string::npos; at = text.find("_x", std::max(at + 1, from))) {
        std::uint32_t code = 0;
        if (at + 7 > text.size() || text[at + 6] != '_') continue;
        const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
        if (error != std::errc{} || end != text.data() + at + 6 || code == 0 || (code >= 0xD800 && code < 0xE000))
            continue;
        out.append(text, from, at - from);
        out += QString(QChar(static_cast<char16_t>(code))).toStdString();
        from = at + 7;
    }
    return out + text.substr(from);
}

}  // namespace zhanggui
