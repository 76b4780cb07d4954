#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace zhanggui::server {

/// What kept a backup from being made or restored: what, where and what to do. Nothing was replaced.
class BackupError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A file of a backup as its manifest tells of it.
struct StoredFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string hash;  ///< BLAKE2b-256 of the content as it stands in the backup, 64 hex digits
};

/// The key of a sealed backup, made from a passphrase and a salt by Argon2id (libsodium's "moderate" cost, about half a
/// second and 256 MiB); wiped when it goes.
class SealKey {
  public:
    static constexpr std::size_t saltBytes = 16;

    /// `salt` is 32 hex digits as fresh() makes them. Throws BackupError.
    SealKey(const std::string& passphrase, const std::string& salt);
    SealKey(const SealKey&) = delete;
    SealKey& operator=(const SealKey&) = delete;
    ~SealKey();

    static std::string freshSalt();
    const unsigned char* bytes() const { return m_bytes.data(); }

  private:
    std::array<unsigned char, 32> m_bytes{};
};

/// Name, size and hash of a file. Throws BackupError.
StoredFile describe(const std::filesystem::path& file);

/// Copies a file, mode 0600, synced; `to` appears under its name only when it is complete. Throws BackupError.
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same, sealed with libsodium's secretstream (XChaCha20-Poly1305): cut short, altered or put together from parts
/// it is refused when it is opened.
void sealFile(const std::filesystem::path& from, const std::filesystem::path& to, const SealKey& key);
/// Opens what sealFile() wrote. Throws BackupError if the passphrase is another or the file was altered.
void openFile(const std::filesystem::path& from, const std::filesystem::path& to, const SealKey& key);

/// Makes a folder's entries last over a power cut.
void syncFolder(const std::filesystem::path& folder);

}  // namespace zhanggui::server
