#include "api/backend/http/server.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "api/backend/http/context_impl.h"
#include "api/backend/http/listener_impl.h"

namespace zhanggui::http {

namespace {

constexpr std::chrono::milliseconds lingering{2'000};
constexpr std::chrono::milliseconds shortestSweep{5}, longestSweep{250};

ConnectionTable::Durations patienceOf(const ServerOptions& options) {
    const auto never = std::chrono::milliseconds(std::chrono::hours(24));
    return {options.headerTimeout,
            options.idleTimeout,
            options.bodyIdleTimeout,
            never,  // Handling: by the route alone
            options.writeTimeout,
            options.heartbeat,
            lingering};
}

std::chrono::milliseconds sweepInterval(const ServerOptions& options) {
    const auto patience = patienceOf(options);
    return std::clamp(*std::min_element(patience.begin(), patience.end()) / 10, shortestSweep, longestSweep);
}

}  // namespace

Context::Context(ServerOptions given, std::vector<Route> served)
    : options(std::move(given)),
      routes(std::move(served)),
      metrics(options.metrics ? options.metrics : std::make_shared<Metrics>()),
      queue(options.workers, options.queue),
      table(patienceOf(options)) {
    metrics->describeRoutes(routes);
}

struct Server::Core {
    Core(ServerOptions options, std::vector<Route> routes)
        : context(std::move(options), std::move(routes)),
          publicFront(context.routes, Listener::Public),
          deskFront(context.routes, Listener::Desk) {
        deskFront.gate = std::make_unique<DeskGate>(context.options.deskSecret, context.options.deskHosts);
    }

    Async<void> sweep();
    void runIo();
    void onIo(std::function<void()> what) { asio::post(context.io, std::move(what)); }
    bool waitUntilEmpty(std::chrono::milliseconds most);
    void beginStop();

    Context context;
    Front publicFront, deskFront;
    std::unique_ptr<ListenSocket> publicSocket, deskSocket;
    std::uint16_t publicPort = 0, deskPort = 0;
    std::thread ioThread;
    std::mutex mutex;
    std::condition_variable changed;
    bool empty = false;
};

Async<void> Server::Core::sweep() {
    const ResumeToken token;
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor> timer(
        context.io);
    for (;;) {
        timer.expires_after(sweepInterval(context.options));
        error_code ignored;
        co_await timer.async_wait(asio::redirect_error(token, ignored));
        context.table.sweep();
    }
}

void Server::Core::runIo() {
    for (;;) {
        try {
            context.io.run();
            return;
        } catch (const std::exception& error) {
            spdlog::critical("the server's IO thread goes on after: {}", error.what());
        }
    }
}

bool Server::Core::waitUntilEmpty(std::chrono::milliseconds most) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, most, [this] { return empty; });
}

void Server::Core::beginStop() {
    context.stopping = true;
    publicSocket->close();
    deskSocket->close();
    context.onEmpty = [this] {
        const std::lock_guard lock(mutex);
        empty = true;
        changed.notify_all();
    };
    for (auto* entry : context.table.all()) entry->finishUp();
    if (context.table.size() == 0) context.onEmpty();
}

Server::Server(ServerOptions options, std::vector<Route> routes)
    : m_core(std::make_unique<Core>(std::move(options), std::move(routes))) {}

Server::~Server() {
    stop();
}

void Server::start() {
    auto& core = *m_core;
    const auto& options = core.context.options;
    auto publicSocket = std::make_unique<ListenSocket>(core.context, core.publicFront, options.publicAddress,
                                                       options.publicPort, "customers");
    core.deskSocket =
        std::make_unique<ListenSocket>(core.context, core.deskFront, options.deskAddress, options.deskPort, "the desk");
    core.publicSocket = std::move(publicSocket);
    core.publicPort = core.publicSocket->port();
    core.deskPort = core.deskSocket->port();
    core.context.metrics->setLevels([&context = core.context] {
        return Metrics::Levels{context.connections, context.queue.depth(), context.streams, context.queue.shedCount()};
    });
    core.context.queue.start();
    asio::co_spawn(core.context.io, core.publicSocket->accept(), asio::detached);
    asio::co_spawn(core.context.io, core.deskSocket->accept(), asio::detached);
    asio::co_spawn(core.context.io, core.sweep(), asio::detached);
    core.ioThread = std::thread([&core] { core.runIo(); });
}

void Server::stop() {
    auto& core = *m_core;
    if (!core.ioThread.joinable()) return;
    core.onIo([&core] { core.beginStop(); });
    if (!core.waitUntilEmpty(core.context.options.drain)) {
        core.onIo([&core] {
            for (auto* entry : core.context.table.all()) entry->abort();
        });
        core.waitUntilEmpty(std::chrono::seconds(1));
    }
    core.context.queue.stop();
    core.context.io.stop();
    core.ioThread.join();
    core.context.metrics->setLevels(nullptr);
}

std::uint16_t Server::publicPort() const {
    return m_core->publicPort;
}
std::uint16_t Server::deskPort() const {
    return m_core->deskPort;
}

}  // namespace zhanggui::http
