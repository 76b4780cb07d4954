#include <spdlog/spdlog.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "api/backend/store/key_rotation.h"
#include "api/server/backup/backup.h"
#include "api/server/rotate_keys.h"
#include "api/server/verify.h"
#include "api/server/wiring.h"
#include "tests/support/database_fixture.h"
#include "tests/support/database_text.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/long_counts.h"
#include "tests/support/server_program.h"
#include "tests/support/shop/selling_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace fs = std::filesystem;

namespace {

struct CutOff : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A shop that is closed, with keys of its own, orders, remembered replies and as many addresses as a test wants.
class ClosedShop {
  public:
    explicit ClosedShop(store::Dialect dialect, int addresses = 0) : m_fixture(dialect) {
        m_fixture.close();
        if (dialect == store::Dialect::Sqlite)
            options.data = m_fixture.folder();
        else
            options.database = m_fixture.options().url;
        options.files = m_files.path().toStdString();
        options.simulated = true;
        {
            server::Services services(options, clock);
            SellingShop::fill(services);
        }
        SellingShop shop(options);
        for (std::size_t i = 0; i < 12; ++i) (void)shop.order(i, "order " + std::to_string(i)).value();
        addAddresses(shop.services(), addresses);
    }

    /// What all sealed columns say, by table, row and column, opened with the keys of the file.
    std::map<std::string, std::string> opened() {
        const auto vault = store::Vault::fromFile(keyFile());
        const auto database = store::Database::open(options.databaseOptions());
        std::map<std::string, std::string> texts;
        for (const auto& table : server::sealedTables()) {
            const auto rows = database->read([&](store::Session& session) {
                return session.all<store::SealedRow>(table.page, "", table.start, std::int64_t{1'000'000});
            });
            for (const auto& row : rows) {
                const auto at = std::string(table.name) + " " + row.scope + " " + row.place;
                const std::array sealed{row.first, row.second, row.third};
                for (std::size_t i = 0; i < sealed.size(); ++i)
                    if (!sealed[i].empty()) texts[at + " " + std::to_string(i)] = vault.open(sealed[i]);
            }
        }
        return texts;
    }
    std::map<std::string, std::int64_t> byKey() {
        const auto database = store::Database::open(options.databaseOptions());
        return store::sealedByKey(*database, server::sealedTables());
    }
    QString violations() {
        QString all;
        for (const auto& violation : server::verify(*server::openShop(options)))
            all += QString::fromStdString(violation.id + " " + violation.records.front() + "\n");
        return all;
    }
    QByteArray keys() const {
        QFile file(QString::fromStdString(keyFile().string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    fs::path keyFile() const { return options.files / "shop.keys"; }
    QStringList command() const {
        return {QStringLiteral("rotate-keys"),
                QStringLiteral("--json"),
                options.data.empty() ? QStringLiteral("--database") : QStringLiteral("--data"),
                QString::fromStdString(options.data.empty() ? options.database : options.data.string()),
                QStringLiteral("--files"),
                QString::fromStdString(options.files.string())};
    }
    DatabaseText text() const { return databaseText(m_fixture.options()); }

    server::ShopOptions options;
    FixedClock clock;

  private:
    static void addAddresses(server::Services& services, int addresses) {
        services.database->write([&](store::Transaction& transaction) {
            for (int i = 0; i < addresses; ++i) {
                const auto who = std::to_string(i);
                const auto customer = transaction.insert<std::int64_t>(
                    "insert into customer (open_id, union_id, created_at) values (:open, '', 1) returning id",
                    "many-" + who);
                transaction.run(
                    "insert into address (customer_id, name_sealed, phone_sealed, district_code, detail_sealed, tag, "
                    "is_default, created_at) values (:customer, :name, :phone, '330106', :detail, '', :default, 1)",
                    customer, services.vault.seal("张三" + who), services.vault.seal("139" + who),
                    services.vault.seal("某街 " + who), true);
            }
        });
    }

    QTemporaryDir m_files;
    DatabaseFixture m_fixture;
};

/// A clock at whose look the keys are exchanged.
class RotatingClock : public Clock {
  public:
    explicit RotatingClock(const ClosedShop& shop) : m_shop(shop) {}
    Instant now() const override {
        (void)server::rotateKeys(m_shop.options, {.dropOld = true}, m_shop.clock);
        return m_shop.clock.now();
    }

  private:
    const ClosedShop& m_shop;
};

std::set<std::string> declaredColumns() {
    std::set<std::string> columns;
    for (const auto& table : server::sealedTables())
        for (const auto& column : table.columns)
            if (!column.empty()) columns.insert(std::string(table.name) + "." + std::string(column));
    return columns;
}

}  // namespace

/// Keys are exchanged under everything that is sealed. Wherever that is cut off, everything can be read, and the next
/// rotation finishes it.
class TestKeyRotation : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { spdlog::set_level(spdlog::level::err); }

    void everythingSealedIsListed_data() { DatabaseFixture::addDialects(); }
    void everythingSealedIsListed();
    void everythingIsSealedAnew_data() { DatabaseFixture::addDialects(); }
    void everythingIsSealedAnew();
    void cutOffAfterAnyBatchItGoesOn_data() { DatabaseFixture::addDialects(); }
    void cutOffAfterAnyBatchItGoesOn();
    void cutOffBeforeTheFirstBatchItGoesOn();
    void noKeyIsDroppedThatIsUsed();
    void itLeavesNothingOfTheOldKeyInTheFile();
    void itIsRefusedWhileTheShopIsOpen_data() { DatabaseFixture::addDialects(); }
    void itIsRefusedWhileTheShopIsOpen();
    void aForeignKeyFileIsRefused();
    void backupsOpenWithTheirOwnKeys();
    void aBackupAcrossARotationIsThrownAway();
    void killedAnywhereItGoesOn_data() { DatabaseFixture::addDialects(); }
    void killedAnywhereItGoesOn();
};

void TestKeyRotation::everythingSealedIsListed() {
    ZG_NEED_DIALECT();
    const ClosedShop shop(DatabaseFixture::dialectOfRow());
    static const QRegularExpression looksSealed(QStringLiteral("^k[0-9]+:[A-Za-z0-9+/]{54,}={0,2}$"));
    std::set<std::string> found;
    for (const auto& [table, rows] : shop.text())
        for (const auto& row : rows)
            for (const auto& field : QString::fromStdString(row).split(QChar(0x1f))) {
                const auto sign = field.indexOf(u'=');
                const auto column = table + "." + field.left(sign).toStdString();
                if (looksSealed.match(field.mid(sign + 1)).hasMatch() || column.ends_with("_sealed"))
                    found.insert(column);
            }
    QVERIFY(found == declaredColumns());
    if (DatabaseFixture::dialectOfRow() != store::Dialect::Sqlite) return;
    // And by their names, where a table is empty.
    const auto database = store::Database::open(shop.options.databaseOptions());
    for (const auto& column : database->read([](store::Session& session) {
             return session.values<std::string>(
                 "select m.name || '.' || c.name from sqlite_schema m, pragma_table_info(m.name) c where m.type = "
                 "'table' and c.name like '%sealed%'");
         }))
        QVERIFY2(declaredColumns().contains(column), column.c_str());
}

void TestKeyRotation::everythingIsSealedAnew() {
    ZG_NEED_DIALECT();
    ClosedShop shop(DatabaseFixture::dialectOfRow(), longCounts() ? 50'000 : 2'000);
    const auto before = shop.opened();
    QVERIFY(before.size() > 6'000);
    QCOMPARE(shop.byKey().size(), std::size_t{1});
    QElapsedTimer timer;
    timer.start();
    auto report = server::rotateKeys(shop.options, {}, shop.clock);
    qInfo("%lld rows in %lld ms", static_cast<long long>(report.rows), static_cast<long long>(timer.elapsed()));
    QCOMPARE(report.key, std::string("k2"));
    QVERIFY(!report.resumed && report.dropped.empty());
    QVERIFY(shop.opened() == before);
    QVERIFY((shop.byKey() == std::map<std::string, std::int64_t>{{"k2", std::int64_t(before.size())}}));
    QCOMPARE(shop.keys().count('\n'), 4);  // head, index, k1, k2

    report = server::rotateKeys(shop.options, {.dropOld = true}, shop.clock);
    QCOMPARE(report.key, std::string("k3"));
    QVERIFY((report.dropped == std::vector<std::string>{"k1", "k2"}));
    QCOMPARE(shop.keys().count('\n'), 3);
    QCOMPARE(fs::status(shop.keyFile()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QVERIFY(shop.opened() == before);
    QCOMPARE(shop.violations(), QString());
    // The shop works, and a request of before is still the same request.
    SellingShop again(shop.options);
    const auto orders = again.countOrders();
    QVERIFY(again.order(3, "order 3").has_value());
    QCOMPARE(again.countOrders(), orders);
    const auto audits = again.services().database->read([](store::Session& session) {
        return session.values<std::string>(
            "select action || ' ' || detail from audit where action like 'keys.%' "
            "order by id");
    });
    QVERIFY((audits == std::vector<std::string>{R"(keys.rotate {"key":"k2"})", R"(keys.rotate {"key":"k3"})",
                                                R"(keys.dropOld {"key":"k3"})"}));
}

void TestKeyRotation::cutOffAfterAnyBatchItGoesOn() {
    ZG_NEED_DIALECT();
    ClosedShop shop(DatabaseFixture::dialectOfRow(), 2'100);
    const auto before = shop.opened();
    int cuts = 0;
    for (;; ++cuts) {
        server::RotationPlan plan;
        plan.afterBatch = [] { throw CutOff("here"); };
        try {
            const auto report = server::rotateKeys(shop.options, plan, shop.clock);
            QVERIFY(!report.resumed);  // nothing was left, so this is a new rotation …
            QFAIL("… which has something to do");
        } catch (const CutOff&) {
        }
        QVERIFY2(shop.opened() == before, "something cannot be read, or reads otherwise");
        const auto keys = shop.byKey();
        if (keys.size() == 1) break;
        QVERIFY(keys.contains("k1") && keys.contains("k2"));
    }
    QVERIFY2(cuts >= 5, qPrintable(QString::number(cuts)));
    QVERIFY(shop.byKey().contains("k2"));
    QCOMPARE(shop.violations(), QString());
}

void TestKeyRotation::cutOffBeforeTheFirstBatchItGoesOn() {
    ClosedShop shop(store::Dialect::Sqlite);
    const auto before = shop.opened();
    {
        const auto database = server::openShop(shop.options);
        const auto tables = server::sealedTables();
        store::KeyRotation rotation(*database, tables, shop.keyFile());
        rotation.addKey();
    }
    QFile draft(QString::fromStdString(shop.keyFile().string()) + QStringLiteral(".new77"));
    QVERIFY(draft.open(QIODevice::WriteOnly));  // what a power cut leaves of an earlier try
    draft.close();
    const auto report = server::rotateKeys(shop.options, {}, shop.clock);
    QVERIFY(report.resumed);
    QCOMPARE(report.key, std::string("k2"));
    QVERIFY(report.rows > 0);
    QVERIFY(shop.opened() == before);
    QVERIFY(!draft.exists());
}

void TestKeyRotation::noKeyIsDroppedThatIsUsed() {
    ClosedShop shop(store::Dialect::Sqlite);
    const auto database = server::openShop(shop.options);
    const auto tables = server::sealedTables();
    store::KeyRotation rotation(*database, tables, shop.keyFile());
    rotation.addKey();
    const auto keys = shop.keys();
    QVERIFY_EXCEPTION_THROWN(rotation.dropOldKeys(), store::VaultError);
    QCOMPARE(shop.keys(), keys);
}

void TestKeyRotation::itLeavesNothingOfTheOldKeyInTheFile() {
    ClosedShop shop(store::Dialect::Sqlite, 700);
    QStringList sealed;
    {
        const auto database = server::openShop(shop.options);
        for (const auto& text : database->read([](store::Session& session) {
                 return session.values<std::string>("select detail_sealed from address order by id");
             }))
            sealed << QString::fromStdString(text);
    }
    const auto leftIn = [&] {
        qsizetype left = 0;
        for (const auto& name : QDir(QString::fromStdString(shop.options.data.string())).entryList(QDir::Files)) {
            QFile file(QString::fromStdString((shop.options.data / name.toStdString()).string()));
            if (!file.open(QIODevice::ReadOnly)) continue;
            const auto bytes = file.readAll();
            left += std::count_if(sealed.begin(), sealed.end(),
                                  [&](const auto& text) { return bytes.contains(text.toLatin1()); });
        }
        return left;
    };
    QCOMPARE(leftIn(), sealed.size());
    (void)server::rotateKeys(shop.options, {.dropOld = true}, shop.clock);
    QCOMPARE(leftIn(), 0);
}

void TestKeyRotation::itIsRefusedWhileTheShopIsOpen() {
    ZG_NEED_DIALECT();
    ClosedShop shop(DatabaseFixture::dialectOfRow());
    const auto keys = shop.keys();
    {
        const server::Services services(shop.options, shop.clock);
        if (shop.options.data.empty())
            QVERIFY_EXCEPTION_THROWN(server::rotateKeys(shop.options, {}, shop.clock), store::KeysInUse);
        else
            QVERIFY_EXCEPTION_THROWN(server::rotateKeys(shop.options, {}, shop.clock), store::DataFolderLocked);
    }
    QCOMPARE(shop.keys(), keys);
    const auto database = server::openShop(shop.options);
    const auto tables = server::sealedTables();
    const store::KeyRotation rotation(*database, tables, shop.keyFile());
    QVERIFY_EXCEPTION_THROWN(store::Vault::fromFile(shop.keyFile()), store::KeysInUse);
}

void TestKeyRotation::aForeignKeyFileIsRefused() {
    ClosedShop shop(store::Dialect::Sqlite);
    (void)server::rotateKeys(shop.options, {.dropOld = true}, shop.clock);
    fs::rename(shop.keyFile(), shop.options.files / "away");
    (void)store::Vault::fromFile(shop.keyFile());
    const auto keys = shop.keys();
    QVERIFY_EXCEPTION_THROWN(server::rotateKeys(shop.options, {}, shop.clock), store::VaultError);
    QCOMPARE(shop.keys(), keys);
}

void TestKeyRotation::backupsOpenWithTheirOwnKeys() {
    ClosedShop shop(store::Dialect::Sqlite, 20);
    const auto before = shop.opened();
    QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    (void)server::makeBackup(shop.options, {.to = place / "backups"}, shop.clock);
    (void)server::rotateKeys(shop.options, {.dropOld = true}, shop.clock);
    shop.options.data = shop.options.files = place / "restored";
    (void)server::restoreBackup(shop.options, {.from = place / "backups"});
    QVERIFY(shop.opened() == before);
}

void TestKeyRotation::aBackupAcrossARotationIsThrownAway() {
    ClosedShop shop(store::Dialect::Sqlite);
    QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    QVERIFY_EXCEPTION_THROWN(server::makeBackup(shop.options, {.to = place}, RotatingClock(shop)), server::BackupError);
    QVERIFY(server::backupsIn(place).empty());
}

void TestKeyRotation::killedAnywhereItGoesOn() {
    ZG_NEED_DIALECT();
    const int wanted = longCounts() ? 300 : 6;
    const auto seed = std::random_device{}();
    qInfo("seed %u, %d kills", seed, wanted);
    std::mt19937 random(seed);
    ClosedShop shop(DatabaseFixture::dialectOfRow(), 4'000);
    const auto before = shop.opened();
    const auto start = [&](QProcess& program) {
        program.start(ServerProgram::path(), shop.command());
        return program.waitForStarted();
    };
    // How long it takes here and now, to draw the moment of the kill from.
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    QVERIFY(start(whole) && whole.waitForFinished(120'000));
    QCOMPARE(whole.exitCode(), 0);
    const auto takes = static_cast<unsigned>(timer.elapsed());
    int kills = 0, within = 0;
    while (kills < wanted || within < wanted / 3) {
        QVERIFY2(kills < 20 * wanted, "none of the kills came within a rotation");
        QProcess program;
        QVERIFY(start(program));
        // The moment of the kill is what is random here, so time itself is the input.
        if (!program.waitForFinished(static_cast<int>(random() % takes) + 1)) {
            program.kill();
            QVERIFY(program.waitForFinished());
            ++kills;
        }
        QVERIFY2(shop.opened() == before, "something cannot be read, or reads otherwise");
        if (shop.byKey().size() > 1) ++within;
    }
    qInfo("%d kills, %d of them within a rotation", kills, within);
    QProcess last;
    QVERIFY(start(last) && last.waitForFinished(120'000));
    QCOMPARE(last.exitCode(), 0);
    QCOMPARE(shop.byKey().size(), std::size_t{1});
    QVERIFY(shop.opened() == before);
    QCOMPARE(shop.violations(), QString());
}

QTEST_GUILESS_MAIN(TestKeyRotation)
#include "test_key_rotation.moc"
