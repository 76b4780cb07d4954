#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"
#include "api/contract/staff.h"

/// The tables of staff and of their sessions.
namespace zhanggui {

struct StaffRow {
    StaffMember member;
    std::string passwordHash;
    int failedSignIns = 0;
    std::optional<Instant> lockedUntil;
};

struct StaffSessionRow {
    StaffId staff;
    Instant lastUsedAt, expiresAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("staff_id", &StaffSessionRow::staff);
        column("last_used_at", &StaffSessionRow::lastUsedAt);
        column("expires_at", &StaffSessionRow::expiresAt);
    }
};

class StaffStore {
  public:
    static std::vector<StaffMember> all(store::Session& session);
    static std::optional<StaffMember> find(store::Session& session, StaffId id);
    static std::optional<StaffRow> findByLogin(store::Session& session, std::string_view login);
    /// Locked until the transaction ends.
    static std::optional<StaffRow> lockByLogin(store::Transaction& transaction, std::string_view login);
    static std::optional<StaffMember> lock(store::Transaction& transaction, StaffId id);
    static bool hasOwner(store::Session& session);
    /// The enabled owners, all locked until the transaction ends.
    static std::vector<StaffId> lockOwners(store::Transaction& transaction);
    /// Throws UniqueViolation("staff_login").
    static StaffId add(store::Transaction& transaction, const StaffMember& member, std::string_view passwordHash,
                       Instant at);
    static void change(store::Transaction& transaction, StaffId id, Role role, bool enabled);
    static void setPassword(store::Transaction& transaction, StaffId id, std::string_view passwordHash);
    static void setFailures(store::Transaction& transaction, StaffId id, int failures,
                            std::optional<Instant> lockedUntil);

    static void addSession(store::Transaction& transaction, std::string_view hash, StaffId staff, Instant at,
                           Instant expiresAt);
    static std::optional<StaffSessionRow> findSession(store::Session& session, std::string_view hash);
    static void touchSession(store::Transaction& transaction, std::string_view hash, Instant at);
    static void endSession(store::Transaction& transaction, std::string_view hash);
    static void endSessionsOf(store::Transaction& transaction, StaffId staff);
    /// Sessions that expired before `now` or were not used after `usedAfter`.
    static std::int64_t removeEndedSessions(store::Transaction& transaction, Instant now, Instant usedAfter);
};

}  // namespace zhanggui
