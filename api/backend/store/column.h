#pragma once

#include <concepts>
#include <cstddef>
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

/// How C++ values become columns and parameters. Four kinds reach the database; everything else maps to one of them by
/// a `Column<T>`, which a domain may specialise for a type of its own.
namespace zhanggui::store {

enum class Kind : std::uint8_t { Integer, Boolean, Real, Text };

/// Octets. Stored as lower-case hex in a text column, since the two databases' binary types share no syntax.
using Bytes = std::vector<std::byte>;

/// One value on its way into or out of the database. Exactly the member that `kind` names is meaningful.
struct Value {
    Kind kind = Kind::Integer;
    bool null = false;
    std::int64_t integer = 0;  ///< Integer and Boolean
    double real = 0;
    std::string_view text{};  ///< valid as long as what it was made from, or `owned`
    std::string owned{};      ///< keeps text that had to be made; `text` is empty then
};

/// Thrown text is no StoreError: the statement and the C++ type do not fit together.
[[noreturn]] void throwOutOfRange(std::int64_t value);
[[noreturn]] void throwUnknownWord(std::string_view word);
[[noreturn]] void throwUnexpectedNull();
std::string hexOf(const Bytes& bytes);
Bytes bytesFromHex(std::string_view hex);

/// `kind`, `Value write(const T&)` and, for types that can be read, `T read(const Value&)` with a value that is not
/// null.
template <class T>
struct Column;

template <class T>
requires(std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>) struct Column<T> {
    static_assert(sizeof(T) < 8 || std::is_signed_v<T>, "64-bit integers are signed in both databases");
    static constexpr Kind kind = Kind::Integer;
    static Value write(T value) { return {.kind = kind, .integer = static_cast<std::int64_t>(value)}; }
    static T read(const Value& value) {
        if constexpr (sizeof(T) < 8)
            if (value.integer < std::numeric_limits<T>::min() || value.integer > std::numeric_limits<T>::max())
                throwOutOfRange(value.integer);
        return static_cast<T>(value.integer);
    }
};

template <>
struct Column<bool> {
    static constexpr Kind kind = Kind::Boolean;
    static Value write(bool value) { return {.kind = kind, .integer = value ? 1 : 0}; }
    static bool read(const Value& value) { return value.integer != 0; }
};

/// For geography and ratios; never for money.
template <>
struct Column<double> {
    static constexpr Kind kind = Kind::Real;
    static Value write(double value) { return {.kind = kind, .real = value}; }
    static double read(const Value& value) { return value.real; }
};

template <>
struct Column<std::string_view> {
    static constexpr Kind kind = Kind::Text;
    static Value write(std::string_view value) { return {.kind = kind, .text = value}; }
};

template <>
struct Column<std::string> : Column<std::string_view> {
    static std::string read(const Value& value) { return std::string(value.text); }
};

template <>
struct Column<const char*> : Column<std::string_view> {};

template <>
struct Column<Bytes> {
    static constexpr Kind kind = Kind::Text;
    static Value write(const Bytes& value) { return {.kind = kind, .owned = hexOf(value)}; }
    static Bytes read(const Value& value) { return bytesFromHex(value.text); }
};

template <>
struct Column<Money> {
    static constexpr Kind kind = Kind::Integer;
    static Value write(Money value) { return {.kind = kind, .integer = value.fen}; }
    static Money read(const Value& value) { return {value.integer}; }
};

template <>
struct Column<Instant> {
    static constexpr Kind kind = Kind::Integer;
    static Value write(Instant value) { return {.kind = kind, .integer = value.ms}; }
    static Instant read(const Value& value) { return {value.integer}; }
};

template <class Tag>
struct Column<Id<Tag>> {
    static constexpr Kind kind = Kind::Integer;
    static Value write(Id<Tag> value) { return {.kind = kind, .integer = value.value}; }
    static Id<Tag> read(const Value& value) { return {value.integer}; }
};

/// Enums are stored as their wire word, so that the database reads without the program.
template <NamedEnum E>
struct Column<E> {
    static constexpr Kind kind = Kind::Text;
    static Value write(E value) { return {.kind = kind, .text = nameOf(value)}; }
    static E read(const Value& value) {
        const auto found = enumFrom<E>(value.text);
        if (!found) throwUnknownWord(value.text);
        return *found;
    }
};

template <class T>
struct Column<std::optional<T>> {
    static constexpr Kind kind = Column<T>::kind;
    static Value write(const std::optional<T>& value) {
        return value ? Column<T>::write(*value) : Value{.kind = kind, .null = true};
    }
};

/// Reads one column into a member; null only fits an optional.
template <class T>
T readColumn(const Value& value) {
    if (value.null) throwUnexpectedNull();
    return Column<T>::read(value);
}
template <class T>
requires requires(T t) {
    typename T::value_type;
    t.has_value();
}
T readColumn(const Value& value) {
    if (value.null) return std::nullopt;
    return Column<typename T::value_type>::read(value);
}

}  // namespace zhanggui::store
