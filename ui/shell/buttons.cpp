#include "ui/shell/buttons.h"

#include "ui/widgets/action_button.h"

namespace zhanggui {

QPushButton* primaryButton(const QString& text, const QString& icon, QWidget* parent) {
    return makeButton(text, ButtonKind::Primary, icon, parent);
}
QPushButton* plainButton(const QString& text, const QString& icon, QWidget* parent) {
    return makeButton(text, ButtonKind::Plain, icon, parent);
}
QPushButton* dangerButton(const QString& text, const QString& icon, QWidget* parent) {
    return makeButton(text, ButtonKind::Danger, icon, parent);
}
QPushButton* linkButton(const QString& text, QWidget* parent) {
    return makeButton(text, ButtonKind::Link, {}, parent);
}
QPushButton* compactButton(const QString& text, const QString& icon, QWidget* parent) {
    QPushButton* button = makeButton(text, ButtonKind::Plain, icon, parent);
    setCompact(button);
    return button;
}

}  // namespace zhanggui
