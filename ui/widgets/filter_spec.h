#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QVariant>

namespace zhanggui {

/// A condition that a list can be narrowed by.
struct FilterSpec {
    enum class Kind {
        Choice,  ///< one of `choices`
        Text,    ///< free text
        Number,  ///< a whole number, see `bound`
        Money,   ///< an amount, see `bound`; the value is fen
    };
    /// Which end of a number or an amount is given.
    enum class Bound { AtLeast, AtMost };
    QString key;
    QString title;
    Kind kind = Kind::Choice;
    QList<QPair<QVariant, QString>> choices;  ///< value, translated word
    QString word{};  ///< what is typed before the colon, the same in every language; the key if empty. Two specs of one
                     ///< word are the two ends of one range
    Bound bound = Bound::AtLeast;
    QString typed() const { return word.isEmpty() ? key : word; }
};

/// A condition in force.
struct FilterValue {
    QString key;
    QVariant value;
    QString display;  ///< the value in words, as the chip shows it; may be left empty for a Choice
    bool operator==(const FilterValue&) const = default;
};

/// The value in words, as a chip shows it.
QString filterWords(const FilterSpec& spec, const QVariant& value);

}  // namespace zhanggui
