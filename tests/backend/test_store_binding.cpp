#include <QTest>
#include <array>
#include <limits>

#include "api/backend/store/key_list.h"
#include "tests/support/database_fixture.h"

using namespace zhanggui;
using namespace zhanggui::store;
using zhanggui::test::DatabaseFixture;

namespace {

struct ParcelTag;
using ParcelId = Id<ParcelTag>;

enum class Colour { Red, DarkGreen };
constexpr std::array<EnumName<Colour>, 2> enumNames(Colour) {
    return {{{Colour::Red, "red"}, {Colour::DarkGreen, "darkGreen"}}};
}

/// One column of each type that the store knows, and again as an optional.
struct Parcel {
    ParcelId id;
    std::int64_t big = 0;
    int small = 0;
    bool flag = false;
    double ratio = 0;
    std::string text;
    Bytes bytes;
    Money price;
    Instant at;
    Colour colour = Colour::Red;
    std::optional<std::int64_t> maybeBig;
    std::optional<bool> maybeFlag;
    std::optional<double> maybeRatio;
    std::optional<std::string> maybeText;
    std::optional<Bytes> maybeBytes;
    std::optional<Money> maybePrice;
    std::optional<Instant> maybeAt;
    std::optional<Colour> maybeColour;
    std::optional<ParcelId> maybeId;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &Parcel::id);
        column("big", &Parcel::big);
        column("small", &Parcel::small);
        column("flag", &Parcel::flag);
        column("ratio", &Parcel::ratio);
        column("text", &Parcel::text);
        column("bytes", &Parcel::bytes);
        column("price", &Parcel::price);
        column("at", &Parcel::at);
        column("colour", &Parcel::colour);
        column("maybe_big", &Parcel::maybeBig);
        column("maybe_flag", &Parcel::maybeFlag);
        column("maybe_ratio", &Parcel::maybeRatio);
        column("maybe_text", &Parcel::maybeText);
        column("maybe_bytes", &Parcel::maybeBytes);
        column("maybe_price", &Parcel::maybePrice);
        column("maybe_at", &Parcel::maybeAt);
        column("maybe_colour", &Parcel::maybeColour);
        column("maybe_id", &Parcel::maybeId);
    }
    bool operator==(const Parcel&) const = default;
};

struct Pair {
    std::int64_t first = 0;
    std::string second;

    template <class V>
    static constexpr void describe(V&& column) {
        column("first", &Pair::first);
        column("second", &Pair::second);
    }
};

constexpr std::array migrations{
    Migration{1, "parcels",
              "create table parcel (id {id}, big {int64} not null, small {int} not null, flag {bool} not null, ratio "
              "{real} not null,"
              " text {text} not null, bytes {bytes} not null, price {money} not null, at {instant} not null, colour "
              "{text} not null,"
              " maybe_big {int64}, maybe_flag {bool}, maybe_ratio {real}, maybe_text {text}, maybe_bytes {bytes}, "
              "maybe_price {money},"
              " maybe_at {instant}, maybe_colour {text}, maybe_id {ref} references parcel (id)) {strict};"
              "create table note (id {id}, n {int64} not null, body {text} not null, constraint n_not_negative check "
              "(n >= 0)) {strict};"
              "create unique index note_body on note (body);"}};

ParcelId insertParcel(Transaction& tx, const Parcel& p) {
    return tx.insert<ParcelId>(
        "insert into parcel (big, small, flag, ratio, text, bytes, price, at, colour, maybe_big, maybe_flag, "
        "maybe_ratio, "
        "maybe_text, maybe_bytes, maybe_price, maybe_at, maybe_colour, maybe_id) values (:big, :small, :flag, :ratio, "
        ":text, "
        ":bytes, :price, :at, :colour, :mbig, :mflag, :mratio, :mtext, :mbytes, :mprice, :mat, :mcolour, :mid) "
        "returning id",
        p.big, p.small, p.flag, p.ratio, p.text, p.bytes, p.price, p.at, p.colour, p.maybeBig, p.maybeFlag,
        p.maybeRatio, p.maybeText, p.maybeBytes, p.maybePrice, p.maybeAt, p.maybeColour, p.maybeId);
}

Parcel fullParcel() {
    Parcel p;
    p.big = std::numeric_limits<std::int64_t>::min();
    p.small = std::numeric_limits<int>::max();
    p.flag = true;
    p.ratio = 0.1;
    p.text = "掌柜's \"quoted\" :name {brace} \\ 100%\n";
    p.bytes = {std::byte{0}, std::byte{255}, std::byte{16}, std::byte{0}};
    p.price = {1'000'000'000};
    p.at = {1'900'000'000'123};
    p.colour = Colour::DarkGreen;
    p.maybeBig = std::numeric_limits<std::int64_t>::max();
    p.maybeFlag = false;
    p.maybeRatio = -1e300;
    p.maybeText = "";
    p.maybeBytes = Bytes{};
    p.maybePrice = Money{-1};
    p.maybeAt = Instant{0};
    p.maybeColour = Colour::Red;
    return p;
}

}  // namespace

#define FRESH(name)    \
    ZG_NEED_DIALECT(); \
    DatabaseFixture name(DatabaseFixture::dialectOfRow(), migrations)

class TestStoreBinding : public QObject {
    Q_OBJECT

  private slots:
    void everyTypeComesBackAsItWent_data() { DatabaseFixture::addDialects(); }
    void everyTypeComesBackAsItWent() {
        FRESH(fixture);
        Parcel full = fullParcel();
        Parcel empty;
        fixture.database().write([&](Transaction& tx) {
            full.id = insertParcel(tx, full);
            full.maybeId = std::nullopt;
            empty.maybeId = full.id;
            empty.id = insertParcel(tx, empty);
        });
        fixture.database().read([&](Session& session) {
            const auto rows = session.all<Parcel>("select {columns} from parcel order by id");
            QCOMPARE(rows.size(), std::size_t{2});
            QVERIFY(rows[0] == full);
            QVERIFY(rows[1] == empty);
            QVERIFY(session.one<Parcel>("select {p.columns} from parcel p where p.id = :id", empty.id) == empty);
            QVERIFY(!session.one<Parcel>("select {columns} from parcel where id = :id", ParcelId{77}));
        });
    }

    void aTextOfAMegabyteIsKeptWhole_data() { DatabaseFixture::addDialects(); }
    void aTextOfAMegabyteIsKeptWhole() {
        FRESH(fixture);
        std::string text(1'000'000, 'x');
        text += "终";
        fixture.database().write([&](Transaction& tx) {
            Parcel parcel;
            parcel.text = text;
            insertParcel(tx, parcel);
            QVERIFY(tx.value<std::string>("select text from parcel") == text);
        });
    }

    void scalarsMayBeNullOnlyAsOptionals_data() { DatabaseFixture::addDialects(); }
    void scalarsMayBeNullOnlyAsOptionals() {
        FRESH(fixture);
        fixture.database().read([&](Session& session) {
            QVERIFY(!session.value<std::optional<std::int64_t>>("select max(n) from note"));
            QCOMPARE(session.value<std::int64_t>("select count(*) from note"), 0);
        });
        QVERIFY_EXCEPTION_THROWN(
            fixture.database().read([](Session& session) { session.value<Money>("select max(n) from note"); }),
            StoreError);
    }

    void aRepeatedNameIsOneValue_data() { DatabaseFixture::addDialects(); }
    void aRepeatedNameIsOneValue() {
        FRESH(fixture);
        fixture.database().read([&](Session& session) {
            const auto pair = session.one<Pair>(
                "select :b + :a * 10 + :b * 100 as first, :text as second where :text = ':a -- not one' /* :c */ -- "
                ":d\n",
                2, 1, ":a -- not one");
            QVERIFY(pair);
            QCOMPARE(pair->first, 212);
            QCOMPARE(pair->second, std::string(":a -- not one"));
        });
    }

    void allOfKeysTakesAnyNumber_data() { DatabaseFixture::addDialects(); }
    void allOfKeysTakesAnyNumber() {
        FRESH(fixture);
        auto& database = fixture.database();
        database.write([](Transaction& transaction) {
            for (std::int64_t big = 1; big <= 150; ++big) {
                Parcel parcel;
                parcel.big = big;
                insertParcel(transaction, parcel);
            }
        });
        for (const std::int64_t wanted : {0, 1, 2, 4, 5, 24, 25, 64, 65, 130, 150}) {
            std::vector<std::int64_t> keys, expected;
            for (std::int64_t key = 1; key <= wanted; ++key) {
                keys.push_back(key);
                if (key > 1 && key != 7) expected.push_back(key);
            }
            const auto found = database.read([&](Session& session) {
                return allOfKeys<std::int64_t>(
                    session, "select big from parcel where big > :least and big in ({keys}) and big <> :not order by 1",
                    keys, 1, 7);
            });
            QCOMPARE(found, expected);
        }
        const auto tooFew = [](Session& session) {
            allOfKeys<int>(session, "select 1 where 1 in ({keys}) and 1 = :one", std::vector{1});
        };
        QVERIFY_EXCEPTION_THROWN(database.read(tooFew), std::logic_error);
    }

    void aParameterThatIsNullNeedsNoCast_data() { DatabaseFixture::addDialects(); }
    void aParameterThatIsNullNeedsNoCast() {
        FRESH(fixture);
        fixture.database().write([&](Transaction& tx) {
            tx.run("insert into note (n, body) values (:n, :body)", 5, "five");
            constexpr auto filtered =
                "select n from note where (:n is null or n = :n) and (:body is null or body = :body)";
            const std::optional<std::int64_t> none;
            const std::optional<std::string> noText;
            QCOMPARE(tx.values<std::int64_t>(filtered, none, noText).size(), std::size_t{1});
            QCOMPARE(tx.values<std::int64_t>(filtered, std::optional<std::int64_t>(6), noText).size(), std::size_t{0});
            QCOMPARE(tx.values<std::int64_t>(filtered, none, std::optional<std::string>("five")).size(),
                     std::size_t{1});
            QCOMPARE(tx.value<std::int64_t>("select coalesce(:n, 9)", none), 9);
        });
    }

    void whatBothDatabasesUnderstand_data() { DatabaseFixture::addDialects(); }
    void whatBothDatabasesUnderstand() {
        FRESH(fixture);
        fixture.database().write([&](Transaction& tx) {
            for (int n = 1; n <= 5; ++n)
                tx.run("insert into note (n, body) values (:n, :body) on conflict (body) do nothing", n,
                       "note " + std::to_string(n));
            QCOMPARE(tx.run("insert into note (n, body) values (9, 'note 1') on conflict (body) do nothing"), 0);
            QCOMPARE(
                tx.run(
                    "insert into note (n, body) values (7, 'note 1') on conflict (body) do update set n = excluded.n"),
                1);
            QCOMPARE(tx.run("update note set n = n + :by where n < :limit", 10, 4), 2);
            const auto page = tx.values<std::int64_t>(
                "select n from note where (n, id) > (:n, :id) order by n, id limit :size {for update}", 5, 0, 2);
            QVERIFY((page == std::vector<std::int64_t>{5, 7}));
            QCOMPARE(tx.value<std::int64_t>("select sum(n) from note where body like :like", "note%"), 41);
            QCOMPARE(tx.value<std::int64_t>("select count(*) from note where body like 'NOTE%'"), 0);
            QCOMPARE(tx.run("delete from note where body = :body", std::string_view("note 5")), 1);
        });
    }

    void rowsMustFitTheirQuery() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        auto& database = fixture.database();
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.all<Pair>("select 1 as first"); }), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.all<Pair>("select 'a' as second, 1 as first"); }),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<int>("select :a + :b", 1); }),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<int>("select :a", 1, 2); }), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<int>("select {colums} from note"); }),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<int>("select n from note"); }),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.one<int>("select 1 union select 2"); }),
                                 std::logic_error);
    }

    void badValuesAreNamed_data() { DatabaseFixture::addDialects(); }
    void badValuesAreNamed() {
        FRESH(fixture);
        auto& database = fixture.database();
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<Colour>("select 'blue'"); }), StoreError);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<Bytes>("select 'zz'"); }), StoreError);
        QVERIFY_EXCEPTION_THROWN(database.read([](Session& s) { s.value<int>("select 5000000000"); }),
                                 std::range_error);
        QVERIFY_EXCEPTION_THROWN(
            database.read([](Session& s) { s.value<std::string>("select :t", std::string("a\0b", 3)); }), StoreError);
        QCOMPARE(database.read([](Session& s) { return s.value<int>("select 1"); }), 1);
    }

    void violationsAreToldApart_data() { DatabaseFixture::addDialects(); }
    void violationsAreToldApart() {
        FRESH(fixture);
        auto& database = fixture.database();
        const auto insertNote = [](int n) {
            return [n](Transaction& tx) { tx.run("insert into note (n, body) values (:n, 'secret body')", n); };
        };
        database.write(insertNote(1));
        try {
            database.write(insertNote(2));
            QFAIL("The second note was taken");
        } catch (const UniqueViolation& violation) {
            QCOMPARE(violation.constraint(), std::string("note_body"));
            QVERIFY(!std::string(violation.what()).empty());
        }
        QVERIFY_EXCEPTION_THROWN(database.write(insertNote(-1)), CheckViolation);
        QVERIFY_EXCEPTION_THROWN(database.write([](Transaction& tx) {
            Parcel orphan;
            orphan.maybeId = ParcelId{12345};
            insertParcel(tx, orphan);
        }),
                                 ForeignKeyViolation);
        QCOMPARE(database.read([](Session& s) { return s.value<int>("select count(*) from note"); }), 1);
    }

    void errorsNeverTellValues_data() { DatabaseFixture::addDialects(); }
    void errorsNeverTellValues() {
        FRESH(fixture);
        try {
            fixture.database().write([](Transaction& tx) {
                tx.run("insert into note (n, body) values (1, :body)", "13800001111");
                tx.run("insert into note (n, body) values (1, :body)", "13800001111");
            });
            QFAIL("The second note was taken");
        } catch (const StoreError& error) {
            QVERIFY2(!QString::fromUtf8(error.what()).contains(QStringLiteral("13800001111")), error.what());
            QVERIFY2(QString::fromUtf8(error.what()).contains(QStringLiteral("insert into note")), error.what());
        }
    }

    void aTransactionCannotGoOnAfterAFailure_data() { DatabaseFixture::addDialects(); }
    void aTransactionCannotGoOnAfterAFailure() {
        FRESH(fixture);
        auto& database = fixture.database();
        QVERIFY_EXCEPTION_THROWN(database.write([](Transaction& tx) {
            tx.run("insert into note (n, body) values (1, 'kept?')");
            try {
                tx.run("insert into note (n, body) values (-1, 'refused')");
            } catch (const CheckViolation&) {
                // a service that swallows the failure must not commit the half of it
            }
        }),
                                 StoreError);
        QCOMPARE(database.read([](Session& s) { return s.value<int>("select count(*) from note"); }), 0);
    }

    void aCachedQueryIsNeverStale_data() { DatabaseFixture::addDialects(); }
    void aCachedQueryIsNeverStale() {
        FRESH(fixture);
        auto& database = fixture.database();
        const auto firstBody = [](Session& s) {
            return s.one<std::string>("select body from note order by id limit 1");
        };
        const auto twoThenThrow = [](Session& s) { s.one<std::string>("select body from note order by id"); };
        database.write([&](Transaction& tx) {
            for (const char* body : {"a", "b", "c"})
                QVERIFY(tx.insert<std::int64_t>("insert into note (n, body) values (1, :body) returning id", body) > 0);
        });
        for (int i = 0; i < 20; ++i) {
            QVERIFY_EXCEPTION_THROWN(database.read(twoThenThrow), std::logic_error);  // leaves rows unread
            const auto body = "round " + std::to_string(i);
            database.write([&](Transaction& tx) { tx.run("update note set body = :b where id = 1", body); });
            QVERIFY(database.read(firstBody) == body);
        }
    }

    void insertReturningCommitsAtOnce_data() { DatabaseFixture::addDialects(); }
    void insertReturningCommitsAtOnce() {
        FRESH(fixture);
        auto& database = fixture.database();
        for (int i = 0; i < 10; ++i) {
            const auto id = database.write([&](Transaction& tx) {
                return tx.insert<std::int64_t>("insert into note (n, body) values (:n, :body) returning id", i,
                                               std::to_string(i));
            });
            QCOMPARE(id, i + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreBinding)
#include "test_store_binding.moc"
