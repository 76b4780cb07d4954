#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>

#include "api/backend/audit/audit_detail.h"
#include "api/backend/ports/simulated_gateway.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;

class TestPaymentsGateway : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;

    std::filesystem::path keyFile(const char* name) { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    Prepay prepare(SimulatedGateway& gateway, const std::string& number, std::int64_t fen = 100) {
        return gateway.prepare(number, {fen}, "open", m_clock.now() + minuteMs).value();
    }

  private slots:
    void what_it_signs_it_reads() {
        SimulatedGateway gateway(keyFile("a"), m_clock);
        prepare(gateway, "ZG1A1", 1234);
        const auto notice = gateway.pay("ZG1A1").value();
        const auto fact = gateway.read(notice.headers, notice.body);
        QVERIFY(fact && fact->paymentNumber == "ZG1A1" && fact->amount == Money{1234});
        QVERIFY(fact->gatewayNumber == "SIMZG1A1" && fact->paidAt == m_clock.now());
        auto lower = notice.headers;
        for (auto& [name, value] : lower)
            std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
        QVERIFY2(gateway.read(lower, notice.body), "header names have no case");
    }

    void every_changed_byte_is_a_bad_signature() {
        SimulatedGateway gateway(keyFile("a"), m_clock);
        prepare(gateway, "ZG1A1");
        const auto notice = gateway.pay("ZG1A1").value();
        for (std::size_t i = 0; i < notice.body.size(); ++i) {
            auto body = notice.body;
            body[i] = static_cast<char>(body[i] ^ 1);
            const auto read = gateway.read(notice.headers, body);
            QVERIFY(!read && read.error().is(PaymentRefusal::BadSignature));
        }
        SimulatedGateway stranger(keyFile("b"), m_clock);
        QVERIFY(!stranger.read(notice.headers, notice.body));
    }

    void a_restart_changes_nothing() {
        const auto key = keyFile("restart");
        std::string package, sign;
        SimulatedGateway::Notice notice;
        {
            SimulatedGateway gateway(key, m_clock);
            const auto prepay = prepare(gateway, "ZG1A1");
            package = prepay.package;
            sign = prepay.paySign;
            notice = gateway.pay("ZG1A1").value();
        }
        SimulatedGateway gateway(key, m_clock);
        QVERIFY(gateway.read(notice.headers, notice.body));
        const auto prepay = prepare(gateway, "ZG1A1");
        QVERIFY(prepay.package == package && prepay.paySign == sign);
        QVERIFY(gateway.pay("ZG1A1")->body == notice.body);
    }

    void what_is_closed_cannot_be_paid() {
        SimulatedGateway gateway(keyFile("a"), m_clock);
        prepare(gateway, "ZG1A1");
        QVERIFY(!gateway.query("ZG1A1")->has_value());
        QVERIFY(!gateway.close("ZG1A1")->has_value());
        QVERIFY(!gateway.pay("ZG1A1"));
        QVERIFY(!gateway.prepare("ZG1A1", {100}, "open", m_clock.now() + minuteMs));
        prepare(gateway, "ZG2A1");
        QVERIFY(gateway.pay("ZG2A1"));
        QVERIFY2(gateway.close("ZG2A1")->has_value(), "closing what is paid tells so");
        QVERIFY(gateway.query("ZG2A1")->has_value());
        prepare(gateway, "ZG3A1");
        m_clock.advance(minuteMs);
        QVERIFY2(!gateway.pay("ZG3A1"), "it has expired");
        QVERIFY(!gateway.pay("ZG4A1"));
    }

    void the_key_is_its_owners_alone() {
        const auto key = keyFile("mode");
        { SimulatedGateway gateway(key, m_clock); }
        using std::filesystem::perms;
        QVERIFY(std::filesystem::status(key).permissions() == (perms::owner_read | perms::owner_write));
        QCOMPARE(std::filesystem::file_size(key), std::uintmax_t{32});
        std::filesystem::permissions(key, perms::owner_read | perms::others_read);
        QVERIFY_EXCEPTION_THROWN(SimulatedGateway(key, m_clock), std::runtime_error);
        const auto cut = keyFile("cut");
        std::ofstream(cut) << "short";
        std::filesystem::permissions(cut, perms::owner_read | perms::owner_write);
        QVERIFY_EXCEPTION_THROWN(SimulatedGateway(cut, m_clock), std::runtime_error);
    }

    void a_signed_notice_that_is_no_notice_is_invalid() {
        SimulatedGateway gateway(keyFile("a"), m_clock);
        const auto notice = gateway.sign({std::string(65, 'x'), "T", {1}, m_clock.now()});
        const auto read = gateway.read(notice.headers, notice.body);
        QVERIFY(!read && read.error().is(GeneralRefusal::InvalidInput));
    }

    void audit_details_are_json() {
        QCOMPARE(QString::fromStdString(AuditDetail().text()), QStringLiteral("{}"));
        const auto text = AuditDetail().add("a", "x\"\\\n").add("n", -5).text();
        QVERIFY2(text == "{\"a\":\"x\\\"\\\\\\u000a\",\"n\":-5}", text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPaymentsGateway)
#include "test_payments_gateway.moc"
