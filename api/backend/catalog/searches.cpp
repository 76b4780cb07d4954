#include "api/backend/catalog/searches.h"

#include <limits>

#include "api/backend/audit/audit_log.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/catalog/found_cards.h"
#include "api/backend/catalog/sales.h"
#include "api/backend/catalog/searches_store.h"
#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

constexpr std::int64_t mostReported = 50;
constexpr std::int64_t tenMinutes = 10 * 60 * 1000;

bool findsSomething(store::Session& session, const std::string& words) {
    constexpr Money most{std::numeric_limits<std::int64_t>::max()};
    FoundCards found(session, words, {{}, {}, most});
    return !found.nothingAsked() && !found.page(ProductSort::Overall, std::nullopt, 1).rows.empty();
}

/// Adds a text unless there is one that compares the same.
void addOnce(std::vector<std::string>& list, std::set<std::string>& known, std::string_view text) {
    if (known.insert(searchable(text)).second) list.emplace_back(text);
}

bool beginsLike(const std::string& words, const std::string& typed) {
    const auto text = searchable(words);
    return text.starts_with(typed) || pinyinInitials(text).starts_with(typed);
}

Result<std::vector<std::string>> tidy(const std::vector<std::string>& words, const std::string& pointer) {
    std::vector<std::string> tidy;
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto word = tidied(words[i]);
        const auto at = pointer + "/" + std::to_string(i);
        if (searchable(word).empty() || !isOneLine(word))
            faults.push_back({at, std::string(nameOf(FaultCode::BadFormat)), {}});
        else if (codePoints(word) > static_cast<std::size_t>(maxSearchLength))
            faults.push_back({at, std::string(nameOf(FaultCode::TooLong)), maxSearchLength});
        tidy.push_back(std::move(word));
    }
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    return tidy;
}

}  // namespace

std::uint64_t Searches::generation() const {
    // Both only grow, so their sum is the same only if both are.
    return m_generation.current() + static_cast<std::uint64_t>(m_clock.now().ms / tenMinutes);
}

std::vector<std::string> Searches::shownWords(store::Session& session) const {
    const auto decided = catalog_store::shopWords(session);
    std::set<std::string> known;
    for (const auto& word : decided.blocked) known.insert(searchable(word));
    std::vector<std::string> words;
    for (const auto& word : decided.pinned) addOnce(words, known, word);
    const auto from = shopDayOf(m_clock.now()) - popularDays + 1;
    for (const auto& word : catalog_store::popular(session, from, fewestCustomers, mostReported))
        if (!known.contains(searchable(word.words)) && findsSomething(session, word.words))
            addOnce(words, known, word.words);
    return words;
}

Result<WordList> Searches::hot(const Actor&) const {
    return m_database.read([&](store::Session& session) -> Result<WordList> {
        WordList list{shownWords(session)};
        if (list.items.size() > static_cast<std::size_t>(hotWords)) list.items.resize(hotWords);
        return list;
    });
}

Result<WordList> Searches::suggestions(const Actor&, const SuggestionQuery& query) const {
    const auto typed = searchable(query.text);
    if (typed.empty()) return WordList{};
    return m_database.read([&](store::Session& session) -> Result<WordList> {
        const auto limit = static_cast<std::size_t>(query.limit);
        WordList list;
        std::set<std::string> known;
        for (const auto& word : shownWords(session))
            if (list.items.size() < limit && beginsLike(word, typed)) addOnce(list.items, known, word);
        for (const auto& category : CategoryTree::load(session).list(catalog_store::onSale(session)).items)
            if (list.items.size() < limit && beginsLike(category.name, typed))
                addOnce(list.items, known, category.name);
        constexpr Money most{std::numeric_limits<std::int64_t>::max()};
        FoundCards found(session, query.text, {{}, {}, most});
        for (const auto& card : found.page(ProductSort::Overall, std::nullopt, query.limit).rows)
            if (list.items.size() < limit)
                addOnce(list.items, known, tidied(firstCharacters(card.title, maxSearchLength)));
        return list;
    });
}

Result<WordList> Searches::history(const Actor& customer) const {
    return m_database.read([&](store::Session& session) -> Result<WordList> {
        return WordList{catalog_store::history(session, {customer.id})};
    });
}

Result<WordList> Searches::remember(const Actor& customer, const SearchedWords& searched) {
    const auto words = tidied(searched.words);
    if (searchable(words).empty() || !isOneLine(words))
        return refuse(GeneralRefusal::InvalidInput, {{"/words", std::string(nameOf(FaultCode::BadFormat)), {}}});
    return m_once.write(customer, [&](store::Transaction& transaction) -> Result<WordList> {
        const auto now = m_clock.now();
        catalog_store::addHistory(transaction, {customer.id}, words, now);
        if (findsSomething(transaction, words))
            catalog_store::countSearch(transaction, shopDayOf(now), {customer.id}, searchable(words), words);
        return WordList{catalog_store::history(transaction, {customer.id})};
    });
}

Result<WordList> Searches::clear(const Actor& customer) {
    return m_once.write(customer, [&](store::Transaction& transaction) -> Result<WordList> {
        catalog_store::clearHistory(transaction, {customer.id});
        return WordList{};
    });
}

SearchWordReport Searches::report(store::Session& session) const {
    const auto from = shopDayOf(m_clock.now()) - popularDays + 1;
    return {catalog_store::shopWords(session), catalog_store::popular(session, from, 1, mostReported)};
}

Result<SearchWordReport> Searches::words(const Actor&) const {
    return m_database.read([&](store::Session& session) -> Result<SearchWordReport> { return report(session); });
}

Result<SearchWordReport> Searches::setWords(const Actor& who, const SearchWords& words) {
    const auto pinned = tidy(words.pinned, "/pinned");
    if (!pinned) return refuse(pinned.error());
    const auto blocked = tidy(words.blocked, "/blocked");
    if (!blocked) return refuse(blocked.error());
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<SearchWordReport> {
        const auto before = catalog_store::shopWords(transaction);
        const SearchWords after{*pinned, *blocked};
        catalog_store::setShopWords(transaction, after);
        audit::append(transaction, who, m_clock.now(), "search.setWords", "search", 0,
                      "{\"before\":" + printJson(before) + ",\"after\":" + printJson(after) + "}");
        transaction.afterCommit([this] { m_generation.bump(); });
        return report(transaction);
    });
}

std::int64_t Searches::forgetOld() {
    const auto before = shopDayOf(m_clock.now()) - popularDays + 1;
    return m_database.write(
        [&](store::Transaction& transaction) { return catalog_store::forgetSearchesBefore(transaction, before); });
}

}  // namespace zhanggui
