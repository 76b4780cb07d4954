#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/products/change_words.h"
#include "models/shop/sheet_import.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

namespace {

using Stage = SheetImport::Stage;

Import importOf(std::int64_t id) {
    Import sheet;
    sheet.id = {id};
    sheet.fileName = "茶.csv";
    sheet.rows = 3;
    sheet.records = {{RecordKind::Product, 2}, {RecordKind::Sku, 2}};
    sheet.columns = {{"Handle", "Handle"}, {"Note", ""}};
    sheet.add = sheet.change = sheet.error = 1;
    return sheet;
}

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
        if (request.path.endsWith("/commit")) sheet.state = ImportState::Running;
        if (request.path.endsWith("/cancel")) sheet.state = ImportState::Cancelled;
        if (request.path.endsWith("/undo")) sheet.state = ImportState::Undoing;
        if (request.path.endsWith("/errors")) return HttpAnswer{200, {}, "left out", NetworkFault::None, {}};
        if (request.path.contains("/tables/") && request.verb == Verb::Get)
            return FakeTransport::ok(FileColumns{{{"Vendor", {}, false}, {"Handle", {"标识"}, true}}});
        if (request.path.contains("/tables/")) sheet.state = ImportState::Ready;
        return FakeTransport::ok(sheet);
    }
    void check() {
        model.check(QStringLiteral("茶.csv"), "Handle\n");
        [&] { QTRY_COMPARE(model.stage(), Stage::Report); }();
    }
    void progress(std::int64_t committed, ImportState state) {
        sheet.committed = committed;
        sheet.state = state;
        ++number;
        transport.streams[0]->say(sse(number, ShopEvent{number, EventKind::ImportProgress, sheet.id.value, "", {}}));
    }

    FakeTransport transport;
    Client client;
    EventStream stream;
    ShopEvents events;
    Import sheet = importOf(5);
    std::vector<ImportRow> rows{
        {2, "tea", "Tea", RowVerdict::Add, {}, "", ""},
        {3,
         "mug",
         "Mug",
         RowVerdict::Change,
         {},
         "",
         "",
         {{"price", "L", ValueKind::Money, "5000", "4500"}, {"title", "", ValueKind::Text, "Cup", "Mug"}}},
        {4, "pot", "Pot", RowVerdict::Error, RowFault::PriceNegative, "Variant Price", "-1"}};
    std::optional<HttpAnswer> override;
    SheetImport model;
    QAbstractItemModelTester tester{&model.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::int64_t number = 0;
};

}  // namespace

class TestSheetImport : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsTheReportOfTheDryRun();
    void wordsChangesInTheLanguageOfTheirTable();
    void narrowsTheReport();
    void writesAndTellsHowFarItIs();
    void asksByItselfWithoutEvents();
    void tellsWhyAFileIsNotTaken();
    void aLostCommitMayBeRepeatedUnderItsKey();
    void stopsBeforeWriting();
    void stopsWhileWriting();
    void anotherFileReplacesTheFirst();
    void asksWhatUnknownColumnsMean();
    void readsTheColumnsOfTheReportAnew();
    void takesBackWhatWasWritten();
    void fetchesTheRowsThatAreLeftOut();
    void goesToTheTableThatIsMeant();
};

void TestSheetImport::showsTheReportOfTheDryRun() {
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

void TestSheetImport::wordsChangesInTheLanguageOfTheirTable() {
    Desk desk;
    desk.model.rows().setWords(SheetTable::Products, &products::changeWords);
    desk.model.begin(SheetTable::Products);
    desk.check();
    QTRY_COMPARE(desk.model.rows().rowCount(), 3);
    const auto cell = desk.model.rows().index(1, desk.model.rows().columnOf(QStringLiteral("detail")));
    QCOMPARE(cell.data().toString(), QStringLiteral("Price (L): ¥50.00 → ¥45.00; Title: Cup → Mug"));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString().split(u'\n').size(), 2);
    // Rows that add something have nothing to compare.
    QCOMPARE(cell.siblingAtRow(0).data().toString(), QString());
}

void TestSheetImport::narrowsTheReport() {
    Desk desk;
    desk.check();
    desk.model.rows().show({5}, QStringLiteral("error"));
    QTRY_COMPARE(desk.model.rows().rowCount(), 1);
    desk.model.rows().show({5}, QStringLiteral("same"));
    QTRY_COMPARE(desk.model.rows().state(), RecordModel::State::NoMatch);
}

void TestSheetImport::writesAndTellsHowFarItIs() {
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

void TestSheetImport::asksByItselfWithoutEvents() {
    Desk desk;
    desk.check();
    desk.model.commit();
    desk.sheet.state = ImportState::Running;
    QTRY_VERIFY(!desk.transport.to("/admin/v1/imports/5/commit").empty());
    QTRY_VERIFY(desk.model.id() == 5 && desk.sheet.state == ImportState::Running);
    desk.sheet.state = ImportState::Done;
    QTRY_COMPARE(desk.model.stage(), Stage::Done);
}

void TestSheetImport::tellsWhyAFileIsNotTaken() {
    Desk desk;
    desk.override = FakeTransport::refused(Refusal(ImportRefusal::WrongHeader, {{"/Title", "missingColumn", {}}}));
    desk.model.check(QStringLiteral("x.csv"), "nonsense");
    QCOMPARE(desk.model.stage(), Stage::Checking);
    QTRY_COMPARE(desk.model.stage(), Stage::Failed);
    QVERIFY(desk.model.refusal().is(ImportRefusal::WrongHeader));
    QCOMPARE(desk.model.refusal().faults.size(), std::size_t{1});
}

void TestSheetImport::aLostCommitMayBeRepeatedUnderItsKey() {
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

void TestSheetImport::stopsBeforeWriting() {
    Desk desk;
    desk.check();
    desk.model.cancel();
    QCOMPARE(desk.model.stage(), Stage::Idle);
    QCOMPARE(desk.transport.to("/admin/v1/imports/5/cancel").size(), std::size_t{1});
    QCOMPARE(desk.model.rows().rowCount(), 0);
}

void TestSheetImport::stopsWhileWriting() {
    Desk desk;
    desk.check();
    desk.model.commit();
    QTRY_COMPARE(desk.sheet.state, ImportState::Running);
    desk.model.cancel();
    QTRY_COMPARE(desk.model.stage(), Stage::Cancelled);
}

void TestSheetImport::anotherFileReplacesTheFirst() {
    Desk desk;
    desk.check();
    QTRY_COMPARE(desk.model.rows().rowCount(), 3);
    desk.sheet.id = {6};
    desk.rows.resize(1);
    desk.check();
    QTRY_COMPARE(desk.model.rows().rowCount(), 1);
    QCOMPARE(desk.model.id(), 6);
}

void TestSheetImport::asksWhatUnknownColumnsMean() {
    Desk desk;
    desk.override = FakeTransport::refused(Refusal(
        ImportRefusal::WrongHeader,
        {{"/Handle", "missingColumn", {}}, {"/Artikel", "unknownColumn", {}}, {"/Notiz", "unknownColumn", {}}}));
    desk.model.check(QStringLiteral("x.csv"), "Artikel,Notiz");
    QTRY_COMPARE(desk.model.stage(), Stage::Mapping);
    QCOMPARE(desk.model.missingColumns(), QStringList{QStringLiteral("Handle")});
    QCOMPARE(desk.model.columns().size(), 2);
    QCOMPARE(desk.model.columns().first().header, QStringLiteral("Artikel"));
    desk.override.reset();
    desk.model.map({{QStringLiteral("Artikel"), QStringLiteral("Handle")}, {QStringLiteral("Notiz"), {}}});
    QTRY_COMPARE(desk.model.stage(), Stage::Report);
    const auto& sent = desk.transport.to("/admin/v1/imports/tables/products");
    const auto mapping = parseJson<ColumnMapping>(
        QByteArray::fromPercentEncoding(headerOf(sent.back(), "X-Column-Mapping")).toStdString());
    QCOMPARE(mapping->columns, (std::vector<ColumnUse>{{"Artikel", "Handle"}, {"Notiz", ""}}));
    QCOMPARE(sent.back().body, QByteArray("Artikel,Notiz"));
}

void TestSheetImport::readsTheColumnsOfTheReportAnew() {
    Desk desk;
    desk.check();
    QTRY_COMPARE(desk.model.tableColumns(), (QStringList{QStringLiteral("Handle"), QStringLiteral("Vendor")}));
    QCOMPARE(desk.model.missingColumns(), QStringList{QStringLiteral("Handle")});
    QCOMPARE(desk.model.columns().at(1).header, QStringLiteral("Note"));
    desk.model.map({{QStringLiteral("Note"), QStringLiteral("Vendor")}});
    QCOMPARE(desk.model.stage(), Stage::Checking);
    QCOMPARE(desk.transport.to("/admin/v1/imports/5/cancel").size(), std::size_t{1});  // the report before
    QTRY_COMPARE(desk.model.stage(), Stage::Report);
}

void TestSheetImport::takesBackWhatWasWritten() {
    Desk desk;
    desk.check();
    QVERIFY(!desk.model.canUndo());
    desk.model.commit();
    desk.progress(2, ImportState::Done);
    QTRY_COMPARE(desk.model.stage(), Stage::Done);
    QVERIFY(desk.model.canUndo());
    desk.model.undo();
    QTRY_COMPARE(desk.model.stage(), Stage::Undoing);
    desk.sheet.undone = 1;
    desk.progress(2, ImportState::Undoing);
    QTRY_COMPARE(desk.model.perMille(), 500);
    desk.sheet.kept = 1;
    desk.progress(2, ImportState::Undone);
    QTRY_COMPARE(desk.model.stage(), Stage::Undone);
    QVERIFY(!desk.model.canUndo());
}

void TestSheetImport::fetchesTheRowsThatAreLeftOut() {
    Desk desk;
    desk.check();
    QSignalSpy spy(&desk.model, &SheetImport::errorsFetched);
    desk.model.fetchErrors(SheetFormat::Xlsx);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toByteArray(), QByteArray("left out"));
    QCOMPARE(desk.transport.to("/admin/v1/imports/5/errors").back().query, QByteArray("format=xlsx"));
}

void TestSheetImport::goesToTheTableThatIsMeant() {
    Desk desk;
    desk.model.begin(SheetTable::Prices);
    desk.check();
    QVERIFY(!desk.transport.to("/admin/v1/imports/tables/prices").empty());
    QVERIFY(desk.transport.to("/admin/v1/imports/tables/products").empty());
}

QTEST_GUILESS_MAIN(TestSheetImport)
#include "test_sheet_import.moc"
