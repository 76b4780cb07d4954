#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <cstdio>

#include "tests/bench/bench.h"

namespace zhanggui::bench {

namespace {

const QString clients = QStringLiteral("16"), seconds = QStringLiteral("5");

double rate(const QJsonObject& result) {
    return result.value(QStringLiteral("done")).toDouble() * 1000 /
           result.value(QStringLiteral("milliseconds")).toDouble();
}

QString scriptFile(const char* script) {
    return QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/bench/%1.sql").arg(QString::fromLatin1(script));
}

/// What the scripts of the limits name: keys of the shop, and texts as long as ours are.
QStringList scriptValues(const QStringList& skus) {
    for (int i = 1; i < skus.size(); ++i)
        if (skus[i].toLongLong() != skus[i - 1].toLongLong() + 1) fail(QStringLiteral("the variants have gaps"));
    const auto text = [](const char* name, char letter, int size) {
        return QString::fromLatin1(name) + u'=' + QString(size, QLatin1Char(letter));
    };
    return {QStringLiteral("store=1"), QStringLiteral("customer=1"), QStringLiteral("sku=") + skus.first(),
            text("sealed", 's', 96),   text("index", 'i', 32),       text("reply", 'r', 1400)};
}

/// PostgreSQL in a folder of ours, on the disk and waiting for it.
class PrivateCluster {
  public:
    explicit PrivateCluster(QString folder) : m_folder(std::move(folder)) {
        m_url = QString::fromUtf8(outputOf(script(), {QStringLiteral("start"), m_folder, QStringLiteral("durable")}))
                    .trimmed();
    }
    ~PrivateCluster() { outputOf(script(), {QStringLiteral("stop"), m_folder}); }
    PrivateCluster(const PrivateCluster&) = delete;
    PrivateCluster& operator=(const PrivateCluster&) = delete;

    /// The URL of one of its databases.
    QString url(const QString& database) const {
        return QString(m_url).replace(QStringLiteral("/postgres?"), u'/' + database + u'?');
    }
    void make(const QString& database, const QString& like) const {
        outputOf(QStringLiteral("psql"), {QStringLiteral("-q"), QStringLiteral("-c"),
                                          QStringLiteral("create database %1 template %2").arg(database, like), m_url});
    }
    void drop(const QString& database) const {
        outputOf(QStringLiteral("psql"),
                 {QStringLiteral("-q"), QStringLiteral("-c"), QStringLiteral("drop database %1").arg(database), m_url});
    }

  private:
    static QString script() { return QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/support/private_postgres"); }
    QString m_folder, m_url;
};

double pgbenchRate(const QString& url, const QStringList& skus) {
    QStringList arguments{QStringLiteral("-c"),      QStringLiteral("1"),
                          QStringLiteral("pgbench"), QStringLiteral("-n"),
                          QStringLiteral("-M"),      QStringLiteral("prepared"),
                          QStringLiteral("-c"),      clients,
                          QStringLiteral("-T"),      seconds,
                          QStringLiteral("-f"),      scriptFile("order")};
    for (const auto& value : scriptValues(skus)) arguments << QStringLiteral("-D") << value;
    const auto text = QString::fromUtf8(outputOf(QStringLiteral("taskset"), arguments << url));
    static const QRegularExpression tps(QStringLiteral("tps = ([0-9.]+)")),
        failed(QStringLiteral("number of failed transactions: ([0-9]+)"));
    if (failed.match(text).captured(1).toInt() != 0) fail(QStringLiteral("pgbench failed:\n") + text);
    return tps.match(text).captured(1).toDouble();
}

}  // namespace

/// Orders of three lines, 16 clients; the limit is their statements straight through sqlite3, one after the other.
void Bench::orders() {
    Row row{QStringLiteral("P5 order submit, 16 clients : raw sqlite3, one by one"), QStringLiteral("/s")};
    const auto& skus = stockOfDemo();
    for (int round = 0; round < rounds; ++round) {
        const QString name = QString::number(round), copy = copyOfDemo(QStringLiteral("ours-") + name);
        {
            Pinned ours(server(), serving(copy));
            row.ours.push_back(rate(load(ours.port(), "orders", {}, skus)));
        }
        row.limit.push_back(rawRate(copyOfDemo(QStringLiteral("raw-") + name), "order", skus));
    }
    print(row);
}

/// Quantities changed in carts; the limit is one statement of its own transaction.
void Bench::carts() {
    Row row{QStringLiteral("P4 cart change, 16 clients : raw sqlite3, one statement"), QStringLiteral("/s")};
    const auto& skus = stockOfDemo();
    for (int round = 0; round < rounds; ++round) {
        const QString name = QString::number(round), copy = copyOfDemo(QStringLiteral("cart-") + name);
        {
            Pinned ours(server(), serving(copy));
            row.ours.push_back(rate(load(ours.port(), "carts", {}, skus)));
        }
        row.limit.push_back(rawRate(copyOfDemo(QStringLiteral("raw-cart-") + name), "cart", skus));
    }
    print(row);
}

/// Order, payment and its notice; the limit is the order's transaction alone. The notices are timed apart: P8 asks that
/// 99 of 100 take less than 50 ms, and none four seconds.
void Bench::checkout() {
    Row row{QStringLiteral("P6 checkout, 16 clients : raw sqlite3, an order"), QStringLiteral("/s")};
    Row notices{QStringLiteral("P8 notice, 99 of 100 below : P8"), QStringLiteral("ms")};
    Row slowest{QStringLiteral("P8 notice, all below : P8"), QStringLiteral("ms")};
    const auto& skus = stockOfDemo();
    for (int round = 0; round < rounds; ++round) {
        const QString name = QString::number(round), copy = copyOfDemo(QStringLiteral("checkout-") + name);
        {
            Pinned ours(server(), serving(copy));
            const auto result = load(ours.port(), "checkouts", copy + QStringLiteral("/simulated-gateway.key"), skus);
            row.ours.push_back(rate(result));
            notices.ours.push_back(result.value(QStringLiteral("p99")).toDouble());
            slowest.ours.push_back(result.value(QStringLiteral("longest")).toDouble());
            notices.limit.push_back(50);
            slowest.limit.push_back(4000);
        }
        row.limit.push_back(rawRate(copyOfDemo(QStringLiteral("raw-checkout-") + name), "order", skus));
    }
    print(row);
    print(notices);
    print(slowest);
}

/// Orders on PostgreSQL over 16 connections; the limit is pgbench with the statements of such an order.
void Bench::postgres() {
    const PrivateCluster cluster(m_folder.filePath(QStringLiteral("pg")));
    const QString files = m_folder.filePath(QStringLiteral("pg-files")), base = QStringLiteral("base");
    QDir().mkpath(files);
    cluster.make(base, QStringLiteral("template0"));
    std::printf("Making a shop of 10,000 orders on PostgreSQL…\n");
    std::fflush(stdout);
    outputOf(program("make_orders"), {cluster.url(base), QStringLiteral("10000"), QStringLiteral("20261123"), files});
    const auto where = [&](const QString& database) {
        return QStringList{QStringLiteral("--database"), cluster.url(database), QStringLiteral("--files"), files};
    };
    const auto skus = prepareStock(where(base));
    Row row{QStringLiteral("P7 order submit, PostgreSQL, 16 clients : pgbench"), QStringLiteral("/s")};
    for (int round = 0; round < rounds; ++round) {
        const QString copy = QStringLiteral("ours"), raw = QStringLiteral("raw");
        cluster.make(copy, base);
        {
            Pinned ours(server(), QStringList{QStringLiteral("serve")} + where(copy));
            row.ours.push_back(rate(load(ours.port(), "orders", {}, skus)));
        }
        cluster.drop(copy);
        cluster.make(raw, base);
        row.limit.push_back(pgbenchRate(cluster.url(raw), skus));
        cluster.drop(raw);
    }
    print(row);
}

QJsonObject Bench::load(int port, const char* kind, const QString& gatewayKey, const QStringList& skus) {
    const auto text = outputOf(QStringLiteral("taskset"),
                               QStringList{QStringLiteral("-c"), QStringLiteral("1"), program("shop_load"),
                                           QString::number(port), QString::fromLatin1(kind), clients, seconds,
                                           gatewayKey.isEmpty() ? QStringLiteral("-") : gatewayKey} +
                                   skus);
    const auto result = QJsonDocument::fromJson(text).object();
    if (result.value(QStringLiteral("failures")).toInt(1) != 0)
        fail(QStringLiteral("requests failed under load: ") + QString::fromUtf8(text));
    return result;
}

double Bench::rawRate(const QString& shop, const char* script, const QStringList& skus) {
    const auto text =
        outputOf(program("raw_writes"),
                 QStringList{shop + QStringLiteral("/shop.db"), seconds, scriptFile(script)} + scriptValues(skus));
    return rate(QJsonDocument::fromJson(text).object());
}

const QStringList& Bench::stockOfDemo() {
    if (m_skus.isEmpty()) m_skus = prepareStock({QStringLiteral("--data"), m_shop});
    return m_skus;
}

QStringList Bench::prepareStock(const QStringList& where) {
    QByteArray csv =
        "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n";
    for (int i = 0; i < 12; ++i)
        csv += "bench," + QByteArray(i == 0 ? "Bench" : "") + ",Bench,true,No,v" + QByteArray::number(i) + ",BENCH-" +
               QByteArray::number(i) + ",10000000,10.00\n";
    QFile file(m_folder.filePath(QStringLiteral("bench.csv")));
    if (!file.open(QIODevice::WriteOnly)) fail(file.errorString());
    file.write(csv);
    file.close();
    outputOf(server(), QStringList{QStringLiteral("import"), QStringLiteral("products"), file.fileName()} + where);
    Pinned ours(server(), QStringList{QStringLiteral("serve")} + where);
    const int port = ours.port();
    const QString base = QStringLiteral("http://127.0.0.1:%1/api/v1/products").arg(port);
    const auto cards = QJsonDocument::fromJson(fetch(base)).object().value(QStringLiteral("items")).toArray();
    const auto skus =
        QJsonDocument::fromJson(fetch(base + u'/' + cards.first().toObject().value(QStringLiteral("id")).toString()))
            .object()
            .value(QStringLiteral("skus"))
            .toArray();
    QStringList keys;
    for (const auto& sku : skus) keys << sku.toObject().value(QStringLiteral("id")).toString();
    if (keys.size() != 12) fail(QStringLiteral("the bench's product is not the newest"));
    return keys;
}

QString Bench::copyOfDemo(const QString& name) {
    const QString to = m_folder.filePath(name);
    outputOf(QStringLiteral("cp"), {QStringLiteral("-r"), m_shop, to});
    return to;
}

}  // namespace zhanggui::bench
