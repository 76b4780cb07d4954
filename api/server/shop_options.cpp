#include "api/server/shop_options.h"

#include <cstdlib>
#include <stdexcept>

namespace zhanggui::server {

namespace {

std::filesystem::path defaultFilesFolder() {
    // systemd names the unit's own folder here (StateDirectory=).
    if (const char* state = std::getenv("STATE_DIRECTORY")) return state;
    if (const char* data = std::getenv("XDG_DATA_HOME")) return std::filesystem::path(data) / "zhanggui" / "server";
    if (const char* home = std::getenv("HOME")) return std::filesystem::path(home) / ".local/share/zhanggui/server";
    throw std::runtime_error("say where keys and pictures are kept with --files DIR");
}

}  // namespace

std::filesystem::path ShopOptions::filesFolder() const {
    const auto folder = !files.empty() ? files : !data.empty() ? data : defaultFilesFolder();
    if (std::filesystem::create_directories(folder))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    return folder;
}

ShopOptions ShopOptions::patiently() const {
    auto options = *this;
    options.patient = true;
    return options;
}

store::DatabaseOptions ShopOptions::databaseOptions() const {
    if (data.empty() == database.empty())
        throw std::runtime_error("say which shop: --data DIR for an embedded one, or --database URL for PostgreSQL");
    store::DatabaseOptions options;
    options.folder = data;
    options.url = database;
    if (patient) options.statementTimeout = {};  // none
    options.waitsForDisk = waitsForDisk;
    options.waitsAtCheckpointsOnly = waitsAtCheckpointsOnly;
    options.vfs = vfs;
    return options;
}

}  // namespace zhanggui::server
