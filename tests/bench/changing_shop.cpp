// A shop in which something changes before each request, so that no finished answer is of use: the stock of the first
// product of the list (as an `order` does), all that is written of it (`edit`), or `everything`.
// Usage: changing_shop FOLDER order|edit|everything; prints {"ready":true,"publicPort":…} and serves until it is asked
// to stop.

#include <spdlog/spdlog.h>

#include <functional>
#include <iostream>
#include <memory>
#include <string_view>

#include "api/backend/http/metrics.h"
#include "api/backend/http/server.h"
#include "api/server/services.h"
#include "api/server/stop_signal.h"
#include "api/server/wiring.h"

using namespace zhanggui;

namespace {

std::function<void()> changeOf(std::string_view what, ProductId product, CatalogGeneration& generation) {
    if (what == "everything") return [&generation] { generation.bumpAll(); };
    return [&generation, product, edit = what == "edit"] {
        edit ? generation.bump(product) : generation.bumpTraded(product);
        edit ? generation.bump() : generation.bumpFigures();
    };
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    spdlog::set_level(spdlog::level::err);  // what it prints is read by a program
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
    const auto change = changeOf(argv[2], services.shopWindow.cards({}, {})->items.at(0).id, services.generation);
    auto routes = registry.routes();
    for (auto& route : routes)
        if (route.cached)
            route.cached = [&change, cached = route.cached](const http::Request& request) {
                change();
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
