#include <sys/resource.h>

#include <QTemporaryDir>
#include <QtTest/QTest>
#include <vector>

#include "tests/support/phone.h"
#include "tests/support/server_program.h"

using namespace zhanggui::test;

namespace {

/// Fewer open files for this process and those that it starts, as long as this lives; the hard limit stays.
class FewFiles {
  public:
    explicit FewFiles(rlim_t count) {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = count;
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    FewFiles(const FewFiles&) = delete;
    FewFiles& operator=(const FewFiles&) = delete;

  private:
    rlimit m_before{};
};

std::unique_ptr<ServerProgram> startedWith(rlim_t files, const QStringList& arguments) {
    const FewFiles few(files);
    return std::make_unique<ServerProgram>(arguments);
}

}  // namespace

/// Systems start programs with few files that they may open, and each connection is one.
class TestFileLimit : public QObject {
    Q_OBJECT

  private slots:
    void theServerAsksForAsManyAsItsConnectionsNeed();
};

void TestFileLimit::theServerAsksForAsManyAsItsConnectionsNeed() {
    constexpr std::size_t phones = 400, files = 200;
    QTemporaryDir folder;
    const auto server = startedWith(
        files, {QStringLiteral("serve"), QStringLiteral("--data"), folder.filePath(QStringLiteral("shop"))});
    QVERIFY2(server->ready(), server->errors().constData());
    std::vector<Phone> open;
    for (std::size_t i = 0; i < phones; ++i) {
        open.emplace_back(server->publicPort());
        QCOMPARE(open.back().post("/healthz", nullptr).status, 405);
    }
    // All are still there: a phone does not send a POST again over a new connection.
    for (auto& phone : open) QCOMPARE(phone.post("/healthz", nullptr).status, 405);
}

QTEST_GUILESS_MAIN(TestFileLimit)
#include "test_file_limit.moc"
