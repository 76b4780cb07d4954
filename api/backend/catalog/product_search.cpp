#include "api/backend/catalog/product_search.h"

#include <algorithm>
#include <limits>

namespace zhanggui {

using catalog_store::Posting;
using catalog_store::PostingPlace;

namespace {

/// Words that count of a text; nobody types more.
constexpr std::size_t mostWords = 8;
/// Pairs of a long word that are compared by how rare they are.
constexpr std::size_t mostTerms = 8;
/// A term with fewer products than this is read to its end in a millisecond, so a rarer one need not be looked for.
constexpr std::int64_t rare = 256;

constexpr std::int64_t firstChunk = 24, largestChunk = 512;

bool before(const Posting& a, const Posting& b) {
    return a.rank != b.rank ? a.rank > b.rank : a.product.value > b.product.value;
}

}  // namespace

/// The products under one term, read in growing pieces, without those that do not hold the whole word.
struct ProductSearch::Stream {
    enum class Kind { Exact, Word, Initials };

    std::string term;
    Kind kind = Kind::Exact;  ///< Exact: every product under the term holds the word
    SearchWord word{};
    bool withText = false;
    PostingPlace below{std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::max()};
    std::vector<Posting> chunk{};
    std::size_t next = 0;
    std::int64_t size = firstChunk;
    bool ended = false;

    const Posting* peek(store::Session& session) {
        while (next == chunk.size() && !ended) read(session);
        return next < chunk.size() ? &chunk[next] : nullptr;
    }

  private:
    void read(store::Session& session) {
        chunk = withText ? catalog_store::postingsWithText(session, term, below, size)
                         : catalog_store::postings(session, term, below, size);
        next = 0;
        ended = static_cast<std::int64_t>(chunk.size()) < size;
        size = std::min(size * 4, largestChunk);
        if (!chunk.empty()) below = {chunk.back().rank, chunk.back().product.value};
        std::erase_if(chunk, [this](const Posting& posting) { return !holds(posting); });
    }

    bool holds(const Posting& posting) const {
        switch (kind) {
            case Kind::Exact:
                return true;
            case Kind::Word:
                return holdsWord(posting.lines, word);
            case Kind::Initials:  // what holds the word itself comes from the other stream
                return holdsInitials(posting.initials, word) && !holdsWord(posting.lines, word);
        }
        return false;
    }
};

ProductSearch::ProductSearch(store::Session& session, std::string_view text)
    : m_session(session), m_words(wordsOf(searchable(text))) {
    if (m_words.size() > mostWords) m_words.resize(mostWords);
    const bool longChinese = std::any_of(m_words.begin(), m_words.end(), [](const SearchWord& word) {
        return word.kind == SearchWord::Kind::Ideographs && termsOfWord(word).size() > 1;
    });
    if (longChinese && !any()) preferDictionary();
}

bool ProductSearch::any() {
    bool found = false;
    each(std::nullopt, [&](const Posting&) {
        found = true;
        return false;
    });
    return found;
}

std::optional<std::string> ProductSearch::onlyTerm() {
    if (m_words.size() != 1) return std::nullopt;
    auto streams = streamsOf(m_words.front());
    if (streams.size() != 1 || streams.front().kind != Stream::Kind::Exact) return std::nullopt;
    return std::move(streams.front().term);
}

void ProductSearch::preferDictionary() {
    std::vector<SearchWord> words;
    for (const auto& word : m_words) {
        if (word.kind != SearchWord::Kind::Ideographs) {
            words.push_back(word);
            continue;
        }
        for (auto& part : dictionaryWords(word.text)) words.push_back({word.kind, std::move(part), word.at});
    }
    if (words.size() <= mostWords) m_words = std::move(words);
}

void ProductSearch::each(const std::optional<PostingPlace>& after, const std::function<bool(const Posting&)>& visit) {
    if (m_words.empty()) return;
    std::size_t place = 0;
    auto streams = rarestWord(place);
    for (auto& stream : streams)
        if (after) stream.below = *after;
    while (true) {
        Stream* best = nullptr;
        for (auto& stream : streams)
            if (const auto* posting = stream.peek(m_session);
                posting && (!best || before(*posting, best->chunk[best->next])))
                best = &stream;
        if (!best) return;
        const auto& posting = best->chunk[best->next++];
        if (holdsOthers(posting, place) && !visit(posting)) return;
    }
}

bool ProductSearch::holdsOthers(const Posting& posting, std::size_t but) const {
    for (std::size_t i = 0; i < m_words.size(); ++i)
        if (i != but && !holdsWord(posting.lines, m_words[i]) && !holdsInitials(posting.initials, m_words[i]))
            return false;
    return true;
}

/// The streams of the word that fewest products have; their ranks order the whole list.
std::vector<ProductSearch::Stream> ProductSearch::rarestWord(std::size_t& place) {
    if (m_words.size() == 1) return streamsOf(m_words.front());
    std::vector<Stream> best;
    std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        auto streams = streamsOf(m_words[i]);
        std::int64_t products = 0;
        for (const auto& stream : streams) products += catalog_store::countPostings(m_session, stream.term, 4 * rare);
        if (products >= fewest) continue;
        fewest = products;
        best = std::move(streams);
        place = i;
    }
    for (auto& stream : best) stream.withText = true;
    return best;
}

std::vector<ProductSearch::Stream> ProductSearch::streamsOf(const SearchWord& word) {
    std::vector<Stream> streams;
    const auto terms = termsOfWord(word);
    Stream stream{.term = rarestTerm(terms), .word = word};
    if (terms.size() > 1 || stream.term != word.text) {
        stream.kind = Stream::Kind::Word;
        stream.withText = true;
    }
    streams.push_back(std::move(stream));
    if (const auto initials = termsOfInitials(word); !initials.empty())
        streams.push_back(
            {.term = rarestTerm(initials), .kind = Stream::Kind::Initials, .word = word, .withText = true});
    return streams;
}

/// The first of the terms, whose rank tells what stands at the start of a title, unless another is much rarer.
std::string ProductSearch::rarestTerm(const std::vector<std::string>& terms) {
    std::string best = terms.front();
    if (terms.size() == 1) return best;
    std::int64_t fewest = rare;
    for (std::size_t i = 0; i < std::min(terms.size(), mostTerms); ++i) {
        const auto products = catalog_store::countPostings(m_session, terms[i], rare);
        if (products < fewest) {
            fewest = products;
            best = terms[i];
        }
        if (i == 0 && products < rare) break;
    }
    return best;
}

}  // namespace zhanggui
