// Runs our programs and their limits in turn, A B A B …, and prints the ratios. Absolute figures wander on shared
// machines; only ratios of one run count. Usage: bench BINARY_DIR [PART…] with the parts reads, searches, imports,
// orders and desk, all of them without; writes BINARY_DIR/../bench.json.

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <cstdio>
#include <memory>

#include "tests/bench/bench_report.h"

using namespace zhanggui::bench;

namespace {

QString nginxConfig(const QString& folder, int port) {
    return QStringLiteral(
               "worker_processes 1; daemon off; pid %1/nginx.pid; error_log stderr; user root;\n"
               "events { worker_connections 1024; }\n"
               "http { access_log off; default_type application/json; sendfile on; tcp_nopush on; keepalive_requests "
               "1000000;\n"
               "client_body_temp_path %1/b; proxy_temp_path %1/p; fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; "
               "scgi_temp_path %1/s;\n"
               "server { listen 127.0.0.1:%2; root %1; } }\n")
        .arg(folder)
        .arg(port);
}

class Bench {
  public:
    explicit Bench(const QString& binaries) : m_binaries(binaries) {
        m_shop = m_folder.filePath(QStringLiteral("shop"));
        std::printf("Making the demo shop to measure on…\n");
        std::fflush(stdout);
        outputOf(server(),
                 {QStringLiteral("demo"), QStringLiteral("--generate-only"), QStringLiteral("--data"), m_shop});
    }

    void reads() {
        Pinned ours(server(), {QStringLiteral("serve"), QStringLiteral("--data"), m_shop});
        const int port = ours.port();
        const QString api = QStringLiteral("http://127.0.0.1:%1/api/v1").arg(port),
                      base = api + QStringLiteral("/products");
        const auto first = [](const QString& url) {
            const auto items = QJsonDocument::fromJson(fetch(url)).object().value(QStringLiteral("items")).toArray();
            if (items.isEmpty()) fail(url + QStringLiteral(" has nothing in it"));
            return items.first().toObject().value(QStringLiteral("id")).toString();
        };
        compare(QStringLiteral("P1 product detail"), base + u'/' + first(base));
        compare(QStringLiteral("P1 product list, 20 cards"), base);
        compare(QStringLiteral("P1 category tree"), api + QStringLiteral("/categories"));
        const QString goods = QStringLiteral("?category=") + largestCategory(api);
        compare(QStringLiteral("P1 goods of a category and those below it"), base + goods);
    }

    /// Rows of a file read, written, exported and taken back; P15 asks for rows a second and that memory is flat in
    /// them, so what 50,000 rows take stands beside what 5,000 take.
    void imports() {
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

    /// Searches over 100,000 Chinese titles, none answered before, at 16 connections; P3 asks for 2,000 a second and
    /// for 20 ms that 99 of 100 stay below.
    void searches() {
        const QString shop = m_folder.filePath(QStringLiteral("search")),
                      words = m_folder.filePath(QStringLiteral("words.txt"));
        std::printf("Making a shop of 100,000 products to search in…\n");
        std::fflush(stdout);
        std::printf("%s", outputOf(program("search_shop"), {shop, QStringLiteral("100000"), words}).constData());
        Pinned ours(server(), {QStringLiteral("serve"), QStringLiteral("--data"), shop});
        const int port = ours.port();
        qputenv("ZHANGGUI_WORDS", words.toUtf8());
        Row rate{QStringLiteral("search in 100,000 titles : P3"), QStringLiteral("/s"), {}, {}};
        Row slowest{QStringLiteral("search, 99 of 100 below : P3"), QStringLiteral("ms"), {}, {}};
        for (int round = 0; round <= rounds; ++round) {
            const auto text = QString::fromUtf8(
                outputOf(QStringLiteral("taskset"),
                         {QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("wrk"), QStringLiteral("-t1"),
                          QStringLiteral("-c16"), QStringLiteral("-d4s"), QStringLiteral("--latency"),
                          QStringLiteral("-s"), QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/bench/search.lua"),
                          QStringLiteral("http://127.0.0.1:%1").arg(port)}));
            if (text.contains(QStringLiteral("Non-2xx"))) fail(QStringLiteral("searches were refused:\n") + text);
            if (round == 0) continue;  // a warm-up
            static const QRegularExpression figure(QStringLiteral("Requests/sec:\\s+([0-9.]+)")),
                percentile(QStringLiteral("99%\\s+([0-9.]+)(us|ms|s)"));
            rate.ours.push_back(figure.match(text).captured(1).toDouble());
            rate.limit.push_back(2000);
            const auto match = percentile.match(text);
            const double scale = match.captured(2) == u"us" ? 0.001 : match.captured(2) == u"ms" ? 1 : 1000;
            slowest.ours.push_back(match.captured(1).toDouble() * scale);
            slowest.limit.push_back(20);
        }
        print(rate);
        print(slowest);
    }

    void orders() {
        Row row{QStringLiteral("order submit, 16 clients : raw sqlite3, one by one"), QStringLiteral("/s"), {}, {}};
        const QStringList keys = prepareStock();
        for (int round = 0; round < rounds; ++round) {
            const QString copy = m_folder.filePath(QStringLiteral("ours-%1").arg(round)),
                          raw = m_folder.filePath(QStringLiteral("raw-%1").arg(round));
            copyShop(copy);
            copyShop(raw);
            {
                Pinned ours(server(), {QStringLiteral("serve"), QStringLiteral("--data"), copy});
                const int port = ours.port();
                const auto result =
                    QJsonDocument::fromJson(
                        outputOf(program("order_load"),
                                 QStringList{QString::number(port), QStringLiteral("16"), QStringLiteral("5")} + keys))
                        .object();
                if (result.value(QStringLiteral("failures")).toInt() != 0)
                    fail(QStringLiteral("orders failed under load"));
                row.ours.push_back(rate(result));
            }
            row.limit.push_back(
                rate(QJsonDocument::fromJson(outputOf(program("raw_orders"),
                                                      QStringList{raw + QStringLiteral("/shop.db"), QStringLiteral("5"),
                                                                  QStringLiteral("1"), QStringLiteral("1")} +
                                                          keys))
                         .object()));
        }
        print(row);
    }

    /// From starting the program to its marks, the server that it starts included.
    void deskStart() {
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

  private:
    /// Milliseconds from the start of a program to each of the lines that it prints.
    static std::vector<double> marks(const QString& program, const QStringList& arguments,
                                     const QProcessEnvironment& environment, const std::vector<QByteArray>& lines) {
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

    QByteArray sessionToken() {
        Pinned ours(server(), {QStringLiteral("serve"), QStringLiteral("--data"), m_shop});
        const int port = ours.port("deskPort");
        const auto session =
            outputOf(QStringLiteral("curl"), {QStringLiteral("-sf"), QStringLiteral("--json"),
                                              QStringLiteral(R"({"login":"owner","password":"demo-shop"})"),
                                              QStringLiteral("http://127.0.0.1:%1/admin/v1/session").arg(port)});
        return QJsonDocument::fromJson(session).object().value(QStringLiteral("token")).toString().toLatin1();
    }

    QString server() const { return m_binaries + QStringLiteral("/api/server/zhanggui-server"); }
    QString program(const char* name) const {
        return m_binaries + QStringLiteral("/tests/bench/bench_") + QString::fromLatin1(name);
    }
    static double rate(const QJsonObject& result) {
        return result.value(QStringLiteral("orders")).toDouble() * 1000 /
               result.value(QStringLiteral("milliseconds")).toDouble();
    }

    /// The category with the most products on sale in it and below it.
    static QString largestCategory(const QString& api) {
        const auto all = QJsonDocument::fromJson(fetch(api + QStringLiteral("/categories"))).object();
        QString largest;
        double most = 0;
        for (const auto& item : all.value(QStringLiteral("items")).toArray()) {
            const double products = item.toObject().value(QStringLiteral("products")).toDouble();
            if (products <= most) continue;
            most = products;
            largest = item.toObject().value(QStringLiteral("id")).toString();
        }
        if (most < 1) fail(QStringLiteral("no category has products"));
        return largest;
    }

    void compare(const QString& what, const QString& url) {
        QFile file(m_folder.filePath(QStringLiteral("same.json")));
        if (!file.open(QIODevice::WriteOnly)) fail(file.errorString());
        file.write(fetch(url));
        file.close();
        Pinned beast(program("bare_beast"), {file.fileName()});
        const QString bare = QStringLiteral("http://127.0.0.1:%1/").arg(beast.line().trimmed().toInt());
        constexpr int nginxPort = 28467;
        QFile config(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (!config.open(QIODevice::WriteOnly)) fail(config.errorString());
        config.write(nginxConfig(m_folder.path(), nginxPort).toUtf8());
        config.close();
        Pinned nginx(QStringLiteral("nginx"), {QStringLiteral("-c"), config.fileName()});
        const QString served = QStringLiteral("http://127.0.0.1:%1/same.json").arg(nginxPort);
        Row toBeast{what + QStringLiteral(" : bare Beast, same bytes"), QStringLiteral("/s"), {}, {}},
            toNginx{what + QStringLiteral(" : nginx, same bytes"), QStringLiteral("/s"), {}, {}};
        for (int round = 0; round <= rounds; ++round) {
            const double ours = requestsPerSecond(url), theirs = requestsPerSecond(bare),
                         file_ = requestsPerSecond(served);
            if (round == 0) continue;  // a warm-up
            toBeast.ours.push_back(ours);
            toBeast.limit.push_back(theirs);
            toNginx.ours.push_back(ours);
            toNginx.limit.push_back(file_);
        }
        print(toBeast);
        print(toNginx);
    }

    /// Enough of twelve variants for all rounds.
    QStringList prepareStock() {
        QByteArray csv =
            "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n";
        for (int i = 0; i < 12; ++i)
            csv += "bench," + QByteArray(i == 0 ? "Bench" : "") + ",Bench,true,No,v" + QByteArray::number(i) +
                   ",BENCH-" + QByteArray::number(i) + ",10000000,10.00\n";
        QFile file(m_folder.filePath(QStringLiteral("bench.csv")));
        if (!file.open(QIODevice::WriteOnly)) fail(file.errorString());
        file.write(csv);
        file.close();
        outputOf(server(), {QStringLiteral("import"), QStringLiteral("products"), file.fileName(),
                            QStringLiteral("--data"), m_shop});
        Pinned ours(server(), {QStringLiteral("serve"), QStringLiteral("--data"), m_shop});
        const int port = ours.port();
        const QString base = QStringLiteral("http://127.0.0.1:%1/api/v1/products").arg(port);
        const auto cards = QJsonDocument::fromJson(fetch(base)).object().value(QStringLiteral("items")).toArray();
        const auto skus = QJsonDocument::fromJson(
                              fetch(base + u'/' + cards.first().toObject().value(QStringLiteral("id")).toString()))
                              .object()
                              .value(QStringLiteral("skus"))
                              .toArray();
        QStringList keys;
        for (const auto& sku : skus) keys << sku.toObject().value(QStringLiteral("id")).toString();
        if (keys.size() != 12) fail(QStringLiteral("the bench's product is not the newest"));
        return keys;
    }

    void copyShop(const QString& to) { outputOf(QStringLiteral("cp"), {QStringLiteral("-r"), m_shop, to}); }

    QString m_binaries, m_shop;
    QTemporaryDir m_folder;
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 2) fail(QStringLiteral("usage: bench BINARY_DIR [PART…]"));
    const QStringList parts = application.arguments().mid(2);
    const QString binaries = QDir(application.arguments().at(1)).absolutePath();
    Bench bench(binaries);
    std::printf("%-58s %10s : %10s\n", "what", "ours", "limit");
    const auto wanted = [&](const char* name) { return parts.isEmpty() || parts.contains(QString::fromLatin1(name)); };
    if (wanted("reads")) bench.reads();
    if (wanted("searches")) bench.searches();
    if (wanted("imports")) bench.imports();
    if (wanted("orders")) bench.orders();
    if (wanted("desk")) bench.deskStart();
    save(binaries + QStringLiteral("/../bench.json"));
}
