#include "models/products/product_list_model.h"

#include "api/contract/categories.h"
#include "api/contract/product_export.h"
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

QString statusText(const ProductRow& row, Instant now) {
    if (row.trashedAt) return ProductListModel::tr("Recycle bin");
    if (row.onShelfAt && row.state != ProductState::OnSale)
        return ProductListModel::tr("On at %1").arg(format::moment(*row.onShelfAt, now));
    if (isSoldOut(row)) return ProductListModel::tr("Sold out");
    if (isLow(row)) return ProductListModel::tr("Low stock");
    return products::stateText(row.state);
}

/// What happens to it by itself, or that it is in the recycle bin.
QString statusTip(const ProductRow& row, Instant now) {
    if (row.trashedAt)
        return ProductListModel::tr("In the recycle bin since %1").arg(format::moment(*row.trashedAt, now));
    QStringList words{statusText(row, now)};
    if (row.onShelfAt) words << ProductListModel::tr("on shelf at %1").arg(format::moment(*row.onShelfAt, now));
    if (row.offShelfAt) words << ProductListModel::tr("off shelf at %1").arg(format::moment(*row.offShelfAt, now));
    return words.join(QStringLiteral(", "));
}

int statusTone(const ProductRow& row, Instant) {
    if (row.trashedAt) return toneOf(cell::Tone::Neutral);
    if (row.onShelfAt && row.state != ProductState::OnSale) return toneOf(cell::Tone::Brand);
    if (isSoldOut(row)) return toneOf(cell::Tone::Danger);
    return toneOf(isLow(row) ? cell::Tone::Warning : products::stateTone(row.state));
}

int stockTone(const ProductRow& row, Instant) {
    if (isSoldOut(row)) return toneOf(cell::Tone::Danger);
    return isLow(row) ? toneOf(cell::Tone::Warning) : -1;
}

QString priceText(const ProductRow& row, Instant) {
    const QString least = format::money(row.minPrice);
    //: the lowest price of a product's variants
    return row.minPrice == row.maxPrice ? least : ProductListModel::tr("from %1").arg(least);
}

/// Of several variants with different ones there is no one figure.
QVariant oneSafety(const ProductRow& row) {
    return row.minSafety == row.maxSafety ? number(row.minSafety) : QVariant();
}

QString safetyText(const ProductRow& row, Instant) {
    const QString least = format::quantity(row.minSafety);
    if (row.minSafety == row.maxSafety) return least;
    //: the lowest and the highest safety stock of a product's variants
    return ProductListModel::tr("%1 to %2").arg(least, format::quantity(row.maxSafety));
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
         .display = &priceText,
         .raw = [](const ProductRow& row) { return number(row.minPrice.fen); },
         .tip = [](const ProductRow& row, Instant) { return format::moneyRange(row.minPrice, row.maxPrice); },
         .right = true},
    Cell{.key = "stock",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Available"),
         .display = [](const ProductRow& row, Instant) { return format::quantity(row.available); },
         .raw = [](const ProductRow& row) { return number(row.available); },
         .tone = &stockTone,
         .right = true},
    Cell{.key = "safety",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Safety stock"),
         .display = &safetyText,
         .raw = &oneSafety,
         .tip = &safetyText,
         .right = true},
    Cell{.key = "sold",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Sold in 30 days"),
         .display = [](const ProductRow& row, Instant) { return format::quantity(row.sold30Days); },
         .raw = [](const ProductRow& row) { return number(row.sold30Days); },
         .right = true},
    Cell{.key = "status",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Status"),
         .display = &statusText,
         .tone = &statusTone,
         .tip = &statusTip},
    Cell{.key = "updated",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Updated"),
         .display = [](const ProductRow& row, Instant now) { return format::moment(row.updatedAt, now); },
         .raw = [](const ProductRow& row) { return number(row.updatedAt.ms); },
         .tip = [](const ProductRow& row, Instant) { return format::fullMoment(row.updatedAt); }},
    Cell{.key = "sort",
         .title = QT_TRANSLATE_NOOP("ProductListModel", "Place in lists"),
         .display = [](const ProductRow& row, Instant) { return format::quantity(row.sort); },
         .raw = [](const ProductRow& row) { return number(row.sort); },
         .right = true},
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
    if (!filter.state.isEmpty()) m_query.state = wordOr(filter.state, ProductState::OnSale);
    if (filter.minPrice > 0) m_query.minPrice = Money{filter.minPrice};
    if (filter.maxPrice >= 0) m_query.maxPrice = Money{filter.maxPrice};
    m_query.tag = format::utf8(filter.tag.trimmed());
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
    m_paths.clear();
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
    return m_query.tab != ProductTab::All || !m_query.text.empty() || m_query.category || m_query.state ||
           m_query.minPrice || m_query.maxPrice || !m_query.tag.empty();
}

ProductListModel::Editable ProductListModel::editableAt(int column) const {
    if (column == columnOf(QStringLiteral("product"))) return Editable::Title;
    if (column == columnOf(QStringLiteral("price"))) return Editable::Price;
    if (column == columnOf(QStringLiteral("safety"))) return Editable::Safety;
    return column == columnOf(QStringLiteral("sort")) ? Editable::Sort : Editable::Nothing;
}

SheetExport::Ask ProductListModel::exporting(const std::vector<ProductId>& ids) {
    ProductExportForm form;
    form.ids = ids;
    if (ids.empty()) form.query = m_query;
    return [this, form](QObject* owner, SheetFormat format, SheetExport::Then then) mutable {
        form.format = format;
        return m_client.call<ExportProducts>(owner, form, std::move(then));
    };
}

QVariant ProductListModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return PagedModel::data(index, role);
    const ProductRow& row = rows()[std::size_t(index.row())];
    switch (editableAt(index.column())) {
        case Editable::Title:
            return format::text(row.title);
        case Editable::Price:
            return number(row.minPrice.fen);
        case Editable::Safety:
            return number(row.minSafety);
        case Editable::Sort:
            return number(row.sort);
        case Editable::Nothing:
            break;
    }
    return PagedModel::data(index, role);
}

Qt::ItemFlags ProductListModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = PagedModel::flags(index);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return flags;
    const ProductRow& row = rows()[std::size_t(index.row())];
    if (row.trashedAt) return flags;
    switch (editableAt(index.column())) {
        case Editable::Title:
        case Editable::Sort:
            return flags | Qt::ItemIsEditable;
        // One figure for variants of different ones would level them: that is the editor's or the bulk change's.
        case Editable::Price:
            return row.minPrice == row.maxPrice ? flags | Qt::ItemIsEditable : flags;
        case Editable::Safety:
            return row.minSafety == row.maxSafety ? flags | Qt::ItemIsEditable : flags;
        case Editable::Nothing:
            break;
    }
    return flags;
}

bool ProductListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    const ProductRow& row = rows()[std::size_t(index.row())];
    QuickEdit change, inverse;
    change.version = row.version;
    switch (editableAt(index.column())) {
        case Editable::Title:
            change.title = format::utf8(value.toString().simplified());
            inverse.title = row.title;
            if (change.title->empty() || change.title == inverse.title) return false;
            break;
        case Editable::Price:
            change.price = Money{value.toLongLong()};
            inverse.price = row.minPrice;
            if (change.price == inverse.price) return false;
            break;
        case Editable::Safety:
            change.safety = value.toLongLong();
            inverse.safety = row.minSafety;
            if (change.safety == inverse.safety) return false;
            break;
        case Editable::Sort:
            change.sort = value.toLongLong();
            inverse.sort = row.sort;
            if (change.sort == inverse.sort) return false;
            break;
        case Editable::Nothing:
            return false;
    }
    send(row.id.value, change, inverse);
    return true;
}

void ProductListModel::takeBack(const QuickEdit& inverse, qlonglong id) {
    send(id, inverse, std::nullopt);
}

void ProductListModel::send(qlonglong id, const QuickEdit& change, const std::optional<QuickEdit>& inverse) {
    m_client.call<QuickEditProduct>(this, ProductId{id}, change, [this, id, inverse](Result<ProductRow> row) {
        if (!row) {
            if (row.error().is(GeneralRefusal::Conflict)) reload();  // somebody else was first: show what they did
            return Q_EMIT editRefused(row.error());
        }
        const QString title = format::text(row->title);
        std::optional<QuickEdit> back = inverse;
        if (back) back->version = row->version;
        take(std::move(*row));
        if (back) Q_EMIT edited(id, title, *back);
    });
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
        m_paths.clear();
        QStringList path;
        for (const auto& category : list->items) {
            path = path.mid(0, category.level - 1) << format::text(category.name);
            m_paths.append({category.id.value, path.join(QStringLiteral(" / "))});
            const QString indent(2 * (category.level - 1), QChar(0x2003));
            m_categories.append({category.id.value, indent + format::text(category.name)});
        }
        Q_EMIT categoriesChanged();
    });
}

}  // namespace zhanggui
