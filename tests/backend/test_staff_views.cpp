#include <QTest>

#include "api/backend/staff/staff_store.h"
#include "api/backend/staff/view_keeping.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using test::DatabaseFixture;

namespace {

/// Two members of staff and their views.
struct ViewedShop {
    explicit ViewedShop(store::Database& given) : database(given) {
        owner = member("boss", Role::Owner);
        clerk = member("clerk", Role::Service);
    }
    Actor member(const std::string& login, Role role) {
        const auto id = database.write([&](store::Transaction& transaction) {
            return StaffStore::add(transaction, {{}, login, login, role, true}, "hash", clock.now());
        });
        Actor who;
        who.kind = Actor::Kind::Staff;
        who.id = id.value;
        who.name = login;
        who.role = role;
        return who;
    }
    static ViewDraft draft(const std::string& name, bool shared = false) {
        return {"orders", name, R"({"tab":"toShip"})", shared, 0};
    }
    QString names(const Actor& who) {
        QStringList names;
        const auto views = keeping.list(who, {"orders"}).value();
        for (const auto& view : views.items)
            names << QString::fromStdString(view.name) + QLatin1String(view.shared ? "+" : "") +
                         QLatin1String(view.mine ? "" : "!");
        return names.join(u' ');
    }

    store::Database& database;
    FixedClock clock;
    store::Vault vault{store::Vault::freshKeys()};
    jobs::Once once{database, vault, clock};
    ViewKeeping keeping{database, once, clock};
    Actor owner, clerk;
};

template <class T, class E>
bool refusedWith(const Result<T>& result, E why) {
    return !result && result.error().is(why);
}

}  // namespace

/// Saved views of the desk's lists: who sees them, who may change them, and what a name may be.
class TestStaffViews : public QObject {
    Q_OBJECT

  private slots:
    void a_private_view_is_seen_by_its_maker_only_data() { DatabaseFixture::addDialects(); }
    void a_private_view_is_seen_by_its_maker_only() {
        ZG_FRESH_DATABASE(fixture);
        ViewedShop shop(fixture.database());
        const auto mine = shop.keeping.add(shop.clerk, ViewedShop::draft(" 今天要发 "));
        QVERIFY(mine && mine->mine && mine->version == 1);
        QCOMPARE(mine->name, std::string("今天要发"));
        QCOMPARE(mine->content, std::string(R"({"tab":"toShip"})"));
        QVERIFY(shop.keeping.add(shop.owner, ViewedShop::draft("late", true)));
        QCOMPARE(shop.names(shop.clerk), QStringLiteral("late+! 今天要发"));
        QCOMPARE(shop.names(shop.owner), QStringLiteral("late+"));
        QVERIFY(refusedWith(shop.keeping.change(shop.owner, mine->id, {"orders", "x", "{}", false, 1}),
                            GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.keeping.remove(shop.owner, mine->id), GeneralRefusal::NotFound));
        QVERIFY(shop.keeping.list(shop.clerk, {"products"})->items.empty());
    }

    void a_shared_view_is_changed_by_its_maker_and_by_who_manages_staff_data() { DatabaseFixture::addDialects(); }
    void a_shared_view_is_changed_by_its_maker_and_by_who_manages_staff() {
        ZG_FRESH_DATABASE(fixture);
        ViewedShop shop(fixture.database());
        const auto late = shop.keeping.add(shop.owner, ViewedShop::draft("late", true)).value();
        QVERIFY(refusedWith(shop.keeping.change(shop.clerk, late.id, {"orders", "x", "{}", true, 1}),
                            GeneralRefusal::NotAllowed));
        QVERIFY(refusedWith(shop.keeping.remove(shop.clerk, late.id), GeneralRefusal::NotAllowed));
        const auto urgent = shop.keeping.add(shop.clerk, ViewedShop::draft("urgent", true)).value();
        const auto changed = shop.keeping.change(shop.owner, urgent.id, {"orders", "very urgent", "{}", true, 1});
        QVERIFY(changed && changed->version == 2 && changed->name == "very urgent");
        QVERIFY(refusedWith(shop.keeping.change(shop.clerk, urgent.id, {"orders", "mine", "{}", true, 1}),
                            GeneralRefusal::Conflict));
        QVERIFY(shop.keeping.remove(shop.clerk, urgent.id));
        QCOMPARE(shop.names(shop.clerk), QStringLiteral("late+!"));
        QCOMPARE(shop.database.read([](store::Session& session) {
            return session.value<std::int64_t>("select count(*) from audit where object_kind = 'view'");
        }),
                 std::int64_t{4});
    }

    void names_are_unique_where_they_are_seen_data() { DatabaseFixture::addDialects(); }
    void names_are_unique_where_they_are_seen() {
        ZG_FRESH_DATABASE(fixture);
        ViewedShop shop(fixture.database());
        QVERIFY(shop.keeping.add(shop.owner, ViewedShop::draft("late")));
        QVERIFY(refusedWith(shop.keeping.add(shop.owner, ViewedShop::draft("late")), ViewRefusal::NameTaken));
        QVERIFY(shop.keeping.add(shop.clerk, ViewedShop::draft("late")));
        QVERIFY(shop.keeping.add(shop.clerk, ViewedShop::draft("late", true)));
        QVERIFY(refusedWith(shop.keeping.add(shop.owner, ViewedShop::draft("late", true)), ViewRefusal::NameTaken));
        QVERIFY(refusedWith(shop.keeping.add(shop.owner, ViewedShop::draft(" \n ")), GeneralRefusal::InvalidInput));
        QVERIFY(refusedWith(shop.keeping.add(shop.owner, ViewedShop::draft("a\nb")), GeneralRefusal::InvalidInput));
    }

    void there_are_at_most_thirty_of_a_list_data() { DatabaseFixture::addDialects(); }
    void there_are_at_most_thirty_of_a_list() {
        ZG_FRESH_DATABASE(fixture);
        ViewedShop shop(fixture.database());
        for (std::int64_t n = 0; n < maxViews; ++n)
            QVERIFY(shop.keeping.add(shop.clerk, ViewedShop::draft("view " + std::to_string(n))));
        QVERIFY(refusedWith(shop.keeping.add(shop.clerk, ViewedShop::draft("one more")), ViewRefusal::TooMany));
        const auto shared = shop.keeping.add(shop.clerk, ViewedShop::draft("one more", true));
        QVERIFY(shared);
        QVERIFY(refusedWith(shop.keeping.change(shop.clerk, shared->id, {"orders", "one more", "{}", false, 1}),
                            ViewRefusal::TooMany));
    }
};

QTEST_GUILESS_MAIN(TestStaffViews)
#include "test_staff_views.moc"
