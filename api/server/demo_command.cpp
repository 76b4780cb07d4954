#include <unistd.h>

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

/// Nobody has bought anything yet, so the disk need not be waited for at every step; only at the end.
void fill(ShopOptions shop, TravelClock& clock) {
    shop.waitsForDisk = false;
    {
        Services services(shop, clock);
        generateDemo(services, clock, tell);
    }
    ::sync();
}

}  // namespace

ExitCode demo(const ShopOptions& shop, const ServeOptions& options, bool generateOnly) {
    TravelClock clock;
    if (markAsDemo(shop, clock.now())) fill(shop, clock);
    if (generateOnly) return Ok;
    Listening listening(shop, options, clock);
    return listening.untilStopped(
        [&] { return std::make_shared<SimulatedCustomer>(listening.services(), visitEvery); });
}

}  // namespace zhanggui::server
