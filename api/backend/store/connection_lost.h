#pragma once

#include "api/backend/store/errors.h"

namespace zhanggui::store {

/// The connection to the database is dead or cannot be made: nothing was changed. The same call succeeds once the
/// database is back.
class ConnectionLost : public StoreError {
  public:
    using StoreError::StoreError;
};

}  // namespace zhanggui::store
