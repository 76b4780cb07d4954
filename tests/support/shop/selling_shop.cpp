#include "tests/support/shop/selling_shop.h"

#include <QTemporaryDir>

#include "api/server/verify.h"
#include "tests/support/fixed_clock.h"

namespace zhanggui::test {

namespace {

constexpr const char* catalogue =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "longjing,明前龙井,绿茶,true,净重,100 g,TEA-100,100,500000,98.00\n"
    "longjing,,,,,250 g,TEA-250,250,500000,198.00\n";

const FixedClock& clock() {
    static const FixedClock clock;
    return clock;
}

Actor customerOf(std::int64_t id) {
    Actor who;
    who.kind = Actor::Kind::Customer;
    who.id = id;
    return who;
}

/// Made once in a process; its keys serve every copy.
const std::filesystem::path& firstShop() {
    static const QTemporaryDir folder;
    static const std::filesystem::path path = [] {
        server::ShopOptions options;
        options.data = folder.path().toStdString();
        options.simulated = true;
        server::Services services(options, clock());
        SellingShop::fill(services);
        return options.data;
    }();
    return path;
}

struct BuyerRow {
    std::int64_t customer = 0, address = 0;
    template <class V>
    static constexpr void describe(V&& column) {
        column("customer_id", &BuyerRow::customer);
        column("id", &BuyerRow::address);
    }
};

struct OrderRow {
    std::int64_t id = 0, paid = 0;
    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &OrderRow::id);
        column("paid", &OrderRow::paid);
    }
};

}  // namespace

void SellingShop::fill(server::Services& services) {
    services.database->write([&](store::Transaction& transaction) {
        return ShopSetups::createWithin(transaction, clock().now(), {"青禾生活", false, {{800}, {9900}}});
    });
    (void)services.imports.importFile(Actor{}, {SheetTable::Products, "catalogue.csv", catalogue, {}}, true).value();
    for (std::size_t i = 0; i < SellingShop::customers; ++i) {
        const auto id = services.database->write([&](store::Transaction& transaction) {
            return transaction.insert<std::int64_t>(
                "insert into customer (open_id, union_id, created_at) values (:open, '', :at) returning id",
                "open-" + std::to_string(i), clock().now());
        });
        (void)services.addresses.add(customerOf(id), {"王小明", "13812345678", "110105", "建国路 1 号", "", true})
            .value();
    }
}

void SellingShop::furnish(const std::filesystem::path& folder) {
    const auto file = firstShop() / "shop.db";
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(file, folder / "shop.db");
}

server::ShopOptions SellingShop::optionsFor(const std::filesystem::path& folder, const std::string& vfs) {
    server::ShopOptions options;
    options.data = folder;
    options.files = firstShop();
    options.simulated = true;
    options.vfs = vfs;
    return options;
}

SellingShop::SellingShop(const server::ShopOptions& options) : m_services(options, clock()) {
    m_services.database->read([&](store::Session& session) {
        for (const auto& row : session.all<BuyerRow>("select customer_id, id from address order by id"))
            m_buyers.push_back({customerOf(row.customer), {row.address}});
        m_goods = session.values<SkuId>("select id from sku order by id");
    });
}

Result<CustomerOrder> SellingShop::order(std::size_t customer, const std::string& key) {
    Actor who = buyer(customer).who;
    who.key = who.requestHash = key;
    const std::vector<LineWish> lines{{m_goods.at(customer % m_goods.size()), 1}};
    const auto cost = m_services.settlePreview.settle(who, {lines, buyer(customer).address});
    if (!cost) return refuse(cost.error());
    return m_services.submission.submit(who, {lines, buyer(customer).address, "", cost->payable});
}

Result<SettleOutcome> SellingShop::pay(std::size_t customer, const CustomerOrder& order) {
    const auto prepay = m_services.paying.pay(buyer(customer).who, order.id);
    // Money that came already cannot be asked for again; its notice may still come.
    const auto number = "ZG" + std::to_string(100000 + order.id.value) + "A1";
    if (!prepay && !prepay.error().is(OrderRefusal::WrongState)) return refuse(prepay.error());
    const auto notice = m_services.gateway->sign({number, "T" + number, order.payable, clock().now()});
    return m_services.noticeIntake.receive(Actor{}, notice.headers, notice.body);
}

std::int64_t SellingShop::countOrders() {
    return m_services.database->read(
        [](store::Session& session) { return session.value<std::int64_t>("select count(*) from shop_order"); });
}

Books booksOf(store::Database& database) {
    Books books;
    database.read([&](store::Session& session) {
        for (const auto& row : session.all<OrderRow>("select id, paid from shop_order"))
            books.orders[row.id] = row.paid > 0;
        for (const auto& line : session.values<std::string>("pragma integrity_check"))
            if (line != "ok" && books.fault.empty()) books.fault = line;
    });
    for (const auto& violation : server::verify(database))
        if (books.fault.empty())
            books.fault = violation.id + " " + violation.meaning + ": " + violation.records.front();
    return books;
}

}  // namespace zhanggui::test
