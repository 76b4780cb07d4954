#pragma once

#include "api/backend/ports/customer_login.h"

namespace zhanggui {

/// The platform's login for a shop without one: the code "sim-<anything>" stands for the person of that word. Only for
/// demo shops and tests, since anybody may be anybody. Thread-safe.
class SimulatedLogin : public CustomerLogin {
  public:
    /// Refusals: BadCode for any other code.
    Result<PlatformIdentity> exchange(const std::string& code) override;
};

}  // namespace zhanggui
