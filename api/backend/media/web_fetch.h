#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "api/backend/media/address_rule.h"

namespace zhanggui {

struct FetchLimits {
    std::int64_t bytes = std::int64_t{10} * 1024 * 1024;
    std::chrono::milliseconds connecting{5000}, whole{20000};
    int redirects = 3;
};

/// Fetches files from the web for people who name any address that they like: http and https only, never with names and
/// passwords or through a proxy of the environment, and only from addresses that the rule allows, which is asked for
/// every connection once its name is resolved, those of redirects too. Thread-safe.
class WebFetch {
  public:
    explicit WebFetch(AddressRule allowed = isPublicAddress, FetchLimits limits = {});

    struct Fetched {
        std::string bytes;
        std::string error;  ///< a word for what went wrong, or empty: "refusedAddress", "http404", "tooLong"…
    };
    /// Blocks for the time of the limits at most.
    Fetched get(const std::string& url) const;

  private:
    const AddressRule m_allowed;
    const FetchLimits m_limits;
};

}  // namespace zhanggui
