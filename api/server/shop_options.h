#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "api/backend/jobs/disk_reserve.h"
#include "api/backend/store/database.h"

namespace zhanggui::server {

/// Which shop a command works on: an embedded one in a folder, or one in a PostgreSQL database whose files (keys,
/// pictures) lie in a folder of the server's own.
struct ShopOptions {
    std::filesystem::path data;   ///< an embedded shop's folder; empty for PostgreSQL
    std::string database;         ///< a PostgreSQL URL; empty for an embedded shop
    std::filesystem::path files;  ///< keys and pictures; the data folder unless said otherwise
    bool simulated = false;       ///< stand-ins for the platform's login and wallet; a demo shop has them by itself

    jobs::DiskLimits diskLimits;
    std::shared_ptr<const Disk> disk = std::make_shared<Disk>();  ///< whose room is watched

    bool patient = false;      ///< PostgreSQL: a statement may take as long as it takes
    bool waitsForDisk = true;  ///< see store::DatabaseOptions; false only while a demo shop is made
    // Likewise, for tests of what survives a power cut.
    std::string vfs{};
    bool waitsAtCheckpointsOnly = false;

    /// The same shop, for who goes through all of it: a request's patience is too short for that.
    ShopOptions patiently() const;
    /// The folder of keys and pictures, made with mode 0700 if it is not there.
    std::filesystem::path filesFolder() const;
    /// Throws std::runtime_error unless exactly one of data and database is given.
    store::DatabaseOptions databaseOptions() const;
};

}  // namespace zhanggui::server
