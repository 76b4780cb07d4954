#include "api/server/backup/backup.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <set>

#include "api/backend/store/file_copy.h"
#include "api/backend/store/migrations.h"
#include "api/server/backup/postgres_dump.h"
#include "api/server/shop_files.h"
#include "api/server/verify.h"

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;

constexpr const char* partEnding = ".part";

/// "backup-20261123T110405Z"
std::string nameAt(Instant at) {
    auto iso = isoText(at).substr(0, 19);
    std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
    return "backup-" + iso + "Z";
}

void makeFolder(const fs::path& folder) {
    std::error_code failed;
    if (fs::create_directories(folder, failed))
        fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace, failed);
    if (failed) throw BackupError("Cannot make the folder " + folder.string() + ": " + failed.message());
}

/// One backup at a time works in a place; the others, and who tidies, wait for none of it but are told.
class PlaceLock {
  public:
    explicit PlaceLock(const fs::path& place) {
        const auto file = place / "backup.lock";
        m_file = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_file < 0) throw BackupError("Cannot write in " + place.string() + ": " + std::strerror(errno));
        if (::flock(m_file, LOCK_EX | LOCK_NB) == 0) return;
        ::close(m_file);
        throw BackupError("Another backup is being made in " + place.string() + "; try again when it is done");
    }
    PlaceLock(const PlaceLock&) = delete;
    PlaceLock& operator=(const PlaceLock&) = delete;
    ~PlaceLock() { ::close(m_file); }

  private:
    int m_file = -1;
};

/// The pictures of a shop brought to the place of its backups. A name is the hash of the content, so what is there
/// already is the same.
class Pictures {
  public:
    Pictures(fs::path from, fs::path to, const std::vector<Manifest>& earlier)
        : m_from(std::move(from)), m_to(std::move(to)) {
        for (const Manifest& backup : earlier)
            for (const StoredFile& file : backup.media) m_known.emplace(file.name, file);
    }

    void bring() {
        std::error_code none;
        for (const auto& entry : fs::recursive_directory_iterator(m_from, none)) {
            const auto name = entry.path().lexically_relative(m_from);
            // Names that begin with a dot are files that are being written.
            if (!entry.is_regular_file(none) || name.filename().string().starts_with(".")) continue;
            if (!m_brought.contains(name.string())) bringOne(name);
        }
    }
    std::vector<StoredFile> all() const {
        std::vector<StoredFile> files;
        for (const auto& [name, file] : m_brought) files.push_back(file);
        return files;
    }
    std::size_t newOnes() const { return m_new; }

  private:
    void bringOne(const fs::path& name) {
        const auto copy = m_to / name;
        const auto known = m_known.find(name.string());
        if (known != m_known.end() && fs::exists(copy) && fs::file_size(copy) == known->second.bytes) {
            m_brought.emplace(name.string(), known->second);
            return;
        }
        makeFolder(copy.parent_path());
        try {
            copyFile(m_from / name, copy);
        } catch (const BackupError&) {
            if (fs::exists(m_from / name)) throw;
            return;  // swept meanwhile, so nobody names it
        }
        auto file = describe(copy);
        file.name = name.string();
        m_brought.emplace(name.string(), std::move(file));
        ++m_new;
    }

    const fs::path m_from, m_to;
    std::map<std::string, StoredFile> m_known, m_brought;
    std::size_t m_new = 0;
};

/// Opens a copy of an embedded shop's database and goes through it; leaves nothing but the file itself behind.
void checkCopy(const fs::path& folder, Manifest& manifest) {
    {
        const auto copy = store::Database::open({.folder = folder, .readers = 1});
        manifest.schema = store::schemaVersion(*copy);
        const int current = store::shopMigrations().back().number;
        if (manifest.schema != current)
            throw BackupError("The database stands at schema " + std::to_string(manifest.schema) +
                              ", this program at " + std::to_string(current) +
                              ". Run `zhanggui-server migrate` first; it keeps a copy of its own.");
        const auto damages = store::damages(*copy);
        if (!damages.empty())
            throw store::StoreCorrupt("The copy of the database is damaged, so it was thrown away: " + damages.front());
        for (const Violation& violation : verify(*copy)) manifest.violations.push_back(violation.id);
    }
    for (const char* left : {"shop.lock", "shop.db-wal", "shop.db-shm"}) fs::remove(folder / left);
}

/// Puts a plain file of the backup behind its seal.
StoredFile kept(const fs::path& file, const SealKey* key) {
    if (!key) return describe(file);
    const fs::path sealed = file.string() + ".sealed";
    sealFile(file, sealed, *key);
    fs::remove(file);
    return describe(sealed);
}

/// What backups left behind that were cut off, lest they fill the disk. Nobody else is at work: the place is locked.
void removeParts(const fs::path& place) {
    std::vector<fs::path> parts;
    for (const auto& entry : fs::directory_iterator(place))
        if (entry.path().extension() == partEnding && entry.path().filename().string().starts_with("backup-"))
            parts.push_back(entry.path());
    for (const fs::path& part : parts) fs::remove_all(part);
}

void removeOutlived(const fs::path& place, const Retention& keep, BackupReport& report) {
    for (const Manifest& gone : outlived(backupsIn(place), keep)) {
        // First its name, so that half a backup is never taken for one and goes even if this is cut off.
        const fs::path part = (place / gone.name).string() + partEnding;
        fs::rename(place / gone.name, part);
        fs::remove_all(part);
        ++report.removed;
    }
    std::set<std::string> named;
    for (const Manifest& backup : backupsIn(place))
        for (const StoredFile& file : backup.media) named.insert(file.name);
    const auto media = place / "media";
    std::vector<fs::path> unnamed;
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator(media, none))
        if (entry.is_regular_file() && !named.contains(entry.path().lexically_relative(media).string()))
            unnamed.push_back(entry.path());
    for (const fs::path& file : unnamed) fs::remove(file);
}

}  // namespace

std::optional<std::string> readPassphrase(const fs::path& file) {
    if (file.empty()) return std::nullopt;
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line) || line.empty())
        throw BackupError("The passphrase file " + file.string() + " cannot be read or its first line is empty");
    return line;
}

BackupReport makeBackup(const ShopOptions& shop, const BackupPlan& plan, const Clock& clock) {
    const auto database = shop.patiently().databaseOptions();
    const bool sqlite = database.url.empty();
    const auto files = shop.filesFolder();
    makeFolder(plan.to);
    const PlaceLock lock(plan.to);
    removeParts(plan.to);
    const auto earlier = backupsIn(plan.to);
    if (const auto free = shop.disk->freeBytes(plan.to); free < shop.diskLimits.files)
        throw BackupError("Only " + std::to_string(free >> 20) + " MiB are free in " + plan.to.string() + "; below " +
                          std::to_string(shop.diskLimits.files >> 20) +
                          " no backup is begun. Make room there, or back up to another disk.");
    const auto keyFile = files / "shop.keys";
    const auto keysBefore = fs::exists(keyFile) ? describe(keyFile).hash : std::string();

    BackupReport report;
    Manifest& manifest = report.manifest;
    manifest.made = clock.now();
    manifest.name = nameAt(manifest.made);
    manifest.program = ZHANGGUI_VERSION;
    manifest.engine = sqlite ? "sqlite" : "postgresql";
    if (fs::exists(plan.to / manifest.name))
        throw BackupError("There is a backup of this second already: " + (plan.to / manifest.name).string());
    const fs::path part = (plan.to / manifest.name).string() + partEnding;
    makeFolder(part);
    try {
        // Pictures before and after: what the copy names is there, even if it is swept or added meanwhile.
        Pictures pictures(files / "media", plan.to / "media", earlier);
        pictures.bring();
        const auto copy = part / (sqlite ? "shop.db" : "shop.dump");
        if (sqlite) {
            store::copyDatabaseFile(database.folder, copy);
            checkCopy(part, manifest);
        } else {
            dumpDatabase(database.url, copy);
            const auto live = store::Database::open(database);
            manifest.schema = store::schemaVersion(*live);
            for (const Violation& violation : verify(*live)) manifest.violations.push_back(violation.id);
        }
        const bool keys = fs::exists(keyFile);  // a shop that never served has none
        if (keys) copyFile(keyFile, part / "shop.keys");
        // Keys that were added or dropped in between would not open what the copy holds.
        if (!keysBefore.empty() && (!keys || describe(part / "shop.keys").hash != keysBefore))
            throw BackupError(
                "The keys of the shop were changed while it was copied, so the copy was thrown away. "
                "Make the backup again.");
        pictures.bring();
        manifest.media = pictures.all();
        report.newPictures = pictures.newOnes();

        std::optional<SealKey> key;
        if (plan.passphrase) {
            manifest.salt = SealKey::freshSalt();
            key.emplace(*plan.passphrase, manifest.salt);
        }
        manifest.database = kept(copy, key ? &*key : nullptr);
        if (keys) manifest.keys = kept(part / "shop.keys", key ? &*key : nullptr);
        writeManifest(part, manifest);
        syncFolder(part);
        fs::rename(part, plan.to / manifest.name);
        syncFolder(plan.to);
    } catch (const std::exception&) {
        std::error_code ignored;  // the error itself is told
        fs::remove_all(part, ignored);
        throw;
    }
    rememberBackupPlace(shop, plan.to);
    removeOutlived(plan.to, plan.keep, report);
    return report;
}

}  // namespace zhanggui::server
