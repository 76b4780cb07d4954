#pragma once

#include <QDate>

#include "ui/widgets/list_page.h"

namespace zhanggui {

struct OrderFilter;

/// The conditions that the order list offers.
QList<FilterSpec> orderFilters();
/// What the list's query asks of the shop; `today` is the day in Beijing.
OrderFilter orderFilterOf(const ListQuery& query, const QDate& today);

}  // namespace zhanggui
