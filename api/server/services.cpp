#include "api/server/services.h"

#include "api/backend/store/migrations.h"
#include "api/backend/stores/shop_settings.h"
#include "api/server/shop_files.h"
#include "api/server/wiring.h"

namespace zhanggui::server {

namespace {

bool isDemo(store::Database& database) {
    return database.read([](store::Session& session) {
        const auto shop = ShopSettings::find(session);
        return shop && shop->demo;
    });
}

std::unique_ptr<CustomerLogin> loginFor(bool simulated) {
    if (simulated) return std::make_unique<SimulatedLogin>();
    return std::make_unique<NoLogin>();
}

std::unique_ptr<SimulatedGateway> gatewayFor(bool simulated, const ShopOptions& options, const Clock& clock) {
    if (!simulated) return nullptr;
    return std::make_unique<SimulatedGateway>(options.filesFolder() / "simulated-gateway.key", clock);
}

/// Where the shop writes.
std::vector<std::filesystem::path> foldersOf(const ShopOptions& options) {
    std::vector<std::filesystem::path> folders{options.filesFolder()};
    if (!options.data.empty()) folders.push_back(options.data);
    return folders;
}

/// Fresh keys are for fresh shops: one that holds personal data must not go on as if its keys had never been.
store::Vault vaultOf(const ShopOptions& options, store::Database& database) {
    const auto file = options.filesFolder() / "shop.keys";
    const bool holdsSealed = !std::filesystem::exists(file) && database.read([](store::Session& session) {
        return session.value<std::int64_t>(
                   "select count(*) from (select id from address union all select id from shop_order limit 1) s") > 0;
    });
    if (holdsSealed)
        throw store::VaultError("The key file " + file.string() +
                                " is missing, but names, phones and addresses of this shop were sealed with it. Put it "
                                "back or restore a backup: without it they cannot be read.");
    return store::Vault::fromFile(file);
}

}  // namespace

std::unique_ptr<store::Database> openShop(const ShopOptions& options) {
    auto database = openDatabase(options);
    store::migrate(*database, store::shopMigrations());
    // A shop that an older program made has yet to be read into the search, even if the program that migrated it ended
    // before it came to that.
    SearchIndex(*database).complete();
    return database;
}

Services::Services(const ShopOptions& options, const Clock& theClock)
    : clock(theClock),
      cautiousClock(theClock),
      database(openShop(options)),
      simulated(options.simulated || isDemo(*database)),
      vault(vaultOf(options, *database)),
      media(options.filesFolder() / "media"),
      auditChain(*database),
      once(*database, vault, clock),
      deadlines(*database, cautiousClock),
      outbox(*database, clock),
      events(*database),
      disk(options.disk),
      diskReserve(*disk, foldersOf(options), options.diskLimits),
      pictureSweep(*database, media, clock),
      batchJobs(*database, once, clock),
      staffCache(StaffDoor::freshFor, 1000),
      staffDoor(*database, clock, staffCache),
      staffAccounts(*database, once, clock, passwords, staffCache),
      staffSessions(*database, clock, random, passwords, staffCache),
      viewKeeping(*database, once, clock),
      shopSetups(*database, clock, passwords, staffAccounts, staffSessions),
      storeLists(*database),
      login(loginFor(simulated)),
      gateway(gatewayFor(simulated, options, clock)),
      customerDoor(*database, clock),
      customerSessions(*database, clock, random, *login),
      addresses(*database, once, vault, clock, regions),
      freightTemplates(*database, once, clock, regions, freightProducts),
      stock(generation),
      shelf(stock),
      catalogWriter(generation, shelf),
      shopWindow(*database, stockReader, generation),
      categoryRecords(*database),
      categoryEditing(once, clock, media, generation),
      specTemplateEditing(once, clock),
      productRecords(*database, stockReader),
      salesFolding(*database, generation),
      searchIndex(*database),
      searches(*database, once, clock, generation),
      favourites(*database, once, clock, shopWindow),
      pictureQueue(*database, media, clock, generation),
      failedPictures(*database, once, clock, pictureQueue),
      stockLists(*database, clock),
      productLists(*database, clock),
      productWriting(clock, stockReader, shelf, retirementHolds, deadlines, generation),
      productEditing({*database, once, clock, media, productRecords, productWriting}),
      productQuickEdits(once, productRecords, productWriting, productLists),
      productBulk(once, batchJobs, productWriting),
      carts(*database, once, clock, offers, stock, pastPurchases),
      attempts(outbox),
      settlement(clock, stock, journal, reactions),
      gatewayClosing(*database, gateway.get(), settlement),
      noticeIntake(*database, gateway.get(), settlement, clock),
      settlePreview(*database, addresses, offers, stock, pastPurchases),
      submission({*database, once, vault, clock, addresses, offers, stock, carts, pastPurchases, attempts, settlement,
                  deadlines, reactions}),
      paying(*database, clock, gateway.get(), attempts),
      closing(*database, once, vault, clock, stock, attempts, gatewayClosing, reactions),
      receiving(*database, once, vault, clock, deadlines, reactions),
      shipping(once, vault, clock, stock, deadlines, reactions),
      customerOrders(*database, vault),
      orderDesk(*database, vault, clock),
      productImporter(catalogWriter, stock, generation),
      priceImporter(generation),
      categoryImporter(generation),
      imports(*database, clock, once, {&productImporter, &priceImporter, &categoryImporter}),
      productExporter(stock),
      exports(*database, clock, once, options.filesFolder() / "exports",
              {&productExporter, &priceExporter, &categoryExporter}) {
    categoryEditing.whenSearchIsStale([this] { searchIndex.wake(); });
    diskReserve.whenChanged([this](StorageLevel) {
        database->write([this](store::Transaction& transaction) {
            jobs::announce(transaction, EventKind::StorageChanged, 0, "", clock.now());
        });
    });
    janitor.pauseWhile([this] { return cautiousClock.doubts(); });
    pictureQueue.pauseWhile([this] { return diskReserve.level() != StorageLevel::Enough; });
    wireReactions(*this);
    wireTimers(*this);
    wirePictures(*this);
}

Services::~Services() {
    stop();
}

void Services::start() {
    events.start();
    diskReserve.start();
    deadlines.start();
    outbox.start();
    auditChain.start();
    salesFolding.start();
    searchIndex.start();
    janitor.start();
    imports.start();
    exports.start();
    batchJobs.start();
}

void Services::stop() {
    batchJobs.stop();
    exports.stop();
    imports.stop();
    janitor.stop();
    searchIndex.stop();
    salesFolding.stop();
    auditChain.stop();
    outbox.stop();
    deadlines.stop();
    diskReserve.stop();
    events.stop();
}

}  // namespace zhanggui::server
