#pragma once

#include <memory>

#include "api/backend/audit/audit_chain.h"
#include "api/backend/books/journal.h"
#include "api/backend/cart/carts.h"
#include "api/backend/catalog/catalog_writer.h"
#include "api/backend/catalog/category_editing.h"
#include "api/backend/catalog/category_records.h"
#include "api/backend/catalog/failed_pictures.h"
#include "api/backend/catalog/freight_products.h"
#include "api/backend/catalog/offers.h"
#include "api/backend/catalog/picture_queue.h"
#include "api/backend/catalog/product_editing.h"
#include "api/backend/catalog/product_records.h"
#include "api/backend/catalog/sales_folding.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/catalog/search_routes.h"
#include "api/backend/catalog/shop_window.h"
#include "api/backend/catalog/spec_template_editing.h"
#include "api/backend/customers/addresses.h"
#include "api/backend/customers/customer_door.h"
#include "api/backend/customers/customer_sessions.h"
#include "api/backend/imports/category_importer.h"
#include "api/backend/imports/export_service.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/price_importer.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/imports/table_exporters.h"
#include "api/backend/inventory/product_bulk.h"
#include "api/backend/inventory/product_lists.h"
#include "api/backend/inventory/product_quick_edits.h"
#include "api/backend/inventory/shelf_editor.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/inventory/stock_lists.h"
#include "api/backend/inventory/stock_reader.h"
#include "api/backend/jobs/batch_jobs.h"
#include "api/backend/jobs/cautious_clock.h"
#include "api/backend/jobs/deadlines.h"
#include "api/backend/jobs/disk_reserve.h"
#include "api/backend/jobs/events.h"
#include "api/backend/jobs/janitor.h"
#include "api/backend/jobs/once.h"
#include "api/backend/jobs/outbox.h"
#include "api/backend/media/media.h"
#include "api/backend/media/picture_sweep.h"
#include "api/backend/orders/closing.h"
#include "api/backend/orders/customer_orders.h"
#include "api/backend/orders/order_desk.h"
#include "api/backend/orders/past_purchases.h"
#include "api/backend/orders/paying.h"
#include "api/backend/orders/payment_settlement.h"
#include "api/backend/orders/receiving.h"
#include "api/backend/orders/retirement_holds.h"
#include "api/backend/orders/settle_preview.h"
#include "api/backend/orders/shipping.h"
#include "api/backend/orders/submission.h"
#include "api/backend/payments/notice_intake.h"
#include "api/backend/ports/simulated_gateway.h"
#include "api/backend/ports/simulated_login.h"
#include "api/backend/staff/passwords.h"
#include "api/backend/staff/session_cache.h"
#include "api/backend/staff/staff_accounts.h"
#include "api/backend/staff/staff_door.h"
#include "api/backend/staff/staff_sessions.h"
#include "api/backend/staff/view_keeping.h"
#include "api/backend/store/vault.h"
#include "api/backend/stores/freight_templates.h"
#include "api/backend/stores/shop_setup.h"
#include "api/backend/stores/store_list.h"
#include "api/server/shop_options.h"

namespace zhanggui::server {

/// The shop's database opened and brought to this program's schema. Throws what the store throws.
std::unique_ptr<store::Database> openShop(const ShopOptions& options);

/// Login where the platform's is not set up: refuses everybody.
class NoLogin : public CustomerLogin {
  public:
    Result<PlatformIdentity> exchange(const std::string&) override { return refuse(CustomerRefusal::LoginUnavailable); }
};

/// Everything that carries out the shop's work, built in the order of the domains; members below may use those above.
/// Its background loops run between start() and stop().
class Services {
  public:
    Services(const ShopOptions& options, const Clock& clock);
    ~Services();
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    void start();
    void stop();

    const Clock& clock;
    const jobs::CautiousClock cautiousClock;  ///< by which things expire
    SystemRandom random;
    std::unique_ptr<store::Database> database;
    const bool simulated;  ///< a demo shop, or asked for: stand-ins behind the ports of login and wallet
    store::Vault vault;

    Media media;
    audit::AuditChain auditChain;
    jobs::Once once;
    jobs::Deadlines deadlines;
    jobs::Outbox outbox;
    jobs::Events events;
    const std::shared_ptr<const Disk> disk;
    jobs::DiskReserve diskReserve;
    jobs::Janitor janitor;
    PictureSweep pictureSweep;
    jobs::BatchJobs batchJobs;
    Journal journal;

    Passwords passwords;
    SessionCache staffCache;
    StaffDoor staffDoor;
    StaffAccounts staffAccounts;
    StaffSessions staffSessions;
    ViewKeeping viewKeeping;
    ShopSetups shopSetups;
    StoreLists storeLists;

    std::unique_ptr<CustomerLogin> login;
    std::unique_ptr<SimulatedGateway> gateway;  ///< null: the shop takes no payments yet
    CustomerDoor customerDoor;
    CustomerSessions customerSessions;
    Regions regions;
    Addresses addresses;
    FreightProducts freightProducts;
    FreightTemplates freightTemplates;

    CatalogGeneration generation;
    StockReader stockReader;
    Stock stock;
    ShelfEditor shelf;
    RetirementHolds retirementHolds;
    CatalogWriter catalogWriter;
    Offers offers;
    ShopWindow shopWindow;
    CategoryRecords categoryRecords;
    CategoryEditing categoryEditing;
    SpecTemplateEditing specTemplateEditing;
    ProductRecords productRecords;
    SalesFolding salesFolding;
    SearchIndex searchIndex;
    Searches searches;
    Favourites favourites;
    PictureQueue pictureQueue;  ///< runs only where somebody starts it, see serve()
    FailedPictures failedPictures;
    StockLists stockLists;
    ProductLists productLists;
    ProductWriting productWriting;
    ProductEditing productEditing;
    ProductQuickEdits productQuickEdits;
    ProductBulk productBulk;

    PastPurchases pastPurchases;
    Carts carts;
    Reactions reactions;
    PaymentAttempts attempts;
    PaymentSettlement settlement;
    GatewayClosing gatewayClosing;
    NoticeIntake noticeIntake;
    SettlePreview settlePreview;
    Submission submission;
    Paying paying;
    Closing closing;
    Receiving receiving;
    Shipping shipping;
    CustomerOrders customerOrders;
    OrderDesk orderDesk;
    ProductImporter productImporter;
    PriceImporter priceImporter;
    CategoryImporter categoryImporter;
    ImportService imports;
    ProductExporter productExporter;
    PriceExporter priceExporter;
    CategoryExporter categoryExporter;
    ExportService exports;
};

}  // namespace zhanggui::server
