#pragma once

#include <filesystem>

#include "api/backend/store/vault.h"

/// The file of a shop's keys. Private to the vault and the rotation of its keys.
namespace zhanggui::store {

/// Lines "index <64 hex digits>" and "<name> <64 hex digits>" after the line "zhanggui keys 1"; the last named key is
/// the current one. Made with fresh keys and mode 0600 if it is missing. Throws VaultError.
VaultKeys readOrMakeKeyFile(const std::filesystem::path& file);
/// The same of a file that must be there.
VaultKeys readKeyFile(const std::filesystem::path& file);
/// Puts these keys in the file's place, mode 0600: whatever happens, the file holds either the old keys or the new
/// ones, and it is durable when this returns. Throws VaultError; then the old ones are there.
void replaceKeyFile(const std::filesystem::path& file, const VaultKeys& keys);
/// Removes what a writing that was cut off left beside the file.
void removeKeyDrafts(const std::filesystem::path& file);

/// Says that this process uses the keys of a file, or that it changes them: any number may use them, who changes them
/// is alone. A lock on the file's folder, which the system lets go when the process ends, however it ends.
class KeyFileUse {
  public:
    enum class Kind { Using, Changing };

    /// Throws KeysInUse.
    KeyFileUse(const std::filesystem::path& file, Kind kind);
    KeyFileUse(const KeyFileUse&) = delete;
    KeyFileUse& operator=(const KeyFileUse&) = delete;
    ~KeyFileUse();

  private:
    int m_folder = -1;
};

}  // namespace zhanggui::store
