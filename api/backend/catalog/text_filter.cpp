#include "api/backend/catalog/text_filter.h"

#include <array>
#include <cstdio>

#include "api/backend/catalog/product_search.h"

namespace zhanggui {

TextFilter::TextFilter(store::Session& session, std::string_view typed) {
    ProductSearch search(session, typed);
    if (search.empty()) return;
    text = "found";
    if (const auto only = search.onlyTerm()) {
        term = *only;
        return;
    }
    search.each(std::nullopt, [this](const catalog_store::Posting& posting) {
        std::array<char, 24> key{};
        std::snprintf(key.data(), key.size(), "%019lld", static_cast<long long>(posting.product.value));
        found += key.data();
        return ++count < mostFound;
    });
}

}  // namespace zhanggui
