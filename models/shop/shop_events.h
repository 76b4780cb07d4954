#pragma once

#include <QObject>

#include "api/client/event_stream.h"
#include "api/contract/catalog.h"
#include "api/contract/exports.h"
#include "api/contract/imports.h"
#include "api/contract/jobs.h"
#include "api/contract/order_states.h"

namespace zhanggui {

/// The shop's events, sorted by whom they concern. Models connect to it and bring their rows up to date.
class ShopEvents : public QObject {
    Q_OBJECT
  public:
    /// `stream` must outlive this.
    explicit ShopEvents(EventStream& stream, QObject* parent = nullptr);

    /// Whether events come as they happen; otherwise who waits for one asks.
    bool isLive() const;

  Q_SIGNALS:
    void orderChanged(zhanggui::OrderId order, zhanggui::EventKind kind);
    /// An order was just paid: worth a notification.
    void orderPaid(qlonglong id, const QString& number);
    void jobProgressed(zhanggui::JobId job);
    void importProgressed(zhanggui::ImportId import);
    void exportProgressed(zhanggui::ExportId exported);
    void catalogChanged(zhanggui::ProductId product);
    void freightChanged();
    /// The server's disk has more, or less, room than before: its level changed.
    void storageChanged();
    /// The connection is there after it was not. Events that were missed follow; what else changed is to be asked for.
    void resumed();
    /// Anything at all was heard.
    void heard();

  private:
    void sort(const ShopEvent& event);

    EventStream& m_stream;
};

}  // namespace zhanggui
