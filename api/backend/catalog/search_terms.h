#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/catalog/search_text.h"

namespace zhanggui {

/// By which rules documents and postings are made. A product indexed by others is indexed anew.
inline constexpr std::int32_t searchRules = 2;
/// Code points of the longest term.
inline constexpr std::size_t longestTerm = 16;

/// Where a word stands in a product, the best place last.
enum class SearchPlace : std::int32_t { Initials = 1, Body, Tag, FirstInitials, Code, Title, TitleStart };

/// The rank of a posting: first the place, then how often the product was sold, in steps of doubling.
constexpr std::int64_t searchRank(SearchPlace place, std::int32_t salesStep) {
    return static_cast<std::int64_t>(place) * 64 + salesStep;
}

/// 0 for none, 1 for one, 2 for two or three, 3 for four to seven…
constexpr std::int32_t salesStep(std::int64_t sold) {
    std::int32_t step = 0;
    for (; sold > 0; sold /= 2) ++step;
    return step;
}

/// What is searched of a product, as it was typed.
struct SearchSource {
    std::string title, vendor, detail;
    std::vector<std::string> codes, tags, values;
    std::vector<std::string> categories{};  ///< its own and those above it
};

/// The same as the search compares it.
struct SearchBody {
    std::string lines;     ///< searchable text of title, codes, tags and the rest, a line each
    std::string initials;  ///< of the title's pinyin

    bool operator==(const SearchBody&) const = default;
};

SearchBody searchBodyOf(const SearchSource& source);

/// The terms under which a product stands, each with the best place.
using SearchTerms = std::map<std::string, SearchPlace>;
SearchTerms termsOf(const SearchBody& body);

/// The terms that every product with this word has: pairs of characters, a single character, or the start of a word.
std::vector<std::string> termsOfWord(const SearchWord& word);
/// The same for letters read as initials of pinyin; none if they cannot be.
std::vector<std::string> termsOfInitials(const SearchWord& word);

/// Whether the product has the word: Chinese anywhere, letters and digits at the start of a word.
bool holdsWord(std::string_view lines, const SearchWord& word);
bool holdsInitials(std::string_view initials, const SearchWord& word);

}  // namespace zhanggui
