#include <spdlog/spdlog.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <map>
#include <random>

#include "api/backend/store/file_copy.h"
#include "api/backend/store/migrations.h"
#include "api/server/services.h"
#include "api/server/verify.h"
#include "tests/support/database_fixture.h"
#include "tests/support/database_text.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/long_counts.h"
#include "tests/support/old_shop.h"
#include "tests/support/server_program.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace fs = std::filesystem;

namespace {

std::span<const store::Migration> oldMigrations() {
    return store::shopMigrations().first(oldSchema);
}

/// What stands in a shop, but for the moments at which it was migrated.
DatabaseText textOf(const store::DatabaseOptions& options) {
    auto text = databaseText(options);
    for (auto& row : text["schema_migration"]) row.resize(row.find("applied_at="));
    return text;
}

QString violationsOf(const server::ShopOptions& shop) {
    QString all;
    for (const auto& violation : server::verify(*server::openShop(shop)))
        all += QString::fromStdString(violation.id + " " + violation.records.front() + "\n");
    return all;
}

/// An old shop, and what it is once it is migrated without trouble.
struct OldShop {
    explicit OldShop(store::Dialect dialect, std::int64_t products = 60) : fixture(dialect, oldMigrations()) {
        fillOldShop(fixture.database(), products);
        fixture.close();
        if (dialect == store::Dialect::Sqlite)
            shop.data = fixture.folder();
        else
            shop.database = fixture.options().url;
        shop.files = files.path().toStdString();
        old = textOf(fixture.options());
    }
    /// A folder with the same database, not migrated.
    server::ShopOptions another(const fs::path& folder) const {
        fs::create_directories(folder);
        fs::copy_file(fixture.file(), folder / "shop.db");
        auto options = shop;
        options.data = folder;
        return options;
    }
    /// What is wrong with a shop that was migrated in spite of an interruption; empty for nothing.
    QString faultOf(const server::ShopOptions& migrated, const DatabaseText& expected) const {
        if (const auto violations = violationsOf(migrated); !violations.isEmpty()) return violations;
        const auto there = textOf(migrated.databaseOptions());
        if (there != expected) return QString::fromStdString(difference(expected, there)).left(2000);
        if (migrated.data.empty()) return {};
        // The copy of before is there, whole, and is what was there before.
        const auto copy = migrated.data / "backups/before-0005.db";
        if (!fs::exists(copy)) return QStringLiteral("there is no copy of before");
        const auto folder = migrated.data / "copied";
        fs::remove_all(folder);
        fs::create_directories(folder);
        fs::copy_file(copy, folder / "shop.db");
        const store::DatabaseOptions options{.folder = folder};
        if (!store::damages(*store::Database::open(options)).empty()) return QStringLiteral("the copy is damaged");
        return textOf(options) == old ? QString() : QStringLiteral("the copy is not what was there before");
    }
    DatabaseText migrated() {
        if (const auto violations = violationsOf(shop); !violations.isEmpty())
            throw std::runtime_error(violations.toStdString());
        return textOf(fixture.options());
    }

    QTemporaryDir files;
    DatabaseFixture fixture;
    server::ShopOptions shop;
    DatabaseText old;
};

}  // namespace

/// A shop that an old program made is brought to this one's schema, and that is cut off: it stands at a step between
/// two migrations, goes on from there, and ends as if nothing had been; the copy of before is whole.
class TestInterruptedMigrations : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { spdlog::set_level(spdlog::level::off); }

    void anOldShopIsBroughtUp_data() { DatabaseFixture::addDialects(); }
    void anOldShopIsBroughtUp();
    void aStepThatThrowsIsUndoneAndTheNextTryGoesOn_data();
    void aStepThatThrowsIsUndoneAndTheNextTryGoesOn();
    void aDiskThatFailsAtAnyCallLosesNothing();
    void aPowerCutAtAnyMomentLosesNothing();
    void killedAnywhereItGoesOn_data() { DatabaseFixture::addDialects(); }
    void killedAnywhereItGoesOn();
};

void TestInterruptedMigrations::anOldShopIsBroughtUp() {
    ZG_NEED_DIALECT();
    OldShop old(DatabaseFixture::dialectOfRow());
    const auto migrated = old.migrated();
    QCOMPARE(old.faultOf(old.shop, migrated), QString());
    // Its business is what it was.
    const auto database = server::openShop(old.shop);
    database->read([](store::Session& session) {
        QCOMPARE(session.value<std::int64_t>("select count(*) from shop_order where state = 'paid'"), 60);
        QCOMPARE(session.value<std::int64_t>("select cast(sum(paid) as bigint) from shop_order"),
                 60 * (2 * 1000 + 800) + 60 * 61);
    });
}

void TestInterruptedMigrations::aStepThatThrowsIsUndoneAndTheNextTryGoesOn_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<std::size_t>("step");
    const auto all = store::shopMigrations();
    for (const auto& [name, dialect] :
         {std::pair{"SQLite", store::Dialect::Sqlite}, {"PostgreSQL", store::Dialect::Postgres}})
        for (auto step = std::size_t(oldSchema); step < all.size(); ++step)
            QTest::addRow("in step %d on %s", all[step].number, name) << dialect << step;
}

void TestInterruptedMigrations::aStepThatThrowsIsUndoneAndTheNextTryGoesOn() {
    ZG_NEED_DIALECT();
    QFETCH(std::size_t, step);
    OldShop old(DatabaseFixture::dialectOfRow(), 5);
    static std::map<store::Dialect, DatabaseText> smooth;
    auto& expected = smooth[DatabaseFixture::dialectOfRow()];
    if (expected.empty()) expected = OldShop(DatabaseFixture::dialectOfRow(), 5).migrated();
    const auto all = store::shopMigrations();
    std::vector<store::Migration> broken(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(step) + 1);
    const auto text = std::string(broken.back().sql) + "\n;insert into nowhere values (1);";
    broken.back().sql = text;
    const int before = all[step - 1].number;
    {
        const auto database = store::Database::open(old.shop.databaseOptions());
        QVERIFY_EXCEPTION_THROWN(store::migrate(*database, broken), store::StoreError);
        QCOMPARE(store::schemaVersion(*database), before);
    }
    QCOMPARE(old.faultOf(old.shop, expected), QString());
}

void TestInterruptedMigrations::aDiskThatFailsAtAnyCallLosesNothing() {
    OldShop old(store::Dialect::Sqlite, 20);
    QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    const auto smooth = old.another(place / "smooth");
    QCOMPARE(violationsOf(smooth), QString());
    const auto expected = textOf(smooth.databaseOptions());
    // Opens the shop on a disk that fails at that call; tells how many calls there were.
    const auto openFailingAt = [&](std::uint64_t call, FaultyDisk::Fault fault, const fs::path& where) {
        FaultyDisk disk;
        auto shop = old.another(where);
        shop.vfs = disk.vfs();
        disk.failAt(call, fault);
        try {
            (void)server::openShop(shop);
        } catch (const store::StoreError&) {
        }
        return disk.calls();
    };
    const auto calls = openFailingAt(1'000'000'000, FaultyDisk::Fault::Error, place / "counted");
    QVERIFY(calls > 100);
    const auto seed = std::random_device{}();
    qInfo("seed %u, %llu calls", seed, static_cast<unsigned long long>(calls));
    std::mt19937_64 random(seed);
    const auto tries = longCounts() ? calls : std::min<std::uint64_t>(calls, 25);
    for (std::uint64_t i = 0; i < tries; ++i) {
        const auto call = longCounts() ? i + 1 : 1 + random() % calls;
        const auto fault = std::array{FaultyDisk::Fault::Error, FaultyDisk::Fault::Full, FaultyDisk::Fault::ShortWrite,
                                      FaultyDisk::Fault::LostSync}[random() % 4];
        const auto where = place / std::to_string(i);
        openFailingAt(call, fault, where);
        auto shop = old.shop;
        shop.data = where;
        const auto wrong = old.faultOf(shop, expected);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("call %1: ").arg(call) + wrong));
        fs::remove_all(where);
    }
}

void TestInterruptedMigrations::aPowerCutAtAnyMomentLosesNothing() {
    OldShop old(store::Dialect::Sqlite, 20);
    QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    const auto smooth = old.another(place / "smooth");
    QCOMPARE(violationsOf(smooth), QString());
    const auto expected = textOf(smooth.databaseOptions());
    const auto seed = std::random_device{}();
    std::mt19937 random(seed);
    const std::uint32_t odds = longCounts() ? 1 : 30;
    std::vector<fs::path> pictures;
    {
        FaultyDisk disk;
        disk.watch([&](FaultyDisk::Call, bool) {
            if (random() % odds != 0) return;
            pictures.push_back(place / ("cut" + std::to_string(pictures.size())));
            disk.cut(random, pictures.back());
        });
        auto shop = old.another(place / "shop");
        shop.vfs = disk.vfs();
        (void)server::openShop(shop);
    }
    qInfo("seed %u, %zu power cuts", seed, pictures.size());
    QVERIFY(pictures.size() >= 5);
    for (const auto& picture : pictures) {
        if (!fs::exists(picture / "shop.db")) continue;  // before the file was opened
        auto shop = old.shop;
        shop.data = picture;
        QCOMPARE(violationsOf(shop), QString());
        const auto there = textOf(shop.databaseOptions());
        QVERIFY2(there == expected, difference(expected, there).c_str());
    }
}

void TestInterruptedMigrations::killedAnywhereItGoesOn() {
    ZG_NEED_DIALECT();
    const int wanted = longCounts() ? 300 : 6;
    const auto seed = std::random_device{}();
    qInfo("seed %u, %d kills", seed, wanted);
    std::mt19937 random(seed);
    const auto migrate = [](QProcess& program, const OldShop& old) {
        program.start(
            ServerProgram::path(),
            {QStringLiteral("migrate"), old.shop.data.empty() ? QStringLiteral("--database") : QStringLiteral("--data"),
             QString::fromStdString(old.shop.data.empty() ? old.shop.database : old.shop.data.string())});
        return program.waitForStarted();
    };
    OldShop smooth(DatabaseFixture::dialectOfRow());
    // How long it takes here and now, to draw the moment of the kill from.
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    QVERIFY(migrate(whole, smooth) && whole.waitForFinished(60'000));
    QCOMPARE(whole.exitCode(), 0);
    const auto takes = static_cast<unsigned>(timer.elapsed());
    const auto expected = smooth.migrated();
    const int head = store::shopMigrations().back().number;
    int kills = 0, within = 0;
    while (kills < wanted || within == 0) {
        QVERIFY2(kills < 20 * wanted, "none of the kills came within a migration");
        OldShop old(DatabaseFixture::dialectOfRow());
        QProcess program;
        QVERIFY(migrate(program, old));
        // The moment of the kill is what is random here, so time itself is the input.
        if (!program.waitForFinished(static_cast<int>(random() % takes) + 1)) {
            program.kill();
            QVERIFY(program.waitForFinished());
            ++kills;
        }
        const int stands = store::schemaVersion(*store::Database::open(old.shop.databaseOptions()));
        QVERIFY(stands >= oldSchema && stands <= head);
        if (stands > oldSchema && stands < head) ++within;
        const auto wrong = old.faultOf(old.shop, expected);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    qInfo("%d kills, %d of them between two steps", kills, within);
}

QTEST_GUILESS_MAIN(TestInterruptedMigrations)
#include "test_interrupted_migrations.moc"
