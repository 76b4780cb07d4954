#include "api/backend/store/pinned.h"

#include <spdlog/spdlog.h>

namespace zhanggui::store {

namespace {
thread_local Inside* innermost = nullptr;
}

void runAfterCommit(const std::vector<std::function<void()>>& actions) {
    for (const auto& action : actions) {
        try {
            action();
        } catch (const std::exception& error) {
            spdlog::error("An action after a commit failed: {}", error.what());
        }
    }
}

Inside::Inside(const void* database) : m_database(database), m_outer(innermost) {
    for (const Inside* outer = m_outer; outer; outer = outer->m_outer)
        if (outer->m_database == database)
            throw std::logic_error("read() or write() was called within another one of the same database");
    innermost = this;
}

Inside::~Inside() {
    innermost = m_outer;
}

}  // namespace zhanggui::store
