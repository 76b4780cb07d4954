#include "api/server/shop_server.h"

#include "api/server/wiring.h"

namespace zhanggui::server {

namespace {

http::ServerOptions counted(http::ServerOptions options, const std::shared_ptr<http::Metrics>& metrics) {
    options.metrics = metrics;
    return options;
}

}  // namespace

ShopServer::ShopServer(const ShopOptions& shop, http::ServerOptions listening, const Clock& clock)
    : m_metrics(std::make_shared<http::Metrics>()),
      m_services(shop, clock),
      m_registry({[this](std::string_view token) { return m_services.customerDoor.open(token); },
                  [this](std::string_view token) { return m_services.staffDoor.open(token); },
                  [this](std::string_view token, Right right) { return m_services.staffDoor.stays(token, right); }}),
      m_server(counted(std::move(listening), m_metrics), routes()) {}

ShopServer::~ShopServer() {
    stop();
}

std::vector<http::Route> ShopServer::routes() {
    wireRoutes(m_registry, m_services, http::metricsRoute(m_metrics));
    return m_registry.routes();
}

void ShopServer::start() {
    m_server.start();
    m_services.start();
}

void ShopServer::stop() {
    m_server.stop();
    m_services.stop();
}

}  // namespace zhanggui::server
