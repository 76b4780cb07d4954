#pragma once

#include "ui/widgets/detail_pane.h"

class QPushButton;

namespace zhanggui {

class Banner;
class Notices;
class OrderLines;
class OrderLog;
class OrderModel;
class OrderProgress;
class ShipmentForm;
class ThumbSource;

/// One order beside the list: way, receiver, what was bought, money, parcels, log, and the parcel about to leave.
class OrderPane : public DetailPane {
    Q_OBJECT
  public:
    OrderPane(OrderModel& order, ThumbSource& thumbs, Notices& notices, QWidget* parent = nullptr);

    ShipmentForm* shipment() const { return m_form; }
    /// Ships what is typed; with nothing typed, puts the cursor where the number goes.
    void ship();
    /// Asks for the reason and closes the order.
    void askToClose();

  Q_SIGNALS:
    /// A parcel left or the order was closed.
    void settled();

  private:
    void build();
    QWidget* buildReceiver();
    void follow();
    void followHead();
    void followForm();
    void followParcels();
    void showRefusal();

    OrderModel& m_order;
    ThumbSource& m_thumbs;
    Notices& m_notices;
    Banner* m_banner = nullptr;
    QWidget* m_content = nullptr;
    OrderProgress* m_progress = nullptr;
    Label *m_who = nullptr, *m_phone = nullptr, *m_where = nullptr, *m_note = nullptr;
    QPushButton* m_reveal = nullptr;
    Section *m_items = nullptr, *m_parcels = nullptr;
    OrderLines* m_lines = nullptr;
    MoneyBlock* m_money = nullptr;
    ShipmentForm* m_form = nullptr;
    QWidget* m_formLine = nullptr;
    OrderLog* m_log = nullptr;
};

}  // namespace zhanggui
