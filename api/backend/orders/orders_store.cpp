#include "api/backend/orders/orders_store.h"

#include "api/backend/orders/order_lists_store.h"

namespace zhanggui {

#define SEALED_WITH(column) "select " ZHANGGUI_KEY_OF(column) " from shop_order"

const store::SealedTable OrdersStore::sealed{
    "shop_order",
    {"receiver_name_sealed", "receiver_phone_sealed", "receiver_detail_sealed"},
    "0",
    "select '' as scope, cast(id as text) as place, receiver_name_sealed as first, receiver_phone_sealed as second, "
    "receiver_detail_sealed as third from shop_order where :scope = '' and id > cast(:place as bigint) order by id "
    "limit :limit",
    "update shop_order set receiver_name_sealed = :first, receiver_phone_sealed = :second, receiver_detail_sealed = "
    ":third where :scope = '' and id = cast(:place as bigint)",
    "select key_name, count(*) as number from (" SEALED_WITH("receiver_name_sealed") " union all " SEALED_WITH(
        "receiver_phone_sealed") " union all " SEALED_WITH("receiver_detail_sealed") ") s group by key_name"};

#undef SEALED_WITH

std::optional<OrderRecord> OrdersStore::find(store::Session& session, OrderId id) const {
    return session.one<OrderRecord>("select {columns} from shop_order where id = :id", id);
}

std::optional<OrderRecord> OrdersStore::lock(store::Transaction& transaction, OrderId id) const {
    return transaction.one<OrderRecord>("select {columns} from shop_order where id = :id {for update}", id);
}

std::vector<OrderLineRecord> OrdersStore::lines(store::Session& session, OrderId id) const {
    return session.all<OrderLineRecord>("select {columns} from order_line where order_id = :id order by id", id);
}

std::vector<PackageRecord> OrdersStore::packages(store::Session& session, OrderId id) const {
    return session.all<PackageRecord>(
        "select id, order_id, carrier, tracking_number as waybill, shipped_at from package where order_id = :id "
        "order by id",
        id);
}

std::vector<PackageLineRecord> OrdersStore::packageLines(store::Session& session, OrderId id) const {
    return session.all<PackageLineRecord>(
        "select {pl.columns} from package_line pl join package p on p.id = pl.package_id where p.order_id = :id "
        "order by pl.package_id, pl.line_id",
        id);
}

std::vector<OrderEventRecord> OrdersStore::events(store::Session& session, OrderId id) const {
    return session.all<OrderEventRecord>("select {columns} from order_event where order_id = :id order by id desc", id);
}

std::optional<WholeOrder> OrdersStore::whole(store::Session& session, OrderId id) const {
    auto order = find(session, id);
    if (!order) return std::nullopt;
    WholeOrder whole;
    whole.order = std::move(*order);
    whole.lines = lines(session, id);
    whole.packages = packages(session, id);
    if (!whole.packages.empty()) whole.packageLines = packageLines(session, id);
    whole.events = events(session, id);
    return whole;
}

OrderId OrdersStore::add(store::Transaction& transaction, const OrderRecord& order,
                         const ReceiverIndices& indices) const {
    return transaction.insert<OrderId>(
        "insert into shop_order (customer_id, store_id, state, goods, freight, adjustment, payable, paid, refunded, "
        "receiver_name_sealed, receiver_phone_sealed, receiver_detail_sealed, receiver_name_index, "
        "receiver_phone_index, receiver_tail_index, district_code, region_text, buyer_note, wait, wait_until, "
        "created_at, state_version, version) values (:customer, :store, :state, :goods, :freight, :adjustment, "
        ":payable, :paid, :refunded, :name, :phone, :detail, :nameIndex, :phoneIndex, :tailIndex, :district, :region, "
        ":note, :wait, :until, :at, :stateVersion, :version) returning id",
        order.customer, order.store, order.state, order.goods, order.freight, order.adjustment, order.payable,
        order.paid, order.refunded, order.nameSealed, order.phoneSealed, order.detailSealed, indices.name,
        indices.phone, indices.tail, order.districtCode, order.regionText, order.buyerNote, order.wait, order.waitUntil,
        order.createdAt, order.stateVersion, order.version);
}

OrderLineId OrdersStore::addLine(store::Transaction& transaction, const OrderLineRecord& line) const {
    return transaction.insert<OrderLineId>(
        "insert into order_line (order_id, product_id, sku_id, title, spec_text, code, image, unit_price, cost, "
        "quantity, total, discount, paid, freight, shipped, cancelled) values (:order, :product, :sku, :title, :spec, "
        ":code, "
        ":image, :price, :cost, :quantity, :total, :discount, :paid, :freight, :shipped, :cancelled) returning id",
        line.order, line.product, line.sku, line.title, line.specText, line.code, line.image, line.unitPrice, line.cost,
        line.quantity, line.total, line.discount, line.paid, line.freight, line.shipped, line.cancelled);
}

void OrdersStore::addAdjustment(store::Transaction& transaction, OrderId id, const std::string& kind,
                                const std::string& label, Money amount) const {
    transaction.run(
        "insert into order_adjustment (order_id, kind, label, amount) values (:order, :kind, :label, :amount)", id,
        kind, label, amount);
}

void OrdersStore::addEvent(store::Transaction& transaction, OrderId id, const OrderEventRecord& event) const {
    transaction.run(
        "insert into order_event (order_id, kind, actor, detail, amount, at) "
        "values (:order, :kind, :actor, :detail, :amount, :at)",
        id, event.kind, event.actor, event.detail, event.amount, event.at);
}

PackageId OrdersStore::addPackage(store::Transaction& transaction, const PackageRecord& package) const {
    return transaction.insert<PackageId>(
        "insert into package (order_id, carrier, tracking_number, shipped_at) "
        "values (:order, :carrier, :waybill, :at) returning id",
        package.order, package.carrier, package.waybill, package.shippedAt);
}

void OrdersStore::addPackageLine(store::Transaction& transaction, const PackageLineRecord& line) const {
    transaction.run("insert into package_line (package_id, line_id, quantity) values (:package, :line, :quantity)",
                    line.package, line.line, line.quantity);
}

void OrdersStore::update(store::Transaction& transaction, const OrderRecord& order) const {
    transaction.run(
        "update shop_order set state = :state, paid = :paid, refunded = :refunded, close_reason = :reason, "
        "wait = :wait, wait_until = :until, paid_at = :paidAt, shipped_at = :shippedAt, received_at = :receivedAt, "
        "done_at = :doneAt, closed_at = :closedAt, state_version = :stateVersion, version = :version where id = :id",
        order.state, order.paid, order.refunded, order.closeReason, order.wait, order.waitUntil, order.paidAt,
        order.shippedAt, order.receivedAt, order.doneAt, order.closedAt, order.stateVersion, order.version, order.id);
}

void OrdersStore::setLinesPaid(store::Transaction& transaction, OrderId id) const {
    transaction.run("update order_line set paid = total - discount where order_id = :id", id);
}

bool OrdersStore::addShipped(store::Transaction& transaction, OrderLineId line, std::int64_t quantity) const {
    return transaction.run(
               "update order_line set shipped = shipped + :quantity "
               "where id = :line and shipped + cancelled + :quantity <= quantity",
               quantity, line) == 1;
}

std::vector<OrderId> OrderListsStore::ofWaybill(store::Session& session, const std::string& waybill) const {
    return session.values<OrderId>(
        "select distinct order_id from package where tracking_number = :waybill order by order_id desc limit 100",
        waybill);
}

std::vector<PackageRecord> OrderListsStore::packages(store::Session& session, CustomerId customer, OrderId first,
                                                     OrderId last) const {
    return session.all<PackageRecord>(
        "select p.id, p.order_id, p.carrier, p.tracking_number as waybill, p.shipped_at from package p "
        "join shop_order o on o.id = p.order_id where o.customer_id = :customer and o.id between :first and :last "
        "order by p.order_id, p.id",
        customer, first, last);
}

std::vector<std::string> OrdersStore::pictureNames(store::Session& session) {
    return session.values<std::string>("select distinct image from order_line where image <> ''");
}

}  // namespace zhanggui
