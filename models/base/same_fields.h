#pragma once

#include <string_view>

#include "api/contract/fields.h"

namespace zhanggui {

template <Described T>
bool sameFields(const T& a, const T& b);

namespace detail {

template <class T>
bool sameValue(const T& a, const T& b) {
    if constexpr (Described<T>) {
        return sameFields(a, b);
    } else if constexpr (isVector<T>) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!sameValue(a[i], b[i])) return false;
        return true;
    } else if constexpr (isOptional<T>) {
        return a.has_value() == b.has_value() && (!a || sameValue(*a, *b));
    } else {
        return a == b;
    }
}

template <class C>
struct FieldComparison {
    const C& a;
    const C& b;
    bool same = true;
    template <class T>
    void operator()(std::string_view, T C::*member, std::string_view, Bounds = {}) {
        same = same && sameValue(a.*member, b.*member);
    }
};

}  // namespace detail

/// Whether two wire values are equal in every field they describe.
template <Described T>
bool sameFields(const T& a, const T& b) {
    detail::FieldComparison<T> comparison{a, b};
    T::describe(comparison);
    return comparison.same;
}

}  // namespace zhanggui
