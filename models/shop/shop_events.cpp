#include "models/shop/shop_events.h"

#include "models/base/formats.h"

namespace zhanggui {

ShopEvents::ShopEvents(EventStream& stream, QObject* parent) : QObject(parent), m_stream(stream) {
    connect(&stream, &EventStream::happened, this, &ShopEvents::sort);
    connect(&stream, &EventStream::connected, this, [this](bool again) {
        Q_EMIT heard();
        if (again) Q_EMIT resumed();
    });
}

bool ShopEvents::isLive() const {
    return m_stream.isConnected();
}

void ShopEvents::sort(const ShopEvent& event) {
    Q_EMIT heard();
    switch (event.kind) {
        case EventKind::OrderPaid:
            Q_EMIT orderPaid(event.object, format::text(event.label));
            [[fallthrough]];
        case EventKind::OrderSubmitted:
        case EventKind::OrderShipped:
        case EventKind::OrderReceived:
        case EventKind::OrderDone:
        case EventKind::OrderClosed:
            Q_EMIT orderChanged({event.object}, event.kind);
            break;
        case EventKind::ImportProgress:
            Q_EMIT importProgressed({event.object});
            break;
        case EventKind::ExportProgress:
            Q_EMIT exportProgressed({event.object});
            break;
        case EventKind::CatalogChanged:
            Q_EMIT catalogChanged({event.object});
            break;
        case EventKind::JobProgress:
            Q_EMIT jobProgressed({event.object});
            break;
        case EventKind::FreightChanged:
            Q_EMIT freightChanged();
            break;
        case EventKind::StorageChanged:
            Q_EMIT storageChanged();
            break;
    }
}

}  // namespace zhanggui
