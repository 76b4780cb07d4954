#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "ui/shell/action_list.h"
#include "ui/shell/history.h"
#include "ui/shell/job_list.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The shell's own records: actions, history, jobs, notices, preferences.
class TestShellRecords : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anActionLeavesWithItsWidget() {
        ActionList list;
        auto page = std::make_unique<QWidget>();
        list.add(page.get(), {u"a.b"_s, u"Ship order"_s, u"Orders"_s, {}, Qt::Key_S, {u"parcel"_s}});
        QVERIFY(list.find(u"a.b"_s) != nullptr);
        page.reset();
        QVERIFY(list.find(u"a.b"_s) == nullptr);
        QVERIFY(list.actions().isEmpty());
    }

    void matching_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("the beginning of its text comes first")
            << u"sh"_s << QStringList{u"ship"_s, u"show"_s, u"push"_s};
        QTest::newRow("a keyword finds it") << u"parcel"_s << QStringList{u"ship"_s};
        QTest::newRow("all words must be there") << u"push zebra"_s << QStringList{};
        QTest::newRow("nothing typed finds nothing") << u" "_s << QStringList{};
        QTest::newRow("a disabled action is not offered") << u"off"_s << QStringList{};
    }

    void matching() {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        ActionList list;
        QWidget page;
        list.add(&page, {u"push"_s, u"Push to shop"_s, {}, {}, {}, {}});
        list.add(&page, {u"ship"_s, u"Ship"_s, {}, {}, {}, {u"parcel"_s}});
        list.add(&page, {u"show"_s, u"Show all"_s, {}, {}, {}, {}});
        list.add(&page, {u"off"_s, u"Off"_s, {}, {}, {}, {}})->setEnabled(false);
        QStringList ids;
        for (const QAction* action : list.matching(typed)) ids << action->objectName();
        QCOMPARE(ids, found);
    }

    void historyForgetsWhatLayAhead() {
        History history;
        QVERIFY(!history.mayGoBack() && !history.mayGoForward());
        for (const QString& page : {u"a"_s, u"b"_s, u"b"_s, u"c"_s}) history.visit({page, {}});
        QCOMPARE(history.go(-1).page, u"b"_s);
        QCOMPARE(history.go(-1).page, u"a"_s);
        QVERIFY(!history.mayGoBack());
        history.visit({u"d"_s, {}});
        QVERIFY(!history.mayGoForward());
        QCOMPARE(history.go(-1).page, u"a"_s);
    }

    void historyIsBounded() {
        History history;
        for (int visit = 0; visit < 500; ++visit) history.visit({QString::number(visit), {}});
        int back = 0;
        while (history.mayGoBack()) {
            history.go(-1);
            ++back;
        }
        QCOMPARE(back, 99);
    }

    void jobsAverageOnlyWhatIsKnown() {
        JobList jobs;
        QCOMPARE(jobs.percent(), -1);
        bool cancelled = false;
        const int a = jobs.begin(u"a"_s, [&] { cancelled = true; });
        const int b = jobs.begin(u"b"_s);
        jobs.report(a, 40, {});
        QCOMPARE(jobs.percent(), 40);
        jobs.report(b, 60, {});
        QCOMPARE(jobs.percent(), 50);
        jobs.cancel(a);
        QVERIFY(cancelled);
        jobs.end(a, DeskJob::State::Cancelled, {});
        jobs.report(a, 99, {});  // too late
        QCOMPARE(jobs.percent(), 60);
        QCOMPARE(jobs.running(), 1);
        jobs.clearEnded();
        QCOMPARE(jobs.jobs().size(), 1);
    }

    void noticesKeepAHistoryAndCountTheUnseen() {
        Notices notices;
        QSignalSpy posted(&notices, &Notices::posted);
        notices.info(u"one"_s);
        notices.post({Notice::Kind::Success, u"two"_s, {}, {}, {}, {}}, true);
        QCOMPARE(posted.size(), 1);
        QCOMPARE(notices.unseen(), 2);
        QCOMPARE(notices.history().first().text, u"two"_s);
        notices.markSeen();
        QCOMPARE(notices.unseen(), 0);
        for (int more = 0; more < 300; ++more) notices.info(u"x"_s);
        QCOMPARE(notices.history().size(), 100);
    }

    void preferencesOutliveTheProgram() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.ini"_s);
        {
            Preferences preferences(path);
            QSignalSpy themes(&preferences, &Preferences::themeChanged);
            preferences.setTheme(u"dark"_s);
            preferences.setLanguage(u"zh_CN"_s);
            preferences.setKeepServing(true);
            preferences.setLayout(u"orders"_s, {{u"columns"_s, 3}});
            QCOMPARE(themes.size(), 1);
        }
        const Preferences again(path);
        QCOMPARE(again.theme(), u"dark"_s);
        QCOMPARE(again.language(), u"zh_CN"_s);
        QVERIFY(again.keepServing());
        QCOMPARE(again.layout(u"orders"_s).value(u"columns"_s).toInt(), 3);
    }

    void nonsenseInTheFileIsTheDefault() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.ini"_s);
        {
            QSettings file(path, QSettings::IniFormat);
            file.setValue(u"theme"_s, u"mauve"_s);
            file.setValue(u"language"_s, u"tlh"_s);
            file.setValue(u"layouts/orders"_s, u"{not json"_s);
        }
        const Preferences preferences(path);
        QCOMPARE(preferences.theme(), u"system"_s);
        QCOMPARE(preferences.language(), u"en"_s);
        QVERIFY(preferences.layout(u"orders"_s).isEmpty());
    }
};

QTEST_MAIN(TestShellRecords)
#include "test_shell_records.moc"
