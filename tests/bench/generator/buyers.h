#pragma once

#include <deque>
#include <random>
#include <string>
#include <vector>

#include "api/backend/customers/regions.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/store/vault.h"
#include "tests/bench/generator/past_batch.h"

namespace zhanggui::bench {

/// A customer and where the parcels go; what is personal is sealed once and stands so in each of the orders.
struct Buyer {
    CustomerId id;
    std::string name, phone, detail;  ///< sealed
    ReceiverIndices indices;
    std::string_view district, region;
};

/// The shop's customers: one of four orders is somebody's first, the others are of people who came before.
class Buyers {
  public:
    Buyers(const store::Vault& vault, const Regions& regions, std::uint32_t seed);

    /// Who orders now. Lives as long as this.
    const Buyer& next(PastBatch& batch, PastKeys& keys, Instant now, std::mt19937& random);

  private:
    struct Place {
        std::string code, path;
    };
    const Buyer& add(PastBatch& batch, PastKeys& keys, Instant now, std::mt19937& random);

    const store::Vault& m_vault;
    const std::uint32_t m_seed;
    std::vector<Place> m_places;
    std::deque<Buyer> m_buyers;
};

}  // namespace zhanggui::bench
