#include <QTest>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "api/backend/jobs/events.h"
#include "api/backend/jobs/events_routes.h"
#include "tests/support/database_fixture.h"

using namespace zhanggui;
using jobs::Events;
using test::DatabaseFixture;

namespace {

class Listener : public jobs::EventFollower {
  public:
    void hear(const ShopEvent& event) override {
        const std::lock_guard lock(m_mutex);
        m_heard.push_back(event);
    }
    bool gone() const override { return left; }
    std::vector<ShopEvent> heard() const {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }
    std::atomic<bool> left{false};

  private:
    mutable std::mutex m_mutex;
    std::vector<ShopEvent> m_heard;
};

class Sink : public http::EventSink {
  public:
    void send(std::string_view id, std::string_view event, std::string_view data) override {
        lines.push_back(std::string(id) + " " + std::string(event) + " " + std::string(data));
    }
    bool closed() const override { return false; }
    void end() override {}
    std::vector<std::string> lines;
};

void announceOne(store::Database& database, std::int64_t object) {
    database.write([&](store::Transaction& transaction) {
        jobs::announce(transaction, EventKind::OrderPaid, object, "Z1", {object});
    });
}

/// Whether the numbers run from `first` without gap or repetition.
bool consecutive(const std::vector<ShopEvent>& events, std::int64_t first) {
    for (const auto& event : events)
        if (event.number != first++) return false;
    return true;
}

}  // namespace

class TestJobsEvents : public QObject {
    Q_OBJECT

  private slots:
    void followers_hear_what_comes_and_those_who_return_what_they_missed_data() { DatabaseFixture::addDialects(); }
    void followers_hear_what_comes_and_those_who_return_what_they_missed() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        Events events(database);
        for (int i = 1; i <= 3; ++i) announceOne(database, i);
        events.relay();
        auto fresh = std::make_shared<Listener>(), returned = std::make_shared<Listener>(),
             all = std::make_shared<Listener>(), future = std::make_shared<Listener>();
        events.follow(std::nullopt, fresh);
        events.follow(2, returned);
        events.follow(0, all);
        events.follow(1000, future);
        events.relay();
        announceOne(database, 4);
        events.relay();
        QCOMPARE(fresh->heard().size(), std::size_t(1));
        QCOMPARE(fresh->heard()[0].object, 4);
        QCOMPARE(fresh->heard()[0].label, std::string("Z1"));
        QCOMPARE(returned->heard().size(), std::size_t(2));
        QVERIFY(consecutive(returned->heard(), 3));
        QCOMPARE(all->heard().size(), std::size_t(4));
        QVERIFY(consecutive(all->heard(), 1));
        QCOMPARE(future->heard().size(), std::size_t(1));
        fresh->left = true;
        events.relay();
        QCOMPARE(events.followers(), std::size_t(3));
    }

    void a_restarted_server_goes_on_from_the_table_data() { DatabaseFixture::addDialects(); }
    void a_restarted_server_goes_on_from_the_table() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        for (int i = 1; i <= 1200; ++i) announceOne(database, i);
        Events(database).relay();
        announceOne(database, 1201);
        Events events(database);
        auto all = std::make_shared<Listener>(), fresh = std::make_shared<Listener>();
        events.follow(0, all);
        events.follow(std::nullopt, fresh);
        events.relay();
        QCOMPARE(all->heard().size(), std::size_t(1201));
        QVERIFY(consecutive(all->heard(), 1));
        QCOMPARE(fresh->heard().size(), std::size_t(1));
        QCOMPARE(events.removeBefore({1'000'000}), 1200);
        auto late = std::make_shared<Listener>();
        events.follow(5, late);
        Events other(database);
        other.follow(5, late);
        other.relay();
        QCOMPARE(late->heard().size(), std::size_t(1));
        announceOne(database, 1);
        other.relay();
        QCOMPARE(late->heard().back().number, 1202);
    }

    void sixteen_writers_leave_no_gap_for_anyone_data() { DatabaseFixture::addDialects(); }
    void sixteen_writers_leave_no_gap_for_anyone() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        constexpr int writers = 16, each = 40;
        Events here(database), there(database);  // two servers on one database
        auto first = std::make_shared<Listener>(), second = std::make_shared<Listener>();
        here.follow(0, first);
        there.follow(0, second);
        here.start();
        there.start();
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                for (int i = 0; i < each; ++i) announceOne(database, writer * each + i);
            });
        auto late = std::make_shared<Listener>();
        here.follow(0, late);
        for (auto& thread : threads) thread.join();
        constexpr auto total = std::size_t(writers * each);
        for (const auto& listener : {first, second, late}) {
            QTRY_COMPARE_WITH_TIMEOUT(listener->heard().size(), total, 20'000);
            QVERIFY(consecutive(listener->heard(), 1));
            std::set<std::int64_t> objects;
            for (const auto& event : listener->heard()) objects.insert(event.object);
            QCOMPARE(objects.size(), total);
        }
        here.stop();
        there.stop();
    }

    void the_stream_begins_after_the_last_event_that_the_desk_saw_data() { DatabaseFixture::addDialects(); }
    void the_stream_begins_after_the_last_event_that_the_desk_saw() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        Events events(database);
        for (int i = 1; i <= 3; ++i) announceOne(database, i);
        events.relay();
        http::Registry registry({[](std::string_view) { return std::optional<Actor>(); },
                                 [](std::string_view) {
                                     Actor staff;
                                     staff.kind = Actor::Kind::Staff;
                                     return std::optional(staff);
                                 }});
        addEventRoutes(registry, events);
        const auto routes = registry.routes();
        QCOMPARE(routes.size(), std::size_t(1));
        auto returned = std::make_shared<Sink>(), fresh = std::make_shared<Sink>(), odd = std::make_shared<Sink>();
        http::Request request;
        request.headers = {{"Authorization", "Bearer x"}, {"Last-Event-ID", "2"}};
        QVERIFY(!routes[0].stream(request, returned));
        request.headers = {{"Authorization", "Bearer x"}};
        QVERIFY(!routes[0].stream(request, fresh));
        request.headers = {{"Authorization", "Bearer x"}, {"Last-Event-ID", "2x"}};
        QVERIFY(!routes[0].stream(request, odd));
        events.relay();
        QCOMPARE(returned->lines.size(), std::size_t(1));
        QVERIFY(returned->lines[0].starts_with("3 orderPaid {\"number\":"));
        QVERIFY(fresh->lines.empty());
        QVERIFY(odd->lines.empty());
    }
};

QTEST_GUILESS_MAIN(TestJobsEvents)
#include "test_jobs_events.moc"
