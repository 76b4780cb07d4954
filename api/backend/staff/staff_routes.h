#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/staff/staff_accounts.h"
#include "api/backend/staff/staff_sessions.h"
#include "api/backend/staff/view_keeping.h"

namespace zhanggui {

/// Binds the staff's endpoints, but those of setting up the shop, which the stores bind. What is given must outlive
/// the registry.
void addStaffRoutes(http::Registry& registry, StaffAccounts& accounts, StaffSessions& sessions,
                    ViewKeeping& views);

}  // namespace zhanggui
