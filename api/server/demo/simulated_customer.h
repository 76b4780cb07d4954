#pragma once

#include <chrono>
#include <random>

#include "api/backend/jobs/background_loop.h"
#include "api/server/services.h"

namespace zhanggui::server {

/// A customer who comes to the demo shop every few seconds, buys something and mostly pays.
class SimulatedCustomer {
  public:
    SimulatedCustomer(Services& services, std::chrono::milliseconds pause);

    /// One visit, in the calling thread. Tells whether an order was made.
    bool visit();

  private:
    std::vector<SkuId> onOffer();

    Services& m_services;
    std::mt19937 m_random;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::server
