#pragma once

#include <map>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/product_matrix.h"

namespace zhanggui {

/// Who still waits for units of variants that are to be retired. Orders, which stand to the right of the catalogue,
/// implement it.
class RetirementGuard {
  public:
    virtual ~RetirementGuard() = default;
    /// The open orders that hold units of each, oldest first; variants that nobody waits for are absent.
    virtual std::map<SkuId, std::vector<SkuHold>> holds(store::Session& session,
                                                        const std::vector<SkuId>& skus) const = 0;
};

}  // namespace zhanggui
