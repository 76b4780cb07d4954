#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/http/raw_client.h"
#include "tests/support/database_text.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/shop/running_shop.h"

namespace zhanggui::test {

/// Who knocks, in the words of a data row, and the Authorization line (with its line break) that they show.
struct Knocker {
    std::string who, line;
};

/// A shop with one of everybody who may knock at its doors, and something behind every path.
class AccessShop {
  public:
    static constexpr const char* launchSecret = "the-launch-secret";

    explicit AccessShop(store::Dialect dialect = store::Dialect::Sqlite);

    RunningShop& shop() { return m_shop; }
    /// Those whom the door of staff, or of customers, must not let in.
    const std::vector<Knocker>& strangersToStaff() const { return m_strangersToStaff; }
    const std::vector<Knocker>& strangersToCustomers() const { return m_strangersToCustomers; }
    const Knocker& staff(Role role) const { return m_staff.at(role); }
    const Knocker& customer() const { return m_customer; }
    /// The Authorization line of a new session.
    Knocker freshSession(Role role);
    /// An endpoint's path with something behind each parameter, or with what is not there if `missing`; empty if nobody
    /// has thought of one.
    std::string pathOf(const EndpointInfo& info, bool missing = false) const;
    /// Sends one request on a connection of its own. `path` with its query; `lines` are further header lines.
    http::RawReply knock(http::Listener listener, std::string_view verb, const std::string& path,
                         const std::string& lines, const std::string& body = {});
    /// The whole database, once nothing is left for those who work in the background.
    DatabaseText text();

  private:
    /// What stands behind a parameter; empty for one that nobody has thought of.
    std::string sample(const std::string& parameter) const;

    StaffMember addMember(const std::string& login, Role role);
    std::string begin(const StaffMember& member);
    std::string signInAs(const std::string& person);
    void makeStrangers(const std::string& expiredStaff, const std::string& expiredCustomer,
                       const std::string& unusedStaff);
    void fill();
    bool isQuiet();

    FixedClock m_clock;
    RunningShop m_shop;
    std::map<Role, StaffMember> m_members;
    std::map<Role, Knocker> m_staff;
    Knocker m_customer;
    std::vector<Knocker> m_strangersToStaff, m_strangersToCustomers;
    std::map<std::string, std::string> m_samples;  // by parameter, "order" for "{order}"
};

/// The Authorization line of a bearer token.
std::string bearer(const std::string& token);

}  // namespace zhanggui::test
