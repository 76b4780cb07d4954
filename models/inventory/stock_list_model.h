#pragma once

#include <QHash>

#include "api/client/client.h"
#include "api/contract/inventory.h"
#include "models/base/paged_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// What the user narrowed the stock levels by.
struct StockFilter {
    QString tab = QStringLiteral("all");  ///< wire word of StockTab
    QString text;
    bool operator==(const StockFilter&) const = default;
};

/// Levels per variant and store, by SKU code. A record's id is the text "variant/store".
/// Columns: thumb, sku, item, onHand, reserved, damaged, available, safety, sold, cover.
class StockListModel : public PagedModel<StockRow> {
    Q_OBJECT
  public:
    StockListModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    const StockFilter& filter() const { return m_filter; }
    void setFilter(const StockFilter& filter);
    /// Levels behind each tab, by the tab's word; empty until they are known.
    const QHash<QString, qlonglong>& counts() const { return m_counts; }
    void reload() override;
    void clear() override;

  Q_SIGNALS:
    void countsChanged();

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;
    bool isNarrowed() const override { return m_query.tab != StockTab::All || !m_query.text.empty(); }

  private:
    void askCounts();

    Client& m_client;
    StockFilter m_filter;
    StockQuery m_query;
    QHash<QString, qlonglong> m_counts;
    Latest m_counting;
    bool m_wanted = false;
};

}  // namespace zhanggui
