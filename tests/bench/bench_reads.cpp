#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <cstdio>

#include "tests/bench/bench.h"

namespace zhanggui::bench {

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

/// The category with the most products on sale in it and below it.
QString largestCategory(const QString& api) {
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

/// The key of the first record of a list.
QString firstOf(const QString& url) {
    const auto items = QJsonDocument::fromJson(fetch(url)).object().value(QStringLiteral("items")).toArray();
    if (items.isEmpty()) fail(url + QStringLiteral(" has nothing in it"));
    return items.first().toObject().value(QStringLiteral("id")).toString();
}

}  // namespace

void Bench::reads() {
    Pinned ours(server(), serving(m_shop));
    const int port = ours.port();
    const QString api = QStringLiteral("http://127.0.0.1:%1/api/v1").arg(port),
                  base = api + QStringLiteral("/products");
    compare(QStringLiteral("P1 product detail"), base + u'/' + firstOf(base));
    compare(QStringLiteral("P1 product list, 20 cards"), base);
    compare(QStringLiteral("P1 category tree"), api + QStringLiteral("/categories"));
    const QString goods = QStringLiteral("?category=") + largestCategory(api);
    compare(QStringLiteral("P1 goods of a category and those below it"), base + goods);
}

/// Every request comes right after a change, so that each answer is rendered anew, and what changed is read anew.
void Bench::uncached() {
    const auto detail = QStringLiteral("product detail"), list = QStringLiteral("product list, 20 cards");
    const auto measure = [this](const QString& what, const QString& change, bool one) {
        Pinned ours(program("changing_shop"), {m_shop, change});
        const QString base = QStringLiteral("http://127.0.0.1:%1/api/v1/products").arg(ours.port());
        compare(QStringLiteral("P2 %1, each after a change: %2").arg(what, change),
                one ? base + u'/' + firstOf(base) : base);
    };
    for (const auto& change : {QStringLiteral("order"), QStringLiteral("edit")}) measure(detail, change, true);
    for (const auto& change : {QStringLiteral("order"), QStringLiteral("edit"), QStringLiteral("everything")})
        measure(list, change, false);
}

/// Searches over 100,000 Chinese titles, none answered before, at 16 connections; P3 asks for 2,000 a second and for
/// 20 ms that 99 of 100 stay below.
void Bench::searches() {
    const QString shop = m_folder.filePath(QStringLiteral("search")),
                  words = m_folder.filePath(QStringLiteral("words.txt"));
    std::printf("Making a shop of 100,000 products to search in…\n");
    std::fflush(stdout);
    std::printf("%s", outputOf(program("search_shop"), {shop, QStringLiteral("100000"), words}).constData());
    Pinned ours(server(), serving(shop));
    const int port = ours.port();
    qputenv("ZHANGGUI_WORDS", words.toUtf8());
    Row rate{QStringLiteral("search in 100,000 titles : P3"), QStringLiteral("/s"), {}, {}};
    Row slowest{QStringLiteral("search, 99 of 100 below : P3"), QStringLiteral("ms"), {}, {}};
    for (int round = 0; round <= rounds; ++round) {
        const auto text = QString::fromUtf8(
            outputOf(QStringLiteral("taskset"),
                     {QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("wrk"), QStringLiteral("-t1"),
                      QStringLiteral("-c16"), QStringLiteral("-d4s"), QStringLiteral("--latency"), QStringLiteral("-s"),
                      QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/bench/search.lua"),
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

void Bench::compare(const QString& what, const QString& url) {
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
        const double ours = requestsPerSecond(url), theirs = requestsPerSecond(bare), file_ = requestsPerSecond(served);
        if (round == 0) continue;  // a warm-up
        toBeast.ours.push_back(ours);
        toBeast.limit.push_back(theirs);
        toNginx.ours.push_back(ours);
        toNginx.limit.push_back(file_);
    }
    print(toBeast);
    print(toNginx);
}

}  // namespace zhanggui::bench
