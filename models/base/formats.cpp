#include "models/base/formats.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace zhanggui::format {

namespace {

constexpr int beijingOffset = 8 * 60 * 60;
constexpr QChar minus(0x2212);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QDateTime beijing(Instant at) {
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::OffsetFromUTC, beijingOffset);
}

/// |value| without the overflow of negating the least number.
quint64 magnitude(qint64 value) {
    return value < 0 ? quint64{0} - static_cast<quint64>(value) : static_cast<quint64>(value);
}

QString grouped(quint64 value) {
    return QLocale().toString(value);
}

}  // namespace

QString money(Money amount) {
    const auto fen = magnitude(amount.fen);
    const auto digits = QStringLiteral("¥%1%2%3")
                            .arg(grouped(fen / 100), QLocale().decimalPoint())
                            .arg(fen % 100, 2, 10, QLatin1Char('0'));
    return amount.fen < 0 ? minus + digits : digits;
}

QString moneyRange(Money least, Money most) {
    return least == most ? money(least) : money(least) + QChar(0x2013) + money(most);
}

QString quantity(qint64 number) {
    const auto digits = grouped(magnitude(number));
    return number < 0 ? minus + digits : digits;
}

QString change(qint64 difference) {
    if (difference == 0) return none();
    return difference > 0 ? QLatin1Char('+') + quantity(difference) : quantity(difference);
}

QString moment(Instant at, Instant now) {
    const auto then = beijing(at);
    const auto today = day(now);
    const auto days = then.date().daysTo(today);
    const auto clock = QLocale().toString(then.time(), QStringLiteral("HH:mm"));
    if (days == 0) return Words::tr("Today %1").arg(clock);
    if (days == 1) return Words::tr("Yesterday %1").arg(clock);
    //: A date of this year with its time, as QLocale::toString reads it
    if (then.date().year() == today.year()) return QLocale().toString(then, Words::tr("d MMM HH:mm"));
    //: A date of another year, as QLocale::toString reads it
    return QLocale().toString(then, Words::tr("d MMM yyyy"));
}

QString fullMoment(Instant at) {
    return beijing(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString shortMoment(Instant at, Instant now) {
    if (day(at) != day(now)) return moment(at, now);
    return QLocale().toString(beijing(at).time(), QStringLiteral("HH:mm"));
}

QString duration(qint64 ms) {
    if (ms >= dayMs) return Words::tr("%n d", "days", static_cast<int>(ms / dayMs));
    if (ms >= hourMs) return Words::tr("%n h", "hours", static_cast<int>(ms / hourMs));
    return Words::tr("%n min", "minutes", static_cast<int>(std::max<qint64>(1, ms / minuteMs)));
}

QString timeLeft(Instant until, Instant now) {
    if (until < now) return Words::tr("%1 overdue", "%1 is a duration such as 2 h").arg(duration(now.ms - until.ms));
    return Words::tr("%1 left", "%1 is a duration such as 3 h").arg(duration(until.ms - now.ms));
}

QDate day(Instant at) {
    return beijing(at).date();
}

Instant dayStart(const QDate& day) {
    return {QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, beijingOffset).toMSecsSinceEpoch()};
}

}  // namespace zhanggui::format
