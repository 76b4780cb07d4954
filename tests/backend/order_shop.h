#pragma once

#include "api/backend/books/books_invariants.h"
#include "api/backend/catalog/freight_products.h"
#include "api/backend/orders/order_timers.h"
#include "api/backend/orders/orders_invariants.h"
#include "api/backend/orders/orders_routes.h"
#include "api/backend/orders/past_purchases.h"
#include "api/backend/orders/payment_settlement.h"
#include "api/backend/payments/notice_intake.h"
#include "api/backend/payments/payments_invariants.h"
#include "api/backend/ports/simulated_gateway.h"
#include "api/backend/stores/freight_templates.h"
#include "api/backend/stores/shop_setup.h"
#include "api/backend/stores/stores_invariants.h"
#include "tests/backend/catalog_shop.h"

namespace zhanggui::test {

template <class T, class E>
bool refusedWith(const Result<T>& result, E why) {
    return !result && result.error().is(why);
}

/// A whole shop without HTTP: catalogue, stock, cart, payments and orders over one database, with a clock moved by hand
/// and a wallet that tests let pay. Freight is 8.00, free from 99.00.
class OrderShop {
  public:
    explicit OrderShop(DatabaseFixture& fixture) : catalog(fixture) {
        database().write([&](store::Transaction& transaction) {
            ShopSetups::createWithin(transaction, clock.now(), {"Shop", false, {{800}, {9900}}});
        });
        registerOrderTimers(deadlines, closing, receiving);
        registerPaymentOutbox(outbox, gatewayClosing);
    }

    store::Database& database() { return catalog.database(); }

    /// A product without axes at `fen`, of which there are `onHand`.
    SkuId product(const std::string& handle, std::int64_t fen, std::int64_t onHand) {
        return catalog.save(CatalogShop::simple(handle, fen), onHand).skus.front();
    }

    /// A customer with an address.
    struct Buyer {
        Actor who;
        AddressId address;
    };
    Buyer buyer(const std::string& name = "王小明", const std::string& phone = "13812345678") {
        Buyer buyer;
        buyer.who.kind = Actor::Kind::Customer;
        buyer.who.id = database().write([&](store::Transaction& transaction) {
            return transaction.insert<std::int64_t>(
                "insert into customer (open_id, union_id, created_at) values (:open, '', :at) returning id",
                "open-" + random.hex(8), clock.now());
        });
        buyer.address = addresses.add(buyer.who, {name, phone, "110105", "建国路 1 号", "", true})->id;
        return buyer;
    }
    static Actor staff(Role role = Role::Manager) {
        Actor who;
        who.kind = Actor::Kind::Staff;
        who.id = 1;
        who.name = "李店员";
        who.role = role;
        return who;
    }

    /// What these lines cost now.
    Money payable(const Buyer& buyer, const std::vector<LineWish>& lines) {
        return preview.settle(buyer.who, {lines, buyer.address})->payable;
    }
    Result<CustomerOrder> submit(const Buyer& buyer, const std::vector<LineWish>& lines) {
        return submission.submit(buyer.who, {lines, buyer.address, "", payable(buyer, lines)});
    }
    /// An order that the tests can count on.
    OrderId order(const Buyer& buyer, const std::vector<LineWish>& lines) { return submit(buyer, lines).value().id; }
    /// Asks for the payment and lets the wallet pay; the notice is not delivered yet.
    SimulatedGateway::Notice noticeFor(const Buyer& buyer, OrderId id) {
        return gateway.pay(paying.pay(buyer.who, id).value().paymentNumber).value();
    }
    Result<SettleOutcome> deliver(const SimulatedGateway::Notice& notice) {
        return intake.receive(Actor{}, notice.headers, notice.body);
    }
    OrderId paidOrder(const Buyer& buyer, const std::vector<LineWish>& lines) {
        const auto id = order(buyer, lines);
        if (deliver(noticeFor(buyer, id)).value() != SettleOutcome::Settled) throw std::runtime_error("not settled");
        return id;
    }
    Order see(OrderId id) { return desk.get(staff(), id).value(); }
    /// A parcel of everything that is open.
    ShipmentDraft parcelOfAll(OrderId id, const std::string& waybill = "SF1234567890") {
        const auto seen = see(id);
        ShipmentDraft draft{"SF", waybill, {}, seen.version};
        for (const auto& line : seen.lines)
            if (const auto open = line.quantity - line.shipped - line.cancelled; open > 0)
                draft.lines.push_back({line.id, open});
        return draft;
    }
    OrderId shippedOrder(const Buyer& buyer, const std::vector<LineWish>& lines) {
        const auto id = paidOrder(buyer, lines);
        shipping.ship(staff(), id, parcelOfAll(id)).value();
        return id;
    }
    std::int64_t available(SkuId sku) {
        return database().read([&](store::Session& session) {
            const auto found = catalog.stock.available(session, catalog.store, {sku});
            return found.empty() ? 0 : found.begin()->second;
        });
    }
    std::int64_t count(store::Sql sql) {
        return database().read([&](store::Session& session) { return session.value<std::int64_t>(sql); });
    }
    std::int64_t auditsOf(const std::string& action) {
        return database().read([&](store::Session& session) {
            return session.value<std::int64_t>("select count(*) from audit where action = :action", action);
        });
    }
    /// The timeline, oldest first, as words.
    QString story(OrderId id) {
        QString words;
        const auto timeline = see(id).timeline;
        for (auto entry = timeline.rbegin(); entry != timeline.rend(); ++entry)
            words += QString::fromUtf8(nameOf(entry->kind).data()) + QLatin1Char(' ');
        return words.trimmed();
    }
    /// What `verify` would say; empty if every invariant so far holds.
    QString violation() {
        for (const auto& list : {booksInvariants(), storesInvariants(), paymentsInvariants(), ordersInvariants()})
            for (const auto& invariant : list) {
                const auto found = database().read(
                    [&](store::Session& session) { return session.values<std::string>(invariant.violations); });
                if (!found.empty()) return QString::fromStdString(std::string(invariant.id) + ": " + found.front());
            }
        return catalog.violation();
    }

    CatalogShop catalog;
    FixedClock& clock = catalog.clock;
    QTemporaryDir folder;
    SystemRandom random;
    Regions regions;
    store::Vault vault{store::Vault::freshKeys()};
    jobs::Once once{database(), vault, clock};
    jobs::Outbox outbox{database(), clock};
    jobs::Deadlines deadlines{database(), clock};
    Addresses addresses{database(), once, vault, clock, regions};
    FreightProducts freightProducts;
    FreightTemplates freight{database(), once, clock, regions, freightProducts};
    Offers offers;
    Journal journal;
    Reactions reactions;
    SimulatedGateway gateway{folder.filePath(QStringLiteral("gateway.key")).toStdString(), clock};
    PastPurchases purchases;
    Carts carts{database(), once, clock, offers, catalog.stock, purchases};
    PaymentAttempts attempts{outbox};
    PaymentSettlement settlement{clock, catalog.stock, journal, reactions};
    GatewayClosing gatewayClosing{database(), &gateway, settlement};
    NoticeIntake intake{database(), &gateway, settlement, clock};
    SettlePreview preview{database(), addresses, offers, catalog.stock, purchases};
    Submission submission{{database(), once, vault, clock, addresses, offers, catalog.stock, carts, purchases, attempts,
                           settlement, deadlines, reactions}};
    Paying paying{database(), clock, &gateway, attempts};
    Closing closing{database(), once, vault, clock, catalog.stock, attempts, gatewayClosing, reactions};
    Shipping shipping{once, vault, clock, catalog.stock, deadlines, reactions};
    Receiving receiving{database(), once, vault, clock, deadlines, reactions};
    CustomerOrders customerOrders{database(), vault};
    OrderDesk desk{database(), vault, clock};
};

}  // namespace zhanggui::test
