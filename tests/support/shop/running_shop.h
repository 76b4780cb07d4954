#pragma once

#include <QTemporaryDir>
#include <memory>
#include <string>

#include "api/server/shop_server.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_disk.h"
#include "tests/support/phone.h"

namespace zhanggui::test {

/// A real shop on loopback ports in the test's own process: real database of the row's dialect, real HTTP, simulated
/// login and wallet, a small catalogue.
class RunningShop {
  public:
    explicit RunningShop(store::Dialect dialect, const Clock& clock = s_clock,
                         http::ServerOptions listening = asFastAsItCan());
    /// On SQLite over a VFS of that name.
    RunningShop(store::Dialect dialect, const std::string& vfs, const Clock& clock = s_clock,
                http::ServerOptions listening = asFastAsItCan());
    ~RunningShop();
    /// Programs ask faster than people: no rates.
    static http::ServerOptions asFastAsItCan();

    server::ShopServer& server() { return *m_server; }
    server::Services& services() { return m_server->services(); }
    Phone phone(const std::string& person);
    /// The bytes that sign simulated notices.
    std::string gatewayKey() const;
    /// Everything that does not hold, as lines; empty if the books agree.
    QString violations();
    /// A SKU's key by its code.
    std::string sku(const std::string& code);
    /// What a command of the server's program would be given to work on it.
    server::ShopOptions options() const;
    /// How another connection reaches the shop's database.
    const store::DatabaseOptions& databaseOptions() const { return m_fixture.options(); }
    /// Where the shop keeps keys, pictures and exports.
    QString filesFolder() const { return m_files.path(); }
    /// The room it has; a lot, until a test takes it away.
    FixedDisk& disk() { return *m_disk; }

  private:
    static inline const SystemClock s_clock;
    const std::shared_ptr<FixedDisk> m_disk = std::make_shared<FixedDisk>();
    QTemporaryDir m_files;
    DatabaseFixture m_fixture;
    store::Dialect m_dialect;
    std::unique_ptr<server::ShopServer> m_server;
};

}  // namespace zhanggui::test
