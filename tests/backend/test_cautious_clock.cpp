#include <QtTest/QTest>

#include "api/backend/jobs/cautious_clock.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using jobs::CautiousClock;

/// Whom the clock by which things expire believes, and for how long it does not.
class TestCautiousClock : public QObject {
    Q_OBJECT

  private slots:
    void timeThatPassesIsBelieved() {
        FixedClock machine;
        const CautiousClock clock(machine);
        for (const auto passed : {std::int64_t{1}, minuteMs, 12 * hourMs, 40 * dayMs}) {
            machine.advance(passed);
            QCOMPARE(clock.now(), machine.now());
            QVERIFY(!clock.doubts());
        }
    }
    void smallAdjustmentsAreFollowed() {
        FixedClock machine;
        const CautiousClock clock(machine);
        for (const auto by : {std::int64_t{500}, minuteMs, std::int64_t{-300}, -minuteMs}) {
            machine.set(machine.now() + by);
            QCOMPARE(clock.now(), machine.now());
        }
    }
    void aLeapForthIsNotBelievedForHalfAnHour() {
        FixedClock machine;
        const CautiousClock clock(machine);
        const auto before = machine.now();
        machine.set(before + dayMs);
        QCOMPARE(clock.now(), before);
        QVERIFY(clock.doubts());
        machine.advance(10 * minuteMs);
        QCOMPARE(clock.now(), before + 10 * minuteMs);  // meanwhile it goes on
        machine.advance(20 * minuteMs - 1);
        QVERIFY(clock.doubts());
        machine.advance(1);
        QCOMPARE(clock.now(), before + dayMs + 30 * minuteMs);
        QVERIFY(!clock.doubts());
    }
    void aLeapThatIsTakenBackDidNothing() {
        FixedClock machine;
        const CautiousClock clock(machine);
        machine.set(machine.now() + dayMs);
        QVERIFY(clock.doubts());
        machine.advance(5 * minuteMs);
        machine.set(machine.now() - dayMs);
        QVERIFY(!clock.doubts());
        QCOMPARE(clock.now(), machine.now());
        // And a new one counts from its own beginning.
        machine.set(machine.now() + dayMs);
        QVERIFY(clock.doubts());
        machine.advance(30 * minuteMs - 1);
        QVERIFY(clock.doubts());
    }
    void aLeapBackIsFollowed_data() {
        QTest::addColumn<qint64>("by");
        QTest::newRow("an hour") << qint64{hourMs};
        QTest::newRow("a day") << qint64{dayMs};
    }
    void aLeapBackIsFollowed() {
        QFETCH(qint64, by);
        FixedClock machine;
        const CautiousClock clock(machine);
        machine.set(machine.now() - by);
        QCOMPARE(clock.now(), machine.now());
        QVERIFY(!clock.doubts());
    }
};

QTEST_GUILESS_MAIN(TestCautiousClock)
#include "test_cautious_clock.moc"
