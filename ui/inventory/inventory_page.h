#pragma once

#include <QPointer>

#include "ui/shell/desk_page.h"
#include "ui/widgets/list_page.h"

class QSplitter;

namespace zhanggui {

class LedgerModel;
class LedgerPane;
class Popover;
class StockListModel;

/// Inventory: levels over the ledger of the current one, and the explanation of a number.
class InventoryPage : public DeskPage {
    Q_OBJECT
  public:
    /// The models outlive the page.
    InventoryPage(const PageTools& tools, StockListModel& levels, LedgerModel& ledger, QObject* parent = nullptr);

    QString id() const override { return QStringLiteral("inventory"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("inventory"); }
    RailGroup group() const override { return RailGroup::Catalogue; }
    QKeySequence goKeys() const override { return {Qt::Key_G, Qt::Key_I}; }
    qlonglong count() const override;
    QString searchTitle() const override;
    QWidget* makeWidget() override;
    void activate() override;
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    void search(const QString& text) override;
    /// Null until it was shown.
    ListPage* list() const { return m_list; }
    LedgerPane* ledger() const;
    /// Says where the available units of the current row come from.
    void explain();

  private:
    ListDescriptor describe();
    void registerActions(QWidget* owner);
    void connectParts();
    void applyQuery(const ListQuery& query);
    void showLedger(const QVariant& id);
    void followFooter();
    qlonglong levelOf(int row, const QString& column) const;

    PageTools m_tools;
    StockListModel& m_model;
    LedgerModel& m_ledger;
    QPointer<ListPage> m_list;
    QPointer<LedgerPane> m_pane;
    QPointer<Popover> m_popover;
    QVariant m_open;
    ListQuery m_query;
    QAction* m_explain = nullptr;
};

}  // namespace zhanggui
