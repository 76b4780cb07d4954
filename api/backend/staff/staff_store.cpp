#include "api/backend/staff/staff_store.h"

namespace zhanggui {

namespace {

struct MemberRow {
    StaffId id;
    std::string login, name;
    Role role{};
    bool enabled = false;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &MemberRow::id);
        column("login", &MemberRow::login);
        column("name", &MemberRow::name);
        column("role", &MemberRow::role);
        column("enabled", &MemberRow::enabled);
    }
    StaffMember member() const { return {id, login, name, role, enabled}; }
};

struct AccountRow {
    StaffId id;
    std::string login, name;
    Role role{};
    bool enabled = false;
    std::string passwordHash;
    int failedSignIns = 0;
    std::optional<Instant> lockedUntil;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &AccountRow::id);
        column("login", &AccountRow::login);
        column("name", &AccountRow::name);
        column("role", &AccountRow::role);
        column("enabled", &AccountRow::enabled);
        column("password_hash", &AccountRow::passwordHash);
        column("failed_sign_ins", &AccountRow::failedSignIns);
        column("locked_until", &AccountRow::lockedUntil);
    }
    StaffRow row() const { return {{id, login, name, role, enabled}, passwordHash, failedSignIns, lockedUntil}; }
};

std::optional<StaffMember> memberOf(const std::optional<MemberRow>& row) {
    if (!row) return std::nullopt;
    return row->member();
}

std::optional<StaffRow> accountOf(const std::optional<AccountRow>& row) {
    if (!row) return std::nullopt;
    return row->row();
}

}  // namespace

std::vector<StaffMember> StaffStore::all(store::Session& session) {
    std::vector<StaffMember> members;
    for (const auto& row : session.all<MemberRow>("select {columns} from staff order by name, id"))
        members.push_back(row.member());
    return members;
}

std::optional<StaffMember> StaffStore::find(store::Session& session, StaffId id) {
    return memberOf(session.one<MemberRow>("select {columns} from staff where id = :id", id));
}

std::optional<StaffRow> StaffStore::findByLogin(store::Session& session, std::string_view login) {
    return accountOf(session.one<AccountRow>("select {columns} from staff where login = :login", login));
}

std::optional<StaffRow> StaffStore::lockByLogin(store::Transaction& transaction, std::string_view login) {
    return accountOf(
        transaction.one<AccountRow>("select {columns} from staff where login = :login {for update}", login));
}

std::optional<StaffMember> StaffStore::lock(store::Transaction& transaction, StaffId id) {
    return memberOf(transaction.one<MemberRow>("select {columns} from staff where id = :id {for update}", id));
}

bool StaffStore::hasOwner(store::Session& session) {
    return session.one<StaffId>("select id from staff where role = 'owner' limit 1").has_value();
}

std::vector<StaffId> StaffStore::lockOwners(store::Transaction& transaction) {
    return transaction.values<StaffId>(
        "select id from staff where role = 'owner' and enabled order by id {for update}");
}

StaffId StaffStore::add(store::Transaction& transaction, const StaffMember& member, std::string_view passwordHash,
                        Instant at) {
    return transaction.insert<StaffId>(
        "insert into staff (login, name, role, enabled, password_hash, failed_sign_ins, created_at) "
        "values (:login, :name, :role, :enabled, :hash, 0, :at) returning id",
        member.login, member.name, member.role, member.enabled, passwordHash, at);
}

void StaffStore::change(store::Transaction& transaction, StaffId id, Role role, bool enabled) {
    transaction.run("update staff set role = :role, enabled = :enabled where id = :id", role, enabled, id);
}

void StaffStore::setPassword(store::Transaction& transaction, StaffId id, std::string_view passwordHash) {
    transaction.run("update staff set password_hash = :hash where id = :id", passwordHash, id);
}

void StaffStore::setFailures(store::Transaction& transaction, StaffId id, int failures,
                             std::optional<Instant> lockedUntil) {
    transaction.run("update staff set failed_sign_ins = :failures, locked_until = :until where id = :id", failures,
                    lockedUntil, id);
}

void StaffStore::addSession(store::Transaction& transaction, std::string_view hash, StaffId staff, Instant at,
                            Instant expiresAt) {
    transaction.run(
        "insert into staff_session (token_hash, staff_id, created_at, last_used_at, expires_at) "
        "values (:hash, :staff, :at, :at, :expires)",
        hash, staff, at, expiresAt);
}

std::optional<StaffSessionRow> StaffStore::findSession(store::Session& session, std::string_view hash) {
    return session.one<StaffSessionRow>("select {columns} from staff_session where token_hash = :hash", hash);
}

void StaffStore::touchSession(store::Transaction& transaction, std::string_view hash, Instant at) {
    transaction.run("update staff_session set last_used_at = :at where token_hash = :hash and last_used_at < :at", at,
                    hash);
}

void StaffStore::endSession(store::Transaction& transaction, std::string_view hash) {
    transaction.run("delete from staff_session where token_hash = :hash", hash);
}

void StaffStore::endSessionsOf(store::Transaction& transaction, StaffId staff) {
    transaction.run("delete from staff_session where staff_id = :staff", staff);
}

std::int64_t StaffStore::removeEndedSessions(store::Transaction& transaction, Instant now, Instant usedAfter) {
    return transaction.run("delete from staff_session where expires_at <= :now or last_used_at <= :used", now,
                           usedAfter);
}

}  // namespace zhanggui
