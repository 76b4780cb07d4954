#pragma once

#include "api/client/client.h"
#include "api/client/event_stream.h"
#include "api/client/session_store.h"
#include "app/relay_transport.h"
#include "models/categories/category_actions.h"
#include "models/categories/category_changes.h"
#include "models/categories/industry_list.h"
#include "models/categories/spec_templates_model.h"
#include "models/freight/freight_asking.h"
#include "models/freight/freight_list_model.h"
#include "models/freight/place_list.h"
#include "models/inventory/ledger_model.h"
#include "models/inventory/stock_list_model.h"
#include "models/orders/order_list_model.h"
#include "models/orders/order_model.h"
#include "models/products/bulk_row_model.h"
#include "models/products/change_words.h"
#include "models/products/failed_pictures_model.h"
#include "models/products/product_actions.h"
#include "models/products/product_edit.h"
#include "models/products/product_history.h"
#include "models/products/product_list_model.h"
#include "models/products/product_model.h"
#include "models/products/search_words_edit.h"
#include "models/products/sku_matrix_model.h"
#include "models/products/spec_start.h"
#include "models/shop/connection_state.h"
#include "models/shop/job_run.h"
#include "models/shop/picture_source.h"
#include "models/shop/picture_upload.h"
#include "models/shop/session_model.h"
#include "models/shop/sheet_export.h"
#include "models/shop/sheet_import.h"
#include "models/shop/shop_events.h"
#include "models/shop/storage_watch.h"
#include "models/shop/view_list.h"

namespace zhanggui {

/// Everything between the wire and the pages, in the order in which it stands on each other.
struct DeskParts {
    /// `place` names the shop in the keychain; unfinished work is kept in `draftFolder`.
    DeskParts(std::unique_ptr<Keychain> keychain, const QString& place, const QString& draftFolder)
        : client(transport),
          stream(client),
          store(std::move(keychain)),
          session(client, stream, store, place),
          connection(client, stream),
          events(stream),
          storage(client, events),
          pictures(client),
          views(client),
          orders(client, events),
          order(client, events),
          products(client, events),
          product(client, events),
          import(client, events),
          exporting(client, events),
          drafts(draftFolder),
          productEdit(client, events, drafts),
          skuMatrix(productEdit),
          specStart(client, productEdit),
          productHistory(client),
          uploads(client),
          bulk(client, events),
          bulkRows(client),
          productActions(client),
          failedPictures(client),
          searchWords(client),
          categories(client, events),
          categoryActions(client, categories),
          specTemplates(client, events),
          industries(client),
          levels(client, events),
          ledger(client, events),
          freight(client, events),
          regions(client),
          freightAsking(client) {
        for (const auto table : {SheetTable::Products, SheetTable::Prices})
            import.rows().setWords(table, &products::changeWords);
        import.rows().setWords(SheetTable::Categories, &categories::changeWords);
    }

    /// Forgets all records, e.g. after signing out.
    void clear() {
        storage.clear();
        orders.clear();
        order.clear();
        products.clear();
        product.clear();
        import.reset();
        exporting.cancel();
        productEdit.close();
        productHistory.open(0);
        uploads.clear();
        bulk.abandon();
        bulkRows.clear();
        failedPictures.clear();
        categories.clear();
        specTemplates.clear();
        levels.clear();
        ledger.clear();
        freight.clear();
        views.clear();
    }

    RelayTransport transport;
    Client client;
    EventStream stream;
    SessionStore store;
    SessionModel session;
    ConnectionState connection;
    ShopEvents events;
    StorageWatch storage;
    PictureSource pictures;
    ViewList views;
    OrderListModel orders;
    OrderModel order;
    ProductListModel products;
    ProductModel product;
    SheetImport import;
    SheetExport exporting;
    DraftStore drafts;
    ProductEdit productEdit;
    SkuMatrixModel skuMatrix;
    SpecStart specStart;
    ProductHistory productHistory;
    PictureUpload uploads;
    JobRun bulk;
    BulkRowModel bulkRows;
    ProductActions productActions;
    FailedPicturesModel failedPictures;
    SearchWordsEdit searchWords;
    CategoryTreeModel categories;
    CategoryActions categoryActions;
    SpecTemplatesModel specTemplates;
    IndustryList industries;
    StockListModel levels;
    LedgerModel ledger;
    FreightListModel freight;
    PlaceList regions;
    FreightAsking freightAsking;
};

}  // namespace zhanggui
