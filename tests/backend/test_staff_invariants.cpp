#include <QTest>
#include <algorithm>

#include "api/backend/audit/audit_invariants.h"
#include "api/backend/customers/customers_invariants.h"
#include "api/backend/jobs/jobs_invariants.h"
#include "api/backend/staff/staff_invariants.h"
#include "api/backend/stores/stores_invariants.h"
#include "tests/support/database_fixture.h"

using namespace zhanggui;
using test::DatabaseFixture;

class TestStaffInvariants : public QObject {
    Q_OBJECT

  private:
    /// "id what" of every violation of the invariants of people, jobs and the audit log.
    static QStringList violations(store::Database& database) {
        QStringList all;
        for (const auto& list :
             {staffInvariants(), customersInvariants(), storesInvariants(), jobsInvariants(), auditInvariants()})
            for (const auto& invariant : list)
                database.read([&](store::Session& session) {
                    for (const auto& what : session.values<std::string>(invariant.violations))
                        all << QString::fromUtf8(invariant.id.data(), static_cast<qsizetype>(invariant.id.size())) +
                                   QLatin1Char(' ') + QString::fromStdString(what);
                });
        return all;
    }

  private slots:
    void a_new_shop_violates_nothing_data() { DatabaseFixture::addDialects(); }
    void a_new_shop_violates_nothing() {
        ZG_FRESH_DATABASE(fixture);
        QCOMPARE(violations(fixture.database()), QStringList());
    }

    void every_violation_is_found_data() { DatabaseFixture::addDialects(); }
    void every_violation_is_found() {
        ZG_FRESH_DATABASE(fixture);
        fixture.database().write([](store::Transaction& t) {
            t.run(
                "insert into shop (id, name, demo, flat_freight, free_freight_from, created_at) "
                "values (1, 'x', :no, 0, 0, 0)",
                false);
            const auto staff = t.insert<std::int64_t>(
                "insert into staff (login, name, role, enabled, password_hash, failed_sign_ins, created_at) "
                "values ('a', 'a', 'owner', :no, '', 0, 0) returning id",
                false);
            t.run(
                "insert into staff_session (token_hash, staff_id, created_at, last_used_at, expires_at) "
                "values ('h', :staff, 0, 0, 0)",
                staff);
            const auto customer = t.insert<std::int64_t>(
                "insert into customer (open_id, union_id, created_at) values ('o', '', 0) returning id");
            for (int i = 0; i < 21; ++i)
                t.run(
                    "insert into address (customer_id, name_sealed, phone_sealed, district_code, detail_sealed, tag, "
                    "is_default, created_at) values (:customer, :name, 'k1:x', '1', 'k1:x', '', :no, 0)",
                    customer, i == 20 ? "plain" : "k1:x", false);
            t.run(
                "insert into idempotency (scope, request_key, request_hash, reply, at) values ('s', 'k', 'h', '', 0)");
            for (const std::int64_t number : {3, 4, 6})
                t.run("insert into event (number, kind, object_id, label, at) values (:number, 'orderPaid', 1, '', 0)",
                      number);
            for (const std::int64_t number : {1, 3})
                t.run(
                    "insert into audit (at, actor_kind, actor_id, actor_name, action, object_kind, object_id, detail, "
                    "request_id, seal_number, seal) values (0, '', 0, '', '', '', 0, '', '', :number, 'x')",
                    number);
        });
        const auto found = violations(fixture.database());
        QStringList ids;
        for (const auto& line : found) ids << line.section(QLatin1Char(' '), 0, 0);
        ids.sort();
        QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("A1 A4 A5 C1 C3 E1 O6 P1"));
        QVERIFY(found.contains(QStringLiteral("E1 event 6 follows a gap")));
    }
};

QTEST_GUILESS_MAIN(TestStaffInvariants)
#include "test_staff_invariants.moc"
