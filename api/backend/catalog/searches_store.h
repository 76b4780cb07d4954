#pragma once

#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/customers.h"
#include "api/contract/search.h"

/// What customers searched for, and the words that the shop decided on.
namespace zhanggui::catalog_store {

/// Newest first.
std::vector<std::string> history(store::Session& session, CustomerId customer);
/// Keeps the words as the newest, and no more than maxSearchHistory.
void addHistory(store::Transaction& transaction, CustomerId customer, const std::string& words, Instant at);
void clearHistory(store::Transaction& transaction, CustomerId customer);

/// Counts a customer's search once a day. `words` is what compares, `shown` what was typed.
void countSearch(store::Transaction& transaction, std::int64_t day, CustomerId customer, const std::string& words,
                 const std::string& shown);
/// By the number of customers since and including `day`, at least `fewest` of them; at most `limit`.
std::vector<PopularWord> popular(store::Session& session, std::int64_t day, std::int64_t fewest, std::int64_t limit);
/// What a customer searched for no longer counts.
void forgetSearchesOf(store::Transaction& transaction, CustomerId customer);
std::int64_t forgetSearchesBefore(store::Transaction& transaction, std::int64_t day);

/// In the order in which they were set.
SearchWords shopWords(store::Session& session);
void setShopWords(store::Transaction& transaction, const SearchWords& words);

}  // namespace zhanggui::catalog_store
