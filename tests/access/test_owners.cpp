#include <QtTest/QTest>
#include <array>
#include <functional>
#include <map>

#include "api/server/interface_document.h"
#include "tests/support/database_text.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Answer = Phone::Answer;

const nlohmann::json newAddress{{"name", "王建国"},        {"phone", "13900001111"}, {"districtCode", "330106"},
                                {"detail", "文三路 9 号"}, {"tag", "company"},       {"isDefault", false}};

/// Two customers, of whom the first has one of everything that a path can name.
struct TwoCustomers {
    RunningShop shop;
    Phone owner, other;
    std::string address, order, sku, product;

    explicit TwoCustomers(store::Dialect dialect)
        : shop(dialect), owner(shop.phone("li")), other(shop.phone("wang")), address(owner.addAddress()) {
        sku = shop.sku("TEA-100");
        order = owner.buy(sku, 1, address).json.value("id", "");
        product = std::to_string(shop.services().database->read([](store::Session& session) {
            return session.value<std::int64_t>("select id from product where handle = 'longjing'");
        }));
        owner.post("/api/v1/cart/items", {{"sku", sku}, {"quantity", 2}});
        send(owner, "PUT", "/api/v1/favourites/" + product);
    }
    static Answer send(Phone& phone, const char* verb, const std::string& path, const nlohmann::json& body = nullptr) {
        static int number = 0;
        return phone.send(verb, path, body.is_null() ? "" : body.dump(),
                          {{"Idempotency-Key", "owners-" + std::to_string(++number)}});
    }
    bool isQuiet() {
        return shop.services().database->read([](store::Session& session) {
            return session.value<std::int64_t>(
                       "select (select count(*) from audit where seal is null) + "
                       "(select count(*) from event where number is null) + (select count(*) from outbox)") == 0;
        });
    }
    DatabaseText text() {
        shop.services().auditChain.sealAll();
        if (!QTest::qWaitFor([this] { return isQuiet(); }, 10'000)) throw std::runtime_error("the shop never rests");
        return databaseText(shop.databaseOptions());
    }
};

/// How an endpoint whose path names something of a customer is asked for it, and what its owner is answered.
struct OwnedPath {
    std::string_view name;
    int ownersStatus;
    std::function<Answer(TwoCustomers&, Phone&)> ask;
};

/// In an order in which the owner can be served after the other was refused.
const std::array ownedPaths{
    OwnedPath{"getMyOrder", 200,
              [](TwoCustomers& two, Phone& phone) { return phone.get("/api/v1/orders/" + two.order); }},
    OwnedPath{"payOrder", 200,
              [](TwoCustomers& two, Phone& phone) {
                  return two.send(phone, "POST", "/api/v1/orders/" + two.order + "/pay");
              }},
    OwnedPath{"confirmReceipt", 409,  // nothing was shipped
              [](TwoCustomers& two, Phone& phone) {
                  return two.send(phone, "POST", "/api/v1/orders/" + two.order + "/confirm");
              }},
    OwnedPath{"cancelOrder", 200,
              [](TwoCustomers& two, Phone& phone) {
                  return two.send(phone, "POST", "/api/v1/orders/" + two.order + "/cancel");
              }},
    OwnedPath{"changeAddress", 200,
              [](TwoCustomers& two, Phone& phone) {
                  return two.send(phone, "PUT", "/api/v1/addresses/" + two.address, newAddress);
              }},
    OwnedPath{
        "deleteAddress", 200,
        [](TwoCustomers& two, Phone& phone) { return two.send(phone, "DELETE", "/api/v1/addresses/" + two.address); }},
    OwnedPath{"changeCartItem", 200,
              [](TwoCustomers& two, Phone& phone) {
                  return two.send(phone, "PATCH", "/api/v1/cart/items/" + two.sku, {{"quantity", 5}});
              }},
};

/// Paths of customers that name what belongs to nobody: the answer is about the asker's own record of it.
constexpr std::array everybodysPaths{"getFavourite", "addFavourite", "removeFavourite", "removeCartItem"};

}  // namespace

/// A customer's token opens the customers' door, and behind it only what is the customer's own.
class TestAccessOwners : public QObject {
    Q_OBJECT

  private slots:
    void everyPathOfACustomerIsJudged();
    void anothersThingsAreNotThere_data() { DatabaseFixture::addDialects(); }
    void anothersThingsAreNotThere();
    void theListsShowOnesOwnOnly_data() { DatabaseFixture::addDialects(); }
    void theListsShowOnesOwnOnly();
    void anothersAddressBuysNothing_data() { DatabaseFixture::addDialects(); }
    void anothersAddressBuysNothing();
    void oneKeyOfTwoCustomersIsTwoKeys_data() { DatabaseFixture::addDialects(); }
    void oneKeyOfTwoCustomersIsTwoKeys();
};

void TestAccessOwners::everyPathOfACustomerIsJudged() {
    std::size_t judged = 0;
    for (const auto& info : server::declaredEndpoints()) {
        if (info.door != Door::Customer || info.pathValues.empty()) continue;
        const auto owned = std::count_if(ownedPaths.begin(), ownedPaths.end(),
                                         [&](const OwnedPath& path) { return path.name == info.name; });
        const auto everybodys = std::count(everybodysPaths.begin(), everybodysPaths.end(), info.name);
        QVERIFY2(owned + everybodys == 1, (std::string(info.name) + ": whose is what its path names?").c_str());
        ++judged;
    }
    QCOMPARE(judged, ownedPaths.size() + everybodysPaths.size());
}

void TestAccessOwners::anothersThingsAreNotThere() {
    ZG_NEED_DIALECT();
    TwoCustomers two(DatabaseFixture::dialectOfRow());
    const auto before = two.text();
    for (const OwnedPath& path : ownedPaths) {
        const auto answer = path.ask(two, two.other);
        QVERIFY2(
            answer.status == 404 && answer.code() == "notFound",
            (std::string(path.name) + " answered " + std::to_string(answer.status) + " " + answer.json.dump()).c_str());
    }
    auto changed = difference(before, two.text());
    QVERIFY2(changed.empty(), changed.c_str());
    // Their owner is served, so that the paths named something.
    for (const OwnedPath& path : ownedPaths) {
        const auto answer = path.ask(two, two.owner);
        QVERIFY2(
            answer.status == path.ownersStatus,
            (std::string(path.name) + " answered " + std::to_string(answer.status) + " " + answer.json.dump()).c_str());
    }
    changed = difference(before, two.text());
    QVERIFY(!changed.empty());
}

void TestAccessOwners::theListsShowOnesOwnOnly() {
    ZG_NEED_DIALECT();
    TwoCustomers two(DatabaseFixture::dialectOfRow());
    QCOMPARE(two.owner.get("/api/v1/orders").json["items"].size(), std::size_t{1});
    QCOMPARE(two.other.get("/api/v1/orders").json["items"].size(), std::size_t{0});
    QCOMPARE(two.other.get("/api/v1/addresses").json["items"].size(), std::size_t{0});
    QCOMPARE(two.other.get("/api/v1/cart").json["lines"].size(), std::size_t{0});
    QCOMPARE(two.other.get("/api/v1/favourites").json["items"].size(), std::size_t{0});
    QCOMPARE(two.other.get("/api/v1/favourites/" + two.product).json["favourite"].get<bool>(), false);

    // Taking out of one's own cart and favourites what another has there leaves the other's as they were.
    QVERIFY(two.send(two.other, "DELETE", "/api/v1/cart/items/" + two.sku).status < 500);
    QCOMPARE(two.send(two.other, "DELETE", "/api/v1/favourites/" + two.product).status, 200);
    QCOMPARE(two.send(two.other, "DELETE", "/api/v1/footprints").status, 200);
    QCOMPARE(two.owner.get("/api/v1/cart").json["lines"].size(), std::size_t{1});
    QCOMPARE(two.owner.get("/api/v1/favourites").json["items"].size(), std::size_t{1});
}

void TestAccessOwners::anothersAddressBuysNothing() {
    ZG_NEED_DIALECT();
    TwoCustomers two(DatabaseFixture::dialectOfRow());
    const nlohmann::json lines = nlohmann::json::array({{{"sku", two.sku}, {"quantity", 1}}});
    const auto before = two.text();
    const auto settled = two.other.post("/api/v1/settle", {{"lines", lines}, {"address", two.address}});
    QVERIFY2(settled.json.dump().find("李小满") == std::string::npos, settled.json.dump().c_str());
    QVERIFY(!settled.ok() || !settled.json.contains("address"));
    const auto submitted = two.other.post(
        "/api/v1/orders", {{"lines", lines}, {"address", two.address}, {"buyerNote", ""}, {"expectedPayable", 10600}});
    QCOMPARE(submitted.code(), std::string("addressMissing"));
    const auto changed = difference(before, two.text());
    QVERIFY2(changed.empty(), changed.c_str());
}

void TestAccessOwners::oneKeyOfTwoCustomersIsTwoKeys() {
    ZG_NEED_DIALECT();
    TwoCustomers two(DatabaseFixture::dialectOfRow());
    const std::string body = newAddress.dump();
    const auto first = two.owner.send("POST", "/api/v1/addresses", body, {{"Idempotency-Key", "the-same"}});
    const auto second = two.other.send("POST", "/api/v1/addresses", body, {{"Idempotency-Key", "the-same"}});
    QCOMPARE(first.status, 200);
    QCOMPARE(second.status, 200);
    QVERIFY(first.json["id"] != second.json["id"]);  // a remembered reply is nobody else's
}

QTEST_GUILESS_MAIN(TestAccessOwners)
#include "test_owners.moc"
