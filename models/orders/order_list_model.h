#pragma once

#include <QDate>
#include <QHash>

#include "api/client/client.h"
#include "api/contract/orders.h"
#include "models/base/paged_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// What the user narrowed the list of orders by.
struct OrderFilter {
    QString tab = QStringLiteral("all");  ///< wire word of OrderTab
    QString text;
    qlonglong minFen = 0;
    QDate from, to;  ///< days of Beijing, both included; invalid for none
    bool oldestFirst = false;
    bool operator==(const OrderFilter&) const = default;
};

/// The desk's order list. A new or changed order takes its place by itself as soon as the shop tells of it.
/// Columns: thumb, order, customer, items, paid, status, deadline.
class OrderListModel : public PagedModel<OrderRow> {
    Q_OBJECT
  public:
    OrderListModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    const OrderFilter& filter() const { return m_filter; }
    /// Asks for the first page of the new query.
    void setFilter(const OrderFilter& filter);
    /// Orders behind each tab, by the tab's word; empty until they are known.
    const QHash<QString, qlonglong>& counts() const { return m_counts; }
    void reload() override;
    void clear() override;

  Q_SIGNALS:
    void countsChanged();

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;
    Call askRow(RecordKey key, RowThen then) override;
    bool canAskRow() const override { return true; }
    bool belongs(const OrderRow& row) const override;
    bool mayInsert() const override { return m_query.text.empty(); }
    bool precedes(const OrderRow& a, const OrderRow& b) const override;
    bool isNarrowed() const override;

  private:
    void askCounts();

    Client& m_client;
    OrderFilter m_filter;
    OrderQuery m_query;
    QHash<QString, qlonglong> m_counts;
    Latest m_counting;
    QTimer m_countSoon;
    bool m_wanted = false;  ///< somebody asked for the list; before that events mean nothing
};

}  // namespace zhanggui
