#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

namespace zhanggui {

/// One value of an enum and the word that stands for it on the wire and in the database.
template <class E>
struct EnumName {
    E value;
    std::string_view name;
};

/// An enum whose header declares `constexpr std::array<EnumName<E>, N> enumNames(E)`, found by argument lookup.
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
    enumNames(e).size();
};

/// The wire word of a value.
template <NamedEnum E>
constexpr std::string_view nameOf(E value) {
    for (const auto& entry : enumNames(value))
        if (entry.value == value) return entry.name;
    return {};
}

/// The value of a wire word; nothing for a word that is not of this enum.
template <NamedEnum E>
constexpr std::optional<E> enumFrom(std::string_view name) {
    for (const auto& entry : enumNames(E{}))
        if (entry.name == name) return entry.value;
    return std::nullopt;
}

}  // namespace zhanggui
