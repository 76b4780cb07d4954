#include "api/backend/store/key_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace zhanggui::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view firstLine = "zhanggui keys 1";

[[noreturn]] void fail(const fs::path& file, const std::string& why) {
    throw VaultError("The key file " + file.string() + " " + why);
}

std::string hexOf(const VaultKeys::Key& key) {
    std::string hex(key.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), key.data(), key.size());
    hex.pop_back();
    return hex;
}

bool readHex(const std::string& hex, VaultKeys::Key& key) {
    std::size_t size = 0;
    return hex.size() == key.size() * 2 &&
           sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, nullptr) == 0 &&
           size == key.size();
}

/// A file descriptor that is closed whatever happens.
class Descriptor {
  public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }
    int get() const { return m_fd; }

  private:
    const int m_fd;
};

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

int openFolder(const fs::path& folder) {
    return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void syncFolderOf(const fs::path& file) {
    const Descriptor folder(openFolder(folderOf(file)));
    if (folder.get() < 0 || ::fsync(folder.get()) != 0) fail(file, "cannot be made durable");
}

std::string textOf(const VaultKeys& keys) {
    std::string text = std::string(firstLine) + "\nindex " + hexOf(keys.index) + "\n";
    for (const auto& sealing : keys.sealing) text += sealing.id + " " + hexOf(sealing.key) + "\n";
    return text;
}

/// Writes the keys beside the file, synced, so that nobody ever sees half a file; then `place` puts the draft where it
/// belongs and answers 0 or an errno.
template <class Place>
void write(const fs::path& file, const VaultKeys& keys, Place place) {
    std::string text = textOf(keys);
    const fs::path draft = file.string() + ".new" + std::to_string(randombytes_random());
    int error = 0;
    {
        const Descriptor out(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (out.get() < 0) fail(file, std::string("cannot be made: ") + std::strerror(errno));
        if (!writeAll(out.get(), text) || ::fsync(out.get()) != 0) error = errno != 0 ? errno : EIO;
    }
    sodium_memzero(text.data(), text.size());
    if (error == 0) error = place(draft);
    ::unlink(draft.c_str());
    if (error != 0) fail(file, std::string("cannot be written: ") + std::strerror(error));
    syncFolderOf(file);
}

/// Links the new file in place: of two programs that start at once one wins.
void make(const fs::path& file) {
    write(file, Vault::freshKeys(), [&](const fs::path& draft) {
        return ::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST ? 0 : errno;
    });
}

}  // namespace

VaultKeys readOrMakeKeyFile(const fs::path& file) {
    std::error_code failed;
    if (fs::symlink_status(file, failed).type() == fs::file_type::not_found) make(file);
    return readKeyFile(file);
}

VaultKeys readKeyFile(const fs::path& file) {
    constexpr auto others = fs::perms::group_all | fs::perms::others_all;
    std::error_code failed;
    const auto status = fs::status(file, failed);
    if (failed || status.type() != fs::file_type::regular) fail(file, "is no file");
    if ((status.permissions() & others) != fs::perms::none)
        fail(file, "can be read by others. Whoever read it can read the customers' data. Set its mode to 0600.");
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line) || line != firstLine)
        fail(file, "is damaged or no key file. It was not touched; restore it from a backup.");
    VaultKeys keys;
    bool index = false;
    for (int number = 2; std::getline(in, line); ++number) {
        std::istringstream words(line);
        std::string name, hex, more;
        VaultKeys::Key key{};
        if (!(words >> name >> hex) || words >> more || !readHex(hex, key) || (name == "index" && index))
            fail(file, "is damaged in line " + std::to_string(number) + ". Restore it from a backup.");
        if (name == "index") {
            keys.index = key;
            index = true;
        } else {
            keys.sealing.push_back({name, key});
        }
    }
    if (!index || keys.sealing.empty()) fail(file, "is cut short. Restore it from a backup.");
    return keys;
}

void replaceKeyFile(const fs::path& file, const VaultKeys& keys) {
    write(file, keys, [&](const fs::path& draft) { return ::rename(draft.c_str(), file.c_str()) == 0 ? 0 : errno; });
}

void removeKeyDrafts(const fs::path& file) {
    const auto draft = file.filename().string() + ".new";
    for (const auto& entry : fs::directory_iterator(folderOf(file)))
        if (entry.path().filename().string().starts_with(draft)) fs::remove(entry.path());
}

KeyFileUse::KeyFileUse(const fs::path& file, Kind kind) : m_folder(openFolder(folderOf(file))) {
    if (m_folder < 0) fail(file, std::string("cannot be reached: ") + std::strerror(errno));
    if (::flock(m_folder, (kind == Kind::Changing ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0) return;
    const int error = errno;
    ::close(m_folder);
    if (error != EWOULDBLOCK) fail(file, std::string("cannot be locked: ") + std::strerror(error));
    if (kind == Kind::Changing)
        throw KeysInUse("The keys in " + file.string() +
                        " are in use by another program of this shop. Stop the shop's server first; then try again.");
    throw KeysInUse("The keys in " + file.string() + " are being changed. Try again when `rotate-keys` has ended.");
}

KeyFileUse::~KeyFileUse() {
    ::close(m_folder);  // and so unlocks
}

}  // namespace zhanggui::store
