#pragma once

#include <filesystem>

namespace zhanggui::store {

/// Holds a data folder for this process: an advisory lock on <folder>/shop.lock, which the system lets go when the
/// process ends, however it ends. The file names the process for those who come second.
class FolderLock {
  public:
    /// Throws DataFolderLocked, naming the owner, or StoreError.
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

  private:
    int m_file = -1;
};

}  // namespace zhanggui::store
