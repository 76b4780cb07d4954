#pragma once

#include <cstdint>
#include <vector>

#include "api/server/services.h"
#include "tests/bench/generator/stock_book.h"

namespace zhanggui::bench {

/// Fills the shelves of a fresh shop with `products` products of one to six variants each, through the catalogue's own
/// services. A few of them are what most people buy.
std::vector<Ware> fillShelves(server::Services& services, int products, std::uint32_t seed, Instant opening);

}  // namespace zhanggui::bench
