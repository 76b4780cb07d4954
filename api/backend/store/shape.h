#pragma once

#include <array>
#include <span>
#include <string_view>
#include <type_traits>

#include "api/backend/store/column.h"

namespace zhanggui::store {

/// What a statement takes and gives: the kinds of its parameters and of its result's columns. One constant per
/// combination of types, so that its address, together with the literal's, names the prepared statement.
struct Shape {
    std::span<const Kind> parameters;
    std::span<const Kind> columns;
    std::span<const std::string_view> names;  ///< of a described row's columns; empty for scalars
};

namespace detail {

template <class Member>
struct MemberType;
template <class T, class Row>
struct MemberType<T Row::*> {
    using type = T;
};

struct CountColumns {
    std::size_t& count;
    template <class M>
    constexpr void operator()(std::string_view, M) const {
        ++count;
    }
};

template <class Row>
constexpr std::size_t columnCount() {
    std::size_t count = 0;
    Row::describe(CountColumns{count});
    return count;
}

template <std::size_t N>
struct DescribedColumns {
    std::array<Kind, N> kinds{};
    std::array<std::string_view, N> names{};
    std::size_t next = 0;

    template <class M>
    constexpr void operator()(std::string_view name, M) {
        kinds[next] = Column<typename MemberType<M>::type>::kind;
        names[next++] = name;
    }
};

template <class Row>
constexpr auto describedColumns() {
    DescribedColumns<columnCount<Row>()> columns;
    Row::describe(columns);
    return columns;
}

/// A type whose columns are described, as opposed to a scalar or to nothing (void).
template <class T>
concept DescribedRow = requires(CountColumns count) {
    T::describe(count);
};

template <class Result>
struct ResultColumns {
    static constexpr std::array<Kind, 1> kinds{Column<Result>::kind};
    static constexpr std::array<std::string_view, 0> names{};
};
template <>
struct ResultColumns<void> {
    static constexpr std::array<Kind, 0> kinds{};
    static constexpr std::array<std::string_view, 0> names{};
};
template <DescribedRow Row>
struct ResultColumns<Row> {
    static constexpr auto described = describedColumns<Row>();
    static constexpr auto& kinds = described.kinds;
    static constexpr auto& names = described.names;
};

template <class... Args>
struct ParameterKinds {
    static constexpr std::array<Kind, sizeof...(Args)> kinds{Column<Args>::kind...};
};

template <class Result, class... Args>
inline constexpr Shape shapeOf{ParameterKinds<Args...>::kinds, ResultColumns<Result>::kinds,
                               ResultColumns<Result>::names};

}  // namespace detail
}  // namespace zhanggui::store
