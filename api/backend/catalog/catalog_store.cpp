#include "api/backend/catalog/catalog_store.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/key_list.h"

namespace zhanggui::catalog_store {

namespace {

template <class Key>
struct Figure {
    Key key;
    std::int64_t figure = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("key", &Figure::key);
        column("figure", &Figure::figure);
    }
};

struct CoverRow {
    ProductId product;
    std::string file;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &CoverRow::product);
        column("file", &CoverRow::file);
    }
};

struct TagRow {
    ProductId product;
    std::string tag;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &TagRow::product);
        column("tag", &TagRow::tag);
    }
};

struct OfferRow {
    SkuId sku;
    ProductId product;
    std::string title, specText, code;
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0;
    ProductState state = ProductState::Draft;
    std::optional<Instant> retiredAt;
    FreightTemplateId freightTemplate;
    std::int64_t purchaseLimit = 0;
    std::optional<std::string> file;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &OfferRow::sku);
        column("product_id", &OfferRow::product);
        column("title", &OfferRow::title);
        column("spec_text", &OfferRow::specText);
        column("code", &OfferRow::code);
        column("price", &OfferRow::price);
        column("line_price", &OfferRow::linePrice);
        column("cost", &OfferRow::cost);
        column("weight_grams", &OfferRow::weightGrams);
        column("state", &OfferRow::state);
        column("retired_at", &OfferRow::retiredAt);
        column("freight_template_id", &OfferRow::freightTemplate);
        column("purchase_limit", &OfferRow::purchaseLimit);
        column("file", &OfferRow::file);
    }
};

// The sort key is compared together with the id, so that equal keys neither repeat nor skip records.
#define CARDS "select {columns} from product where state = 'onSale' and min_price between :min and :max and "
#define TAGGED "id in (select product_id from product_tag where tag = :tag) and "
#define SHOWN                                                                                                 \
    "category_id not in (with recursive hidden (id) as (select id from category where not visible union all " \
    "select c.id from category c join hidden h on c.parent_id = h.id) select id from hidden) and "
#define IN_CATEGORY                                                                                           \
    "category_id in (with recursive below (id) as (select id from category where id = :category and visible " \
    "union all select c.id from category c join below b on c.parent_id = b.id where c.visible) "              \
    "select id from below) and "
#define BY_PRICE "(min_price, id) > (:key, :id) order by min_price, id limit :limit"
#define BY_PRICE_DOWN "(min_price, id) < (:key, :id) order by min_price desc, id desc limit :limit"
#define BY_SALES "(sold, id) < (:key, :id) order by sold desc, id desc limit :limit"
#define BY_SHELF "(sort, id) < (:key, :id) order by sort desc, id desc limit :limit"
#define NEWEST "id < :id order by id desc limit :limit"
// The first of each pair is of all categories, the second of one.
#define EACH(ORDER) \
    { CARDS SHOWN ORDER, CARDS IN_CATEGORY ORDER, CARDS TAGGED SHOWN ORDER, CARDS TAGGED IN_CATEGORY ORDER }

struct CardSql {
    store::Sql all, inCategory, allTagged, inCategoryTagged;

    store::Sql of(const CardFilter& filter) const {
        if (filter.tag.empty()) return filter.category ? inCategory : all;
        return filter.category ? inCategoryTagged : allTagged;
    }
};

CardSql cardSql(ProductSort sort) {
    switch (sort) {
        case ProductSort::Overall:
            return EACH(BY_SHELF);
        case ProductSort::Newest:
            return EACH(NEWEST);
        case ProductSort::PriceUp:
            return EACH(BY_PRICE);
        case ProductSort::PriceDown:
            return EACH(BY_PRICE_DOWN);
        case ProductSort::Sales:
            return EACH(BY_SALES);
    }
    throw std::logic_error("A list of products is sorted in a way without a statement");
}

/// Asks with what the filter names, and then with the place to go on from.
template <class... Place>
std::vector<CardRow> cardsFrom(store::Session& session, store::Sql sql, const CardFilter& filter,
                               const Place&... place) {
    if (filter.tag.empty()) {
        if (filter.category) return session.all<CardRow>(sql, filter.min, filter.max, filter.category, place...);
        return session.all<CardRow>(sql, filter.min, filter.max, place...);
    }
    if (filter.category)
        return session.all<CardRow>(sql, filter.min, filter.max, filter.tag, filter.category, place...);
    return session.all<CardRow>(sql, filter.min, filter.max, filter.tag, place...);
}

std::unordered_map<CategoryId, std::int64_t> mapOf(const std::vector<Figure<CategoryId>>& rows) {
    std::unordered_map<CategoryId, std::int64_t> figures;
    for (const auto& row : rows) figures[row.key] = row.figure;
    return figures;
}

}  // namespace

std::vector<CategoryRow> categories(store::Session& session) {
    return session.all<CategoryRow>("select {columns} from category order by position, id");
}

std::unordered_map<CategoryId, std::int64_t> onSale(store::Session& session) {
    return mapOf(session.all<Figure<CategoryId>>(
        "select category_id as key, count(*) as figure from product where state = 'onSale' group by category_id"));
}

std::unordered_map<CategoryId, std::int64_t> productsIn(store::Session& session) {
    return mapOf(session.all<Figure<CategoryId>>(
        "select category_id as key, count(*) as figure from product where trashed_at is null group by category_id"));
}

std::unordered_map<CategoryId, std::int64_t> trashedIn(store::Session& session) {
    return mapOf(session.all<Figure<CategoryId>>(
        "select category_id as key, count(*) as figure from product where trashed_at is not null and purged_at is null "
        "group by category_id"));
}

bool anyPurged(store::Session& session) {
    return session.one<std::int64_t>("select id from product where purged_at is not null limit 1").has_value();
}

std::unordered_set<ProductId> tagged(store::Session& session, const std::string& tag) {
    const auto ids = session.values<ProductId>("select product_id from product_tag where tag = :tag", tag);
    return {ids.begin(), ids.end()};
}

std::vector<CardRow> cards(store::Session& session, const CardFilter& filter, ProductSort sort,
                           const std::optional<store::Cursor>& after, std::int32_t limit) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    const bool up = sort == ProductSort::PriceUp;
    const auto from = after.value_or(store::Cursor{.number = up ? -1 : largest, .id = up ? 0 : largest});
    const auto sql = cardSql(sort).of(filter);
    if (sort == ProductSort::Newest) return cardsFrom(session, sql, filter, from.id, limit);
    return cardsFrom(session, sql, filter, from.number, from.id, limit);
}

std::vector<CardRow> cards(store::Session& session, const std::vector<ProductId>& products) {
    auto rows = store::allOfKeys<CardRow>(
        session, "select {columns} from product where state = 'onSale' and id in ({keys})", products);
    std::unordered_map<ProductId, std::size_t> place;
    for (std::size_t i = 0; i < products.size(); ++i) place[products[i]] = i;
    std::sort(rows.begin(), rows.end(),
              [&](const CardRow& a, const CardRow& b) { return place.at(a.id) < place.at(b.id); });
    return rows;
}

std::unordered_set<CategoryId> shownBelow(store::Session& session, CategoryId category) {
    const auto ids = session.values<CategoryId>(
        "with recursive below (id) as (select id from category where id = :category and visible union all select c.id "
        "from category c join below b on c.parent_id = b.id where c.visible) select id from below",
        category);
    return {ids.begin(), ids.end()};
}

std::unordered_set<CategoryId> hiddenCategories(store::Session& session) {
    const auto ids = session.values<CategoryId>(
        "with recursive hidden (id) as (select id from category where not visible union all select c.id from category "
        "c join hidden h on c.parent_id = h.id) select id from hidden");
    return {ids.begin(), ids.end()};
}

std::map<ProductId, std::string> covers(store::Session& session, const std::vector<ProductId>& products) {
    std::map<ProductId, std::string> covers;
    for (const auto& row : store::allOfKeys<CoverRow>(session,
                                                      "select {columns} from picture where product_id in ({keys}) and "
                                                      "file <> '' order by product_id, position, id",
                                                      products))
        covers.try_emplace(row.product, mediaPath(row.file));
    return covers;
}

std::map<ProductId, std::vector<std::string>> tags(store::Session& session, const std::vector<ProductId>& products) {
    std::map<ProductId, std::vector<std::string>> tags;
    for (auto& row : allOfKeys<TagRow>(
             session, "select {columns} from product_tag where product_id in ({keys}) order by product_id, tag",
             products))
        tags[row.product].push_back(std::move(row.tag));
    return tags;
}

std::map<std::string, SkuId> codeOwners(store::Session& session, const std::vector<std::string>& codes) {
    std::map<std::string, SkuId> owners;
    for (const auto& row : store::allOfKeys<Figure<std::string>>(
             session, "select code as key, id as figure from sku where code in ({keys})", codes))
        owners[row.key] = {row.figure};
    return owners;
}

std::vector<Offer> offers(store::Session& session, const std::vector<SkuId>& skus) {
    auto keys = skus;
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const auto rows = store::allOfKeys<OfferRow>(session,
                                                 "select s.id, s.product_id, p.title, s.spec_text, s.code, s.price, "
                                                 "s.line_price, s.cost, s.weight_grams, p.state, s.retired_at, "
                                                 "p.freight_template_id, p.purchase_limit, "
                                                 "coalesce(nullif(own.file, ''), (select file from picture "
                                                 "where product_id = p.id and file <> '' order by position, id "
                                                 "limit 1)) as file "
                                                 "from sku s join product p on p.id = s.product_id "
                                                 "left join picture own on own.id = s.picture_id "
                                                 "where s.id in ({keys}) order by s.id",
                                                 keys);
    std::vector<Offer> offers;
    offers.reserve(rows.size());
    for (const auto& row : rows)
        offers.push_back({row.sku, row.product, row.title, row.specText, row.code, mediaPath(row.file.value_or("")),
                          row.price, row.linePrice, row.cost, row.weightGrams,
                          row.state == ProductState::OnSale && !row.retiredAt, row.freightTemplate, row.purchaseLimit});
    return offers;
}

}  // namespace zhanggui::catalog_store
