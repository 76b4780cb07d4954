#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>

#include "api/contract/fields.h"
#include "api/contract/rights.h"
#include "api/contract/verb.h"

namespace zhanggui {

/// Who may knock: anyone, a customer's token, a staff token with the named right, or a signed platform callback.
enum class Door { Public, Customer, Staff, Callback };

/// A string literal as a template argument.
template <std::size_t N>
struct Literal {
    char chars[N]{};
    constexpr Literal(const char (&text)[N]) {
        for (std::size_t i = 0; i < N; ++i) chars[i] = text[i];
    }
    constexpr std::string_view view() const { return {chars, N - 1}; }
};

/// A path pattern and the types of what stands in its braces, in order.
template <Literal Pattern, class... Values>
struct Path {
    static constexpr std::string_view pattern = Pattern.view();
    using Tuple = std::tuple<Values...>;
    static constexpr std::size_t count = sizeof...(Values);
};

/// One operation of the contract. An endpoint is a struct deriving from this that adds
/// `static constexpr std::string_view name` (operation id, lowerCamel) and `summary` (one sentence).
/// `Body` of a GET is its query. State-changing endpoints carry an Idempotency-Key unless `Keyed` says otherwise.
template <Verb V, class PathType, class BodyType, class ReplyType, Door D, Right R = Right::None>
struct Endpoint {
    static constexpr Verb verb = V;
    using Where = PathType;
    using Body = BodyType;
    using Reply = ReplyType;
    static constexpr Door door = D;
    static constexpr Right right = R;
    static constexpr bool keyed = V != Verb::Get;                                         ///< needs an Idempotency-Key
    static constexpr std::size_t bodyLimit = D == Door::Staff ? 1024 * 1024 : 64 * 1024;  ///< bytes
    static constexpr bool cacheable = false;  ///< same finished bytes for every customer
};

/// An operation whose body or reply is no JSON: files, images, callbacks, streams. Bound by a hand-written handler.
template <Verb V, class PathType, Door D, Right R = Right::None>
struct RawEndpoint {
    static constexpr Verb verb = V;
    using Where = PathType;
    static constexpr Door door = D;
    static constexpr Right right = R;
    static constexpr std::size_t bodyLimit = 64 * 1024;
    static constexpr std::string_view accepts = "";  ///< content type of the body, empty for none
    static constexpr std::string_view answers = "application/octet-stream";
};

template <class... E>
struct EndpointList {
    static constexpr std::size_t count = sizeof...(E);
    /// Calls `visit.template operator()<E>()` once an endpoint, in order.
    template <class V>
    static void each(V&& visit) {
        (visit.template operator()<E>(), ...);
    }
};

template <class E>
concept JsonEndpoint = requires {
    typename E::Reply;
};

}  // namespace zhanggui
