#pragma once

#include <QTemporaryDir>

#include "tests/bench/bench_report.h"

namespace zhanggui::bench {

/// The parts of `./dev bench`: each runs our programs and their limits in turn on the demo shop or on one of its own.
class Bench {
  public:
    /// `binaries` is the folder of the build.
    explicit Bench(const QString& binaries);

    void reads();
    void uncached();
    void searches();
    void imports();
    void orders();
    void carts();
    void checkout();
    void postgres();
    void memory();
    void crowd();
    void deskStart();

  private:
    QString server() const { return m_binaries + QStringLiteral("/api/server/zhanggui-server"); }
    QString program(const char* name) const {
        return m_binaries + QStringLiteral("/tests/bench/bench_") + QString::fromLatin1(name);
    }
    /// What serves a shop in a folder.
    static QStringList serving(const QString& shop) {
        return {QStringLiteral("serve"), QStringLiteral("--data"), shop};
    }
    void compare(const QString& what, const QString& url);
    QByteArray sessionToken();
    /// Enough of twelve variants for all rounds, whose keys it gives back; `where` names the shop on a command line.
    QStringList prepareStock(const QStringList& where);
    const QStringList& stockOfDemo();
    QString copyOfDemo(const QString& name);
    QJsonObject load(int port, const char* kind, const QString& gatewayKey, const QStringList& skus);
    double rawRate(const QString& shop, const char* script, const QStringList& skus);

    QString m_binaries, m_shop;
    QStringList m_skus;  // of the demo shop, once prepared
    QTemporaryDir m_folder;
};

}  // namespace zhanggui::bench
