#pragma once

#include <QStringView>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhanggui {

/// What spreadsheets write in their cells, made readable. Decimal arithmetic only: amounts pass through here.

/// A number as a spreadsheet program shows it: rounded to 15 digits, without exponent. "42.990000000000002" and
/// "4.299E1" are "42.99". Nothing for what is no number; numbers beyond all measure stay as they are written.
std::optional<std::string> shownNumber(std::string_view written);

/// The day, and the time if there is one, of a serial number: "2026-11-22" or "2026-11-22 10:30:00"; only "10:30:00"
/// within the first day. `from1904`: days are counted from 1904-01-01. Nothing for what is no such number.
std::optional<std::string> dateOf(std::string_view serial, bool from1904);

/// Whether a number format shows a date or a time.
bool isDateFormat(std::int64_t builtInId);
bool isDateFormat(QStringView code);

/// Column, from 0, of a reference like "B12"; nothing for anything else and beyond XFD. `row` is 12 then.
struct CellPlace {
    std::int64_t row = 0;
    std::size_t column = 0;
};
inline constexpr std::size_t sheetColumns = 16'384;
inline constexpr std::int64_t sheetRows = 1'048'576;
std::optional<CellPlace> placeOf(std::string_view reference);

/// Text with the escapes of the format resolved: "_x000A_" is a line break.
std::string unescaped(std::string text);

}  // namespace zhanggui
