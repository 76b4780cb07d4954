#include <QFile>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>

#include "tests/ui/desk_fixture.h"
#include "ui/products/import_dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/view_tabs.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The import dialog over a scripted shop.
class TestProductsImport : public QObject {
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
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Report);
        QTRY_COMPARE(desk.import.rows().rowCount(), 3);
        QVERIFY(desk.transport.to("/admin/v1/imports/9/commit").empty());  // nothing is written before the user says so
        auto* go = part<QPushButton>(dialog, "importGo");
        QVERIFY(go->isVisible() && go->text().contains(u'2'));
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Writing);
        QCOMPARE(desk.jobs.running(), 1);
        desk.shop.import.state = ImportState::Done;
        desk.shop.import.committed = 2;
        desk.tell(EventKind::ImportProgress, 9);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Done);
        QCOMPARE(desk.jobs.running(), 0);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_VERIFY(DeskFixture::dialog<ImportDialog>() == nullptr);
    }

    void theReportShowsOnlyOneVerdictWhenAsked() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.rows().rowCount(), 3);
        auto* tabs = part<ViewTabs>(dialog, "importTabs");
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_End);
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
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Failed);
        const auto banners = dialog->findChildren<Banner*>();
        QVERIFY(std::any_of(banners.begin(), banners.end(), [](const Banner* banner) {
            return banner->isVisible() && banner->kind() == Banner::Kind::Error;
        }));
        desk.shop.uploadAnswer.reset();
        desk.drop(dialog);  // and the next file is taken
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Report);
    }

    void stoppingKeepsWhatIsWritten() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Report);
        QTest::mouseClick(part<QPushButton>(dialog, "importGo"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Writing);
        QTest::mouseClick(part<QPushButton>(dialog, "importBack"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Cancelled);
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.jobs.jobs().first().state, DeskJob::State::Cancelled);
    }

    void closingWhileItWritesLetsItGoOn() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        desk.drop(dialog);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Report);
        QTest::mouseClick(part<QPushButton>(dialog, "importGo"), Qt::LeftButton);
        QTRY_COMPARE(desk.import.stage(), ProductImport::Stage::Writing);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(DeskFixture::dialog<ImportDialog>() == nullptr);
        QCOMPARE(desk.import.stage(), ProductImport::Stage::Writing);
        desk.shop.import.state = ImportState::Done;
        desk.tell(EventKind::ImportProgress, 9);
        QTRY_COMPARE(desk.jobs.running(), 0);
        QCOMPARE(desk.notices.history().first().kind, Notice::Kind::Success);
    }

    void aFileThatIsNotThereSaysSo() {
        Walk desk;
        ImportDialog* dialog = desk.open();
        dialog->take(u"/no/such/file.csv"_s);
        const auto banners = dialog->findChildren<Banner*>();
        QVERIFY(std::any_of(banners.begin(), banners.end(), [](const Banner* one) { return one->isVisible(); }));
        QCOMPARE(desk.import.stage(), ProductImport::Stage::Idle);
    }
};

QTEST_MAIN(TestProductsImport)
#include "test_products_import.moc"
