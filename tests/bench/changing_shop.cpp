// A shop in which everything changes before each request, so that no finished answer is of use.
// Usage: changing_shop FOLDER; prints {"ready":true,"publicPort":…} and serves until it is asked to stop.

#include <iostream>
#include <memory>

#include "api/backend/http/metrics.h"
#include "api/backend/http/server.h"
#include "api/server/services.h"
#include "api/server/stop_signal.h"
#include "api/server/wiring.h"

using namespace zhanggui;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    server::StopSignal stop(false);
    server::ShopOptions shop;
    shop.data = argv[1];
    const SystemClock clock;
    server::Services services(shop, clock);
    http::Registry registry(
        {[&](std::string_view token) { return services.customerDoor.open(token); },
         [&](std::string_view token) { return services.staffDoor.open(token); },
         [&](std::string_view token, Right right) { return services.staffDoor.stays(token, right); }});
    http::ServerOptions listening;
    listening.metrics = std::make_shared<http::Metrics>();
    server::wireRoutes(registry, services, http::metricsRoute(listening.metrics));
    auto routes = registry.routes();
    for (auto& route : routes)
        if (route.cached)
            route.cached = [&services, cached = route.cached](const http::Request& request) {
                services.generation.bumpAll();
                return cached(request);
            };
    http::Server server(listening, std::move(routes));
    server.start();
    services.start();
    std::cout << "{\"ready\":true,\"publicPort\":" << server.publicPort() << "}" << std::endl;
    stop.wait();
    server.stop();
    services.stop();
}
