#include "api/backend/staff/staff_routes.h"

namespace zhanggui {

void addStaffRoutes(http::Registry& registry, StaffAccounts& accounts, StaffSessions& sessions) {
    registry.serve<SignIn>(
        [&](const Actor& who, const StaffCredentials& credentials) { return sessions.signIn(who, credentials); });
    registry.serve<SignOut>([&](const Actor& who) { return sessions.signOut(who); });
    registry.serve<GetMe>([&](const Actor& who) { return sessions.me(who); });
    registry.serve<ListStaff>([&](const Actor& who) { return accounts.list(who); });
    registry.serve<AddStaff>([&](const Actor& who, const StaffDraft& draft) { return accounts.add(who, draft); });
    registry.serve<ChangeStaff>(
        [&](const Actor& who, StaffId id, const StaffChange& change) { return accounts.change(who, id, change); });
}

}  // namespace zhanggui
