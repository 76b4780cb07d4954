#pragma once

#include <QHash>

#include "api/client/client.h"
#include "api/contract/products.h"
#include "models/base/paged_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// What the user narrowed the list of products by.
struct ProductFilter {
    QString tab = QStringLiteral("all");  ///< wire word of ProductTab
    QString text;
    qlonglong category = 0;  ///< 0 for all
    bool operator==(const ProductFilter&) const = default;
};

/// The desk's product list, last changed first. Columns: thumb, product, category, price, stock, sold, status, updated.
class ProductListModel : public PagedModel<ProductRow> {
    Q_OBJECT
  public:
    ProductListModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    const ProductFilter& filter() const { return m_filter; }
    void setFilter(const ProductFilter& filter);
    /// Products behind each tab, by the tab's word; empty until they are known.
    const QHash<QString, qlonglong>& counts() const { return m_counts; }
    /// Categories as (id, indented name), parents before children; asked for with the first list.
    const QList<QPair<qlonglong, QString>>& categories() const { return m_categories; }
    /// Units sold on each of the last 30 days, oldest first, of a loaded record.
    QList<qlonglong> dailySales(const QVariant& id) const;
    void reload() override;
    void clear() override;

  Q_SIGNALS:
    void countsChanged();
    void categoriesChanged();

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;
    bool isNarrowed() const override;

  private:
    void askCounts();
    void askCategories();

    Client& m_client;
    ProductFilter m_filter;
    ProductQuery m_query;
    QHash<QString, qlonglong> m_counts;
    QList<QPair<qlonglong, QString>> m_categories;
    Latest m_counting, m_sorting;
    bool m_wanted = false;
};

}  // namespace zhanggui
