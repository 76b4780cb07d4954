#pragma once

#include <string>
#include <string_view>

#include "api/backend/ports/random.h"

namespace zhanggui {

/// A bearer token of 256 random bits, 64 hex digits.
std::string newToken(Random& random);

/// What is stored of a token (BLAKE2b, hex): the database does not open doors.
std::string tokenHash(std::string_view token);

}  // namespace zhanggui
