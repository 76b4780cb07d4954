#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/bench/bench.h"

namespace zhanggui::bench {

namespace {

/// Milliseconds from the start of a program to each of the lines that it prints.
std::vector<double> marks(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment,
                          const std::vector<QByteArray>& lines) {
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    std::vector<double> times;
    for (const auto& line : lines) {
        while (!process.canReadLine())
            if (!process.waitForReadyRead(patienceMs))
                fail(program + QStringLiteral(" did not say ") + QString::fromLatin1(line) +
                     QString::fromUtf8(process.readAllStandardError()));
        if (process.readLine().trimmed() != line)
            fail(program + QStringLiteral(" did not say ") + QString::fromLatin1(line));
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    if (!process.waitForFinished(patienceMs)) fail(program + QStringLiteral(" did not end"));
    return times;
}

}  // namespace

/// From starting the program to its marks, the server that it starts included.
void Bench::deskStart() {
    const QByteArray token = sessionToken();
    Row painted{QStringLiteral("desk: first painted window : empty Qt window"), QStringLiteral("ms"), {}, {}};
    Row usable{QStringLiteral("desk: usable list of orders : empty Qt window"), QStringLiteral("ms"), {}, {}};
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ZHANGGUI_BENCH_TOKEN"), QString::fromLatin1(token));
    environment.insert(QStringLiteral("PATH"),
                       QFileInfo(server()).path() + u':' + environment.value(QStringLiteral("PATH")));
    for (int round = 0; round <= 2 * rounds; ++round) {
        const auto ours = marks(program("desk_start"), {m_shop}, environment, {"painted", "usable"});
        const auto limit = marks(program("empty_window"), {}, environment, {"painted"});
        if (round == 0) continue;  // a warm-up
        painted.ours.push_back(ours[0]);
        usable.ours.push_back(ours[1]);
        painted.limit.push_back(limit[0]);
        usable.limit.push_back(limit[0]);
    }
    print(painted);
    print(usable);
}

QByteArray Bench::sessionToken() {
    Pinned ours(server(), serving(m_shop));
    const int port = ours.port("deskPort");
    const auto session =
        outputOf(QStringLiteral("curl"), {QStringLiteral("-sf"), QStringLiteral("--json"),
                                          QStringLiteral(R"({"login":"owner","password":"demo-shop"})"),
                                          QStringLiteral("http://127.0.0.1:%1/admin/v1/session").arg(port)});
    return QJsonDocument::fromJson(session).object().value(QStringLiteral("token")).toString().toLatin1();
}

}  // namespace zhanggui::bench
