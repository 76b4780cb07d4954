#pragma once

#include <map>

#include "api/backend/store/session.h"
#include "api/contract/freight.h"

namespace zhanggui {

/// Who names freight templates. Products do, which stand to the right of here.
class FreightUse {
  public:
    virtual ~FreightUse() = default;

    /// Products that name each template, those in the recycle bin included; templates without any are absent.
    virtual std::map<FreightTemplateId, std::int64_t> counts(store::Session& session) const = 0;
    /// Lets all products of one template name another, or none (0); tells how many.
    virtual std::int64_t move(store::Transaction& transaction, FreightTemplateId from, FreightTemplateId to,
                              Instant now) const = 0;
};

}  // namespace zhanggui
