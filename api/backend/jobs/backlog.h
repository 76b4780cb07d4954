#pragma once

#include <string_view>

#include "api/backend/store/sql.h"

namespace zhanggui {

/// Work that waits for somebody in the background. A domain lists its own in `<domain>_backlogs.h`; the server shows
/// them all as the metric zhanggui_backlog, to be alarmed by when one of them only grows.
struct Backlog {
    std::string_view kind;  ///< "effects": the metric's label
    /// How many wait, as one figure; answered from an index or a small table, since it is asked every few seconds.
    store::Sql waiting;
    bool byClock = false;  ///< `waiting` names `:now`
};

}  // namespace zhanggui
