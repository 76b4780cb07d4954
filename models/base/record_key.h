#pragma once

#include <QVariant>
#include <compare>

#include "api/contract/id.h"

namespace zhanggui {

/// What tells one record of a list from the others: one id, or two (a variant in a store).
struct RecordKey {
    std::int64_t first = 0, second = 0;

    constexpr RecordKey() = default;
    constexpr RecordKey(std::int64_t one, std::int64_t other = 0) : first(one), second(other) {}
    template <class A>
    constexpr RecordKey(Id<A> id) : first(id.value) {}
    template <class A, class B>
    constexpr RecordKey(Id<A> a, Id<B> b) : first(a.value), second(b.value) {}
    constexpr auto operator<=>(const RecordKey&) const = default;

    /// As views know it: a whole number, or the text "12/3" of two.
    QVariant id() const;
    /// Back again; a null key for anything else.
    static RecordKey of(const QVariant& id);
};

}  // namespace zhanggui
