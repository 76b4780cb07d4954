#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zhanggui::store {

/// A sealed text that was altered, cut, or sealed with a key that is not here; or a key file that cannot be used. The
/// text says what to do and holds no secret.
class VaultError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Another program uses the keys, or changes them.
class KeysInUse : public VaultError {
  public:
    using VaultError::VaultError;
};

class KeyFileUse;

/// The keys of a shop. The last of `sealing` seals; all of them open. `index` is never rotated, since the blind indices
/// in the database were made with it.
struct VaultKeys {
    using Key = std::array<unsigned char, 32>;
    struct Sealing {
        std::string id;  ///< "k1": letters and digits
        Key key{};
    };
    std::vector<Sealing> sealing;
    Key index{};
};

/// Seals personal data column by column (XChaCha20-Poly1305) and makes keyed hashes to find it by. Thread-safe.
class Vault {
  public:
    /// Throws VaultError if there is no sealing key, or if two have the same id.
    explicit Vault(VaultKeys keys);
    /// Wipes the keys.
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;
    Vault(Vault&&) noexcept;

    /// Reads the key file, or makes one with fresh keys and mode 0600 if there is none. Nobody can change the file's
    /// keys while the vault is there. Throws VaultError if it is damaged, readable by others, or cannot be made;
    /// KeysInUse while somebody changes it.
    static Vault fromFile(const std::filesystem::path& file);
    /// Keys that nobody knows, for tests and for a shop that lives in memory.
    static VaultKeys freshKeys();

    /// "k1:" and base64. Sealing the same text twice gives different results.
    std::string seal(std::string_view text) const;
    /// What was sealed. Throws VaultError if it was altered or its key is not here.
    std::string open(std::string_view sealed) const;
    /// Whether the key of this name is here.
    bool has(std::string_view key) const;
    /// A keyed hash of `text` (32 hex digits), equal for equal texts of one purpose and unrelated between purposes.
    std::string index(std::string_view purpose, std::string_view text) const;

  private:
    VaultKeys m_keys;
    std::unique_ptr<const KeyFileUse> m_use;
};

}  // namespace zhanggui::store
