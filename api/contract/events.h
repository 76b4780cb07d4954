#pragma once

#include "api/contract/endpoint.h"

/// What staff must see without asking: the desk follows these as server-sent events.
namespace zhanggui {

enum class EventKind {
    OrderSubmitted,
    OrderPaid,
    OrderShipped,
    OrderReceived,
    OrderDone,
    OrderClosed,
    ImportProgress,
    ExportProgress,
    CatalogChanged,
    JobProgress,
    FreightChanged,
    StorageChanged
};

constexpr std::array<EnumName<EventKind>, 12> enumNames(EventKind) {
    return {{{EventKind::OrderSubmitted, "orderSubmitted"},
             {EventKind::OrderPaid, "orderPaid"},
             {EventKind::OrderShipped, "orderShipped"},
             {EventKind::OrderReceived, "orderReceived"},
             {EventKind::OrderDone, "orderDone"},
             {EventKind::OrderClosed, "orderClosed"},
             {EventKind::ImportProgress, "importProgress"},
             {EventKind::ExportProgress, "exportProgress"},
             {EventKind::CatalogChanged, "catalogChanged"},
             {EventKind::JobProgress, "jobProgress"},
             {EventKind::FreightChanged, "freightChanged"},
             {EventKind::StorageChanged, "storageChanged"}}};
}

/// The data line of one event. The SSE id is `number`: hand it back as Last-Event-ID and nothing is missed.
struct ShopEvent {
    std::int64_t number = 0;
    EventKind kind = EventKind::OrderPaid;
    std::int64_t object = 0;
    std::string label;
    Instant at;

    template <class V>
    static constexpr void describe(V&& field) {
        field("number", &ShopEvent::number, "Numbered after commit, without gaps that matter");
        field("kind", &ShopEvent::kind, "What happened");
        field("object", &ShopEvent::object, "Key of the order, import, product or job; 0 for many");
        field("label", &ShopEvent::label, "The object's number as people read it, or empty");
        field("at", &ShopEvent::at, "When");
    }
};

struct FollowEvents : RawEndpoint<Verb::Get, Path<"/admin/v1/events">, Door::Staff> {
    static constexpr std::string_view name = "followEvents";
    static constexpr std::string_view summary = "Server-sent events, each a ShopEvent as JSON; heartbeat every 15 s";
    static constexpr std::string_view answers = "text/event-stream";
};

using EventEndpoints = EndpointList<FollowEvents>;

}  // namespace zhanggui
