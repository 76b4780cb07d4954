#include <QtTest/QTest>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "api/server/interface_document.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/long_counts.h"
#include "tests/support/shop/access_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;
using http::RawClient;
using http::RawReply;

namespace {

const std::vector<EndpointInfo>& endpoints() {
    static const auto all = server::declaredEndpoints();
    return all;
}

/// Writes a body that a schema allows, but for one value in it, which is a literal of the caller's.
class BodyWriter {
  public:
    BodyWriter(int target, std::string literal) : m_target(target), m_literal(std::move(literal)) {}

    std::string write(const Schema& schema, const Bounds& bounds = {}) {
        if (schema.kind == Schema::Kind::Object) return object(schema);
        if (schema.kind == Schema::Kind::List) return '[' + write(*schema.items) + ']';
        return m_values++ == m_target ? m_literal : harmless(schema, bounds);
    }
    /// How many values have been written.
    int values() const { return m_values; }

  private:
    std::string object(const Schema& schema) {
        std::string text;
        for (const auto& field : schema.fields)
            text.append(text.empty() ? "{\"" : ",\"")
                .append(field.name)
                .append("\":")
                .append(write(field.schema, field.bounds));
        return text.empty() ? "{}" : text + '}';
    }
    static std::string harmless(const Schema& schema, const Bounds& bounds) {
        switch (schema.kind) {
            case Schema::Kind::Integer:
            case Schema::Kind::Money:
                return std::to_string(std::clamp<std::int64_t>(1, bounds.min, bounds.max));
            case Schema::Kind::Boolean:
                return "true";
            case Schema::Kind::Id:
                return "\"1\"";
            case Schema::Kind::Instant:
                return "\"2027-01-15T08:00:00.000Z\"";
            case Schema::Kind::Word:
                return '"' + std::string(schema.words.front()) + '"';
            default:
                return '"' + std::string(static_cast<std::size_t>(std::max<std::int64_t>(1, bounds.min)), '1') + '"';
        }
    }

    const int m_target;
    const std::string m_literal;
    int m_values = 0;
};

std::string percentEncoded(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toPercentEncoding().toStdString();
}

bool hashesPasswords(const EndpointInfo& info) {
    return info.name == "signIn" || info.name == "addStaff" || info.name == "changeStaff";
}

/// Words of a shape: what a statement that got in would change.
std::string shapeOf(server::Services& services) {
    return services.database->read([&](store::Session& session) {
        const bool sqlite = services.database->dialect() == store::Dialect::Sqlite;
        const auto lines = sqlite ? session.values<std::string>(
                                        "select name || ' ' || coalesce(sql, '') from sqlite_master order by name")
                                  : session.values<std::string>(
                                        "select table_name || '.' || column_name || ' ' || data_type from "
                                        "information_schema.columns where table_schema = current_schema() order by 1");
        std::string shape;
        for (const auto& line : lines) shape.append(line).append("\n");
        return shape;
    });
}

}  // namespace

/// Every text, value and query parameter that the contract declares is given texts that mean harm: whatever the shop
/// answers is JSON and no failure of its own, and neither schema nor books feel it.
class TestHostileTexts : public QObject {
    Q_OBJECT

    std::unique_ptr<AccessShop> m_shop;
    std::mt19937 m_random;
    int m_requests = 0;

    static bool atDesk(const EndpointInfo& info) {
        return info.pattern.starts_with("/admin/") || info.name == "getMetrics";
    }
    /// A fiftieth of the texts, others each time.
    std::vector<HostileText> someTexts(std::size_t most) {
        auto texts = hostileTexts();
        if (longCounts()) return texts;
        std::shuffle(texts.begin(), texts.end(), m_random);
        texts.resize(most);
        return texts;
    }
    std::vector<HostileText> textsFor(const EndpointInfo& info) {
        auto texts = someTexts(hashesPasswords(info) ? 2 : hostileTexts().size() / 50);
        if (hashesPasswords(info)) texts.resize(std::min<std::size_t>(texts.size(), 50));
        return texts;
    }
    /// The lines of a request of somebody who may come in, each with a key of its own.
    std::string lines(const Knocker& who) {
        return who.line + "X-Zhanggui-Launch: " + AccessShop::launchSecret + "\r\nIdempotency-Key: hostile-" +
               std::to_string(++m_requests) + "\r\n";
    }
    /// What is wrong with an answer; empty for nothing.
    static std::string complaint(const RawReply& reply) {
        if (reply.status < 200 || reply.status >= 500) return "got " + std::to_string(reply.status) + " " + reply.body;
        if (reply.header("Content-Type").find("json") == std::string::npos) return {};
        if (!nlohmann::json::accept(reply.body)) return "got no JSON: " + reply.body;
        return {};
    }
    static std::string shown(const HostileText& text) {
        return QByteArray::fromStdString(text.literal.substr(0, 200)).toPercentEncoding(" '\";()").toStdString();
    }

    /// One who sends requests to an endpoint over one connection, made anew when the server closed it.
    struct Sender {
        Sender(AccessShop& shop, const EndpointInfo& info)
            : port(atDesk(info) ? shop.shop().server().deskPort() : shop.shop().server().publicPort()),
              who(info.door == Door::Customer ? shop.customer() : shop.freshSession(Role::Owner)),
              client(std::make_unique<RawClient>(port)) {}

        RawReply ask(const std::string& line, const std::string& lines, const std::string& body = {}) {
            auto reply = client->ask(line, lines, body);
            if (reply.status == 0 || reply.header("Connection") == "close") client = std::make_unique<RawClient>(port);
            if (reply.status == 0) reply = client->ask(line, lines, body);
            return reply;
        }
        const std::uint16_t port;
        const Knocker who;
        std::unique_ptr<RawClient> client;
    };

    void bodiesOf(const EndpointInfo& info) {
        if (info.verb == Verb::Get || info.raw || !info.body || info.body().fields.empty()) return;
        Sender sender(*m_shop, info);
        const auto schema = info.body();
        BodyWriter plain(-1, {});
        plain.write(schema);
        const auto line = std::string(verbName(info.verb)) + " " + m_shop->pathOf(info);
        for (int value = 0; value < plain.values(); ++value)
            for (const auto& text : textsFor(info)) {
                const auto body = BodyWriter(value, text.literal).write(schema);
                const auto wrong = complaint(sender.ask(line, lines(sender.who), body));
                QVERIFY2(wrong.empty(), (std::string(info.name) + " with " + shown(text) + " as value " +
                                         std::to_string(value) + " " + wrong)
                                            .c_str());
            }
    }
    void queriesOf(const EndpointInfo& info) {
        if (info.verb != Verb::Get || info.raw || !info.body) return;
        Sender sender(*m_shop, info);
        for (const auto& field : info.body().fields)
            for (const auto& text : textsFor(info)) {
                const auto line = "GET " + m_shop->pathOf(info) + "?" + std::string(field.name) + "=" +
                                  percentEncoded(text.bytes.substr(0, 2500));
                const auto wrong = complaint(sender.ask(line, lines(sender.who)));
                QVERIFY2(wrong.empty(), (line + " " + wrong).c_str());
            }
    }
    void pathsOf(const EndpointInfo& info) {
        if (info.name == "followEvents") return;  // an open one does not end
        const auto pattern = QByteArray::fromRawData(info.pattern.data(), qsizetype(info.pattern.size())).split('/');
        const auto path = QByteArray::fromStdString(m_shop->pathOf(info)).split('/');
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (!pattern[i].startsWith('{')) continue;
            Sender sender(*m_shop, info);
            for (const auto& text : someTexts(hostileTexts().size() / 50)) {
                auto altered = path;
                altered[i] = QByteArray::fromStdString(percentEncoded(text.bytes.substr(0, 2500)));
                const auto line = std::string(verbName(info.verb)) + " " + altered.join('/').toStdString();
                const auto wrong = complaint(sender.ask(line, lines(sender.who), info.verb == Verb::Get ? "" : "{}"));
                QVERIFY2(wrong.empty(), (line + " " + wrong).c_str());
            }
        }
    }

  private slots:
    void nothingFails_data() { DatabaseFixture::addDialects(); }
    void nothingFails() {
        ZG_NEED_DIALECT();
        const auto seed = std::random_device{}();
        m_random.seed(seed);
        m_requests = 0;
        m_shop = std::make_unique<AccessShop>(DatabaseFixture::dialectOfRow());
        auto& services = m_shop->shop().services();
        const auto before = shapeOf(services);
        const auto violations = m_shop->shop().violations();  // a stranger of the shop is one
        QVERIFY(before.size() > 1000);
        for (const auto& info : endpoints()) {
            for (const auto part :
                 {&TestHostileTexts::bodiesOf, &TestHostileTexts::queriesOf, &TestHostileTexts::pathsOf})
                (this->*part)(info);
            if (QTest::currentTestFailed()) qInfo("seed %u", seed);
            if (QTest::currentTestFailed()) return;
            QCOMPARE(shapeOf(services), before);
        }
        QCOMPARE(m_shop->shop().violations(), violations);
        QVERIFY(m_requests > 2000);
        qInfo("seed %u, %zu texts, %d requests", seed, hostileTexts().size(), m_requests);
        m_shop.reset();
    }
    void thereAreEnoughTexts() {
        QVERIFY(hostileTexts().size() >= 500);
        const auto isMeant = [](const HostileText& text) { return text.literal.size() >= 2; };
        QVERIFY(std::all_of(hostileTexts().begin(), hostileTexts().end(), isMeant));
    }
};

QTEST_GUILESS_MAIN(TestHostileTexts)
#include "test_hostile_texts.moc"
