#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>

#include "api/backend/store/database.h"
#include "api/backend/store/folder_lock.h"

namespace zhanggui::store {

/// Keeps a damaged SQLite file from being written, and a missing one from being replaced by an empty one. Private to
/// the store.
class FileGuard {
  public:
    /// Up to this size a file is gone through whenever it is opened, which takes a few hundredths of a second; a larger
    /// one if damage was met before, and else by look().
    static constexpr std::uintmax_t checkedWhenOpened = 4U << 20U;

    /// Makes the file if this is a new shop. Throws StoreCorrupt if it is there but damaged, or if its log, which the
    /// last process left behind, is gone; nothing is written then.
    FileGuard(const DatabaseOptions& options, std::filesystem::path file, const FolderLock& lock);

    /// Runs `work`; remembers it if that finds the file to be damaged.
    void watch(const std::function<void()>& work);
    /// Throws StoreCorrupt if the file is known to be damaged.
    void refuseIfDamaged() const;
    /// What is wrong with the file, as far as it is known; empty: nothing.
    std::string damage() const;

  private:
    void make(const DatabaseOptions& options, const FolderLock& lock) const;
    void check(const DatabaseOptions& options);
    void remember(const std::string& what);
    /// Lies in the data folder from when damage was met until the file was gone through without finding any.
    std::filesystem::path marker() const;

    const std::filesystem::path m_file;
    std::atomic<bool> m_damaged{false};
    mutable std::mutex m_mutex;
    std::string m_damage;
};

/// The first thing that the engine finds wrong with the pages of a database; empty: nothing. Throws StoreError if the
/// disk failed meanwhile.
std::string firstDamage(Session& session);

}  // namespace zhanggui::store
