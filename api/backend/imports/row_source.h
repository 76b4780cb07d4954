#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/contract/imports.h"

namespace zhanggui {

/// A row of a file as it stands there.
struct FileRow {
    std::int64_t line = 0;  ///< of the file; the first is 1
    std::vector<std::string> cells{};
    /// The first cell that is a formula without a value: what it means is known to a spreadsheet program only.
    std::optional<std::size_t> unvalued{};
};

/// The rows of a file one after the other, whatever its format. Rows that hold nothing are passed over.
class RowSource {
  public:
    virtual ~RowSource() = default;
    /// False at the end; a refusal once the file turns out to be broken, and nothing of it may be believed then.
    virtual Result<bool> next(FileRow& row) = 0;

  protected:
    RowSource() = default;
    RowSource(const RowSource&) = default;
    RowSource& operator=(const RowSource&) = default;
};

}  // namespace zhanggui
