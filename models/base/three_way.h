#pragma once

#include <QSet>
#include <QString>
#include <algorithm>

#include "models/base/formats.h"
#include "models/base/same_fields.h"
#include "models/base/words.h"

namespace zhanggui {

/// One field in which two people's versions of a record differ from where both began, or from each other.
struct FieldDifference {
    QString pointer;             ///< JSON pointer; records of lists are named by their id: "/skus/12/price"
    QString base, mine, theirs;  ///< in words; empty where it was not there
    bool conflict = false;       ///< both changed it, and not to the same
};

namespace detail {

template <class T>
concept HasId = Described<T> && requires(T t) {
    t.id.value;
};

template <class T>
QString wordsOf(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        return format::text(value);
    } else if constexpr (std::is_same_v<T, Money>) {
        return format::money(value);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return format::fullMoment(value);
    } else if constexpr (std::is_same_v<T, bool>) {
        return value ? QStringLiteral("✓") : format::none();
    } else if constexpr (std::is_integral_v<T>) {
        return format::quantity(value);
    } else if constexpr (isId<T>) {
        return value ? QString::number(value.value) : format::none();
    } else if constexpr (NamedEnum<T>) {
        return wordOf(value);
    } else if constexpr (isOptional<T>) {
        return value ? wordsOf(*value) : format::none();
    } else if constexpr (isVector<T>) {
        QStringList all;
        for (const auto& one : value) all.append(wordsOf(one));
        return all.isEmpty() ? format::none() : all.join(QStringLiteral(" · "));
    } else {
        QStringList all;
        T::describe([&](std::string_view, auto member, auto&&...) {
            const QString words = wordsOf(value.*member);
            if (!words.isEmpty() && words != format::none()) all.append(words);
        });
        return all.join(QChar(u' '));
    }
}

/// Walks three values at once, builds the merged one and notes what differs.
class ThreeWay {
  public:
    explicit ThreeWay(const QSet<QString>& takeTheirs) : m_takeTheirs(takeTheirs) {}
    QList<FieldDifference> differences;

    template <class T>
    T merge(const QString& at, const T& base, const T& mine, const T& theirs) {
        if constexpr (isVector<T>) {
            if constexpr (HasId<typename T::value_type>) return mergeList(at, base, mine, theirs);
        } else if constexpr (Described<T>) {
            T merged = mine;
            T::describe([&](std::string_view name, auto member, auto&&...) {
                const QString here = at + u'/' + QString::fromUtf8(name.data(), qsizetype(name.size()));
                merged.*member = merge(here, base.*member, mine.*member, theirs.*member);
            });
            return merged;
        }
        return choose(at, base, mine, theirs);
    }

  private:
    template <class T>
    T choose(const QString& at, const T& base, const T& mine, const T& theirs) {
        const bool iDid = !sameValue(base, mine), theyDid = !sameValue(base, theirs);
        if (!theyDid || sameValue(mine, theirs)) return mine;
        differences.append({at, wordsOf(base), wordsOf(mine), wordsOf(theirs), iDid});
        return !iDid || m_takeTheirs.contains(at) ? theirs : mine;
    }

    template <class Row>
    static const Row* withId(const std::vector<Row>& rows, std::int64_t id) {
        const auto at = std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id.value == id; });
        return id == 0 || at == rows.end() ? nullptr : &*at;
    }

    template <class Row>
    std::vector<Row> mergeList(const QString& at, const std::vector<Row>& base, const std::vector<Row>& mine,
                               const std::vector<Row>& theirs) {
        std::vector<Row> merged;
        for (const Row& row : mine) {
            const Row* was = withId(base, row.id.value);
            const Row* other = withId(theirs, row.id.value);
            const QString here = at + u'/' + QString::number(row.id.value);
            if (was == nullptr || (other == nullptr && !wentThere(here, *was, row))) {
                merged.push_back(row);
            } else if (other != nullptr) {
                merged.push_back(merge(here, *was, row, *other));
            }
        }
        for (const Row& row : theirs) {
            if (withId(base, row.id.value) != nullptr) continue;
            differences.append({at + u'/' + QString::number(row.id.value), {}, {}, wordsOf(row), false});
            merged.push_back(row);
        }
        return merged;
    }
    /// A row that they removed: whether it goes here too.
    template <class Row>
    bool wentThere(const QString& here, const Row& was, const Row& row) {
        const bool conflict = !sameFields(was, row);
        differences.append({here, wordsOf(was), wordsOf(row), {}, conflict});
        return !conflict || m_takeTheirs.contains(here);
    }

    const QSet<QString>& m_takeTheirs;
};

}  // namespace detail

/// What `theirs` changed since `base`, with `mine` beside it. What only I changed is no difference to decide on.
template <Described T>
QList<FieldDifference> compareThree(const T& base, const T& mine, const T& theirs) {
    const QSet<QString> none;
    detail::ThreeWay walk(none);
    walk.merge(QString(), base, mine, theirs);
    return walk.differences;
}

/// Both people's changes together. Where both changed a field, mine stays unless its pointer is in `takeTheirs`.
template <Described T>
T mergeThree(const T& base, const T& mine, const T& theirs, const QSet<QString>& takeTheirs) {
    detail::ThreeWay walk(takeTheirs);
    return walk.merge(QString(), base, mine, theirs);
}

}  // namespace zhanggui
