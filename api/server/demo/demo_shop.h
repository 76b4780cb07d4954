#pragma once

#include <functional>
#include <string>

#include "api/server/demo/travel_clock.h"
#include "api/server/services.h"

namespace zhanggui::server {

/// How the owner of a demo shop signs in.
inline constexpr const char* demoLogin = "owner";
inline constexpr const char* demoPassword = "demo-shop";

/// Told how far the making of the shop is, 0 to 100, and at what.
using DemoProgress = std::function<void(int percent, const std::string& text)>;

/// Marks an empty database as a demo shop. To be called before Services, which read the mark. Tells whether it was
/// empty; throws std::runtime_error for a real shop, which is never filled with invented orders.
bool markAsDemo(const ShopOptions& options, Instant now);

/// Fills the shop: staff, at least 200 products with drawn pictures in 12 or more categories, 90 days of orders in
/// every state. `services` must run on `clock` and must not be started.
void generateDemo(Services& services, TravelClock& clock, const DemoProgress& progress);

}  // namespace zhanggui::server
