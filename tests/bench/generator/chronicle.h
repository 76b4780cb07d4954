#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "api/backend/orders/order_history.h"
#include "api/backend/orders/pricing.h"
#include "tests/bench/generator/buyers.h"
#include "tests/bench/generator/order_life.h"
#include "tests/bench/generator/stock_book.h"

namespace zhanggui::bench {

/// An order on its way; its texts are its buyer's and the goods'.
struct LivingOrder {
    OrderRecord order;
    std::vector<OrderLineRecord> lines;
    std::vector<std::size_t> wares;  ///< of the lines: places in the stock book
    std::vector<LifeStep> steps;
    std::size_t next = 0;  ///< the step that comes next
    PaymentId payment{};
    std::int64_t sentBefore = 0;  ///< units in parcels
};

/// Writes down what happens to orders, as the services would: order, lines, payment, journal, ledger, timeline, audit,
/// timers and news. Moments must come in their order.
class Chronicle {
  public:
    /// `end` is where the past ends: timers that are due later and news that are still kept then are written as well.
    /// `seal` is the last one of the audit log.
    Chronicle(StockBook& stock, PastKeys keys, std::string seal, Actor packer, Instant end)
        : m_stock(stock), m_keys(keys), m_seal(std::move(seal)), m_packer(std::move(packer)), m_end(end) {}

    PastKeys& keys() { return m_keys; }
    PastBatch& batch() { return m_batch; }
    /// What was written down since the last time; goes on in the empty `next`.
    PastBatch take(PastBatch next);
    /// Units sold of each product.
    const std::map<ProductId, std::int64_t>& sold() const { return m_sold; }

    /// A customer submits what was priced; `life` is what comes of it.
    LivingOrder submit(const Buyer& buyer, const Pricing& pricing, const std::vector<std::size_t>& wares,
                       std::vector<LifeStep> life, std::string_view note, Instant at);
    /// Carries out the order's next step.
    void goOn(LivingOrder& living, std::mt19937& random);

  private:
    void addOrder(const LivingOrder& living, const Buyer& buyer, const Pricing& pricing, std::string_view note);
    void move(const LivingOrder& living, MovementKind kind, const std::vector<std::int64_t>& quantities,
              const MovementNote& note);
    void ask(LivingOrder& living, Instant at);
    void receiveMoney(const LivingOrder& living, Instant at, bool late);
    void close(const LivingOrder& living, const LifeStep& step);
    void send(LivingOrder& living, Instant at, const std::vector<std::int64_t>& before, std::mt19937& random);
    void writeDown(const Actor& who, const LivingOrder& living, const Happening& happening, Instant at);
    void note(const Actor& who, const LivingOrder& living, std::string_view action, const AuditDetail& detail,
              Instant at);
    void setTimer(jobs::DeadlineKind kind, const LivingOrder& living, Instant dueAt);

    StockBook& m_stock;
    PastKeys m_keys;
    std::string m_seal;
    const Actor m_packer;
    const Instant m_end;
    std::map<ProductId, std::int64_t> m_sold;
    PastBatch m_batch;
};

}  // namespace zhanggui::bench
