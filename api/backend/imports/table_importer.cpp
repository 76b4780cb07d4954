#include "api/backend/imports/table_importer.h"

#include <algorithm>

namespace zhanggui {

bool UnitOutcome::valid() const {
    return std::none_of(rows.begin(), rows.end(),
                        [](const ImportRow& row) { return row.verdict == RowVerdict::Error; });
}

}  // namespace zhanggui
