#pragma once

#include <QLocale>
#include <QString>

namespace zhanggui {

/// U+2212, the minus of numbers.
inline constexpr QChar MinusSign = QChar(0x2212);

/// The amount without sign and currency: 123450 -> "1,234.50". Integer arithmetic; any fen.
QString fenDigits(qint64 fen, const QLocale& locale = QLocale());
/// The whole amount in words for a reader or a sentence: "−¥1,234.50".
QString moneyText(qint64 fen, const QLocale& locale = QLocale());
/// A count with group separators and the true minus: "−1,234".
QString numberText(qint64 number, const QLocale& locale = QLocale());

}  // namespace zhanggui
