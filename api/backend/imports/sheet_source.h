#pragma once

#include <memory>
#include <string_view>

#include "api/backend/imports/row_source.h"

namespace zhanggui {

/// The rows of a file of a format that we read, told by its content and never by its name: XLSX, or CSV in UTF-8 or
/// GB18030. `bytes` must outlive the source. Refusals: NotCsv, NotSpreadsheet, UnsafeFile, BadEncoding; TooManyRows if
/// the file is larger than maxImportBytes.
Result<std::unique_ptr<RowSource>> openSheet(std::string_view bytes);

}  // namespace zhanggui
