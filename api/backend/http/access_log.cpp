#include "api/backend/http/access_log.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace zhanggui::http {

void AccessLog::write(const Access& access) {
    const auto pattern = access.pattern.empty() ? std::string_view("(no route)") : access.pattern;
    const auto ms = static_cast<double>(access.took.count()) / 1000.0;
    if (access.status < 500 || access.status == 501 || access.status == 505) {
        spdlog::debug("{} {} {} {:.1f} ms id={}", access.method, pattern, access.status, ms, access.requestId);
        return;
    }
    if (access.status == 503) {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_lastOverload < std::chrono::seconds(1)) {
            ++m_silenced;
            return;
        }
        m_lastOverload = now;
    }
    spdlog::warn("{} {} {} {:.1f} ms id={}", access.method, pattern, access.status, ms, access.requestId);
    if (m_silenced > 0) spdlog::warn("{} more requests were refused as busy", std::exchange(m_silenced, 0));
}

}  // namespace zhanggui::http
