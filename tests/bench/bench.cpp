// Runs our programs and their limits in turn, A B A B …, and prints the ratios. Absolute figures wander on shared
// machines; only ratios of one run count. Usage: bench BINARY_DIR [PART…] with the parts of the table below, all of
// them without; writes BINARY_DIR/../bench.json.

#include "tests/bench/bench.h"

#include <sys/resource.h>

#include <QCoreApplication>
#include <QDir>
#include <array>
#include <cstdio>

using namespace zhanggui::bench;

namespace zhanggui::bench {

Bench::Bench(const QString& binaries) : m_binaries(binaries) {
    m_shop = m_folder.filePath(QStringLiteral("shop"));
    std::printf("Making the demo shop to measure on…\n");
    std::fflush(stdout);
    outputOf(server(), {QStringLiteral("demo"), QStringLiteral("--generate-only"), QStringLiteral("--data"), m_shop});
}

}  // namespace zhanggui::bench

namespace {

struct Part {
    const char* name;
    void (Bench::*run)();
};

constexpr std::array parts{
    Part{"reads", &Bench::reads},       Part{"uncached", &Bench::uncached}, Part{"searches", &Bench::searches},
    Part{"imports", &Bench::imports},   Part{"orders", &Bench::orders},     Part{"carts", &Bench::carts},
    Part{"checkout", &Bench::checkout}, Part{"postgres", &Bench::postgres}, Part{"memory", &Bench::memory},
    Part{"crowd", &Bench::crowd},       Part{"desk", &Bench::deskStart},
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 2) fail(QStringLiteral("usage: bench BINARY_DIR [PART…]"));
    const QStringList wanted = application.arguments().mid(2);
    const QString binaries = QDir(application.arguments().at(1)).absolutePath();
    // The programs that it starts inherit this; the server helps itself.
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    Bench bench(binaries);
    std::printf("%-58s %10s : %10s\n", "what", "ours", "limit");
    for (const auto& part : parts)
        if (wanted.isEmpty() || wanted.contains(QString::fromLatin1(part.name))) (bench.*part.run)();
    save(binaries + QStringLiteral("/../bench.json"));
}
