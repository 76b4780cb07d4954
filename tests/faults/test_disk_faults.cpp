#include <spdlog/spdlog.h>

#include <QTemporaryDir>
#include <QtTest/QTest>
#include <optional>

#include "tests/support/faulty_disk.h"
#include "tests/support/long_counts.h"
#include "tests/support/shop/running_shop.h"
#include "tests/support/shop/selling_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

Q_DECLARE_METATYPE(FaultyDisk::Fault)

namespace {

/// What came of a try: nothing if it went well.
struct Trouble {
    std::string what;
    bool full = false, corrupt = false, refused = false;
};

Trouble troubleOf(const store::StoreError& error) {
    return {error.what(), dynamic_cast<const store::StoreFull*>(&error) != nullptr,
            dynamic_cast<const store::StoreCorrupt*>(&error) != nullptr, false};
}

/// The script: one order, paid. It may be tried again with the same key.
std::optional<Trouble> checkOut(SellingShop& shop, const std::string& key) {
    try {
        const auto order = shop.order(0, key);
        if (!order) return Trouble{order.error().code, false, false, true};
        const auto outcome = shop.pay(0, *order);
        if (!outcome) return Trouble{outcome.error().code, false, false, true};
        if (*outcome == SettleOutcome::Settled || *outcome == SettleOutcome::Repeated) return std::nullopt;
        return Trouble{std::string(nameOf(*outcome)), false, false, true};
    } catch (const store::StoreError& error) {
        return troubleOf(error);
    } catch (const std::exception& error) {
        return Trouble{std::string("not of the store: ") + error.what(), false, false, true};
    }
}

/// The same from a closed shop to a closed shop.
std::optional<Trouble> openAndCheckOut(const server::ShopOptions& options, const std::string& key) {
    try {
        SellingShop shop(options);
        return checkOut(shop, key);
    } catch (const store::StoreError& error) {
        return troubleOf(error);
    } catch (const std::exception& error) {
        return Trouble{std::string("not of the store: ") + error.what(), false, false, true};
    }
}

std::size_t paidOf(const Books& books) {
    std::size_t paid = 0;
    for (const auto& [id, isPaid] : books.orders) paid += isPaid ? 1 : 0;
    return paid;
}

void addFaults() {
    QTest::addColumn<FaultyDisk::Fault>("fault");
    QTest::newRow("with an I/O error") << FaultyDisk::Fault::Error;
    QTest::newRow("for want of room") << FaultyDisk::Fault::Full;
    QTest::newRow("after half of a write") << FaultyDisk::Fault::ShortWrite;
}

}  // namespace

/// A disk that fails at any moment of a checkout, or has no room: the order is there whole or not at all, the same key
/// makes it exactly once afterwards, and the shop goes on without a restart.
class TestDiskFaults : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { spdlog::set_level(spdlog::level::off); }  // every failure is logged, and there are thousands

    void eachCallOfACheckoutMayFail_data() { addFaults(); }
    void eachCallOfACheckoutMayFail();
    void eachCallFromOpeningOnMayFail_data() { addFaults(); }
    void eachCallFromOpeningOnMayFail();
    void aFullDiskRefusesWritesAndReadsGoOn();
};

void TestDiskFaults::eachCallOfACheckoutMayFail() {
    QFETCH(FaultyDisk::Fault, fault);
    const std::uint64_t most = longCounts() ? 2000 : 300;
    const std::uint64_t stride = longCounts() ? 1 : 2;
    QTemporaryDir folder;
    FaultyDisk disk;
    SellingShop::furnish(folder.path().toStdString() + "/shop");
    std::size_t orders = 0, struck = 0, thrown = 0;
    {
        SellingShop shop(SellingShop::optionsFor(folder.path().toStdString() + "/shop", disk.vfs()));
        for (std::uint64_t call = 1; call <= most; call += stride) {
            std::vector<std::string> keys;
            disk.failAt(call, fault);
            std::optional<Trouble> trouble;
            // The script is repeated until the call is reached.
            while (!trouble && disk.calls() < call)
                trouble = checkOut(shop, keys.emplace_back(std::to_string(call) + "-" + std::to_string(keys.size())));
            struck += disk.failures();
            disk.mend();
            const auto context = "call " + std::to_string(call) + ": " + (trouble ? trouble->what : "no trouble");
            if (trouble) {
                ++thrown;
                QVERIFY2(!trouble->refused && !trouble->corrupt, context.c_str());
                QVERIFY2(trouble->full == (fault == FaultyDisk::Fault::Full), context.c_str());
            }
            for (const auto& again : keys) {
                const auto second = checkOut(shop, again);
                QVERIFY2(!second, (context + "; then " + (second ? second->what : "")).c_str());
            }
            orders += keys.size();
            QCOMPARE(shop.countOrders(), static_cast<std::int64_t>(orders));
            if (trouble || call % 16 == 1) {
                const auto books = booksOf(*shop.services().database);
                QVERIFY2(books.fault.empty(), (context + "; then " + books.fault).c_str());
                QCOMPARE(paidOf(books), orders);
            }
        }
        qInfo("%zu checkouts, %zu calls failed, %zu checkouts saw it", orders, struck, thrown);
    }
    QVERIFY(struck > 0 && thrown > 0);
    const auto database = server::openShop(SellingShop::optionsFor(folder.path().toStdString() + "/shop"));
    const auto books = booksOf(*database);
    QCOMPARE(books.fault, std::string());
    QCOMPARE(paidOf(books), orders);
}

void TestDiskFaults::eachCallFromOpeningOnMayFail() {
    QFETCH(FaultyDisk::Fault, fault);
    const std::uint64_t most = longCounts() ? 2000 : 400;
    std::size_t struck = 0, thrown = 0;
    for (std::uint64_t call = 1; call <= most; call += longCounts() ? 1 : 13) {
        QTemporaryDir folder;
        const std::filesystem::path place = folder.path().toStdString() + "/shop";
        SellingShop::furnish(place);
        FaultyDisk disk;
        disk.failAt(call, fault);
        const auto trouble = openAndCheckOut(SellingShop::optionsFor(place, disk.vfs()), "key");
        struck += disk.failures();
        const bool over = disk.calls() < call;
        disk.mend();
        const auto context = "call " + std::to_string(call) + ": " + (trouble ? trouble->what : "no trouble");
        if (trouble) {
            ++thrown;
            QVERIFY2(!trouble->refused && !trouble->corrupt, context.c_str());
        }
        // The power goes as well: what came of the failure must not hang on what the system remembers.
        std::mt19937 random(static_cast<std::uint32_t>(call));
        const std::filesystem::path left = folder.path().toStdString() + "/left";
        disk.cut(random, left);
        const bool known = std::filesystem::exists(left / "shop.db");  // else it was never touched
        for (const auto& shop : {place, known ? left : place}) {
            const auto again = openAndCheckOut(SellingShop::optionsFor(shop), "key");
            QVERIFY2(!again, (context + "; then " + (again ? again->what : "")).c_str());
            const auto database = server::openShop(SellingShop::optionsFor(shop));
            const auto books = booksOf(*database);
            QVERIFY2(books.fault.empty(), (context + "; then " + books.fault).c_str());
            QCOMPARE(books.orders.size(), std::size_t{1});
            QCOMPARE(paidOf(books), std::size_t{1});
        }
        if (over) break;
    }
    qInfo("%zu calls failed, %zu checkouts saw it", struck, thrown);
    QVERIFY(struck > 0 && thrown > 0);
}

void TestDiskFaults::aFullDiskRefusesWritesAndReadsGoOn() {
    FaultyDisk disk;
    RunningShop shop(store::Dialect::Sqlite, disk.vfs());
    Phone phone = shop.phone("li");
    const auto sku = shop.sku("TEA-100");
    const auto address = phone.addAddress();
    const auto before = phone.buy(sku, 1, address);
    QCOMPARE(before.status, 200);
    const std::string order = before.json["id"];

    disk.failAt(1, FaultyDisk::Fault::Full, FaultyDisk::Lasts::UntilMended);
    const auto refused = phone.buy(sku, 1, address, "0123456789abcdef");
    QCOMPARE(refused.status, 507);
    QCOMPARE(refused.code(), std::string("storageFull"));
    QCOMPARE(phone.pay(order, 10600, shop.gatewayKey()).status, 507);
    QCOMPARE(phone.get("/api/v1/products").status, 200);
    QCOMPARE(phone.get("/api/v1/orders/" + order).json["wireStatus"].get<int>(), 5);
    QCOMPARE(phone.get("/api/v1/addresses").status, 200);

    disk.mend();  // nothing is started anew
    const auto bought = phone.buy(sku, 1, address, "0123456789abcdef");
    QCOMPARE(bought.status, 200);
    QVERIFY(phone.buy(sku, 1, address, "0123456789abcdef").json["id"] == bought.json["id"]);
    QCOMPARE(phone.pay(order, 10600, shop.gatewayKey()).status, 200);
    QCOMPARE(phone.get("/api/v1/orders/" + order).json["wireStatus"].get<int>(), 10);
    shop.services().auditChain.sealAll();
    QCOMPARE(shop.violations(), QString());
}

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "test_disk_faults.moc"
