#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "api/contract/enum_names.h"
#include "api/contract/id.h"
#include "api/contract/instant.h"
#include "api/contract/money.h"

/// How a wire type describes itself: `template <class V> static constexpr void describe(V&& field)` calls
/// `field("name", &Type::member, "documentation"[, bounds])` once a field. Everything else is read from that.
namespace zhanggui {

/// Limits of one field. What they count depends on the kind.
struct Bounds {
    enum class Of { Nothing, Length, Count, Range };
    Of of = Of::Nothing;
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
};

/// Length of a string in Unicode code points.
constexpr Bounds length(std::int64_t min, std::int64_t max) {
    return {Bounds::Of::Length, min, max};
}
/// Number of items of a list.
constexpr Bounds count(std::int64_t min, std::int64_t max) {
    return {Bounds::Of::Count, min, max};
}
/// Value of an integer, or of an amount in fen.
constexpr Bounds range(std::int64_t min, std::int64_t max) {
    return {Bounds::Of::Range, min, max};
}

/// What strings and lists may hold at most when their field names no bounds.
inline constexpr std::int64_t maxTextLength = 64 * 1024;
inline constexpr std::int64_t maxItems = 5000;
/// How deep JSON may nest.
inline constexpr int maxDepth = 32;

namespace detail {
struct AnyVisitor {
    template <class... A>
    constexpr void operator()(A&&...) const {}
};
}  // namespace detail

template <class T>
concept Described = requires(detail::AnyVisitor v) {
    T::describe(v);
};

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;

/// The body of a request or reply that has none.
struct None {
    template <class V>
    static constexpr void describe(V&&) {}
};

/// One page of a list. `nextCursor` is opaque; hand it back to get the next page. Absent on the last one.
template <class T>
struct Page {
    using Item = T;
    std::vector<T> items;
    std::optional<std::string> nextCursor;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &Page::items, "The records of this page, in the list's order");
        field("nextCursor", &Page::nextCursor, "Opaque; ask with it for the next page; absent on the last");
    }
};

template <class T>
inline constexpr bool isPage = false;
template <class T>
inline constexpr bool isPage<Page<T>> = true;

}  // namespace zhanggui
