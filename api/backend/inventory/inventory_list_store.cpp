#include "api/backend/inventory/inventory_list_store.h"

#include <limits>

#include "api/backend/catalog/text_filter.h"
#include "api/backend/store/key_list.h"

namespace zhanggui::inventory_store {

namespace {

struct LedgerColumns {
    LedgerId id;
    MovementKind kind = MovementKind::Adjust;
    std::int64_t onHandChange = 0, reservedChange = 0, damagedChange = 0, onHandAfter = 0, reservedAfter = 0;
    MovementCause cause = MovementCause::Import;
    std::int64_t causeId = 0;
    std::string document, actor;
    Instant at;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &LedgerColumns::id);
        column("kind", &LedgerColumns::kind);
        column("on_hand_change", &LedgerColumns::onHandChange);
        column("reserved_change", &LedgerColumns::reservedChange);
        column("damaged_change", &LedgerColumns::damagedChange);
        column("on_hand_after", &LedgerColumns::onHandAfter);
        column("reserved_after", &LedgerColumns::reservedAfter);
        column("cause", &LedgerColumns::cause);
        column("cause_id", &LedgerColumns::causeId);
        column("document", &LedgerColumns::document);
        column("actor", &LedgerColumns::actor);
        column("at", &LedgerColumns::at);
    }
};

struct LevelCounts {
    std::int64_t all = 0, low = 0, out = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("all_of_them", &LevelCounts::all);
        column("low", &LevelCounts::low);
        column("out_of_stock", &LevelCounts::out);
    }
};

struct TabCounts {
    std::int64_t all = 0, onSale = 0, draft = 0, offShelf = 0, lowStock = 0, soldOut = 0, recycle = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("all_of_them", &TabCounts::all);
        column("on_sale", &TabCounts::onSale);
        column("draft", &TabCounts::draft);
        column("off_shelf", &TabCounts::offShelf);
        column("low", &TabCounts::lowStock);
        column("sold_out", &TabCounts::soldOut);
        column("recycle", &TabCounts::recycle);
    }
};

/// What a person typed, as text that LIKE takes literally (escape character '!').
std::string literally(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') escaped += '!';
        escaped += c;
    }
    return escaped;
}

#define IN_STOCK                                                                                       \
    "exists (select 1 from sku s join stock_level l on l.sku_id = s.id where s.product_id = p.id and " \
    "s.retired_at is null and l.on_hand > l.reserved)"
#define IS_LOW                                                                                         \
    "exists (select 1 from sku s join stock_level l on l.sku_id = s.id where s.product_id = p.id and " \
    "s.retired_at is null and l.on_hand - l.reserved <= l.safety)"

#define SAFETY(bound)                                                        \
    "(select coalesce(" bound                                                \
    "(l.safety), 0) from sku s join stock_level l on l.sku_id = s.id where " \
    "s.product_id = p.id and s.retired_at is null)"

#define LISTED_PRODUCT                                                                                                \
    "select p.id, p.title, coalesce((select s.code from sku s where s.product_id = p.id and s.retired_at is null "    \
    "order by s.position, s.id limit 1), '') as code, p.category_id, (select count(*) from sku s where s.product_id " \
    "= p.id and s.retired_at is null) as skus, p.min_price, p.max_price, (select cast(coalesce(sum(l.on_hand - "      \
    "l.reserved), 0) as bigint) from sku s join stock_level l on l.sku_id = s.id where s.product_id = p.id and "      \
    "s.retired_at is null) as available, " SAFETY("min") " as min_safety, " SAFETY(                                   \
        "max") " as max_safety, p.state, " IS_LOW                                                                     \
               " as low, p.sort, p.on_shelf_at, p.off_shelf_at, p.trashed_at, p.updated_at, p.version from product p "

std::string stateOf(ProductTab tab) {
    switch (tab) {
        case ProductTab::All:
        case ProductTab::Recycle:
            return {};
        case ProductTab::Draft:
            return std::string(nameOf(ProductState::Draft));
        case ProductTab::OffShelf:
            return std::string(nameOf(ProductState::OffShelf));
        case ProductTab::OnSale:
        case ProductTab::LowStock:
        case ProductTab::SoldOut:
            return std::string(nameOf(ProductState::OnSale));
    }
    return {};
}

// What a query asks for, of product p. The bounds of prices compare with the range over its variants.
#define PRODUCT_FILTER                                                                                            \
    "p.purged_at is null and (p.trashed_at is null) <> :recycle and (:state = '' or p.state = :state) "           \
    "and (:only = '' or p.state = :only) and (:low = false or " IS_LOW ") and (:out = false or not " IN_STOCK     \
    ") and p.max_price >= :from and p.min_price <= :to "                                                          \
    "and (:tag = '' or exists (select 1 from product_tag t where t.product_id = p.id and t.tag = :tag)) "         \
    "and (:category = 0 or p.category_id in (with recursive below (id) as (select id from category where id = "   \
    ":category union all select c.id from category c join below b on c.parent_id = b.id) select id from below)) " \
    "and " ZHANGGUI_FOUND

struct FilterValues {
    FilterValues(store::Session& session, const ProductQuery& query)
        : recycle(query.tab == ProductTab::Recycle),
          state(stateOf(query.tab)),
          only(query.state ? std::string(nameOf(*query.state)) : std::string()),
          low(query.tab == ProductTab::LowStock),
          out(query.tab == ProductTab::SoldOut),
          from(query.minPrice.value_or(Money{})),
          to(query.maxPrice.value_or(Money{std::numeric_limits<std::int64_t>::max()})),
          tag(query.tag),
          category(query.category),
          text(session, query.text) {}

    bool recycle;
    std::string state, only;
    bool low, out;
    Money from, to;
    std::string tag;
    CategoryId category;
    TextFilter text;
};

}  // namespace

std::vector<ListedLevel> listedLevels(store::Session& session, const StockQuery& query,
                                      const std::optional<store::Cursor>& after, std::int32_t limit) {
    const auto from = after.value_or(store::Cursor{});
    return session.all<ListedLevel>(
        "select l.sku_id, l.store_id, s.product_id, s.code, p.title, s.spec_text, t.name as store_name, own.file, "
        "l.on_hand, l.reserved, l.damaged, l.safety from sku s join stock_level l on l.sku_id = s.id "
        "join product p on p.id = s.product_id join store t on t.id = l.store_id "
        "left join picture own on own.id = s.picture_id where (s.code, l.store_id) > (:code, :store) "
        "and (not l.retired or l.on_hand > 0) "
        "and (:low = false or (l.on_hand - l.reserved <= l.safety and l.on_hand > l.reserved and not l.retired)) "
        "and (:out = false or l.on_hand <= l.reserved) "
        "and (:text = '' or lower(s.code) like lower(:text) || '%' escape '!' or s.barcode like :text || '%' escape "
        "'!' or lower(p.title) like '%' || lower(:text) || '%' escape '!') "
        "order by s.code, l.store_id limit :limit",
        from.text, from.id, query.tab == StockTab::Low, query.tab == StockTab::Out, literally(query.text), limit);
}

StockCounts levelCounts(store::Session& session) {
    const auto counts = session.value<LevelCounts>(
        "select count(*) as all_of_them, coalesce(sum(case when on_hand - reserved <= safety and on_hand > reserved "
        "and not retired then 1 else 0 end), 0) as low, coalesce(sum(case when on_hand <= reserved then 1 else 0 end), "
        "0) as out_of_stock from stock_level where not retired or on_hand > 0");
    return {counts.all, counts.low, counts.out};
}

std::vector<LedgerRow> ledger(store::Session& session, SkuId sku, StoreId store,
                              const std::optional<store::Cursor>& after, std::int32_t limit) {
    const auto before = after ? after->id : std::numeric_limits<std::int64_t>::max();
    std::vector<LedgerRow> rows;
    for (auto& row : session.all<LedgerColumns>(
             "select {columns} from stock_ledger where sku_id = :sku and store_id = :store and id < :before order by "
             "id desc limit :limit",
             sku, store, before, limit))
        rows.push_back({row.id, row.kind, row.onHandChange, row.reservedChange, row.damagedChange, row.onHandAfter,
                        row.reservedAfter, row.cause, row.causeId, std::move(row.document), std::move(row.actor),
                        row.at});
    return rows;
}

std::vector<ListedProduct> listedProducts(store::Session& session, const ProductQuery& query,
                                          const std::optional<store::Cursor>& after, std::int32_t limit) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    const auto before = after.value_or(store::Cursor{.number = largest, .id = largest});
    const FilterValues f(session, query);
    return session.all<ListedProduct>(LISTED_PRODUCT "where (p.updated_at, p.id) < (:at, :id) and " PRODUCT_FILTER
                                                     " order by p.updated_at desc, p.id desc limit :limit",
                                      before.number, before.id, f.recycle, f.state, f.only, f.low, f.out, f.from, f.to,
                                      f.tag, f.category, f.text.text, f.text.term, f.text.count, f.text.found, limit);
}

std::optional<ListedProduct> listedProduct(store::Session& session, ProductId id) {
    return session.one<ListedProduct>(LISTED_PRODUCT "where p.id = :id and p.purged_at is null", id);
}

std::vector<ProductId> selectedProducts(store::Session& session, const ProductQuery& query, ProductId after,
                                        std::int64_t limit) {
    const FilterValues f(session, query);
    return session.values<ProductId>("select p.id from product p where p.id > :after and " PRODUCT_FILTER
                                     " order by p.id limit :limit",
                                     after, f.recycle, f.state, f.only, f.low, f.out, f.from, f.to, f.tag, f.category,
                                     f.text.text, f.text.term, f.text.count, f.text.found, limit);
}

ProductCounts productCounts(store::Session& session) {
    const auto counts = session.value<TabCounts>(
        "select coalesce(sum(case when p.trashed_at is null then 1 else 0 end), 0) as all_of_them, "
        "coalesce(sum(case when p.state = 'onSale' then 1 else 0 end), 0) as on_sale, "
        "coalesce(sum(case when p.state = 'draft' then 1 else 0 end), 0) as draft, "
        "coalesce(sum(case when p.state = 'offShelf' and p.trashed_at is null then 1 else 0 end), 0) as off_shelf, "
        "coalesce(sum(case when p.state = 'onSale' and " IS_LOW
        " then 1 else 0 end), 0) as low, "
        "coalesce(sum(case when p.state = 'onSale' and not " IN_STOCK
        " then 1 else 0 end), 0) as sold_out, "
        "coalesce(sum(case when p.trashed_at is not null then 1 else 0 end), 0) as recycle "
        "from product p where p.purged_at is null");
    return {counts.all, counts.onSale, counts.draft, counts.offShelf, counts.lowStock, counts.soldOut, counts.recycle};
}

std::vector<DaySale> salesOf(store::Session& session, const std::vector<ProductId>& products, std::int64_t from) {
    return store::allOfKeys<DaySale>(
        session,
        "select product_id as key, day, cast(sum(quantity) as bigint) as quantity from sale where "
        "product_id in ({keys}) and day >= :from group by product_id, day",
        products, from);
}

std::vector<DaySale> salesOf(store::Session& session, const std::vector<SkuId>& skus, std::int64_t from) {
    return store::allOfKeys<DaySale>(
        session,
        "select sku_id as key, day, cast(sum(quantity) as bigint) as quantity from sale where "
        "sku_id in ({keys}) and day >= :from group by sku_id, day",
        skus, from);
}

}  // namespace zhanggui::inventory_store
