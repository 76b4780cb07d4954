#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include "tests/bench/bench.h"

namespace zhanggui::bench {

/// Rows of a file read, written, exported and taken back; P15 asks for rows a second and that memory is flat in them,
/// so what 50,000 rows take stands beside what 5,000 take.
void Bench::imports() {
    for (const char* const format : {"csv", "xlsx"}) {
        std::vector<std::pair<QString, Row>> rows;
        for (const auto* const stage : {"dryRun", "commit", "export", "undo"}) {
            const auto name = QStringLiteral("P15 50,000 : 5,000 rows of %1, %2")
                                  .arg(QString::fromLatin1(format), QString::fromLatin1(stage));
            rows.emplace_back(QString::fromLatin1(stage), Row{name, QStringLiteral("rows/s")});
            rows.emplace_back(QString::fromLatin1(stage) + QStringLiteral("MiB"),
                              Row{name + QStringLiteral(", memory"), QStringLiteral("MiB")});
        }
        for (int round = 0; round < rounds; ++round)
            for (const auto* const count : {"5000", "50000"}) {
                const auto figures =
                    QJsonDocument::fromJson(
                        outputOf(program("import_rows"), {QString::fromLatin1(format), QString::fromLatin1(count)}))
                        .object();
                for (auto& [key, row] : rows)
                    (qstrlen(count) > 4 ? row.ours : row.limit).push_back(figures.value(key).toDouble());
            }
        for (const auto& [key, row] : rows) print(row);
    }
}

/// From starting the server to its ready line, and what it holds in memory then and after a busy while.
void Bench::memory() {
    Row ready{QStringLiteral("P10 server: ready after start : P10"), QStringLiteral("ms")};
    Row idle{QStringLiteral("P10 server: memory when idle : P10"), QStringLiteral("MiB")};
    Row busy{QStringLiteral("P10 server: memory after load : P10"), QStringLiteral("MiB")};
    const auto& skus = stockOfDemo();
    for (int round = 0; round < rounds; ++round) {
        const auto copy = copyOfDemo(QStringLiteral("memory-%1").arg(round));
        QElapsedTimer clock;
        clock.start();
        Pinned ours(server(), serving(copy));
        const int port = ours.port();
        ready.ours.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QThread::sleep(3);
        idle.ours.push_back(ours.residentMiB());
        const QString list = QStringLiteral("http://127.0.0.1:%1/api/v1/products").arg(port);
        requestsPerSecond(list);
        load(port, "orders", {}, skus);
        load(port, "checkouts", copy + QStringLiteral("/simulated-gateway.key"), skus);
        requestsPerSecond(list);
        busy.ours.push_back(ours.residentMiB());
        ready.limit.push_back(150);
        idle.limit.push_back(40);
        busy.limit.push_back(150);
    }
    for (const auto& row : {ready, idle, busy}) print(row);
}

/// Good customers among 10,000 connections that say nothing and 1,000 that send a byte a second. P11 asks that 99 of
/// 100 answers come in less than twice the time that they take without the crowd, in less than 400 MB.
void Bench::crowd() {
    Row slower{QStringLiteral("P11 99 of 100 answers within, in a crowd : alone"), QStringLiteral("us")};
    Row served{QStringLiteral("P11 answers, in a crowd : alone"), QStringLiteral("/s")};
    Row held{QStringLiteral("P11 server: memory in a crowd : P11"), QStringLiteral("MiB")};
    for (int round = 0; round < rounds; ++round) {
        Pinned ours(server(), serving(m_shop));
        const QString port = QString::number(ours.port());
        const auto measured = [&](const char* idle, const char* slow) {
            const auto result = QJsonDocument::fromJson(outputOf(QStringLiteral("taskset"),
                                                                 {QStringLiteral("-c"), QStringLiteral("1"),
                                                                  program("crowd"), port, QString::fromLatin1(idle),
                                                                  QString::fromLatin1(slow), QStringLiteral("6")}))
                                    .object();
            if (result.value(QStringLiteral("failures")).toInt(1) != 0)
                fail(QStringLiteral("good customers were turned away"));
            return result;
        };
        const auto alone = measured("0", "0"), among = measured("10000", "1000");
        slower.ours.push_back(among.value(QStringLiteral("p99")).toDouble());
        slower.limit.push_back(alone.value(QStringLiteral("p99")).toDouble());
        served.ours.push_back(among.value(QStringLiteral("rate")).toDouble());
        served.limit.push_back(alone.value(QStringLiteral("rate")).toDouble());
        held.ours.push_back(ours.peakMiB());
        held.limit.push_back(400);
    }
    for (const auto& row : {slower, served, held}) print(row);
}

}  // namespace zhanggui::bench
