#include "api/backend/orders/order_state.h"
#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;
using test::refusedWith;

namespace {

std::vector<OrderId> idsOf(const std::vector<OrderRow>& rows) {
    std::vector<OrderId> ids;
    for (const auto& row : rows) ids.push_back(row.id);
    return ids;
}

/// All pages of a query.
std::vector<OrderId> everyPage(OrderShop& shop, OrderQuery query) {
    std::vector<OrderId> ids;
    for (int pages = 0; pages < 100; ++pages) {
        const auto page = shop.desk.list(OrderShop::staff(), query).value();
        for (const auto& row : page.items) ids.push_back(row.id);
        if (!page.nextCursor) return ids;
        query.cursor = *page.nextCursor;
    }
    return {};
}

}  // namespace

/// Lists, search, masks, rights: what staff and customers see.
class TestOrdersDesk : public QObject {
    Q_OBJECT

  private slots:
    void pages_show_every_order_once_in_either_direction_data() { DatabaseFixture::addDialects(); }
    void pages_show_every_order_once_in_either_direction() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 1000);
        const auto buyer = shop.buyer();
        std::vector<OrderId> made;
        for (int i = 0; i < 23; ++i) {
            if (i % 3 == 0) shop.clock.advance(secondMs);  // several in one millisecond
            made.push_back(i % 4 ? shop.order(buyer, {{tea, 1 + i}}) : shop.paidOrder(buyer, {{tea, 1}}));
        }
        auto newest = made;
        std::reverse(newest.begin(), newest.end());
        OrderQuery query;
        query.limit = 5;
        QVERIFY(everyPage(shop, query) == newest);
        query.sort = OrderSort::Oldest;
        QVERIFY(everyPage(shop, query) == made);
        query.tab = OrderTab::ToShip;
        query.limit = 2;
        QCOMPARE(everyPage(shop, query).size(), std::size_t{6});
        query = {};
        query.minPayable = {12000};
        for (const auto id : everyPage(shop, query)) QVERIFY(shop.see(id).payable >= Money{12000});
        query = {};
        query.createdFrom = shop.see(made[6]).createdAt;
        query.createdTo = shop.see(made[12]).createdAt;
        auto between = everyPage(shop, query);
        std::reverse(between.begin(), between.end());
        QVERIFY(between == std::vector<OrderId>(made.begin() + 6, made.begin() + 12));
        query = {};
        query.cursor = "nonsense";
        const auto refused = shop.desk.list(OrderShop::staff(), query);
        QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput) &&
                refused.error().faults.at(0).pointer == "?cursor");
    }

    void tabs_and_counts_agree_data() { DatabaseFixture::addDialects(); }
    void tabs_and_counts_agree() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 1000);
        const auto buyer = shop.buyer();
        shop.order(buyer, {{tea, 1}});
        shop.paidOrder(buyer, {{tea, 1}});
        const auto part = shop.paidOrder(buyer, {{tea, 2}});
        auto parcel = shop.parcelOfAll(part);
        parcel.lines[0].quantity = 1;
        QVERIFY(shop.shipping.ship(OrderShop::staff(), part, parcel));
        shop.shippedOrder(buyer, {{tea, 1}});
        QVERIFY(shop.receiving.confirm(buyer.who, shop.shippedOrder(buyer, {{tea, 1}})));
        QVERIFY(shop.closing.cancel(buyer.who, shop.order(buyer, {{tea, 1}})));
        const auto counts = shop.desk.counts(OrderShop::staff()).value();
        const std::vector<std::pair<OrderTab, std::int64_t>> tabs{
            {OrderTab::All, counts.all},           {OrderTab::Unpaid, counts.unpaid},
            {OrderTab::ToShip, counts.toShip},     {OrderTab::Shipped, counts.shipped},
            {OrderTab::Complete, counts.complete}, {OrderTab::Closed, counts.closed}};
        for (const auto& [tab, count] : tabs) {
            OrderQuery query;
            query.tab = tab;
            QVERIFY2(static_cast<std::int64_t>(everyPage(shop, query).size()) == count, nameOf(tab).data());
        }
        QVERIFY(counts.all == 6 && counts.toShip == 2);
        const std::vector<std::pair<CustomerOrderTab, std::size_t>> mine{{CustomerOrderTab::All, 6},
                                                                         {CustomerOrderTab::Unpaid, 1},
                                                                         {CustomerOrderTab::ToShip, 2},
                                                                         {CustomerOrderTab::ToReceive, 1},
                                                                         {CustomerOrderTab::Complete, 1}};
        for (const auto& [tab, count] : mine)
            QVERIFY2(shop.customerOrders.list(buyer.who, {tab, "", 50})->items.size() == count, nameOf(tab).data());
    }

    void a_customer_pages_through_his_own_orders_data() { DatabaseFixture::addDialects(); }
    void a_customer_pages_through_his_own_orders() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 1000), cup = shop.product("cup", 300, 1000);
        const auto buyer = shop.buyer(), other = shop.buyer();
        for (int i = 0; i < 7; ++i) {
            shop.order(buyer, {{tea, 1}, {cup, 2}});
            shop.order(other, {{tea, 1}});
        }
        std::size_t seen = 0;
        CustomerOrderQuery query;
        query.limit = 3;
        for (int pages = 1; pages <= 3; ++pages) {
            const auto page = shop.customerOrders.list(buyer.who, query).value();
            for (const auto& order : page.items) QVERIFY(order.lines.size() == 2 && order.lines[0].sku == tea);
            seen += page.items.size();
            QVERIFY(page.nextCursor.has_value() == (pages < 3));
            query.cursor = page.nextCursor.value_or("");
        }
        QCOMPARE(seen, std::size_t{7});
    }

    void search_finds_by_number_receiver_and_waybill_data() { DatabaseFixture::addDialects(); }
    void search_finds_by_number_receiver_and_waybill() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 1000);
        const auto zhang = shop.buyer("张三", "13900005521"), li = shop.buyer("李四", "13800005521");
        const auto first = shop.order(zhang, {{tea, 1}});
        shop.clock.advance(1);
        const auto second = shop.shippedOrder(li, {{tea, 1}});
        const auto found = [&](const std::string& text, OrderTab tab = OrderTab::All) {
            OrderQuery query;
            query.text = text;
            query.tab = tab;
            return idsOf(shop.desk.list(OrderShop::staff(), query)->items);
        };
        using Ids = std::vector<OrderId>;
        const auto number = shop.see(first).number;
        QVERIFY(found(number) == Ids{first} && found(" #" + number + " ") == Ids{first});
        QVERIFY(found("13900005521") == Ids{first});
        QVERIFY((found("5521") == Ids{second, first}));
        QVERIFY(found("李四") == Ids{second} && found("李").empty());
        QVERIFY(found("sf1234567890") == Ids{second});
        QVERIFY(found("5521", OrderTab::Unpaid) == Ids{first} && found("sf1234567890", OrderTab::Unpaid).empty());
        QVERIFY(found("1390000").empty() && found("nobody").empty());
    }

    void personal_data_is_masked_until_somebody_with_the_right_looks_data() { DatabaseFixture::addDialects(); }
    void personal_data_is_masked_until_somebody_with_the_right_looks() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto id = shop.order(shop.buyer(), {{shop.product("tea", 1200, 9), 2}});
        const auto row = shop.desk.row(OrderShop::staff(), id).value();
        QCOMPARE(QString::fromStdString(row.receiverMasked), QStringLiteral("王**"));
        QCOMPARE(QString::fromStdString(row.phoneMasked), QStringLiteral("138****5678"));
        QVERIFY(row.kinds == 1 && row.pieces == 2 && row.title == "Title of tea" && row.wait == OrderWait::Payment);
        const auto json = printJson(shop.see(id));
        for (const char* secret : {"13812345678", "王小明", "建国路"}) QVERIFY(json.find(secret) == std::string::npos);
        const auto receiver = shop.desk.reveal(OrderShop::staff(), id).value();
        QVERIFY(receiver.name == "王小明" && receiver.phone == "13812345678");
        QCOMPARE(shop.auditsOf("orders.revealReceiver"), std::int64_t{1});
        const auto seen = shop.see(id);
        QVERIFY(seen.timeline[0].kind == TimelineKind::ReceiverRevealed && seen.timeline[0].actor == "李店员");
        QVERIFY(refusedWith(shop.desk.reveal(OrderShop::staff(), {777}), GeneralRefusal::NotFound));
        const auto audits = shop.database().read(
            [](store::Session& session) { return session.values<std::string>("select detail from audit"); });
        for (const auto& detail : audits) QVERIFY(detail.find("王") == std::string::npos);
    }

    void actions_follow_state_and_rights_data() { DatabaseFixture::addDialects(); }
    void actions_follow_state_and_rights() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 9);
        const auto unpaid = shop.order(shop.buyer(), {{tea, 1}}), paid = shop.paidOrder(shop.buyer(), {{tea, 1}});
        const auto actions = [&](OrderId id, Role role) { return shop.desk.get(OrderShop::staff(role), id)->actions; };
        using A = OrderAction;
        using Actions = std::vector<OrderAction>;
        QVERIFY((actions(unpaid, Role::Owner) == Actions{A::Close, A::RevealReceiver}));
        QVERIFY((actions(unpaid, Role::Warehouse) == Actions{A::RevealReceiver}));
        QVERIFY((actions(paid, Role::Warehouse) == Actions{A::Ship, A::RevealReceiver}));
        QVERIFY((actions(paid, Role::Service) == Actions{A::RevealReceiver}));
        QVERIFY(actions(paid, Role::ReadOnly).empty() && actions(unpaid, Role::Finance).empty());
    }
};

QTEST_GUILESS_MAIN(TestOrdersDesk)
#include "test_orders_desk.moc"
