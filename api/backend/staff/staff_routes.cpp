#include "api/backend/staff/staff_routes.h"

namespace zhanggui {

void addStaffRoutes(http::Registry& registry, StaffAccounts& accounts, StaffSessions& sessions,
                    ViewKeeping& views) {
    registry.serve<SignIn>(
        [&](const Actor& who, const StaffCredentials& credentials) { return sessions.signIn(who, credentials); });
    registry.serve<SignOut>([&](const Actor& who) { return sessions.signOut(who); });
    registry.serve<GetMe>([&](const Actor& who) { return sessions.me(who); });
    registry.serve<ListStaff>([&](const Actor& who) { return accounts.list(who); });
    registry.serve<AddStaff>([&](const Actor& who, const StaffDraft& draft) { return accounts.add(who, draft); });
    registry.serve<ChangeStaff>(
        [&](const Actor& who, StaffId id, const StaffChange& change) { return accounts.change(who, id, change); });
    registry.serve<ListViews>([&](const Actor& who, const ViewQuery& query) { return views.list(who, query); });
    registry.serve<AddView>([&](const Actor& who, const ViewDraft& draft) { return views.add(who, draft); });
    registry.serve<ChangeView>(
        [&](const Actor& who, ViewId id, const ViewDraft& draft) { return views.change(who, id, draft); });
    registry.serve<RemoveView>([&](const Actor& who, ViewId id) { return views.remove(who, id); });
}

}  // namespace zhanggui
