#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace zhanggui::jobs {

/// A thread that runs `step` when it is woken, and after `pause` at the latest. What a step throws is logged, and the
/// next one runs after the pause.
class BackgroundLoop {
  public:
    /// `step` answers whether there is more to do at once.
    BackgroundLoop(std::string name, std::chrono::milliseconds pause, std::function<bool()> step);
    /// Stops.
    ~BackgroundLoop();
    BackgroundLoop(const BackgroundLoop&) = delete;
    BackgroundLoop& operator=(const BackgroundLoop&) = delete;

    /// Does nothing if it runs already.
    void start();
    /// Lets the running step finish and joins the thread. May be called twice; never from within a step.
    void stop();
    /// Makes the next step begin at once. Thread-safe; must not throw, so that it can be run after a commit.
    void wake();
    /// True between stop() being called and the end, for steps that do several things.
    bool stopping() const;

  private:
    void loop();
    bool runStep();

    const std::string m_name;
    const std::chrono::milliseconds m_pause;
    const std::function<bool()> m_step;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace zhanggui::jobs
