#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <map>
#include <memory>
#include <random>

#include "tests/faults/busy_shop.h"
#include "tests/support/long_counts.h"

using namespace zhanggui::test;

namespace {

constexpr const char* header =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "longjing,明前龙井,绿茶,true,净重,100 g,TEA-100,100,900000,98.00\n"
    "longjing,,,,,250 g,TEA-250,250,900000,198.00\n";

}  // namespace

/// kill -9 while customers buy and pay, a merchant has a price list written and the shop is backed up: what was
/// acknowledged is there afterwards, once, and the books agree. A kill can't show a missing fsync; test_power_cuts
/// does.
class TestKills : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void nothingAcknowledgedIsLostOrDoubled();

  private:
    QTemporaryDir m_folder;
    Acknowledged m_acknowledged;
    Merchant m_merchant;
    std::string m_gatewayKey;
    qint64 m_slowestStartMs = 0;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList serving() const {
        return {QStringLiteral("serve"), QStringLiteral("--data"), path("shop"), QStringLiteral("--simulated")};
    }
    void sellUntilKilled(int round, BackingUp& backups, std::mt19937& random);
    void everyOrderIsThere(ServerProgram& server) const;
    void everyImportIsWhole(ServerProgram& server) const;
    void backupsAreWhole() const;
};

void TestKills::initTestCase() {
    QFile csv(path("catalogue.csv"));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write(header);
    csv.write(QByteArray::fromStdString(Merchant::catalogue()));
    csv.close();
    QByteArray errors;
    QVERIFY2(ServerProgram::run({QStringLiteral("import"), QStringLiteral("products"), csv.fileName(),
                                 QStringLiteral("--data"), path("shop")},
                                nullptr, &errors) == 0,
             errors);
    QVERIFY2(ServerProgram::run({QStringLiteral("staff"), QStringLiteral("add"), QString::fromLatin1(Merchant::login),
                                 QStringLiteral("--name"), QStringLiteral("Owner"), QStringLiteral("--role"),
                                 QStringLiteral("owner"), QStringLiteral("--data"), path("shop")},
                                nullptr, &errors, QByteArray(Merchant::password) + '\n') == 0,
             errors);
    ServerProgram server(serving());
    QVERIFY2(server.ready(), server.errors());
    QVERIFY(m_merchant.signIn(server.deskPort()));
    QFile key(path("shop/simulated-gateway.key"));
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_gatewayKey = key.readAll().toStdString();
}

/// One life of the server, from its start to its end by force.
void TestKills::sellUntilKilled(int round, BackingUp& backups, std::mt19937& random) {
    constexpr int customers = 6;
    QElapsedTimer starting;
    starting.start();
    ServerProgram server(serving());
    QVERIFY2(server.ready(), server.errors() + " in round " + QByteArray::number(round));
    m_slowestStartMs = std::max(m_slowestStartMs, starting.elapsed());
    const auto before = m_acknowledged.bought();
    Busy busy;
    for (int customer = 0; customer < customers; ++customer)
        busy.begin(
            [&, port = server.publicPort(),
             person = "kill-" + std::to_string(round % 5) + "-" + std::to_string(customer),
             sku = customer % 2 == 0 ? "1" : "2"] { shop(port, person, sku, m_gatewayKey, m_acknowledged, busy); });
    if (round % 3 == 0)
        busy.begin([&, port = server.deskPort()] { m_merchant.reprice(port, 200 + round, m_acknowledged, busy); });
    if (round % 2 == 0) backups.begin();
    // Every other time the customers have bought something first, however slow the machine is.
    const bool bought = round % 2 == 1 || QTest::qWaitFor([&] { return m_acknowledged.bought() > before; }, 20'000);
    // The moment of the kill is what is random here, so time itself is the input.
    std::this_thread::sleep_for(std::chrono::milliseconds(60 + random() % 240));
    server.killAtOnce();
    if (random() % 2 == 0) backups.kill();
    busy.end();
    QVERIFY2(bought, "nobody bought anything in twenty seconds");
}

void TestKills::everyOrderIsThere(ServerProgram& server) const {
    std::map<std::string, std::unique_ptr<Phone>> phones;
    const auto look = [&](const std::string& person, const std::string& order) {
        auto& phone = phones[person];
        if (!phone) {
            phone = std::make_unique<Phone>(server.publicPort());
            phone->signIn(person);
        }
        return phone->get("/api/v1/orders/" + order);
    };
    for (const auto& [person, order] : m_acknowledged.orders) QCOMPARE(look(person, order).status, 200);
    for (const auto& [person, order] : m_acknowledged.payments)
        QCOMPARE(look(person, order).json["wireStatus"].get<int>(), 10);
}

/// Imports go on by themselves; each row is written once, and the last one's price is on everything.
void TestKills::everyImportIsWhole(ServerProgram& server) const {
    auto desk = m_merchant.desk(server.deskPort());
    nlohmann::json last;
    for (const auto& import : m_acknowledged.imports) {
        const auto state = [&] {
            last = desk.get("/admin/v1/imports/" + import).json;
            return last.value("state", "");
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), std::string("done"), 60'000);
        QCOMPARE(last["committed"].get<int>(), Merchant::rows);
        QCOMPARE(last["error"].get<int>(), 0);
    }
    std::map<int, int> prices;
    std::string cursor;
    do {
        const auto page = Phone(server.publicPort()).get("/api/v1/products?limit=50&cursor=" + cursor);
        QCOMPARE(page.status, 200);
        for (const auto& card : page.json["items"])
            if (card["title"].get<std::string>().starts_with("Shelf")) ++prices[card["price"].get<int>()];
        cursor = page.json.value("nextCursor", "");
    } while (!cursor.empty());
    QCOMPARE(prices.size(), std::size_t(1));
    QCOMPARE(prices.begin()->second, Merchant::products);
}

/// What was cut off left nothing that passes for a backup, and does not stand in the way of the next.
void TestKills::backupsAreWhole() const {
    QByteArray output, errors;
    QVERIFY2(ServerProgram::run({QStringLiteral("backup"), QStringLiteral("--data"), path("shop"),
                                 QStringLiteral("--to"), path("backups")},
                                &output, &errors) == 0,
             output + errors);
    QCOMPARE(ServerProgram::run(
                 {QStringLiteral("backups"), QStringLiteral("--from"), path("backups"), QStringLiteral("--json")},
                 &output, &errors),
             0);
    QVERIFY(QDir(path("backups")).entryList({QStringLiteral("*.part")}).isEmpty());
    const auto list = nlohmann::json::parse(output.toStdString());
    QVERIFY(!list.empty());
    for (const auto& backup : list) {
        const auto name = QString::fromStdString(backup["name"]);
        const auto data = m_folder.filePath(QStringLiteral("restored-") + name);
        QVERIFY2(ServerProgram::run({QStringLiteral("restore"), QStringLiteral("--from"), path("backups"),
                                     QStringLiteral("--name"), name, QStringLiteral("--data"), data},
                                    &output, &errors) == 0,
                 output + errors);
        QCOMPARE(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), data}, &output), 0);
    }
}

void TestKills::nothingAcknowledgedIsLostOrDoubled() {
    const int kills = longCounts() ? 2000 : 40;
    const auto seed = std::random_device{}();
    qInfo("seed %u, %d kills", seed, kills);
    std::mt19937 random(seed);
    BackingUp backups(path("shop"), path("backups"));
    for (int round = 0; round < kills && !QTest::currentTestFailed(); ++round) sellUntilKilled(round, backups, random);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(backups.end());

    {
        ServerProgram server(serving());
        QVERIFY2(server.ready(), server.errors());
        everyOrderIsThere(server);
        everyImportIsWhole(server);
    }
    qInfo("%zu orders, %zu payments and %zu imports were acknowledged and are there; the slowest start took %lld ms",
          m_acknowledged.orders.size(), m_acknowledged.payments.size(), m_acknowledged.imports.size(),
          m_slowestStartMs);
    QByteArray output;
    const int code = ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), path("shop")}, &output);
    QVERIFY2(code == 0, output);
    backupsAreWhole();
}

QTEST_GUILESS_MAIN(TestKills)
#include "test_kills.moc"
