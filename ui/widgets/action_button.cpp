#include "ui/widgets/action_button.h"

#include <QAction>

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

ActionButton::ActionButton(QAction* action, ButtonLook kind, QWidget* parent) : QPushButton(parent), m_action(action) {
    setKind(this, kind);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow() {
    if (m_action == nullptr) return;
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible() && (parentWidget() != nullptr || isVisible()));
    const QString plain = QString(m_action->text()).remove(u'&');
    // QAction's tooltip falls back to its text, which the button shows already.
    setToolTip(m_action->toolTip() == plain ? QString() : m_action->toolTip());
    setAccessibleName(plain.isEmpty() ? m_action->toolTip() : plain);
    setAccessibleDescription(toolTip());
    setKeyHint(this, keyText(m_action->shortcut()));
}

QToolButton* makeIconButton(const QString& icon, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(namedIcon(icon));
    button->setIconSize({px(18), px(18)});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QPushButton* makeButton(const QString& text, ButtonLook kind, const QString& icon, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    setKind(button, kind);
    if (!icon.isEmpty()) button->setIcon(namedIcon(icon));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

QString keyText(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText).replace(u'+', u' ');
}

}  // namespace zhanggui
