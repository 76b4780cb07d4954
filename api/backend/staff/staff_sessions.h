#pragma once

#include <cstdint>
#include <string>

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/ports/random.h"
#include "api/backend/staff/passwords.h"
#include "api/backend/staff/session_cache.h"
#include "api/backend/staff/sign_in_limits.h"
#include "api/backend/store/database.h"
#include "api/contract/staff.h"

namespace zhanggui {

struct StaffRow;

/// Staff signing in and out. A session ends after 7 days, or 12 hours without a request. Thread-safe.
class StaffSessions {
  public:
    StaffSessions(store::Database& database, const Clock& clock, Random& random, const Passwords& passwords,
                  SessionCache& cache);

    /// `who.peer` is counted: 30 failures in 15 minutes close the door for that address. An unknown name is answered
    /// like a wrong password, in the same time. Refusals: WrongPassword, LockedOut, TooManyRequests.
    Result<StaffSession> signIn(const Actor& who, const StaffCredentials& credentials);
    /// Ends the session that opened the door, at once.
    Result<None> signOut(const Actor& who);
    /// The session that opened the door, without its token. Refusals: NotSignedIn.
    Result<StaffSession> me(const Actor& who);

    /// Begins a session within the caller's transaction.
    StaffSession begin(store::Transaction& transaction, const StaffMember& member);
    /// Removes sessions that have ended; tells how many.
    std::int64_t removeEnded();

  private:
    Result<StaffSession> signInTo(const Actor& who, const std::string& login, const StaffRow& account,
                                  const std::string& password);
    Result<StaffSession> signInToNothing(const std::string& login, const std::string& password);

    store::Database& m_database;
    const Clock& m_clock;
    Random& m_random;
    const Passwords& m_passwords;
    SessionCache& m_cache;
    SignInLimits m_addresses;
    SignInLimits m_unknownLogins;
};

}  // namespace zhanggui
