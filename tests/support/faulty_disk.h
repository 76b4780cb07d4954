#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>

#include "tests/support/unsynced_file.h"

struct sqlite3_vfs;

namespace zhanggui::test {

/// A disk below SQLite that can lose its power, fail and fill up: a VFS over the system's own. Databases are opened on
/// it by `DatabaseOptions::vfs = disk.vfs()`. It outlives them. What a file held when it was first opened counts as
/// safe. Thread-safe.
class FaultyDisk {
  public:
    FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;
    ~FaultyDisk();

    const std::string& vfs() const { return m_name; }

    enum class Call { Open, Read, Write, Truncate, Sync, Remove };

    // Power cuts

    /// Told before and after each call that changes a file or syncs it, by the thread that makes it; `done` is false
    /// before. It may call cut(). Set while no database is open on the disk.
    using Watcher = std::function<void(Call call, bool done)>;
    void watch(Watcher watcher) { m_watcher = std::move(watcher); }
    /// Writes the files as they may be found when the power went at this moment: of each what was synced, with any part
    /// of what was not. Shared memory is gone.
    void cut(std::mt19937& random, const std::filesystem::path& folder) const {
        cut(random, CutMood::any(random), folder);
    }
    void cut(std::mt19937& random, const CutMood& mood, const std::filesystem::path& folder) const;

    // Faults

    enum class Fault {
        Error,       ///< the call fails, whatever it is
        Full,        ///< there is no room: a write fails, other calls do not
        ShortWrite,  ///< half of a write arrives, then it fails; other calls do not
        LostSync     ///< the first sync from that call on fails, and what waited for it never reaches the disk
    };
    enum class Lasts { Once, UntilMended };
    /// The `call`th call from now on fails, 1 being the next.
    void failAt(std::uint64_t call, Fault fault, Lasts lasts = Lasts::Once);
    /// The next sync of files whose names end so is lost.
    void loseSyncOf(const std::string& ending);
    void mend();
    /// Calls since failAt().
    std::uint64_t calls() const;
    /// How many of them failed.
    std::uint64_t failures() const;

  private:
    friend struct DiskFile;
    friend struct DiskCalls;

    /// Counts the call; the code that it must fail with, or SQLITE_OK. Sets `half` if half a write is to be done first.
    int judge(Call call, const std::filesystem::path* path, bool& half);
    void opened(const std::filesystem::path& path, bool made);
    void change(const std::filesystem::path& path, const std::function<void(UnsyncedFile&)>& how);
    void tell(Call call, bool done) const {
        if (m_watcher) m_watcher(call, done);
    }

    const std::string m_name;
    sqlite3_vfs* m_real;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    Watcher m_watcher;
    mutable std::mutex m_mutex;
    std::map<std::filesystem::path, UnsyncedFile> m_files;
    std::uint64_t m_calls = 0, m_failAt = 0, m_failures = 0;
    Fault m_fault = Fault::Error;
    Lasts m_lasts = Lasts::Once;
    std::string m_only;  // the ending of the names of the files that fail; empty for all
};

}  // namespace zhanggui::test
