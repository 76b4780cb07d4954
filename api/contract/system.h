#pragma once

#include "api/contract/endpoint.h"

/// The server itself, for those who watch it and those who write clients.
namespace zhanggui {

/// What the room on the server's disk allows.
enum class StorageLevel { Enough, Low, ReadOnly };

constexpr std::array<EnumName<StorageLevel>, 3> enumNames(StorageLevel) {
    return {{{StorageLevel::Enough, "enough"}, {StorageLevel::Low, "low"}, {StorageLevel::ReadOnly, "readOnly"}}};
}

/// The status of every refusal for lack of room.
inline constexpr int storageFullStatus = 507;

struct StorageState {
    StorageLevel level = StorageLevel::Enough;
    std::int64_t freeBytes = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("level", &StorageState::level,
              "low: pictures, imports and exports are refused; readOnly: so is every change that makes no room");
        field("freeBytes", &StorageState::freeBytes, "What the shop may still write on its fullest disk");
    }
    bool operator==(const StorageState&) const = default;
};

struct GetStorage : Endpoint<Verb::Get, Path<"/admin/v1/storage">, None, StorageState, Door::Staff> {
    static constexpr std::string_view name = "getStorage";
    static constexpr std::string_view summary = "How much room the shop has; the event storageChanged tells of changes";
};
struct GetHealth : RawEndpoint<Verb::Get, Path<"/healthz">, Door::Public> {
    static constexpr std::string_view name = "getHealth";
    static constexpr std::string_view summary = "The process lives";
    static constexpr std::string_view answers = "application/json";
};
struct GetReadiness : RawEndpoint<Verb::Get, Path<"/readyz">, Door::Public> {
    static constexpr std::string_view name = "getReadiness";
    static constexpr std::string_view summary = "The shop can serve; 503 with the reason if not";
    static constexpr std::string_view answers = "application/json";
};
struct GetMetrics : RawEndpoint<Verb::Get, Path<"/metrics">, Door::Public> {
    static constexpr std::string_view name = "getMetrics";
    static constexpr std::string_view summary = "Figures in Prometheus' text format; on the desk's listener only";
    static constexpr std::string_view answers = "text/plain";
};
struct GetOpenApi : RawEndpoint<Verb::Get, Path<"/openapi.json">, Door::Public> {
    static constexpr std::string_view name = "getOpenApi";
    static constexpr std::string_view summary = "This document";
    static constexpr std::string_view answers = "application/json";
};

using SystemEndpoints = EndpointList<GetStorage, GetHealth, GetReadiness, GetMetrics, GetOpenApi>;

}  // namespace zhanggui
