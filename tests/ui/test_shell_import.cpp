#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>

#include "api/contract/product_export.h"
#include "tests/ui/desk_fixture.h"
#include "ui/shell/column_map_form.h"
#include "ui/shell/export_flow.h"
#include "ui/shell/import_dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/view_tabs.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The import dialog over a scripted shop.
class TestShellImport : public QObject {
    Q_OBJECT

  private:
    struct Walk : DeskFixture {
        Walk() {
            show(u"products"_s);
            file = settings.filePath(u"catalogue.csv"_s);
            QFile csv(file);
            QVERIFY(csv.open(QIODevice::WriteOnly));
            csv.write("Handle,Title\ntea,Tea\n");
        }
        ImportDialog* open() {
            QTest::keyClick(window.get(), Qt::Key_I, Qt::ControlModifier);
            return dialog<ImportDialog>();
        }
        void drop(QWidget* target) const {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(target, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent dropped(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(target, &dropped);
        }
        QString file;
    };
    template <class W>
    static W* part(ImportDialog* dialog, const char* name) {
        return dialog->findChild<W*>(QString::fromLatin1(name));
    }

  private Q_SLOTS:
    void aDroppedFileIsComparedThenWritten() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        QVERIFY(dialog != nullptr);
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        QTRY_COMPARE(desk.import.rows().rowCount(), 3);
        QVERIFY(desk.transport.to("/admin/v1/imports/9/commit").empty());  // nothing is written before the user says so
        auto* go = part<QPushButton>(dialog, "importGo");
        QVERIFY(go->isVisible() && go->text().contains(u'2'));
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Writing);
        QCOMPARE(desk.jobs.running(), 1);
        desk.shop.import.state = ImportState::Done;
        desk.shop.import.committed = 2;
        desk.tell(EventKind::ImportProgress, 9);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Done);
        QCOMPARE(desk.jobs.running(), 0);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_VERIFY(DeskFixture::dialog<ImportDialog>() == nullptr);
    }

    void theReportShowsOnlyOneVerdictWhenAsked() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.rows().rowCount(), 3);
        const auto cell = desk.import.rows().index(1, desk.import.rows().columnOf(u"detail"_s));
        QCOMPARE(cell.data().toString(), u"Price: ¥50.00 → ¥45.00"_s);
        auto* tabs = part<ViewTabs>(dialog, "importTabs");
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_End);
        QTest::keyClick(tabs, Qt::Key_Left);  // the last one is of rows that were kept
        QTRY_COMPARE(desk.import.rows().rowCount(), 1);
        const RecordModel& rows = desk.import.rows();
        const QString why = rows.index(0, rows.columnOf(u"detail"_s)).data().toString();
        QVERIFY2(why.contains(u"Variant Price"_s) && why.contains(u"-5.00"_s), qPrintable(why));
    }

    void aFileThatIsNoTableSaysSo() {
        Walk desk;
        desk.shop.uploadAnswer = FakeTransport::refused(ImportRefusal::NotCsv);
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Failed);
        const auto banners = dialog->findChildren<Banner*>();
        QVERIFY(std::any_of(banners.begin(), banners.end(), [](const Banner* banner) {
            return banner->isVisible() && banner->kind() == Banner::Kind::Error;
        }));
        desk.shop.uploadAnswer.reset();
        desk.drop(dialog);  // and the next file is taken
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
    }

    void stoppingKeepsWhatIsWritten() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        QTest::mouseClick(part<QPushButton>(dialog, "importGo"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Writing);
        QTest::mouseClick(part<QPushButton>(dialog, "importBack"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Cancelled);
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.jobs.jobs().first().state, DeskJob::State::Cancelled);
    }

    void closingWhileItWritesLetsItGoOn() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        QTest::mouseClick(part<QPushButton>(dialog, "importGo"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Writing);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(DeskFixture::dialog<ImportDialog>() == nullptr);
        QCOMPARE(desk.import.stage(), SheetImport::Stage::Writing);
        desk.shop.import.state = ImportState::Done;
        desk.tell(EventKind::ImportProgress, 9);
        QTRY_COMPARE(desk.jobs.running(), 0);
        QCOMPARE(desk.notices.history().first().kind, Notice::Kind::Success);
    }

    void unknownColumnsAreExplainedByKeys() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.import.check(u"artikel.csv"_s, "Artikel,Notiz\n");
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Mapping);
        QTRY_COMPARE(desk.import.tableColumns().size(), 3);
        auto* form = part<ColumnMapForm>(dialog, "importColumns");
        QVERIFY(form->isVisible());
        auto* go = part<QPushButton>(dialog, "importGo");
        QVERIFY(!go->isEnabled());  // the needed column is not there yet
        auto* state = part<QLabel>(dialog, "columnMapState");
        QVERIFY2(state->text().contains(u"Handle"_s), qPrintable(state->text()));
        auto* box = part<QComboBox>(dialog, "columnOf0");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentData().toString(), u"Handle"_s);
        QVERIFY(go->isEnabled());
        auto* other = part<QComboBox>(dialog, "columnOf1");
        other->setFocus();
        QTest::keyClick(other, Qt::Key_Down);
        QVERIFY(!go->isEnabled());  // the same twice
        QTest::keyClick(other, Qt::Key_Up);
        go->setFocus();
        QTest::keyClick(go, Qt::Key_Space);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        QTest::mouseClick(part<QPushButton>(dialog, "importColumnsAgain"), Qt::LeftButton);
        QVERIFY(form->isVisible());
        QTest::mouseClick(part<QPushButton>(dialog, "importBack"), Qt::LeftButton);
        QVERIFY(!form->isVisible() && dialog->isVisible());
    }

    void whatWasWrittenIsTakenBack() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        auto* undo = part<QPushButton>(dialog, "importUndo");
        QVERIFY(!undo->isVisible());
        QTest::mouseClick(part<QPushButton>(dialog, "importGo"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Writing);
        desk.shop.import.state = ImportState::Done;
        desk.shop.import.committed = 2;
        desk.tell(EventKind::ImportProgress, 9);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Undoing);
        QCOMPARE(desk.jobs.running(), 1);
        desk.shop.import.state = ImportState::Undone;
        desk.shop.import.undone = 1;
        desk.shop.import.kept = 1;
        desk.tell(EventKind::ImportProgress, 9);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Undone);
        QCOMPARE(desk.jobs.running(), 0);
        QVERIFY(!undo->isVisible());
    }

    void theRowsLeftOutAreSaved() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        QVERIFY(part<QPushButton>(dialog, "importErrors")->isVisible());
        const QString path = desk.settings.filePath(u"left-out.csv"_s);
        dialog->saveErrors(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("the rows left out"));
        QCOMPARE(desk.transport.to("/admin/v1/imports/9/errors").back().query, QByteArray());  // CSV is the default
    }

    void anExportIsWrittenToItsFile() {
        Walk desk;
        const QString path = desk.settings.filePath(u"products.xlsx"_s);
        desk.shop.exportState = ExportState::Running;
        desk.products.exporting().write(desk.products.whatToExport(), u"products"_s, path);
        QTRY_COMPARE(desk.transport.to("/admin/v1/products/export").size(), std::size_t{1});
        QCOMPARE(desk.jobs.running(), 1);
        desk.shop.exportState = ExportState::Done;
        desk.tell(EventKind::ExportProgress, 4);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_COMPARE(desk.jobs.running(), 0);
        QCOMPARE(desk.notices.history().first().kind, Notice::Kind::Success);
        const auto asked = bodyOf<ProductExportForm>(desk.transport.to("/admin/v1/products/export").front());
        QVERIFY(asked.format == SheetFormat::Xlsx);
        // Nothing is ticked: all that the list lets through.
        QVERIFY(asked.ids.empty() && asked.query && asked.query->tab == ProductTab::All);
        // One that cannot be written says so.
        desk.products.exporting().write(desk.products.whatToExport(), u"products"_s, u"/no/such/folder/x.csv"_s);
        QTRY_COMPARE(desk.notices.history().first().kind, Notice::Kind::Error);
        QCOMPARE(desk.jobs.jobs().first().state, DeskJob::State::Failed);
    }

    void anExportIsOfWhatIsTickedOrFiltered() {
        Walk desk;
        QTRY_VERIFY(desk.productList.rowCount() > 1);
        ProductFilter filter;
        filter.tab = u"onSale"_s;
        filter.text = u"茶"_s;
        desk.productList.setFilter(filter);
        QTRY_VERIFY(desk.productList.state() == RecordModel::State::Ready && desk.productList.rowCount() > 1);
        const auto exported = [&] {
            const auto before = desk.transport.to("/admin/v1/products/export").size();
            desk.shop.exportState = ExportState::Done;
            desk.products.exporting().write(desk.products.whatToExport(), u"products"_s,
                                            desk.settings.filePath(u"a.csv"_s));
            [&] { QTRY_COMPARE(desk.transport.to("/admin/v1/products/export").size(), before + 1); }();
            desk.tell(EventKind::ExportProgress, 4);
            [&] { QTRY_COMPARE(desk.jobs.running(), 0); }();
            return bodyOf<ProductExportForm>(desk.transport.to("/admin/v1/products/export").back());
        };
        const auto filtered = exported();
        QVERIFY(filtered.format == SheetFormat::Csv && filtered.ids.empty());
        QVERIFY(filtered.query && filtered.query->tab == ProductTab::OnSale && filtered.query->text == "茶");
        desk.products.list()->table()->setTicked(1, true);
        const auto ticked = exported();
        QVERIFY(!ticked.query);
        QCOMPARE(ticked.ids, (std::vector<ProductId>{desk.productList.rows().at(1).id}));
    }

    void pricesHaveADialogOfTheirOwn() {
        Walk desk;
        desk.products.openPrices();
        auto* dialog = DeskFixture::dialog<ImportDialog>();
        QVERIFY(dialog != nullptr);
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Report);
        QVERIFY(!desk.transport.to("/admin/v1/imports/tables/prices").empty());
    }

    void aFileThatIsNotThereSaysSo() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        dialog->take(u"/no/such/file.csv"_s);
        const auto banners = dialog->findChildren<Banner*>();
        QVERIFY(std::any_of(banners.begin(), banners.end(), [](const Banner* one) { return one->isVisible(); }));
        QCOMPARE(desk.import.stage(), SheetImport::Stage::Idle);
    }
};

QTEST_MAIN(TestShellImport)
#include "test_shell_import.moc"
