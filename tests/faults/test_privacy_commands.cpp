#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "tests/support/phone.h"
#include "tests/support/server_program.h"

using namespace zhanggui::test;

/// The commands that rotate keys and erase customers, as the finished program: what they refuse says why and what to
/// do, and the shop sells afterwards.
class TestPrivacyCommands : public QObject {
    Q_OBJECT

  private slots:
    void theyRefuseAndDo();

  private:
    QTemporaryDir m_folder;
    QString m_shop = m_folder.filePath(QStringLiteral("shop"));
    QString m_product = m_folder.filePath(QStringLiteral("tea.csv"));

    QStringList serve() const {
        return {QStringLiteral("serve"), QStringLiteral("--data"), m_shop, QStringLiteral("--simulated")};
    }
    int run(const char* command, QByteArray* output = nullptr) {
        QByteArray errors;
        const int code = ServerProgram::run(
            QString::fromUtf8(command).split(u' ') << QStringLiteral("--data") << m_shop, output, &errors);
        if (output) *output += errors;
        return code;
    }
};

void TestPrivacyCommands::theyRefuseAndDo() {
    QFile csv(m_product);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n"
        "tea,Tea,,,TEA,50,5\n");
    csv.close();
    QCOMPARE(ServerProgram::run(
                 {QStringLiteral("import"), QStringLiteral("products"), m_product, QStringLiteral("--data"), m_shop}),
             0);
    QByteArray output;
    QString number, erase;
    std::string order;
    {
        ServerProgram server(serve());
        QVERIFY2(server.ready(), server.errors());
        Phone li(server.publicPort()), wang(server.publicPort());
        QVERIFY(li.signIn("li").ok() && wang.signIn("wang").ok());
        QVERIFY(!wang.addAddress().empty());
        const auto made = li.buy("1", 1, li.addAddress());
        QVERIFY(made.ok());
        order = made.json["id"];
        number = QString::fromStdString(made.json["number"]);
        erase = QStringLiteral("erase-customer --order ") + number;
        for (const auto& command : {QByteArray("rotate-keys"), erase.toUtf8()}) {
            QCOMPARE(run(command, &output), 4);
            QVERIFY2(output.contains("Close that program first"), output);
        }
    }
    // The order is not over yet.
    QCOMPARE(run(erase.toUtf8(), &output), 1);
    QVERIFY2(output.contains(number.toUtf8()) && output.contains("close them first"), output);
    QCOMPARE(run("erase-customer --customer 77", &output), 1);
    QVERIFY2(output.contains("Customer 77 is not there"), output);
    QCOMPARE(run("erase-customer --order tea", &output), 1);
    QVERIFY2(output.contains("no number of an order"), output);
    QCOMPARE(run("erase-customer", &output), 1);
    QVERIFY2(output.contains("--customer"), output);
    QCOMPARE(run("erase-customer --customer 1 --order 100001"), 2);
    {
        ServerProgram server(serve());
        QVERIFY2(server.ready(), server.errors());
        Phone li(server.publicPort());
        QVERIFY(li.signIn("li").ok());
        QVERIFY(li.post("/api/v1/orders/" + order + "/cancel", nullptr).ok());
    }
    QCOMPARE(run((erase + QStringLiteral(" --json")).toUtf8(), &output), 0);
    const auto erased = QJsonDocument::fromJson(output).object();
    QCOMPARE(erased.value(QStringLiteral("orders")).toInt(), 1);
    const QByteArray customer = QByteArray::number(erased.value(QStringLiteral("customer")).toInt());
    QCOMPARE(run(QByteArray("erase-customer --customer " + customer), &output), 1);
    QVERIFY2(output.contains("erased before"), output);

    QCOMPARE(run("rotate-keys --drop-old --json", &output), 0);
    const auto rotated = QJsonDocument::fromJson(output).object();
    QCOMPARE(rotated.value(QStringLiteral("key")).toString(), QStringLiteral("k2"));
    QVERIFY(rotated.value(QStringLiteral("rows")).toInt() > 0);
    QCOMPARE(run("compact"), 0);
    QCOMPARE(run("verify"), 0);
    ServerProgram server(serve());
    QVERIFY2(server.ready(), server.errors());
    Phone li(server.publicPort()), wang(server.publicPort());
    QVERIFY(li.signIn("li").ok() && wang.signIn("wang").ok());
    QVERIFY(li.get("/api/v1/orders").json["items"].empty());
    QCOMPARE(wang.get("/api/v1/addresses").json["items"].at(0)["phone"].get<std::string>(), std::string("13812345521"));
    QVERIFY(li.buy("1", 1, li.addAddress()).ok());
}

QTEST_GUILESS_MAIN(TestPrivacyCommands)
#include "test_privacy_commands.moc"
