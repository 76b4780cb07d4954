#pragma once

#include "api/backend/catalog/retirement_guard.h"

namespace zhanggui {

/// Tells the catalogue which open orders hold units of a variant.
class RetirementHolds final : public RetirementGuard {
  public:
    std::map<SkuId, std::vector<SkuHold>> holds(store::Session& session, const std::vector<SkuId>& skus) const override;
};

}  // namespace zhanggui
