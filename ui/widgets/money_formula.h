#pragma once

#include <QStringView>
#include <QtGlobal>

namespace zhanggui {

/// What an amount or formula came to.
struct FormulaResult {
    enum class Fault {
        None,
        Empty,   ///< nothing was typed
        Syntax,  ///< not a number or formula; `position` says where
        DivisionByZero,
        TooLarge,    ///< an intermediate value leaves 64 bits
        TooPrecise,  ///< a plain amount has more than two decimals
    };
    Fault fault = Fault::None;
    qint64 fen = 0;
    int position = -1;
    bool ok() const { return fault == Fault::None; }
};

/// Reads an amount ("1,234.5", "¥89", "-3") or, after "=", a formula of + - * / ( ) and % in yuan ("=189*0.9").
/// Exact rational arithmetic; the result of a formula is rounded half away from zero to whole fen. Full-width digits
/// and signs, × and ÷ are understood.
FormulaResult evaluateMoney(QStringView text);

}  // namespace zhanggui
