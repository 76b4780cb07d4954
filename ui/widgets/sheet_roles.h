#pragma once

#include "ui/widgets/cell_roles.h"

namespace zhanggui {

/// What the model of a sheet answers besides CellRole.
enum SheetRole {
    ChangedRole = Qt::UserRole + 6,  ///< bool: differs from what is saved
    FaultRole = Qt::UserRole + 7,    ///< QString: why the cell cannot be saved as it is; empty if it can
    StruckRole = Qt::UserRole + 8,   ///< bool: the row goes when this is saved
};

}  // namespace zhanggui
