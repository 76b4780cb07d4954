#include "api/server/demo/demo_shop.h"

#include <map>
#include <random>
#include <stdexcept>

#include "api/backend/stores/shop_settings.h"
#include "api/server/demo/demo_goods.h"
#include "api/server/demo/demo_past.h"

namespace zhanggui::server {

namespace {

constexpr int demoOrders = 5600;
constexpr int demoDays = 90;
constexpr std::uint32_t demoSeed = 20261122;

void hireStaff(Services& services) {
    services.staffAccounts.add(Actor{}, {demoLogin, "陈雯", demoPassword, Role::Owner}).value();
    services.staffAccounts.add(Actor{}, {"packer", "王磊", demoPassword, Role::Warehouse}).value();
    services.staffAccounts.add(Actor{}, {"service", "赵敏", demoPassword, Role::Service}).value();
}

/// Pictures are drawn once a motif and hue.
std::string pictureOf(Services& services, const DemoProduct& product,
                      std::map<std::pair<int, int>, std::string>& drawn) {
    auto& file = drawn[{static_cast<int>(product.motif), product.hue}];
    if (file.empty()) file = services.media.storeImage(draw(product.motif, product.hue));
    return file;
}

std::vector<DemoPast::Ware> fillShelves(Services& services, const DemoProgress& progress) {
    std::mt19937 random(demoSeed);
    std::map<std::pair<int, int>, std::string> drawn;
    std::vector<DemoPast::Ware> wares;
    auto goods = demoGoods();
    const Instant opening = SystemClock().now() - (demoDays + 1) * dayMs;
    for (std::size_t i = 0; i < goods.size(); ++i) {
        DemoProduct& product = goods[i];
        product.draft.pictures = {{"", pictureOf(services, product, drawn), product.draft.title}};
        const auto seed = random();
        const auto saved = services.database->write([&](store::Transaction& transaction) {
            std::mt19937 units(seed);  // afresh at every try
            const StoreId store = ShopSettings::mainStore(transaction);
            auto done = services.catalogWriter.save(transaction, product.draft,
                                                    opening + static_cast<std::int64_t>(i) * minuteMs);
            for (const SkuId sku : done.skus) {
                const MovementNote note{MovementCause::Import, done.id.value, "开业入库", "", opening};
                services.stock.receive(transaction, store, sku,
                                       12 + product.popularity * 6 + static_cast<std::int64_t>(units() % 40), note);
                services.stock.setSafety(transaction, store, sku, 10);
            }
            return done;
        });
        if (product.draft.state == ProductState::OnSale)
            for (const SkuId sku : saved.skus) wares.push_back({sku, product.popularity});
        if (i % 20 == 0) progress(static_cast<int>(i * 20 / goods.size()), "products");
    }
    return wares;
}

/// A count of the shelves found some nearly empty and a few with nothing left to promise.
void countShelves(Services& services, const std::vector<DemoPast::Ware>& wares) {
    services.database->write([&](store::Transaction& transaction) {
        const StoreId store = ShopSettings::mainStore(transaction);
        std::vector<SkuId> some;
        for (std::size_t i = 7; i < wares.size(); i += 29) some.push_back(wares[i].sku);
        const auto levels = services.stockReader.ofSkus(transaction, some);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto left = static_cast<std::int64_t>(i % 4 == 0 ? 0 : 2 + i % 7);
            const MovementNote note{MovementCause::Import, some[i].value, "盘点", "", services.clock.now()};
            (void)services.stock.setOnHand(transaction, store, some[i], levels.at(some[i]).reserved + left, note);
        }
    });
}

}  // namespace

bool markAsDemo(const ShopOptions& options, Instant now) {
    const auto database = openShop(options);
    return database->write([&](store::Transaction& transaction) {
        if (const auto shop = ShopSettings::find(transaction)) {
            if (!shop->demo) throw std::runtime_error("this is a real shop; a demo wants an empty folder or database");
            if (!StaffAccounts::hasOwner(transaction))
                throw std::runtime_error("the making of this demo shop was interrupted; delete it and start again");
            return false;
        }
        // 8.00 yuan a parcel, free from 99.00: what a shop of this kind asks.
        return ShopSetups::createWithin(transaction, now, {"青禾生活", true, {{800}, {9900}}});
    });
}

void generateDemo(Services& services, TravelClock& clock, const DemoProgress& progress) {
    progress(0, "products");
    const auto wares = fillShelves(services, progress);
    DemoPast past(services, clock, wares, demoSeed);
    past.play(demoOrders, demoDays, [&](int percent) { progress(20 + percent * 79 / 100, "orders"); });
    services.salesFolding.fold();
    countShelves(services, wares);
    services.events.relay();  // the past is no news for the desk that opens now
    hireStaff(services);      // last: a shop without an owner is one whose making was interrupted
    progress(100, "done");
}

}  // namespace zhanggui::server
