#include "api/backend/catalog/search_terms.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// How much of a description is searched: its first sentence or two.
constexpr std::size_t detailCharacters = 64;

/// Marks the terms of initials, so that "lj" of 龙井 is not the start of a Latin word.
constexpr char initialsMark = '~';

void add(SearchTerms& terms, std::string term, SearchPlace place) {
    auto& best = terms.try_emplace(std::move(term), place).first->second;
    best = std::max(best, place);
}

/// Single characters and pairs.
void addIdeographs(SearchTerms& terms, const std::string& text, SearchPlace place, SearchPlace first) {
    const auto characters = charactersOf(text);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const auto here = i == 0 ? first : place;
        add(terms, std::string(characters[i]), here);
        if (i + 1 < characters.size()) add(terms, std::string(characters[i]) + std::string(characters[i + 1]), here);
    }
}

/// All beginnings.
void addStarts(SearchTerms& terms, const std::string& text, SearchPlace place) {
    const auto characters = charactersOf(text);
    std::string start;
    for (std::size_t i = 0; i < std::min(characters.size(), longestTerm); ++i) {
        start += characters[i];
        add(terms, start, place);
    }
}

void addLine(SearchTerms& terms, std::string_view line, SearchPlace place, SearchPlace first) {
    for (const auto& word : wordsOf(line)) {
        const auto start = word.at == 0 ? first : place;
        if (word.kind == SearchWord::Kind::Ideographs)
            addIdeographs(terms, word.text, place, start);
        else
            addStarts(terms, word.text, start);
    }
}

std::string pairOf(std::string_view letters, std::size_t at) {
    return initialsMark + std::string(letters.substr(at, 2));
}

void addInitials(SearchTerms& terms, std::string_view initials) {
    for (std::size_t at = 0; at + 1 < initials.size(); ++at)
        if (const auto pair = initials.substr(at, 2); pair.find_first_of(" ?") == std::string_view::npos)
            add(terms, pairOf(initials, at), at == 0 ? SearchPlace::FirstInitials : SearchPlace::Initials);
}

std::string_view takeLine(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all.append(all.empty() ? "" : " ").append(searchable(text));
    return all;
}

bool sameKind(char a, char b) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return isDigit(a) == isDigit(b);
}

/// Whether a run of letters or digits begins at `at`. Letters beyond ASCII are not told from ideographs here, so a word
/// may be found right behind one.
bool isWordStart(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char before = text[at - 1];
    if (before == ' ' || before == '\n' || static_cast<unsigned char>(before) >= 0x80) return true;
    return !sameKind(before, text[at]);
}

}  // namespace

SearchBody searchBodyOf(const SearchSource& source) {
    const auto title = searchable(source.title);
    auto rest = source.values;
    rest.insert(rest.end(), source.categories.begin(), source.categories.end());
    rest.push_back(source.vendor);
    rest.emplace_back(firstCharacters(source.detail, detailCharacters));
    return {title + "\n" + joined(source.codes) + "\n" + joined(source.tags) + "\n" + joined(rest),
            pinyinInitials(title)};
}

SearchTerms termsOf(const SearchBody& body) {
    SearchTerms terms;
    std::string_view lines = body.lines;
    addLine(terms, takeLine(lines), SearchPlace::Title, SearchPlace::TitleStart);
    for (const auto place : {SearchPlace::Code, SearchPlace::Tag, SearchPlace::Body})
        addLine(terms, takeLine(lines), place, place);
    addInitials(terms, body.initials);
    return terms;
}

std::vector<std::string> termsOfWord(const SearchWord& word) {
    if (word.kind != SearchWord::Kind::Ideographs) return {std::string(firstCharacters(word.text, longestTerm))};
    const auto characters = charactersOf(word.text);
    if (characters.size() == 1) return {word.text};
    std::vector<std::string> terms;
    for (std::size_t i = 0; i + 1 < characters.size(); ++i)
        terms.push_back(std::string(characters[i]) + std::string(characters[i + 1]));
    return terms;
}

std::vector<std::string> termsOfInitials(const SearchWord& word) {
    const bool letters = word.text.size() >= 2 &&
                         std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters) return {};
    std::vector<std::string> terms;
    for (std::size_t at = 0; at + 1 < word.text.size(); ++at) terms.push_back(pairOf(word.text, at));
    return terms;
}

bool holdsWord(std::string_view lines, const SearchWord& word) {
    for (auto at = lines.find(word.text); at != std::string_view::npos; at = lines.find(word.text, at + 1))
        if (word.kind == SearchWord::Kind::Ideographs || isWordStart(lines, at)) return true;
    return false;
}

bool holdsInitials(std::string_view initials, const SearchWord& word) {
    return !termsOfInitials(word).empty() && initials.find(word.text) != std::string_view::npos;
}

}  // namespace zhanggui
