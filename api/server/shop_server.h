#pragma once

#include <memory>

#include "api/backend/http/metrics.h"
#include "api/backend/http/registry.h"
#include "api/backend/http/server.h"
#include "api/server/services.h"

namespace zhanggui::server {

/// A shop that answers: services, bound routes and listeners. What `zhanggui-server serve` runs, and tests within one
/// process.
class ShopServer {
  public:
    /// Opens the shop and binds the routes; nothing listens yet. Throws what the store throws.
    ShopServer(const ShopOptions& shop, http::ServerOptions listening, const Clock& clock);
    /// Stops.
    ~ShopServer();
    ShopServer(const ShopServer&) = delete;
    ShopServer& operator=(const ShopServer&) = delete;

    /// Starts the background loops and the listeners. Throws std::runtime_error, naming the address and the port, if
    /// one can't be bound.
    void start();
    /// Lets running requests finish, then stops the loops. May be called twice.
    void stop();

    Services& services() { return m_services; }
    std::uint16_t publicPort() const { return m_server.publicPort(); }
    std::uint16_t deskPort() const { return m_server.deskPort(); }

  private:
    std::vector<http::Route> routes();

    std::shared_ptr<http::Metrics> m_metrics;
    Services m_services;
    http::Registry m_registry;
    http::Server m_server;
};

}  // namespace zhanggui::server
