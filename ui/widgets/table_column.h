#pragma once

#include <QString>

#include "ui/widgets/cell_roles.h"

namespace zhanggui {

/// How a column is painted. What each kind reads: Text/Mono/Link DisplayRole; TwoLine DisplayRole + SecondLineRole;
/// Money RawRole (fen); Number RawRole; Delta RawRole (per mille of change) + DisplayRole; Chip DisplayRole + ToneRole;
/// Timer DisplayRole + ToneRole; Thumb ImageRole; Check CheckStateRole.
enum class CellKind { Text, Strong, Mono, Link, TwoLine, Money, Number, Delta, Chip, Timer, Thumb, Check };

struct TableColumn {
    QString key;    ///< stable: names the column in saved states and in sortRequested
    QString title;  ///< translated; may be empty (pictures)
    CellKind kind = CellKind::Text;
    int modelColumn = 0;      ///< column of the model; model columns that no TableColumn names stay hidden
    int width = 120;          ///< px at scale 1; the least width of a stretching column
    bool stretch = false;     ///< takes what is left; at most one column
    bool sortable = false;    ///< a click on the title asks for sorting; the table itself never sorts
    bool hideable = true;     ///< may be hidden by the column chooser
    bool shown = true;        ///< before the user chose
    bool alignRight = false;  ///< Money, Number and Delta are right aligned anyway
};

}  // namespace zhanggui
