#include "ui/orders/orders_query.h"

#include "models/orders/order_list_model.h"
#include "ui/orders/orders_page.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// Days back from today, both included; "yesterday" is the one range that does not end today.
const QString yesterday = u"yesterday"_s;

}  // namespace

QList<FilterSpec> orderFilters() {
    FilterSpec placed{u"placed"_s, OrdersPage::tr("Placed"), FilterSpec::Kind::Choice, {}};
    placed.choices = {{1, OrdersPage::tr("today")},
                      {yesterday, OrdersPage::tr("yesterday")},
                      {7, OrdersPage::tr("last 7 days")},
                      {30, OrdersPage::tr("last 30 days")},
                      {90, OrdersPage::tr("last 90 days")}};
    return {placed, {u"amount"_s, OrdersPage::tr("Amount"), FilterSpec::Kind::Money, {}}};
}

OrderFilter orderFilterOf(const ListQuery& query, const QDate& today) {
    OrderFilter filter;
    filter.tab = query.tab;
    filter.text = query.text;
    filter.oldestFirst = query.sortKey == "order"_L1 && !query.descending;
    for (const FilterValue& value : query.filters) {
        if (value.key == "amount"_L1) filter.minFen = value.value.toLongLong();
        if (value.key != "placed"_L1) continue;
        const bool wasYesterday = value.value.toString() == yesterday;
        filter.to = wasYesterday ? today.addDays(-1) : today;
        filter.from = wasYesterday ? filter.to : today.addDays(1 - value.value.toInt());
    }
    return filter;
}

}  // namespace zhanggui
