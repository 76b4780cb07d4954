#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "api/backend/jobs/background_loop.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui::jobs {

struct DueEffect;

/// Effects on the outside (calls, messages), carried out after the commit that asked for them. Each is carried out at
/// least once: handlers must be idempotent. Several servers may share a database.
class Outbox {
  public:
    /// Carries out one effect; may block for some seconds. What it throws is kept with the row, and the effect is tried
    /// again with growing pauses of up to a quarter of an hour.
    using Handler = std::function<void(const std::string& payload)>;

    Outbox(store::Database& database, const Clock& clock);

    /// To be called before start(). One handler a topic; a row without one counts as failed.
    void on(std::string topic, Handler handler);

    /// Asks for an effect, in the transaction that gives rise to it. `payload` is up to the topic, usually JSON; it
    /// must hold no personal data in the clear.
    void put(store::Transaction& transaction, std::string_view topic, std::string_view payload, Instant dueAt);

    /// Carries out what is due now, in the calling thread; tells how many handlers ran.
    int sendDue();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    bool sendBatch(int& sent, bool inLoop);
    std::optional<std::string> send(const DueEffect& row) const;
    void settle(const DueEffect& row, const std::optional<std::string>& error);

    store::Database& m_database;
    const Clock& m_clock;
    std::map<std::string, Handler, std::less<>> m_handlers;
    BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
