#include "ui/shell/buttons.h"

#include "ui/widgets/action_button.h"

namespace zhanggui {

QPushButton* primaryButton(const QString& text, const QString& icon, QWidget* parent) {
    return makeButton(text, ButtonLook::Primary, icon, parent);
}
QPushButton* plainButton(const QString& text, const QString& icon, QWidget* parent) {
    return makeButton(text, ButtonLook::Plain, icon, parent);
}
QPushButton* dangerButton(const QString& text, const QString& icon, QWidget* parent) {
    return makeButton(text, ButtonLook::Danger, icon, parent);
}
QPushButton* linkButton(const QString& text, QWidget* parent) {
    return makeButton(text, ButtonLook::Link, {}, parent);
}
QPushButton* compactButton(const QString& text, const QString& icon, QWidget* parent) {
    QPushButton* button = makeButton(text, ButtonLook::Plain, icon, parent);
    setCompact(button);
    return button;
}

}  // namespace zhanggui
