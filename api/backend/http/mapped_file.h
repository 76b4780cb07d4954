#pragma once

#include <cstddef>
#include <string_view>

namespace zhanggui::http {

/// The bytes of a file, fetched from the disk as they are read rather than held in memory. The file may lose its name
/// meanwhile, but must not be written to.
class MappedFile {
  public:
    /// Of an open file, which may be closed afterwards. Throws std::system_error.
    explicit MappedFile(int descriptor);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view view() const { return {m_bytes, m_size}; }

  private:
    const char* m_bytes = nullptr;
    std::size_t m_size = 0;
};

}  // namespace zhanggui::http
