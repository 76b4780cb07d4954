#pragma once

#include <string>
#include <string_view>

namespace zhanggui {

/// Whether this is a mainland mobile number: 1, then 3 to 9, then nine digits.
bool isMobileNumber(std::string_view phone);

/// Whether a receiver's name has only letters, digits, Chinese characters and, between them, the middle dot of names
/// from Xinjiang and Tibet.
bool isReceiverName(std::string_view name);

/// "张**": the first character, then a star for each further one.
std::string maskName(std::string_view name);

/// "138****5678"; shorter numbers become stars.
std::string maskPhone(std::string_view phone);

}  // namespace zhanggui
