#pragma once

#include "api/contract/cart.h"
#include "api/contract/catalog.h"
#include "api/contract/categories.h"
#include "api/contract/customer_orders.h"
#include "api/contract/customers.h"
#include "api/contract/events.h"
#include "api/contract/exports.h"
#include "api/contract/favourites.h"
#include "api/contract/freight.h"
#include "api/contract/imports.h"
#include "api/contract/inventory.h"
#include "api/contract/jobs.h"
#include "api/contract/media.h"
#include "api/contract/orders.h"
#include "api/contract/payments.h"
#include "api/contract/pictures.h"
#include "api/contract/product_bulk.h"
#include "api/contract/product_export.h"
#include "api/contract/products.h"
#include "api/contract/search.h"
#include "api/contract/staff.h"
#include "api/contract/stores.h"
#include "api/contract/system.h"
#include "api/contract/views.h"

namespace zhanggui {

/// Calls `visit.template operator()<E>()` for every endpoint of the program, domain by domain.
template <class V>
void eachEndpoint(V&& visit) {
    StaffEndpoints::each(visit);
    ViewEndpoints::each(visit);
    CustomerEndpoints::each(visit);
    CatalogEndpoints::each(visit);
    SearchEndpoints::each(visit);
    FavouriteEndpoints::each(visit);
    PictureEndpoints::each(visit);
    ProductEndpoints::each(visit);
    ProductBulkEndpoints::each(visit);
    JobEndpoints::each(visit);
    CategoryEndpoints::each(visit);
    InventoryEndpoints::each(visit);
    StoreEndpoints::each(visit);
    FreightEndpoints::each(visit);
    CartEndpoints::each(visit);
    PaymentEndpoints::each(visit);
    CustomerOrderEndpoints::each(visit);
    OrderEndpoints::each(visit);
    ImportEndpoints::each(visit);
    ExportEndpoints::each(visit);
    ProductExportEndpoints::each(visit);
    EventEndpoints::each(visit);
    MediaEndpoints::each(visit);
    SystemEndpoints::each(visit);
}

/// Calls `visit.template operator()<E>()` for every enum of refusals.
template <class V>
void eachRefusalEnum(V&& visit) {
    visit.template operator()<GeneralRefusal>();
    visit.template operator()<StaffRefusal>();
    visit.template operator()<ViewRefusal>();
    visit.template operator()<CustomerRefusal>();
    visit.template operator()<FreightRefusal>();
    visit.template operator()<CartRefusal>();
    visit.template operator()<PaymentRefusal>();
    visit.template operator()<OrderRefusal>();
    visit.template operator()<CategoryRefusal>();
    visit.template operator()<ImportRefusal>();
    visit.template operator()<ProductRefusal>();
    visit.template operator()<JobRefusal>();
    visit.template operator()<ExportRefusal>();
}

}  // namespace zhanggui
