#include "app/tour/hands.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <algorithm>

#include "ui/widgets/action_button.h"

namespace zhanggui::hands {

namespace {

QList<QWidget*> windows() {
    QList<QWidget*> all = QApplication::topLevelWidgets();
    // What floats above comes first: a menu, a dialog, then the main window.
    std::stable_sort(all.begin(), all.end(), [](QWidget* a, QWidget* b) {
        const auto height = [](QWidget* window) {
            return window == QApplication::activePopupWidget()   ? 2
                   : window == QApplication::activeModalWidget() ? 1
                                                                 : 0;
        };
        return height(a) > height(b);
    });
    all.removeIf([](QWidget* window) { return !window->isVisible(); });
    return all;
}

QWidget* receiver() {
    // A completer's list leaves the keys to its field.
    if (QWidget* popup = QApplication::activePopupWidget(); popup != nullptr && popup->focusProxy() == nullptr)
        return popup->focusWidget() != nullptr ? popup->focusWidget() : popup;
    // A dialog takes all keys, also where no window manager has made it the active window.
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal->focusWidget() != nullptr ? modal->focusWidget() : modal;
    if (QWidget* focus = QApplication::focusWidget()) return focus;
    return QApplication::activeWindow();
}

}  // namespace

void click(QWidget* widget) {
    if (widget != nullptr) clickAt(widget, widget->rect().center());
}

void clickAt(QWidget* widget, const QPoint& at) {
    if (widget == nullptr || !widget->isVisible() || !widget->isEnabled()) return;
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at);
}

void clickCell(QAbstractItemView* view, int row, int column) {
    if (view == nullptr || view->model() == nullptr) return;
    const QModelIndex index = view->model()->index(row, column);
    view->scrollTo(index);
    clickAt(view->viewport(), view->visualRect(index).center());
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (QWidget* widget = receiver()) QTest::keyClick(widget, key, modifiers);
}

void type(const QString& text) {
    for (const QChar letter : text)
        if (QWidget* widget = receiver())
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

void drop(QWidget* widget, const QString& path) {
    if (widget == nullptr || !widget->acceptDrops()) return;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint middle = widget->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted()) return;
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &dropped);
}

QWidget* find(const QString& name) {
    for (QWidget* window : windows()) {
        if (window->objectName() == name) return window;
        const QList<QWidget*> found = window->findChildren<QWidget*>(name);
        for (QWidget* widget : found)
            if (widget->isVisible()) return widget;
    }
    return nullptr;
}

QWidget* button(const QString& actionIdOrText) {
    for (QWidget* window : windows()) {
        const QList<QAbstractButton*> buttons = window->findChildren<QAbstractButton*>();
        for (QAbstractButton* found : buttons) {
            if (!found->isVisible()) continue;
            auto* faced = qobject_cast<ActionButton*>(found);
            const bool byAction =
                faced != nullptr && faced->action() != nullptr && faced->action()->objectName() == actionIdOrText;
            if (byAction || found->text() == actionIdOrText) return found;
        }
    }
    return nullptr;
}

}  // namespace zhanggui::hands
