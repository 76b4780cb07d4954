#pragma once

#include <QString>
#include <vector>

#include "api/contract/imports.h"

/// What tables and their records are called where files are read and written.
namespace zhanggui::sheets {

/// "2 products · 3 SKUs"
QString recordsText(const std::vector<RecordCount>& records);

}  // namespace zhanggui::sheets
