#pragma once

#include "api/contract/catalog.h"

/// Inventory: what is on the shelves, what is promised, and every movement that made it so.
namespace zhanggui {

using StoreId = Id<struct StoreTag>;
using LedgerId = Id<struct LedgerTag>;

/// Why a level changed. Each ledger row has exactly one cause.
enum class MovementKind { Receive, Reserve, Release, Ship, Adjust };

constexpr std::array<EnumName<MovementKind>, 5> enumNames(MovementKind) {
    return {{{MovementKind::Receive, "receive"},
             {MovementKind::Reserve, "reserve"},
             {MovementKind::Release, "release"},
             {MovementKind::Ship, "ship"},
             {MovementKind::Adjust, "adjust"}}};
}

/// What a movement's document is.
enum class MovementCause { Order, Payment, Package, Import, Edit };

constexpr std::array<EnumName<MovementCause>, 5> enumNames(MovementCause) {
    return {{{MovementCause::Order, "order"},
             {MovementCause::Payment, "payment"},
             {MovementCause::Package, "package"},
             {MovementCause::Import, "import"},
             {MovementCause::Edit, "edit"}}};
}

enum class StockTab { All, Low, Out };

constexpr std::array<EnumName<StockTab>, 3> enumNames(StockTab) {
    return {{{StockTab::All, "all"}, {StockTab::Low, "low"}, {StockTab::Out, "out"}}};
}

struct StockQuery {
    StockTab tab = StockTab::All;
    std::string text;
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("tab", &StockQuery::tab, "Which levels");
        field("text", &StockQuery::text, "Start of a SKU code or barcode, or part of a title", length(0, 100));
        field("cursor", &StockQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &StockQuery::limit, "Rows a page", range(1, 200));
    }
};

struct StockRow {
    SkuId sku;
    StoreId store;
    ProductId product;
    std::string code, title, specText, image, storeName;
    std::int64_t onHand = 0, reserved = 0, damaged = 0, available = 0, safety = 0, sold30Days = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("sku", &StockRow::sku, "Key of the variant");
        field("store", &StockRow::store, "Key of the store or warehouse");
        field("product", &StockRow::product, "Key of the product");
        field("code", &StockRow::code, "SKU code");
        field("title", &StockRow::title, "Title of the product");
        field("specText", &StockRow::specText, "'Blue / L', or empty");
        field("image", &StockRow::image, "Path of the picture, or empty");
        field("storeName", &StockRow::storeName, "Name of the store");
        field("onHand", &StockRow::onHand, "Sellable units on the shelf, promised ones included");
        field("reserved", &StockRow::reserved, "Units promised to open orders");
        field("damaged", &StockRow::damaged, "Units that may not be sold");
        field("available", &StockRow::available, "onHand - reserved");
        field("safety", &StockRow::safety, "At or below this the level is low");
        field("sold30Days", &StockRow::sold30Days, "Units paid in the last 30 days");
    }
};

struct StockCounts {
    std::int64_t all = 0, low = 0, out = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("all", &StockCounts::all, "Levels in all");
        field("low", &StockCounts::low, "Available at or below safety, but not zero");
        field("out", &StockCounts::out, "Nothing available");
    }
};

struct LedgerQuery {
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("cursor", &LedgerQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &LedgerQuery::limit, "Rows a page", range(1, 200));
    }
};

struct LedgerRow {
    LedgerId id;
    MovementKind kind = MovementKind::Adjust;
    std::int64_t onHandChange = 0, reservedChange = 0, damagedChange = 0, onHandAfter = 0, reservedAfter = 0;
    MovementCause cause = MovementCause::Import;
    std::int64_t causeId = 0;
    std::string document, actor;
    Instant at;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &LedgerRow::id, "Key of the movement");
        field("kind", &LedgerRow::kind, "Why the level changed");
        field("onHandChange", &LedgerRow::onHandChange, "Units, signed");
        field("reservedChange", &LedgerRow::reservedChange, "Units, signed");
        field("damagedChange", &LedgerRow::damagedChange, "Units, signed");
        field("onHandAfter", &LedgerRow::onHandAfter, "Level after the movement");
        field("reservedAfter", &LedgerRow::reservedAfter, "Level after the movement");
        field("cause", &LedgerRow::cause, "What the document is");
        field("causeId", &LedgerRow::causeId, "Key of the document");
        field("document", &LedgerRow::document, "The document's number as people read it");
        field("actor", &LedgerRow::actor, "Who did it; empty for the shop itself");
        field("at", &LedgerRow::at, "When");
    }
};

struct ListStock
    : Endpoint<Verb::Get, Path<"/admin/v1/stock">, StockQuery, Page<StockRow>, Door::Staff, Right::SeeStock> {
    static constexpr std::string_view name = "listStock";
    static constexpr std::string_view summary = "Stock levels per SKU and store, by SKU code";
};
struct CountStock
    : Endpoint<Verb::Get, Path<"/admin/v1/stock/counts">, None, StockCounts, Door::Staff, Right::SeeStock> {
    static constexpr std::string_view name = "countStock";
    static constexpr std::string_view summary = "Levels behind each tab";
};
struct ListLedger : Endpoint<Verb::Get, Path<"/admin/v1/stock/{sku}/{store}/ledger", SkuId, StoreId>, LedgerQuery,
                             Page<LedgerRow>, Door::Staff, Right::SeeStock> {
    static constexpr std::string_view name = "listLedger";
    static constexpr std::string_view summary = "Movements of one SKU in one store, newest first";
};

using InventoryEndpoints = EndpointList<ListStock, CountStock, ListLedger>;

}  // namespace zhanggui
