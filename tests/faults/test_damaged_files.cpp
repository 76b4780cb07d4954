#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <filesystem>
#include <random>
#include <thread>

#include "tests/support/log_capture.h"
#include "tests/support/long_counts.h"
#include "tests/support/phone.h"
#include "tests/support/server_program.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace fs = std::filesystem;

namespace {

constexpr const char* catalogue =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "longjing,明前龙井,绿茶,true,净重,100 g,TEA-100,100,9000,98.00\n";
constexpr int damagedExit = 5;

QByteArray hashOf(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

/// Writes over a part of a file, which keeps its length.
void overwrite(const QString& path, std::int64_t at, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size());
}

}  // namespace

/// A database file that is not what was written, in the hands of the finished program: it says so, names the backup to
/// go back to, and neither writes to the file nor puts an empty one in its place.
class TestDamagedFiles : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void everyDamageIsMetWithRefusal();
    void aMissingDatabaseIsNotMadeAnew_data();
    void aMissingDatabaseIsNotMadeAnew();
    void aLogThatIsGoneIsMissed();
    void aStaleIndexOfTheLogDoesNoHarm();
    void damageThatIsMetWhileServingEndsTheWriting();

  private:
    static constexpr std::int64_t pageBytes = 4096;

    QTemporaryDir m_folder;
    std::string m_order;  // acknowledged just before the crash

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// A copy of one of the shops that initTestCase() made; returns its folder.
    QString copyOf(const char* shop) const {
        const QString to = path("copy");
        fs::remove_all(to.toStdString());
        fs::copy(path(shop).toStdString(), to.toStdString(), fs::copy_options::recursive);
        return to;
    }
    QStringList serve(const QString& data) const {
        return {QStringLiteral("serve"), QStringLiteral("--data"), data, QStringLiteral("--simulated")};
    }
    /// Whether the program refuses the shop for its damage, with the advice that belongs to it, and leaves it alone.
    bool isRefused(const QString& data, const QStringList& command) const;
    bool isRefused(const QString& data) const {
        return isRefused(data, {QStringLiteral("migrate"), QStringLiteral("--data"), data});
    }
};

bool TestDamagedFiles::isRefused(const QString& data, const QStringList& command) const {
    const QString file = data + QStringLiteral("/shop.db");
    const auto before = hashOf(file);
    QByteArray errors;
    const int code = ServerProgram::run(command, nullptr, &errors);
    if (code == 0) return false;
    const QByteArray name = QDir(path("backups")).entryList({QStringLiteral("backup-*")}).value(0).toLatin1();
    if (code != damagedExit || name.isEmpty() || !errors.contains(name) || !errors.contains("restore --from") ||
        hashOf(file) != before) {
        qWarning("exit code %d, touched: %d: %s", code, hashOf(file) != before, errors.constData());
        return false;
    }
    return true;
}

/// One shop that was closed, with a backup, and one that died while it sold.
void TestDamagedFiles::initTestCase() {
    QFile csv(path("catalogue.csv"));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write(catalogue);
    csv.close();
    const QString data = path("closed");
    QCOMPARE(ServerProgram::run({QStringLiteral("import"), QStringLiteral("products"), csv.fileName(),
                                 QStringLiteral("--data"), data}),
             0);
    {
        ServerProgram server(serve(data));
        QVERIFY2(server.ready(), server.errors());
        Phone phone(server.publicPort());
        QVERIFY(phone.signIn("damaged").ok());
        const auto address = phone.addAddress();
        for (int i = 0; i < 40; ++i) QVERIFY(phone.buy("1", 1, address).ok());
    }
    QCOMPARE(ServerProgram::run(
                 {QStringLiteral("backup"), QStringLiteral("--data"), data, QStringLiteral("--to"), path("backups")}),
             0);
    fs::copy(data.toStdString(), path("crashed").toStdString(), fs::copy_options::recursive);
    ServerProgram server(serve(path("crashed")));
    QVERIFY2(server.ready(), server.errors());
    Phone phone(server.publicPort());
    QVERIFY(phone.signIn("damaged").ok());
    const auto bought = phone.buy("1", 1, phone.addAddress());
    QVERIFY(bought.ok());
    m_order = bought.json["id"];
    server.killAtOnce();
}

void TestDamagedFiles::everyDamageIsMetWithRefusal() {
    const int damages = longCounts() ? 1000 : 40;
    const auto seed = std::random_device{}();
    std::mt19937 random(seed);
    QHash<QString, std::pair<int, int>> counts;  // tried, refused
    for (int damage = 0; damage < damages; ++damage) {
        const QString data = copyOf("closed"), file = data + QStringLiteral("/shop.db");
        const auto pages = QFileInfo(file).size() / pageBytes;
        const auto page = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(pages));
        QString kind;
        switch (damage % 4) {
            case 0:
                kind = QStringLiteral("cut at a page");
                QVERIFY(QFile::resize(file, page * pageBytes));
                break;
            case 1:
                kind = QStringLiteral("cut anywhere");
                QVERIFY(QFile::resize(
                    file, static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(pages * pageBytes - 1))));
                break;
            case 2:
                kind = QStringLiteral("a page of zeros");
                overwrite(file, page * pageBytes, QByteArray(pageBytes, '\0'));
                break;
            default: {
                // What a page begins with says how to read all of it.
                kind = QStringLiteral("flipped bytes at the head of a page");
                QByteArray noise(8, '\0');
                for (char& byte : noise) byte = static_cast<char>(random());
                overwrite(file, page * pageBytes + (page == 0 ? 100 : 0), noise);
            }
        }
        auto& [tried, refused] = counts[kind];
        ++tried;
        if (isRefused(data)) {
            ++refused;
            continue;
        }
        // A page that nothing refers to may hold anything: then all that is in the shop is as it was.
        QByteArray output;
        QVERIFY2(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), data}, &output) == 0, output);
        qInfo("seed %u, damage %d: %s of page %lld did no harm", seed, damage, qPrintable(kind),
              static_cast<long long>(page + 1));
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        qInfo("%s: %d of %d refused", qPrintable(count.key()), count->second, count->first);
        QVERIFY(count->second * 10 >= count->first * 8);
    }
}

void TestDamagedFiles::aMissingDatabaseIsNotMadeAnew_data() {
    QTest::addColumn<QString>("shop");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("with all that belongs to it") << "closed" << QStringList();
    QTest::newRow("with its keys alone") << "closed"
                                         << QStringList{QStringLiteral("shop.keys"), QStringLiteral("backups.place")};
    QTest::newRow("with the log of a crash") << "crashed" << QStringList();
}

void TestDamagedFiles::aMissingDatabaseIsNotMadeAnew() {
    QFETCH(QString, shop);
    QFETCH(QStringList, left);
    const QString data = copyOf(qPrintable(shop));
    QVERIFY(QFile::remove(data + QStringLiteral("/shop.db")));
    if (!left.isEmpty())
        for (const QString& name : QDir(data).entryList(QDir::Files))
            if (!left.contains(name)) QVERIFY(QFile::remove(data + u'/' + name));
    QVERIFY(isRefused(data));
    QVERIFY(isRefused(data, serve(data)));
    QVERIFY(!QFile::exists(data + QStringLiteral("/shop.db")));
}

void TestDamagedFiles::aLogThatIsGoneIsMissed() {
    const QString data = copyOf("crashed");
    QVERIFY(QFile::remove(data + QStringLiteral("/shop.db-wal")));
    QVERIFY(isRefused(data));
    QVERIFY(isRefused(data, serve(data)));  // and not only once
    // With its log it is all there.
    const QString whole = copyOf("crashed");
    ServerProgram server(serve(whole));
    QVERIFY2(server.ready(), server.errors());
    Phone phone(server.publicPort());
    QVERIFY(phone.signIn("damaged").ok());
    QCOMPARE(phone.get("/api/v1/orders/" + m_order).status, 200);
}

void TestDamagedFiles::aStaleIndexOfTheLogDoesNoHarm() {
    const QString data = copyOf("crashed");
    const QString index = data + QStringLiteral("/shop.db-shm");
    overwrite(index, 0, QByteArray(static_cast<int>(QFileInfo(index).size()), 'x'));
    ServerProgram server(serve(data));
    QVERIFY2(server.ready(), server.errors());
    Phone phone(server.publicPort());
    QVERIFY(phone.signIn("damaged").ok());
    QCOMPARE(phone.get("/api/v1/orders/" + m_order).status, 200);
}

void TestDamagedFiles::damageThatIsMetWhileServingEndsTheWriting() {
    const LogCapture log(spdlog::level::err);
    RunningShop shop(store::Dialect::Sqlite);
    Phone phone = shop.phone("damaged");
    const auto sku = shop.sku("TEA-100");
    const auto address = phone.addAddress();
    const std::string order = phone.buy(sku, 1, address).json["id"];
    const QString file = QString::fromStdString((shop.databaseOptions().folder / "shop.db").string());
    shop.services().database->write([](store::Transaction& transaction) {
        transaction.run("update shop set name = name");  // so that somebody wrote
    });
    const auto size = QFileInfo(file).size();
    overwrite(file, pageBytes, QByteArray(static_cast<int>(size - pageBytes), '\xAA'));
    // While one reader, who has seen the pages already, is at work, another one has to look for itself.
    shop.services().database->read([&](store::Session& session) {
        session.value<std::int64_t>("select count(*) from shop");
        std::thread another([&] { phone.get("/api/v1/orders/" + order); });
        another.join();
    });
    const auto refused = phone.buy(sku, 1, address, "after-the-damage");
    QCOMPARE(refused.status, 500);
    QCOMPARE(refused.code(), std::string("databaseDamaged"));
    const auto ready = phone.get("/readyz");
    QCOMPARE(ready.status, 503);
    QVERIFY(QFile::exists(QFileInfo(file).path() + QStringLiteral("/shop.damaged")));
}

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "test_damaged_files.moc"
