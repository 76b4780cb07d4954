#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

QString fenDigits(qint64 fen, const QLocale& locale) {
    // Through unsigned, so that the most negative amount has a magnitude too.
    const quint64 amount = fen < 0 ? 0 - static_cast<quint64>(fen) : static_cast<quint64>(fen);
    const QString cents = QString::number(amount % 100).rightJustified(2, u'0');
    return locale.toString(amount / 100) + locale.decimalPoint() + cents;
}

QString moneyText(qint64 fen, const QLocale& locale) {
    return (fen < 0 ? QString(MinusSign) : QString()) + u'¥' + fenDigits(fen, locale);
}

QString numberText(qint64 number, const QLocale& locale) {
    const quint64 amount = number < 0 ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number);
    return (number < 0 ? QString(MinusSign) : QString()) + locale.toString(amount);
}

}  // namespace zhanggui
