#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// What surrounds a search: suggestions, popular words and a customer's own searches. Searching itself is
/// listProductCards with `text`.
namespace zhanggui {

/// Code points of a remembered search.
inline constexpr std::int64_t maxSearchLength = 40;
/// Searches that are kept for a customer.
inline constexpr std::int64_t maxSearchHistory = 20;

struct WordList {
    std::vector<std::string> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &WordList::items, "Each may be searched for as it stands");
    }
};

struct SuggestionQuery {
    std::string text;
    std::int32_t limit = 10;

    template <class V>
    static constexpr void describe(V&& field) {
        field("text", &SuggestionQuery::text, "What is typed so far; initials of pinyin will do", length(0, 100));
        field("limit", &SuggestionQuery::limit, "How many at most", range(1, 20));
    }
};

struct SearchedWords {
    std::string words;

    template <class V>
    static constexpr void describe(V&& field) {
        field("words", &SearchedWords::words, "What the customer searched for", length(1, maxSearchLength));
    }
};

/// The words that the shop itself decides on.
struct SearchWords {
    std::vector<std::string> pinned, blocked;

    template <class V>
    static constexpr void describe(V&& field) {
        field("pinned", &SearchWords::pinned, "Shown first, in this order; 1 to 40 characters each", count(0, 20));
        field("blocked", &SearchWords::blocked, "Never shown as popular or suggested", count(0, 200));
    }
};

struct PopularWord {
    std::string words;
    std::int64_t customers = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("words", &PopularWord::words, "As it was typed last");
        field("customers", &PopularWord::customers, "Who searched for it in seven days, each once a day");
    }
};

struct SearchWordReport {
    SearchWords words;
    std::vector<PopularWord> popular;

    template <class V>
    static constexpr void describe(V&& field) {
        field("words", &SearchWordReport::words, "What the shop decided");
        field("popular", &SearchWordReport::popular, "What customers search for most, at most 50");
    }
};

struct ListSuggestions
    : Endpoint<Verb::Get, Path<"/api/v1/search/suggestions">, SuggestionQuery, WordList, Door::Public> {
    static constexpr std::string_view name = "listSuggestions";
    static constexpr std::string_view summary =
        "Searches that begin like what is typed: popular ones, categories, titles";
    static constexpr bool cacheable = true;
};
struct ListHotWords : Endpoint<Verb::Get, Path<"/api/v1/search/hot">, None, WordList, Door::Public> {
    static constexpr std::string_view name = "listHotWords";
    static constexpr std::string_view summary = "At most ten searches: those the shop pinned, then the popular ones";
    static constexpr bool cacheable = true;
};
struct ListSearchHistory : Endpoint<Verb::Get, Path<"/api/v1/search/history">, None, WordList, Door::Customer> {
    static constexpr std::string_view name = "listSearchHistory";
    static constexpr std::string_view summary = "The customer's last 20 searches, newest first";
};
struct RememberSearch : Endpoint<Verb::Post, Path<"/api/v1/search/history">, SearchedWords, WordList, Door::Customer> {
    static constexpr std::string_view name = "rememberSearch";
    static constexpr std::string_view summary = "Keeps a search that the customer sent off; answers with the history";
};
struct ClearSearchHistory : Endpoint<Verb::Delete, Path<"/api/v1/search/history">, None, WordList, Door::Customer> {
    static constexpr std::string_view name = "clearSearchHistory";
    static constexpr std::string_view summary = "Forgets the customer's searches";
};
struct GetSearchWords
    : Endpoint<Verb::Get, Path<"/admin/v1/search/words">, None, SearchWordReport, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "getSearchWords";
    static constexpr std::string_view summary = "Pinned and blocked words, and what customers search for";
};
struct SetSearchWords : Endpoint<Verb::Put, Path<"/admin/v1/search/words">, SearchWords, SearchWordReport, Door::Staff,
                                 Right::EditProducts> {
    static constexpr std::string_view name = "setSearchWords";
    static constexpr std::string_view summary = "Decides which words are pinned and which are never shown";
};

using SearchEndpoints = EndpointList<ListSuggestions, ListHotWords, ListSearchHistory, RememberSearch,
                                     ClearSearchHistory, GetSearchWords, SetSearchWords>;

}  // namespace zhanggui
