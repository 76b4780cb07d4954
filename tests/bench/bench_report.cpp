#include "tests/bench/bench_report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace zhanggui::bench {

namespace {

QJsonArray report;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

void fail(const QString& text) {
    std::fprintf(stderr, "bench: %s\n", qPrintable(text));
    std::exit(1);
}

QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        fail(program + QStringLiteral(" failed: ") + QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

Pinned::Pinned(const QString& program, const QStringList& arguments) {
    m_process.start(QStringLiteral("taskset"),
                    QStringList{QStringLiteral("-c"), QStringLiteral("0"), program} + arguments);
    if (!m_process.waitForStarted()) fail(program + QStringLiteral(" did not start"));
}

Pinned::~Pinned() {
    m_process.terminate();
    m_process.waitForFinished(patienceMs);
}

QByteArray Pinned::line() {
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(patienceMs))
            fail(QStringLiteral("no answer: ") + QString::fromUtf8(m_process.readAllStandardError()));
    return m_process.readLine();
}

int Pinned::port(const char* name) {
    return QJsonDocument::fromJson(line()).object().value(QLatin1StringView(name)).toInt();
}

double Pinned::memoryMiB(const char* line) const {
    QFile file(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly)) fail(file.errorString());
    for (const auto& text : file.readAll().split('\n'))
        if (text.startsWith(line))
            return text.mid(static_cast<qsizetype>(qstrlen(line))).simplified().split(' ').first().toDouble() / 1024;
    fail(QStringLiteral("the system does not tell how much memory a process has"));
}

void print(const Row& row) {
    const double ours = median(row.ours), limit = median(row.limit);
    const auto spread = [](const std::vector<double>& values) {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        return QStringLiteral("%1–%2").arg(*low, 0, 'f', 0).arg(*high, 0, 'f', 0);
    };
    std::printf("%-58s %10.0f (%s) : %10.0f (%s) %-6s = %.2f\n", qPrintable(row.what), ours,
                qPrintable(spread(row.ours)), limit, qPrintable(spread(row.limit)), qPrintable(row.unit), ours / limit);
    std::fflush(stdout);
    report.append(QJsonObject{{QStringLiteral("what"), row.what},
                              {QStringLiteral("unit"), row.unit},
                              {QStringLiteral("ours"), ours},
                              {QStringLiteral("limit"), limit},
                              {QStringLiteral("ratio"), ours / limit}});
}

void save(const QString& name) {
    QFile file(name);
    if (file.open(QIODevice::WriteOnly)) file.write(QJsonDocument(report).toJson());
}

double requestsPerSecond(const QString& url) {
    const auto text = QString::fromUtf8(outputOf(
        QStringLiteral("taskset"), {QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("wrk"),
                                    QStringLiteral("-t1"), QStringLiteral("-c32"), QStringLiteral("-d4s"), url}));
    if (text.contains(QStringLiteral("Non-2xx"))) fail(url + QStringLiteral(" answered with errors:\n") + text);
    static const QRegularExpression figure(QStringLiteral("Requests/sec:\\s+([0-9.]+)"));
    return figure.match(text).captured(1).toDouble();
}

QByteArray fetch(const QString& url) {
    return outputOf(QStringLiteral("curl"), {QStringLiteral("-sf"), url});
}

}  // namespace zhanggui::bench
