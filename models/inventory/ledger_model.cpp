#include "models/inventory/ledger_model.h"

#include "models/base/formats.h"

namespace zhanggui {

namespace {

using Cell = Column<LedgerRow>;

QVariant number(std::int64_t value) {
    return QVariant::fromValue<qlonglong>(value);
}

QString kindText(const LedgerRow& row, Instant) {
    switch (row.kind) {
        case MovementKind::Receive:
            return LedgerModel::tr("Received");
        case MovementKind::Reserve:
            return LedgerModel::tr("Reserved by an order");
        case MovementKind::Release:
            return LedgerModel::tr("Released");
        case MovementKind::Ship:
            return LedgerModel::tr("Shipped");
        case MovementKind::Adjust:
            return LedgerModel::tr("Adjusted");
    }
    return {};
}

int kindTone(const LedgerRow& row, Instant) {
    switch (row.kind) {
        case MovementKind::Receive:
            return toneOf(cell::Tone::Success);
        case MovementKind::Reserve:
            return toneOf(cell::Tone::Brand);
        case MovementKind::Release:
            return toneOf(cell::Tone::Neutral);
        case MovementKind::Ship:
            return toneOf(cell::Tone::Info);
        case MovementKind::Adjust:
            return toneOf(cell::Tone::Warning);
    }
    return -1;
}

constexpr std::array columns{
    Cell{.key = "time",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "Time"),
         .display = [](const LedgerRow& row, Instant now) { return format::shortMoment(row.at, now); },
         .raw = [](const LedgerRow& row) { return number(row.at.ms); },
         .tip = [](const LedgerRow& row, Instant) { return format::fullMoment(row.at); }},
    Cell{.key = "reason", .title = QT_TRANSLATE_NOOP("LedgerModel", "Reason"), .display = &kindText, .tone = &kindTone},
    Cell{.key = "document",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "Document"),
         .display = [](const LedgerRow& row,
                       Instant) { return row.document.empty() ? format::none() : format::text(row.document); }},
    Cell{.key = "onHandChange",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "On hand ±"),
         .display = [](const LedgerRow& row, Instant) { return format::change(row.onHandChange); },
         .tone = [](const LedgerRow& row, Instant) { return row.onHandChange < 0 ? toneOf(cell::Tone::Danger) : -1; },
         .right = true},
    Cell{.key = "reservedChange",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "Reserved ±"),
         .display = [](const LedgerRow& row, Instant) { return format::change(row.reservedChange); },
         .tone = [](const LedgerRow& row, Instant) { return row.reservedChange < 0 ? toneOf(cell::Tone::Danger) : -1; },
         .right = true},
    Cell{.key = "onHand",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "On hand"),
         .display = [](const LedgerRow& row, Instant) { return format::quantity(row.onHandAfter); },
         .raw = [](const LedgerRow& row) { return number(row.onHandAfter); },
         .right = true},
    Cell{.key = "reserved",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "Reserved"),
         .display = [](const LedgerRow& row, Instant) { return format::quantity(row.reservedAfter); },
         .raw = [](const LedgerRow& row) { return number(row.reservedAfter); },
         .right = true},
    Cell{.key = "actor",
         .title = QT_TRANSLATE_NOOP("LedgerModel", "By"),
         .display = [](const LedgerRow& row,
                       Instant) { return row.actor.empty() ? LedgerModel::tr("The shop") : format::text(row.actor); }},
};

constexpr RecordShape<LedgerRow> shape{"LedgerModel", columns, [](const LedgerRow& row) { return RecordKey(row.id); }};

constexpr int reloadAtMostEveryMs = 1000;

}  // namespace

LedgerModel::LedgerModel(Client& client, ShopEvents& events, QObject* parent)
    : PagedModel(shape, parent), m_client(client) {
    setTouchDelay(reloadAtMostEveryMs);
    const auto moved = [this] {
        if (isOpen()) touch({});
    };
    connect(&events, &ShopEvents::orderChanged, this, moved);
    connect(&events, &ShopEvents::catalogChanged, this, moved);
    connect(&events, &ShopEvents::resumed, this, moved);
}

void LedgerModel::open(const QVariant& id) {
    const auto key = RecordKey::of(id);
    if (m_sku.value == key.first && m_store.value == key.second) return reload();
    clear();
    m_sku = {key.first};
    m_store = {key.second};
    restart();
}

void LedgerModel::clear() {
    m_sku = {};
    m_store = {};
    PagedModel::clear();
}

qlonglong LedgerModel::orderOf(const QVariant& id) const {
    const auto* row = find(RecordKey::of(id));
    return row && row->cause == MovementCause::Order ? row->causeId : 0;
}

Call LedgerModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    LedgerQuery query;
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListLedger>(this, m_sku, m_store, query, std::move(then));
}

}  // namespace zhanggui
