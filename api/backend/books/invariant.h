#pragma once

#include <string_view>

#include "api/backend/store/sql.h"

namespace zhanggui {

/// Something that must hold of the data at any moment between two transactions. Every domain lists its own in
/// `<domain>_invariants.h`; `verify` runs them all and names the first that is violated.
struct Invariant {
    std::string_view id;       ///< "M1": the name it is known by in reports
    std::string_view meaning;  ///< what holds, as one sentence
    /// One row for each violation, `select … as what`: a text that says which record and which figures. Ends with
    /// `limit 20`: the first few name the fault, more only fill the screen.
    store::Sql violations;
};

}  // namespace zhanggui
