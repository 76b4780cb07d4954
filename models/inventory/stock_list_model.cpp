#include "models/inventory/stock_list_model.h"

#include "models/base/formats.h"
#include "models/base/words.h"

namespace zhanggui {

namespace {

using Cell = Column<StockRow>;

QVariant number(std::int64_t value) {
    return QVariant::fromValue<qlonglong>(value);
}

int levelTone(const StockRow& row, Instant) {
    if (row.available <= 0) return toneOf(cell::Tone::Danger);
    return row.available <= row.safety ? toneOf(cell::Tone::Warning) : -1;
}

/// Days that the stock lasts at the pace of the last 30; -1 if nothing was sold.
std::int64_t coverDays(const StockRow& row) {
    return row.sold30Days <= 0 ? -1 : std::max<std::int64_t>(0, row.available) * 30 / row.sold30Days;
}

QString coverText(const StockRow& row, Instant) {
    if (row.available <= 0) return StockListModel::tr("Sold out");
    const auto days = coverDays(row);
    return days < 0 ? format::none()
                    : StockListModel::tr("%n days", "", static_cast<int>(std::min<std::int64_t>(days, 9999)));
}

constexpr std::array columns{
    Cell{.key = "thumb", .title = "", .image = [](const StockRow& row) { return format::text(row.image); }},
    Cell{.key = "sku",
         .title = QT_TRANSLATE_NOOP("StockListModel", "SKU"),
         .display = [](const StockRow& row, Instant) { return format::text(row.code); },
         .tip = [](const StockRow& row, Instant) { return format::text(row.code); }},
    Cell{.key = "item",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Product / variant"),
         .display = [](const StockRow& row, Instant) { return format::text(row.title); },
         .second =
             [](const StockRow& row, Instant) {
                 const auto spec = format::text(row.specText), store = format::text(row.storeName);
                 if (spec.isEmpty() || store.isEmpty()) return spec + store;
                 return spec + QStringLiteral(" · ") + store;
             },
         .tip = [](const StockRow& row, Instant) { return format::text(row.title); }},
    Cell{.key = "onHand",
         .title = QT_TRANSLATE_NOOP("StockListModel", "On hand"),
         .display = [](const StockRow& row, Instant) { return format::quantity(row.onHand); },
         .raw = [](const StockRow& row) { return number(row.onHand); },
         .right = true},
    Cell{.key = "reserved",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Reserved"),
         .display = [](const StockRow& row, Instant) { return format::quantity(row.reserved); },
         .raw = [](const StockRow& row) { return number(row.reserved); },
         .right = true},
    Cell{.key = "damaged",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Damaged"),
         .display = [](const StockRow& row, Instant) { return format::quantity(row.damaged); },
         .raw = [](const StockRow& row) { return number(row.damaged); },
         .right = true},
    Cell{.key = "available",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Available"),
         .display = [](const StockRow& row, Instant) { return format::quantity(row.available); },
         .raw = [](const StockRow& row) { return number(row.available); },
         .tone = &levelTone,
         .tip =
             [](const StockRow& row, Instant) {
                 return StockListModel::tr("%1 on hand − %2 reserved = %3 available")
                     .arg(format::quantity(row.onHand), format::quantity(row.reserved),
                          format::quantity(row.available));
             },
         .right = true},
    Cell{.key = "safety",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Safety"),
         .display = [](const StockRow& row, Instant) { return format::quantity(row.safety); },
         .raw = [](const StockRow& row) { return number(row.safety); },
         .right = true},
    Cell{.key = "sold",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Sold in 30 days"),
         .display = [](const StockRow& row, Instant) { return format::quantity(row.sold30Days); },
         .raw = [](const StockRow& row) { return number(row.sold30Days); },
         .right = true},
    Cell{.key = "cover",
         .title = QT_TRANSLATE_NOOP("StockListModel", "Lasts"),
         .display = &coverText,
         .raw = [](const StockRow& row) { return number(coverDays(row)); },
         .tone = &levelTone},
};

constexpr RecordShape<StockRow> shape{"StockListModel", columns,
                                      [](const StockRow& row) { return RecordKey(row.sku, row.store); }};

/// Every order moves stock; the list is asked for as a whole, this often at most.
constexpr int reloadAtMostEveryMs = 2000;

}  // namespace

StockListModel::StockListModel(Client& client, ShopEvents& events, QObject* parent)
    : PagedModel(shape, parent), m_client(client) {
    setTouchDelay(reloadAtMostEveryMs);
    const auto moved = [this] {
        if (m_wanted) touch({});
    };
    connect(&events, &ShopEvents::orderChanged, this, moved);
    connect(&events, &ShopEvents::catalogChanged, this, moved);
    connect(&events, &ShopEvents::resumed, this, [this] {
        if (m_wanted) reload();
    });
}

void StockListModel::setFilter(const StockFilter& filter) {
    if (m_wanted && filter == m_filter) return;
    m_filter = filter;
    m_query = {};
    m_query.tab = wordOr(filter.tab, StockTab::All);
    m_query.text = format::utf8(filter.text.trimmed());
    if (!std::exchange(m_wanted, true)) askCounts();
    restart();
}

void StockListModel::reload() {
    m_wanted = true;
    askCounts();
    PagedModel::reload();
}

void StockListModel::clear() {
    m_wanted = false;
    m_counting.cancel();
    m_counts.clear();
    PagedModel::clear();
    Q_EMIT countsChanged();
}

Call StockListModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    auto query = m_query;
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListStock>(this, query, std::move(then));
}

void StockListModel::askCounts() {
    m_counting = m_client.call<CountStock>(this, [this](const Result<StockCounts>& counts) {
        if (!counts) return;  // the list's own request says what is wrong
        m_counts = tabCounts(*counts);
        Q_EMIT countsChanged();
    });
}

}  // namespace zhanggui
