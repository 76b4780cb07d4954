#pragma once

#include <Qt>

/// What models answer besides Qt's own roles. The widgets keep a copy of these figures, so that they need to know no
/// model (ui/widgets/cell_roles.h); tests/models/test_cell_roles.cpp holds the two together.
namespace zhanggui::cell {

enum Role {
    RawRole = Qt::UserRole + 1,         ///< the value itself: fen, a count, milliseconds (qlonglong)
    IdRole = Qt::UserRole + 2,          ///< the record's id, equal in all columns of a row
    SecondLineRole = Qt::UserRole + 3,  ///< QString under the first line
    ToneRole = Qt::UserRole + 4,        ///< int of enum Tone
    ImageRole = Qt::UserRole + 5,       ///< QString key of the cell's picture
};

/// The meaning a colour carries.
enum class Tone { Neutral, Success, Warning, Danger, Info, Brand, Purple };

}  // namespace zhanggui::cell
