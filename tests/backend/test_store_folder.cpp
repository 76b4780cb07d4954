#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "api/backend/store/file_guard.h"
#include "tests/support/database_fixture.h"

using namespace zhanggui;
using namespace zhanggui::store;
using zhanggui::test::DatabaseFixture;
namespace fs = std::filesystem;

namespace {

constexpr std::array migrations{Migration{1, "notes", "create table note (id {id}, body {text} not null) {strict};"}};

void fill(Database& database, int rows) {
    database.write([&](Transaction& tx) {
        for (int i = 0; i < rows; ++i) tx.run("insert into note (body) values (:b)", std::string(400, 'x'));
    });
}

std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void overwrite(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

template <class Error>
std::string refusalOf(const DatabaseOptions& options) {
    try {
        Database::open(options);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

/// Starts a process that opens the folder and says so; it lives until it is killed.
pid_t openInAnotherProcess(const fs::path& folder) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto program = QCoreApplication::applicationFilePath().toStdString();
        ::dup2(pipe[1], STDOUT_FILENO);
        ::setenv("ZG_HOLD_FOLDER", folder.c_str(), 1);
        ::execl(program.c_str(), program.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    char ready = 0;
    const auto got = ::read(pipe[0], &ready, 1);
    ::close(pipe[0]);
    return got == 1 && ready == 'R' ? child : -1;
}

int holdFolder(const char* folder) {
    const auto database = Database::open({.folder = folder});
    database->write([](Transaction& tx) { tx.run("insert into note (body) values ('by the other process')"); });
    if (::write(STDOUT_FILENO, "R", 1) != 1) return 1;
    ::pause();
    return 0;
}

}  // namespace

class TestStoreFolder : public QObject {
    Q_OBJECT

  private slots:
    /// Closing empties the log and says so on the disk before the log goes: a power cut or a kill in between must not
    /// make the next start miss it.
    void anEmptyLogMayGo() {
        const QTemporaryDir parent;
        const DatabaseOptions options{.folder = fs::path(parent.path().toStdString()) / "shop"};
        const auto file = options.folder / "shop.db";
        auto database = Database::open(options);
        migrate(*database, migrations);
        fill(*database, 20);
        sqlite3* reader = nullptr;
        QCOMPARE(sqlite3_open_v2(file.c_str(), &reader, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_exec(reader, "select count(*) from note", nullptr, nullptr, nullptr), SQLITE_OK);
        database.reset();
        QVERIFY(fs::exists(file.string() + "-wal"));  // since somebody still has it open
        sqlite3_close(reader);
        for (const char* ending : {"-wal", "-shm"}) fs::remove(file.string() + ending);
        QCOMPARE(refusalOf<StoreError>(options), std::string());
    }

    void aFreshFolderIsPrivate() {
        const QTemporaryDir parent;
        const fs::path folder = fs::path(parent.path().toStdString()) / "a shop's data" / "掌柜";
        const auto database = Database::open({.folder = folder});
        migrate(*database, migrations);
        fill(*database, 3);
        const auto ownerOnly = fs::perms::owner_read | fs::perms::owner_write;
        for (const char* name : {"shop.db", "shop.db-wal", "shop.lock"}) {
            QVERIFY2(fs::exists(folder / name), name);
            QVERIFY2(fs::status(folder / name).permissions() == ownerOnly, name);
        }
        QCOMPARE(fs::status(folder).permissions(), fs::perms::owner_all);
    }

    void theEngineIsSetUpForDurability() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        const auto check = [](Session& session) {
            QCOMPARE(session.value<std::string>("pragma journal_mode"), std::string("wal"));
            QCOMPARE(session.value<int>("pragma synchronous"), 2);
            QCOMPARE(session.value<int>("pragma foreign_keys"), 1);
            QCOMPARE(session.value<int>("pragma trusted_schema"), 0);
            QCOMPARE(session.value<int>("pragma cell_size_check"), 1);
            QCOMPARE(session.value<int>("pragma mmap_size"), 0);
            QCOMPARE(session.value<int>("pragma wal_autocheckpoint"), 0);
            QCOMPARE(session.value<int>("pragma busy_timeout"), 5000);
        };
        fixture.database().read(check);
        fixture.database().write(check);
    }

    void aSecondProcessIsToldWhoOwnsTheFolder() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        fixture.close();
        const pid_t child = openInAnotherProcess(fixture.folder());
        QVERIFY(child > 0);
        const auto text = refusalOf<DataFolderLocked>(fixture.options());
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY2(text.find(std::to_string(child)) != std::string::npos, text.c_str());
        fixture.reopen();  // a process that was killed leaves no lock, and what it committed is there
        QCOMPARE(fixture.database().read([](Session& s) { return s.value<std::string>("select body from note"); }),
                 std::string("by the other process"));
    }

    void theSameProcessCannotOpenAFolderTwice() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        QVERIFY(!refusalOf<DataFolderLocked>(fixture.options()).empty());
    }

    void aDamagedFileIsRefusedAndKept_data() {
        QTest::addColumn<QString>("damage");
        for (const char* damage : {"empty", "short", "not a database", "another program's database"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }
    void aDamagedFileIsRefusedAndKept() {
        QFETCH(const QString, damage);
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        fill(fixture.database(), 100);
        fixture.close();
        auto content = contentOf(fixture.file());
        if (damage == QStringLiteral("empty")) content.clear();
        if (damage == QStringLiteral("short")) content.resize(10);
        if (damage == QStringLiteral("not a database")) content.assign(8192, 'x');
        if (damage == QStringLiteral("another program's database")) content.replace(68, 4, "OTHR");
        overwrite(fixture.file(), content);
        QVERIFY(!refusalOf<StoreCorrupt>(fixture.options()).empty());
        QVERIFY(contentOf(fixture.file()) == content);
    }

    void aFileThatVanishedFromItsLogIsNotReplaced() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        fixture.close();
        fs::rename(fixture.file(), fixture.file().string() + "-wal");
        QVERIFY(!refusalOf<StoreCorrupt>(fixture.options()).empty());
        QVERIFY(!fs::exists(fixture.file()));
    }

    void aDamagedPageIsReportedWhenItIsOpened() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        fill(fixture.database(), 2000);
        fixture.close();
        auto content = contentOf(fixture.file());
        for (std::size_t page = 4; page * 4096 < content.size(); ++page) content.replace(page * 4096, 64, 64, '\x7f');
        overwrite(fixture.file(), content);
        const auto text = refusalOf<StoreCorrupt>(fixture.options());
        QVERIFY2(text.find("restore a backup") != std::string::npos, text.c_str());
        QCOMPARE(contentOf(fixture.file()), content);
    }

    void aLargerFilesDamageIsReportedWhenItIsRead() {
        DatabaseFixture fixture(Dialect::Sqlite, migrations);
        fill(fixture.database(), 80'000);
        fixture.close();
        auto content = contentOf(fixture.file());
        QVERIFY(content.size() > FileGuard::checkedWhenOpened);
        for (std::size_t page = 4; page * 4096 < content.size(); ++page) content.replace(page * 4096, 64, 64, '\x7f');
        overwrite(fixture.file(), content);
        fixture.reopen();
        QVERIFY_EXCEPTION_THROWN(
            fixture.database().read([](Session& s) { s.value<std::int64_t>("select sum(length(body)) from note"); }),
            StoreCorrupt);
        // From then on nothing is written, now and after a restart.
        QVERIFY_EXCEPTION_THROWN(fill(fixture.database(), 1), StoreCorrupt);
        fixture.close();
        QVERIFY(!refusalOf<StoreCorrupt>(fixture.options()).empty());
    }

    void optionsMustNameOneDatabase() {
        QVERIFY(!refusalOf<StoreError>({}).empty());
        QVERIFY(!refusalOf<StoreError>({.folder = "/tmp/a", .url = "postgresql://"}).empty());
        const auto text = refusalOf<StoreError>({.url = "host=/nonexistent user=a password=hunter2"});
        QVERIFY(!text.empty());
        QVERIFY2(text.find("hunter2") == std::string::npos, text.c_str());
    }
};

int main(int argc, char** argv) {
    if (const char* folder = std::getenv("ZG_HOLD_FOLDER")) return holdFolder(folder);
    QCoreApplication app(argc, argv);
    TestStoreFolder tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "test_store_folder.moc"
