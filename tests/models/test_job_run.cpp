#include <QSignalSpy>
#include <QTest>

#include "api/contract/product_bulk.h"
#include "models/products/bulk_row_model.h"
#include "models/shop/job_run.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

/// A job that is followed by the shop's events, and asked after where there are none.
class TestJobRun : public QObject {
    Q_OBJECT

    struct Shop {
        Shop() {
            transport.onRequest = [this](const HttpRequest& request) -> std::optional<HttpAnswer> {
                if (request.path.endsWith("/start")) job.state = JobState::Running;
                if (request.verb == Verb::Get) ++asked;
                return FakeTransport::ok(job);
            };
            job.id = {5};
            job.planned = 10;
            stream.start();
        }
        void live() { transport.streams.back()->open(200); }
        void tell(std::int64_t id = 5) {
            const ShopEvent event{++events_, EventKind::JobProgress, id, {}, {}};
            transport.streams.back()->say(sse(events_, event));
        }
        FakeTransport transport;
        Client client{transport};
        EventStream stream{client};
        ShopEvents events{stream};
        JobRun run{client, events};
        Job job;
        int asked = 0;

      private:
        std::int64_t events_ = 0;
    };

  private Q_SLOTS:
    void itMovesWithTheShopsEvents() {
        Shop shop;
        shop.live();
        QSignalSpy planned(&shop.run, &JobRun::planned), finished(&shop.run, &JobRun::finished);
        shop.run.plan<BulkProducts>(BulkForm{});
        QTRY_VERIFY(shop.run.is(JobState::Planning));
        shop.tell(6);  // somebody else's
        QCOMPARE(shop.asked, 0);
        shop.job.state = JobState::Ready;
        shop.tell();
        QTRY_COMPARE(planned.count(), 1);
        QCOMPARE(shop.asked, 1);
        shop.run.start();
        QTRY_VERIFY(shop.run.is(JobState::Running));
        shop.job.done = 4;
        shop.job.planned = 6;
        shop.tell();
        QTRY_COMPARE(shop.run.percent(), 40);
        shop.job.state = JobState::Done;
        shop.tell();
        QTRY_COMPARE(finished.count(), 1);
        shop.tell();
        QCOMPARE(shop.asked, 3);  // once for each event that told something new
    }

    void anEventDuringAQuestionIsNotLost() {
        Shop shop;
        shop.live();
        shop.run.plan<BulkProducts>(BulkForm{});
        QTRY_VERIFY(shop.run.is(JobState::Planning));
        shop.tell();  // the question is on its way, its answer will be old
        shop.job.state = JobState::Planning;
        shop.tell();
        QTRY_COMPARE(shop.asked, 2);
    }

    void withoutEventsItIsAskedAfter() {
        Shop shop;
        shop.run.plan<BulkProducts>(BulkForm{});
        QTRY_VERIFY(shop.run.is(JobState::Planning));
        shop.job.state = JobState::Ready;
        QSignalSpy planned(&shop.run, &JobRun::planned);
        QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 1, 5 * JobRun::pollMs);
    }

    void everyReasonToLeaveAProductOutHasWords() {
        Shop shop;
        Page<JobRow> page;
        for (const auto& entry : enumNames(BulkFault{})) {
            JobRow row;
            row.number = std::int64_t(page.items.size()) + 1;
            row.label = "明前龙井";
            row.state = JobRowState::Refused;
            row.fault = entry.name;
            page.items.push_back(row);
        }
        shop.transport.onRequest = [page](const HttpRequest&) { return FakeTransport::ok(page); };
        BulkRowModel model(shop.client);
        model.open({5});
        QTRY_COMPARE(model.rowCount(), int(page.items.size()));
        QSet<QString> texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString text = model.index(row, model.columnOf(QStringLiteral("change"))).data().toString();
            QVERIFY2(!text.contains(QString::fromStdString(page.items[std::size_t(row)].fault)), qPrintable(text));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), qsizetype(page.items.size()));
        const auto textOf = [&](BulkFault fault) { return model.index(int(fault), 1).data().toString(); };
        QVERIFY(textOf(BulkFault::PriceOutOfRange).contains(QStringLiteral("¥10,000,000.00")));
        QVERIFY(textOf(BulkFault::TooManyTags).contains(QString::number(maxTags)));
    }

    void whatWasMissedIsAskedForWhenTheStreamIsBack() {
        Shop shop;
        shop.live();
        shop.run.plan<BulkProducts>(BulkForm{});
        QTRY_VERIFY(shop.run.is(JobState::Planning));
        shop.job.state = JobState::Ready;
        Q_EMIT shop.events.resumed();
        QTRY_VERIFY(shop.run.is(JobState::Ready));
    }
};

QTEST_GUILESS_MAIN(TestJobRun)
#include "test_job_run.moc"
