#pragma once

#include <QHash>

#include "api/client/client.h"
#include "api/contract/products.h"
#include "models/base/paged_model.h"
#include "models/shop/sheet_export.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// What the user narrowed the list of products by.
struct ProductFilter {
    QString tab = QStringLiteral("all");  ///< wire word of ProductTab
    QString text;
    qlonglong category = 0;   ///< 0 for all
    QString state;            ///< wire word of ProductState; empty for all
    qlonglong minPrice = 0;   ///< fen; 0 for any
    qlonglong maxPrice = -1;  ///< fen; -1 for any
    QString tag;              ///< empty for any
    bool operator==(const ProductFilter&) const = default;
};

/// The desk's product list, last changed first. Columns: thumb, product, category, price, stock, safety, sold, status,
/// updated, sort. Titles, sort, and prices and safety stock where all variants have the same are edited in place.
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
    /// The same with their whole paths, "Tea / Green".
    const QList<QPair<qlonglong, QString>>& categoryPaths() const { return m_paths; }
    /// Units sold on each of the last 30 days, oldest first, of a loaded record.
    QList<qlonglong> dailySales(const QVariant& id) const;
    void reload() override;
    void clear() override;
    /// The query as the shop reads it, for a change of all of it.
    const ProductQuery& query() const { return m_query; }
    /// For an export of these products, of all that the list lets through if there are none.
    SheetExport::Ask exporting(const std::vector<ProductId>& ids);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Asks the shop; the cell changes with its answer.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Takes the last change of this record's cell back.
    void takeBack(const QuickEdit& inverse, qlonglong id);

  Q_SIGNALS:
    void countsChanged();
    void categoriesChanged();
    /// A cell was changed in place; `inverse` takes it back.
    void edited(qlonglong id, const QString& title, const zhanggui::QuickEdit& inverse);
    void editRefused(const zhanggui::Refusal& refusal);

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;
    bool isNarrowed() const override;

  private:
    /// What a column changes in place.
    enum class Editable { Nothing, Title, Price, Safety, Sort };
    Editable editableAt(int column) const;
    void askCounts();
    void askCategories();
    void send(qlonglong id, const QuickEdit& change, const std::optional<QuickEdit>& inverse);

    Client& m_client;
    ProductFilter m_filter;
    ProductQuery m_query;
    QHash<QString, qlonglong> m_counts;
    QList<QPair<qlonglong, QString>> m_categories, m_paths;
    Latest m_counting, m_sorting;
    bool m_wanted = false;
};

}  // namespace zhanggui
