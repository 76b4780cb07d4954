#pragma once

#include <QDate>
#include <QString>
#include <string>

#include "api/contract/instant.h"
#include "api/contract/money.h"

/// Values as people read them, in the language of the moment. The shop's clock is Beijing's (UTC+8, no summer time).
namespace zhanggui::format {

/// "¥1,234.50"; negative with U+2212: "−¥8.00".
QString money(Money amount);
/// "¥12.00", or "¥12.00–¥18.00" if the two differ.
QString moneyRange(Money least, Money most);
/// "1,234"; negative with U+2212.
QString quantity(qint64 number);
/// "+4", "−2", and a dash for 0.
QString change(qint64 difference);

/// "Today 10:02", "Yesterday 22:48", "20 Nov 14:10", and with the year in another year.
QString moment(Instant at, Instant now);
/// The whole of it, for tooltips: "2026-11-22 10:02:03".
QString fullMoment(Instant at);
/// "10:02" of today, else as `moment`.
QString shortMoment(Instant at, Instant now);
/// "3 h left", "12 min left", or once it has passed "2 h overdue".
QString timeLeft(Instant until, Instant now);
/// "13 d", "3 h", "5 min": the largest unit that fits, rounded down, at least a minute.
QString duration(qint64 ms);

/// The day in Beijing, and the moment a day begins there.
QDate day(Instant at);
Instant dayStart(const QDate& day);

/// The word after the last of Qt's conversions: wire text as QString, and user input as wire text.
inline QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}
inline std::string utf8(const QString& text) {
    return text.toStdString();
}

/// The dash that stands where there is nothing.
inline QString none() {
    return QStringLiteral("—");
}

}  // namespace zhanggui::format
