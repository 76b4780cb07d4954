#include "api/backend/catalog/search_index.h"

#include <algorithm>

#include "api/backend/catalog/search_store.h"

namespace zhanggui {

namespace {

/// Products a transaction of complete(): others who write wait for it.
constexpr std::int64_t atOnce = 100;

std::vector<catalog_store::TermRank> ranked(const SearchTerms& terms, std::int32_t salesStep) {
    std::vector<catalog_store::TermRank> ranks;
    ranks.reserve(terms.size());
    for (const auto& [term, place] : terms) ranks.push_back({term, searchRank(place, salesStep)});
    return ranks;  // ascending, as a map is
}

std::vector<catalog_store::TermRank> without(const std::vector<catalog_store::TermRank>& all,
                                             const std::vector<catalog_store::TermRank>& those) {
    std::vector<catalog_store::TermRank> rest;
    std::set_difference(all.begin(), all.end(), those.begin(), those.end(), std::back_inserter(rest));
    return rest;
}

}  // namespace

SearchIndex::SearchIndex(store::Database& database)
    : m_database(database), m_loop("search index", std::chrono::minutes(10), [this] { return completeSome() > 0; }) {
    const bool outdated = m_database.read([](store::Session& session) {
        const auto rules = catalog_store::indexedBy(session);
        return rules && *rules != searchRules;
    });
    if (outdated) m_database.write([](store::Transaction& transaction) { catalog_store::forgetAll(transaction); });
}

void SearchIndex::refresh(store::Transaction& transaction, ProductId product) {
    const auto before = catalog_store::document(transaction, product);
    const auto searched = catalog_store::searched(transaction, product);
    if (!searched) {
        if (before && before->stale) remove(transaction, product);  // purged since
        return;
    }
    const catalog_store::StoredDocument after{searched->source.title, searchBodyOf(searched->source),
                                              salesStep(searched->sold)};
    const bool same = before && before->body == after.body && before->salesStep == after.salesStep;
    if (same && before->title == after.title && !before->stale) return;
    catalog_store::saveDocument(transaction, product, after);
    if (same) return;
    std::vector<catalog_store::TermRank> old;
    if (before) old = ranked(termsOf(before->body), before->salesStep);
    const auto fresh = ranked(termsOf(after.body), after.salesStep);
    catalog_store::removePostings(transaction, product, without(old, fresh));
    catalog_store::insertPostings(transaction, product, without(fresh, old));
}

void SearchIndex::refreshBelow(store::Transaction& transaction, const std::vector<CategoryId>& categories) {
    const auto products = catalog_store::markStale(transaction, categories);
    if (products == 0 || products > atOnce) return;  // many are the loop's
    for (const auto product : catalog_store::unindexed(transaction, atOnce)) refresh(transaction, product);
}

void SearchIndex::remove(store::Transaction& transaction, ProductId product) {
    const auto before = catalog_store::document(transaction, product);
    if (!before) return;
    catalog_store::removePostings(transaction, product, ranked(termsOf(before->body), before->salesStep));
    catalog_store::removeDocument(transaction, product);
}

std::int64_t SearchIndex::complete() {
    std::int64_t done = 0;
    for (std::int64_t some = completeSome(); some > 0; some = completeSome()) done += some;
    return done;
}

std::int64_t SearchIndex::completeSome() {
    const auto products =
        m_database.read([](store::Session& session) { return catalog_store::unindexed(session, atOnce); });
    if (products.empty()) return 0;
    m_database.write([&](store::Transaction& transaction) {
        for (const auto product : products) refresh(transaction, product);
    });
    return static_cast<std::int64_t>(products.size());
}

}  // namespace zhanggui
