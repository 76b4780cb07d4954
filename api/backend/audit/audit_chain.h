#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "api/backend/audit/audit_store.h"
#include "api/backend/jobs/background_loop.h"
#include "api/backend/store/database.h"

namespace zhanggui::audit {

/// The seal of a row that follows the row sealed with `before`; the first one follows an empty text. 64 hex digits.
std::string sealOf(std::string_view before, const AuditRow& row);

/// Seals the rows of the audit log into a chain, in the background: each seal is a BLAKE2b hash of the one before and
/// of the row, so nothing in the middle can be altered, removed or put in unnoticed.
class AuditChain {
  public:
    explicit AuditChain(store::Database& database);

    /// Seals all that is committed, in the calling thread; tells how many rows. start() does it every second.
    std::int64_t sealAll();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    std::size_t sealSome();

    store::Database& m_database;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

/// Where the chain is broken.
struct AuditFault {
    std::int64_t row = 0;  ///< id of the first row that does not fit
    std::string what;      ///< "was altered", "follows a row that was removed"
};

/// Follows the chain from its beginning; nothing if it holds. Rows that are not sealed yet are not part of it.
std::optional<AuditFault> firstFault(store::Database& database);

}  // namespace zhanggui::audit
