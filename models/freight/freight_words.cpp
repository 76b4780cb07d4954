#include "models/freight/freight_words.h"

#include <QCoreApplication>

#include "models/base/formats.h"

namespace zhanggui::freight {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Freight)
};

}  // namespace

QString unitText(FreightUnit unit) {
    return unit == FreightUnit::Piece ? Words::tr("Pieces") : Words::tr("Weight");
}

QString quantityText(qint64 quantity, FreightUnit unit) {
    if (unit == FreightUnit::Gram) return Words::tr("%1 g").arg(format::quantity(quantity));
    return Words::tr("%Ln piece(s)", nullptr, int(quantity));
}

QString rateText(const FreightRate& rate, FreightUnit unit) {
    if (!rate.delivered) return Words::tr("not delivered");
    //: %1 is an amount, %2 a quantity: "¥12.00 for 1,000 g"
    const QString first = Words::tr("%1 for %2").arg(format::money(rate.firstFee), quantityText(rate.first, unit));
    if (rate.stepFee == Money{}) return format::money(rate.firstFee);
    //: %1 is what the first units cost; %2 is an amount, %3 a quantity
    return Words::tr("%1, then %2 each %3").arg(first, format::money(rate.stepFee), quantityText(rate.step, unit));
}

QString freeText(const FreightRate& rate, FreeWhen when) {
    const QString pieces = quantityText(rate.freePieces, FreightUnit::Piece);
    if (rate.freeFrom > Money{} && rate.freePieces > 0) {
        const QString both =
            when == FreeWhen::Both ? Words::tr("free from %1 and %2") : Words::tr("free from %1 or %2");
        return both.arg(format::money(rate.freeFrom), pieces);
    }
    if (rate.freeFrom > Money{}) return Words::tr("free from %1").arg(format::money(rate.freeFrom));
    return rate.freePieces > 0 ? Words::tr("free from %1").arg(pieces) : QString();
}

QStringList stepsOf(const FreightAnswer& answer) {
    if (!answer.delivered) return {Words::tr("No parcels go there.")};
    QStringList lines{Words::tr("%1 to carry").arg(quantityText(answer.quantity, answer.unit)),
                      Words::tr("The first %1: %2")
                          .arg(quantityText(answer.rate.first, answer.unit), format::money(answer.rate.firstFee))};
    if (answer.steps > 0)
        lines << Words::tr("%Ln step(s) of %1 at %2: %3", nullptr, int(answer.steps))
                     .arg(quantityText(answer.rate.step, answer.unit), format::money(answer.rate.stepFee),
                          format::money(answer.rate.stepFee * answer.steps));
    if (answer.free) lines << Words::tr("A threshold is reached: free");
    return lines;
}

}  // namespace zhanggui::freight
