#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/schema.h"

namespace zhanggui {

/// A declared operation as data: what the router, the start-up check and the OpenAPI document read.
struct EndpointInfo {
    enum class Value { Id, Text };

    Verb verb = Verb::Get;
    std::string_view pattern, name, summary;
    Door door = Door::Public;
    Right right = Right::None;
    bool keyed = false, raw = false, cacheable = false;
    std::size_t bodyLimit = 0;
    std::string_view accepts, answers;  ///< content types of raw operations
    std::vector<Value> pathValues;
    Schema (*body)() = nullptr;   ///< null when raw
    Schema (*reply)() = nullptr;  ///< null when raw without a declared reply
};

namespace detail {

template <class... Values>
std::vector<EndpointInfo::Value> pathValueKinds(std::tuple<Values...>*) {
    return {(isId<Values> ? EndpointInfo::Value::Id : EndpointInfo::Value::Text)...};
}

}  // namespace detail

/// The declaration of an endpoint as data.
template <class E>
EndpointInfo infoOf() {
    EndpointInfo info;
    info.verb = E::verb;
    info.pattern = E::Where::pattern;
    info.name = E::name;
    info.summary = E::summary;
    info.door = E::door;
    info.right = E::right;
    info.bodyLimit = E::bodyLimit;
    info.pathValues = detail::pathValueKinds(static_cast<typename E::Where::Tuple*>(nullptr));
    if constexpr (requires { E::answers; }) {
        info.raw = true;
        info.accepts = E::accepts;
        info.answers = E::answers;
    } else {
        info.keyed = E::keyed;
        info.cacheable = E::cacheable;
        info.body = &schemaOf<typename E::Body>;
    }
    if constexpr (requires { typename E::Reply; }) info.reply = &schemaOf<typename E::Reply>;
    return info;
}

}  // namespace zhanggui
