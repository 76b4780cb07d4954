#include "api/backend/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "api/backend/store/errors.h"

namespace zhanggui::store {

namespace {

std::string ownerOf(int file) {
    std::array<char, 32> text{};
    const auto length = ::pread(file, text.data(), text.size(), 0);
    std::string owner(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    while (!owner.empty() && owner.back() == '\n') owner.pop_back();
    return owner;
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) {
    const auto path = folder / "shop.lock";
    m_file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (m_file < 0) throw StoreError("Cannot open " + path.string() + ": " + std::strerror(errno));
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const int why = errno;
        const auto owner = ownerOf(m_file);
        ::close(m_file);
        if (why != EWOULDBLOCK) throw StoreError("Cannot lock " + path.string() + ": " + std::strerror(why));
        throw DataFolderLocked("The data folder " + folder.string() + " is in use by the process " +
                               (owner.empty() ? "that has just started" : owner) +
                               ". Close that program first, or connect to its server.");
    }
    const auto pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(m_file, 0) != 0 || ::pwrite(m_file, pid.data(), pid.size(), 0) < 0) {
        const std::string why = std::strerror(errno);
        ::close(m_file);
        throw StoreError("Cannot write " + path.string() + ": " + why);
    }
}

FolderLock::~FolderLock() {
    // The file stays: removing it would let two processes lock two files of one name.
    if (::ftruncate(m_file, 0) == 0) ::flock(m_file, LOCK_UN);
    ::close(m_file);
}

}  // namespace zhanggui::store
