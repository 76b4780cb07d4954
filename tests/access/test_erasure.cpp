#include <QDirIterator>
#include <QFile>
#include <QtTest/QTest>

#include "api/backend/store/file_copy.h"
#include "api/server/erase_customer.h"
#include "api/server/wiring.h"
#include "tests/support/canaries.h"
#include "tests/support/database_text.h"
#include "tests/support/log_capture.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Json = nlohmann::json;

const std::string receiver = "金丝雀Canary", otherReceiver = "金丝燕Swiftlet", mobile = "13977774242",
                  otherMobile = "13977775353", street = "鸟笼巷 77 号 CanaryStreet", otherStreet = "SwiftletStreet 8",
                  note = "请放在鸟笼旁 CanaryNote", searched = "鸟食CanarySeed", person = "li";

/// A shop in which one customer has left something everywhere, and another as well.
struct Left {
    RunningShop shop;
    Phone phone, other, desk;
    Canaries canaries;
    std::string done, closed;  ///< his orders
    std::int64_t customer = 0;

    explicit Left(store::Dialect dialect)
        : shop(dialect), phone(shop.phone(person)), other(shop.phone("wang")), desk(shop.server().deskPort()) {
        customer = number("select min(id) from customer");
        canaries.plant("an identity", shop.services().database->read([](store::Session& session) {
            return session.value<std::string>("select open_id from customer order by id limit 1");
        }));
        for (const auto& [what, text] :
             std::initializer_list<std::pair<const char*, std::string>>{{"a name", receiver},
                                                                        {"another name", otherReceiver},
                                                                        {"a phone", mobile},
                                                                        {"another phone", otherMobile},
                                                                        {"an address", street},
                                                                        {"another address", otherStreet},
                                                                        {"a note", note},
                                                                        {"a search", searched}})
            canaries.plant(what, text);
        const auto session =
            desk.send("POST", "/admin/v1/session", Json{{"login", "owner"}, {"password", "long-enough"}}.dump(), {});
        desk.setToken(session.json.at("token").get<std::string>());
        live();
        other.buy(shop.sku("TEA-100"), 1, other.addAddress());
        other.post("/api/v1/search/history", {{"words", "绿茶"}});
    }

    std::int64_t number(store::Sql sql) {
        return shop.services().database->read(
            [&](store::Session& session) { return session.value<std::int64_t>(sql); });
    }
    std::int64_t ofCustomer(store::Sql sql) {
        return shop.services().database->read(
            [&](store::Session& session) { return session.value<std::int64_t>(sql, customer); });
    }
    Phone::Answer put(const std::string& path, const Json& body) {
        return phone.send("PUT", path, body.is_null() ? "" : body.dump(), {{"Idempotency-Key", "put" + path}});
    }
    /// Orders tea with the note and pays for it; its number in the database.
    std::string order(const std::string& address) {
        const auto lines = Json::array({{{"sku", shop.sku("TEA-250")}, {"quantity", 1}}});
        const auto settled = phone.post("/api/v1/settle", {{"lines", lines}, {"address", address}});
        const auto made = phone.post("/api/v1/orders", {{"lines", lines},
                                                        {"address", address},
                                                        {"buyerNote", note},
                                                        {"expectedPayable", settled.json["payable"]}});
        return made.json.value("id", "");
    }
    void live() {
        const Json home{{"name", receiver}, {"phone", mobile}, {"districtCode", "330106"},
                        {"detail", street}, {"tag", "home"},   {"isDefault", true}};
        const auto address = phone.post("/api/v1/addresses", home).json.value("id", "");
        done = order(address);
        const auto payable = phone.get("/api/v1/orders/" + done).json["payable"].get<std::int64_t>();
        if (!phone.pay(done, payable, shop.gatewayKey()).ok()) throw std::runtime_error("not paid");
        const auto seen = desk.get("/admin/v1/orders/" + done).json;
        desk.post("/admin/v1/orders/" + done + "/packages",
                  {{"carrier", "SF"},
                   {"trackingNumber", "SF1442039810"},
                   {"lines", Json::array({{{"line", seen["lines"][0]["id"]}, {"quantity", 1}}})},
                   {"orderVersion", seen["version"]}});
        phone.post("/api/v1/orders/" + done + "/confirm", nullptr);
        closed = order(address);
        phone.post("/api/v1/orders/" + closed + "/cancel", nullptr);
        Json moved = home;
        moved["name"] = otherReceiver;
        moved["phone"] = otherMobile;
        moved["detail"] = otherStreet;
        put("/api/v1/addresses/" + address, moved);
        phone.post("/api/v1/cart/items", {{"sku", shop.sku("CUP-1")}, {"quantity", 2}});
        const auto product = std::to_string(number("select id from product where handle = 'longjing'"));
        put("/api/v1/favourites/" + product, nullptr);
        phone.post("/api/v1/footprints", {{"product", product}});
        for (const auto& words : {searched, std::string("龙井")})  // the shop counts what finds something
            phone.post("/api/v1/search/history", {{"words", words}});
    }
    void finish() {
        const auto version = shop.services().database->read([&](store::Session& session) {
            return session.value<std::int64_t>("select state_version from shop_order where id = :id",
                                               std::int64_t{std::stoll(done)});
        });
        shop.services().receiving.finishByTime({std::stoll(done)}, version);
    }

    /// Where something of him is found, in what is sealed as well.
    std::string found() {
        std::string lines;
        auto& services = shop.services();
        for (const auto& [table, rows] : databaseText(shop.databaseOptions()))
            for (const auto& row : rows) lines += canaries.foundIn("the table " + table + ": " + row, row);
        for (const auto& table : server::sealedTables())
            for (const auto& row : services.database->read([&](store::Session& session) {
                     return session.all<store::SealedRow>(table.page, "", table.start, std::int64_t{1'000'000});
                 }))
                for (const auto* sealed : {&row.first, &row.second, &row.third})
                    if (!sealed->empty())
                        lines += canaries.foundIn("what is sealed in " + std::string(table.name),
                                                  services.vault.open(*sealed));
        return lines;
    }
    std::vector<std::string> sealedTexts() {
        return shop.services().database->read([&](store::Session& session) {
            auto all =
                session.values<std::string>("select detail_sealed from address where customer_id = :c", customer);
            for (const auto& text : session.values<std::string>(
                     "select receiver_name_sealed from shop_order where customer_id = :c", customer))
                all.push_back(text);
            for (const auto& text : session.values<std::string>("select reply from idempotency where scope = :scope",
                                                                "customer " + std::to_string(customer)))
                all.push_back(text);
            return all;
        });
    }
};

/// Tables with something of each customer, and the count of one customer's rows. A table that joins them joins here.
struct OwnedTable {
    const char* name;
    store::Sql rows;
};
const OwnedTable ownedTables[]{
    {"address", "select count(*) from address where customer_id = :c"},
    {"cart_item", "select count(*) from cart_item where customer_id = :c"},
    {"customer_session", "select count(*) from customer_session where customer_id = :c"},
    {"favourite", "select count(*) from favourite where customer_id = :c"},
    {"footprint", "select count(*) from footprint where customer_id = :c"},
    {"search_day", "select count(*) from search_day where customer_id = :c"},
    {"search_history", "select count(*) from search_history where customer_id = :c"},
    {"shop_order", "select count(*) from shop_order where customer_id = :c"},
};

}  // namespace

/// A customer who asks for it is erased: nothing names him any more, and no fen is missing.
class TestErasure : public QObject {
    Q_OBJECT

  private slots:
    void aCustomerIsErased_data() { DatabaseFixture::addDialects(); }
    void aCustomerIsErased();
    void ordersThatAreNotOverAreNamed_data() { DatabaseFixture::addDialects(); }
    void ordersThatAreNotOverAreNamed();
    void nothingOfHimIsLeftInTheFile();
    void whoIsSignedInWritesNothingMore_data() { DatabaseFixture::addDialects(); }
    void whoIsSignedInWritesNothingMore();
    void everyTableThatNamesCustomersIsKnown();
};

void TestErasure::aCustomerIsErased() {
    ZG_NEED_DIALECT();
    Left left(DatabaseFixture::dialectOfRow());
    left.finish();
    auto& services = left.shop.services();
    QVERIFY(!left.found().empty());  // the search is not blind
    for (const auto& table : ownedTables) QVERIFY2(left.ofCustomer(table.rows) > 0, table.name);
    const auto payments = left.number("select cast(sum(amount) as bigint) from payment where state = 'succeeded'");
    const auto orders = left.number("select count(*) from shop_order");
    const auto others = left.number("select count(*) from address");
    const LogCapture log(spdlog::level::trace);

    QCOMPARE(server::customerOfOrder(services, {std::stoll(left.done)}).value, left.customer);
    QCOMPARE(server::eraseCustomer(services, {left.customer}), 2);

    for (const auto& table : ownedTables) QVERIFY2(left.ofCustomer(table.rows) == 0, table.name);
    QCOMPARE(left.ofCustomer("select count(*) from customer where id = :c"), 0);
    const auto found = left.found() + left.canaries.foundIn("the log", log.text());
    QVERIFY2(found.empty(), found.c_str());
    services.auditChain.sealAll();
    QCOMPARE(left.shop.violations(), QString());
    QCOMPARE(left.number("select cast(sum(amount) as bigint) from payment where state = 'succeeded'"), payments);
    QCOMPARE(left.number("select count(*) from shop_order"), orders);
    QCOMPARE(left.number("select count(*) from address"), others - 1);  // the other customer keeps hers
    const auto audit = services.database->read([](store::Session& session) {
        return session.values<std::string>(
            "select object_kind || ' ' || object_id || ' ' || detail from audit where "
            "action = 'customers.erase'");
    });
    QCOMPARE(audit.size(), std::size_t{1});
    QVERIFY2(audit.front().starts_with("customer " + std::to_string(left.customer) + R"( {"orders":2,"keptUnder":)"),
             audit.front().c_str());

    // Staff see the order with its money, and nobody finds it by who he was.
    const auto seen = left.desk.get("/admin/v1/orders/" + left.done);
    QCOMPARE(seen.json["paid"].get<std::int64_t>(), payments);
    QCOMPARE(seen.json["receiverMasked"].get<std::string>() + seen.json["regionText"].get<std::string>(),
             std::string());
    for (const auto& text :
         {mobile, mobile.substr(7), QByteArray::fromStdString(receiver).toPercentEncoding().toStdString()})
        QVERIFY(left.desk.get("/admin/v1/orders?text=" + text).json["items"].empty());
    QVERIFY_EXCEPTION_THROWN(server::eraseCustomer(services, {left.customer}), server::ErasureRefused);
    QVERIFY_EXCEPTION_THROWN(server::customerOfOrder(services, {999'999}), server::ErasureRefused);
    // Whoever comes back is a new customer.
    Phone again = left.shop.phone(person);
    QVERIFY(again.get("/api/v1/addresses").json["items"].empty());
    QVERIFY(again.get("/api/v1/orders").json["items"].empty());
}

void TestErasure::ordersThatAreNotOverAreNamed() {
    ZG_NEED_DIALECT();
    Left left(DatabaseFixture::dialectOfRow());
    const auto before = databaseText(left.shop.databaseOptions()).at("address");
    QString told;
    try {
        (void)server::eraseCustomer(left.shop.services(), {left.customer});
    } catch (const server::ErasureRefused& refused) {
        told = QString::fromUtf8(refused.what());
    }
    const auto number = left.desk.get("/admin/v1/orders/" + left.done).json["number"].get<std::string>();
    const auto other = left.desk.get("/admin/v1/orders/" + left.closed).json["number"].get<std::string>();
    QVERIFY2(told.contains(QString::fromStdString(number)), qPrintable(told));
    QVERIFY2(!told.contains(QString::fromStdString(other)), qPrintable(told));
    QVERIFY(databaseText(left.shop.databaseOptions()).at("address") == before);
    QCOMPARE(left.number("select count(*) from audit where action = 'customers.erase'"), 0);
}

void TestErasure::nothingOfHimIsLeftInTheFile() {
    Left left(store::Dialect::Sqlite);
    left.finish();
    auto& services = left.shop.services();
    left.canaries.plant("a token", services.database->read([&](store::Session& session) {
        return session
            .values<std::string>("select token_hash from customer_session where customer_id = :c", left.customer)
            .front();
    }));
    for (const auto& text : left.sealedTexts()) left.canaries.plant("something sealed", text);
    const auto inFiles = [&] {
        std::string lines;
        const auto folder = QString::fromStdString(left.shop.databaseOptions().folder.string());
        for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                lines += left.canaries.foundIn(file.fileName().toStdString(), file.readAll().toStdString());
        }
        return lines;
    };
    (void)server::eraseCustomer(services, {left.customer});
    QVERIFY(!inFiles().empty());  // what was deleted is still there, in the log and in unused parts
    store::compact(*services.database);
    const auto found = inFiles();
    QVERIFY2(found.empty(), found.c_str());
    QCOMPARE(left.shop.violations(), QString());
    QVERIFY(left.shop.phone("wang").get("/api/v1/orders").ok());
}

/// A server may know his token for another minute: nothing that comes with it is kept.
void TestErasure::whoIsSignedInWritesNothingMore() {
    ZG_NEED_DIALECT();
    Left left(DatabaseFixture::dialectOfRow());
    left.finish();
    (void)server::eraseCustomer(left.shop.services(), {left.customer});
    const Json home{{"name", receiver}, {"phone", mobile}, {"districtCode", "330106"},
                    {"detail", street}, {"tag", "home"},   {"isDefault", true}};
    QVERIFY(!left.phone.post("/api/v1/addresses", home).ok());
    QVERIFY(!left.phone.post("/api/v1/cart/items", {{"sku", left.shop.sku("CUP-1")}, {"quantity", 2}}).ok());
    QVERIFY(!left.phone.post("/api/v1/search/history", {{"words", searched}}).ok());
    const auto found = left.found();
    QVERIFY2(found.empty(), found.c_str());
}

void TestErasure::everyTableThatNamesCustomersIsKnown() {
    DatabaseFixture fixture(store::Dialect::Sqlite);
    std::vector<std::string> known;
    for (const auto& table : ownedTables) known.emplace_back(table.name);
    const auto tables = fixture.database().read([](store::Session& session) {
        return session.values<std::string>(
            "select m.name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' and "
            "c.name = 'customer_id' order by m.name");
    });
    QVERIFY(tables == known);
}

QTEST_GUILESS_MAIN(TestErasure)
#include "test_erasure.moc"
