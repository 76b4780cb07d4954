#pragma once

#include "api/backend/staff/staff_accounts.h"
#include "api/backend/staff/staff_sessions.h"
#include "api/backend/stores/shop_settings.h"
#include "api/contract/stores.h"

namespace zhanggui {

/// Makes the shop: its settings, its first store, its owner.
class ShopSetups {
  public:
    ShopSetups(store::Database& database, const Clock& clock, const Passwords& passwords, StaffAccounts& accounts,
               StaffSessions& sessions)
        : m_database(database), m_clock(clock), m_passwords(passwords), m_accounts(accounts), m_sessions(sessions) {}

    Result<SetupState> state();
    /// Names the shop, makes its owner and signs him in. Works once. Refusals: InvalidInput, AlreadySetUp.
    Result<StaffSession> setUp(const Actor& who, const ShopSetup& setup);
    /// Makes a shop without an owner, for the command line; nothing happens if there is one. Tells whether it was made.
    static bool createWithin(store::Transaction& transaction, Instant at, const Shop& shop);

  private:
    store::Database& m_database;
    const Clock& m_clock;
    const Passwords& m_passwords;
    StaffAccounts& m_accounts;
    StaffSessions& m_sessions;
};

}  // namespace zhanggui
