#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "api/backend/ports/clock.h"
#include "api/server/shop_options.h"

namespace zhanggui::server {

struct RotationPlan {
    bool dropOld = false;  ///< takes the keys that seal nothing any more out of the key file
    /// Told after each transaction; may throw, which cuts the rotation off.
    std::function<void()> afterBatch = [] {};
};

struct RotationReport {
    std::string key;                   ///< the name of the key that seals everything now
    bool resumed = false;              ///< it was begun by an earlier rotation that was cut off
    std::int64_t rows = 0;             ///< sealed anew
    std::vector<std::string> dropped;  ///< names of keys that are no longer in the file
};

/// Seals everything that is sealed in the shop with a fresh key, and writes down that it was done. The shop's server
/// must not run: throws DataFolderLocked or KeysInUse if it does. Cut off anywhere, everything can still be read, and
/// the next call goes on. Backups are left as they are: each has its own copy of the keys.
RotationReport rotateKeys(const ShopOptions& shop, const RotationPlan& plan, const Clock& clock);

}  // namespace zhanggui::server
