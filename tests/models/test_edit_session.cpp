#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "api/contract/customers.h"
#include "api/contract/orders.h"
#include "models/base/edit_session.h"
#include "models/base/three_way.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

ShipmentDraft shipment() {
    ShipmentDraft draft;
    draft.carrier = "SF";
    draft.trackingNumber = "100";
    draft.orderVersion = 3;
    return draft;
}

using Session = EditSession<ShipmentDraft>;

void type(Session& session, const std::string& number, int mergeId = -1) {
    ShipmentDraft next = session.value();
    next.trackingNumber = number;
    session.edit(u"number"_s, next, mergeId);
}

}  // namespace

/// Editing over any wire type; a parcel's form serves as one.
class TestEditSession : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void stepsAreUndoneAndRedone() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        Session session(drafts);
        session.load(u"a"_s, shipment());
        QSignalSpy changed(&session, &Session::changed);
        type(session, "1", 7);
        type(session, "12", 7);  // typed on: one step
        ShipmentDraft other = session.value();
        other.carrier = "YTO";
        session.edit(u"carrier"_s, other);
        QCOMPARE(session.undoStack().count(), 2);
        session.undoStack().undo();
        session.undoStack().undo();
        QVERIFY(!session.isDirty());
        QCOMPARE(session.value().trackingNumber, std::string("100"));
        session.undoStack().redo();
        QCOMPARE(session.value().trackingNumber, std::string("12"));
        QVERIFY(changed.count() >= 6);
        session.edit(u"nothing"_s, session.value());
        QCOMPARE(session.undoStack().count(), 2);
    }

    void aDraftIsWrittenAfterTheLastChangeAndGoesWithTheSave() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        Session session(drafts);
        session.load(u"parcels/1"_s, shipment());
        type(session, "200");
        QVERIFY(drafts.keys(u"parcels/"_s).isEmpty());  // not at every key
        QTRY_COMPARE_WITH_TIMEOUT(drafts.keys(u"parcels/"_s), QStringList{u"parcels/1"_s}, 5000);
        QVERIFY(session.draftSavedAt());
        session.markSaved(u"parcels/1"_s, session.value());
        QVERIFY(drafts.keys({}).isEmpty());
        QVERIFY(!session.draftSavedAt());
        type(session, "300");
        session.flushDraft();
        session.discard();
        QVERIFY(drafts.keys({}).isEmpty());
        QCOMPARE(session.value().trackingNumber, std::string("200"));
    }

    void anUndoneDraftGoesToo() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        Session session(drafts);
        session.load(u"a"_s, shipment());
        type(session, "200");
        session.flushDraft();
        QCOMPARE(drafts.keys({}).size(), 1);
        session.undoStack().undo();
        QVERIFY(drafts.keys({}).isEmpty());
    }

    void aDraftIsResumedWithWhatItWasBegunWith() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        {
            Session session(drafts);
            session.load(u"a/b c"_s, shipment());
            type(session, "line\nbreak \"quoted\" 中文");
            session.flushDraft();
        }
        Session session(drafts);
        ShipmentDraft newer = shipment();
        newer.orderVersion = 9;
        session.load(u"a/b c"_s, newer);
        const auto draft = session.storedDraft();
        QVERIFY(draft);
        QVERIFY(session.resume(*draft));
        QCOMPARE(session.value().trackingNumber, std::string("line\nbreak \"quoted\" 中文"));
        QCOMPARE(session.base().orderVersion, 3);
        QVERIFY(session.isDirty());
    }

    void anUnfinishedValueIsADraftToo() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        Session session(drafts);
        session.load(u"a"_s, shipment());
        type(session, "");
        session.flushDraft();
        Session later(drafts);
        later.load(u"a"_s, shipment());
        QVERIFY(later.resume(*later.storedDraft()));
        QCOMPARE(later.value().trackingNumber, std::string());
    }

    void aDamagedDraftIsNone() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        QVERIFY(drafts.save(u"a"_s, {{1000}, "{}", "{\"broken\":"}));
        Session session(drafts);
        session.load(u"a"_s, shipment());
        QVERIFY(!session.resume(*session.storedDraft()));
        QFile file(folder.filePath(u"a.draft"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("something else");
        file.close();
        QVERIFY(!session.storedDraft());
    }

    void draftsAreForTheirOwnerOnly() {
        QTemporaryDir folder;
        DraftStore drafts(folder.path());
        QVERIFY(drafts.save(u"a"_s, {{1000}, "{}", "{}"}));
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY((QFileInfo(folder.filePath(u"a.draft"_s)).permissions() & others) == 0);
    }

    /// This program again as somebody who types and is killed.
    void killedWhileTyping() {
        const QByteArray folder = qgetenv("ZG_TYPE_INTO");
        if (folder.isEmpty()) QSKIP("run by aKilledProgramLosesNothingThatWasWritten");
        DraftStore drafts(QString::fromLocal8Bit(folder));
        Session session(drafts);
        session.load(u"a"_s, shipment());
        for (int i = 0;; ++i) {
            type(session, std::to_string(i));
            session.flushDraft();
            if (i == 50) fprintf(stdout, "typed\n"), fflush(stdout);
        }
    }
    void aKilledProgramLosesNothingThatWasWritten() {
        QTemporaryDir folder;
        QProcess typist;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ZG_TYPE_INTO"_s, folder.path());
        typist.setProcessEnvironment(environment);
        typist.start(QCoreApplication::applicationFilePath(), {u"killedWhileTyping"_s});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += typist.readAllStandardOutput()).contains("typed"), 20000);
        ::kill(pid_t(typist.processId()), SIGKILL);
        QVERIFY(typist.waitForFinished());
        DraftStore drafts(folder.path());
        Session session(drafts);
        session.load(u"a"_s, shipment());
        QVERIFY(session.storedDraft());
        QVERIFY(session.resume(*session.storedDraft()));
        QVERIFY(std::stoi(session.value().trackingNumber) >= 50);
    }

    void twoPeoplesChangesAreMergedFieldByField() {
        ShipmentDraft base = shipment(), mine = base, theirs = base;
        mine.trackingNumber = "mine";
        theirs.carrier = "YTO";
        theirs.orderVersion = 4;
        auto seen = compareThree(base, mine, theirs);
        QCOMPARE(seen.size(), 2);
        QVERIFY(!seen[0].conflict && !seen[1].conflict);
        ShipmentDraft merged = mergeThree(base, mine, theirs, {});
        QCOMPARE(merged.trackingNumber, std::string("mine"));
        QCOMPARE(merged.carrier, std::string("YTO"));
        theirs.trackingNumber = "theirs";
        seen = compareThree(base, mine, theirs);
        const auto number = std::find_if(seen.begin(), seen.end(), [](const auto& one) { return one.conflict; });
        QVERIFY(number != seen.end());
        QCOMPARE(number->pointer, u"/trackingNumber"_s);
        QCOMPARE(number->mine, u"mine"_s);
        QCOMPARE(number->theirs, u"theirs"_s);
        QCOMPARE(mergeThree(base, mine, theirs, {}).trackingNumber, std::string("mine"));
        QCOMPARE(mergeThree(base, mine, theirs, {u"/trackingNumber"_s}).trackingNumber, std::string("theirs"));
        theirs.trackingNumber = "mine";  // the same change twice is no conflict
        for (const auto& one : compareThree(base, mine, theirs)) QVERIFY(!one.conflict);
    }

    void rowsAreMergedByTheirIds() {
        Spec base;
        base.id = {1};
        base.values = {{{11}, "S"}, {{12}, "M"}, {{13}, "L"}};
        Spec mine = base, theirs = base;
        mine.values[1].value = "Middle";
        mine.values.push_back({{0}, "XXL"});
        theirs.values.erase(theirs.values.begin());
        theirs.values[1].value = "Large";
        theirs.values.push_back({{14}, "XL"});
        const Spec merged = mergeThree(base, mine, theirs, {});
        QStringList names;
        for (const auto& value : merged.values) names << QString::fromStdString(value.value);
        QCOMPARE(names, (QStringList{u"Middle"_s, u"Large"_s, u"XXL"_s, u"XL"_s}));
        mine.values[0].value = "Small";  // they removed what I renamed
        const auto seen = compareThree(base, mine, theirs);
        QCOMPARE(std::count_if(seen.begin(), seen.end(), [](const auto& one) { return one.conflict; }), 1);
        QCOMPARE(mergeThree(base, mine, theirs, {}).values.size(), std::size_t(5));
        QCOMPARE(mergeThree(base, mine, theirs, {u"/values/11"_s}).values.size(), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(TestEditSession)
#include "test_edit_session.moc"
