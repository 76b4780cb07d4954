#pragma once

#include <map>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"
#include "api/contract/customers.h"

namespace zhanggui {

/// What a customer bought before. Orders know, which stand to the right of the cart.
class Purchases {
  public:
    virtual ~Purchases() = default;
    /// Units of each of the products in the customer's orders, without closed ones and what was cancelled; products of
    /// which there are none are absent.
    virtual std::map<ProductId, std::int64_t> of(store::Session& session, CustomerId customer,
                                                 const std::vector<ProductId>& products) const = 0;
};

}  // namespace zhanggui
