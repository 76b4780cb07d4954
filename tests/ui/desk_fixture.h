#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "models/categories/category_actions.h"
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
#include "models/shop/job_run.h"
#include "models/shop/picture_source.h"
#include "models/shop/picture_upload.h"
#include "models/shop/sheet_export.h"
#include "models/shop/sheet_import.h"
#include "models/shop/view_list.h"
#include "tests/ui/scripted_shop.h"
#include "ui/categories/categories_page.h"
#include "ui/freight/freight_page.h"
#include "ui/inventory/inventory_page.h"
#include "ui/orders/orders_page.h"
#include "ui/products/products_page.h"
#include "ui/shell/action_list.h"
#include "ui/shell/desk_state.h"
#include "ui/shell/job_list.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumb_source.h"

/// A desk over a scripted shop: real models, real pages, real window, no server.
namespace zhanggui {

class FixedScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return false; }
};

/// All of it put together.
struct DeskFixture {
    DeskFixture() : preferences(settings.filePath(QStringLiteral("desk.ini"))) {
        import.rows().setWords(SheetTable::Products, &products::changeWords);
        stream.start();
        transport.streams[0]->open(200);
        state.setShop(QStringLiteral("青禾生活"), false);
        state.setUser(QStringLiteral("陈雯"), QStringLiteral("owner"));
        state.setServer(QStringLiteral("0.1.0"), true);
        state.setConnection(DeskState::Connection::Connected);
    }

    /// Shows the window on a page.
    void show(const QString& page, QSize size = {1440, 900}) {
        preferences.setLastPage(page);
        window = std::make_unique<MainWindow>(
            tools, QList<DeskPage*>{&orders, &products, &categories, &inventory, &freight}, state);
        window->resize(size);
        window->showDesk();
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    /// Something happened in the shop.
    void tell(EventKind kind, std::int64_t object, const std::string& label = {}) {
        const ShopEvent event{++events_, kind, object, label, {ScriptedShop::base}};
        transport.streams.back()->say(sse(events_, event));
    }
    template <class Widget>
    Widget* find(const char* name) const {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }
    template <class Dialog>
    static Dialog* dialog() {
        for (QWidget* one : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<Dialog*>(one); found != nullptr && found->isVisible()) return found;
        return nullptr;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : window.get(), key, modifiers);
    }

    FakeTransport transport;
    ScriptedShop shop{transport};
    Client client{transport};
    EventStream stream{client};
    ShopEvents events{stream};
    OrderListModel orderList{client, events};
    OrderModel order{client, events};
    ProductListModel productList{client, events};
    ProductModel product{client, events};
    SheetImport import{client, events};
    SheetExport exporting{client, events};
    CategoryTreeModel categoryTree{client, events};
    CategoryActions categoryActions{client, categoryTree};
    SpecTemplatesModel specTemplates{client, events};
    IndustryList industries{client};
    StockListModel levels{client, events};
    LedgerModel ledger{client, events};
    FreightListModel freightList{client, events};
    PlaceList regions{client};
    FreightAsking freightAsking{client};
    ViewList views{client};
    QTemporaryDir settings;
    DraftStore drafts{settings.filePath(QStringLiteral("drafts"))};
    ProductEdit productEdit{client, events, drafts};
    SkuMatrixModel skuMatrix{productEdit};
    SpecStart specStart{client, productEdit};
    ProductHistory productHistory{client};
    PictureUpload uploads{client};
    PictureSource pictures{client};
    JobRun bulk{client, events};
    BulkRowModel bulkRows{client};
    ProductActions productActions{client};
    FailedPicturesModel failedPictures{client};
    SearchWordsEdit searchWords{client};
    Preferences preferences;
    ActionList actions;
    JobList jobs;
    Notices notices;
    CachedThumbs thumbs{[](const QString&, CachedThumbs::Answer answer) { answer({}); }};
    DeskState state;
    PageTools tools{actions, preferences, jobs, notices, thumbs, views};
    OrdersPage orders{tools, orderList, order};
    ProductsPage products{tools,
                          {productList,
                           product,
                           import,
                           exporting,
                           {productEdit, skuMatrix, productHistory, uploads, pictures, specStart},
                           bulk,
                           bulkRows,
                           freightList,
                           productActions,
                           failedPictures,
                           searchWords}};
    CategoriesPage categories{tools, {categoryTree, categoryActions, specTemplates, industries, import, exporting}};
    InventoryPage inventory{tools, levels, ledger};
    FreightPage freight{tools, {freightList, regions, freightAsking}};
    std::unique_ptr<MainWindow> window;

  private:
    std::int64_t events_ = 0;
};

}  // namespace zhanggui
