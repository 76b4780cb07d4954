#pragma once

#include <string>

#include "api/backend/jobs/once.h"
#include "api/backend/ports/clock.h"
#include "api/backend/staff/passwords.h"
#include "api/backend/staff/session_cache.h"
#include "api/contract/staff.h"

namespace zhanggui {

/// Who works in the shop. The last enabled owner stays one. Rights are the caller's business (the door's).
class StaffAccounts {
  public:
    StaffAccounts(store::Database& database, jobs::Once& once, const Clock& clock, const Passwords& passwords,
                  SessionCache& sessions);

    /// All members, by name.
    Result<StaffList> list(const Actor& who);
    /// Refusals: InvalidInput (/login badFormat, /name or /password tooShort), LoginTaken.
    Result<StaffMember> add(const Actor& who, const StaffDraft& draft);
    /// Ends the member's sessions if the account is closed. Refusals: NotFound, LastOwner.
    Result<StaffMember> change(const Actor& who, StaffId id, const StaffChange& change);
    /// Sets a password, lifts a lock-out and ends the member's sessions. Refusals: NotFound, InvalidInput.
    Result<None> setPassword(const Actor& who, const std::string& login, const std::string& password);

    /// A draft with its login in lower case and its texts trimmed. Refusals: InvalidInput. Called before prepared() and
    /// outside a transaction, as hashing takes long.
    static Result<StaffDraft> normalised(const StaffDraft& draft);
    /// Adds a member within the caller's transaction, with the hash of the password. Refusals: LoginTaken.
    Result<StaffMember> addWithin(store::Transaction& transaction, const Actor& who, const StaffDraft& draft,
                                  const std::string& passwordHash);
    /// Whether the shop has an owner.
    static bool hasOwner(store::Session& session);

  private:
    store::Database& m_database;
    jobs::Once& m_once;
    const Clock& m_clock;
    const Passwords& m_passwords;
    SessionCache& m_sessions;
};

}  // namespace zhanggui
