#pragma once

#include <functional>
#include <memory>

#include "api/server/commands.h"
#include "api/server/shop_server.h"
#include "api/server/stop_signal.h"

namespace zhanggui::server {

/// A shop server that listens until it is asked to stop: what `serve` and `demo` have in common.
class Listening {
  public:
    /// Opens the shop; nothing listens yet. To be made before any thread is started.
    Listening(const ShopOptions& shop, const ServeOptions& options, const Clock& clock);

    Services& services() { return m_server.services(); }
    std::uint16_t publicPort() const { return m_server.publicPort(); }
    /// Listens, prints {"ready":true,"deskPort":…,"publicPort":…} on standard output and waits. What `meanwhile` gives
    /// back lives while the shop answers.
    ExitCode untilStopped(const std::function<std::shared_ptr<void>()>& meanwhile = {});

  private:
    const ShopOptions m_shop;
    const ServeOptions m_options;
    StopSignal m_stop;
    const std::string m_secret;
    ShopServer m_server;
};

}  // namespace zhanggui::server
