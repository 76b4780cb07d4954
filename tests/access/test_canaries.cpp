#include <QDirIterator>
#include <QFile>
#include <QtTest/QTest>

#include "api/backend/http/reply_cache.h"
#include "api/server/support_bundle.h"
#include "tests/http/raw_client.h"
#include "tests/support/canaries.h"
#include "tests/support/database_text.h"
#include "tests/support/log_capture.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const std::string receiver = "金丝雀Canary", otherReceiver = "金丝燕Swiftlet", mobile = "13977774242",
                  otherMobile = "13977775353", street = "鸟笼巷 77 号 CanaryStreet", otherStreet = "SwiftletStreet 8",
                  password = "Canary-Pass-77", typo = "Canary-Typo-77",
                  inventedToken = "CanaryToken" + std::string(53, 'c');
const std::string visible = "看得见的留言 VisibleNote";

nlohmann::json address(const std::string& name, const std::string& phone, const std::string& detail) {
    return {{"name", name},     {"phone", phone}, {"districtCode", "330106"},
            {"detail", detail}, {"tag", "home"},  {"isDefault", true}};
}

std::string percent(const std::string& text) {
    return QByteArray::fromStdString(text).toPercentEncoding().toStdString();
}

/// A day in a shop whose customers are canaries; every answer that is no success is kept.
struct CanaryShop {
    RunningShop shop;
    LogCapture log{spdlog::level::trace};
    Canaries canaries;
    Phone phone, desk, other;
    std::string order, refusals;
    int keys = 0;

    explicit CanaryShop(store::Dialect dialect)
        : shop(dialect),
          phone(shop.server().publicPort()),
          desk(shop.server().deskPort()),
          other(shop.server().publicPort()) {
        for (const auto& [what, text] :
             std::initializer_list<std::pair<const char*, std::string>>{{"a receiver's name", receiver},
                                                                        {"another receiver's name", otherReceiver},
                                                                        {"a phone", mobile},
                                                                        {"another phone", otherMobile},
                                                                        {"an address", street},
                                                                        {"another address", otherStreet},
                                                                        {"a password", password},
                                                                        {"a mistyped login", typo},
                                                                        {"an invented token", inventedToken},
                                                                        {"the gateway's key", shop.gatewayKey()}})
            canaries.plant(what, text);
        QFile keyFile(QDir(shop.filesFolder()).filePath(QStringLiteral("shop.keys")));
        if (!keyFile.open(QIODevice::ReadOnly)) throw std::runtime_error("the shop has no keys");
        for (const auto& word : keyFile.readAll().simplified().split(' '))
            if (word.size() == 64)
                canaries.plant("a key of the vault", QByteArray::fromHex(word).toStdString()), ++keys;
        if (keys < 2) throw std::runtime_error("the keys of the vault are not where they were");
    }

    Phone::Answer send(Phone& by, const char* verb, const std::string& path, const nlohmann::json& body = nullptr) {
        return sendText(by, verb, path, body.is_null() ? "" : body.dump());
    }
    Phone::Answer sendText(Phone& by, const char* verb, const std::string& path, const std::string& body) {
        auto answer = by.send(verb, path, body, {{"Idempotency-Key", "canary-" + std::to_string(++keys)}});
        if (!answer.ok()) refusals += std::to_string(answer.status) + " " + answer.json.dump() + "\n";
        return answer;
    }
    void signIn();
    void sell();
    void work();
    void fail();
    void breakDown();
    std::string found();
};

void CanaryShop::signIn() {
    for (auto* one : {&phone, &other}) {
        const auto session = one->signIn(one == &phone ? "li" : "wang");
        canaries.plant("a customer's token", session.json.at("token").get<std::string>());
    }
    auto session = send(desk, "POST", "/admin/v1/session", {{"login", "owner"}, {"password", "long-enough"}});
    desk.setToken(session.json.at("token").get<std::string>());
    canaries.plant("the owner's token", session.json["token"].get<std::string>());
    canaries.plant("the owner's password", "long-enough");
    const std::string clerk =
        nlohmann::json{{"login", "clerk"}, {"name", "店员"}, {"password", password}, {"role", "finance"}}.dump();
    QCOMPARE(sendText(desk, "POST", "/admin/v1/staff", clerk).status, 200);
    const auto tag = http::entityTag("POST /admin/v1/staff?\n" + clerk);
    canaries.plant("a fingerprint to try passwords on", tag.substr(1, tag.size() - 2));
}

void CanaryShop::sell() {
    const auto kept = send(phone, "POST", "/api/v1/addresses", address(receiver, mobile, street));
    QCOMPARE(kept.status, 200);
    const auto id = kept.json["id"].get<std::string>();
    const auto sku = shop.sku("TEA-250");
    const nlohmann::json lines = nlohmann::json::array({{{"sku", sku}, {"quantity", 1}}});
    const auto settled = send(phone, "POST", "/api/v1/settle", {{"lines", lines}, {"address", id}});
    const nlohmann::json draft{
        {"lines", lines}, {"address", id}, {"buyerNote", visible}, {"expectedPayable", settled.json["payable"]}};
    const auto made = phone.post("/api/v1/orders", draft, "the-same-key");
    QCOMPARE(made.status, 200);
    QVERIFY(phone.post("/api/v1/orders", draft, "the-same-key").json == made.json);  // a remembered reply
    QCOMPARE(phone.post("/api/v1/orders", address(receiver, mobile, street), "the-same-key").status, 400);
    order = made.json["id"].get<std::string>();
    QCOMPARE(phone.pay(order, settled.json["payable"].get<std::int64_t>(), shop.gatewayKey()).status, 200);
    const auto second = phone.buy(sku, 1, id);
    QCOMPARE(send(phone, "POST", "/api/v1/orders/" + second.json["id"].get<std::string>() + "/cancel").status, 200);
    QCOMPARE(send(phone, "PUT", "/api/v1/addresses/" + id, address(otherReceiver, otherMobile, otherStreet)).status,
             200);
    QCOMPARE(send(phone, "POST", "/api/v1/search/history", {{"words", "绿茶"}}).status, 200);
}

void CanaryShop::work() {
    for (const auto& text : {mobile, mobile.substr(7), receiver})
        QCOMPARE(send(desk, "GET", "/admin/v1/orders?text=" + percent(text)).json["items"].size(), std::size_t{2});
    const auto seen = send(desk, "GET", "/admin/v1/orders/" + order).json;
    QCOMPARE(send(desk, "POST", "/admin/v1/orders/" + order + "/receiver").json["phone"].get<std::string>(), mobile);
    const nlohmann::json parcel{{"carrier", "SF"},
                                {"trackingNumber", "SF1442039810"},
                                {"lines", nlohmann::json::array({{{"line", seen["lines"][0]["id"]}, {"quantity", 1}}})},
                                {"orderVersion", seen["version"]}};
    QCOMPARE(send(desk, "POST", "/admin/v1/orders/" + order + "/packages", parcel).status, 200);
    QCOMPARE(send(desk, "POST", "/admin/v1/exports", {{"table", "products"}, {"format", "csv"}}).status, 200);
}

void CanaryShop::fail() {
    Phone clerk(shop.server().deskPort()), stranger(shop.server().publicPort());
    const auto session = send(clerk, "POST", "/admin/v1/session", {{"login", "clerk"}, {"password", password}});
    clerk.setToken(session.json.at("token").get<std::string>());
    canaries.plant("a clerk's token", session.json["token"].get<std::string>());
    QCOMPARE(send(clerk, "POST", "/admin/v1/exports", {{"table", "products"}, {"format", "csv"}}).status, 403);
    QCOMPARE(send(clerk, "POST", "/admin/v1/orders/" + order + "/receiver").status, 403);
    QCOMPARE(send(desk, "POST", "/admin/v1/session", {{"login", "clerk"}, {"password", password + "!"}}).status, 401);
    QCOMPARE(send(desk, "POST", "/admin/v1/session", {{"login", typo}, {"password", password}}).status, 401);
    const nlohmann::json again{{"shopName", "店"}, {"login", "second"}, {"name", "某"}, {"password", password}};
    QCOMPARE(send(desk, "POST", "/admin/v1/setup", again).status, 409);
    QCOMPARE(send(desk, "POST", "/admin/v1/staff",
                  {{"login", typo + " "}, {"name", ""}, {"password", password}, {"role", "x"}})
                 .status,
             400);
    auto wrong = address(receiver + receiver + receiver, mobile + "1", street);
    QCOMPARE(send(phone, "POST", "/api/v1/addresses", wrong).status, 400);
    wrong = address(receiver, mobile, street);
    wrong["districtCode"] = mobile.substr(0, 6);
    QCOMPARE(send(phone, "POST", "/api/v1/addresses", wrong).status, 400);
    QCOMPARE(sendText(phone, "POST", "/api/v1/addresses", "{\"phone\":\"" + mobile + "\",").status, 400);
    QCOMPARE(send(other, "GET", "/api/v1/orders/" + mobile).status, 404);
    QCOMPARE(send(other, "GET", "/api/v1/nothing/" + percent(street) + "?phone=" + mobile).status, 404);
    QCOMPARE(send(other, "POST", "/callbacks/payments", address(receiver, mobile, street)).status, 401);
    stranger.setToken(inventedToken);
    QCOMPARE(send(stranger, "GET", "/api/v1/orders").status, 401);
    QCOMPARE(send(desk, "GET", "/admin/v1/orders?tab=" + mobile).status, 400);
}

/// The database refuses in the middle of it, and the server says 500.
void CanaryShop::breakDown() {
    auto& database = *shop.services().database;
    database.write(
        [](store::Transaction& transaction) { transaction.run("alter table address rename to address_away"); });
    QCOMPARE(send(phone, "POST", "/api/v1/addresses", address(receiver, mobile, street)).status, 500);
    database.write(
        [](store::Transaction& transaction) { transaction.run("alter table address_away rename to address"); });
    QCOMPARE(send(phone, "GET", "/api/v1/addresses").status, 200);
}

/// Where a canary was found, a line each.
std::string CanaryShop::found() {
    shop.services().auditChain.sealAll();
    std::string lines = canaries.foundIn("a refusal", refusals);
    lines += canaries.foundIn("the figures", [&] {
        http::RawClient client(shop.server().deskPort());
        return client.ask("GET /metrics").body;
    }());
    for (const auto& [name, text] : server::supportFiles(shop.options(), {}, SystemClock()))
        lines += canaries.foundIn("support's " + name, text);
    for (const auto& [table, rows] : databaseText(shop.databaseOptions()))
        for (const auto& row : rows) lines += canaries.foundIn("the table " + table + ": " + row, row);
    for (const auto& folder : {shop.filesFolder(), QString::fromStdString(shop.databaseOptions().folder.string())}) {
        if (folder.isEmpty()) continue;
        for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (file.fileName().contains(QStringLiteral(".key")) || !file.open(QIODevice::ReadOnly)) continue;
            lines += canaries.foundIn(file.fileName().toStdString(), file.readAll().toStdString());
        }
    }
    shop.server().stop();
    return lines + canaries.foundIn("the log", log.text());
}

}  // namespace

/// Personal data and secrets of a whole day stand nowhere in plain: not in the database and its files, not in the log,
/// the audit, the figures, or what was answered to mistakes.
class TestCanaries : public QObject {
    Q_OBJECT

  private slots:
    void seesWhatStandsInPlain();
    void nothingPersonalStandsInPlain_data() { DatabaseFixture::addDialects(); }
    void nothingPersonalStandsInPlain();
};

void TestCanaries::seesWhatStandsInPlain() {
    Canaries canaries;
    canaries.plant("a name", receiver);
    const auto bytes = QByteArray::fromStdString("x" + receiver);
    for (const auto& form : {bytes, bytes.mid(1).toHex(), bytes.mid(1).toBase64(), bytes.toPercentEncoding()})
        QVERIFY2(!canaries.foundIn("a text", ("…" + form + "…").toStdString()).empty(), form.constData());
    QCOMPARE(canaries.foundIn("a text", "nothing of it"), std::string());
}

void TestCanaries::nothingPersonalStandsInPlain() {
    ZG_NEED_DIALECT();
    CanaryShop day(DatabaseFixture::dialectOfRow());
    day.signIn();
    day.sell();
    day.work();
    day.fail();
    day.breakDown();
    // The search is not blind: what may be seen is found in each of the places.
    Canaries decoy;
    decoy.plant("the note", visible);
    QVERIFY(!decoy.foundIn("orders", databaseText(day.shop.databaseOptions())["shop_order"].at(1)).empty() ||
            !decoy.foundIn("orders", databaseText(day.shop.databaseOptions())["shop_order"].at(0)).empty());
    QVERIFY(day.refusals.size() > 500);
    const auto found = day.found();
    QVERIFY2(found.empty(), found.c_str());
    const auto log = day.log.text();
    QVERIFY2(log.find("POST /api/v1/orders 200") != std::string::npos, log.c_str());
    QVERIFY2(log.find("POST /api/v1/addresses 500") != std::string::npos, log.c_str());
}

QTEST_GUILESS_MAIN(TestCanaries)
#include "test_canaries.moc"
