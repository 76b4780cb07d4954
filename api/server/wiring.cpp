#include "api/server/wiring.h"

#include "api/backend/audit/audit_invariants.h"
#include "api/backend/books/books_invariants.h"
#include "api/backend/cart/cart_routes.h"
#include "api/backend/catalog/catalog_invariants.h"
#include "api/backend/catalog/catalog_routes.h"
#include "api/backend/catalog/category_routes.h"
#include "api/backend/catalog/picture_queue_store.h"
#include "api/backend/catalog/sales.h"
#include "api/backend/catalog/search_routes.h"
#include "api/backend/customers/addresses_store.h"
#include "api/backend/customers/customers_invariants.h"
#include "api/backend/customers/customers_routes.h"
#include "api/backend/http/health.h"
#include "api/backend/imports/exports_routes.h"
#include "api/backend/imports/imports_routes.h"
#include "api/backend/imports/product_selection.h"
#include "api/backend/inventory/inventory_invariants.h"
#include "api/backend/inventory/inventory_routes.h"
#include "api/backend/jobs/batch_routes.h"
#include "api/backend/jobs/events_routes.h"
#include "api/backend/jobs/jobs_invariants.h"
#include "api/backend/jobs/once_store.h"
#include "api/backend/media/media_routes.h"
#include "api/backend/orders/order_timers.h"
#include "api/backend/orders/orders_invariants.h"
#include "api/backend/orders/orders_routes.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/payments/payments_invariants.h"
#include "api/backend/payments/payments_routes.h"
#include "api/backend/staff/staff_invariants.h"
#include "api/backend/staff/staff_routes.h"
#include "api/backend/store/file_copy.h"
#include "api/backend/stores/freight_routes.h"
#include "api/backend/stores/stores_invariants.h"
#include "api/backend/stores/stores_routes.h"
#include "api/contract/contract.h"
#include "api/server/interface_document.h"
#include "api/server/services.h"

namespace zhanggui::server {

namespace {

/// A desk that was away for longer asks for its lists anew anyway.
constexpr std::int64_t keepEventsMs = 30 * dayMs;

/// A shop whose disk is full still serves what can be read: whoever watches it has to know, but may not take it away.
std::string remarkOn(const jobs::DiskReserve& reserve) {
    if (reserve.level() == StorageLevel::Enough) return {};
    return "storage " + std::string(nameOf(reserve.level())) + ": " + std::to_string(reserve.freeBytes() >> 20) +
           " MiB are free";
}

}  // namespace

void wireReactions(Services& services) {
    services.reactions.on<OrderPaid>("notes the sale", [](store::Transaction& transaction, const OrderPaid& event) {
        for (const auto& line : event.lines)
            recordSale(transaction, line.product, line.sku, event.at, line.quantity, event.order.value);
    });
}

void wireTimers(Services& services) {
    registerOrderTimers(services.deadlines, services.closing, services.receiving);
    registerProductTimers(services.deadlines, services.productEditing);
    services.batchJobs.on(JobKind::ProductBulk, services.productBulk);
    registerPaymentOutbox(services.outbox, services.gatewayClosing);
    services.janitor.add("remembered replies", [&] { return services.once.forgetOld(); });
    services.janitor.add("staff sessions", [&] { return services.staffSessions.removeEnded(); });
    services.janitor.add("customer sessions", [&] { return services.customerSessions.removeEnded(); });
    services.janitor.add("old exports", [&] { return services.exports.removeOld(); });
    services.janitor.add("old imports", [&] { return services.imports.removeOld(); });
    services.janitor.add("old jobs", [&] { return services.batchJobs.removeOld(); });
    services.janitor.add("days of searches", [&] { return services.searches.forgetOld(); });
    services.janitor.add("damage in the database", [&services, next = Instant{}]() mutable {
        const auto now = services.clock.now();
        if (now >= next) store::lookForDamage(*services.database);
        if (now >= next) next = now + dayMs;
        return std::int64_t{0};
    });
    services.janitor.add("old events",
                         [&] { return services.events.removeBefore(services.clock.now() - keepEventsMs); });
}

void wirePictures(Services& services) {
    services.pictureSweep.add([](store::Session& session) { return catalog_store::pictureNames(session); });
    services.pictureSweep.add([](store::Session& session) { return OrdersStore::pictureNames(session); });
    services.janitor.add("pictures that nobody names", [&] { return services.pictureSweep.sweep(); });
}

void wireRoutes(http::Registry& registry, Services& services, http::Route metrics) {
    addStaffRoutes(registry, services.staffAccounts, services.staffSessions, services.viewKeeping);
    addStoreRoutes(registry, services.storeLists, services.shopSetups);
    bindFreight(registry, services.freightTemplates);
    addCustomerRoutes(registry, services.customerSessions, services.addresses, services.regions);
    bindCatalog(registry, services.shopWindow, services.productRecords, services.generation);
    bindCategories(registry, services.categoryRecords, services.categoryEditing, services.specTemplateEditing);
    bindProductEditing(registry, services.productEditing);
    bindSearch(registry, services.searches, services.favourites);
    bindFailedPictures(registry, services.failedPictures);
    addJobRoutes(registry, services.batchJobs);
    bindInventory(registry, services.stockLists, services.productLists, services.productQuickEdits);
    bindProductBulk(registry, services.productBulk);
    serveCart(registry, services.carts);
    servePayments(registry, services.noticeIntake);
    serveOrders(registry, {services.settlePreview, services.submission, services.paying, services.closing,
                           services.receiving, services.shipping, services.customerOrders, services.orderDesk});
    bindImports(registry, services.imports);
    bindExports(registry, services.exports);
    bindProductExports(registry, services.exports);
    bindMedia(registry, services.media);
    addEventRoutes(registry, services.events);

    auto health = http::healthRoutes(
        [&services]() -> std::optional<std::string> {
            if (!store::damageMet(*services.database).empty()) return "The shop's database is damaged";
            services.database->read([](store::Session& session) { return session.value<std::int64_t>("select 1"); });
            return std::nullopt;
        },
        [&services] { return remarkOn(services.diskReserve); });
    registry.serve<GetStorage>([&services](const Actor&) -> Result<StorageState> {
        return StorageState{services.diskReserve.level(), static_cast<std::int64_t>(services.diskReserve.freeBytes())};
    });
    registry.serveRoute<GetHealth>(std::move(health.at(0)));
    registry.serveRoute<GetReadiness>(std::move(health.at(1)));
    registry.serveRoute<GetMetrics>(std::move(metrics));
    registry.serveRaw<GetOpenApi>(
        [document = interfaceDocument()](const Actor&, const http::Request&) -> Result<http::Reply> {
            return http::Reply{200, document, "application/json", {{"ETag", http::entityTag(document)}}};
        });
    registry.check(declaredEndpoints());
}

std::vector<Invariant> allInvariants() {
    std::vector<Invariant> all;
    for (const auto& list :
         {staffInvariants(), auditInvariants(), jobsInvariants(), booksInvariants(), storesInvariants(),
          customersInvariants(), catalogInvariants(), inventoryInvariants(), paymentsInvariants(), ordersInvariants()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

std::vector<store::SealedTable> sealedTables() {
    return {jobs::OnceStore::sealed, AddressesStore::sealed, OrdersStore::sealed};
}

}  // namespace zhanggui::server
