#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace zhanggui {

/// A 64-bit key of one kind of thing. Distinct tags are distinct types, so an order's id is no customer's id.
/// On the wire a decimal string, since JavaScript's numbers end at 2^53. 0 stands for "none yet".
template <class Tag>
struct Id {
    std::int64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

template <class T>
inline constexpr bool isId = false;
template <class Tag>
inline constexpr bool isId<Id<Tag>> = true;

}  // namespace zhanggui

template <class Tag>
struct std::hash<zhanggui::Id<Tag>> {
    std::size_t operator()(zhanggui::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
