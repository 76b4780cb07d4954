#include <time.h>

#include <QTest>
#include <atomic>
#include <thread>

#include "api/backend/staff/staff_accounts.h"
#include "api/backend/staff/staff_door.h"
#include "api/backend/staff/staff_sessions.h"
#include "api/backend/stores/shop_setup.h"
#include "api/backend/stores/store_list.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using test::DatabaseFixture;

namespace {

/// A shop with an owner: boss, "password".
struct StaffedShop {
    explicit StaffedShop(store::Database& given) : database(given) {
        ShopSetup setup{"小店", " BOSS ", "老板", "password"};
        const auto session = setups.setUp(nobody("10.0.0.1"), setup);
        if (!session) throw std::runtime_error(session.error().code);
        owner = *session;
    }
    static Actor nobody(std::string peer) {
        Actor who;
        who.kind = Actor::Kind::Nobody;
        who.peer = std::move(peer);
        return who;
    }
    Result<StaffSession> signIn(const std::string& login, const std::string& password,
                                const std::string& peer = "10.0.0.1") {
        return sessions.signIn(nobody(peer), {login, password});
    }
    std::int64_t count(store::Sql sql) {
        return database.read([&](store::Session& session) { return session.value<std::int64_t>(sql); });
    }

    store::Database& database;
    FixedClock clock;
    SystemRandom random;
    store::Vault vault{store::Vault::freshKeys()};
    Once once{database, vault, clock};
    Passwords passwords{PasswordStrength::cheapest()};
    SessionCache cache{StaffDoor::freshFor, 1000};
    StaffAccounts accounts{database, once, clock, passwords, cache};
    StaffSessions sessions{database, clock, random, passwords, cache};
    StaffDoor door{database, clock, cache};
    ShopSetups setups{database, clock, passwords, accounts, sessions};
    StaffSession owner;
};

template <class T, class E>
bool refusedWith(const Result<T>& result, E why) {
    return !result && result.error().is(why);
}

}  // namespace

class TestStaffSessions : public QObject {
    Q_OBJECT

  private slots:
    void a_shop_is_set_up_once_data() { DatabaseFixture::addDialects(); }
    void a_shop_is_set_up_once() {
        ZG_FRESH_DATABASE(fixture);
        FixedClock clock;
        SystemRandom random;
        auto& database = fixture.database();
        store::Vault vault(store::Vault::freshKeys());
        Once once(database, vault, clock);
        Passwords passwords(PasswordStrength::cheapest());
        SessionCache cache(StaffDoor::freshFor, 1000);
        StaffAccounts accounts(database, once, clock, passwords, cache);
        StaffSessions sessions(database, clock, random, passwords, cache);
        ShopSetups setups(database, clock, passwords, accounts, sessions);
        QVERIFY(setups.state()->needed);
        QCOMPARE(setups.state()->serverVersion, std::string(ZHANGGUI_VERSION));
        const auto bad = setups.setUp(StaffedShop::nobody("x"), {"  ", "a b", "", "short"});
        QVERIFY(refusedWith(bad, GeneralRefusal::InvalidInput));
        QCOMPARE(bad.error().faults.size(), std::size_t(4));
        QCOMPARE(bad.error().faults[0].pointer, std::string("/shopName"));
        std::atomic<int> done{0}, refused{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                const auto result =
                    setups.setUp(StaffedShop::nobody("x"), {"小店", "boss" + std::to_string(i), "老板", "password"});
                if (result) ++done;
                if (refusedWith(result, StaffRefusal::AlreadySetUp)) ++refused;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(done.load(), 1);
        QCOMPARE(refused.load(), 7);
        QVERIFY(!setups.state()->needed);
        QCOMPARE(setups.state()->shopName, std::string("小店"));
        const auto list = StoreLists(database).list(Actor{});
        QCOMPARE(list->items.size(), std::size_t(1));
        QCOMPARE(list->items[0].name, std::string("小店"));
        const auto freight = database.read([](store::Session& session) { return ShopSettings::freight(session); });
        QCOMPARE(freight.of({9899}).fen, 1000);
        QCOMPARE(freight.of({9900}).fen, 0);
    }

    void the_right_password_opens_the_door_until_sign_out_data() { DatabaseFixture::addDialects(); }
    void the_right_password_opens_the_door_until_sign_out() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const auto session = shop.signIn("Boss", "password");
        QVERIFY(session);
        QCOMPARE(session->token.size(), std::size_t(64));
        QCOMPARE(session->expiresAt.ms, shop.clock.now().ms + 7 * dayMs);
        QCOMPARE(session->member.login, std::string("boss"));
        QCOMPARE(session->rights.size(), std::size_t(10));
        const auto who = shop.door.open(session->token);
        QVERIFY(who);
        QCOMPARE(who->name, std::string("老板"));
        QVERIFY(who->may(Right::ManageStaff));
        const auto me = shop.sessions.me(*who);
        QVERIFY(me && me->token.empty());
        QVERIFY(me->member == session->member);
        QCOMPARE(shop.count("select count(*) from staff_session"), 2);
        QVERIFY(shop.sessions.signOut(*who));
        QVERIFY(!shop.door.open(session->token));
        QVERIFY(refusedWith(shop.sessions.me(*who), GeneralRefusal::NotSignedIn));
        QVERIFY(shop.door.open(shop.owner.token));
        for (const std::string& token : {std::string(), std::string(64, '0'), session->token.substr(1)})
            QVERIFY(!shop.door.open(token));
    }

    void the_database_knows_neither_tokens_nor_passwords_data() { DatabaseFixture::addDialects(); }
    void the_database_knows_neither_tokens_nor_passwords() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const auto [hash, password] = shop.database.read([](store::Session& session) {
            return std::pair(session.value<std::string>("select token_hash from staff_session"),
                             session.value<std::string>("select password_hash from staff"));
        });
        QVERIFY(hash != shop.owner.token);
        QVERIFY(!shop.door.open(hash));
        QVERIFY(password.starts_with("$argon2id$"));
    }

    void a_session_ends_after_12_idle_hours_or_7_days_data() { DatabaseFixture::addDialects(); }
    void a_session_ends_after_12_idle_hours_or_7_days() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const std::string idle = shop.signIn("boss", "password")->token;
        const std::string busy = shop.owner.token;
        for (int hours = 0; hours < 11; ++hours) {
            shop.clock.advance(hourMs);
            shop.cache.forgetAll();
            QVERIFY(shop.door.open(busy));
        }
        shop.clock.advance(hourMs);
        shop.cache.forgetAll();
        QVERIFY(!shop.door.open(idle));
        QVERIFY(shop.door.open(busy));
        QCOMPARE(shop.sessions.removeEnded(), 1);
        for (int hours = 12; hours < 7 * 24 - 1; ++hours) {
            shop.clock.advance(hourMs);
            shop.cache.forgetAll();
            QVERIFY(shop.door.open(busy));
        }
        shop.clock.advance(hourMs);
        QVERIFY(!shop.door.open(busy));  // although the cache still holds it
    }

    void a_look_is_no_use_of_a_session_data() { DatabaseFixture::addDialects(); }
    void a_look_is_no_use_of_a_session() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const std::string token = shop.owner.token;
        const auto later = [&](std::int64_t hours) {
            shop.clock.advance(hours * hourMs);
            shop.cache.forgetAll();
        };
        QVERIFY(shop.door.stays(token, Right::ManageStaff));
        later(6);
        QVERIFY(shop.door.stays(token, Right::None));
        QVERIFY(shop.door.open(token));  // right after a look, and counts all the same
        later(11);
        QVERIFY(shop.door.stays(token, Right::None));
        later(2);
        QVERIFY(!shop.door.stays(token, Right::None));  // the look two hours ago was no use
        QVERIFY(!shop.door.stays(std::string(64, 'a'), Right::None));
    }

    void five_wrong_passwords_lock_the_account_for_15_minutes_data() { DatabaseFixture::addDialects(); }
    void five_wrong_passwords_lock_the_account_for_15_minutes() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        // A name that does not exist is answered in the same words.
        for (const char* login : {"boss", "ghost"}) {
            for (int i = 0; i < 4; ++i) QVERIFY(refusedWith(shop.signIn(login, "wrong"), StaffRefusal::WrongPassword));
            QVERIFY(refusedWith(shop.signIn(login, "wrong"), StaffRefusal::LockedOut));
            QVERIFY(refusedWith(shop.signIn(login, "password"), StaffRefusal::LockedOut));
        }
        shop.clock.advance(15 * minuteMs - 1);
        QVERIFY(refusedWith(shop.signIn("boss", "password"), StaffRefusal::LockedOut));
        QVERIFY(refusedWith(shop.signIn("ghost", "password"), StaffRefusal::LockedOut));
        shop.clock.advance(1);
        QVERIFY(shop.signIn("boss", "password"));
        QVERIFY(refusedWith(shop.signIn("ghost", "password"), StaffRefusal::WrongPassword));
        for (int i = 0; i < 4; ++i) QVERIFY(refusedWith(shop.signIn("boss", "wrong"), StaffRefusal::WrongPassword));
        QVERIFY(shop.signIn("boss", "password"));  // and the count begins anew
        for (int i = 0; i < 4; ++i) QVERIFY(refusedWith(shop.signIn("boss", "wrong"), StaffRefusal::WrongPassword));
    }

    void a_clock_that_is_set_back_does_not_lengthen_a_lock_data() { DatabaseFixture::addDialects(); }
    void a_clock_that_is_set_back_does_not_lengthen_a_lock() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        for (const char* login : {"boss", "ghost"})
            for (int i = 0; i < 5; ++i) QVERIFY(!shop.signIn(login, "wrong"));
        shop.clock.set(shop.clock.now() - dayMs);
        shop.clock.advance(15 * minuteMs);
        QVERIFY(shop.signIn("boss", "password"));
        QVERIFY(refusedWith(shop.signIn("ghost", "password"), StaffRefusal::WrongPassword));
    }

    void guesses_at_the_same_time_do_not_pass_the_lock_data() { DatabaseFixture::addDialects(); }
    void guesses_at_the_same_time_do_not_pass_the_lock() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        std::atomic<int> wrong{0}, locked{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 16; ++i)
            threads.emplace_back([&, i] {
                const auto result = shop.signIn("boss", "wrong" + std::to_string(i));
                if (refusedWith(result, StaffRefusal::WrongPassword)) ++wrong;
                if (refusedWith(result, StaffRefusal::LockedOut)) ++locked;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(wrong.load(), 4);
        QCOMPARE(locked.load(), 12);
    }

    void an_address_has_30_failures_in_15_minutes_data() { DatabaseFixture::addDialects(); }
    void an_address_has_30_failures_in_15_minutes() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        for (int i = 0; i < 30; ++i) {
            QVERIFY(
                refusedWith(shop.signIn("ghost" + std::to_string(i), "x", "10.9.9.9"), StaffRefusal::WrongPassword));
            shop.clock.advance(1);
        }
        const auto refused = shop.signIn("boss", "password", "10.9.9.9");
        QVERIFY(refusedWith(refused, GeneralRefusal::TooManyRequests));
        QCOMPARE(refused.error().retryAfter.count(), std::int64_t{900});
        QVERIFY(shop.signIn("boss", "password", "10.9.9.8"));
        shop.clock.advance(15 * minuteMs - 30);
        QVERIFY(shop.signIn("boss", "password", "10.9.9.9"));
    }

    void staff_are_added_with_their_own_names_data() { DatabaseFixture::addDialects(); }
    void staff_are_added_with_their_own_names() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const Actor owner = *shop.door.open(shop.owner.token);
        const auto member = shop.accounts.add(owner, {"Li.Lei", " 李雷 ", "password1", Role::Warehouse});
        QVERIFY(member);
        QCOMPARE(member->login, std::string("li.lei"));
        QCOMPARE(member->name, std::string("李雷"));
        QVERIFY(
            refusedWith(shop.accounts.add(owner, {"LI.LEI", "x", "password1", Role::Owner}), StaffRefusal::LoginTaken));
        const auto bad = shop.accounts.add(owner, {"li lei", "x\ny", "1234567", Role::Owner});
        QVERIFY(refusedWith(bad, GeneralRefusal::InvalidInput));
        QCOMPARE(bad.error().faults.size(), std::size_t(3));
        QCOMPARE(shop.accounts.list(owner)->items.size(), std::size_t(2));
        const auto session = shop.signIn("li.lei", "password1");
        QVERIFY(session);
        const auto who = shop.door.open(session->token);
        QVERIFY(who->may(Right::ShipOrders) && !who->may(Right::ManageStaff));
        std::atomic<int> added{0}, taken{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const auto result = shop.accounts.add(owner, {"mei", "x", "password1", Role::Owner});
                if (result) ++added;
                if (refusedWith(result, StaffRefusal::LoginTaken)) ++taken;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(added.load(), 1);
        QCOMPARE(taken.load(), 7);
    }

    void closing_an_account_ends_its_sessions_at_once_data() { DatabaseFixture::addDialects(); }
    void closing_an_account_ends_its_sessions_at_once() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const Actor owner = *shop.door.open(shop.owner.token);
        const auto member = shop.accounts.add(owner, {"lilei", "李雷", "password1", Role::Manager});
        const auto session = shop.signIn("lilei", "password1");
        QVERIFY(shop.door.open(session->token));
        QVERIFY(shop.accounts.change(owner, member->id, {true, Role::ReadOnly}));
        QVERIFY(!shop.door.open(session->token)->may(Right::ShipOrders));
        QVERIFY(shop.accounts.change(owner, member->id, {false, Role::ReadOnly}));
        QVERIFY(!shop.door.open(session->token));
        QVERIFY(refusedWith(shop.signIn("lilei", "password1"), StaffRefusal::WrongPassword));
        QVERIFY(refusedWith(shop.accounts.change(owner, {999}, {true, Role::Owner}), GeneralRefusal::NotFound));
        QVERIFY(shop.count("select count(*) from audit where object_kind = 'staff'") >= 5);
    }

    void the_last_owner_stays_data() { DatabaseFixture::addDialects(); }
    void the_last_owner_stays() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const Actor owner = *shop.door.open(shop.owner.token);
        const StaffId first = shop.owner.member.id;
        QVERIFY(refusedWith(shop.accounts.change(owner, first, {false, Role::Owner}), StaffRefusal::LastOwner));
        QVERIFY(refusedWith(shop.accounts.change(owner, first, {true, Role::Manager}), StaffRefusal::LastOwner));
        const auto second = shop.accounts.add(owner, {"second", "二", "password1", Role::Owner})->id;
        std::atomic<int> gone{0};
        std::vector<std::thread> threads;
        for (const auto id : {first, second})
            threads.emplace_back([&, id] {
                if (shop.accounts.change(owner, id, {false, Role::Owner})) ++gone;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(gone.load(), 1);
        QCOMPARE(shop.count("select count(*) from staff where role = 'owner' and enabled"), 1);
    }

    void a_new_password_replaces_the_old_one_data() { DatabaseFixture::addDialects(); }
    void a_new_password_replaces_the_old_one() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        QVERIFY(shop.accounts.setPassword(Actor{}, "Boss", "another password"));
        QVERIFY(!shop.door.open(shop.owner.token));
        QVERIFY(refusedWith(shop.signIn("boss", "password"), StaffRefusal::WrongPassword));
        QVERIFY(shop.signIn("boss", "another password"));
        QVERIFY(refusedWith(shop.accounts.setPassword(Actor{}, "ghost", "another password"), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.accounts.setPassword(Actor{}, "boss", "short"), GeneralRefusal::InvalidInput));
    }

    void an_unknown_name_costs_as_much_as_a_wrong_password() {
        const Passwords passwords(PasswordStrength{2, 8 * 1024 * 1024});
        const std::string hash = passwords.hash("password");
        const auto cost = [](auto&& work) {  // of processor time, so that a busy machine does not matter
            timespec before{}, after{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
            for (int i = 0; i < 5; ++i) work();
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
            return (after.tv_sec - before.tv_sec) * 1'000'000'000LL + after.tv_nsec - before.tv_nsec;
        };
        const auto wrong = cost([&] { QVERIFY(!passwords.matches(hash, "wrong")); });
        const auto unknown = cost([&] { passwords.compareWithNothing("wrong"); });
        QVERIFY2(unknown > wrong / 2 && unknown < wrong * 2, qPrintable(QString::number(unknown * 100 / wrong)));
    }

    void a_hash_of_another_strength_is_renewed_at_sign_in_data() { DatabaseFixture::addDialects(); }
    void a_hash_of_another_strength_is_renewed_at_sign_in() {
        ZG_FRESH_DATABASE(fixture);
        StaffedShop shop(fixture.database());
        const Passwords stronger(PasswordStrength{2, 64 * 1024});
        StaffSessions sessions(shop.database, shop.clock, shop.random, stronger, shop.cache);
        QVERIFY(sessions.signIn(StaffedShop::nobody("x"), {"boss", "password"}));
        const auto hash = shop.database.read(
            [](store::Session& session) { return session.value<std::string>("select password_hash from staff"); });
        QVERIFY(!stronger.outdated(hash));
        QVERIFY(sessions.signIn(StaffedShop::nobody("x"), {"boss", "password"}));
    }
};

QTEST_GUILESS_MAIN(TestStaffSessions)
#include "test_staff_sessions.moc"
