#pragma once

#include <string>

#include "api/contract/customers.h"

namespace zhanggui {

/// Who the platform says a login code stands for.
struct PlatformIdentity {
    std::string openId;   ///< stable per person and mini-program
    std::string unionId;  ///< stable per person over the merchant's apps, or empty
};

/// The platform's login. May block for up to 8 s.
class CustomerLogin {
  public:
    virtual ~CustomerLogin() = default;
    /// Refusals: BadCode, LoginUnavailable.
    virtual Result<PlatformIdentity> exchange(const std::string& code) = 0;
};

}  // namespace zhanggui
