#pragma once

#include <set>
#include <string>

#include "api/backend/store/session.h"

namespace zhanggui {

/// A code for a variant that was given none: the product's handle in capitals and a number from `first` on, such that
/// neither the shop has it nor `named`.
std::string freeSkuCode(store::Session& session, const std::string& handle, std::size_t first,
                        const std::set<std::string>& named);

}  // namespace zhanggui
