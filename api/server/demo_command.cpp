#include <iostream>
#include <nlohmann/json.hpp>

#include "api/server/demo/demo_shop.h"
#include "api/server/demo/simulated_customer.h"
#include "api/server/listening.h"

namespace zhanggui::server {

namespace {

constexpr std::chrono::seconds visitEvery{5};

void tell(int percent, const std::string& text) {
    std::cout << nlohmann::ordered_json{{"progress", percent}, {"text", text}}.dump() << std::endl;
}

}  // namespace

ExitCode demo(const ShopOptions& shop, const ServeOptions& options, bool generateOnly) {
    TravelClock clock;
    const bool empty = markAsDemo(shop, clock.now());
    if (generateOnly) {
        Services services(shop, clock);
        if (empty) generateDemo(services, clock, tell);
        return Ok;
    }
    Listening listening(shop, options, clock);
    if (empty) generateDemo(listening.services(), clock, tell);
    return listening.untilStopped([&] { return std::make_shared<SimulatedCustomer>(listening.services(), visitEvery); });
}

}  // namespace zhanggui::server
