#pragma once

#include <set>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/jobs/once.h"
#include "api/contract/search.h"

namespace zhanggui {

/// What surrounds a search: suggestions, popular words, and each customer's own searches.
class Searches {
  public:
    /// Days that count for what is popular, today included, and customers that it takes.
    static constexpr std::int64_t popularDays = 7, fewestCustomers = 2;
    static constexpr std::int64_t hotWords = 10;

    Searches(store::Database& database, Once& once, const Clock& clock, CatalogGeneration& generation)
        : m_database(database), m_once(once), m_clock(clock), m_generation(generation) {}

    /// Of what hot words and suggestions depend on: the catalogue, and the ten minutes that it is.
    std::uint64_t generation() const;

    /// Pinned words first. A popular one is shown only while it finds something on sale.
    Result<WordList> hot(const Actor& who) const;
    /// Popular searches that begin so, by letters or initials, then titles on sale that are found.
    Result<WordList> suggestions(const Actor& who, const SuggestionQuery& query) const;

    Result<WordList> history(const Actor& customer) const;
    /// Refuses words of white space (InvalidInput). What finds nothing is remembered for the customer alone.
    Result<WordList> remember(const Actor& customer, const SearchedWords& words);
    Result<WordList> clear(const Actor& customer);

    Result<SearchWordReport> words(const Actor& who) const;
    /// Refuses words that hold nothing to search for or are too long (InvalidInput).
    Result<SearchWordReport> setWords(const Actor& who, const SearchWords& words);

    /// Forgets daily searches that count no longer; tells how many.
    std::int64_t forgetOld();

  private:
    std::vector<std::string> shownWords(store::Session& session) const;
    SearchWordReport report(store::Session& session) const;

    store::Database& m_database;
    Once& m_once;
    const Clock& m_clock;
    CatalogGeneration& m_generation;
};

}  // namespace zhanggui
