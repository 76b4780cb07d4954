#include "api/server/shop_files.h"

#include <fstream>
#include <optional>

#include "api/server/backup/manifest.h"

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;

constexpr const char* placeFile = "backups.place";

/// The first thing in a data folder that only a shop has; empty if it is a new one.
fs::path traceOfShop(const ShopOptions& shop) {
    std::error_code none;
    const auto files = shop.files.empty() ? shop.data : shop.files;
    for (const auto& trace : {files / "shop.keys", files / placeFile, shop.data / "shop.damaged"})
        if (fs::exists(trace, none)) return trace;
    for (const auto& folder : {files / "media", shop.data / "backups"})
        if (fs::exists(folder, none) && !fs::is_empty(folder, none)) return folder;
    return {};
}

fs::path rememberedPlace(const ShopOptions& shop) {
    std::ifstream in((shop.files.empty() ? shop.data : shop.files) / placeFile);
    std::string line;
    std::getline(in, line);
    return line;
}

bool isAsWritten(const fs::path& folder, const StoredFile& told) {
    const auto file = folder / told.name;
    std::error_code none;
    if (fs::file_size(file, none) != told.bytes || none) return false;
    return describe(file).hash == told.hash;
}

std::optional<Manifest> newestGood(const fs::path& place) {
    auto backups = backupsIn(place);
    for (auto backup = backups.rbegin(); backup != backups.rend(); ++backup)
        if (backup->violations.empty() && isAsWritten(place / backup->name, backup->database))
            return std::move(*backup);
    return std::nullopt;
}

}  // namespace

std::unique_ptr<store::Database> openDatabase(const ShopOptions& shop) {
    const auto options = shop.databaseOptions();
    std::error_code none;
    if (!shop.data.empty() && !fs::exists(shop.data / "shop.db", none))
        if (const auto trace = traceOfShop(shop); !trace.empty())
            throw store::StoreCorrupt("There is no database " + (shop.data / "shop.db").string() + ", but " +
                                      trace.string() +
                                      " belongs to a shop. No empty one was made in its place: put the file back, "
                                      "restore a backup, or begin a new shop in a new folder.");
    return store::Database::open(options);
}

void rememberBackupPlace(const ShopOptions& shop, const fs::path& place) {
    const auto file = shop.filesFolder() / placeFile;
    const auto absolute = fs::absolute(place);
    if (rememberedPlace(shop) == absolute) return;
    std::ofstream(file, std::ios::trunc) << absolute.string() << "\n";
}

std::string adviceOnDamage(const ShopOptions& shop, const fs::path& place) {
    const auto backups = place.empty() ? rememberedPlace(shop) : place;
    if (backups.empty())
        return "No backup of this shop is known. Keep the folder as it is; `sqlite3 shop.db .recover` may save much.";
    const auto newest = newestGood(backups);
    if (!newest)
        return "There is no good backup in " + backups.string() +
               ". Keep the folder as it is; `sqlite3 shop.db .recover` may save much.";
    return "The newest good backup is " + newest->name + ", made " + isoText(newest->made) +
           ". Bring it into a new folder: zhanggui-server restore --from " + backups.string() + " --name " +
           newest->name + " --data NEWDIR" + (newest->sealed() ? " --passphrase-file FILE" : "") +
           ". What came later may be in the damaged file: keep it.";
}

}  // namespace zhanggui::server
