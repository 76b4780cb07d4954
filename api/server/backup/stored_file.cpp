#include "api/server/backup/stored_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <span>
#include <vector>

namespace zhanggui::server {

namespace {

namespace fs = std::filesystem;

using Bytes = std::vector<unsigned char>;
constexpr std::size_t pieceBytes = 64 * 1024;
constexpr std::size_t sealedPieceBytes = pieceBytes + crypto_secretstream_xchacha20poly1305_ABYTES;

void sodiumIsThere() {
    if (sodium_init() < 0) throw BackupError("The random number source is not available");
}

/// Reads a file piece by piece.
class Source {
  public:
    explicit Source(const fs::path& file) : m_file(file), m_in(file, std::ios::binary) {
        if (!m_in) throw BackupError("Cannot read " + file.string() + ": " + std::strerror(errno));
    }
    /// The next piece; less than `size` at the end only.
    std::span<const unsigned char> next(std::size_t size) {
        m_piece.resize(size);
        m_in.read(reinterpret_cast<char*>(m_piece.data()), static_cast<std::streamsize>(size));
        if (m_in.bad()) throw BackupError("Cannot read " + m_file.string());
        return {m_piece.data(), static_cast<std::size_t>(m_in.gcount())};
    }
    bool atEnd() { return m_in.peek() == std::ifstream::traits_type::eof(); }

  private:
    const fs::path m_file;
    std::ifstream m_in;
    Bytes m_piece;
};

/// A file that appears under its name when it is kept, and not at all otherwise.
class Target {
  public:
    explicit Target(const fs::path& file) : m_file(file), m_part(file.string() + ".part") {
        m_out = ::open(m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (m_out < 0) fail();
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target() {
        if (m_out < 0) return;
        ::close(m_out);
        ::unlink(m_part.c_str());
    }
    void write(std::span<const unsigned char> bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(m_out, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) fail();
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    void keep() {
        if (::fsync(m_out) != 0) fail();
        ::close(m_out);
        m_out = -1;
        fs::rename(m_part, m_file);
    }

  private:
    [[noreturn]] void fail() const {
        throw BackupError("Cannot write " + m_file.string() + ": " + std::strerror(errno));
    }

    const fs::path m_file, m_part;
    int m_out = -1;
};

[[noreturn]] void refuseOpening(const fs::path& file) {
    throw BackupError("The file " + file.string() +
                      " does not open with this passphrase, or it was altered. Try the passphrase again, or take an "
                      "older backup.");
}

}  // namespace

SealKey::SealKey(const std::string& passphrase, const std::string& salt) {
    sodiumIsThere();
    std::array<unsigned char, saltBytes> bytes{};
    std::size_t size = 0;
    if (sodium_hex2bin(bytes.data(), bytes.size(), salt.data(), salt.size(), nullptr, &size, nullptr) != 0 ||
        size != bytes.size())
        throw BackupError("The salt of the backup is damaged; take an older backup");
    if (crypto_pwhash(m_bytes.data(), m_bytes.size(), passphrase.data(), passphrase.size(), bytes.data(),
                      crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw BackupError("There is not enough memory to make a key from the passphrase; 256 MiB are needed");
}

SealKey::~SealKey() {
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

std::string SealKey::freshSalt() {
    sodiumIsThere();
    std::array<unsigned char, saltBytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string hex(saltBytes * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

StoredFile describe(const fs::path& file) {
    sodiumIsThere();
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    StoredFile described{file.filename().string(), 0, {}};
    for (Source source(file); !source.atEnd();) {
        const auto piece = source.next(pieceBytes);
        crypto_generichash_update(&state, piece.data(), piece.size());
        described.bytes += piece.size();
    }
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    described.hash.resize(hash.size() * 2 + 1);
    sodium_bin2hex(described.hash.data(), described.hash.size(), hash.data(), hash.size());
    described.hash.pop_back();
    return described;
}

void copyFile(const fs::path& from, const fs::path& to) {
    Source source(from);
    Target target(to);
    while (!source.atEnd()) target.write(source.next(pieceBytes));
    target.keep();
}

void sealFile(const fs::path& from, const fs::path& to, const SealKey& key) {
    Source source(from);
    Target target(to);
    crypto_secretstream_xchacha20poly1305_state state;
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> head{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, head.data(), key.bytes());
    target.write(head);
    Bytes sealed(sealedPieceBytes);
    for (bool last = false; !last;) {
        const auto piece = source.next(pieceBytes);
        last = source.atEnd();
        unsigned long long size = 0;
        crypto_secretstream_xchacha20poly1305_push(&state, sealed.data(), &size, piece.data(), piece.size(), nullptr, 0,
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        target.write({sealed.data(), static_cast<std::size_t>(size)});
    }
    target.keep();
}

void openFile(const fs::path& from, const fs::path& to, const SealKey& key) {
    Source source(from);
    Target target(to);
    const auto head = source.next(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    crypto_secretstream_xchacha20poly1305_state state;
    if (head.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state, head.data(), key.bytes()) != 0)
        refuseOpening(from);
    Bytes plain(pieceBytes);
    for (bool last = false; !last;) {
        const auto piece = source.next(sealedPieceBytes);
        unsigned long long size = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, plain.data(), &size, &tag, piece.data(), piece.size(),
                                                       nullptr, 0) != 0)
            refuseOpening(from);
        target.write({plain.data(), static_cast<std::size_t>(size)});
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (last != source.atEnd()) refuseOpening(from);
    }
    target.keep();
}

void syncFolder(const fs::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0) ::close(handle);
    if (!synced) throw BackupError("Cannot make the folder " + folder.string() + " durable: " + std::strerror(errno));
}

}  // namespace zhanggui::server
