#pragma once

#include <memory>
#include <optional>

#include "api/client/client.h"
#include "models/base/rows_model.h"
#include "models/orders/order_parts.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// One order in full: what is shown of it and what can be done with it. Follows the shop's events while it is open.
class OrderModel : public QObject {
    Q_OBJECT
  public:
    enum class Action { Ship, Close, Reveal };
    Q_ENUM(Action)

    OrderModel(Client& client, ShopEvents& events, QObject* parent = nullptr);
    ~OrderModel() override;

    /// Shows this order; the one before disappears at once, the new one comes with changed().
    void open(qlonglong id);
    void reload();
    void clear();
    qlonglong id() const { return m_id.value; }
    bool isLoaded() const { return m_order.has_value(); }
    bool isBusy(Action action) const;
    /// Why the order could not be loaded; empty code if it could.
    const Refusal& refusal() const { return m_refusal; }
    /// What the server lets this user do with it now.
    bool may(Action action) const;

    QString number() const;
    QString stateText() const;
    cell::Tone stateTone() const;
    QString waitText() const;
    int waitTone() const;
    QString closeReason() const;
    QString receiver() const;  ///< masked, or unmasked after reveal()
    QString phone() const;
    QString address() const;
    bool isRevealed() const { return m_receiver.has_value(); }
    QString buyerNote() const;
    QString createdText() const;
    qlonglong version() const { return m_order ? m_order->version : 0; }
    QList<OrderStep> steps() const;
    QList<OrderSum> sums() const;
    RecordModel& lines() { return m_lines; }        ///< columns: thumb, item, quantity, open, amount
    RecordModel& parcels() { return *m_parcels; }   ///< columns: carrier, waybill, shipped, content
    RecordModel& timeline() { return m_timeline; }  ///< columns: time, text

    /// A parcel with everything that is still open, of the order as it is now.
    ParcelInput everythingOpen() const;
    /// Carriers as (code, name), most used first; empty until carriersChanged().
    const QList<QPair<QString, QString>>& carriers() const { return m_carriers; }
    void askCarriers();

    /// Each ends with done() or refused(). Repeated after a lost answer with the same content, it happens once.
    void ship(const ParcelInput& parcel);
    void closeOrder(const QString& reason, qlonglong orderVersion);
    void reveal();

  Q_SIGNALS:
    void changed();
    void busyChanged();
    void carriersChanged();
    void done(zhanggui::OrderModel::Action action);
    /// A conflict has already brought the order as it is now.
    void refused(zhanggui::OrderModel::Action action, const zhanggui::Refusal& refusal);

  private:
    void ask();
    void show(Order order);
    void onOrder(Result<Order> order);
    void onDone(Action action, Result<Order> order);

    Client& m_client;
    OrderId m_id;
    std::optional<Order> m_order;
    std::optional<Receiver> m_receiver;
    Refusal m_refusal;
    RowsModel<OrderLine> m_lines;
    std::unique_ptr<RowsModel<Parcel>> m_parcels;
    RowsModel<TimelineEntry> m_timeline;
    QList<QPair<QString, QString>> m_carriers;
    Latest m_asking, m_shipping, m_closing, m_revealing, m_askingCarriers;
    RetryKey m_shipKey, m_closeKey;
};

}  // namespace zhanggui
