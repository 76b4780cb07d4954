#include <QtTest/QTest>

#include "api/server/backup/backup_rhythm.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using server::BackupRhythm;

namespace {

constexpr std::int64_t every = hourMs;

/// A place of backups by the moments at which they were made, the clock's.
struct Place {
    FixedClock clock;
    BackupRhythm rhythm{every, clock};
    std::optional<Instant> newest;

    bool isDue() { return rhythm.isDue(newest); }
    void make() {
        rhythm.made(clock.now());
        newest = newest ? std::max(*newest, clock.now()) : clock.now();
    }
    /// How many are made while so much time passes, looking every minute.
    int madeWhile(std::int64_t passes) {
        int count = 0;
        for (std::int64_t passed = 0; passed < passes; passed += minuteMs) {
            clock.advance(minuteMs);
            if (!isDue()) continue;
            make();
            ++count;
        }
        return count;
    }
};

}  // namespace

/// When the next backup is due, whatever somebody does to the clock.
class TestBackupRhythm : public QObject {
    Q_OBJECT

  private slots:
    void oneIsDueWheneverTheNewestIsAnHourOld() {
        Place place;
        QVERIFY(place.isDue());
        place.make();
        QCOMPARE(place.madeWhile(every - minuteMs), 0);
        QCOMPARE(place.madeWhile(minuteMs), 1);
        QCOMPARE(place.madeWhile(5 * every), 5);
    }
    void whatTheLastRunLeftCounts() {
        Place place;
        place.newest = place.clock.now() - 20 * minuteMs;
        QCOMPARE(place.madeWhile(39 * minuteMs), 0);
        QCOMPARE(place.madeWhile(minuteMs), 1);
    }
    void whatSomebodyElseMadeCounts() {
        Place place;
        place.make();
        place.clock.advance(50 * minuteMs);
        place.newest = place.clock.now();
        QCOMPARE(place.madeWhile(59 * minuteMs), 0);
        QCOMPARE(place.madeWhile(minuteMs), 1);
    }
    void aClockThatIsSetChangesNothing_data() {
        QTest::addColumn<qint64>("by");
        QTest::newRow("a day forth") << qint64{dayMs};
        QTest::newRow("a day back") << qint64{-dayMs};
        QTest::newRow("an hour back") << qint64{-hourMs};
        QTest::newRow("two minutes back") << qint64{-2 * minuteMs};
    }
    void aClockThatIsSetChangesNothing() {
        QFETCH(qint64, by);
        Place place;
        place.make();
        place.clock.advance(30 * minuteMs);
        place.clock.set(place.clock.now() + by);
        QCOMPARE(place.madeWhile(29 * minuteMs), 0);
        QCOMPARE(place.madeWhile(minuteMs), 1);
        QCOMPARE(place.madeWhile(6 * every), 6);
        place.clock.set(place.clock.now() - by);  // and right again
        QCOMPARE(place.madeWhile(6 * every), 6);
    }
    void onesOfTheFutureDoNotKeepAFreshStartWaiting() {
        Place place;
        place.newest = place.clock.now() + dayMs;
        QVERIFY(place.isDue());
        place.make();
        QCOMPARE(place.madeWhile(3 * every), 3);
    }
};

QTEST_GUILESS_MAIN(TestBackupRhythm)
#include "test_backup_rhythm.moc"
