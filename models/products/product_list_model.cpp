#include "models/products/product_list_model.h"

#include "api/contract/categories.h"
#include "models/base/formats.h"
#include "models/base/words.h"
#include "models/products/product_words.h"

namespace zhanggui {

namespace {

using Cell = Column<ProductRow>;

QVariant number(std::int64_t value) {
    return QVariant::fromValue<qlonglong>(value);
}

bool isSoldOut(const ProductRow& row) {
    return row.state == ProductState::OnSale && row.available <= 0;
}
bool isLow(const ProductRow& row) {
    return row.state == ProductState::OnSale && row.lowStock;
}

QString statusText(const ProductRow& row, Instant) {
    if (isSoldOut(row)) return ProductListModel::tr("Sold out");
    if (isLow(row)) return ProductListModel::tr("Low stock");
    return products::stateText(row.state);
}

int statusTone(const ProductRow& row, Instant) {
    if (isSoldOut(row)) return toneOf(cell::Tone::Danger);
    return toneOf(isLow(row) ? cell::Tone::Warning : products::stateTone(row.state));
}

int stockTone(const ProductRow& row, Instant) {
    if (isSoldOut(row)) return toneOf(cell::Tone::Danger);
    return isLow(row) ? toneOf(cell::Tone::Warning) : -1;
}

constexpr std::array columns{
    Cell{.key = "thumb", .title = "", .image = [](const ProductRow& row) { return format::text(row.image); }},
    Cell{.key = "product",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Product"),
         .display = [](const ProductRow& row, Instant) { return format::text(row.title); },
         .second =
             [](const ProductRow& row, Instant) {
                 //: %1 is the code of the first SKU, %2 is "3 SKUs"
                 return ProductListModel::tr("%1 · %2").arg(
                     format::text(row.code), ProductListModel::tr("%n SKUs", "", static_cast<int>(row.skus)));
             },
         .tip = [](const ProductRow& row, Instant) { return format::text(row.title); }},
    Cell{.key = "category",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Category"),
         .display = [](const ProductRow& row, Instant) { return format::text(row.category); },
         .tip = [](const ProductRow& row, Instant) { return format::text(row.category); }},
    Cell{.key = "price",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Price"),
         .display = [](const ProductRow& row, Instant) { return format::moneyRange(row.minPrice, row.maxPrice); },
         .raw = [](const ProductRow& row) { return number(row.minPrice.fen); },
         .tip = [](const ProductRow& row, Instant) { return format::moneyRange(row.minPrice, row.maxPrice); },
         .right = true},
    Cell{.key = "stock",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Available"),
         .display = [](const ProductRow& row, Instant) { return format::quantity(row.available); },
         .raw = [](const ProductRow& row) { return number(row.available); },
         .tone = &stockTone,
         .right = true},
    Cell{.key = "sold",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Sold in 30 days"),
         .display = [](const ProductRow& row, Instant) { return format::quantity(row.sold30Days); },
         .raw = [](const ProductRow& row) { return number(row.sold30Days); },
         .right = true},
    Cell{.key = "status",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Status"),
         .display = &statusText,
         .tone = &statusTone},
    Cell{.key = "updated",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Updated"),
         .display = [](const ProductRow& row, Instant now) { return format::moment(row.updatedAt, now); },
         .raw = [](const ProductRow& row) { return number(row.updatedAt.ms); },
         .tip = [](const ProductRow& row, Instant) { return format::fullMoment(row.updatedAt); }},
};

constexpr RecordShape<ProductRow> shape{"ProductListModel", columns,
                                        [](const ProductRow& row) { return RecordKey(row.id); }};

/// A list that has no single rows is asked for as a whole; while an import runs, this often at most.
constexpr int reloadAtMostEveryMs = 1000;

}  // namespace

ProductListModel::ProductListModel(Client& client, ShopEvents& events, QObject* parent)
    : PagedModel(shape, parent), m_client(client) {
    setTouchDelay(reloadAtMostEveryMs);
    connect(&events, &ShopEvents::catalogChanged, this, [this](ProductId product) {
        if (m_wanted) touch(product);
    });
    connect(&events, &ShopEvents::resumed, this, [this] {
        if (m_wanted) reload();
    });
}

void ProductListModel::setFilter(const ProductFilter& filter) {
    if (m_wanted && filter == m_filter) return;
    m_filter = filter;
    m_query = {};
    m_query.tab = wordOr(filter.tab, ProductTab::All);
    m_query.text = format::utf8(filter.text.trimmed());
    m_query.category = {filter.category};
    if (!std::exchange(m_wanted, true)) {
        askCounts();
        askCategories();
    }
    restart();
}

void ProductListModel::reload() {
    if (!std::exchange(m_wanted, true)) askCategories();
    askCounts();
    PagedModel::reload();
}

void ProductListModel::clear() {
    m_wanted = false;
    m_counting.cancel();
    m_sorting.cancel();
    m_counts.clear();
    m_categories.clear();
    PagedModel::clear();
    Q_EMIT countsChanged();
    Q_EMIT categoriesChanged();
}

QList<qlonglong> ProductListModel::dailySales(const QVariant& id) const {
    const auto* row = find(RecordKey::of(id));
    return row ? QList<qlonglong>(row->dailySales.begin(), row->dailySales.end()) : QList<qlonglong>();
}

Call ProductListModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    auto query = m_query;
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListProducts>(this, query, std::move(then));
}

bool ProductListModel::isNarrowed() const {
    return m_query.tab != ProductTab::All || !m_query.text.empty() || m_query.category;
}

void ProductListModel::askCounts() {
    m_counting = m_client.call<CountProducts>(this, [this](const Result<ProductCounts>& counts) {
        if (!counts) return;  // the list's own request says what is wrong
        m_counts = tabCounts(*counts);
        Q_EMIT countsChanged();
    });
}

void ProductListModel::askCategories() {
    m_sorting = m_client.call<ListCategoryNodes>(this, [this](const Result<CategoryNodes>& list) {
        if (!list) return;
        m_categories.clear();
        for (const auto& category : list->items) {
            const QString indent(2 * (category.level - 1), QChar(0x2003));
            m_categories.append({category.id.value, indent + format::text(category.name)});
        }
        Q_EMIT categoriesChanged();
    });
}

}  // namespace zhanggui
