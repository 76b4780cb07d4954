#include <QFile>
#include <QtTest/QTest>
#include <algorithm>
#include <map>
#include <set>

#include "api/server/interface_document.h"
#include "tests/access/access_table.h"
#include "tests/support/shop/access_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;
using http::Listener;
using http::RawReply;

namespace {

const std::vector<EndpointInfo>& endpoints() {
    static const auto all = server::declaredEndpoints();
    return all;
}

/// Who answers a path, as the plan of the two listeners says (api/README.md); not as the server works it out.
Listener listenerOf(const EndpointInfo& info) {
    static const std::set<std::string_view> both{"getMedia", "getHealth", "getReadiness"};
    if (both.contains(info.name)) return Listener::Both;
    return info.pattern.starts_with("/admin/") || info.name == "getMetrics" ? Listener::Desk : Listener::Public;
}

Listener homeOf(const EndpointInfo& info) {
    return listenerOf(info) == Listener::Desk ? Listener::Desk : Listener::Public;
}

/// right → role → may, as tests/contract/rights.csv has it; not as the code works it out.
std::map<Right, std::map<Role, bool>> readGrid() {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/contract/rights.csv"));
    std::map<Right, std::map<Role, bool>> grid;
    if (!file.open(QIODevice::ReadOnly)) return grid;
    const auto lines = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    const auto roles = lines.first().split(u',');
    for (const auto& line : lines.mid(1)) {
        const auto cells = line.split(u',');
        for (int i = 1; i < cells.size(); ++i)
            grid[*enumFrom<Right>(cells[0].toStdString())][*enumFrom<Role>(roles[i].toStdString())] =
                cells[i] == QStringLiteral("yes");
    }
    return grid;
}

bool takesBody(const EndpointInfo& info) {
    return info.verb != Verb::Get;
}

}  // namespace

/// Every endpoint of the contract × everybody who may knock: who is let in, who is not and with which answer, and that
/// whoever is not let in changes nothing. An endpoint that is added fails until it has its line in access_table.h.
class TestAccessMatrix : public QObject {
    Q_OBJECT

    std::unique_ptr<AccessShop> m_shop;
    std::map<Right, std::map<Role, bool>> m_grid;
    int m_cells = 0;

    void addRows() {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < endpoints().size(); ++i) QTest::newRow(endpoints()[i].name.data()) << i;
    }
    const EndpointInfo& endpointOfRow() {
        return endpoints()[*static_cast<const std::size_t*>(QTest::qData("index", qMetaTypeId<std::size_t>()))];
    }
    /// The harmless request of the table.
    RawReply ask(const EndpointInfo& info, const Knocker& who, std::string_view verb = {}) {
        const Opened& opened = *openedDoor(info.name);
        const auto path = m_shop->pathOf(info, opened.missing) + std::string(opened.query);
        std::string lines = who.line;
        if (opened.keyed) lines += "Idempotency-Key: knock-" + std::to_string(++m_cells) + "\r\n";
        return m_shop->knock(homeOf(info), verb.empty() ? verbName(info.verb) : verb, path, lines,
                             takesBody(info) ? "{\"nonsense\":" : "");
    }
    /// A request that is wrong in every other way as well: no key, no JSON, nothing behind the path.
    RawReply askNonsense(const EndpointInfo& info, const Knocker& who) {
        ++m_cells;
        return m_shop->knock(homeOf(info), verbName(info.verb), m_shop->pathOf(info, true) + "?nonsense=%zz", who.line,
                             takesBody(info) ? "\xff\xfe{]" : "");
    }
    static void isRefused(const RawReply& reply, int status, std::string_view code, const std::string& who) {
        const std::string text = who + " got " + std::to_string(reply.status) + " " + reply.body;
        QVERIFY2(reply.status == status && reply.isProblem(code), text.c_str());
    }
    void comesIn(const EndpointInfo& info, const Knocker& who) {
        const Opened& opened = *openedDoor(info.name);
        const auto reply = ask(info, who);
        const std::string text = who.who + " got " + std::to_string(reply.status) + " " + reply.body;
        QVERIFY2(reply.status == opened.status, text.c_str());
        if (!opened.code.empty()) QVERIFY2(reply.isProblem(opened.code), text.c_str());
    }
    std::vector<Knocker> everybody() const {
        auto all = m_shop->strangersToStaff();
        all.push_back(m_shop->customer());
        for (const auto& role : enumNames(Role{})) all.push_back(m_shop->staff(role.value));
        return all;
    }
    bool roleMayIn(Role role, const EndpointInfo& info) {
        return m_grid[info.right][role] && m_grid[openedDoor(info.name)->also][role];
    }

  private slots:
    void initTestCase();
    void everyEndpointHasItsCells();
    void openDoorsAreNamedWithTheirReason();
    void strangersAreTurnedAway_data() { addRows(); }
    void strangersAreTurnedAway();
    void everyRoleComesInWhereTheGridSays_data() { addRows(); }
    void everyRoleComesInWhereTheGridSays();
    void eachListenerAnswersItsOwn_data() { addRows(); }
    void eachListenerAnswersItsOwn();
    void aStreamEndsWithItsSession();
    void cleanupTestCase() { qInfo("%d cells were tried", m_cells); }
};

void TestAccessMatrix::initTestCase() {
    m_shop = std::make_unique<AccessShop>();
    m_grid = readGrid();
    QCOMPARE(m_grid.size(), enumNames(Right{}).size());
    // The expired sessions are there, or they would be strangers for another reason.
    const auto ended = m_shop->shop().services().database->read([&](store::Session& session) {
        const auto now = m_shop->shop().services().clock.now();
        return session.value<std::int64_t>("select count(*) from staff_session where expires_at < :now", now) +
               session.value<std::int64_t>("select count(*) from customer_session where expires_at < :now", now);
    });
    QCOMPARE(ended, std::int64_t{2});
}

void TestAccessMatrix::everyEndpointHasItsCells() {
    QVERIFY(endpoints().size() > 100);
    std::set<std::string_view> declared;
    for (const auto& info : endpoints()) {
        declared.insert(info.name);
        QVERIFY2(openedDoor(info.name), (std::string(info.name) + " has no line in access_table.h").c_str());
        QVERIFY2(!m_shop->pathOf(info, false).empty(),
                 (std::string(info.name) + ": nothing stands behind " + std::string(info.pattern)).c_str());
    }
    std::size_t listed = 0;
    for (const Opened& line : openedDoors)
        listed += static_cast<std::size_t>(std::count(line.names.begin(), line.names.end(), ' ')) + 1;
    QCOMPARE(listed, declared.size());  // none twice, none that is gone
}

void TestAccessMatrix::openDoorsAreNamedWithTheirReason() {
    std::set<std::string_view> declared, named;
    for (const auto& info : endpoints())
        if (info.door == Door::Public) declared.insert(info.name);
    for (const OpenToAll& one : openToAll) {
        QVERIFY2(one.reason.size() > 10, one.name.data());
        QVERIFY2(named.insert(one.name).second, one.name.data());
    }
    for (const auto& name : declared)
        QVERIFY2(named.contains(name), (std::string(name) + " is open to all, and nobody says why").c_str());
    QCOMPARE(named.size(), declared.size());
}

void TestAccessMatrix::strangersAreTurnedAway() {
    const EndpointInfo& info = endpointOfRow();
    QVERIFY2(openedDoor(info.name), "no line in access_table.h");
    const auto before = m_shop->text();
    if (info.door == Door::Public) {
        for (const Knocker& who : everybody()) comesIn(info, who);
    } else if (info.door == Door::Callback) {
        for (const Knocker& who : everybody()) {
            isRefused(ask(info, who), 401, "badSignature", who.who);
            isRefused(askNonsense(info, who), 401, "badSignature", who.who);
        }
    } else {
        const bool staff = info.door == Door::Staff;
        for (const Knocker& who : staff ? m_shop->strangersToStaff() : m_shop->strangersToCustomers()) {
            const auto reply = ask(info, who);
            isRefused(reply, 401, "notSignedIn", who.who);
            QCOMPARE(reply.header("WWW-Authenticate"), std::string("Bearer"));
            isRefused(askNonsense(info, who), 401, "notSignedIn", who.who);
        }
        // HEAD is answered like GET, and streams have none.
        if (info.verb == Verb::Get)
            QCOMPARE(ask(info, {"nobody", ""}, "HEAD").status, info.name == "followEvents" ? 405 : 401);
    }
    const auto changed = difference(before, m_shop->text());
    QVERIFY2(changed.empty(), changed.c_str());
}

void TestAccessMatrix::everyRoleComesInWhereTheGridSays() {
    const EndpointInfo& info = endpointOfRow();
    QVERIFY2(openedDoor(info.name), "no line in access_table.h");
    if (info.door == Door::Customer) return comesIn(info, m_shop->customer());
    if (info.door != Door::Staff) return;  // strangersAreTurnedAway() tried them with everybody
    const bool ends = info.name == "signOut";
    const auto before = m_shop->text();
    for (const auto& role : enumNames(Role{})) {
        const Knocker who = ends ? m_shop->freshSession(role.value) : m_shop->staff(role.value);
        if (roleMayIn(role.value, info)) {
            comesIn(info, who);
        } else {
            isRefused(ask(info, who), 403, "notAllowed", who.who);
            if (!m_grid[info.right][role.value]) isRefused(askNonsense(info, who), 403, "notAllowed", who.who);
        }
    }
    const auto changed = difference(before, m_shop->text());
    if (ends)
        QCOMPARE(std::count(changed.begin(), changed.end(), '\n'), 6);  // six lines of the log, and no session more
    else
        QVERIFY2(changed.empty(), changed.c_str());
}

void TestAccessMatrix::eachListenerAnswersItsOwn() {
    const EndpointInfo& info = endpointOfRow();
    const auto path = m_shop->pathOf(info, false);
    const auto verb = verbName(info.verb);
    const auto owner = m_shop->staff(Role::Owner).line, customer = m_shop->customer().line;
    m_cells += 5;
    if (listenerOf(info) == Listener::Desk)
        for (const auto& line : {owner, customer})
            isRefused(m_shop->knock(Listener::Public, verb, path, line), 404, "notFound", "at the customers' door");
    if (listenerOf(info) == Listener::Public)
        for (const auto& line : {owner, customer})
            isRefused(m_shop->knock(Listener::Desk, verb, path, line), 404, "notFound", "at the desk's door");
    // Whatever the path: without the launch secret the desk's listener says nothing.
    for (const char* secret : {"X-Zhanggui-Launch:\r\n", "X-Zhanggui-Launch: the-launch-secreT\r\n"})
        isRefused(m_shop->knock(Listener::Desk, verb, path, owner + secret), 401, "launchSecretRequired", secret);
    isRefused(m_shop->knock(Listener::Desk, verb, path, owner + "Origin: http://evil.example\r\n"), 403,
              "foreignOrigin", "a web page");
}

void TestAccessMatrix::aStreamEndsWithItsSession() {
    const auto leaver = m_shop->freshSession(Role::Owner), stayer = m_shop->freshSession(Role::Owner);
    const auto open = [&](const Knocker& who) {
        http::RawClient client(m_shop->shop().server().deskPort());
        client.send("GET /admin/v1/events HTTP/1.1\r\nHost: localhost\r\nX-Zhanggui-Launch: " +
                    std::string(AccessShop::launchSecret) + "\r\n" + who.line + "\r\n");
        return client;
    };
    auto ending = open(leaver), staying = open(stayer);
    QVERIFY(!ending.readThrough("retry: 1000\n\n").empty());
    QVERIFY(!staying.readThrough("retry: 1000\n\n").empty());
    QCOMPARE(m_shop->knock(Listener::Desk, "DELETE", "/admin/v1/session", leaver.line).status, 200);
    QVERIFY(ending.isClosed());
    staying.patience = std::chrono::milliseconds(1);
    QVERIFY(!staying.isClosed());
}

QTEST_GUILESS_MAIN(TestAccessMatrix)
#include "test_matrix.moc"
