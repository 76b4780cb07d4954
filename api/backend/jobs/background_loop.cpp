#include "api/backend/jobs/background_loop.h"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

namespace zhanggui::jobs {

BackgroundLoop::BackgroundLoop(std::string name, std::chrono::milliseconds pause, std::function<bool()> step)
    : m_name(std::move(name)), m_pause(pause), m_step(std::move(step)) {}

BackgroundLoop::~BackgroundLoop() {
    stop();
}

void BackgroundLoop::start() {
    if (m_thread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
    }
    m_thread = std::thread([this] { loop(); });
}

void BackgroundLoop::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void BackgroundLoop::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_all();
}

bool BackgroundLoop::stopping() const {
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void BackgroundLoop::loop() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_woken = false;
        lock.unlock();
        const bool more = runStep();
        lock.lock();
        if (!more) m_changed.wait_for(lock, m_pause, [this] { return m_woken || m_stopping; });
    }
}

bool BackgroundLoop::runStep() {
    try {
        return m_step();
    } catch (const std::exception& error) {
        spdlog::error("{}: {}", m_name, error.what());
        return false;
    }
}

}  // namespace zhanggui::jobs
