#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/products/product_import.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

namespace {

using Stage = ProductImport::Stage;

struct Desk {
    Desk() : client(transport), stream(client), events(stream), model(client, events) {
        stream.start();
        transport.streams[0]->open(200);
        transport.onRequest = [this](const HttpRequest& request) -> std::optional<HttpAnswer> {
            return answer(request);
        };
    }
    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        if (override) return override;
        if (request.path.endsWith("/rows")) {
            const auto query = queryOf<ImportRowQuery>(request);
            Page<ImportRow> page;
            for (const auto& row : rows)
                if (!query.verdict || row.verdict == *query.verdict) page.items.push_back(row);
            return FakeTransport::ok(page);
        }
        if (request.path.endsWith("/commit")) import.state = ImportState::Running;
        if (request.path.endsWith("/cancel")) import.state = ImportState::Cancelled;
        return FakeTransport::ok(import);
    }
    void check() {
        model.check(QStringLiteral("茶.csv"), "Handle\n");
        [&] { QTRY_COMPARE(model.stage(), Stage::Report); }();
    }
    void progress(std::int64_t committed, ImportState state) {
        import.committed = committed;
        import.state = state;
        ++number;
        transport.streams[0]->say(sse(number, ShopEvent{number, EventKind::ImportProgress, import.id.value, "", {}}));
    }

    FakeTransport transport;
    Client client;
    EventStream stream;
    ShopEvents events;
    Import import{{5}, "茶.csv", ImportState::Ready, 3, 2, 2, 0, 1, 1, 0, 1, 0, {}};
    std::vector<ImportRow> rows{{2, "tea", "Tea", RowVerdict::Add, {}, "", ""},
                                {3, "mug", "Mug", RowVerdict::Change, {}, "", "price 50.00 → 45.00"},
                                {4, "pot", "Pot", RowVerdict::Error, RowFault::PriceNegative, "Variant Price", "-1"}};
    std::optional<HttpAnswer> override;
    ProductImport model;
    QAbstractItemModelTester tester{&model.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::int64_t number = 0;
};

}  // namespace

class TestProductImport : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsTheReportOfTheDryRun();
    void narrowsTheReport();
    void writesAndTellsHowFarItIs();
    void asksByItselfWithoutEvents();
    void tellsWhyAFileIsNotTaken();
    void aLostCommitMayBeRepeatedUnderItsKey();
    void stopsBeforeWriting();
    void stopsWhileWriting();
    void anotherFileReplacesTheFirst();
};

void TestProductImport::showsTheReportOfTheDryRun() {
    Desk desk;
    desk.check();
    QTRY_COMPARE(desk.model.rows().rowCount(), 3);
    QCOMPARE(desk.model.figures().error, std::int64_t{1});
    QCOMPARE(desk.model.toWrite(), 2);
    const auto detail =
        desk.model.rows().index(2, desk.model.rows().columnOf(QStringLiteral("detail"))).data().toString();
    QVERIFY(detail.contains(QStringLiteral("Variant Price")) && detail.contains(QStringLiteral("-1")));
    const auto verdict = desk.model.rows().index(2, desk.model.rows().columnOf(QStringLiteral("verdict")));
    QCOMPARE(verdict.data(cell::ToneRole).toInt(), int(cell::Tone::Danger));
}

void TestProductImport::narrowsTheReport() {
    Desk desk;
    desk.check();
    desk.model.rows().show({5}, QStringLiteral("error"));
    QTRY_COMPARE(desk.model.rows().rowCount(), 1);
    desk.model.rows().show({5}, QStringLiteral("same"));
    QTRY_COMPARE(desk.model.rows().state(), RecordModel::State::NoMatch);
}

void TestProductImport::writesAndTellsHowFarItIs() {
    Desk desk;
    desk.check();
    desk.model.commit();
    QCOMPARE(desk.model.stage(), Stage::Writing);
    QTRY_COMPARE(desk.transport.to("/admin/v1/imports/5/commit").size(), std::size_t{1});
    desk.progress(1, ImportState::Running);
    QTRY_COMPARE(desk.model.perMille(), 500);
    desk.progress(2, ImportState::Done);
    QTRY_COMPARE(desk.model.stage(), Stage::Done);
    QCOMPARE(desk.model.committed(), 2);
}

void TestProductImport::asksByItselfWithoutEvents() {
    Desk desk;
    desk.check();
    desk.model.commit();
    desk.import.state = ImportState::Running;
    QTRY_VERIFY(!desk.transport.to("/admin/v1/imports/5/commit").empty());
    QTRY_VERIFY(desk.model.id() == 5 && desk.import.state == ImportState::Running);
    desk.import.state = ImportState::Done;
    QTRY_COMPARE(desk.model.stage(), Stage::Done);
}

void TestProductImport::tellsWhyAFileIsNotTaken() {
    Desk desk;
    desk.override = FakeTransport::refused(Refusal(ImportRefusal::WrongHeader, {{"/Title", "missingColumn", {}}}));
    desk.model.check(QStringLiteral("x.csv"), "nonsense");
    QCOMPARE(desk.model.stage(), Stage::Checking);
    QTRY_COMPARE(desk.model.stage(), Stage::Failed);
    QVERIFY(desk.model.refusal().is(ImportRefusal::WrongHeader));
    QCOMPARE(desk.model.refusal().faults.size(), std::size_t{1});
}

void TestProductImport::aLostCommitMayBeRepeatedUnderItsKey() {
    Desk desk;
    desk.check();
    desk.override = FakeTransport::failed();
    desk.model.commit();
    QTRY_COMPARE(desk.model.stage(), Stage::Report);
    QVERIFY(desk.model.refusal().is(ClientRefusal::Offline));
    desk.override.reset();
    desk.model.commit();
    const auto commits = desk.transport.to("/admin/v1/imports/5/commit");
    QCOMPARE(commits.size(), std::size_t{2});
    QCOMPARE(headerOf(commits[0], "Idempotency-Key"), headerOf(commits[1], "Idempotency-Key"));
    desk.progress(2, ImportState::Done);
    QTRY_COMPARE(desk.model.stage(), Stage::Done);
}

void TestProductImport::stopsBeforeWriting() {
    Desk desk;
    desk.check();
    desk.model.cancel();
    QCOMPARE(desk.model.stage(), Stage::Idle);
    QCOMPARE(desk.transport.to("/admin/v1/imports/5/cancel").size(), std::size_t{1});
    QCOMPARE(desk.model.rows().rowCount(), 0);
}

void TestProductImport::stopsWhileWriting() {
    Desk desk;
    desk.check();
    desk.model.commit();
    QTRY_COMPARE(desk.import.state, ImportState::Running);
    desk.model.cancel();
    QTRY_COMPARE(desk.model.stage(), Stage::Cancelled);
}

void TestProductImport::anotherFileReplacesTheFirst() {
    Desk desk;
    desk.check();
    QTRY_COMPARE(desk.model.rows().rowCount(), 3);
    desk.import.id = {6};
    desk.rows.resize(1);
    desk.check();
    QTRY_COMPARE(desk.model.rows().rowCount(), 1);
    QCOMPARE(desk.model.id(), 6);
}

QTEST_GUILESS_MAIN(TestProductImport)
#include "test_product_import.moc"
