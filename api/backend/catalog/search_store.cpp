#include "api/backend/catalog/search_store.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace zhanggui::catalog_store {

namespace {

struct SourceColumns {
    std::string title, vendor, detail;
    std::int64_t sold = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("title", &SourceColumns::title);
        column("vendor", &SourceColumns::vendor);
        column("detail", &SourceColumns::detail);
        column("sold", &SourceColumns::sold);
    }
};

struct CodeColumns {
    std::string code, barcode;

    template <class V>
    static constexpr void describe(V&& column) {
        column("code", &CodeColumns::code);
        column("barcode", &CodeColumns::barcode);
    }
};

struct DocumentColumns {
    std::string title, body, initials;
    std::int32_t salesStep = 0;
    bool stale = false;

    template <class V>
    static constexpr void describe(V&& column) {
        column("title", &DocumentColumns::title);
        column("body", &DocumentColumns::body);
        column("initials", &DocumentColumns::initials);
        column("sales_step", &DocumentColumns::salesStep);
        column("stale", &DocumentColumns::stale);
    }
};

constexpr std::size_t rankDigits = 4;
/// How many terms one statement writes. Finding the n-th of a text takes longer the longer the text is.
constexpr std::size_t termsAtOnce = 100;

/// Terms and ranks side by side in places of equal width, which both databases cut apart alike: one statement writes
/// all terms of a product, whatever their number.
std::string packed(const std::vector<TermRank>& terms, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        text += terms[i].term;
        text.append(longestTerm - charactersOf(terms[i].term).size(), ' ');
        std::array<char, 8> digits{};
        std::snprintf(digits.data(), digits.size(), "%0*d", static_cast<int>(rankDigits),
                      static_cast<int>(terms[i].rank));
        text.append(digits.data(), rankDigits);
    }
    return text;
}

template <class Run>
void eachPack(const std::vector<TermRank>& terms, Run run) {
    for (std::size_t from = 0; from < terms.size(); from += termsAtOnce) {
        const auto to = std::min(from + termsAtOnce, terms.size());
        run(packed(terms, from, to), static_cast<std::int64_t>(to - from));
    }
}

#define PLACES "with recursive place (i) as (select 0 union all select i + 1 from place where i + 1 < :count) "
// Without its type SQLite would look for the term alone, and read all products that have it for each that goes.
#define TERM "cast(rtrim(substr(:terms, i * 20 + 1, 16)) as text)"
#define RANK "cast(substr(:terms, i * 20 + 17, 4) as bigint)"
static_assert(longestTerm == 16 && rankDigits == 4, "the statements name these figures");

}  // namespace

std::vector<Posting> postings(store::Session& session, const std::string& term, PostingPlace below,
                              std::int64_t limit) {
    return session.all<Posting>(
        "select s.rank, s.product_id, p.state, p.category_id, p.min_price, p.sold, p.updated_at, '' as body, '' as "
        "initials from search_posting s join product p on p.id = s.product_id where s.term = :term and (s.rank, "
        "s.product_id) < (:rank, :product) order by s.rank desc, s.product_id desc limit :limit",
        term, below.rank, below.product, limit);
}

std::vector<Posting> postingsWithText(store::Session& session, const std::string& term, PostingPlace below,
                                      std::int64_t limit) {
    return session.all<Posting>(
        "select s.rank, s.product_id, p.state, p.category_id, p.min_price, p.sold, p.updated_at, d.body, d.initials "
        "from search_posting s join product p on p.id = s.product_id join search_document d on d.product_id = "
        "s.product_id where s.term = :term and (s.rank, s.product_id) < (:rank, :product) order by s.rank desc, "
        "s.product_id desc limit :limit",
        term, below.rank, below.product, limit);
}

std::int64_t countPostings(store::Session& session, const std::string& term, std::int64_t most) {
    return session.value<std::int64_t>(
        "select count(*) from (select 1 from search_posting where term = :term limit :most) as counted", term, most);
}

std::optional<Searched> searched(store::Session& session, ProductId product) {
    auto row = session.one<SourceColumns>(
        "select title, vendor, substr(detail, 1, 64) as detail, sold from product where id = :product and "
        "purged_at is null",
        product);
    if (!row) return std::nullopt;
    Searched searched{{std::move(row->title), std::move(row->vendor), std::move(row->detail), {}, {}, {}, {}},
                      row->sold};
    for (auto& code : session.all<CodeColumns>(
             "select code, barcode from sku where product_id = :product and retired_at is null order by position, id",
             product)) {
        searched.source.codes.push_back(std::move(code.code));
        if (!code.barcode.empty()) searched.source.codes.push_back(std::move(code.barcode));
    }
    searched.source.values = session.values<std::string>(
        "select v.value from spec s join spec_value v on v.spec_id = s.id where s.product_id = :product and "
        "s.retired_at is null and v.retired_at is null order by s.position, s.id, v.position, v.id",
        product);
    searched.source.tags =
        session.values<std::string>("select tag from product_tag where product_id = :product order by tag", product);
    searched.source.categories = session.values<std::string>(
        "with recursive up (id, parent_id, name, level) as (select c.id, c.parent_id, c.name, c.level from category c "
        "join product p on p.category_id = c.id where p.id = :product union all select c.id, c.parent_id, c.name, "
        "c.level from category c join up u on c.id = u.parent_id) select name from up order by level",
        product);
    return searched;
}

std::optional<StoredDocument> document(store::Transaction& transaction, ProductId product) {
    auto row = transaction.one<DocumentColumns>(
        "select {columns} from search_document where product_id = :product {for update}", product);
    if (!row) return std::nullopt;
    return StoredDocument{
        std::move(row->title), {std::move(row->body), std::move(row->initials)}, row->salesStep, row->stale};
}

void saveDocument(store::Transaction& transaction, ProductId product, const StoredDocument& document) {
    transaction.run(
        "insert into search_document (product_id, rules, title, body, initials, sales_step) values (:product, :rules, "
        ":title, :body, :initials, :step) on conflict (product_id) do update set rules = excluded.rules, title = "
        "excluded.title, body = excluded.body, initials = excluded.initials, sales_step = excluded.sales_step, stale = "
        "false",
        product, searchRules, document.title, document.body.lines, document.body.initials, document.salesStep);
}

void removeDocument(store::Transaction& transaction, ProductId product) {
    transaction.run("delete from search_document where product_id = :product", product);
}

void insertPostings(store::Transaction& transaction, ProductId product, const std::vector<TermRank>& terms) {
    eachPack(terms, [&](const std::string& text, std::int64_t count) {
        transaction.run("insert into search_posting (term, rank, product_id) " PLACES "select " TERM ", " RANK
                        ", :product from place",
                        count, text, product);
    });
}

void removePostings(store::Transaction& transaction, ProductId product, const std::vector<TermRank>& terms) {
    eachPack(terms, [&](const std::string& text, std::int64_t count) {
        transaction.run("delete from search_posting where (term, rank, product_id) in (" PLACES "select " TERM ", " RANK
                        ", cast(:product as bigint) from place)",
                        count, text, product);
    });
}

std::optional<std::int32_t> indexedBy(store::Session& session) {
    // Products are indexed by the same rules or not at all, so one tells for all.
    return session.one<std::int32_t>("select rules from search_document order by product_id limit 1");
}

void forgetAll(store::Transaction& transaction) {
    transaction.run("delete from search_posting");
    transaction.run("delete from search_document");
}

std::int64_t markStale(store::Transaction& transaction, const std::vector<CategoryId>& categories) {
    std::int64_t products = 0;
    for (const auto category : categories)
        products += transaction.run(
            "update search_document set stale = true where product_id in (select id from product where category_id = "
            ":category)",
            category);
    return products;
}

std::vector<ProductId> unindexed(store::Session& session, std::int64_t limit) {
    auto stale = session.values<ProductId>(
        "select product_id from search_document where stale order by product_id limit :limit", limit);
    if (!stale.empty()) return stale;
    return session.values<ProductId>(
        "select p.id from product p where p.purged_at is null and not exists (select 1 from search_document d where "
        "d.product_id = p.id) order by p.id limit :limit",
        limit);
}

}  // namespace zhanggui::catalog_store
