#pragma once

#include "api/backend/stores/freight_use.h"

namespace zhanggui {

/// Tells freight which products name its templates.
class FreightProducts final : public FreightUse {
  public:
    std::map<FreightTemplateId, std::int64_t> counts(store::Session& session) const override;
    std::int64_t move(store::Transaction& transaction, FreightTemplateId from, FreightTemplateId to,
                      Instant now) const override;
};

}  // namespace zhanggui
