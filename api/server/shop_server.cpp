#include "api/server/shop_server.h"

#include "api/backend/http/problem.h"
#include "api/backend/store/connection_lost.h"
#include "api/server/disk_use.h"
#include "api/server/shop_metrics.h"
#include "api/server/wiring.h"

namespace zhanggui::server {

namespace {

constexpr http::Problem databaseAway{503, "databaseAway", "The shop's database does not answer; try again shortly"};

// Not 503: to come again is of no use until somebody has brought a backup.
constexpr http::Problem databaseDamaged{500, "databaseDamaged",
                                        "The shop's database is damaged; nothing is written until it was restored"};

/// What the store could not do, as its client may know it.
const http::Problem* meaningOf(const std::exception& error) {
    if (dynamic_cast<const store::StoreFull*>(&error)) return &http::problems::storageFull;
    // Whether it was committed or not: the same key finds out.
    if (dynamic_cast<const store::ConnectionLost*>(&error) || dynamic_cast<const store::CommitUnknown*>(&error))
        return &databaseAway;
    if (dynamic_cast<const store::StoreCorrupt*>(&error)) return &databaseDamaged;
    if (dynamic_cast<const store::StoreBusy*>(&error)) return &http::problems::overloaded;
    return nullptr;
}

http::ServerOptions completed(http::ServerOptions options, const std::shared_ptr<http::Metrics>& metrics) {
    options.metrics = metrics;
    options.meaning = meaningOf;
    return options;
}

}  // namespace

ShopServer::ShopServer(const ShopOptions& shop, http::ServerOptions listening, const Clock& clock)
    : m_metrics(std::make_shared<http::Metrics>()),
      m_services(shop, clock),
      m_registry({[this](std::string_view token) { return m_services.customerDoor.open(token); },
                  [this](std::string_view token) { return m_services.staffDoor.open(token); },
                  [this](std::string_view token, Right right) { return m_services.staffDoor.stays(token, right); },
                  [this](const EndpointInfo& info) { return hasRoomFor(info, m_services.diskReserve.level()); }},
                 std::make_unique<http::Throttle>(listening.rates, clock)),
      m_server(completed(std::move(listening), m_metrics), routes()) {}

ShopServer::~ShopServer() {
    stop();
}

std::vector<http::Route> ShopServer::routes() {
    m_metrics->addSource([this] { return shopMetrics(m_services); });
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
