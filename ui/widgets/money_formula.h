#pragma once

#include <QString>
#include <functional>
#include <optional>

namespace zhanggui {

/// What an amount or formula came to.
struct FormulaResult {
    enum class Fault {
        None,
        Empty,   ///< nothing was typed
        Syntax,  ///< not a number or formula; `position` says where
        DivisionByZero,
        TooLarge,     ///< an intermediate value leaves 64 bits
        TooPrecise,   ///< a plain amount has more decimals than its kind of value
        UnknownName,  ///< a formula names something that has no value here
    };
    Fault fault = Fault::None;
    qint64 fen = 0;  ///< or units of the scope's own scale
    int position = -1;
    bool ok() const { return fault == Fault::None; }
};

/// What a formula of a cell is reckoned with. Values are `top` over `bottom`: 18900 fen are {18900, 100} yuan.
struct FormulaScope {
    struct Value {
        qint64 top = 0;
        qint64 bottom = 1;
    };
    /// What stands in the cell: then "*0.9", "+5", "=/2" and "-10%" are steps from it.
    std::optional<Value> current;
    /// What a name stands for ("cost"); nothing if there is no such name or it has no value.
    std::function<std::optional<Value>(const QString& name)> named;
    /// Units of the result in one: 100 for amounts (fen), 1 for counts.
    qint64 scale = 100;
};

/// Whether the text asks for reckoning: it begins with "=", or with an operator and something stands there to step
/// from.
bool isFormula(QStringView text, const FormulaScope& scope);

/// The same for the cell of a table, with names and steps as the scope knows them.
FormulaResult evaluateCell(QStringView text, const FormulaScope& scope);

/// Reads an amount ("1,234.5", "¥89", "-3") or, after "=", a formula of + - * / ( ) and % in yuan ("=189*0.9").
/// Exact rational arithmetic; the result of a formula is rounded half away from zero to whole fen. Full-width digits
/// and signs, × and ÷ are understood.
FormulaResult evaluateMoney(QStringView text);

}  // namespace zhanggui
