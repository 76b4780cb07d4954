#include "api/backend/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <spdlog/spdlog.h>
#include <array>

#include <cerrno>
#include <cstring>
#include <string>

#include "api/backend/store/errors.h"

namespace zhanggui::store {

namespace {

// The first line names the owner and is empty when there is none; the second is there if there is a log.
constexpr const char* logLine = "\nlog\n";

std::string contentOf(int file) {
    std::array<char, 64> text{};
    const auto length = ::pread(file, text.data(), text.size(), 0);
    return {text.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) : m_folder(folder) {
    const auto path = folder / "shop.lock";
    m_file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (m_file < 0) throw StoreError("Cannot open " + path.string() + ": " + std::strerror(errno));
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const int why = errno;
        const auto content = contentOf(m_file);
        const auto owner = content.substr(0, content.find('\n'));
        ::close(m_file);
        if (why != EWOULDBLOCK) throw StoreError("Cannot lock " + path.string() + ": " + std::strerror(why));
        throw DataFolderLocked("The data folder " + folder.string() + " is in use by the process " +
                               (owner.empty() ? "that has just started" : owner) +
                               ". Close that program first, or connect to its server.");
    }
    m_logWasLeft = contentOf(m_file).find(logLine) != std::string::npos;
    try {
        write(true, m_logWasLeft);
    } catch (const StoreError&) {
        ::close(m_file);
        throw;
    }
}

void FolderLock::noteLog() {
    if (m_logIsNoted) return;
    // First the log itself, so that no power cut leaves the word without it.
    const int folder = ::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0) ::close(folder);
    if (!synced) return;
    write(true, true);
    m_logIsNoted = true;
}

/// Over what is there and then cut to length, so that the word of a log is never missing in between.
void FolderLock::write(bool withOwner, bool withLog) {
    const auto text = (withOwner ? std::to_string(::getpid()) : std::string()) + (withLog ? logLine : "\n");
    const auto size = static_cast<off_t>(text.size());
    if (::pwrite(m_file, text.data(), text.size(), 0) != size || ::ftruncate(m_file, size) != 0)
        throw StoreError("Cannot write " + (m_folder / "shop.lock").string() + ": " + std::strerror(errno));
}

FolderLock::~FolderLock() {
    // The file stays: removing it would let two processes lock two files of one name.
    const bool logStays =
        m_logIsNoted ? std::filesystem::exists(m_folder / "shop.db-wal") : m_logWasLeft;  // or nobody looked at it
    try {
        write(false, logStays);
        ::flock(m_file, LOCK_UN);
    } catch (const StoreError& error) {
        spdlog::warn("{}", error.what());
    }
    ::close(m_file);
}

}  // namespace zhanggui::store
