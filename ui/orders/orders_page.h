#pragma once

#include <QPointer>

#include "ui/shell/desk_page.h"
#include "ui/widgets/list_page.h"

namespace zhanggui {

class OrderPane;
class OrderListModel;
class OrderModel;

/// Orders: the list with its views, one order beside it, shipping and closing by keyboard.
class OrdersPage : public DeskPage {
    Q_OBJECT
  public:
    /// The models outlive the page.
    OrdersPage(const PageTools& tools, OrderListModel& list, OrderModel& order, QObject* parent = nullptr);

    QString id() const override { return QStringLiteral("orders"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("orders"); }
    RailGroup group() const override { return RailGroup::Sales; }
    QKeySequence goKeys() const override { return {Qt::Key_G, Qt::Key_O}; }
    qlonglong count() const override;
    QString searchTitle() const override;
    QWidget* makeWidget() override;
    void activate() override;
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    void search(const QString& text) override;
    void open(const QVariant& id) override;
    /// Null until it was shown.
    ListPage* list() const { return m_list; }
    OrderPane* pane() const;

  private:
    ListDescriptor describe();
    void registerActions(QWidget* owner);
    void connectList();
    void applyQuery(const ListQuery& query);
    void showOrder(const QVariant& id);
    void step(int by);
    void shipCurrent();
    void shipNextTicked();
    void onSettled();
    void followActions();
    void followFooter();
    void followTicks();
    qlonglong amountOf(int row) const;

    PageTools m_tools;
    OrderListModel& m_model;
    OrderModel& m_order;
    QPointer<ListPage> m_list;
    QPointer<OrderPane> m_pane;
    ListQuery m_query;
    bool m_shipWhenLoaded = false;
    QVariantList m_queue;       ///< ticked orders still to be shipped, one after another
    QList<QAction*> m_offered;  ///< at the foot of the pane
    QAction *m_ship = nullptr, *m_close = nullptr, *m_next = nullptr, *m_previous = nullptr, *m_shipTicked = nullptr;
};

}  // namespace zhanggui
