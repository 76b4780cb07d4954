#include <QtTest/QTest>
#include <algorithm>
#include <set>

#include "api/server/backup/backup.h"
#include "api/server/interface_document.h"
#include "tests/access/access_table.h"
#include "tests/support/shop/access_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;
using http::Listener;
using http::RawReply;

namespace {

constexpr auto MiB = FixedDisk::MiB;

/// As the plan has it, not as the contract declares it: what goes on however little room there is …
const std::set<std::string_view> goOn{
    "signIn",         "customerSignIn",
    "signOut",  // coming and going
    "previewMatrix",  "askFreight",
    "settle",  // questions
    "cancelJob",      "cancelImport",       "removeFreightTemplate", "removeSpecTemplate",
    "removeView",  // less than before
    "deleteAddress",  "clearSearchHistory", "removeFavourite",       "clearFootprints",
    "removeCartItem", "purgeProduct",       "receivePaymentNotice"};  // money that was paid
/// … and what stops first.
const std::set<std::string_view> files{"uploadPicture", "uploadImport", "createExport", "exportProducts"};

}  // namespace

/// What the shop refuses when its disk runs short of room, what it does not, and that it recovers by itself.
class TestStorage : public QObject {
    Q_OBJECT

    std::unique_ptr<AccessShop> m_shop;
    int m_asked = 0;

    server::Services& services() { return m_shop->shop().services(); }
    void leave(std::uintmax_t free) {
        m_shop->shop().disk().set(free);
        services().diskReserve.look();
    }
    RawReply ask(const EndpointInfo& info) {
        const Opened& opened = *openedDoor(info.name);
        const bool desk = info.pattern.starts_with("/admin/") || info.name == "getMetrics";
        // Each on a session of its own, since one of them ends it.
        const auto who = info.door == Door::Customer ? m_shop->customer() : m_shop->freshSession(Role::Owner);
        auto lines = who.line;
        if (opened.keyed) lines += "Idempotency-Key: storage-" + std::to_string(++m_asked) + "\r\n";
        return m_shop->knock(desk ? Listener::Desk : Listener::Public, verbName(info.verb),
                             m_shop->pathOf(info, opened.missing) + std::string(opened.query), lines,
                             info.verb == Verb::Get ? "" : "{\"nonsense\":");
    }
    RawReply knock(Listener listener, const char* path) {
        return m_shop->knock(listener, "GET", path, m_shop->staff(Role::ReadOnly).line);
    }
    std::int64_t told() {
        return services().database->read([](store::Session& session) {
            return session.value<std::int64_t>("select count(*) from event where kind = 'storageChanged'");
        });
    }

  private slots:
    void initTestCase() {
        m_shop = std::make_unique<AccessShop>();
        services().diskReserve.stop();  // the test looks
    }
    void everyEndpointHasItsPlace_data() {
        QTest::addColumn<std::size_t>("index");
        const auto all = server::declaredEndpoints();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].name != "followEvents") QTest::newRow(all[i].name.data()) << i;
    }
    void everyEndpointHasItsPlace() {
        QFETCH(std::size_t, index);
        const auto info = server::declaredEndpoints()[index];
        const bool changes = info.verb != Verb::Get && !goOn.contains(info.name);
        const int usual = openedDoor(info.name)->status;
        for (const auto& [free, refused] : {std::pair{100'000 * MiB, false},
                                            {500 * MiB, files.contains(info.name)},
                                            {100 * MiB, changes},
                                            {100'000 * MiB, false}}) {
            leave(free);
            const auto before = refused ? m_shop->text() : DatabaseText();
            const auto reply = ask(info);
            QVERIFY2(reply.status == (refused ? 507 : usual),
                     (std::to_string(free / MiB) + " MiB: " + std::to_string(reply.status) + reply.body).c_str());
            if (!refused) continue;
            QVERIFY2(reply.isProblem("storageFull"), reply.body.c_str());
            auto after = m_shop->text();
            after["staff_session"] = before.at("staff_session");  // the asker's own
            const auto changed = difference(before, after);
            QVERIFY2(changed.empty(), changed.c_str());
        }
    }
    void theListsNameEndpoints() {
        const auto all = server::declaredEndpoints();
        for (const auto& list : {goOn, files})
            for (const auto& name : list)
                QVERIFY2(std::any_of(all.begin(), all.end(), [&](const auto& info) { return info.name == name; }),
                         name.data());
    }
    void anUploadIsRefusedUnread() {
        leave(500 * MiB);
        http::RawClient client(m_shop->shop().server().deskPort());
        client.send("POST /admin/v1/pictures HTTP/1.1\r\nHost: localhost\r\nX-Zhanggui-Launch: " +
                    std::string(AccessShop::launchSecret) + "\r\nContent-Length: 10000000\r\n" +
                    m_shop->staff(Role::Owner).line + "\r\n");
        const auto reply = client.readReply();
        QCOMPARE(reply.status, 507);
        QVERIFY(client.isClosed());
    }
    void aBackupIsNotBegunWithoutRoom() {
        const QTemporaryDir place;
        const auto disk = std::make_shared<FixedDisk>(1000 * MiB);
        server::ShopOptions shop;
        shop.data = m_shop->shop().databaseOptions().folder;
        shop.files = m_shop->shop().filesFolder().toStdString();
        shop.disk = disk;
        const server::BackupPlan plan{place.path().toStdString()};
        QVERIFY_EXCEPTION_THROWN(server::makeBackup(shop, plan, services().clock), server::BackupError);
        QVERIFY(server::backupsIn(plan.to).empty());
        disk->set(2000 * MiB);
        server::makeBackup(shop, plan, services().clock);
        QCOMPARE(server::backupsIn(plan.to).size(), std::size_t{1});
    }
    void moneyThatWasPaidIsBooked() {
        leave(100 * MiB);
        const auto notice = services().gateway->sign({"ZG999999A1", "T1", {100}, services().clock.now()});
        http::RawClient client(m_shop->shop().server().publicPort());
        std::string lines;
        for (const auto& [name, value] : notice.headers) lines.append(name).append(": ").append(value).append("\r\n");
        QCOMPARE(client.ask("POST /callbacks/payments", lines, notice.body).status, 200);
    }
    void whoeverWatchesIsTold() {
        leave(100'000 * MiB);
        const auto before = told();
        QCOMPARE(knock(Listener::Public, "/readyz").body, std::string("ready\n"));
        QVERIFY(knock(Listener::Desk, "/admin/v1/storage").has(R"("level":"enough")"));
        leave(500 * MiB);
        QCOMPARE(knock(Listener::Public, "/readyz").body, std::string("ready\nstorage low: 500 MiB are free\n"));
        QVERIFY(knock(Listener::Desk, "/admin/v1/storage").has(R"("level":"low","freeBytes":524288000)"));
        QCOMPARE(told(), before + 1);
        leave(100 * MiB);
        const auto ready = knock(Listener::Public, "/readyz");
        QCOMPARE(ready.status, 200);
        QCOMPARE(ready.body, std::string("ready\nstorage readOnly: 100 MiB are free\n"));
        QCOMPARE(knock(Listener::Public, "/healthz").status, 200);
        QVERIFY(knock(Listener::Desk, "/admin/v1/storage").has(R"("level":"readOnly")"));
        const auto metrics = knock(Listener::Desk, "/metrics");
        QVERIFY2(metrics.has("zhanggui_disk_free_bytes 104857600\n"), metrics.body.c_str());
        QVERIFY2(metrics.has("zhanggui_disk_read_only 1\n"), metrics.body.c_str());
        QCOMPARE(told(), before + 2);
        leave(100 * MiB);
        QCOMPARE(told(), before + 2);
        leave(100'000 * MiB);
        QCOMPARE(told(), before + 3);
        QVERIFY(knock(Listener::Desk, "/metrics").has("zhanggui_disk_read_only 0\n"));
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
