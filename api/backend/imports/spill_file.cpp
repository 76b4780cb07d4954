#include "api/backend/imports/spill_file.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace zhanggui {

namespace {
[[noreturn]] void throwDisk() {
    throw std::system_error(errno, std::generic_category(), "A temporary file cannot be used");
}
}  // namespace

SpillFile::SpillFile() : m_file(std::tmpfile()) {
    if (!m_file) throwDisk();
}

std::uint64_t SpillFile::append(std::string_view text) {
    const auto at = m_size;
    if (std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size()) throwDisk();
    m_size += text.size();
    m_dirty = true;
    return at;
}

void SpillFile::read(std::uint64_t at, std::size_t length, std::string& text) {
    if (m_dirty && std::fflush(m_file.get()) != 0) throwDisk();
    m_dirty = false;
    text.resize(length);
    for (std::size_t done = 0; done < length;) {
        const auto count =
            pread(fileno(m_file.get()), text.data() + done, length - done, static_cast<off_t>(at + done));
        if (count <= 0) throwDisk();
        done += static_cast<std::size_t>(count);
    }
}

}  // namespace zhanggui
