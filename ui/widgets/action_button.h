#pragma once

#include <QPointer>
#include <QPushButton>
#include <QToolButton>

#include "ui/widgets/shop_style.h"

class QAction;

namespace zhanggui {

/// A button that is an action's face: follows its text, icon, enabled state, visibility and tooltip, and shows its
/// shortcut as a key hint.
class ActionButton : public QPushButton {
    Q_OBJECT
  public:
    explicit ActionButton(QAction* action, ButtonLook kind = ButtonLook::Plain, QWidget* parent = nullptr);
    QAction* action() const { return m_action; }

  private:
    void follow();

    QPointer<QAction> m_action;
};

/// A flat square button with only an icon; `name` is its tooltip and what a screen reader says.
QToolButton* makeIconButton(const QString& icon, const QString& name, QWidget* parent = nullptr);
/// A push button with a text and, if not empty, an icon.
QPushButton* makeButton(const QString& text, ButtonLook kind, const QString& icon = {}, QWidget* parent = nullptr);
/// A shortcut as the key caps show it: "Ctrl+K" -> "Ctrl K".
QString keyText(const QKeySequence& keys);

}  // namespace zhanggui
