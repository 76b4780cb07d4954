#include "api/backend/audit/audit_log.h"

#include <stdexcept>

#include "api/backend/audit/audit_store.h"

namespace zhanggui::audit {

namespace {

std::string kindOf(const Actor& who) {
    switch (who.kind) {
        case Actor::Kind::System:
            return "system";
        case Actor::Kind::Customer:
            return "customer";
        case Actor::Kind::Staff:
            return "staff";
        case Actor::Kind::Gateway:
            return "gateway";
        case Actor::Kind::Nobody:
            return "nobody";
    }
    throw std::logic_error("An actor of no kind");
}

}  // namespace

AuditRow rowOf(const Actor& who, Instant at, std::string_view action, std::string_view objectKind,
               std::int64_t objectId, std::string_view detailJson) {
    AuditRow row;
    row.at = at;
    row.actorKind = kindOf(who);
    row.actorId = who.id;
    row.actorName = who.name;
    row.action = action;
    row.objectKind = objectKind;
    row.objectId = objectId;
    row.detail = detailJson;
    row.requestId = who.requestId;
    return row;
}

void append(store::Transaction& transaction, const Actor& who, Instant at, std::string_view action,
            std::string_view objectKind, std::int64_t objectId, std::string_view detailJson) {
    AuditStore::add(transaction, rowOf(who, at, action, objectKind, objectId, detailJson));
}

}  // namespace zhanggui::audit
