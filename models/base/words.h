#pragma once

#include <QHash>
#include <QString>
#include <string_view>

#include "api/contract/fields.h"

namespace zhanggui {

namespace detail {

template <class C>
struct CountCollector {
    const C& counts;
    QHash<QString, qlonglong>& out;
    void operator()(std::string_view name, std::int64_t C::*member, std::string_view, Bounds = {}) const {
        out.insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), counts.*member);
    }
};

}  // namespace detail

/// The figures beside the tabs, by the tab's wire word: a type of counts names its fields as the tabs are called.
template <Described T>
QHash<QString, qlonglong> tabCounts(const T& counts) {
    QHash<QString, qlonglong> out;
    T::describe(detail::CountCollector<T>{counts, out});
    return out;
}

/// The value of a wire word, or the enum's first if there is no such word.
template <NamedEnum E>
E wordOr(const QString& word, E otherwise) {
    return enumFrom<E>(word.toStdString()).value_or(otherwise);
}

/// A value's wire word.
template <NamedEnum E>
QString wordOf(E value) {
    const auto name = nameOf(value);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace zhanggui
