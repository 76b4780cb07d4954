#include "tests/bench/generator/goods.h"

#include <array>
#include <map>

#include "api/backend/stores/shop_settings.h"
#include "tests/support/chinese_titles.h"

namespace zhanggui::bench {

namespace {

constexpr int atOnce = 50;
constexpr std::array<const char*, 6> sizes{"小号", "中号", "大号", "加大", "特大", "礼盒装"};
constexpr std::array<const char*, 5> shelves{"居家", "服饰", "食品", "数码", "文具"};

ProductDraft draftOf(int number, test::ChineseTitles& titles) {
    ProductDraft draft;
    draft.handle = "goods-" + std::to_string(number);
    draft.title = titles.next();
    draft.category = {shelves[static_cast<std::size_t>(number) % shelves.size()],
                      "第 " + std::to_string(number / 5 % 6 + 1) + " 组"};
    draft.state = ProductState::OnSale;
    const auto variants = 1 + titles.number(sizes.size());
    if (variants > 1) draft.axes = {"规格"};
    const std::int64_t price = 990 + titles.number(300) * 100;
    for (std::uint32_t i = 0; i < variants; ++i) {
        VariantDraft variant;
        if (variants > 1) variant.values = {sizes[i]};
        variant.code = "G" + std::to_string(10'000 + number) + "-" + std::to_string(i + 1);
        variant.price = {price + i * 700};
        variant.cost = Money{price / 2};
        variant.weightGrams = 150 + 50 * titles.number(40);
        draft.variants.push_back(std::move(variant));
    }
    return draft;
}

}  // namespace

std::vector<Ware> fillShelves(server::Services& services, int products, std::uint32_t seed, Instant opening) {
    test::ChineseTitles titles(seed);
    std::vector<ProductDraft> drafts;
    for (int i = 0; i < products; ++i) drafts.push_back(draftOf(i, titles));
    std::vector<SkuId> skus;
    std::map<SkuId, std::int64_t> popularity;
    for (std::size_t done = 0; done < drafts.size(); done += atOnce) {
        const auto saved = services.database->write([&](store::Transaction& transaction) {
            const StoreId store = ShopSettings::mainStore(transaction);
            std::vector<SavedProduct> some;
            for (auto i = done; i < std::min(done + atOnce, drafts.size()); ++i) {
                some.push_back(services.catalogWriter.save(transaction, drafts[i], opening));
                const MovementNote note{MovementCause::Import, some.back().id.value, "开业入库", "", opening};
                for (const SkuId sku : some.back().skus) {
                    services.stock.receive(transaction, store, sku, 200, note);
                    services.stock.setSafety(transaction, store, sku, 10);
                }
            }
            return some;
        });
        for (const auto& product : saved)
            for (const SkuId sku : product.skus) {
                skus.push_back(sku);
                // By rank, as sales are: the tenth sells a tenth of the first.
                popularity[sku] = 1 + 600 / (3 + product.id.value);
            }
    }
    std::vector<Ware> wares;
    services.database->read([&](store::Session& session) {
        wares.clear();
        const auto levels = services.stock.levels(session, ShopSettings::mainStore(session), skus);
        for (auto& offer : services.offers.find(session, skus)) {
            const auto sku = offer.sku;
            wares.push_back({std::move(offer), popularity.at(sku), levels.at(sku).onHand, levels.at(sku).reserved});
        }
    });
    return wares;
}

}  // namespace zhanggui::bench
