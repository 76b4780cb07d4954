#pragma once

#include <optional>
#include <utility>

#include "api/backend/http/asio_impl.h"

namespace zhanggui::http {

/// Lets one coroutine of the IO thread sleep until another part of that thread wakes it. A wake before the wait is
/// kept.
class Waiter {
  public:
    Async<void> wait() {
        if (!std::exchange(m_woken, false)) {
            co_await asio::async_initiate<const ResumeToken&, void()>(
                [this](auto&& handler) { m_sleeper.emplace(std::forward<decltype(handler)>(handler)); }, m_token);
        }
    }

    /// Resumes the sleeper at once, inside this call. IO thread only.
    void wake() {
        if (!m_sleeper) {
            m_woken = true;
            return;
        }
        auto sleeper = std::move(*m_sleeper);
        m_sleeper.reset();
        std::move(sleeper)();
    }

    /// Forgets a wake that nobody waited for.
    void reset() { m_woken = false; }

  private:
    using Sleeper = asio::async_result<ResumeToken, void()>::handler_type;
    ResumeToken m_token;
    std::optional<Sleeper> m_sleeper;
    bool m_woken = false;
};

}  // namespace zhanggui::http
