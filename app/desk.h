#pragma once

#include <QObject>
#include <memory>

#include "app/desk_parts.h"
#include "app/embedded_server.h"
#include "app/options.h"
#include "ui/categories/categories_page.h"
#include "ui/freight/freight_page.h"
#include "ui/inventory/inventory_page.h"
#include "ui/orders/orders_page.h"
#include "ui/products/products_page.h"
#include "ui/shell/action_list.h"
#include "ui/shell/desk_state.h"
#include "ui/shell/job_list.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumb_source.h"

class QApplication;

namespace zhanggui {

/// The running desk: puts server, client, models, pages and window together and leads from the start over sign-in to
/// the shop, and in order out of it again.
class Desk : public QObject {
    Q_OBJECT
  public:
    /// `settings` is the path of the ini file; `keychain` keeps the session.
    Desk(const Options& options, const QString& settings, std::unique_ptr<Keychain> keychain,
         QApplication& application);
    ~Desk() override;

    void start();
    MainWindow& window() { return *m_window; }
    DeskParts& parts() { return m_parts; }
    Preferences& preferences() { return m_preferences; }
    Notices& notices() { return m_notices; }
    DeskState& state() { return m_state; }
    OrdersPage& orders() { return m_orders; }
    ProductsPage& products() { return m_products; }
    CategoriesPage& categories() { return m_categories; }
    InventoryPage& inventory() { return m_inventory; }
    FreightPage& freight() { return m_freight; }
    /// Null with a shared server.
    EmbeddedServer* server() { return m_server.get(); }

  private:
    void followServer();
    void followSession();
    void followConnection();
    void followShop();
    void enterState(SessionModel::State state);
    void showSignIn();
    void showPaidOrder(qlonglong id, const QString& number);
    void applyTheme();
    void leave();

    Options m_options;
    QApplication& m_application;
    Preferences m_preferences;
    Language m_language;
    Appearance m_appearance;
    DeskParts m_parts;
    DeskState m_state;
    ActionList m_actions;
    JobList m_jobs;
    Notices m_notices;
    CachedThumbs m_thumbs;
    PageTools m_tools;
    OrdersPage m_orders;
    ProductsPage m_products;
    CategoriesPage m_categories;
    InventoryPage m_inventory;
    FreightPage m_freight;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<MainWindow> m_window;
    std::optional<SessionModel::State> m_entered;
    bool m_filledIn = false, m_leaving = false;
};

}  // namespace zhanggui
