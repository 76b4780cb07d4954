#include <QtTest/QTest>
#include <map>
#include <regex>

#include "tests/http/raw_client.h"
#include "tests/support/database_fixture.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

/// What whoever looks after a server sees of it.
class TestWatching : public QObject {
    Q_OBJECT

  private slots:
    void metricsTellWhatTheShopDoes_data() { DatabaseFixture::addDialects(); }
    void metricsTellWhatTheShopDoes();
    void aRequestIsFoundInTheAudit_data() { DatabaseFixture::addDialects(); }
    void aRequestIsFoundInTheAudit();

  private:
    /// The sample lines of a scrape, by name with labels.
    static std::map<std::string, double> scrape(RunningShop& shop) {
        http::RawClient client(shop.server().deskPort());
        const auto text = client.ask("GET /metrics").body;
        std::map<std::string, double> samples;
        static const std::regex line("^([a-z_]+(?:\\{[^\\n]*\\})?) ([0-9.e+]+)$", std::regex::multiline);
        for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at)
            samples[(*at)[1]] = std::stod((*at)[2]);
        return samples;
    }
};

void TestWatching::metricsTellWhatTheShopDoes() {
    const auto dialect = DatabaseFixture::dialectOfRow();
    RunningShop shop(dialect);
    const auto before = scrape(shop);
    auto phone = shop.phone("watched");
    const auto order = phone.buy(shop.sku("TEA-100"), 1, phone.addAddress());
    QCOMPARE(order.status, 200);
    const auto after = scrape(shop);

    QVERIFY(after.at("zhanggui_store_writes_total") >= before.at("zhanggui_store_writes_total") + 3);
    QVERIFY(after.at("zhanggui_store_commits_total") > before.at("zhanggui_store_commits_total"));
    QVERIFY(after.at("zhanggui_store_reads_total") > before.at("zhanggui_store_reads_total"));
    QCOMPARE(after.at(R"(zhanggui_http_requests_total{method="POST",route="/api/v1/orders",status="200"})"), 1.0);
    const std::string engine = dialect == store::Dialect::Sqlite ? "sqlite" : "postgresql";
    QCOMPARE(after.count("zhanggui_build_info{version=\"" ZHANGGUI_VERSION "\",database=\"" + engine + "\"}"), 1U);
    for (const char* kind : {"effects", "failing effects", "deadlines", "jobs", "pictures", "imports", "exports"})
        QCOMPARE(after.at(std::string("zhanggui_backlog{kind=\"") + kind + "\"}"), 0.0);
    QCOMPARE(after.count("zhanggui_backlog{kind=\"unsealed audit rows\"}"), 1U);
}

/// From the desk or the mini-program to the row of the audit.
void TestWatching::aRequestIsFoundInTheAudit() {
    const auto dialect = DatabaseFixture::dialectOfRow();
    RunningShop shop(dialect);
    auto phone = shop.phone("followed");
    const auto address = phone.addAddress();
    const nlohmann::json lines = nlohmann::json::array({{{"sku", shop.sku("TEA-100")}, {"quantity", 1}}});
    const auto settled = phone.post("/api/v1/settle", {{"lines", lines}, {"address", address}});
    QCOMPARE(settled.status, 200);
    const nlohmann::json draft{
        {"lines", lines}, {"address", address}, {"buyerNote", ""}, {"expectedPayable", settled.json["payable"]}};
    const auto order = phone.send("POST", "/api/v1/orders", draft.dump(),
                                  {{"Idempotency-Key", "followed-1"}, {"X-Request-Id", "seen-by-support-1"}});
    QCOMPARE(order.status, 200);
    const auto found = shop.services().database->read([](store::Session& session) {
        return session.values<std::string>(
            "select action from audit where request_id = :id and object_kind = 'order'", "seen-by-support-1");
    });
    QCOMPARE(found.size(), std::size_t(1));
    const auto refused = phone.send("POST", "/api/v1/orders", "{}",
                                    {{"Idempotency-Key", "followed-2"}, {"X-Request-Id", "seen-by-support-2"}});
    QCOMPARE(refused.json["requestId"].get<std::string>(), std::string("seen-by-support-2"));
}

QTEST_GUILESS_MAIN(TestWatching)
#include "test_watching.moc"
