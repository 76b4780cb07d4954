#pragma once

#include <cstdint>

namespace zhanggui::jobs {

/// The pause before the next try, in milliseconds: two seconds after the first failure, doubling up to `most`.
constexpr std::int64_t backoff(int failures, std::int64_t most) {
    std::int64_t pause = 1000;
    for (int i = 0; i < failures && pause < most; ++i) pause *= 2;
    return pause < most ? pause : most;
}

}  // namespace zhanggui::jobs
