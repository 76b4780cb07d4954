#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "tests/support/phone.h"
#include "tests/support/server_program.h"

using namespace zhanggui::test;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

}  // namespace

/// The finished server meets what goes wrong on real machines: every case ends with a text that says what, where and
/// what to do, and with its own exit code; nothing is lost or half done.
class TestPrograms : public QObject {
    Q_OBJECT

  private slots:
    void refusesBadFiles_data();
    void refusesBadFiles();
    void leavesOutOnlyWhatIsFaulty();
    void importsTheSharedCatalogues_data();
    void importsTheSharedCatalogues();
    void readsAndWritesTables();
    void saysThatThePortIsInUse();
    void refusesASecondServerOnOneFolder();
    void refusesAnUnreadableDatabase();
    void refusesANewerDatabase();
    void refusesAShopWhoseKeysAreGone();
    void saysWhatAilsAShop();
    void answersHostileRequests();
    void keepsToTheLimitsThatItIsTold();
    void wrongCommandLinesSayWhat_data();
    void wrongCommandLinesSayWhat();

  private:
    QTemporaryDir m_folder;
    QString write(const char* name, const QByteArray& content) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) file.write(content);
        return file.fileName();
    }
    QString fresh(const char* name) { return m_folder.filePath(QString::fromLatin1(name)); }
};

void TestPrograms::refusesBadFiles_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("an archive") << QByteArray("PK\x03\x04 and so on", 16) << QByteArray("notSpreadsheet");
    QTest::newRow("a text that ends within quotes")
        << QByteArray("Handle,Title,Option1 Name,Option1 Value,Variant Price\na,\"b,Title,Default Title,1\n")
        << QByteArray("notCsv");
    QTest::newRow("a header of something else") << QByteArray("Name,Price\nTea,1\n") << QByteArray("wrongHeader");
    QTest::newRow("bytes of no encoding")
        << QByteArray("Handle,Title,Option1 Name,Option1 Value,Variant Price\na,\xff\xfe\xff,Title,Default Title,1\n")
        << QByteArray("badEncoding");
    QTest::newRow("nothing at all") << QByteArray() << QByteArray("notCsv");
}

void TestPrograms::refusesBadFiles() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, code);
    const QString file = write("bad.csv", content);
    QByteArray errors;
    QCOMPARE(ServerProgram::run(
                 {QStringLiteral("import"), QStringLiteral("products"), file, QStringLiteral("--data"), fresh("bad")},
                 nullptr, &errors),
             1);
    QVERIFY2(errors.contains(code), errors);
}

void TestPrograms::leavesOutOnlyWhatIsFaulty() {
    const QString file =
        write("mixed.csv",
              "Handle,Title,Option1 Name,Option1 Value,Variant Price\ngood,Good,Title,Default Title,1.00\n"
              "bad,Bad,Title,Default Title,-1.00\n");
    QByteArray output;
    const QStringList command{QStringLiteral("import"), QStringLiteral("products"), file, QStringLiteral("--data"),
                              fresh("mixed"),           QStringLiteral("--json")};
    QCOMPARE(ServerProgram::run(command, &output), 3);
    const auto report = QJsonDocument::fromJson(output).object();
    QCOMPARE(report.value(QStringLiteral("error")).toInt(), 1);
    QCOMPARE(report.value(QStringLiteral("add")).toInt(), 1);
    QVERIFY2(output.contains("priceNegative"), output);
    QCOMPARE(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), fresh("mixed")}), 0);
}

void TestPrograms::importsTheSharedCatalogues_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("products");
    QTest::addColumn<int>("skus");
    QTest::addColumn<int>("pictures");
    QTest::newRow("apparel") << "apparel.csv" << 20 << 22 << 20;
    QTest::newRow("jewelery") << "jewelery.csv" << 20 << 23 << 41;
}

void TestPrograms::importsTheSharedCatalogues() {
    QFETCH(QString, file);
    const QString path = QDir(QStringLiteral(ZHANGGUI_SOURCE_DIR)).filePath(QStringLiteral("../shared/data/") + file);
    if (!QFile::exists(path)) QSKIP("the real catalogues are not beside this checkout");
    const QStringList command{QStringLiteral("import"), QStringLiteral("products"), path, QStringLiteral("--data"),
                              fresh("shared"),          QStringLiteral("--json")};
    QByteArray output;
    QCOMPARE(ServerProgram::run(command, &output), 0);
    const auto first = QJsonDocument::fromJson(output).object();
    QMap<QString, int> records;
    for (const auto record : first.value(QStringLiteral("records")).toArray())
        records[record.toObject().value(QStringLiteral("kind")).toString()] =
            record.toObject().value(QStringLiteral("count")).toInt();
    QTEST(records.value(QStringLiteral("product")), "products");
    QTEST(records.value(QStringLiteral("sku")), "skus");
    QTEST(records.value(QStringLiteral("picture")), "pictures");
    QCOMPARE(first.value(QStringLiteral("add")).toInt(), first.value(QStringLiteral("rows")).toInt());
    QCOMPARE(ServerProgram::run(command, &output), 0);
    const auto second = QJsonDocument::fromJson(output).object();
    QCOMPARE(second.value(QStringLiteral("same")).toInt(), first.value(QStringLiteral("rows")).toInt());
    QCOMPARE(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), fresh("shared")}), 0);
}

void TestPrograms::readsAndWritesTables() {
    const QString data = fresh("tables");
    const QString folder = m_folder.path();
    const auto write = [&](const char* name, const QByteArray& text) {
        const QString path = QDir(folder).filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return QString();
        file.write(text);
        return path;
    };
    const auto run = [&](QStringList command, QByteArray* output = nullptr) {
        command << QStringLiteral("--data") << data << QStringLiteral("--json");
        return ServerProgram::run(command, output);
    };
    const auto words = [](const char* text) { return QString::fromUtf8(text).split(u' '); };
    const QString products =
        write("p.csv", "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\ntea,Tea,,,TEA,5\n");
    QCOMPARE(run(words("import products") << products), 0);
    const QString prices = write("prices.csv", "Artikel,Preis\nTEA,7\n");
    QCOMPARE(run(words("import prices") << prices), 1);
    QByteArray output;
    QCOMPARE(run(words("import prices --map Artikel=SKU --map Preis=Price") << prices, &output), 0);
    QCOMPARE(QJsonDocument::fromJson(output).object().value(QStringLiteral("change")).toInt(), 1);
    QCOMPARE(run(words("import prices") << prices), 0);  // remembered
    for (const auto* table : {"products", "prices", "categories"}) {
        const QString path = QDir(folder).filePath(QString::fromLatin1(table) + QStringLiteral(".xlsx"));
        QCOMPARE(run({QStringLiteral("export"), QString::fromLatin1(table), QStringLiteral("--to"), path}), 0);
        QCOMPARE(run({QStringLiteral("import"), QString::fromLatin1(table), path}, &output), 0);
        const auto import = QJsonDocument::fromJson(output).object();
        QCOMPARE(import.value(QStringLiteral("same")).toInt(), 1);
        QCOMPARE(import.value(QStringLiteral("rows")).toInt(), 1);
    }
    QCOMPARE(run(words("export prices --to prices.ods")), 1);
    QCOMPARE(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), data}), 0);
}

void TestPrograms::saysThatThePortIsInUse() {
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString port = QString::number(taken.serverPort());
    QByteArray errors;
    QCOMPARE(ServerProgram::run({QStringLiteral("serve"), QStringLiteral("--data"), fresh("port"),
                                 QStringLiteral("--public-port"), port},
                                nullptr, &errors),
             1);
    QVERIFY2(errors.contains(port.toLatin1()), errors);
}

void TestPrograms::refusesASecondServerOnOneFolder() {
    ServerProgram first({QStringLiteral("serve"), QStringLiteral("--data"), fresh("twice")});
    QVERIFY2(first.ready(), first.errors());
    QByteArray errors;
    QCOMPARE(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), fresh("twice")}, nullptr, &errors),
             4);
    QVERIFY2(!errors.isEmpty(), errors);
}

void TestPrograms::refusesAnUnreadableDatabase() {
    QDir().mkpath(fresh("broken"));
    write("broken/shop.db", QByteArray(8192, 'x'));
    QByteArray errors;
    QCOMPARE(
        ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), fresh("broken")}, nullptr, &errors), 5);
    QVERIFY2(errors.contains("shop.db"), errors);
    QFile file(fresh("broken/shop.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8192, 'x'));  // nothing was "repaired"
}

void TestPrograms::refusesANewerDatabase() {
    QCOMPARE(ServerProgram::run({QStringLiteral("migrate"), QStringLiteral("--data"), fresh("newer")}), 0);
    QProcess sqlite;
    sqlite.start(QStringLiteral(ZHANGGUI_BINARY_DIR "/tests/faults/age_database"), {fresh("newer/shop.db")});
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(sqlite.exitCode(), 0);
    QByteArray errors;
    QCOMPARE(ServerProgram::run({QStringLiteral("serve"), QStringLiteral("--data"), fresh("newer")}, nullptr, &errors),
             5);
    QVERIFY2(errors.contains("9999"), errors);
}

void TestPrograms::refusesAShopWhoseKeysAreGone() {
    const QStringList serve{QStringLiteral("serve"), QStringLiteral("--data"), fresh("keyless"),
                            QStringLiteral("--simulated")};
    {
        ServerProgram server(serve);
        QVERIFY2(server.ready(), server.errors());
        Phone phone(server.publicPort());
        QVERIFY(phone.signIn("keyless").ok());
        QVERIFY(!phone.addAddress().empty());
    }
    const QString keys = fresh("keyless") + QStringLiteral("/shop.keys");
    QVERIFY(QFile::rename(keys, keys + QStringLiteral(".away")));
    QByteArray errors;
    QCOMPARE(ServerProgram::run(serve, nullptr, &errors), 1);
    QVERIFY2(errors.contains("shop.keys is missing") && errors.contains("restore a backup"), errors);
    QVERIFY(!QFile::exists(keys));
    QVERIFY(QFile::rename(keys + QStringLiteral(".away"), keys));
    ServerProgram again(serve);
    QVERIFY2(again.ready(), again.errors());
}

void TestPrograms::saysWhatAilsAShop() {
    const QString data = fresh("patient"), backups = fresh("patient-backups");
    const QStringList doctor{
        QStringLiteral("doctor"), QStringLiteral("--data"), data, QStringLiteral("--backups"), backups,
        QStringLiteral("--json")};
    const auto findings = [&](int expected) {
        QByteArray output, errors;
        const int code = ServerProgram::run(doctor, &output, &errors);
        QMap<QString, QString> levels;
        if (code == expected)
            for (const auto& finding : QJsonDocument::fromJson(output).array()) {
                const auto check = finding[QLatin1String("check")].toString();
                if (levels.value(check) != QStringLiteral("fault"))
                    levels.insert(check, finding[QLatin1String("level")].toString());
            }
        else
            qWarning("%d: %s %s", code, output.constData(), errors.constData());
        return levels;
    };
    QByteArray errors;
    QCOMPARE(ServerProgram::run(doctor, nullptr, &errors), 1);
    QVERIFY2(errors.contains("no shop.db"), errors);
    const auto good = QStringLiteral("good"), fault = QStringLiteral("fault");
    {
        ServerProgram server({QStringLiteral("serve"), QStringLiteral("--data"), data, QStringLiteral("--simulated"),
                              QStringLiteral("--embedded")});
        QVERIFY2(server.ready(), server.errors());
        Phone phone(server.publicPort());
        QVERIFY(phone.signIn("patient").ok());
        QVERIFY(!phone.addAddress().empty());
        // While it runs; there is no backup yet.
        auto levels = findings(3);
        QCOMPARE(levels.take(QStringLiteral("backups")), fault);
        for (auto level = levels.cbegin(); level != levels.cend(); ++level)
            QVERIFY2(level.value() == good, qPrintable(level.key()));
        for (const char* check : {"books", "keys", "ports", "server"})
            QVERIFY2(levels.contains(QString::fromLatin1(check)), check);
        const QString bundle = data + QStringLiteral("/support.zip");
        auto packing = doctor;
        packing << QStringLiteral("--bundle") << bundle;
        QVERIFY2(ServerProgram::run(packing, nullptr, &errors) == 0, errors);
        QCOMPARE(QFile::permissions(bundle) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QFile packed(bundle);
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const auto bytes = packed.readAll();
        for (const char* name : {"about.json", "doctor.json", "metrics.txt", "recent.json", "troubles.json"})
            QVERIFY2(bytes.contains(name), name);
        QCOMPARE(ServerProgram::run(packing, nullptr, &errors), 1);
        QVERIFY2(errors.contains("support.zip"), errors);
        QVERIFY(!QFile::exists(data + QStringLiteral("/looked-at")));
        QCOMPARE(ServerProgram::run(
                     {QStringLiteral("backup"), QStringLiteral("--data"), data, QStringLiteral("--to"), backups}),
                 0);
    }
    QCOMPARE(findings(0).value(QStringLiteral("backups")), good);
    const QString keys = data + QStringLiteral("/shop.keys");
    QVERIFY(QFile::setPermissions(keys, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(findings(3).value(QStringLiteral("files")), fault);
    QVERIFY(QFile::remove(keys));
    QCOMPARE(findings(3).value(QStringLiteral("keys")), fault);
}

void TestPrograms::keepsToTheLimitsThatItIsTold() {
    const QString data = fresh("limits"), mebibytes = QStringLiteral("1099511627776");  // more than any disk has
    const QStringList serve{QStringLiteral("serve"), QStringLiteral("--data"), data, QStringLiteral("--simulated")};
    {
        ServerProgram server(serve + QStringList{QStringLiteral("--customer-writes"), QStringLiteral("1"),
                                                 QStringLiteral("--files-reserve"), mebibytes});
        QVERIFY2(server.ready(), server.errors());
        Phone phone(server.publicPort());
        QVERIFY(phone.signIn("hasty").ok());
        int heldBack = 0;
        for (int i = 0; i < 40; ++i) heldBack += phone.post("/api/v1/settle", {}).status == 429 ? 1 : 0;
        QVERIFY(heldBack > 0);  // four seconds' worth pass at once, and then one a second
        QByteArray errors;
        QCOMPARE(ServerProgram::run({QStringLiteral("backup"), QStringLiteral("--data"), data, QStringLiteral("--to"),
                                     fresh("nowhere"), QStringLiteral("--files-reserve"), mebibytes},
                                    nullptr, &errors),
                 1);
        QVERIFY2(errors.contains("Make room"), errors);
    }
    ServerProgram server(serve + QStringList{QStringLiteral("--rows-reserve"), mebibytes});
    QVERIFY2(server.ready(), server.errors());
    Phone phone(server.publicPort());
    QVERIFY(phone.signIn("hasty").ok());
    QVERIFY(phone.get("/api/v1/cart").ok());
    QCOMPARE(phone.post("/api/v1/addresses", {}).code(), std::string("storageFull"));
}

void TestPrograms::answersHostileRequests() {
    ServerProgram server(
        {QStringLiteral("serve"), QStringLiteral("--data"), fresh("hostile"), QStringLiteral("--simulated")});
    QVERIFY2(server.ready(), server.errors());
    Phone phone(server.publicPort());
    QCOMPARE(phone.signIn("li").status, 200);
    const auto fields = [](const Phone::Answer& answer) {
        QStringList list;
        for (const auto& fault : answer.json["errors"])
            list << QString::fromStdString(fault["pointer"].get<std::string>() + " " +
                                           fault["code"].get<std::string>());
        return list.join(QStringLiteral("; "));
    };
    const auto wrong = phone.post("/api/v1/cart/items", {{"sku", 7}, {"quantity", 0}, {"price", 1}});
    QCOMPARE(wrong.status, 400);
    QCOMPARE(fields(wrong), QStringLiteral("/sku wrongType; /quantity tooSmall; /price unknownField"));
    QCOMPARE(fields(phone.post("/api/v1/cart/items", nlohmann::json::object())),
             QStringLiteral("/sku missingField; /quantity missingField"));
    QCOMPARE(
        phone.send("POST", "/api/v1/cart/items", std::string(512 * 1024, ' '), {{"Idempotency-Key", "big"}}).status,
        413);
    QCOMPARE(phone.send("POST", "/api/v1/cart/items", R"({"sku":"1","quantity":1})", {}).code(),
             std::string("idempotencyKeyMissing"));
    QCOMPARE(phone.get("/api/v1/orders/999999").status, 404);
    QCOMPARE(phone.get("/api/v1/orders/abc").status, 404);
    QCOMPARE(phone.send("PUT", "/api/v1/cart", "{}", {}).status, 405);
    QCOMPARE(
        phone.send("POST", "/callbacks/payments", R"({"paymentNumber":"x"})", {{"X-Simulated-Signature", "00"}}).status,
        401);
    QCOMPARE(phone.get("/healthz").status, 200);
}

void TestPrograms::wrongCommandLinesSayWhat_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no command") << QStringList() << 2 << QByteArray("subcommand");
    QTest::newRow("no such command") << words("sell") << 2 << QByteArray("subcommand");
    QTest::newRow("no shop named") << words("verify") << 1 << QByteArray("--data");
    QTest::newRow("two shops named") << words("verify --data a --database b") << 2 << QByteArray("--database");
    QTest::newRow("no such role") << words("staff add li --name Li --role king --data a") << 2 << QByteArray("owner");
    QTest::newRow("a proxy that is no address")
        << words("serve --data a --trusted-proxy proxy.example") << 2 << QByteArray("no address");
    QTest::newRow("no such file") << words("import products nowhere.csv --data a") << 1 << QByteArray("nowhere.csv");
}

void TestPrograms::wrongCommandLinesSayWhat() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, text);
    QDir::setCurrent(m_folder.path());
    QByteArray errors, output;
    QCOMPARE(ServerProgram::run(arguments, &output, &errors), code);
    QVERIFY2((errors + output).contains(text), errors + output);
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "test_programs.moc"
