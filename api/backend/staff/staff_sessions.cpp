#include "api/backend/staff/staff_sessions.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "api/backend/audit/audit_log.h"
#include "api/backend/staff/plain_text.h"
#include "api/backend/staff/staff_door.h"
#include "api/backend/staff/staff_store.h"
#include "api/backend/staff/tokens.h"

namespace zhanggui {

using namespace std::chrono_literals;

namespace {

constexpr int mostFailures = 5;  // in a row, of an account
constexpr std::int64_t lockedFor = 15 * minuteMs;
constexpr std::chrono::milliseconds countedFor{lockedFor};
constexpr std::size_t mostOfAddress = 30;  // failures within the same time

std::vector<Right> rightsOf(Role role) {
    std::vector<Right> rights;
    for (const auto& entry : enumNames(Right{}))
        if (entry.value != Right::None && allows(role, entry.value)) rights.push_back(entry.value);
    return rights;
}

Actor actorOf(const StaffMember& member, const Actor& who) {
    Actor actor = who;
    actor.kind = Actor::Kind::Staff;
    actor.id = member.id.value;
    actor.name = member.name;
    actor.role = member.role;
    return actor;
}

/// A lock that ends later than a fresh one would was set by a clock that has been set back since.
bool isLocked(const StaffRow& account, Instant now) {
    return account.lockedUntil && *account.lockedUntil > now && *account.lockedUntil <= now + lockedFor;
}

/// How a sign-in went that was decided within a transaction that must stay, refused or not.
struct Outcome {
    std::optional<StaffSession> session;
    StaffRefusal why = StaffRefusal::WrongPassword;
    bool again = false;  // the password was changed while it was compared
};

}  // namespace

StaffSessions::StaffSessions(store::Database& database, const Clock& clock, Random& random, const Passwords& passwords,
                             SessionCache& cache)
    : m_database(database),
      m_clock(clock),
      m_random(random),
      m_passwords(passwords),
      m_cache(cache),
      m_addresses(mostOfAddress, countedFor, clock),
      m_unknownLogins(mostFailures, countedFor, clock) {}

Result<StaffSession> StaffSessions::signIn(const Actor& who, const StaffCredentials& credentials) {
    if (const auto wait = m_addresses.closedFor(who.peer); wait > 0ms) return refuseFor(wait);
    std::string login = tidiedNarrow(credentials.login);
    std::transform(login.begin(), login.end(), login.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto account =
        m_database.read([&](store::Session& session) { return StaffStore::findByLogin(session, login); });
    const auto result = account && account->member.enabled ? signInTo(who, login, *account, credentials.password)
                                                           : signInToNothing(login, credentials.password);
    if (!result) m_addresses.failed(who.peer);
    return result;
}

/// Answers like an account would: the same words, after the same work.
Result<StaffSession> StaffSessions::signInToNothing(const std::string& login, const std::string& password) {
    if (m_unknownLogins.closedFor(login) > 0ms) return refuse(StaffRefusal::LockedOut);
    m_passwords.compareWithNothing(password);
    return refuse(m_unknownLogins.failed(login) ? StaffRefusal::LockedOut : StaffRefusal::WrongPassword);
}

Result<StaffSession> StaffSessions::signInTo(const Actor& who, const std::string& login, const StaffRow& account,
                                             const std::string& password) {
    if (isLocked(account, m_clock.now())) return refuse(StaffRefusal::LockedOut);
    const bool right = m_passwords.matches(account.passwordHash, password);
    const std::string better =
        right && m_passwords.outdated(account.passwordHash) ? m_passwords.hash(password) : std::string();
    auto outcome = m_database.write([&](store::Transaction& transaction) -> Outcome {
        const Instant now = m_clock.now();
        const auto current = StaffStore::lockByLogin(transaction, login);
        // What was true before the comparison may not be any more: others try at the same time.
        if (!current || !current->member.enabled) return {};
        if (isLocked(*current, now)) return {std::nullopt, StaffRefusal::LockedOut, false};
        const StaffId id = current->member.id;
        const Actor actor = actorOf(current->member, who);
        if (current->passwordHash != account.passwordHash) return {std::nullopt, {}, true};
        if (!right) {
            const bool locks = current->failedSignIns + 1 >= mostFailures;
            StaffStore::setFailures(transaction, id, locks ? 0 : current->failedSignIns + 1,
                                    locks ? std::optional(now + lockedFor) : std::nullopt);
            if (locks) audit::append(transaction, who, now, "staff.lockOut", "staff", id.value);
            return {std::nullopt, locks ? StaffRefusal::LockedOut : StaffRefusal::WrongPassword, false};
        }
        StaffStore::setFailures(transaction, id, 0, std::nullopt);
        if (!better.empty()) StaffStore::setPassword(transaction, id, better);
        audit::append(transaction, actor, now, "staff.signIn", "staff", id.value);
        return {begin(transaction, current->member), {}, false};
    });
    if (outcome.again) return signIn(who, {login, password});
    if (!outcome.session) return refuse(outcome.why);
    return std::move(*outcome.session);
}

Result<None> StaffSessions::signOut(const Actor& who) {
    m_database.write([&](store::Transaction& transaction) {
        StaffStore::endSession(transaction, who.session);
        audit::append(transaction, who, m_clock.now(), "staff.signOut", "staff", who.id);
        transaction.afterCommit([this] { m_cache.forgetAll(); });
    });
    return None{};
}

Result<StaffSession> StaffSessions::me(const Actor& who) {
    return m_database.read([&](store::Session& session) -> Result<StaffSession> {
        const auto row = StaffStore::findSession(session, who.session);
        const auto member = row ? StaffStore::find(session, row->staff) : std::nullopt;
        if (!member || !member->enabled || row->expiresAt <= m_clock.now()) return refuse(GeneralRefusal::NotSignedIn);
        return StaffSession{"", row->expiresAt, *member, rightsOf(member->role)};
    });
}

StaffSession StaffSessions::begin(store::Transaction& transaction, const StaffMember& member) {
    const Instant now = m_clock.now();
    StaffSession session{newToken(m_random), now + StaffDoor::endsAfter, member, rightsOf(member.role)};
    StaffStore::addSession(transaction, tokenHash(session.token), member.id, now, session.expiresAt);
    return session;
}

std::int64_t StaffSessions::removeEnded() {
    const Instant now = m_clock.now();
    return m_database.write([&](store::Transaction& transaction) {
        return StaffStore::removeEndedSessions(transaction, now, now - StaffDoor::endsUnusedAfter);
    });
}

}  // namespace zhanggui
