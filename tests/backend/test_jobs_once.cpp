#include <QTest>
#include <atomic>
#include <thread>

#include "api/backend/jobs/once.h"
#include "api/contract/customers.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using test::DatabaseFixture;

class TestJobsOnce : public QObject {
    Q_OBJECT

  private:
    FixedClock m_clock;
    store::Vault m_vault{store::Vault::freshKeys()};

    static Actor customer(std::string key, std::string hash = "h1", std::int64_t id = 7) {
        Actor who;
        who.kind = Actor::Kind::Customer;
        who.id = id;
        who.key = std::move(key);
        who.requestHash = std::move(hash);
        return who;
    }

    /// Adds a deadline as a visible effect and answers with its id.
    static Result<Address> effect(store::Transaction& transaction) {
        const auto id = transaction.insert<std::int64_t>(
            "insert into deadline (kind, object_id, state_version, due_at, tries) values ('test', 1, 1, 1, 0) "
            "returning id");
        Address address;
        address.id = {id};
        address.name = "王小明";
        return address;
    }
    static std::int64_t effects(store::Database& database) {
        return database.read(
            [](store::Session& session) { return session.value<std::int64_t>("select count(*) from deadline"); });
    }

  private slots:
    void a_repeated_request_gets_the_first_reply_data() { DatabaseFixture::addDialects(); }
    void a_repeated_request_gets_the_first_reply() {
        ZG_FRESH_DATABASE(fixture);
        Once once(fixture.database(), m_vault, m_clock);
        const auto first = once.write(customer("a"), effect);
        const auto again = once.write(customer("a"), effect);
        QVERIFY(first && again);
        QVERIFY(*first == *again);
        QCOMPARE(effects(fixture.database()), 1);
        QVERIFY(once.write(customer("a", "h1", 8), effect)->id != first->id);  // keys are each customer's own
        QVERIFY(once.write(customer("b"), effect)->id != first->id);
        QCOMPARE(effects(fixture.database()), 3);
    }

    void a_key_with_another_body_is_refused_data() { DatabaseFixture::addDialects(); }
    void a_key_with_another_body_is_refused() {
        ZG_FRESH_DATABASE(fixture);
        Once once(fixture.database(), m_vault, m_clock);
        QVERIFY(once.write(customer("a", "h1"), effect));
        const auto other = once.write(customer("a", "h2"), effect);
        QVERIFY(!other && other.error().is(GeneralRefusal::KeyReused));
        QCOMPARE(effects(fixture.database()), 1);
    }

    void a_refusal_is_not_remembered_data() { DatabaseFixture::addDialects(); }
    void a_refusal_is_not_remembered() {
        ZG_FRESH_DATABASE(fixture);
        Once once(fixture.database(), m_vault, m_clock);
        const auto refused = once.write(customer("a"), [](store::Transaction& transaction) -> Result<Address> {
            (void)effect(transaction);
            return refuse(GeneralRefusal::NotFound);
        });
        QVERIFY(!refused && refused.error().is(GeneralRefusal::NotFound));
        QCOMPARE(effects(fixture.database()), 0);
        QVERIFY(once.write(customer("a", "h2"), effect));
    }

    void a_request_without_a_key_simply_runs_data() { DatabaseFixture::addDialects(); }
    void a_request_without_a_key_simply_runs() {
        ZG_FRESH_DATABASE(fixture);
        Once once(fixture.database(), m_vault, m_clock);
        QVERIFY(once.write(customer(""), effect));
        QVERIFY(once.write(customer(""), effect));
        QCOMPARE(effects(fixture.database()), 2);
    }

    void a_reply_without_content_is_remembered_too_data() { DatabaseFixture::addDialects(); }
    void a_reply_without_content_is_remembered_too() {
        ZG_FRESH_DATABASE(fixture);
        Once once(fixture.database(), m_vault, m_clock);
        const auto remove = [](store::Transaction& transaction) -> Result<None> {
            (void)effect(transaction);
            return None{};
        };
        QVERIFY(once.write(customer("a"), remove));
        QVERIFY(once.write(customer("a"), remove));
        QCOMPARE(effects(fixture.database()), 1);
    }

    void sixteen_at_once_have_one_effect_and_one_reply_data() { DatabaseFixture::addDialects(); }
    void sixteen_at_once_have_one_effect_and_one_reply() {
        ZG_FRESH_DATABASE(fixture);
        Once once(fixture.database(), m_vault, m_clock);
        for (int round = 0; round < 10; ++round) {
            const std::string key = "k" + std::to_string(round);
            std::vector<std::optional<Result<Address>>> replies(16);
            std::vector<std::thread> threads;
            for (auto& reply : replies) threads.emplace_back([&] { reply = once.write(customer(key), effect); });
            for (auto& thread : threads) thread.join();
            for (const auto& reply : replies) {
                QVERIFY(reply && *reply);
                QVERIFY(**reply == **replies[0]);
            }
            QCOMPARE(effects(fixture.database()), round + 1);
        }
    }

    void replies_are_kept_sealed_and_for_a_week_data() { DatabaseFixture::addDialects(); }
    void replies_are_kept_sealed_and_for_a_week() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        FixedClock clock;
        Once once(database, m_vault, clock);
        QVERIFY(once.write(customer("a"), effect));
        const auto reply = database.read(
            [](store::Session& session) { return session.value<std::string>("select reply from idempotency"); });
        QVERIFY(reply.find("王小明") == std::string::npos);
        QVERIFY(m_vault.open(reply).find("王小明") != std::string::npos);
        clock.advance(7 * dayMs);
        QCOMPARE(once.forgetOld(), 0);
        clock.advance(1);
        QCOMPARE(once.forgetOld(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobsOnce)
#include "test_jobs_once.moc"
