// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>
#include <atomic>
#include <thread>

#include "api/backend/inventory/stock_lists.h"
#include "api/backend/store/errors.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestInventoryStock : public QObject {
    Q_OBJECT

  private slots:
    void units_go_from_shelf_to_promise_to_parcel_data() { DatabaseFixture::addDialects(); }
    void units_go_from_shelf_to_promise_to_parcel();
    void what_is_short_is_told_and_nothing_is_kept_data() { DatabaseFixture::addDialects(); }
    void what_is_short_is_told_and_nothing_is_kept();
    void a_document_moves_a_variant_once_data() { DatabaseFixture::addDialects(); }
    void a_document_moves_a_variant_once();
    void no_more_is_taken_back_or_sent_than_was_promised_data() { DatabaseFixture::addDialects(); }
    void no_more_is_taken_back_or_sent_than_was_promised();
    void a_level_is_set_but_never_below_what_is_promised_data() { DatabaseFixture::addDialects(); }
    void a_level_is_set_but_never_below_what_is_promised();
    void the_last_units_are_sold_once_data() { DatabaseFixture::addDialects(); }
    void the_last_units_are_sold_once();
    void invariants_see_a_level_changed_behind_the_ledger_data() { DatabaseFixture::addDialects(); }
    void invariants_see_a_level_changed_behind_the_ledger();
};

namespace {

using Level = std::pair<std::int64_t, std::int64_t>;

Level levelOf(CatalogShop& shop, SkuId sku) {
    const auto figures =
        shop.database().read([&](store::Session& session) { return shop.levels.ofSkus(session, {sku}); });
    return {figures.at(sku).onHand, figures.at(sku).reserved};
}

/// One order of `needs`: false if something is short.
bool order(CatalogShop& shop, const std::vector<StockNeed>& needs, std::int64_t id) {
    const MovementNote note{MovementCause::Order, id, "order", "", shop.clock.now()};
    return shop.database()
        .write([&](store::Transaction& transaction) -> Result<None> {
            if (!shop.stock.reserve(transaction, shop.store, needs, note).empty())
                return refuse(GeneralRefusal::Conflict);
            return None{};
        })
        .has_value();
}

}  // namespace

void TestInventoryStock::units_go_from_shelf_to_promise_to_parcel() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto sku = shop.save(CatalogShop::simple("tea", 100), 10).skus.at(0);
    QCOMPARE(levelOf(shop, sku), (Level{10, 0}));
    QVERIFY(order(shop, {{sku, 2}, {sku, 3}}, 71));  // two lines of one variant are one need
    QCOMPARE(levelOf(shop, sku), (Level{10, 5}));
    shop.database().write([&](store::Transaction& transaction) {
        shop.stock.ship(transaction, shop.store, {{sku, 4}}, shop.note(MovementCause::Package));
        shop.stock.release(transaction, shop.store, {{sku, 1}}, shop.note(MovementCause::Order));
    });
    QCOMPARE(levelOf(shop, sku), (Level{6, 0}));
    const StockLists lists(shop.database(), shop.clock);
    QStringList kinds;
    for (const auto all = lists.ledger({}, sku, shop.store, {}).value().items; const auto& row : all)
        kinds << QStringLiteral("%1 %2 %3 → %4 %5")
                     .arg(QString::fromStdString(std::string(nameOf(row.kind))))
                     .arg(row.onHandChange)
                     .arg(row.reservedChange)
                     .arg(row.onHandAfter)
                     .arg(row.reservedAfter);
    QCOMPARE(kinds,
             (QStringList{"release 0 -1 → 6 0", "ship -4 -4 → 6 1", "reserve 0 5 → 10 5", "receive 10 0 → 10 0"}));
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryStock::what_is_short_is_told_and_nothing_is_kept() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto plenty = shop.save(CatalogShop::simple("plenty", 100), 10).skus.at(0);
    const auto few = shop.save(CatalogShop::simple("few", 100), 2).skus.at(0);
    const auto none = shop.save(CatalogShop::simple("none", 100)).skus.at(0);
    const auto shortages = shop.database().write([&](store::Transaction& transaction) -> Result<None> {
        const auto found = shop.stock.reserve(transaction, shop.store, {{none, 1}, {few, 3}, {plenty, 1}, {{999}, 1}},
                                              shop.note(MovementCause::Order));
        std::vector<Fault> faults;
        for (const auto& one : found) faults.push_back({std::to_string(one.sku.value), "short", one.available});
        return refuse(GeneralRefusal::Conflict, faults);
    });
    QCOMPARE(shortages.error().faults, (std::vector<Fault>{{std::to_string(few.value), "short", 2},
                                                           {std::to_string(none.value), "short", 0},
                                                           {"999", "short", 0}}));
    QCOMPARE(levelOf(shop, plenty), (Level{10, 0}));
    const auto available = shop.database().read([&](store::Session& session) {
        return shop.stock.available(session, shop.store, {plenty, few, {999}});
    });
    QCOMPARE(available, (std::map<SkuId, std::int64_t>{{plenty, 10}, {few, 2}}));
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryStock::a_document_moves_a_variant_once() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto sku = shop.save(CatalogShop::simple("tea", 100), 10).skus.at(0);
    QVERIFY(order(shop, {{sku, 1}}, 5));
    QVERIFY_EXCEPTION_THROWN(order(shop, {{sku, 1}}, 5), store::UniqueViolation);
    QCOMPARE(levelOf(shop, sku), (Level{10, 1}));
}

void TestInventoryStock::no_more_is_taken_back_or_sent_than_was_promised() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto sku = shop.save(CatalogShop::simple("tea", 100), 10).skus.at(0);
    QVERIFY(order(shop, {{sku, 3}}, 5));
    const auto note = shop.note(MovementCause::Package);
    QVERIFY_EXCEPTION_THROWN(shop.database().write([&](store::Transaction& transaction) {
        shop.stock.release(transaction, shop.store, {{sku, 4}}, note);
    }),
                             std::logic_error);
    QVERIFY_EXCEPTION_THROWN(shop.database().write([&](store::Transaction& transaction) {
        shop.stock.ship(transaction, shop.store, {{sku, 4}}, note);
    }),
                             std::logic_error);
    QVERIFY_EXCEPTION_THROWN(shop.database().write([&](store::Transaction& transaction) {
        shop.stock.ship(transaction, shop.store, {{sku, 0}}, note);
    }),
                             std::logic_error);
    QCOMPARE(levelOf(shop, sku), (Level{10, 3}));
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryStock::a_level_is_set_but_never_below_what_is_promised() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto sku = shop.save(CatalogShop::simple("tea", 100)).skus.at(0);
    const auto set = [&](std::int64_t onHand) {
        ++shop.document;
        return shop.database().write([&](store::Transaction& transaction) {
            return shop.stock.setOnHand(transaction, shop.store, sku, onHand, shop.note(MovementCause::Import));
        });
    };
    QVERIFY(set(5));
    QVERIFY(order(shop, {{sku, 3}}, 900));
    QVERIFY(!set(2));
    QCOMPARE(levelOf(shop, sku), (Level{5, 3}));
    QVERIFY(set(3));
    QVERIFY(set(3));
    QCOMPARE(levelOf(shop, sku), (Level{3, 3}));
    const StockLists lists(shop.database(), shop.clock);
    const auto ledger = lists.ledger({}, sku, shop.store, {})->items;
    QCOMPARE(ledger.size(), std::size_t{3});
    QCOMPARE(ledger[0].kind, MovementKind::Adjust);
    QCOMPARE(ledger[0].onHandChange, std::int64_t{-2});
    QCOMPARE(ledger[2].kind, MovementKind::Receive);
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryStock::the_last_units_are_sold_once() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    constexpr int units = 20, threads = 32;
    const auto sku = shop.save(CatalogShop::simple("last", 100), units).skus.at(0);
    const auto other = shop.save(CatalogShop::simple("other", 100), 1000).skus.at(0);
    std::atomic<int> sold{0}, refused{0};
    std::vector<std::thread> customers;
    for (int i = 0; i < threads; ++i)
        customers.emplace_back([&, i] {
            // Lines in both orders: they must not block each other.
            const std::vector<StockNeed> needs = i % 2 == 0 ? std::vector<StockNeed>{{sku, 1}, {other, 1}}
                                                            : std::vector<StockNeed>{{other, 1}, {sku, 1}};
            (order(shop, needs, 1000 + i) ? sold : refused)++;
        });
    for (auto& customer : customers) customer.join();
    QCOMPARE(sold.load(), units);
    QCOMPARE(refused.load(), threads - units);
    QCOMPARE(levelOf(shop, sku), (Level{units, units}));
    QCOMPARE(levelOf(shop, other), (Level{1000, units}));
    QCOMPARE(shop.violation(), QString());
}

void TestInventoryStock::invariants_see_a_level_changed_behind_the_ledger() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto sku = shop.save(CatalogShop::simple("tea", 100), 10).skus.at(0);
    QCOMPARE(shop.violation(), QString());
    shop.database().write([&](store::Transaction& transaction) {
        transaction.run("update stock_level set on_hand = 11 where sku_id = :sku", sku);
    });
    QCOMPARE(
        shop.violation(),
        QStringLiteral("S1: variant %1 in store %2 has 11, its ledger says 10").arg(sku.value).arg(shop.store.value));
}

QTEST_GUILESS_MAIN(TestInventoryStock)
#include "test_inventory_stock.moc"
