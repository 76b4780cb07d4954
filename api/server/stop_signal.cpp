#include "api/server/stop_signal.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace zhanggui::server {

StopSignal::StopSignal(bool untilInputEnds) : m_untilInputEnds(untilInputEnds) {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    m_signals = signalfd(-1, &wanted, SFD_CLOEXEC);
    if (m_signals < 0) throw std::system_error(errno, std::generic_category(), "cannot listen to signals");
}

StopSignal::~StopSignal() {
    ::close(m_signals);
}

void StopSignal::wait() {
    std::array<pollfd, 2> sources{{{m_signals, POLLIN, 0}, {m_untilInputEnds ? STDIN_FILENO : -1, POLLIN, 0}}};
    while (true) {
        if (::poll(sources.data(), sources.size(), -1) < 0) {
            if (errno == EINTR) continue;
            throw std::system_error(errno, std::generic_category(), "cannot wait for signals");
        }
        if (sources[0].revents != 0) return;
        std::array<char, 256> ignored{};
        if (sources[1].revents != 0 && ::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0) return;
    }
}

}  // namespace zhanggui::server
