#pragma once

#include <optional>
#include <string_view>

#include "api/contract/fields.h"

namespace zhanggui {

/// Reads what somebody had not finished typing, for drafts: limits are not held, missing fields keep their defaults,
/// unknown ones are ignored. Nothing if it is no JSON or a field has another type. Defined where parseJson is.
template <Described T>
std::optional<T> parseUnfinished(std::string_view text);

}  // namespace zhanggui
