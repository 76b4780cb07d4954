#pragma once

#include <QList>
#include <QStringList>

/// Tables as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds tabs or line breaks.
namespace zhanggui {

/// Reads a pasted block. Rows may differ in length; a line break at the very end makes no row.
QList<QStringList> readTable(const QString& text);

/// Writes a block for the clipboard. A text that a spreadsheet would take for a formula gets an apostrophe in front, so
/// that opening it runs nothing.
QString writeTable(const QList<QStringList>& rows);

}  // namespace zhanggui
