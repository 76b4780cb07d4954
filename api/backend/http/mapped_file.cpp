#include "api/backend/http/mapped_file.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace zhanggui::http {

MappedFile::MappedFile(int descriptor) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0)
        throw std::system_error(errno, std::generic_category(), "A file cannot be read");
    m_size = static_cast<std::size_t>(status.st_size);
    if (m_size == 0) return;  // nothing can be mapped, and nothing needs to be
    void* bytes = mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (bytes == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "A file cannot be read");
    m_bytes = static_cast<const char*>(bytes);
}

MappedFile::~MappedFile() {
    if (m_bytes) munmap(const_cast<char*>(m_bytes), m_size);
}

}  // namespace zhanggui::http
