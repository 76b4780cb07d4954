#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <atomic>
#include <mutex>
#include <random>
#include <thread>

#include "tests/support/long_counts.h"
#include "tests/support/phone.h"
#include "tests/support/server_program.h"

using namespace zhanggui::test;

namespace {

constexpr const char* catalogue =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "longjing,明前龙井,绿茶,true,净重,100 g,TEA-100,100,50000,98.00\n"
    "longjing,,,,,250 g,TEA-250,250,50000,198.00\n";

/// What a customer saw acknowledged.
struct Acknowledged {
    std::mutex mutex;
    std::vector<std::pair<std::string, std::string>> orders;  // person, order
    std::vector<std::pair<std::string, std::string>> payments;
};

}  // namespace

/// kill -9 in the middle of checkouts: what was acknowledged is there afterwards and the books agree. A kill can't show
/// a missing fsync; that wants the file system's help and is a test of its own.
class TestKills : public QObject {
    Q_OBJECT

  private slots:
    void nothingAcknowledgedIsLost();
};

void TestKills::nothingAcknowledgedIsLost() {
    const int kills = longCounts() ? 500 : 50;
    constexpr std::size_t customers = 6;
    const auto seed = std::random_device{}();
    qInfo("seed %u, %d kills", seed, kills);
    std::mt19937 random(seed);

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("catalogue.csv"));
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write(catalogue);
    csv.close();
    const QString data = folder.filePath(QStringLiteral("shop"));
    QByteArray errors;
    QVERIFY2(
        ServerProgram::run({QStringLiteral("import"), QStringLiteral("products"), file, QStringLiteral("--data"), data},
                           nullptr, &errors) == 0,
        errors);

    Acknowledged acknowledged;
    for (int kill = 0; kill < kills; ++kill) {
        ServerProgram server({QStringLiteral("serve"), QStringLiteral("--data"), data, QStringLiteral("--simulated")});
        QVERIFY2(server.ready(), server.errors());
        QFile key(data + QStringLiteral("/simulated-gateway.key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const std::string gatewayKey = key.readAll().toStdString();
        const auto before = acknowledged.orders.size();
        std::atomic<bool> over{false};
        std::vector<std::thread> shoppers;
        for (std::size_t shopper = 0; shopper < customers; ++shopper)
            shoppers.emplace_back([&, shopper, port = server.publicPort()] {
                const std::string person = "kill-" + std::to_string(kill % 5) + "-" + std::to_string(shopper);
                Phone phone(port);
                if (!phone.signIn(person).ok()) return;
                auto list = phone.get("/api/v1/addresses");
                if (!list.ok()) return;
                const std::string address =
                    list.json["items"].empty() ? phone.addAddress() : list.json["items"][0]["id"].get<std::string>();
                while (!over && !address.empty()) {
                    const auto order = phone.buy(shopper % 2 == 0 ? "1" : "2", 1, address);
                    if (!order.ok()) return;
                    const std::string id = order.json["id"];
                    {
                        const std::scoped_lock lock(acknowledged.mutex);
                        acknowledged.orders.emplace_back(person, id);
                    }
                    if (!phone.pay(id, order.json["payable"].get<std::int64_t>(), gatewayKey).ok()) return;
                    const std::scoped_lock lock(acknowledged.mutex);
                    acknowledged.payments.emplace_back(person, id);
                }
            });
        // Every other time the customers have bought something first, however slow the machine is.
        const bool bought = kill % 2 == 1 || QTest::qWaitFor(
                                                 [&] {
                                                     const std::scoped_lock lock(acknowledged.mutex);
                                                     return acknowledged.orders.size() > before;
                                                 },
                                                 20'000);
        // The moment of the kill is what is random here, so time itself is the input.
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + random() % 240));
        server.killAtOnce();
        over = true;
        for (auto& shopper : shoppers) shopper.join();
        QVERIFY2(bought, "nobody bought anything in twenty seconds");
    }

    {
        ServerProgram server({QStringLiteral("serve"), QStringLiteral("--data"), data, QStringLiteral("--simulated")});
        QVERIFY2(server.ready(), server.errors());
        std::map<std::string, std::unique_ptr<Phone>> phones;
        const auto look = [&](const std::string& person, const std::string& order) {
            auto& phone = phones[person];
            if (!phone) {
                phone = std::make_unique<Phone>(server.publicPort());
                phone->signIn(person);
            }
            return phone->get("/api/v1/orders/" + order);
        };
        for (const auto& [person, order] : acknowledged.orders) QCOMPARE(look(person, order).status, 200);
        for (const auto& [person, order] : acknowledged.payments)
            QCOMPARE(look(person, order).json["wireStatus"].get<int>(), 10);
    }
    qInfo("%zu orders and %zu payments were acknowledged and are there", acknowledged.orders.size(),
          acknowledged.payments.size());
    QByteArray output;
    const int code = ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), data}, &output);
    QVERIFY2(code == 0, output);
}

QTEST_GUILESS_MAIN(TestKills)
#include "test_kills.moc"
