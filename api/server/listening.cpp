#include "api/server/listening.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "api/server/run_file.h"

namespace zhanggui::server {

namespace {

constexpr rlim_t filesOfItsOwn = 512;  // databases, pictures on their way, exports, logs

/// Connections are files. Systems let a process have few of them until it asks for more: what it may ask for is enough.
void raiseFileLimit(rlim_t wanted) {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= wanted) return;
    files.rlim_cur = std::min(files.rlim_max, wanted);
    if (::setrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur < wanted)
        spdlog::warn("This process may have {} files open, fewer than the {} that its connections may need",
                     files.rlim_cur, wanted);
}

http::ServerOptions listenerOptions(const ServeOptions& options, const std::string& secret) {
    http::ServerOptions listening;
    listening.publicAddress = options.publicAddress;
    listening.publicPort = options.publicPort;
    listening.deskAddress = options.deskAddress;
    listening.deskPort = options.deskPort;
    listening.rates = options.rates;
    if (options.rates.strangersWrites.perSecond == 0) listening.rates.allStrangersWrites = {};
    auto& proxies = listening.trustedProxies;
    proxies.insert(proxies.end(), options.trustedProxies.begin(), options.trustedProxies.end());
    if (options.embedded) {
        listening.deskSecret = secret;
    } else if (options.deskAddress != "127.0.0.1") {
        listening.deskHosts.clear();  // a desk elsewhere names this machine as it knows it; staff tokens guard the door
    }
    return listening;
}

}  // namespace

Listening::Listening(const ShopOptions& shop, const ServeOptions& options, const Clock& clock)
    : m_shop(shop),
      m_options(options),
      m_stop(options.embedded && !options.stay),
      m_secret(SystemRandom().hex(32)),
      m_server(shop, listenerOptions(options, m_secret), clock) {}

ExitCode Listening::untilStopped(const std::function<std::shared_ptr<void>()>& meanwhile) {
    raiseFileLimit(http::ServerOptions().connections + filesOfItsOwn);
    m_server.start();
    std::optional<RunFile> runFile;
    if (m_options.embedded)
        runFile.emplace(m_shop.filesFolder(), RunFile::Content{m_server.deskPort(), m_server.publicPort(), m_secret});
    const nlohmann::ordered_json ready{
        {"ready", true}, {"deskPort", m_server.deskPort()}, {"publicPort", m_server.publicPort()}};
    std::cout << ready.dump() << std::endl;
    auto company = meanwhile ? meanwhile() : nullptr;
    m_stop.wait();
    company.reset();
    runFile.reset();
    m_server.stop();
    return Ok;
}

}  // namespace zhanggui::server
