#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

#include "api/server/demo/travel_clock.h"
#include "api/server/services.h"

namespace zhanggui::server {

/// Lives through the demo shop's past: customers order, pay, cancel or forget; staff ship; parcels arrive; timers fire.
/// Every step is the real service's, in the order of time, so that the books agree. Deterministic but for keys.
class DemoPast {
  public:
    struct Ware {
        SkuId sku;
        int popularity;
    };
    using Progress = std::function<void(int percent)>;

    DemoPast(Services& services, TravelClock& clock, std::vector<Ware> wares, std::uint32_t seed);

    /// Plays `orders` orders over the `days` before now.
    void play(int orders, int days, const Progress& progress);

  private:
    struct Buyer {
        Actor who;
        AddressId address;
    };
    /// What happens next to one order.
    struct Step {
        Instant at;
        std::function<void()> run;
    };
    /// An order on its way. Its steps run one after the other, so it needs no lock of its own.
    struct Story {
        std::mt19937 random;
        Buyer buyer;
        OrderId order;
    };

    void makeBuyers();
    void schedule(Instant at, std::size_t story, std::function<void()> run);
    void begin(std::size_t story, Instant at);
    void pay(std::size_t story, Instant at);
    void ship(std::size_t story, Instant at, bool partly);
    void confirm(std::size_t story);
    std::vector<LineWish> wishes(std::mt19937& random);
    void live(Instant begin, Instant end);
    void runDue(Instant end);

    Services& m_services;
    TravelClock& m_clock;
    std::vector<Ware> m_wares;
    std::vector<std::int64_t> m_popularity;  // running sums
    std::mt19937 m_random;
    std::vector<Buyer> m_buyers;
    Actor m_packer;
    std::vector<Story> m_stories;
    Instant m_now;
    std::mutex m_mutex;  // guards m_steps
    std::map<std::size_t, std::vector<Step>> m_steps;
};

}  // namespace zhanggui::server
