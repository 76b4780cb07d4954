#include "tests/bench/generator/order_generator.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <future>
#include <memory>
#include <queue>
#include <stdexcept>

#include "api/backend/catalog/catalog_sales_store.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/stores/freight_book.h"
#include "api/server/demo/demo_shop.h"
#include "tests/bench/generator/chronicle.h"
#include "tests/bench/generator/goods.h"
#include "tests/bench/generator/order_calendar.h"
#include "tests/bench/generator/past_writer.h"
#include "tests/support/fixed_clock.h"

namespace zhanggui::bench {

namespace {

constexpr std::size_t ordersAtOnce = 32'000;
constexpr std::array<const char*, 6> notes{"", "", "", "", "麻烦用纸袋，谢谢", "工作日送货"};

/// An order and when its next step comes. Soonest comes first; of the same moment, what was made first.
struct Waiting {
    Instant at;
    std::unique_ptr<LivingOrder> living;

    bool operator<(const Waiting& other) const {
        return at != other.at ? at > other.at : living->order.id > other.living->order.id;
    }
};

class Generator {
  public:
    Generator(server::Services& services, std::unique_ptr<PastWriter> writer, const GeneratorOptions& options,
              const OrderCalendar& calendar, const Actor& packer)
        : m_services(services),
          m_options(options),
          m_calendar(calendar),
          m_writer(std::move(writer)),
          m_random(options.seed),
          m_stock(mainStore(), fillShelves(services, options.products, options.seed, calendar.start())),
          m_freight(services.database->read([](store::Session& session) { return FreightBook(session, {}); })),
          m_buyers(services.vault, services.regions, options.seed),
          m_chronicle(m_stock, startingKeys(), lastSeal(), packer, options.end) {
        std::int64_t sum = 0;
        for (const Ware& ware : m_stock.wares()) m_popularity.push_back(sum += ware.popularity);
    }

    void run() {
        for (std::int64_t i = 0; i < m_options.orders; ++i) {
            const Instant at = m_calendar.momentOf(i, m_options.orders, m_random);
            liveUntil(at);
            order(at);
            if (m_chronicle.batch().orders.size() >= ordersAtOnce) write();
        }
        liveUntil(m_options.end);
        write();
        m_writing.get();
        finish();
    }

    const PastKeys& keys() { return m_chronicle.keys(); }

  private:
    StoreId mainStore() {
        return m_services.database->read([](store::Session& session) { return ShopSettings::mainStore(session); });
    }

    // What was written so far is numbered and sealed first, since ours goes on from there.
    PastKeys startingKeys() {
        m_services.events.relay();
        return m_services.database->read([](store::Session& session) { return lastKeys(session); });
    }

    std::string lastSeal() {
        m_services.auditChain.sealAll();
        const auto last =
            m_services.database->read([](store::Session& session) { return audit::AuditStore::lastSealed(session); });
        if (last && last->sealNumber != last->id) throw std::runtime_error("The shop is not fresh");
        return last ? *last->seal : "";
    }

    std::vector<std::size_t> wanted() {
        std::vector<std::size_t> wares;
        const std::size_t kinds = m_random() % 100 < 60 ? 1 : m_random() % 100 < 70 ? 2 : 3 + m_random() % 2;
        while (wares.size() < std::min(kinds, m_popularity.size())) {
            const auto ticket = static_cast<std::int64_t>(m_random()) % m_popularity.back();
            const auto found = std::upper_bound(m_popularity.begin(), m_popularity.end(), ticket);
            const auto place = static_cast<std::size_t>(found - m_popularity.begin());
            if (std::find(wares.begin(), wares.end(), place) == wares.end()) wares.push_back(place);
        }
        return wares;
    }

    void order(Instant at) {
        const auto wares = wanted();
        std::vector<LineWish> wishes;
        std::vector<Offer> offers;
        for (const auto place : wares) {
            offers.push_back(m_stock.wares()[place].offer);
            wishes.push_back({offers.back().sku, m_random() % 100 < 80 ? 1 : 2});
        }
        const Buyer& buyer = m_buyers.next(m_chronicle.batch(), m_chronicle.keys(), at, m_random);
        m_freight.setRegion(std::string(buyer.district));
        const auto pricing = priceOf(wishes, offers, m_freight);
        auto living = std::make_unique<LivingOrder>(
            m_chronicle.submit(buyer, pricing, wares, lifeFrom(at, m_options.end, wares.size(), m_random),
                               notes[m_random() % notes.size()], at));
        wait(std::move(living));
    }

    void wait(std::unique_ptr<LivingOrder> living) {
        if (living->next == living->steps.size()) return;
        const Instant at = living->steps[living->next].at;
        m_waiting.push_back({at, std::move(living)});
        std::push_heap(m_waiting.begin(), m_waiting.end());
    }

    void liveUntil(Instant at) {
        while (!m_waiting.empty() && m_waiting.front().at < at) {
            std::pop_heap(m_waiting.begin(), m_waiting.end());
            auto living = std::move(m_waiting.back().living);
            m_waiting.pop_back();
            m_chronicle.goOn(*living, m_random);
            wait(std::move(living));
        }
    }

    /// While the database takes one batch, the next one is made, in the room of the one before.
    void write() {
        auto room = m_writing.valid() ? m_writing.get() : PastBatch();
        room.clear();
        m_writing = std::async(std::launch::async, [this, batch = m_chronicle.take(std::move(room))]() mutable {
            m_writer->write(batch);
            if (m_services.database->read([](store::Session& session) { return lastKeys(session); }) != batch.keys)
                throw std::runtime_error(
                    "The database did not count its rows from where it stood: is somebody else writing?");
            return std::move(batch);
        });
    }

    void finish() {
        m_services.database->write([&](store::Transaction& transaction) {
            m_stock.save(transaction);
            for (const auto& [product, quantity] : m_chronicle.sold()) {
                catalog_store::addSold(transaction, product, quantity);
                SearchIndex::refresh(transaction, product);
            }
        });
    }

    server::Services& m_services;
    const GeneratorOptions m_options;
    const OrderCalendar& m_calendar;
    const std::unique_ptr<PastWriter> m_writer;
    std::mt19937 m_random;
    StockBook m_stock;
    FreightBook m_freight;
    Buyers m_buyers;
    Chronicle m_chronicle;
    std::vector<std::int64_t> m_popularity;  // running sums
    std::vector<Waiting> m_waiting;          // a heap
    std::future<PastBatch> m_writing;
};

Actor hirePacker(server::Services& services) {
    const auto member =
        services.staffAccounts.add(Actor{}, {"packer", "王磊", server::demoPassword, Role::Warehouse}).value();
    Actor packer;
    packer.kind = Actor::Kind::Staff;
    packer.id = member.id.value;
    packer.name = member.name;
    packer.role = member.role;
    return packer;
}

}  // namespace

Generated generateOrders(const server::ShopOptions& shop, const GeneratorOptions& options) {
    const OrderCalendar calendar(options.end, options.days);
    const FixedClock clock(calendar.start());
    if (!server::markAsDemo(shop, clock.now()))
        throw std::runtime_error("There is a shop already; a generated one wants an empty folder or database");
    server::Services services(shop, clock);
    Generator generator(services, pastWriter(*services.database, shop.data), options, calendar, hirePacker(services));
    const auto start = std::chrono::steady_clock::now();
    generator.run();
    const auto took = std::chrono::steady_clock::now() - start;
    // Last: a shop without an owner is one whose making was interrupted.
    services.staffAccounts.add(Actor{}, {server::demoLogin, "陈雯", server::demoPassword, Role::Owner}).value();
    services.auditChain.sealAll();
    const auto& keys = generator.keys();
    return {options.orders, keys.line,  keys.customer,
            keys.parcel,    keys.audit, std::chrono::duration_cast<std::chrono::milliseconds>(took).count()};
}

}  // namespace zhanggui::bench
