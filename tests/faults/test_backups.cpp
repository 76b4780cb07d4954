#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "api/backend/media/media.h"
#include "api/backend/store/migrations.h"
#include "api/server/backup/backup.h"
#include "api/server/services.h"
#include "api/server/verify.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/long_counts.h"
#include "tests/support/phone.h"
#include "tests/support/server_program.h"

using namespace zhanggui;
using namespace zhanggui::server;
using namespace zhanggui::test;

namespace fs = std::filesystem;

namespace {

constexpr const char* catalogue =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "longjing,明前龙井,绿茶,true,净重,100 g,TEA-100,100,900000,98.00\n";

/// What `call` refuses with; empty if it does not.
template <class Call>
QString refusalOf(Call call) {
    try {
        call();
        return {};
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
}

}  // namespace

/// Backups that are made while a shop sells hold what was acknowledged before, restore into a shop that works, and are
/// refused when they are not what was written.
class TestBackups : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void madeWhileSellingTheyHoldWhatWasAcknowledged();
    void aSealedOneOpensWithItsPassphraseOnly();
    void picturesAreBroughtOnceAndGoWithTheLastBackup();
    void olderOnesGoByHourDayWeekAndMonth();
    void whatIsNotAsWrittenIsRefused_data();
    void whatIsNotAsWrittenIsRefused();
    void nothingIsReplaced();
    void aNewerBackupIsRefusedWithItsVersion();
    void oneAtATime();
    void aShopOnPostgresComesBack();
    void theProgramTellsWhatItDid();
    void aServerBacksItselfUp();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;

    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    ShopOptions shop() const {
        ShopOptions options;
        options.data = path("shop");
        return options;
    }
    /// A shop with one product and its keys.
    void makeShop(const ShopOptions& options) const {
        const auto file = path("catalogue.csv");
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(catalogue);
        csv.close();
        const QString where = options.data.empty() ? QString::fromStdString(options.database)
                                                   : QString::fromStdString(options.data.string());
        QStringList arguments{QStringLiteral("import"), QStringLiteral("products"),
                              QString::fromStdString(file.string()),
                              options.data.empty() ? QStringLiteral("--database") : QStringLiteral("--data"), where};
        if (!options.files.empty())
            arguments << QStringLiteral("--files") << QString::fromStdString(options.files.string());
        QByteArray errors;
        QVERIFY2(ServerProgram::run(arguments, nullptr, &errors) == 0, errors);
    }
    BackupReport backUp(BackupPlan plan = {}) {
        if (plan.to.empty()) plan.to = path("backups");
        m_clock.advance(minuteMs);
        return makeBackup(shop(), plan, m_clock);
    }
    Manifest restoreTo(const char* folder, RestorePlan plan = {}) const {
        if (plan.from.empty()) plan.from = path("backups");
        ShopOptions target;
        target.data = path(folder);
        return restoreBackup(target, plan);
    }
};

void TestBackups::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestBackups::madeWhileSellingTheyHoldWhatWasAcknowledged() {
    const int backups = longCounts() ? 100 : 6;
    makeShop(shop());
    ServerProgram server({QStringLiteral("serve"), QStringLiteral("--data"),
                          QString::fromStdString(shop().data.string()), QStringLiteral("--simulated")});
    QVERIFY2(server.ready(), server.errors());
    QFile keyFile(QString::fromStdString((shop().data / "simulated-gateway.key").string()));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    const std::string gatewayKey = keyFile.readAll().toStdString();

    std::mutex mutex;
    std::vector<std::int64_t> orders, paid;  // acknowledged
    std::vector<double> aloneMs, besideMs;
    std::atomic<bool> copying{false}, over{false};
    // They buy as fast as they can, but only so much beside a backup and between two: else the shop outgrows the test.
    constexpr int besideOne = 300, betweenTwo = 40;
    int left = betweenTwo;
    std::condition_variable turn;
    const auto let = [&](std::atomic<bool>& what, bool so) {
        const std::scoped_lock lock(mutex);
        what = so;
        left = copying ? besideOne : betweenTwo;
        turn.notify_all();
    };
    QStringList faults, refusals;
    const auto stop = [&](const Phone::Answer& answer) {
        const std::scoped_lock lock(mutex);
        refusals << QStringLiteral("a customer was answered %1 %2")
                        .arg(answer.status)
                        .arg(QString::fromStdString(answer.code()));
    };
    std::vector<std::thread> shoppers;
    for (int number = 0; number < 4; ++number)
        shoppers.emplace_back([&, number] {
            Phone phone(server.publicPort());
            if (!phone.signIn("backup-" + std::to_string(number)).ok()) return;
            const auto address = phone.addAddress();
            const auto mayBuy = [&] {
                std::unique_lock lock(mutex);
                turn.wait(lock, [&] { return over || left > 0; });
                --left;
                return !over;
            };
            while (mayBuy()) {
                QElapsedTimer timer;
                timer.start();
                const bool beside = copying;
                const auto order = phone.buy("1", 1, address);
                if (!order.ok()) return stop(order);
                const auto took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                const auto id = std::stoll(order.json["id"].get<std::string>());
                {
                    const std::scoped_lock lock(mutex);
                    orders.push_back(id);
                    (beside ? besideMs : aloneMs).push_back(took);
                }
                const auto payment =
                    phone.pay(std::to_string(id), order.json["payable"].get<std::int64_t>(), gatewayKey);
                if (!payment.ok()) return stop(payment);
                const std::scoped_lock lock(mutex);
                paid.push_back(id);
            }
        });
    const auto waitForMore = [&](std::size_t than) {
        return QTest::qWaitFor(
            [&] {
                const std::scoped_lock lock(mutex);
                return orders.size() > than;
            },
            20'000);
    };
    bool sold = true;
    for (int number = 0; number < backups && sold && faults.isEmpty(); ++number) {
        std::vector<std::int64_t> before, paidBefore;
        {
            const std::scoped_lock lock(mutex);
            before = orders;
            paidBefore = paid;
        }
        let(copying, true);
        const auto report = backUp();
        let(copying, false);
        for (const auto& id : report.manifest.violations) faults << QString::fromStdString(id);
        restoreTo("restored", {.name = report.manifest.name});
        {
            const auto restored = store::Database::open({.folder = path("restored")});
            restored->read([&](store::Session& session) {
                for (const auto id : before)
                    if (session.value<std::int64_t>("select count(*) from shop_order where id = :id", id) != 1)
                        faults << QStringLiteral("order %1 is lost").arg(id);
                for (const auto id : paidBefore)
                    if (session.value<std::int64_t>(
                            "select count(*) from payment where order_id = :id and state = 'succeeded'", id) != 1)
                        faults << QStringLiteral("the payment of order %1 is lost").arg(id);
            });
        }
        if (number + 1 < backups) fs::remove_all(path("restored"));
        sold = waitForMore(before.size() + 4);
    }
    let(over, true);
    for (auto& shopper : shoppers) shopper.join();
    faults << refusals;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(sold, "nobody bought anything for twenty seconds");
    const auto p99 = [](std::vector<double> times) {
        std::sort(times.begin(), times.end());
        return times.empty() ? 0.0 : times[times.size() * 99 / 100];
    };
    qInfo("%d backups, %zu orders; p99 of an order %.1f ms between them, %.1f ms beside them", backups, orders.size(),
          p99(aloneMs), p99(besideMs));

    // The last one works as a shop: its keys open what was sealed for its customers.
    ServerProgram again({QStringLiteral("serve"), QStringLiteral("--data"),
                         QString::fromStdString(path("restored").string()), QStringLiteral("--simulated")});
    QVERIFY2(again.ready(), again.errors());
    Phone phone(again.publicPort());
    QVERIFY(phone.signIn("backup-0").ok());
    const auto addresses = phone.get("/api/v1/addresses");
    QVERIFY(addresses.ok());
    QVERIFY(!addresses.json["items"].at(0)["name"].get<std::string>().empty());
    QVERIFY(phone.buy("1", 1, addresses.json["items"].at(0)["id"]).ok());
}

void TestBackups::aSealedOneOpensWithItsPassphraseOnly() {
    makeShop(shop());
    const Services services(shop(), m_clock);  // makes the keys
    const auto made = backUp({.passphrase = "修竹茂林"}).manifest;
    QCOMPARE(made.database.name, std::string("shop.db.sealed"));
    QCOMPARE(made.keys.name, std::string("shop.keys.sealed"));
    QDirIterator files(QString::fromStdString(path("backups").string()), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY2(!bytes.contains("SQLite format") && !bytes.contains("zhanggui keys"), qPrintable(file.fileName()));
    }
    QVERIFY(refusalOf([&] { restoreTo("a"); }).contains(QStringLiteral("--passphrase-file")));
    QVERIFY(refusalOf([&] { restoreTo("a", {.passphrase = "修竹"}); }).contains(QStringLiteral("passphrase")));
    QVERIFY(!fs::exists(path("a")) && !fs::exists(path("a.part")));
    restoreTo("a", {.passphrase = "修竹茂林"});
    QFile keys(QString::fromStdString((path("a") / "shop.keys").string())),
        ours(QString::fromStdString((shop().data / "shop.keys").string()));
    QVERIFY(keys.open(QIODevice::ReadOnly) && ours.open(QIODevice::ReadOnly));
    QCOMPARE(keys.readAll(), ours.readAll());
    QCOMPARE(keys.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestBackups::picturesAreBroughtOnceAndGoWithTheLastBackup() {
    makeShop(shop());
    Media media(shop().data / "media");
    const auto picture = [&](Qt::GlobalColor colour) {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(colour);
        return media.storeImage(image);
    };
    const auto red = picture(Qt::red);
    QCOMPARE(backUp().newPictures, std::size_t{3});  // three sizes of one
    const auto blue = picture(Qt::blue);
    const auto second = backUp();
    QCOMPARE(second.newPictures, std::size_t{3});
    QCOMPARE(second.removed, std::size_t{1});  // of one hour the newest stays
    QCOMPARE(second.manifest.media.size(), std::size_t{6});
    restoreTo("restored");
    QVERIFY(Media(path("restored") / "media").read(red) && Media(path("restored") / "media").read(blue));
    // Swept in the shop, red goes when the last backup that names it is outlived.
    fs::remove_all(shop().data / "media" / red.substr(0, 2));
    const auto left = backUp({.keep = {1, 0, 0, 0}});
    QCOMPARE(left.removed, std::size_t{1});
    QVERIFY(!fs::exists(path("backups") / "media" / red.substr(0, 2) / red));
    QVERIFY(fs::exists(path("backups") / "media" / blue.substr(0, 2) / blue));
}

void TestBackups::olderOnesGoByHourDayWeekAndMonth() {
    std::vector<Manifest> backups;
    const auto first = *instantFrom("2025-01-01T00:30:00.000Z");
    for (int hour = 0; hour < 24 * 400; ++hour) {
        Manifest backup;
        backup.made = first + hour * hourMs;
        backup.name = isoText(backup.made);
        backups.push_back(backup);
    }
    const auto keptOf = [](const std::vector<Manifest>& all, const Retention& keep) {
        QStringList names;
        const auto gone = outlived(all, keep);
        for (const auto& backup : all)
            if (std::none_of(gone.begin(), gone.end(), [&](const auto& other) { return other.name == backup.name; }))
                names << QString::fromStdString(backup.name).left(13);
        return names;
    };
    // The last is 2026-02-04T23:30Z, a Thursday morning in Beijing.
    QCOMPARE(keptOf(backups, {2, 3, 0, 0}),
             (QStringList{QStringLiteral("2026-02-03T15"), QStringLiteral("2026-02-04T15"),
                          QStringLiteral("2026-02-04T22"), QStringLiteral("2026-02-04T23")}));
    QCOMPARE(keptOf(backups, {0, 0, 2, 0}),
             (QStringList{QStringLiteral("2026-02-01T15"), QStringLiteral("2026-02-04T23")}));
    QCOMPARE(keptOf(backups, {0, 0, 0, 3}),
             (QStringList{QStringLiteral("2025-12-31T15"), QStringLiteral("2026-01-31T15"),
                          QStringLiteral("2026-02-04T23")}));
    QCOMPARE(keptOf(backups, {0, 0, 0, 0}), QStringList{QStringLiteral("2026-02-04T23")});
    // Those whose books do not agree never push out the last whose books do.
    for (auto backup = backups.end() - 10; backup != backups.end(); ++backup) backup->violations = {"M1"};
    QCOMPARE(keptOf(backups, {0, 0, 0, 0}),
             (QStringList{QStringLiteral("2026-02-04T13"), QStringLiteral("2026-02-04T23")}));
    QCOMPARE(keptOf({}, {}), QStringList());
}

void TestBackups::whatIsNotAsWrittenIsRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("removed");
    QTest::addColumn<QString>("word");
    QTest::newRow("a byte of the database is another") << "shop.db" << false << "its hash differs";
    QTest::newRow("the database is missing") << "shop.db" << true << "is missing";
    QTest::newRow("a byte of the keys is another") << "shop.keys" << false << "its hash differs";
    QTest::newRow("a picture is missing") << "picture" << true << "is missing";
    QTest::newRow("a byte of a picture is another") << "picture" << false << "its hash differs";
    QTest::newRow("the manifest is cut short") << "manifest.json" << false << "no finished backup";
}

void TestBackups::whatIsNotAsWrittenIsRefused() {
    QFETCH(QString, file);
    QFETCH(bool, removed);
    QFETCH(QString, word);
    makeShop(shop());
    const Services services(shop(), m_clock);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::green);
    Media(shop().data / "media").storeImage(image);
    const auto made = backUp().manifest;
    const auto broken = file == u"picture" ? path("backups") / "media" / made.media.front().name
                                           : path("backups") / made.name / file.toStdString();
    if (removed) {
        QVERIFY(fs::remove(broken));
    } else if (file == u"manifest.json") {
        fs::resize_file(broken, fs::file_size(broken) / 2);
    } else {
        QFile bytes(QString::fromStdString(broken.string()));
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        const auto at = bytes.size() / 2;
        QVERIFY(bytes.seek(at));
        const char was = bytes.read(1).at(0);
        QVERIFY(bytes.seek(at));
        const char now = static_cast<char>(was ^ 1);
        QCOMPARE(bytes.write(&now, 1), 1);
    }
    const auto refusal = refusalOf([&] { restoreTo("restored"); });
    QVERIFY2(refusal.contains(word), qPrintable(refusal));
    QVERIFY(!fs::exists(path("restored")) && !fs::exists(path("restored.part")));
}

void TestBackups::nothingIsReplaced() {
    makeShop(shop());
    backUp();
    fs::create_directories(path("full"));
    QFile mine(QString::fromStdString((path("full") / "mine.txt").string()));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.close();
    QVERIFY(refusalOf([&] { restoreTo("full"); }).contains(QStringLiteral("is not empty")));
    QVERIFY(mine.exists());
    QVERIFY(refusalOf([&] { restoreTo("shop"); }).contains(QStringLiteral("is not empty")));
    QVERIFY(refusalOf([&] { restoreTo("new", {.name = "backup-1"}); }).contains(QStringLiteral("the newest is")));
    QVERIFY(refusalOf([&] { restoreTo("new", {.from = path("nowhere")}); }).contains(QStringLiteral("no finished")));
}

void TestBackups::aNewerBackupIsRefusedWithItsVersion() {
    makeShop(shop());
    const auto made = backUp().manifest;
    auto newer = made;
    newer.schema = store::shopMigrations().back().number + 1;
    newer.program = "9.9.0";
    writeManifest(path("backups") / made.name, newer);
    const auto refusal = refusalOf([&] { restoreTo("restored"); });
    QVERIFY2(refusal.contains(QStringLiteral("9.9.0")), qPrintable(refusal));
    QVERIFY(!fs::exists(path("restored")));
}

void TestBackups::oneAtATime() {
    makeShop(shop());
    std::atomic<int> made{0}, refused{0};
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([&, number] {
            FixedClock clock;
            clock.advance((number + 1) * hourMs);  // of one hour only the newest would stay
            const auto refusal = refusalOf([&] { makeBackup(shop(), {.to = path("backups")}, clock); });
            if (refusal.isEmpty()) ++made;
            if (refusal.contains(QStringLiteral("Another backup"))) ++refused;
        });
    for (auto& thread : threads) thread.join();
    QVERIFY(made >= 1);
    QCOMPARE(made + refused, 4);
    QCOMPARE(backupsIn(path("backups")).size(), static_cast<std::size_t>(made));
}

void TestBackups::aShopOnPostgresComesBack() {
    if (!DatabaseFixture::available(store::Dialect::Postgres)) QSKIP("ZHANGGUI_TEST_PG names no PostgreSQL cluster");
    const QByteArray cluster = qgetenv("ZHANGGUI_TEST_PG");
    const auto tell = [&](const QString& sql) {
        return QProcess::execute(QStringLiteral("psql"), {QString::fromUtf8(cluster), QStringLiteral("-qc"), sql});
    };
    const auto number = QString::number(QCoreApplication::applicationPid());
    const auto first = QStringLiteral("backup_of_%1").arg(number), second = QStringLiteral("restored_%1").arg(number);
    QCOMPARE(tell(QStringLiteral("create database ") + first), 0);
    QCOMPARE(tell(QStringLiteral("create database ") + second), 0);
    const auto urlOf = [&](const QString& name) {
        return QString::fromUtf8(cluster).replace(QStringLiteral("/postgres?"), u'/' + name + u'?').toStdString();
    };
    ShopOptions shop;
    shop.database = urlOf(first);
    shop.files = path("files");
    makeShop(shop);
    {
        const Services services(shop, m_clock);
        const auto made = makeBackup(shop, {.to = path("backups")}, m_clock).manifest;
        QCOMPARE(made.engine, std::string("postgresql"));
        QCOMPARE(made.violations, std::vector<std::string>());
    }
    ShopOptions target;
    target.database = urlOf(second);
    target.files = path("restored");
    QVERIFY(refusalOf([&] { restoreTo("embedded"); }).contains(QStringLiteral("--database")));
    restoreBackup(target, {.from = path("backups")});
    {
        const Services services(target, m_clock);
        QCOMPARE(services.database->read(
                     [](store::Session& session) { return session.value<std::string>("select title from product"); }),
                 std::string("明前龙井"));
    }
    // A database with a shop in it is not written over.
    target.files = path("again");
    QVERIFY(!refusalOf([&] { restoreBackup(target, {.from = path("backups")}); }).isEmpty());
    QCOMPARE(tell(QStringLiteral("drop database ") + first), 0);
    QCOMPARE(tell(QStringLiteral("drop database ") + second), 0);
}

void TestBackups::theProgramTellsWhatItDid() {
    makeShop(shop());
    const auto text = [](const fs::path& name) { return QString::fromStdString(name.string()); };
    QByteArray output, errors;
    QCOMPARE(ServerProgram::run({QStringLiteral("backup"), QStringLiteral("--data"), text(shop().data),
                                 QStringLiteral("--to"), text(path("backups")), QStringLiteral("--json")},
                                &output, &errors),
             0);
    QVERIFY2(output.contains("\"violations\":[]"), output);
    QCOMPARE(ServerProgram::run({QStringLiteral("backups"), QStringLiteral("--from"), text(path("backups"))}, &output),
             0);
    QVERIFY2(output.startsWith("backup-") && output.contains("sqlite"), output);
    QCOMPARE(ServerProgram::run({QStringLiteral("restore"), QStringLiteral("--from"), text(path("backups")),
                                 QStringLiteral("--data"), text(path("restored"))},
                                &output, &errors),
             0);
    QVERIFY2(output.contains("stands as it was"), output);
    QCOMPARE(ServerProgram::run({QStringLiteral("verify"), QStringLiteral("--data"), text(path("restored"))}, &output),
             0);
    QCOMPARE(ServerProgram::run({QStringLiteral("restore"), QStringLiteral("--from"), text(path("backups")),
                                 QStringLiteral("--data"), text(path("restored"))},
                                &output, &errors),
             1);
    QVERIFY2(errors.contains("is not empty"), errors);
}

void TestBackups::aServerBacksItselfUp() {
    const auto text = [](const fs::path& name) { return QString::fromStdString(name.string()); };
    makeShop(shop());
    QStringList serve{QStringLiteral("serve"),       QStringLiteral("--data"),      text(shop().data),
                      QStringLiteral("--simulated"), QStringLiteral("--backup-to"), text(path("backups"))};
    {
        ServerProgram server(serve);
        QVERIFY2(server.ready(), server.errors());
        QTRY_COMPARE_WITH_TIMEOUT(backupsIn(path("backups")).size(), std::size_t{1}, 20'000);
    }
    {
        // The newest is not old yet: none is added.
        ServerProgram server(serve);
        QVERIFY2(server.ready(), server.errors());
        Phone phone(server.publicPort());
        QVERIFY(phone.signIn("somebody").ok());
    }
    QCOMPARE(backupsIn(path("backups")).size(), std::size_t{1});
    restoreTo("restored");
    QByteArray errors;
    serve << QStringLiteral("--passphrase-file") << text(path("nowhere"));
    QCOMPARE(ServerProgram::run(serve, nullptr, &errors), 1);
    QVERIFY2(errors.contains("passphrase file"), errors);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
