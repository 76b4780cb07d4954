#include "api/backend/staff/staff_accounts.h"

#include <algorithm>
#include <cctype>

#include "api/backend/audit/audit_log.h"
#include "api/backend/staff/plain_text.h"
#include "api/backend/staff/staff_store.h"

namespace zhanggui {

namespace {

constexpr std::int64_t shortestPassword = 8;

Fault fault(std::string pointer, FaultCode code, std::optional<std::int64_t> limit = std::nullopt) {
    return {std::move(pointer), std::string(nameOf(code)), limit};
}

std::string loginOf(std::string_view typed) {
    std::string login = tidiedNarrow(typed);
    std::transform(login.begin(), login.end(), login.begin(), [](unsigned char c) { return std::tolower(c); });
    return login;
}

bool isLogin(std::string_view login) {
    return std::all_of(login.begin(), login.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

void checkPassword(std::string_view password, std::vector<Fault>& faults) {
    if (codePoints(password) < static_cast<std::size_t>(shortestPassword))
        faults.push_back(fault("/password", FaultCode::TooShort, shortestPassword));
}

/// A JSON object of the words that describe an account; they need no escaping.
std::string detailOf(const StaffMember& member) {
    return "{\"login\":\"" + member.login + "\",\"role\":\"" + std::string(nameOf(member.role)) +
           "\",\"enabled\":" + (member.enabled ? "true" : "false") + "}";
}

}  // namespace

StaffAccounts::StaffAccounts(store::Database& database, jobs::Once& once, const Clock& clock,
                             const Passwords& passwords, SessionCache& sessions)
    : m_database(database), m_once(once), m_clock(clock), m_passwords(passwords), m_sessions(sessions) {}

Result<StaffList> StaffAccounts::list(const Actor&) {
    return m_database.read([](store::Session& session) { return StaffList{StaffStore::all(session)}; });
}

bool StaffAccounts::hasOwner(store::Session& session) {
    return StaffStore::hasOwner(session);
}

Result<StaffDraft> StaffAccounts::normalised(const StaffDraft& draft) {
    StaffDraft result = draft;
    result.login = loginOf(draft.login);
    result.name = tidied(draft.name);
    std::vector<Fault> faults;
    if (result.login.size() < 2) faults.push_back(fault("/login", FaultCode::TooShort, 2));
    if (result.login.size() > 64) faults.push_back(fault("/login", FaultCode::TooLong, 64));
    if (!isLogin(result.login)) faults.push_back(fault("/login", FaultCode::BadFormat));
    if (result.name.empty()) faults.push_back(fault("/name", FaultCode::TooShort, 1));
    if (!isOneLine(result.name)) faults.push_back(fault("/name", FaultCode::BadFormat));
    checkPassword(draft.password, faults);
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    return result;
}

Result<StaffMember> StaffAccounts::addWithin(store::Transaction& transaction, const Actor& who, const StaffDraft& draft,
                                             const std::string& passwordHash) {
    if (StaffStore::findByLogin(transaction, draft.login)) return refuse(StaffRefusal::LoginTaken);
    StaffMember member{{}, draft.login, draft.name, draft.role, true};
    member.id = StaffStore::add(transaction, member, passwordHash, m_clock.now());
    audit::append(transaction, who, m_clock.now(), "staff.add", "staff", member.id.value, detailOf(member));
    return member;
}

Result<StaffMember> StaffAccounts::add(const Actor& who, const StaffDraft& draft) {
    const auto tidy = normalised(draft);
    if (!tidy) return refuse(tidy.error());
    const std::string hash = m_passwords.hash(tidy->password);
    try {
        return m_once.write(who,
                            [&](store::Transaction& transaction) { return addWithin(transaction, who, *tidy, hash); });
    } catch (const store::UniqueViolation& violation) {
        // Somebody took the name between the look and the insert.
        if (violation.constraint() == "staff_login") return refuse(StaffRefusal::LoginTaken);
        throw;
    }
}

Result<StaffMember> StaffAccounts::change(const Actor& who, StaffId id, const StaffChange& change) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<StaffMember> {
        const auto owners = StaffStore::lockOwners(transaction);
        auto member = StaffStore::lock(transaction, id);
        if (!member) return refuse(GeneralRefusal::NotFound);
        const bool staysOwner = change.enabled && change.role == Role::Owner;
        if (!staysOwner && owners == std::vector<StaffId>{id}) return refuse(StaffRefusal::LastOwner);
        if (member->enabled == change.enabled && member->role == change.role) return *member;
        member->enabled = change.enabled;
        member->role = change.role;
        StaffStore::change(transaction, id, change.role, change.enabled);
        if (!change.enabled) StaffStore::endSessionsOf(transaction, id);
        audit::append(transaction, who, m_clock.now(), "staff.change", "staff", id.value, detailOf(*member));
        transaction.afterCommit([this] { m_sessions.forgetAll(); });
        return *member;
    });
}

Result<None> StaffAccounts::setPassword(const Actor& who, const std::string& login, const std::string& password) {
    std::vector<Fault> faults;
    checkPassword(password, faults);
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    const std::string hash = m_passwords.hash(password);
    return m_database.write([&](store::Transaction& transaction) -> Result<None> {
        const auto account = StaffStore::lockByLogin(transaction, loginOf(login));
        if (!account) return refuse(GeneralRefusal::NotFound);
        const StaffId id = account->member.id;
        StaffStore::setPassword(transaction, id, hash);
        StaffStore::setFailures(transaction, id, 0, std::nullopt);
        StaffStore::endSessionsOf(transaction, id);
        audit::append(transaction, who, m_clock.now(), "staff.setPassword", "staff", id.value);
        transaction.afterCommit([this] { m_sessions.forgetAll(); });
        return None{};
    });
}

}  // namespace zhanggui
