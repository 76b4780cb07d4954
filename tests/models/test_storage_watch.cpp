#include <QSignalSpy>
#include <QTest>

#include "api/contract/staff.h"
#include "models/shop/storage_watch.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

/// The desk knows how much room the shop has without asking all the time.
class TestStorageWatch : public QObject {
    Q_OBJECT

    struct Shop {
        Shop() {
            transport.onRequest = [this](const HttpRequest& request) -> std::optional<HttpAnswer> {
                if (request.path != "/admin/v1/storage") return HttpAnswer{507, {}, {}, {}, {}};
                ++asked;
                return FakeTransport::ok(state);
            };
            stream.start();
            transport.streams.back()->open(200);
        }
        void tell() {
            const ShopEvent event{++m_events, EventKind::StorageChanged, 0, {}, {}};
            transport.streams.back()->say(sse(m_events, event));
        }
        FakeTransport transport;
        Client client{transport};
        EventStream stream{client};
        ShopEvents events{stream};
        StorageWatch watch{client, events};
        StorageState state{StorageLevel::Enough, 1};
        int asked = 0;

      private:
        std::int64_t m_events = 0;
    };

  private Q_SLOTS:
    void itFollowsTheServersWord() {
        Shop shop;
        QSignalSpy changed(&shop.watch, &StorageWatch::changed);
        shop.state = {StorageLevel::ReadOnly, 5};
        shop.tell();
        QTRY_COMPARE(shop.watch.level(), StorageLevel::ReadOnly);
        QCOMPARE(shop.watch.freeBytes(), qint64{5});
        QCOMPARE(changed.count(), 1);
        shop.watch.clear();
        QCOMPARE(shop.watch.level(), StorageLevel::Enough);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(shop.asked, 1);
    }
    void aRefusalForLackOfRoomMakesItAsk() {
        Shop shop;
        shop.state = {StorageLevel::Low, 500};
        shop.client.call<SignOut>(this, [](const Result<None>&) {});
        QTRY_COMPARE(shop.watch.level(), StorageLevel::Low);
        QCOMPARE(shop.asked, 1);
    }
    void aLostAnswerDoesNotSilenceIt() {
        Shop shop;
        shop.transport.onRequest = nullptr;
        shop.watch.ask();
        shop.transport.fail(shop.transport.sent.size() - 1);
        shop.transport.fail(shop.transport.sent.size() - 1);  // and again
        shop.transport.onRequest = [&](const HttpRequest&) { return FakeTransport::ok(shop.state); };
        shop.state = {StorageLevel::Low, 500};
        QTRY_VERIFY((shop.watch.ask(), shop.watch.level() == StorageLevel::Low));
    }
};

QTEST_GUILESS_MAIN(TestStorageWatch)
#include "test_storage_watch.moc"
