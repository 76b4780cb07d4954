#pragma once

#include "api/backend/cart/purchases.h"

namespace zhanggui {

/// Tells the cart what a customer has ordered. An order counts from its submission; when it is closed it does not any
/// more.
class PastPurchases final : public Purchases {
  public:
    std::map<ProductId, std::int64_t> of(store::Session& session, CustomerId customer,
                                         const std::vector<ProductId>& products) const override;
};

}  // namespace zhanggui
