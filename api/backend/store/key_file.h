#pragma once

#include <filesystem>

#include "api/backend/store/vault.h"

/// The file of a shop's keys. Private to the vault.
namespace zhanggui::store {

/// Lines "index <64 hex digits>" and "<name> <64 hex digits>" after the line "zhanggui keys 1"; the last named key is
/// the current one. Made with fresh keys and mode 0600 if it is missing. Throws VaultError.
VaultKeys readOrMakeKeyFile(const std::filesystem::path& file);

}  // namespace zhanggui::store
