#pragma once

#include <cstdint>
#include <string_view>

#include "api/backend/ports/actor.h"
#include "api/backend/store/database.h"

namespace zhanggui::audit {

struct AuditRow;

/// The row that append() writes, without its id and not sealed.
AuditRow rowOf(const Actor& who, Instant at, std::string_view action, std::string_view objectKind,
               std::int64_t objectId, std::string_view detailJson);

/// Writes down who did what, in the transaction that did it. `action` is "orders.ship", `objectKind` "order".
/// `detailJson` is a JSON object of what changed; it must hold no personal data and no secret.
void append(store::Transaction& transaction, const Actor& who, Instant at, std::string_view action,
            std::string_view objectKind, std::int64_t objectId, std::string_view detailJson = "{}");

}  // namespace zhanggui::audit
