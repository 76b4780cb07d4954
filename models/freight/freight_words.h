#pragma once

#include <QString>
#include <QStringList>

#include "api/contract/freight.h"

namespace zhanggui {

class PlaceList;

/// What people read of freight.
namespace freight {

/// "pieces", "weight".
QString unitText(FreightUnit unit);
/// "3 pieces", "1,200 g".
QString quantityText(qint64 quantity, FreightUnit unit);
/// "¥12.00 for 1,000 g, then ¥2.00 each 500 g"; "not delivered".
QString rateText(const FreightRate& rate, FreightUnit unit);
/// "free from ¥99.00 or 3 pieces"; empty if it never is.
QString freeText(const FreightRate& rate, FreeWhen when);
/// How the fee of an answer was reckoned, a line each.
QStringList stepsOf(const FreightAnswer& answer);

}  // namespace freight
}  // namespace zhanggui
