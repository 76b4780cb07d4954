#include <QtTest/QTest>
#include <functional>
#include <mutex>

#include "api/backend/http/work_queue.h"
#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui::http;

namespace {

/// Writes down what became of the items, in order.
class Record {
  public:
    void add(const std::string& what) {
        const std::lock_guard lock(m_mutex);
        m_text += m_text.empty() ? what : " " + what;
    }
    std::string text() const {
        const std::lock_guard lock(m_mutex);
        return m_text;
    }

  private:
    mutable std::mutex m_mutex;
    std::string m_text;
};

class NamedItem : public WorkItem {
  public:
    NamedItem(Record& record, std::string name, Turnstile* gate = nullptr)
        : m_record(record), m_name(std::move(name)), m_gate(gate) {}
    void run() override {
        if (m_gate) m_gate->pass();
        m_record.add("ran:" + m_name);
    }
    void shed() override { m_record.add("shed:" + m_name); }

  private:
    Record& m_record;
    std::string m_name;
    Turnstile* m_gate;
};

}  // namespace

class TestWorkQueue : public QObject {
    Q_OBJECT

  private slots:
    void letsGoOfTheRightItemsWhenFull_data() {
        QTest::addColumn<std::string>("arrivals");  // r read, w write, c callback; a digit names it
        QTest::addColumn<std::string>("outcome");
        QTest::newRow("runs in the order of arrival over all urgencies")
            << std::string("w1 r2 c3") << std::string("ran:w1 ran:r2 ran:c3");
        QTest::newRow("a read pushes the oldest read out")
            << std::string("r1 r2 r3 r4") << std::string("shed:r1 ran:r2 ran:r3 ran:r4");
        QTest::newRow("a write pushes the oldest read out")
            << std::string("r1 w2 r3 w4") << std::string("shed:r1 ran:w2 ran:r3 ran:w4");
        QTest::newRow("a read finds no room among writes")
            << std::string("w1 w2 w3 r4") << std::string("shed:r4 ran:w1 ran:w2 ran:w3");
        QTest::newRow("a write finds no room among writes")
            << std::string("w1 w2 c3 w4") << std::string("shed:w4 ran:w1 ran:w2 ran:c3");
        QTest::newRow("a callback pushes a read out before a write")
            << std::string("w1 r2 w3 c4") << std::string("shed:r2 ran:w1 ran:w3 ran:c4");
        QTest::newRow("a callback pushes the oldest write out")
            << std::string("w1 w2 w3 c4") << std::string("shed:w1 ran:w2 ran:w3 ran:c4");
        QTest::newRow("callbacks are never let go")
            << std::string("c1 c2 c3 c4 c5 r6 w7") << std::string("shed:r6 shed:w7 ran:c1 ran:c2 ran:c3 ran:c4 ran:c5");
    }
    void letsGoOfTheRightItemsWhenFull() {
        QFETCH(std::string, arrivals);
        QFETCH(std::string, outcome);
        Record record;
        Turnstile gate;
        WorkQueue queue(1, 3);
        queue.start();
        Record ignored;
        queue.submit(std::make_shared<NamedItem>(ignored, "first", &gate), Urgency::Read);
        QVERIFY(gate.waitForArrivals(1));  // the only worker is busy: what follows has to wait
        for (std::size_t at = 0; at < arrivals.size(); at += 3) {
            const auto name = arrivals.substr(at, 2);
            const auto urgency = name[0] == 'r' ? Urgency::Read : name[0] == 'w' ? Urgency::Write : Urgency::Callback;
            queue.submit(std::make_shared<NamedItem>(record, name), urgency);
        }
        gate.open();
        QTRY_COMPARE(record.text(), outcome);
        QTRY_COMPARE(queue.depth(), std::size_t(0));
    }

    void shedsWhatWaitsWhenItStops() {
        Record record;
        Turnstile gate;
        WorkQueue queue(1, 8);
        queue.start();
        queue.submit(std::make_shared<NamedItem>(record, "running", &gate), Urgency::Read);
        QVERIFY(gate.waitForArrivals(1));
        queue.submit(std::make_shared<NamedItem>(record, "waiting", nullptr), Urgency::Callback);
        std::thread opener([&] {
            while (record.text() != "shed:waiting") std::this_thread::yield();
            gate.open();
        });
        queue.stop();
        opener.join();
        QCOMPARE(record.text(), std::string("shed:waiting ran:running"));
        queue.submit(std::make_shared<NamedItem>(record, "late"), Urgency::Callback);
        QCOMPARE(record.text(), std::string("shed:waiting ran:running shed:late"));
        QCOMPARE(queue.shedCount(), std::uint64_t(2));
    }
};

QTEST_GUILESS_MAIN(TestWorkQueue)
#include "test_work_queue.moc"
