#include <algorithm>

#include "api/backend/store/file_copy.h"
#include "api/backend/store/migrations.h"
#include "api/server/backup/backup.h"
#include "api/server/backup/postgres_dump.h"
#include "api/server/verify.h"

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;

/// A backup that was found, and the folder that holds it.
struct Found {
    Manifest manifest;
    fs::path folder;
};

Found find(const RestorePlan& plan) {
    if (plan.name.empty())
        if (auto manifest = readManifest(plan.from)) return {std::move(*manifest), plan.from};
    const auto backups = backupsIn(plan.from);
    if (backups.empty()) throw BackupError("There is no finished backup in " + plan.from.string());
    const auto wanted = plan.name.empty() ? std::prev(backups.end())
                                          : std::find_if(backups.begin(), backups.end(), [&](const Manifest& backup) {
                                                return backup.name == plan.name;
                                            });
    if (wanted == backups.end())
        throw BackupError("There is no backup " + plan.name + " in " + plan.from.string() + "; the newest is " +
                          backups.back().name);
    return {*wanted, plan.from / wanted->name};
}

void mustBeAsWritten(const fs::path& file, const StoredFile& told) {
    if (!fs::exists(file)) throw BackupError("The file " + file.string() + " is missing; take an older backup");
    const auto there = describe(file);
    if (there.bytes != told.bytes || there.hash != told.hash)
        throw BackupError("The file " + file.string() +
                          " is not what was written: its hash differs. Take an older backup.");
}

void bring(const Found& backup, const StoredFile& file, const fs::path& to, const SealKey* key) {
    mustBeAsWritten(backup.folder / file.name, file);
    if (key)
        openFile(backup.folder / file.name, to, *key);
    else
        copyFile(backup.folder / file.name, to);
}

void mustBeNew(const fs::path& folder) {
    if (fs::exists(folder) && (!fs::is_directory(folder) || !fs::is_empty(folder)))
        throw BackupError("The folder " + folder.string() +
                          " is not empty. A backup is restored into a new folder, so that nothing is lost.");
}

/// Whether what was restored is what the backup says of itself.
void check(store::Database& database, const Manifest& manifest) {
    const auto damages = store::damages(database);
    if (!damages.empty())
        throw store::StoreCorrupt("The database of the backup is damaged: " + damages.front() + "; take an older one");
    if (store::schemaVersion(database) != manifest.schema)
        throw BackupError("The database of the backup is of another schema than it says");
    // What an older program wrote is brought to this one's schema first: the invariants read its tables.
    store::migrate(database, store::shopMigrations());
    for (const Violation& violation : verify(database))
        if (std::find(manifest.violations.begin(), manifest.violations.end(), violation.id) ==
            manifest.violations.end())
            throw BackupError("The books of the backup do not agree: " + violation.id + ", " + violation.meaning +
                              ". Take an older backup.");
}

void mustBeKnown(const Manifest& manifest) {
    const int current = store::shopMigrations().back().number;
    if (manifest.schema > current)
        throw store::SchemaTooNew("The backup " + manifest.name + " was made by version " + manifest.program +
                                  " (schema " + std::to_string(manifest.schema) + "), this one knows " +
                                  std::to_string(current) + ". Restore it with that version or a newer one.");
}

/// Pictures and keys.
void bringFiles(const Found& backup, const fs::path& media, const fs::path& to, const SealKey* key) {
    if (!backup.manifest.keys.name.empty()) bring(backup, backup.manifest.keys, to / "shop.keys", key);
    for (const StoredFile& file : backup.manifest.media) {
        mustBeAsWritten(media / file.name, file);
        const auto target = to / "media" / file.name;
        fs::create_directories(target.parent_path());
        copyFile(media / file.name, target);
    }
}

}  // namespace

Manifest restoreBackup(const ShopOptions& shop, const RestorePlan& plan) {
    const auto backup = find(plan);
    const Manifest& manifest = backup.manifest;
    mustBeKnown(manifest);
    const bool sqlite = shop.database.empty();
    if (sqlite != (manifest.engine == "sqlite"))
        throw BackupError("The backup is of a shop on " + manifest.engine + ": restore it with " +
                          (manifest.engine == "sqlite" ? "--data NEWDIR" : "--database URL --files NEWDIR"));
    std::optional<SealKey> key;
    if (manifest.sealed()) {
        if (!plan.passphrase)
            throw BackupError("The backup " + manifest.name + " is sealed: name its --passphrase-file");
        key.emplace(*plan.passphrase, manifest.salt);
    }
    const auto* seal = key ? &*key : nullptr;
    const fs::path target = sqlite ? shop.data : shop.files;
    if (target.empty()) throw BackupError("Say with --files NEWDIR where keys and pictures go");
    mustBeNew(target);
    const fs::path part = target.string() + ".part";
    if (fs::exists(part))
        throw BackupError("The folder " + part.string() + " is left of a restoring that was cut off; remove it first");
    fs::create_directories(part);
    fs::permissions(part, fs::perms::owner_all);
    try {
        bringFiles(backup, backup.folder.parent_path() / "media", part, seal);
        const auto file = part / (sqlite ? "shop.db" : "shop.dump");
        bring(backup, manifest.database, file, seal);
        if (sqlite) {
            check(*store::Database::open({.folder = part, .readers = 1}), manifest);
        } else {
            fillDatabase(shop.database, file);
            fs::remove(file);
            check(*store::Database::open({.url = shop.database}), manifest);
        }
        syncFolder(part);
        fs::remove(target);  // an empty folder at most
        fs::rename(part, target);
        syncFolder(fs::absolute(target).parent_path());
    } catch (const std::exception&) {
        std::error_code ignored;  // the error itself is told
        fs::remove_all(part, ignored);
        throw;
    }
    return manifest;
}

}  // namespace zhanggui::server
