#pragma once

#include <QPoint>
#include <QString>

class QAbstractItemView;
class QWidget;

/// What a person does with mouse and keyboard, as events that the program cannot tell from real ones.
namespace zhanggui::hands {

/// A click in the middle of the widget. Nothing happens if it is hidden or disabled, as for a person.
void click(QWidget* widget);
void clickAt(QWidget* widget, const QPoint& at);
/// A click on a cell.
void clickCell(QAbstractItemView* view, int row, int column);
/// A key for whatever has the focus.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Text, key by key, for whatever has the focus.
void type(const QString& text);
/// A file dragged from elsewhere and dropped on the widget.
void drop(QWidget* widget, const QString& path);
/// The visible widget of the program with this object name, topmost window first; null if there is none.
QWidget* find(const QString& name);
/// The visible push button that shows this text or triggers the action with this id.
QWidget* button(const QString& actionIdOrText);

}  // namespace zhanggui::hands
