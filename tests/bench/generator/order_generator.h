#pragma once

#include <cstdint>

#include "api/contract/instant.h"
#include "api/server/shop_options.h"

namespace zhanggui::bench {

struct GeneratorOptions {
    std::int64_t orders = 10'000;
    std::uint32_t seed = 20261123;
    Instant end;         ///< where the past ends; timers that fall due later are set
    int days = 730;      ///< how long the shop has been selling by then
    int products = 400;  ///< of one to six variants each
};

struct Generated {
    std::int64_t orders = 0, lines = 0, customers = 0, parcels = 0, auditRows = 0;
    std::int64_t milliseconds = 0;  ///< that the orders took, without the shelves
};

/// Makes a shop with a past in an empty folder or database: orders in every state with everything that hangs on them,
/// so that `verify` holds and a server can sell on. Times, prices, states, seals and books come of the rules that the
/// services use; the rows are written in bulk, past the services. The same options give the same rows, but for what is
/// sealed or salted. The shop counts as a demo: login and wallet are simulated, and the owner signs in as a demo's.
/// Throws std::runtime_error if the folder or database is not empty. Power must not fail meanwhile.
Generated generateOrders(const server::ShopOptions& shop, const GeneratorOptions& options);

}  // namespace zhanggui::bench
