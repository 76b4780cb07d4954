#include "api/backend/store/file_guard.h"

#include <spdlog/spdlog.h>

#include <array>
#include <charconv>
#include <fstream>
#include <utility>

#include "api/backend/store/connection.h"
#include "api/backend/store/pinned.h"
#include "api/backend/store/sqlite_driver.h"

namespace zhanggui::store {

namespace {

namespace fs = std::filesystem;

/// What is there but is no database stays as it is: it may hold the only copy.
void mustHaveHead(const fs::path& file) {
    static constexpr std::string_view head{"SQLite format 3\0", 16};
    std::array<char, 16> start{};
    std::ifstream in(file, std::ios::binary);
    if (!in) throw StoreError("The database " + file.string() + " cannot be read; see its permissions");
    in.read(start.data(), start.size());
    if (in.gcount() != 16 || std::string_view(start.data(), start.size()) != head)
        throw StoreCorrupt("The file " + file.string() +
                           " is damaged or is no database. It was not touched; restore a backup.");
}

/// The engine's check tells of a disk that fails in the words of one that lost something: "… error code=266".
void mustNotBeTheDisk(const std::string& found) {
    static constexpr std::string_view mark = "error code=";
    constexpr int ioError = 10;
    const auto at = found.find(mark);
    int code = 0;
    if (at == std::string::npos) return;
    std::from_chars(found.data() + at + mark.size(), found.data() + found.size(), code);
    if ((code & 0xFF) == ioError) throw StoreError("The disk failed while the database was gone through: " + found);
}

}  // namespace

FileGuard::FileGuard(const DatabaseOptions& options, fs::path file, const FolderLock& lock) : m_file(std::move(file)) {
    make(options, lock);
    if (fs::file_size(m_file) <= checkedWhenOpened || fs::exists(marker())) check(options);
}

void FileGuard::make(const DatabaseOptions& options, const FolderLock& lock) const {
    const bool hasLog = fs::exists(m_file.string() + "-wal");
    if (!fs::exists(m_file)) {
        if (hasLog || lock.logWasLeft())
            throw StoreCorrupt("The database " + m_file.string() +
                               " is missing but its log was there. Put the file back or restore a backup.");
        return createSqliteFile(m_file, options.vfs);
    }
    mustHaveHead(m_file);
    if (!hasLog && lock.logWasLeft())
        throw StoreCorrupt("The log " + m_file.string() +
                           "-wal is missing. It held what was sold last, so nothing was changed: put it back or "
                           "restore a backup. If that is lost for good, remove shop.lock to go on without it.");
}

/// With a reader of its own, who writes nothing, not even by closing as the last one.
void FileGuard::check(const DatabaseOptions& options) {
    std::string found;
    watch([&] {
        Connection reader(std::make_unique<SqliteDriver>(m_file, options, SqliteDriver::Role::Reader), options.slow);
        reader.begin("begin");
        {
            PinnedSession session(reader);
            found = firstDamage(session);
        }
        reader.rollback();
        if (!found.empty())
            throw StoreCorrupt("The database " + m_file.string() + " is damaged (" + found +
                               "). It was not touched; restore a backup.");
    });
    std::error_code none;
    fs::remove(marker(), none);
}

void FileGuard::watch(const std::function<void()>& work) {
    try {
        work();
    } catch (const StoreCorrupt& error) {
        remember(error.what());
        throw;
    }
}

void FileGuard::refuseIfDamaged() const {
    if (m_damaged) throw StoreCorrupt("Nothing is written any more. " + damage());
}

std::string FileGuard::damage() const {
    const std::lock_guard lock(m_mutex);
    return m_damage;
}

void FileGuard::remember(const std::string& what) {
    const std::lock_guard lock(m_mutex);
    if (m_damaged) return;
    m_damage = what;
    m_damaged = true;
    std::ofstream(marker()) << what << "\n";
    spdlog::critical("{} is damaged, so nothing is written to it any more: {}", m_file.string(), what);
}

fs::path FileGuard::marker() const {
    return m_file.parent_path() / "shop.damaged";
}

std::string firstDamage(Session& session) {
    for (const auto& line : session.values<std::string>("select integrity_check from pragma_integrity_check(1)")) {
        if (line == "ok") continue;
        mustNotBeTheDisk(line);
        return line;
    }
    return {};
}

}  // namespace zhanggui::store
