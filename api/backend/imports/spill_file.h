#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace zhanggui {

/// Text that would be too much for memory, in a file without a name that is gone with the program. Throws
/// std::system_error if the disk refuses.
class SpillFile {
  public:
    SpillFile();

    /// Where it now stands.
    std::uint64_t append(std::string_view text);
    std::uint64_t size() const { return m_size; }
    /// `length` bytes of what was appended.
    void read(std::uint64_t at, std::size_t length, std::string& text);

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> m_file;
    std::uint64_t m_size = 0;
    bool m_dirty = false;
};

}  // namespace zhanggui
