#pragma once

namespace zhanggui::server {

/// Waits until the process is asked to stop: SIGINT, SIGTERM, or, with `untilInputEnds`, the end of standard input,
/// which is how an embedded server learns that its desk is gone, even if that was killed.
class StopSignal {
  public:
    /// Blocks the signals for this thread and the ones it starts from now on: make it before any thread.
    explicit StopSignal(bool untilInputEnds);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    void wait();

  private:
    int m_signals = -1;
    bool m_untilInputEnds;
};

}  // namespace zhanggui::server
