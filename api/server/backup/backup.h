#pragma once

#include <optional>
#include <string>

#include "api/backend/ports/clock.h"
#include "api/server/backup/retention.h"
#include "api/server/shop_options.h"

namespace zhanggui::server {

struct BackupPlan {
    std::filesystem::path to{};               ///< the place that holds all backups of this shop
    std::optional<std::string> passphrase{};  ///< seals database and keys; pictures are public and stay as they are
    Retention keep{};
};

/// The first line of a file; nothing if no file is named. Throws BackupError. (A passphrase on the command line would
/// be seen by every user of the machine.)
std::optional<std::string> readPassphrase(const std::filesystem::path& file);

struct BackupReport {
    Manifest manifest;
    std::size_t newPictures = 0;  ///< of manifest.media, those that no earlier backup had brought here
    std::size_t removed = 0;      ///< older backups that were outlived
};

/// Makes a backup while the shop sells: database (as it is at one moment), keys and pictures, and opens the copy and
/// runs every invariant over it before it counts. What is there already stays until then. Throws BackupError, or what
/// the store throws.
BackupReport makeBackup(const ShopOptions& shop, const BackupPlan& plan, const Clock& clock);

struct RestorePlan {
    std::filesystem::path from{};             ///< the place of the backups, or one of them
    std::string name{};                       ///< which one; empty takes the newest
    std::optional<std::string> passphrase{};  ///< needed by a sealed one
};

/// Makes a shop from a backup: in `shop.data`, which must be new or empty, or in the empty PostgreSQL database
/// `shop.database` with its files in `shop.files`. Everything is checked (hashes, the engine's own check, every
/// invariant) before the folder has its name. Throws BackupError, SchemaTooNew if this program is older than the
/// backup.
Manifest restoreBackup(const ShopOptions& shop, const RestorePlan& plan);

}  // namespace zhanggui::server
