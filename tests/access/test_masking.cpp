#include <QtTest/QTest>

#include "tests/support/canaries.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Json = nlohmann::json;

const std::string receiver = "金丝雀Canary", mobile = "13977774242", street = "鸟笼巷 77 号 CanaryStreet";

/// A shop with a paid order, and a member of staff in one role.
struct Counter {
    RunningShop shop;
    Phone phone, desk;
    std::string order, line;
    std::string answers;  ///< everything that staff were told, but for the looks they asked for
    int keys = 0;

    explicit Counter(Role role, store::Dialect dialect = store::Dialect::Sqlite)
        : shop(dialect), phone(shop.phone("li")), desk(shop.server().deskPort()) {
        const auto address = phone
                                 .post("/api/v1/addresses", {{"name", receiver},
                                                             {"phone", mobile},
                                                             {"districtCode", "330106"},
                                                             {"detail", street},
                                                             {"tag", "home"},
                                                             {"isDefault", true}})
                                 .json.value("id", "");
        const auto made = phone.buy(shop.sku("TEA-250"), 2, address).json;
        order = made.value("id", "");
        phone.pay(order, made["payable"].get<std::int64_t>(), shop.gatewayKey());
        (void)shop.services().staffAccounts.add(Actor{}, {"member", "王店员", "long-enough", role}).value();
        const auto session =
            desk.send("POST", "/admin/v1/session", Json{{"login", "member"}, {"password", "long-enough"}}.dump(), {});
        desk.setToken(session.json.at("token").get<std::string>());
    }

    Phone::Answer ask(const char* verb, const std::string& path, const Json& body = nullptr) {
        auto answer = look(verb, path, body);
        answers += answer.json.dump() + "\n";
        return answer;
    }
    Phone::Answer look(const char* verb, const std::string& path, const Json& body = nullptr) {
        return desk.send(verb, path, body.is_null() ? "" : body.dump(),
                         {{"Idempotency-Key", "masking-" + std::to_string(++keys)}});
    }
    Phone::Answer reveal() { return look("POST", "/admin/v1/orders/" + order + "/receiver"); }
    /// Everything in which an order is shown to staff.
    void work() {
        const auto percent = [](const std::string& text) {
            return QByteArray::fromStdString(text).toPercentEncoding().toStdString();
        };
        for (const auto* query : {"", "?tab=toShip", "?sort=oldest"})
            ask("GET", std::string("/admin/v1/orders") + query);
        for (const auto& text : {receiver, mobile, mobile.substr(7)})
            QCOMPARE(ask("GET", "/admin/v1/orders?text=" + percent(text)).json["items"].size(), std::size_t{1});
        const auto seen = ask("GET", "/admin/v1/orders/" + order).json;
        ask("GET", "/admin/v1/orders/" + order + "/row");
        Json parcel{{"carrier", "SF"},
                    {"trackingNumber", "SF1442039810"},
                    {"lines", Json::array({{{"line", seen["lines"][0]["id"]}, {"quantity", 1}}})},
                    {"orderVersion", seen["version"]}};
        ask("POST", "/admin/v1/orders/" + order + "/packages", parcel);
        ask("POST", "/admin/v1/orders/" + order + "/packages", parcel);  // 409 with the order as it is now
        ask("POST", "/admin/v1/orders/" + order + "/close", {{"reason", "x"}, {"orderVersion", 1}});
    }
    std::vector<std::string> audits() {
        return shop.services().database->read([](store::Session& session) {
            return session.values<std::string>(
                "select actor_name || ' ' || object_kind || ' ' || object_id || ' ' || detail from audit where action "
                "= 'orders.revealReceiver' order by id");
        });
    }
};

}  // namespace

Q_DECLARE_METATYPE(Role)

/// What staff are told of a receiver is masked in every answer and for every role; who may see more asks for it, order
/// by order, and each look is written down.
class TestMasking : public QObject {
    Q_OBJECT

  private slots:
    void everyAnswerIsMasked_data() { addRoles(); }
    void everyAnswerIsMasked();
    void whoMayLooksAndItIsWrittenDown_data() { addRoles(); }
    void whoMayLooksAndItIsWrittenDown();
    void theLookIsWrittenDownOnBothDatabases_data() { DatabaseFixture::addDialects(); }
    void theLookIsWrittenDownOnBothDatabases();

  private:
    static void addRoles() {
        QTest::addColumn<Role>("role");
        for (const auto& [role, name] : enumNames(Role{})) QTest::newRow(std::string(name).c_str()) << role;
    }
};

void TestMasking::everyAnswerIsMasked() {
    QFETCH(Role, role);
    Counter counter(role);
    counter.work();
    Canaries canaries;
    canaries.plant("the receiver", receiver);
    canaries.plant("the phone", mobile);
    canaries.plant("the street", street);
    const auto found = canaries.foundIn("an answer", counter.answers);
    QVERIFY2(found.empty(), found.c_str());
    QVERIFY(counter.answers.find("139****4242") != std::string::npos);
    QVERIFY(counter.answers.find("金********") != std::string::npos);
    const auto shipped = counter.answers.find("SF1442039810") != std::string::npos;
    QCOMPARE(shipped, allows(role, Right::ShipOrders));  // the masked answers are those of the work itself
    QCOMPARE(counter.audits().size(), std::size_t{0});
}

void TestMasking::whoMayLooksAndItIsWrittenDown() {
    QFETCH(Role, role);
    Counter counter(role);
    const bool may = allows(role, Right::SeePersonalData);
    const auto seen = counter.ask("GET", "/admin/v1/orders/" + counter.order).json["actions"];
    QCOMPARE(std::find(seen.begin(), seen.end(), "revealReceiver") != seen.end(), may);
    const auto answer = counter.reveal();
    QCOMPARE(answer.status, may ? 200 : 403);
    const auto audits = counter.audits();
    if (!may) {
        QVERIFY(audits.empty());
        return;
    }
    QCOMPARE(answer.json["name"].get<std::string>(), receiver);
    QCOMPARE(answer.json["phone"].get<std::string>(), mobile);
    QVERIFY(answer.json["address"].get<std::string>().ends_with(street));
    QVERIFY((audits == std::vector<std::string>{"王店员 order " + counter.order + " {}"}));
    (void)counter.reveal();
    QCOMPARE(counter.audits().size(), std::size_t{2});  // every look
}

void TestMasking::theLookIsWrittenDownOnBothDatabases() {
    ZG_NEED_DIALECT();
    Counter counter(Role::Warehouse, DatabaseFixture::dialectOfRow());
    QCOMPARE(counter.reveal().json["phone"].get<std::string>(), mobile);
    QCOMPARE(counter.audits().size(), std::size_t{1});
    const auto timeline = counter.ask("GET", "/admin/v1/orders/" + counter.order).json["timeline"];
    QCOMPARE(timeline[0]["kind"].get<std::string>(), std::string("receiverRevealed"));
    QCOMPARE(timeline[0]["actor"].get<std::string>(), std::string("王店员"));
}

QTEST_GUILESS_MAIN(TestMasking)
#include "test_masking.moc"
