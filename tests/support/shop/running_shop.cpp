#include "tests/support/shop/running_shop.h"

#include <QFile>

#include "api/backend/stores/shop_settings.h"
#include "api/server/verify.h"

namespace zhanggui::test {

namespace {

constexpr const char* catalogue =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "longjing,明前龙井,绿茶,true,净重,100 g,TEA-100,100,500,98.00\n"
    "longjing,,,,,250 g,TEA-250,250,500,198.00\n"
    "gaiwan,手绘青花盖碗,盖碗,true,Title,Default Title,CUP-1,320,20,168.00\n";

}  // namespace

RunningShop::RunningShop(store::Dialect dialect, const Clock& clock, http::ServerOptions listening)
    : RunningShop(dialect, std::string(), clock, std::move(listening)) {}

RunningShop::RunningShop(store::Dialect dialect, const std::string& vfs, const Clock& clock,
                         http::ServerOptions listening)
    : m_fixture(dialect), m_dialect(dialect) {
    m_fixture.close();
    auto shop = options();
    shop.vfs = vfs;
    m_server = std::make_unique<server::ShopServer>(shop, std::move(listening), clock);
    services().database->write([&](store::Transaction& transaction) {
        return ShopSetups::createWithin(transaction, clock.now(), {"青禾生活", false, {{800}, {9900}}});
    });
    (void)services().imports.importFile(Actor{}, {SheetTable::Products, "catalogue.csv", catalogue, {}}, true).value();
    StaffDraft owner{"owner", "陈雯", "long-enough", Role::Owner};
    (void)services().staffAccounts.add(Actor{}, owner).value();
    m_server->start();
}

RunningShop::~RunningShop() = default;

http::ServerOptions RunningShop::asFastAsItCan() {
    http::ServerOptions options;
    options.rates = http::Rates::unlimited();
    return options;
}

server::ShopOptions RunningShop::options() const {
    server::ShopOptions options;
    if (m_dialect == store::Dialect::Sqlite)
        options.data = m_fixture.options().folder;
    else
        options.database = m_fixture.options().url;
    options.files = m_files.path().toStdString();
    options.simulated = true;
    options.disk = m_disk;
    return options;
}

Phone RunningShop::phone(const std::string& person) {
    Phone phone(m_server->publicPort());
    phone.signIn(person);
    return phone;
}

std::string RunningShop::gatewayKey() const {
    QFile file(m_files.filePath(QStringLiteral("simulated-gateway.key")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QString RunningShop::violations() {
    QStringList lines;
    for (const auto& violation : server::verify(*services().database))
        for (const auto& record : violation.records)
            lines << QString::fromStdString(violation.id + " " + violation.meaning + ": " + record);
    return lines.join(u'\n');
}

std::string RunningShop::sku(const std::string& code) {
    return std::to_string(services().database->read([&](store::Session& session) {
        return session.value<std::int64_t>("select id from sku where code = :code", code);
    }));
}

}  // namespace zhanggui::test
