#pragma once

#include "api/contract/endpoint.h"

/// The server itself, for those who watch it and those who write clients.
namespace zhanggui {

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

using SystemEndpoints = EndpointList<GetHealth, GetReadiness, GetMetrics, GetOpenApi>;

}  // namespace zhanggui
