#pragma once

#include "api/backend/imports/row_source.h"
#include "api/backend/imports/spill_file.h"

namespace zhanggui {

/// Rows of a file put aside on disk, to be read again in their order. Memory: the row at hand.
class RowSpool {
  public:
    /// Bytes of text that a file may have in all, lest one that repeats a shared text for ever fills the disk.
    static constexpr std::uint64_t largest = std::uint64_t{200} * 1024 * 1024;

    void append(const FileRow& row);
    std::uint64_t size() const { return m_file.size(); }
    /// The next one; false at the end.
    bool next(FileRow& row);

  private:
    SpillFile m_file;
    std::uint64_t m_at = 0;
    std::string m_ahead;  // a piece of the file that was read at once
    std::size_t m_aheadAt = 0;
    std::string take(std::size_t length);
};

/// The cells of a row as text, and back. A formula without value is kept in mind.
std::string rowText(const FileRow& row);
FileRow rowFromText(std::int64_t line, const std::string& text);

}  // namespace zhanggui
