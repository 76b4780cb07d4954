#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/database.h"
#include "api/contract/instant.h"

/// The table of the audit log.
namespace zhanggui::audit {

struct AuditRow {
    std::int64_t id = 0;
    Instant at;
    std::string actorKind;
    std::int64_t actorId = 0;
    std::string actorName, action, objectKind;
    std::int64_t objectId = 0;
    std::string detail, requestId;
    std::optional<std::int64_t> sealNumber;
    std::optional<std::string> seal;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &AuditRow::id);
        column("at", &AuditRow::at);
        column("actor_kind", &AuditRow::actorKind);
        column("actor_id", &AuditRow::actorId);
        column("actor_name", &AuditRow::actorName);
        column("action", &AuditRow::action);
        column("object_kind", &AuditRow::objectKind);
        column("object_id", &AuditRow::objectId);
        column("detail", &AuditRow::detail);
        column("request_id", &AuditRow::requestId);
        column("seal_number", &AuditRow::sealNumber);
        column("seal", &AuditRow::seal);
    }
};

class AuditStore {
  public:
    static void add(store::Transaction& transaction, const AuditRow& row);
    static bool anyUnsealed(store::Session& session);
    static std::vector<AuditRow> unsealed(store::Transaction& transaction);
    /// The end of the chain, or nothing.
    static std::optional<AuditRow> lastSealed(store::Session& session);
    static void seal(store::Transaction& transaction, std::int64_t id, std::int64_t number, const std::string& seal);
    /// The next rows of the chain after a place.
    static std::vector<AuditRow> sealedAfter(store::Session& session, std::int64_t number);

    /// What was written down of one object, newest first; after the row `after` if that is not 0.
    static std::vector<AuditRow> ofObject(store::Session& session, const std::string& kind, std::int64_t object,
                                          std::int64_t after, std::int64_t limit);

    static constexpr std::size_t batch = 500;
};

}  // namespace zhanggui::audit
