#pragma once

#include <chrono>

#include "api/contract/instant.h"

namespace zhanggui {

/// The only source of "now". Tests move a FixedClock by hand.
class Clock {
  public:
    using Steady = std::chrono::steady_clock::time_point;

    virtual ~Clock() = default;
    /// The date and the time of day, which somebody may set forth or back.
    virtual Instant now() const = 0;
    /// Time that only passes: for rates and patience, which a clock that is set must neither end nor stretch.
    virtual Steady steady() const { return std::chrono::steady_clock::now(); }
};

/// The machine's clock.
class SystemClock : public Clock {
  public:
    Instant now() const override {
        using namespace std::chrono;
        return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
    }
};

}  // namespace zhanggui
