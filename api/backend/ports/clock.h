#pragma once

#include <chrono>

#include "api/contract/instant.h"

namespace zhanggui {

/// The only source of "now". Tests move a FixedClock by hand.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
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
