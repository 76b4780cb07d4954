#include <QTest>
#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "api/backend/jobs/deadlines.h"
#include "api/backend/jobs/outbox.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using jobs::DeadlineKind;
using jobs::Deadlines;
using jobs::Outbox;
using test::DatabaseFixture;

class TestJobsDeadlines : public QObject {
    Q_OBJECT

  private:
    static void set(store::Database& database, Deadlines& deadlines, std::int64_t object, Instant dueAt,
                    std::int64_t version = 1) {
        database.write([&](store::Transaction& transaction) {
            deadlines.set(transaction, DeadlineKind::CloseUnpaidOrder, object, version, dueAt);
        });
    }
    static std::int64_t rows(store::Database& database) {
        return database.read(
            [](store::Session& session) { return session.value<std::int64_t>("select count(*) from deadline"); });
    }

  private slots:
    void what_is_due_fires_once_and_in_order_data() { DatabaseFixture::addDialects(); }
    void what_is_due_fires_once_and_in_order() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        Deadlines deadlines(fixture.database(), clock);
        std::vector<std::int64_t> fired;
        deadlines.on(DeadlineKind::CloseUnpaidOrder,
                     [&](std::int64_t object, std::int64_t) { fired.push_back(object); });
        for (std::int64_t object = 200; object > 0; --object)
            set(fixture.database(), deadlines, object, clock.now() + object);
        QCOMPARE(deadlines.fireDue(), 0);
        clock.advance(199);
        QCOMPARE(deadlines.fireDue(), 199);
        QVERIFY(std::is_sorted(fired.begin(), fired.end()));
        clock.advance(1);
        QCOMPARE(deadlines.fireDue(), 1);
        QCOMPARE(fired.back(), 200);
        clock.advance(dayMs);
        QCOMPARE(deadlines.fireDue(), 0);
        QCOMPARE(rows(fixture.database()), 0);
    }

    void whoever_changed_the_state_first_wins_data() { DatabaseFixture::addDialects(); }
    void whoever_changed_the_state_first_wins() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        FixedClock clock;
        // The stores serve as objects: their hours are the state, their phone its version.
        const auto object = database.write([](store::Transaction& transaction) {
            return transaction.insert<std::int64_t>(
                "insert into store (name, phone, address, hours, open) values ('', '1', '', 'unpaid', :yes) returning "
                "id",
                true);
        });
        Deadlines deadlines(database, clock);
        deadlines.on(DeadlineKind::CloseUnpaidOrder, [&](std::int64_t id, std::int64_t version) {
            database.write([&](store::Transaction& transaction) {
                const auto current =
                    transaction.value<std::string>("select phone from store where id = :id {for update}", id);
                if (current == std::to_string(version))
                    transaction.run("update store set hours = 'closed' where id = :id", id);
            });
        });
        set(database, deadlines, object, clock.now(), 1);
        database.write([&](store::Transaction& transaction) {
            transaction.run("update store set hours = 'paid', phone = '2' where id = :id", object);
        });
        QCOMPARE(deadlines.fireDue(), 1);
        const auto state = [&] {
            return database.read(
                [](store::Session& session) { return session.value<std::string>("select hours from store"); });
        };
        QCOMPARE(state(), std::string("paid"));
        set(database, deadlines, object, clock.now(), 2);
        QCOMPARE(deadlines.fireDue(), 1);
        QCOMPARE(state(), std::string("closed"));
    }

    void a_failure_is_tried_again_later_and_holds_nobody_up_data() { DatabaseFixture::addDialects(); }
    void a_failure_is_tried_again_later_and_holds_nobody_up() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        Deadlines deadlines(fixture.database(), clock);
        int failures = 0;
        std::vector<std::int64_t> fired;
        deadlines.on(DeadlineKind::CloseUnpaidOrder, [&](std::int64_t object, std::int64_t) {
            if (object == 1 && ++failures < 3) throw std::runtime_error("not yet");
            fired.push_back(object);
        });
        set(fixture.database(), deadlines, 1, clock.now() - 1);
        set(fixture.database(), deadlines, 2, clock.now());
        QCOMPARE(deadlines.fireDue(), 2);
        QCOMPARE(fired, std::vector<std::int64_t>{2});
        QCOMPARE(deadlines.fireDue(), 0);
        clock.advance(2 * secondMs);
        QCOMPARE(deadlines.fireDue(), 1);
        clock.advance(2 * secondMs);
        QCOMPARE(deadlines.fireDue(), 0);  // the second pause is longer
        clock.advance(2 * secondMs);
        QCOMPARE(deadlines.fireDue(), 1);
        QCOMPARE(fired, (std::vector<std::int64_t>{2, 1}));
        QCOMPARE(rows(fixture.database()), 0);
    }

    void a_cleared_deadline_does_not_fire_data() { DatabaseFixture::addDialects(); }
    void a_cleared_deadline_does_not_fire() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        Deadlines deadlines(fixture.database(), clock);
        int fired = 0;
        deadlines.on(DeadlineKind::CloseUnpaidOrder, [&](std::int64_t, std::int64_t) { ++fired; });
        set(fixture.database(), deadlines, 1, clock.now());
        set(fixture.database(), deadlines, 2, clock.now());
        fixture.database().write(
            [&](store::Transaction& transaction) { deadlines.clear(transaction, DeadlineKind::CloseUnpaidOrder, 1); });
        QCOMPARE(deadlines.fireDue(), 1);
        QCOMPARE(fired, 1);
    }

    void several_runners_share_the_work_data() { DatabaseFixture::addDialects(); }
    void several_runners_share_the_work() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        std::array<std::atomic<int>, 301> fired{};
        std::vector<std::unique_ptr<Deadlines>> runners;
        for (int i = 0; i < 4; ++i) {
            runners.push_back(std::make_unique<Deadlines>(fixture.database(), clock));
            runners.back()->on(DeadlineKind::CloseUnpaidOrder,
                               [&](std::int64_t object, std::int64_t) { ++fired[static_cast<std::size_t>(object)]; });
        }
        fixture.database().write([&](store::Transaction& transaction) {
            for (std::int64_t object = 1; object <= 300; ++object)
                runners[0]->set(transaction, DeadlineKind::CloseUnpaidOrder, object, 1, clock.now());
        });
        for (auto& runner : runners) runner->start();
        QTRY_COMPARE_WITH_TIMEOUT(rows(fixture.database()), 0, 20'000);
        for (auto& runner : runners) runner->stop();
        for (std::size_t object = 1; object <= 300; ++object) QCOMPARE(fired[object].load(), 1);
    }

    void a_new_deadline_wakes_the_runner_data() { DatabaseFixture::addDialects(); }
    void a_new_deadline_wakes_the_runner() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        Deadlines deadlines(fixture.database(), clock);
        std::atomic<int> fired{0};
        deadlines.on(DeadlineKind::CloseUnpaidOrder, [&](std::int64_t, std::int64_t) { ++fired; });
        deadlines.start();
        for (int i = 1; i <= 20; ++i) {
            set(fixture.database(), deadlines, i, clock.now());
            QTRY_COMPARE_WITH_TIMEOUT(fired.load(), i, 10'000);
        }
        deadlines.stop();
    }

    void an_effect_is_carried_out_until_it_succeeds_data() { DatabaseFixture::addDialects(); }
    void an_effect_is_carried_out_until_it_succeeds() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        FixedClock clock;
        Outbox outbox(database, clock);
        std::vector<std::string> sent;
        int failures = 0;
        outbox.on("message", [&](const std::string& payload) {
            if (payload == "2" && ++failures < 4) throw std::runtime_error("the line is dead");
            sent.push_back(payload);
        });
        for (const char* payload : {"1", "2", "3"})
            database.write(
                [&](store::Transaction& transaction) { outbox.put(transaction, "message", payload, clock.now()); });
        QCOMPARE(outbox.sendDue(), 3);
        QCOMPARE(sent, (std::vector<std::string>{"1", "3"}));
        QCOMPARE(outbox.sendDue(), 0);
        QCOMPARE(database.read(
                     [](store::Session& session) { return session.value<std::string>("select error from outbox"); }),
                 std::string("the line is dead"));
        for (int tries = 0; tries < 10 && sent.size() < 3; ++tries) {
            clock.advance(minuteMs);
            outbox.sendDue();
        }
        QCOMPARE(sent.back(), std::string("2"));
        QCOMPARE(failures, 4);
        clock.advance(dayMs);
        QCOMPARE(outbox.sendDue(), 0);
    }

    void an_effect_of_a_transaction_that_failed_never_happens_data() { DatabaseFixture::addDialects(); }
    void an_effect_of_a_transaction_that_failed_never_happens() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        Outbox outbox(fixture.database(), clock);
        std::atomic<int> sent{0};
        outbox.on("message", [&](const std::string&) { ++sent; });
        outbox.start();
        QVERIFY_EXCEPTION_THROWN(fixture.database().write([&](store::Transaction& transaction) {
            outbox.put(transaction, "message", "lost", clock.now());
            throw std::runtime_error("no");
        }),
                                 std::runtime_error);
        fixture.database().write(
            [&](store::Transaction& transaction) { outbox.put(transaction, "message", "kept", clock.now()); });
        QTRY_COMPARE_WITH_TIMEOUT(sent.load(), 1, 10'000);
        outbox.stop();
        QCOMPARE(outbox.sendDue(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJobsDeadlines)
#include "test_jobs_deadlines.moc"
