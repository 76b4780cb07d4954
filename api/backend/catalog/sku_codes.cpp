#include "api/backend/catalog/sku_codes.h"

#include "api/backend/catalog/catalog_product_store.h"

namespace zhanggui {

std::string freeSkuCode(store::Session& session, const std::string& handle, std::size_t first,
                        const std::set<std::string>& named) {
    constexpr std::size_t longest = 48;  // bytes; leaves room for the number within what a code may hold
    std::string stem = handle.substr(0, longest);
    // Not in the middle of a character.
    if (handle.size() > longest)
        while (!stem.empty() && (static_cast<unsigned char>(handle[stem.size()]) & 0xC0U) == 0x80U) stem.pop_back();
    for (auto& c : stem)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (std::size_t number = first;; ++number) {
        auto code = stem + "-" + std::to_string(number);
        if (!named.contains(code) && !catalog_store::codeTaken(session, code)) return code;
    }
}

}  // namespace zhanggui
