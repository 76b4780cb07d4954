#include "api/backend/catalog/found_cards.h"

#include <algorithm>
#include <utility>

namespace zhanggui {

using catalog_store::Posting;

namespace {

/// Ascending in the asked order, ties by the key.
std::pair<std::int64_t, std::int64_t> placeOf(const Posting& posting, ProductSort sort) {
    switch (sort) {
        case ProductSort::Overall:
            return {-posting.rank, -posting.product.value};
        case ProductSort::Newest:
            return {-posting.product.value, 0};
        case ProductSort::PriceUp:
            return {posting.price.fen, posting.product.value};
        case ProductSort::PriceDown:
            return {-posting.price.fen, -posting.product.value};
        case ProductSort::Sales:
            return {-posting.sold, -posting.product.value};
    }
    return {};
}

}  // namespace

FoundCards::FoundCards(store::Session& session, std::string_view text, const catalog_store::CardFilter& filter)
    : m_session(session), m_search(session, text), m_filter(filter) {
    if (m_search.empty()) return;
    m_hidden = catalog_store::hiddenCategories(session);
    if (filter.category && !m_hidden.contains(filter.category))
        m_within = catalog_store::shownBelow(session, filter.category);
    if (!filter.tag.empty()) m_tagged = catalog_store::tagged(session, filter.tag);
}

bool FoundCards::shown(const Posting& posting) const {
    if (posting.state != ProductState::OnSale || posting.price < m_filter.min || posting.price > m_filter.max)
        return false;
    if (!m_filter.tag.empty() && !m_tagged.contains(posting.product)) return false;
    return m_filter.category ? m_within.contains(posting.category) : !m_hidden.contains(posting.category);
}

CardPage FoundCards::page(ProductSort sort, const std::optional<store::Cursor>& after, std::int32_t limit) {
    if (m_filter.category && m_within.empty()) return {};
    const auto size = static_cast<std::size_t>(limit);
    return sort == ProductSort::Overall ? best(after, size) : sorted(sort, after, size);
}

CardPage FoundCards::best(const std::optional<store::Cursor>& after, std::size_t limit) {
    std::vector<ProductId> ids;
    std::int64_t lastRank = 0;
    bool more = false;
    const auto from = after ? std::optional(catalog_store::PostingPlace{after->number, after->id}) : std::nullopt;
    m_search.each(from, [&](const Posting& posting) {
        if (!shown(posting)) return true;
        more = ids.size() == limit;
        if (more) return false;
        ids.push_back(posting.product);
        lastRank = posting.rank;
        return true;
    });
    CardPage page{catalog_store::cards(m_session, ids), std::nullopt};
    if (more) page.next = store::makeCursor(lastRank, ids.back().value);
    return page;
}

CardPage FoundCards::sorted(ProductSort sort, const std::optional<store::Cursor>& after, std::size_t limit) {
    std::vector<std::pair<std::pair<std::int64_t, std::int64_t>, ProductId>> found;
    const auto from = after ? std::optional(std::pair{after->number, after->id}) : std::nullopt;
    std::size_t matches = 0;
    m_search.each(std::nullopt, [&](const Posting& posting) {
        if (!shown(posting)) return true;
        if (const auto place = placeOf(posting, sort); !from || place > *from)
            found.emplace_back(place, posting.product);
        return ++matches < mostSorted;
    });
    const auto size = std::min(limit, found.size());
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(size);
    std::partial_sort(found.begin(), end, found.end());
    std::vector<ProductId> ids;
    for (auto it = found.begin(); it != end; ++it) ids.push_back(it->second);
    CardPage page{catalog_store::cards(m_session, ids), std::nullopt};
    if (found.size() > limit) {
        const auto& last = found[limit - 1].first;
        page.next = store::makeCursor(last.first, last.second);
    }
    return page;
}

}  // namespace zhanggui
