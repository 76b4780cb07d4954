#include "api/backend/cart/allowances.h"

#include <algorithm>

namespace zhanggui {

Allowances::Allowances(store::Session& session, const Purchases& purchases, CustomerId customer,
                       const std::vector<Offer>& offers) {
    for (const auto& offer : offers)
        if (offer.purchaseLimit > 0) m_left[offer.product] = offer.purchaseLimit;
    if (m_left.empty()) return;
    std::vector<ProductId> products;
    for (const auto& [product, limit] : m_left) products.push_back(product);
    for (const auto& [product, bought] : purchases.of(session, customer, products)) {
        auto& left = m_left.at(product);
        left = std::max<std::int64_t>(left - bought, 0);
    }
}

std::optional<std::int64_t> Allowances::of(ProductId product) const {
    const auto found = m_left.find(product);
    return found == m_left.end() ? std::nullopt : std::optional(found->second);
}

bool Allowances::exceeded(ProductId product) const {
    const auto left = of(product);
    const auto wanted = m_wanted.find(product);
    return left && wanted != m_wanted.end() && wanted->second > *left;
}

}  // namespace zhanggui
