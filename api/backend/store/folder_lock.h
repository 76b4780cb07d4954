#pragma once

#include <filesystem>

namespace zhanggui::store {

/// Holds a data folder for this process: an advisory lock on <folder>/shop.lock, which the system lets go when the
/// process ends, however it ends. The file names the process for those who come second, and says whether there is a log
/// that holds what the database file does not, for those who come after.
class FolderLock {
  public:
    /// Throws DataFolderLocked, naming the owner, or StoreError.
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

    /// Whether the last process left its log (shop.db-wal) behind.
    bool logWasLeft() const { return m_logWasLeft; }
    /// The log is there from now on; it is not expected any more once it went with its last reader.
    void noteLog();

  private:
    void write(bool withOwner, bool withLog);

    const std::filesystem::path m_folder;
    int m_file = -1;
    bool m_logWasLeft = false, m_logIsNoted = false;
};

}  // namespace zhanggui::store
