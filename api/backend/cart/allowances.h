#pragma once

#include <map>
#include <optional>
#include <vector>

#include "api/backend/cart/purchases.h"
#include "api/backend/catalog/offers.h"

namespace zhanggui {

/// How many units of products with a purchase limit a customer may still buy: the limit less what was bought before,
/// over all variants of a product.
class Allowances {
  public:
    /// Of the products of these offers. Costs a query only where one has a limit.
    Allowances(store::Session& session, const Purchases& purchases, CustomerId customer,
               const std::vector<Offer>& offers);

    bool any() const { return !m_left.empty(); }
    /// >= 0; nothing for any number.
    std::optional<std::int64_t> of(ProductId product) const;
    /// Adds units that are wanted.
    void want(ProductId product, std::int64_t quantity) { m_wanted[product] += quantity; }
    /// Whether more is wanted than may be bought.
    bool exceeded(ProductId product) const;

  private:
    std::map<ProductId, std::int64_t> m_left, m_wanted;
};

}  // namespace zhanggui
