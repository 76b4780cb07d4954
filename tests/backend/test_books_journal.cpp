#include <QTest>

#include "api/backend/books/books_invariants.h"
#include "api/backend/books/journal.h"
#include "tests/support/database_fixture.h"

using namespace zhanggui;
using test::DatabaseFixture;

namespace {

Posting payment(const std::string& reference, std::int64_t fen) {
    return {PostingKind::Payment,
            1,
            reference,
            {1},
            {{Account::GatewayClearing, {fen}}, {Account::CustomerReceipts, {-fen}}}};
}

}  // namespace

class TestBooksJournal : public QObject {
    Q_OBJECT

  private slots:
    void postings_balance_and_add_up_data() { DatabaseFixture::addDialects(); }
    void postings_balance_and_add_up() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        const Journal journal;
        database.write([&](store::Transaction& transaction) {
            journal.post(transaction, payment("payment:a", 1200));
            journal.post(transaction, payment("payment:b", 34));
        });
        const auto balance = [&](Account account) {
            return database.read([&](store::Session& session) { return journal.balance(session, account).fen; });
        };
        QCOMPARE(balance(Account::GatewayClearing), std::int64_t{1234});
        QCOMPARE(balance(Account::CustomerReceipts), std::int64_t{-1234});
        QCOMPARE(balance(Account::Refunds), std::int64_t{0});
    }

    void what_happened_once_is_posted_once_data() { DatabaseFixture::addDialects(); }
    void what_happened_once_is_posted_once() {
        ZG_FRESH_DATABASE(fixture);
        const Journal journal;
        const auto post = [&] {
            fixture.database().write(
                [&](store::Transaction& transaction) { journal.post(transaction, payment("payment:a", 5)); });
        };
        post();
        QVERIFY_EXCEPTION_THROWN(post(), store::UniqueViolation);
    }

    void a_posting_that_does_not_balance_is_refused() {
        DatabaseFixture fixture;
        const Journal journal;
        const auto post = [&](std::vector<JournalEntry> entries) {
            fixture.database().write([&](store::Transaction& transaction) {
                journal.post(transaction, {PostingKind::Payment, 1, "x", {1}, entries});
            });
        };
        using A = Account;
        QVERIFY_EXCEPTION_THROWN(post({{A::GatewayClearing, {5}}, {A::CustomerReceipts, {-4}}}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(post({{A::GatewayClearing, {5}}, {A::GatewayClearing, {-5}}}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(post({{A::GatewayClearing, {0}}, {A::CustomerReceipts, {0}}}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(post({}), std::logic_error);
    }

    void verify_sees_an_entry_that_was_edited_data() { DatabaseFixture::addDialects(); }
    void verify_sees_an_entry_that_was_edited() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        const auto violations = [&] {
            return database.read(
                [](store::Session& session) { return session.values<std::string>(booksInvariants()[0].violations); });
        };
        database.write([&](store::Transaction& transaction) { Journal().post(transaction, payment("payment:a", 5)); });
        QVERIFY(violations().empty());
        database.write([](store::Transaction& transaction) {
            transaction.run("update journal_entry set amount = 6 where amount = 5");
        });
        QCOMPARE(violations(), (std::vector<std::string>{"posting payment:a sums to 1 over 2 entries"}));
    }
};

QTEST_GUILESS_MAIN(TestBooksJournal)
#include "test_books_journal.moc"
