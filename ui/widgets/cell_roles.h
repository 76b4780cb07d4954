#pragma once

#include <Qt>

namespace zhanggui {

/// What a cell's model answers besides Qt's own roles. Delegates read these and nothing else.
enum CellRole {
    RawRole = Qt::UserRole + 1,         ///< the value itself: fen, a count, milliseconds (qlonglong)
    IdRole = Qt::UserRole + 2,          ///< the record's id, equal in all columns of a row
    SecondLineRole = Qt::UserRole + 3,  ///< QString under the first line
    ToneRole = Qt::UserRole + 4,        ///< int of enum Tone
    ImageRole = Qt::UserRole + 5,       ///< QString key of the cell's picture
};

/// The meaning a colour carries. Colour never stands alone: a word or an icon goes with it.
enum class Tone { Neutral, Success, Warning, Danger, Info, Brand, Purple };

}  // namespace zhanggui
