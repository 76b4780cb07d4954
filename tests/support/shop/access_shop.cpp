#include "tests/support/shop/access_shop.h"

#include <QTest>
#include <stdexcept>

#include "api/backend/staff/staff_store.h"
#include "api/backend/staff/tokens.h"

namespace zhanggui::test {

namespace {

http::ServerOptions guardedDesk() {
    http::ServerOptions options;
    options.deskSecret = AccessShop::launchSecret;
    options.rates = http::Rates::unlimited();  // its clock stands still
    return options;
}

void require(bool done, const char* what) {
    if (!done) throw std::runtime_error(std::string("the shop of the test could not ") + what);
}

}  // namespace

std::string bearer(const std::string& token) {
    return "Authorization: Bearer " + token + "\r\n";
}

AccessShop::AccessShop(store::Dialect dialect) : m_shop(dialect, m_clock, guardedDesk()) {
    m_shop.services().janitor.stop();  // it would take the ended sessions away
    const auto old = addMember("retired", Role::Owner);
    const auto expiredStaff = begin(old);
    const auto expiredCustomer = signInAs("long-ago");
    m_clock.advance(31 * dayMs);
    const auto unusedStaff = begin(old);
    m_clock.advance(12 * hourMs + 1);
    // Used all the time, so that nothing but its age speaks against it.
    m_shop.services().database->write([&](store::Transaction& transaction) {
        StaffStore::touchSession(transaction, tokenHash(expiredStaff), m_clock.now());
    });
    for (const auto& role : enumNames(Role{})) {
        m_members[role.value] = addMember("the-" + std::to_string(static_cast<int>(role.value)), role.value);
        m_staff[role.value] = freshSession(role.value);
    }
    m_customer = {"a customer", bearer(signInAs("li"))};
    makeStrangers(expiredStaff, expiredCustomer, unusedStaff);
    fill();
}

StaffMember AccessShop::addMember(const std::string& login, Role role) {
    return m_shop.services().database->write([&](store::Transaction& transaction) {
        // Nobody signs in with a password here, so none is hashed.
        StaffMember member{{}, login, "某某", role, true};
        member.id = StaffStore::add(transaction, member, "no password", m_clock.now());
        return member;
    });
}

std::string AccessShop::begin(const StaffMember& member) {
    return m_shop.services().database->write([&](store::Transaction& transaction) {
        return m_shop.services().staffSessions.begin(transaction, member).token;
    });
}

Knocker AccessShop::freshSession(Role role) {
    return {std::string(nameOf(role)), bearer(begin(m_members.at(role)))};
}

std::string AccessShop::signInAs(const std::string& person) {
    Phone phone(m_shop.server().publicPort());
    const auto answer = phone.signIn(person);
    require(answer.ok(), "sign a customer in");
    return answer.json["token"].get<std::string>();
}

void AccessShop::makeStrangers(const std::string& expiredStaff, const std::string& expiredCustomer,
                               const std::string& unusedStaff) {
    const std::vector<Knocker> anywhere{{"nobody", ""},
                                        {"an empty token", bearer("")},
                                        {"a short token", bearer("owner")},
                                        {"an invented token", bearer(std::string(64, 'a'))},
                                        {"a token of quotes", bearer(std::string(62, '\'') + "--")},
                                        {"another scheme", "Authorization: Basic b3duZXI6bG9uZy1lbm91Z2g=\r\n"}};
    m_strangersToStaff = m_strangersToCustomers = anywhere;

    const auto leaver = freshSession(Role::Owner);
    require(knock(http::Listener::Desk, "DELETE", "/admin/v1/session", leaver.line).status == 200, "sign out");
    const auto closed = addMember("closed", Role::Owner);
    const auto token = begin(closed);
    // The session stays, as it would on a server that has not heard of it yet.
    m_shop.services().database->write(
        [&](store::Transaction& transaction) { StaffStore::change(transaction, closed.id, Role::Owner, false); });
    for (const Knocker& one :
         {Knocker{"an expired session", bearer(expiredStaff)},
          Knocker{"a session unused for 12 hours", bearer(unusedStaff)}, Knocker{"a signed-out session", leaver.line},
          Knocker{"a closed account", bearer(token)}, Knocker{"a customer", m_customer.line}})
        m_strangersToStaff.push_back(one);
    m_strangersToCustomers.push_back({"an expired session", bearer(expiredCustomer)});
    m_strangersToCustomers.push_back({"an owner", m_staff.at(Role::Owner).line});
}

void AccessShop::fill() {
    Phone phone(m_shop.server().publicPort());
    phone.signIn("li");
    const auto address = phone.addAddress(), sku = m_shop.sku("TEA-100");
    const auto order = phone.buy(sku, 1, address);
    require(order.ok(), "sell");
    auto& services = m_shop.services();
    const auto product = services.database->read([](store::Session& session) {
        return session.value<std::int64_t>("select id from product where handle = 'longjing'");
    });
    const auto value = [&](store::Sql sql) {
        return std::to_string(
            services.database->read([&](store::Session& session) { return session.value<std::int64_t>(sql); }));
    };
    BulkForm form;
    form.ids = {{product}};
    form.action = BulkAction::OffShelf;
    const auto job = services.productBulk.plan(Actor{}, form);
    require(job && services.batchJobs.cancel(Actor{}, job->id), "plan a job");
    Actor owner;
    owner.kind = Actor::Kind::Staff;
    owner.id = m_members.at(Role::Owner).id.value;
    owner.role = Role::Owner;
    const auto view = services.viewKeeping.add(owner, {"orders", "mine", "{}", false, 0});
    require(view.has_value(), "keep a view");
    m_samples = {{"order", order.json["id"].get<std::string>()},
                 {"address", address},
                 {"sku", sku},
                 {"product", std::to_string(product)},
                 {"store", value("select min(id) from store")},
                 {"category", value("select min(id) from category")},
                 {"import", value("select min(id) from import_job")},
                 {"staff", std::to_string(m_members.at(Role::ReadOnly).id.value)},
                 {"job", std::to_string(job->id.value)},
                 {"view", std::to_string(view->id.value)},
                 {"table", "products"},
                 {"template", "1"},
                 {"export", "1"},
                 {"file", "0000000000000000000000000000000000000000.webp"}};
}

std::string AccessShop::sample(const std::string& parameter) const {
    const auto found = m_samples.find(parameter);
    return found == m_samples.end() ? std::string() : found->second;
}

std::string AccessShop::pathOf(const EndpointInfo& info, bool missing) const {
    std::string path;
    for (std::string_view rest = info.pattern; !rest.empty();) {
        const auto open = std::min(rest.find('{'), rest.size());
        path += rest.substr(0, open);
        rest.remove_prefix(open);
        if (rest.empty()) break;
        const auto close = rest.find('}');
        const auto value = sample(std::string(rest.substr(1, close - 1)));
        if (value.empty()) return {};
        path += missing && value.find_first_not_of("0123456789") == std::string::npos ? "987654321"
                : missing                                                             ? "nothing-here"
                                                                                      : value;
        rest.remove_prefix(close + 1);
    }
    return path;
}

http::RawReply AccessShop::knock(http::Listener listener, std::string_view verb, const std::string& path,
                                 const std::string& lines, const std::string& body) {
    const bool desk = listener == http::Listener::Desk;
    http::RawClient client(desk ? m_shop.server().deskPort() : m_shop.server().publicPort());
    std::string extra = lines;
    if (desk && lines.find("X-Zhanggui-Launch") == std::string::npos)
        extra.append("X-Zhanggui-Launch: ").append(launchSecret).append("\r\n");
    return client.ask(std::string(verb) + " " + path, extra, body);
}

bool AccessShop::isQuiet() {
    return m_shop.services().database->read([](store::Session& session) {
        return session.value<std::int64_t>(
                   "select (select count(*) from audit where seal is null) + "
                   "(select count(*) from event where number is null) + (select count(*) from outbox) + "
                   "(select count(*) from sale where not folded) + "
                   "(select count(*) from search_document where stale)") == 0;
    });
}

DatabaseText AccessShop::text() {
    m_shop.services().auditChain.sealAll();
    require(QTest::qWaitFor([this] { return isQuiet(); }, 10'000), "come to rest");
    return databaseText(m_shop.databaseOptions());
}

}  // namespace zhanggui::test
