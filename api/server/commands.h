#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "api/backend/http/throttle.h"
#include "api/contract/imports.h"
#include "api/contract/rights.h"
#include "api/server/backup/retention.h"
#include "api/server/command_line.h"
#include "api/server/shop_options.h"

namespace zhanggui::server {

/// How `serve` and `demo` listen.
struct ServeOptions {
    std::string publicAddress = "127.0.0.1", deskAddress = "127.0.0.1";
    std::uint16_t publicPort = 0, deskPort = 0;
    bool embedded = false;      ///< ends with standard input; ports and secret in the data folder's server.json
    bool fetchPictures = true;  ///< those that imports named on other hosts; a demo never does
    std::filesystem::path backupsTo, passphraseFile;  ///< where backups go while it serves; empty makes none
    int backupMinutes = 60;
    http::Rates rates;
    std::vector<std::string> trustedProxies;  ///< beside this machine itself
    bool stay = false;                        ///< embedded, but goes on when standard input ends
};

struct StaffOptions {
    std::string login, name;
    Role role = Role::Owner;
};

/// What `import` and `export` read and write.
struct SheetOptions {
    SheetTable table = SheetTable::Products;
    std::filesystem::path file;
    std::vector<std::string> mapping;  ///< "header=Column" each; nothing behind the sign passes the column over
    bool dryRun = false;
};

/// What `backup`, `restore` and `backups` work on.
struct BackupOptions {
    std::filesystem::path place, passphraseFile;
    std::string name;  ///< of the backup to restore; empty takes the newest
    Retention keep;
};

// Each command throws what keeps it from its work and gives back an exit code. `json` asks for one JSON object on
// standard output instead of words.
ExitCode serve(const ShopOptions& shop, const ServeOptions& listening);
ExitCode demo(const ShopOptions& shop, const ServeOptions& listening, bool generateOnly);
ExitCode migrateShop(const ShopOptions& shop, bool json);
ExitCode verifyShop(const ShopOptions& shop, bool json);
ExitCode importFile(const ShopOptions& shop, const SheetOptions& sheet, bool json);
/// The kind of file follows from the ending of its name.
ExitCode exportFile(const ShopOptions& shop, const SheetOptions& sheet, bool json);
/// The password is read from standard input, one line, so that no list of processes shows it.
ExitCode addStaff(const ShopOptions& shop, const StaffOptions& staff, bool json);
ExitCode setPassword(const ShopOptions& shop, const std::string& login, bool json);
/// Violated: the backup was made, but the books do not agree.
ExitCode backUp(const ShopOptions& shop, const BackupOptions& options, bool json);
ExitCode restore(const ShopOptions& shop, const BackupOptions& options, bool json);
ExitCode listBackups(const BackupOptions& options, bool json);
/// Violated: something is at fault and not only to be watched.
ExitCode examineShop(const ShopOptions& shop, const BackupOptions& backups, bool json);
/// Writes what support needs into the new ZIP file `to`.
ExitCode bundleForSupport(const ShopOptions& shop, const BackupOptions& backups, const std::filesystem::path& to);
ExitCode listStaff(const ShopOptions& shop, bool json);
/// Either the customer's own number or that of one of his orders is given.
ExitCode eraseCustomer(const ShopOptions& shop, std::int64_t customer, const std::string& order, bool json);
ExitCode compactShop(const ShopOptions& shop, bool json);
ExitCode rotateShopKeys(const ShopOptions& shop, bool dropOld, bool json);

}  // namespace zhanggui::server
