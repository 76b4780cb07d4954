#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "api/contract/categories.h"
#include "models/inventory/ledger_model.h"
#include "models/inventory/stock_list_model.h"
#include "models/products/product_list_model.h"
#include "models/products/product_model.h"
#include "models/shop/picture_source.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

/// The lists of products, stock and movements, which differ in their columns and queries only, and what goes with them.
class TestCatalogModels : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void listsProducts();
    void tellsProductsThatRunOut_data();
    void tellsProductsThatRunOut();
    void reloadsProductsWhenTheCatalogueChanged();
    void showsAProduct();
    void listsStockUnderTwoKeys();
    void tellsHowLongStockLasts();
    void listsMovements();
    void fetchesPicturesNewestFirst();
    void picturesWaitWhileTheShopIsAway();
};

namespace {

struct Desk {
    Desk() : client(transport), stream(client), events(stream) {
        stream.start();
        transport.streams[0]->open(200);
        transport.onRequest = [this](const HttpRequest& request) -> std::optional<HttpAnswer> {
            if (request.path == "/admin/v1/products") return FakeTransport::ok(products);
            if (request.path == "/admin/v1/products/counts")
                return FakeTransport::ok(ProductCounts{2, 1, 1, 0, 0, 0, 0});
            if (request.path == "/admin/v1/categories")
                return FakeTransport::ok(
                    CategoryNodes{{{{1}, {}, "Tea", 1, true, 2}, {{2}, {1}, "Green", 2, true, 1}}});
            if (request.path == "/admin/v1/stock") return FakeTransport::ok(stock);
            if (request.path == "/admin/v1/stock/counts") return FakeTransport::ok(StockCounts{1, 0, 0});
            if (request.path.endsWith("/ledger")) return FakeTransport::ok(ledger);
            return std::nullopt;
        };
    }
    void tell(EventKind kind, std::int64_t object) {
        transport.streams[0]->say(sse(1, ShopEvent{1, kind, object, "", {}}));
    }

    FakeTransport transport;
    Client client;
    EventStream stream;
    ShopEvents events;
    Page<ProductRow> products;
    Page<StockRow> stock;
    Page<LedgerRow> ledger;
};

ProductRow product(std::int64_t id, ProductState state, std::int64_t available, bool low) {
    ProductRow row;
    row.id = {id};
    row.title = "Longjing";
    row.code = "TEA-1";
    row.skus = 3;
    row.minPrice = {19800};
    row.maxPrice = {39800};
    row.available = available;
    row.lowStock = low;
    row.state = state;
    row.dailySales = {1, 2, 3};
    return row;
}

QString textAt(const RecordModel& model, int row, const char* column) {
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data().toString();
}

}  // namespace

void TestCatalogModels::listsProducts() {
    Desk desk;
    desk.products.items = {product(4, ProductState::OnSale, 12, false)};
    ProductListModel model(desk.client, desk.events);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ProductFilter filter;
    filter.tab = QStringLiteral("onSale");
    filter.text = QStringLiteral(" tea ");
    filter.category = 2;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 1);
    const auto query = queryOf<ProductQuery>(desk.transport.to("/admin/v1/products").at(0));
    QCOMPARE(query.tab, ProductTab::OnSale);
    QCOMPARE(query.text, std::string("tea"));
    QCOMPARE(query.category.value, std::int64_t{2});
    QCOMPARE(textAt(model, 0, "price"), QStringLiteral("from ¥198.00"));
    QCOMPARE(textAt(model, 0, "status"), QStringLiteral("On sale"));
    QCOMPARE(model.dailySales(4), (QList<qlonglong>{1, 2, 3}));
    QTRY_COMPARE(model.counts().value(QStringLiteral("onSale")), 1);
    QTRY_COMPARE(model.categories().size(), 2);
    QVERIFY(model.categories().at(1).second.endsWith(QStringLiteral("Green")));
    QVERIFY(model.categories().at(1).second.size() > 5);
}

void TestCatalogModels::tellsProductsThatRunOut_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<bool>("low");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char* name, ProductState state, qint64 available, bool low, const char* text,
                        cell::Tone tone) {
        QTest::newRow(name) << int(state) << available << low << QString::fromLatin1(text) << int(tone);
    };
    row("enough is there", ProductState::OnSale, 9, false, "On sale", cell::Tone::Success);
    row("a variant is low", ProductState::OnSale, 9, true, "Low stock", cell::Tone::Warning);
    row("nothing is left", ProductState::OnSale, 0, true, "Sold out", cell::Tone::Danger);
    row("a draft cannot run out", ProductState::Draft, 0, true, "Draft", cell::Tone::Neutral);
    row("nor can what is off the shelf", ProductState::OffShelf, 0, true, "Off shelf", cell::Tone::Neutral);
}

void TestCatalogModels::tellsProductsThatRunOut() {
    QFETCH(int, state);
    QFETCH(qint64, available);
    QFETCH(bool, low);
    QFETCH(QString, text);
    QFETCH(int, tone);
    Desk desk;
    desk.products.items = {product(4, static_cast<ProductState>(state), available, low)};
    ProductListModel model(desk.client, desk.events);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, "status"), text);
    QCOMPARE(model.index(0, model.columnOf(QStringLiteral("status"))).data(cell::ToneRole).toInt(), tone);
}

void TestCatalogModels::reloadsProductsWhenTheCatalogueChanged() {
    Desk desk;
    ProductListModel model(desk.client, desk.events);
    model.reload();
    QTRY_COMPARE(model.state(), RecordModel::State::Empty);
    desk.products.items = {product(4, ProductState::OnSale, 12, false)};
    QSignalSpy states(&model, &RecordModel::stateChanged);
    for (int i = 0; i < 30; ++i) desk.tell(EventKind::CatalogChanged, i);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(desk.transport.to("/admin/v1/products").size(), std::size_t{2});
    QCOMPARE(model.state(), RecordModel::State::Ready);
    QCOMPARE(states.size(), 1);  // it never looked as if it were loading
}

void TestCatalogModels::showsAProduct() {
    Desk desk;
    ProductModel model(desk.client, desk.events);
    QAbstractItemModelTester tester(&model.skus(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.open(4);
    QVERIFY(!model.isLoaded());
    ProductRecord record;
    record.id = {4};
    record.title = "Longjing";
    record.specs = {{{1}, "Size", {{{1}, "S"}, {{2}, "L"}}}};
    record.skus = {{{8}, "TEA-S", "", "S", {0}, "", {19800}, {}, {}, 250, 0, 9, 9},
                   {{9}, "TEA-L", "", "L", {1}, "", {39800}, {}, {9000}, 500, 0, 9, 2}};
    desk.transport.sent.back().answered(FakeTransport::ok(record));
    QVERIFY(model.isLoaded());
    QCOMPARE(model.priceText(), QStringLiteral("¥198.00–¥398.00"));
    QCOMPARE(model.specs().at(0).second, (QStringList{QStringLiteral("S"), QStringLiteral("L")}));
    QCOMPARE(textAt(model.skus(), 1, "available"), QStringLiteral("7"));
    QCOMPARE(textAt(model.skus(), 0, "cost"), QStringLiteral("—"));
    const auto sent = desk.transport.sent.size();
    desk.tell(EventKind::CatalogChanged, 5);
    desk.tell(EventKind::CatalogChanged, 4);
    QTRY_COMPARE(desk.transport.sent.size(), sent + 1);
    QCOMPARE(desk.transport.sent.back().request.path, QByteArray("/admin/v1/products/4"));
    model.open(5);
    QVERIFY(!model.isLoaded());
    QCOMPARE(model.skus().rowCount(), 0);
}

void TestCatalogModels::listsStockUnderTwoKeys() {
    Desk desk;
    StockRow one;
    one.sku = {8};
    one.store = {1};
    one.code = "TEA-S";
    one.onHand = 120;
    one.reserved = 15;
    one.available = 105;
    one.safety = 50;
    auto other = one;
    other.store = {2};
    desk.stock.items = {one, other};
    StockListModel model(desk.client, desk.events);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter({QStringLiteral("low"), {}});
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(cell::IdRole).toString(), QStringLiteral("8/1"));
    QCOMPARE(model.rowOfId(QStringLiteral("8/2")), 1);
    QCOMPARE(queryOf<StockQuery>(desk.transport.to("/admin/v1/stock").at(0)).tab, StockTab::Low);
}

void TestCatalogModels::tellsHowLongStockLasts() {
    Desk desk;
    StockRow row;
    row.sku = {8};
    row.store = {1};
    row.available = 105;
    row.safety = 50;
    row.sold30Days = 310;
    desk.stock.items = {row};
    StockListModel model(desk.client, desk.events);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, model.columnOf(QStringLiteral("cover"))).data(cell::RawRole).toInt(), 10);
    desk.stock.items[0].available = 0;
    desk.tell(EventKind::OrderPaid, 1);  // an order moved stock
    QTRY_COMPARE(textAt(model, 0, "cover"), QStringLiteral("Sold out"));
}

void TestCatalogModels::listsMovements() {
    Desk desk;
    desk.ledger.items = {
        {{2}, MovementKind::Ship, -2, -2, 0, 120, 15, MovementCause::Order, 88, "108806", "Chen Wen", {}},
        {{1}, MovementKind::Receive, 100, 0, 0, 122, 17, MovementCause::Import, 3, "R-1", "", {}}};
    LedgerModel model(desk.client, desk.events);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.open(QStringLiteral("8/2"));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(desk.transport.sent.back().request.path, QByteArray("/admin/v1/stock/8/2/ledger"));
    QCOMPARE(textAt(model, 0, "onHandChange"), QStringLiteral("−2"));
    QCOMPARE(textAt(model, 1, "reservedChange"), QStringLiteral("—"));
    QCOMPARE(textAt(model, 1, "actor"), QStringLiteral("The shop"));
    QCOMPARE(model.orderOf(2), 88);
    QCOMPARE(model.orderOf(1), 0);
}

void TestCatalogModels::fetchesPicturesNewestFirst() {
    Desk desk;
    PictureSource pictures(desk.client);
    QStringList heard;
    for (int i = 0; i < 10; ++i) {
        const auto path = QStringLiteral("/media/%1.webp").arg(i);
        pictures.fetch(path, [&heard, path](const QByteArray& bytes) { heard << path + QString::fromLatin1(bytes); });
    }
    const auto running = desk.transport.sent.size();
    QVERIFY(running < 10);
    pictures.fetch(QStringLiteral("/media/0.webp"), [&](const QByteArray&) { heard << QStringLiteral("again"); });
    QCOMPARE(desk.transport.sent.size(), running);  // asked for already
    desk.transport.answer(0, 200, "!");
    QCOMPARE(heard, (QStringList{QStringLiteral("/media/0.webp!"), QStringLiteral("again")}));
    QCOMPARE(desk.transport.sent.back().request.path, QByteArray("/media/9.webp"));
    desk.transport.answer(1, 404, "{}");
    QCOMPARE(heard.back(), QStringLiteral("/media/1.webp"));
}

void TestCatalogModels::picturesWaitWhileTheShopIsAway() {
    Desk desk;
    PictureSource pictures(desk.client);
    QByteArray heard;
    pictures.fetch(QStringLiteral("/media/0.webp"), [&](const QByteArray& bytes) { heard = "=" + bytes; });
    desk.transport.fail(0);
    QTRY_COMPARE(desk.transport.sent.size(), std::size_t{2});
    desk.transport.fail(1);
    QVERIFY(heard.isEmpty());
    desk.client.setOnline(true);
    QCOMPARE(desk.transport.sent.size(), std::size_t{3});
    desk.transport.answer(2, 200, "picture");
    QCOMPARE(heard, QByteArray("=picture"));
}

QTEST_GUILESS_MAIN(TestCatalogModels)
#include "test_catalog_models.moc"
