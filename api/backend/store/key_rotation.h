#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "api/backend/store/sealed_table.h"
#include "api/backend/store/vault.h"

namespace zhanggui::store {

/// Seals everything that is sealed anew with a fresh key. Cut off anywhere, even by a power cut, every text can still
/// be opened with the keys of the file; the next rotation finishes what was begun instead of beginning another. Nobody
/// else can use the key file while it is there.
class KeyRotation {
  public:
    static constexpr std::int64_t rowsAtOnce = 500;

    /// Changes nothing yet. The tables are those of the database. Throws KeysInUse or VaultError.
    KeyRotation(Database& database, std::span<const SealedTable> tables, std::filesystem::path keyFile);
    KeyRotation(const KeyRotation&) = delete;
    KeyRotation& operator=(const KeyRotation&) = delete;
    ~KeyRotation();

    /// Whether an earlier rotation was cut off: it is finished with its key.
    bool resumes() const { return m_resumes; }
    /// The name of the key that everything will be sealed with.
    const std::string& newKey() const { return m_keys.sealing.back().id; }

    /// Adds the new key to the file, durably, before anything is sealed with it. Nothing to do if it resumes.
    void addKey();
    /// Seals in transactions of at most rowsAtOnce rows; `afterBatch` is told after each and may throw. Gives back how
    /// many rows were sealed anew.
    std::int64_t sealAnew(const std::function<void()>& afterBatch);
    /// Takes all keys but the newest out of the file and gives back their names. Throws VaultError, and takes none, if
    /// the database still holds something that another one sealed. Copies of the database made earlier need the keys
    /// that were kept with them.
    std::vector<std::string> dropOldKeys();

  private:
    std::int64_t sealTable(const Vault& vault, const SealedTable& table, const std::function<void()>& afterBatch);

    Database& m_database;
    const std::span<const SealedTable> m_tables;
    const std::filesystem::path m_file;
    const std::unique_ptr<const KeyFileUse> m_use;
    VaultKeys m_keys;  // with the new one at the end
    bool m_resumes = false;
};

}  // namespace zhanggui::store
