#include <iostream>
#include <nlohmann/json.hpp>

#include "api/server/backup/backup.h"
#include "api/server/commands.h"

namespace zhanggui::server {

namespace {

std::uint64_t bytesOf(const Manifest& manifest) {
    auto bytes = manifest.database.bytes + manifest.keys.bytes;
    for (const StoredFile& file : manifest.media) bytes += file.bytes;
    return bytes;
}

nlohmann::ordered_json jsonOf(const Manifest& manifest) {
    return {{"name", manifest.name},      {"made", isoText(manifest.made)},    {"program", manifest.program},
            {"schema", manifest.schema},  {"engine", manifest.engine},         {"sealed", manifest.sealed()},
            {"bytes", bytesOf(manifest)}, {"pictures", manifest.media.size()}, {"violations", manifest.violations}};
}

void tellViolations(const Manifest& manifest) {
    if (manifest.violations.empty()) return;
    std::cout << "Not all books agree, in the shop as in the backup:";
    for (const auto& id : manifest.violations) std::cout << " " << id;
    std::cout << ". See `zhanggui-server verify`.\n";
}

}  // namespace

ExitCode backUp(const ShopOptions& shop, const BackupOptions& options, bool json) {
    const SystemClock clock;
    const auto report = makeBackup(shop, {options.place, readPassphrase(options.passphraseFile), options.keep}, clock);
    const Manifest& made = report.manifest;
    if (json) {
        auto told = jsonOf(made);
        told["newPictures"] = report.newPictures;
        told["removed"] = report.removed;
        std::cout << told.dump() << "\n";
    } else {
        std::cout << made.name << ": schema " << made.schema << ", " << bytesOf(made) << " bytes, " << made.media.size()
                  << " pictures (" << report.newPictures << " new)" << (made.sealed() ? ", sealed" : "")
                  << "; opened and checked. " << report.removed << " older ones were removed.\n";
        tellViolations(made);
    }
    return made.violations.empty() ? Ok : Violated;
}

ExitCode restore(const ShopOptions& shop, const BackupOptions& options, bool json) {
    const auto made = restoreBackup(shop, {options.place, options.name, readPassphrase(options.passphraseFile)});
    if (json) {
        std::cout << jsonOf(made).dump() << "\n";
    } else {
        std::cout << "The shop stands as it was at " << isoText(made.made) << " (" << made.name << ", "
                  << made.media.size() << " pictures), in " << (shop.database.empty() ? shop.data : shop.files).string()
                  << ".\n";
        tellViolations(made);
    }
    return made.violations.empty() ? Ok : Violated;
}

ExitCode listBackups(const BackupOptions& options, bool json) {
    auto list = nlohmann::ordered_json::array();
    for (const Manifest& backup : backupsIn(options.place)) {
        list.push_back(jsonOf(backup));
        if (!json)
            std::cout << backup.name << "  " << backup.engine << "  schema " << backup.schema << "  " << bytesOf(backup)
                      << " bytes" << (backup.sealed() ? "  sealed" : "")
                      << (backup.violations.empty() ? "" : "  books do not agree") << "\n";
    }
    if (json) std::cout << list.dump() << "\n";
    return Ok;
}

}  // namespace zhanggui::server
