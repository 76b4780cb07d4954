#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>

#include "api/backend/jobs/background_loop.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/contract/enum_names.h"

namespace zhanggui::jobs {

/// What can fall due. Whoever owns the object registers what happens then.
enum class DeadlineKind {
    CloseUnpaidOrder,
    ReceiveShippedOrder,
    FinishReceivedOrder,
    PutProductOnSale,
    TakeProductOffSale
};

constexpr std::array<EnumName<DeadlineKind>, 5> enumNames(DeadlineKind) {
    return {{{DeadlineKind::CloseUnpaidOrder, "closeUnpaidOrder"},
             {DeadlineKind::ReceiveShippedOrder, "receiveShippedOrder"},
             {DeadlineKind::FinishReceivedOrder, "finishReceivedOrder"},
             {DeadlineKind::PutProductOnSale, "putProductOnSale"},
             {DeadlineKind::TakeProductOffSale, "takeProductOffSale"}}};
}

struct DueDeadline;

/// What must happen by the clock. A deadline fires at least once, in the order of its time; several servers may share
/// a database: a row is leased for a minute to the one that runs it.
class Deadlines {
  public:
    /// Carries out what is due for an object, in a transaction of its own. It must compare `stateVersion` with the
    /// object's, under a lock, and do nothing if they differ: somebody came first. What it throws is logged and tried
    /// again, later each time (up to an hour apart).
    using Handler = std::function<void(std::int64_t object, std::int64_t stateVersion)>;

    Deadlines(store::Database& database, const Clock& clock);

    /// To be called before start(). One handler a kind.
    void on(DeadlineKind kind, Handler handler);

    /// Sets a deadline in the transaction that gives rise to it. Earlier ones of the object stay: their state version
    /// makes them harmless.
    void set(store::Transaction& transaction, DeadlineKind kind, std::int64_t object, std::int64_t stateVersion,
             Instant dueAt);
    /// Takes back the deadlines of a kind for an object.
    void clear(store::Transaction& transaction, DeadlineKind kind, std::int64_t object);

    /// Fires what is due now, in the calling thread; tells how many handlers ran. start() does this every second.
    int fireDue();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    bool fireBatch(int& fired, bool inLoop);
    void fire(const DueDeadline& row) const;

    store::Database& m_database;
    const Clock& m_clock;
    std::map<DeadlineKind, Handler> m_handlers;
    BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
