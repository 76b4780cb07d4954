#include "api/backend/catalog/searches_store.h"

#include "api/backend/catalog/search_text.h"

namespace zhanggui::catalog_store {

namespace {

constexpr const char* pinnedKind = "pinned";
constexpr const char* blockedKind = "blocked";

struct PopularColumns {
    std::string words;
    std::int64_t customers = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("shown", &PopularColumns::words);
        column("customers", &PopularColumns::customers);
    }
};

void insertAll(store::Transaction& transaction, const std::vector<std::string>& words, const char* kind) {
    std::int64_t position = 0;
    for (const auto& word : words)
        transaction.run(
            "insert into search_word (words, shown, kind, position) values (:words, :shown, :kind, :position) on "
            "conflict do nothing",
            searchable(word), word, kind, ++position);
}

}  // namespace

std::vector<std::string> history(store::Session& session, CustomerId customer) {
    return session.values<std::string>(
        "select words from search_history where customer_id = :customer order by searched_at desc, words", customer);
}

void addHistory(store::Transaction& transaction, CustomerId customer, const std::string& words, Instant at) {
    transaction.run(
        "insert into search_history (customer_id, words, searched_at) values (:customer, :words, :at) on conflict "
        "(customer_id, words) do update set searched_at = excluded.searched_at",
        customer, words, at);
    const auto all = history(transaction, customer);
    for (auto i = static_cast<std::size_t>(maxSearchHistory); i < all.size(); ++i)
        transaction.run("delete from search_history where customer_id = :customer and words = :words", customer,
                        all[i]);
}

void clearHistory(store::Transaction& transaction, CustomerId customer) {
    transaction.run("delete from search_history where customer_id = :customer", customer);
}

void countSearch(store::Transaction& transaction, std::int64_t day, CustomerId customer, const std::string& words,
                 const std::string& shown) {
    transaction.run(
        "insert into search_day (day, words, customer_id, shown) values (:day, :words, :customer, :shown) on conflict "
        "do nothing",
        day, words, customer, shown);
}

std::vector<PopularWord> popular(store::Session& session, std::int64_t day, std::int64_t fewest, std::int64_t limit) {
    std::vector<PopularWord> words;
    for (auto& row : session.all<PopularColumns>(
             "select max(shown) as shown, count(*) as customers from search_day where day >= :day group by words "
             "having count(distinct customer_id) >= :fewest order by count(*) desc, words limit :limit",
             day, fewest, limit))
        words.push_back({std::move(row.words), row.customers});
    return words;
}

void forgetSearchesOf(store::Transaction& transaction, CustomerId customer) {
    transaction.run("delete from search_day where customer_id = :customer", customer);
}

std::int64_t forgetSearchesBefore(store::Transaction& transaction, std::int64_t day) {
    return transaction.run("delete from search_day where day < :day", day);
}

SearchWords shopWords(store::Session& session) {
    const auto of = [&](const char* kind) {
        return session.values<std::string>("select shown from search_word where kind = :kind order by position", kind);
    };
    return {of(pinnedKind), of(blockedKind)};
}

void setShopWords(store::Transaction& transaction, const SearchWords& words) {
    transaction.run("delete from search_word");
    insertAll(transaction, words.pinned, pinnedKind);
    insertAll(transaction, words.blocked, blockedKind);
}

}  // namespace zhanggui::catalog_store
