#include "ui/shell/action_list.h"

#include <QAction>
#include <QWidget>
#include <algorithm>

#include "ui/widgets/icons.h"

namespace zhanggui {

namespace {

/// 0 begins with it, 1 contains all words, 2 does not match.
int distance(const ActionSpec& spec, const QString& typed) {
    if (spec.text.startsWith(typed, Qt::CaseInsensitive)) return 0;
    const QString all = spec.text + QChar(u' ') + spec.place + QChar(u' ') + spec.keywords.join(QChar(u' '));
    const QStringList words = typed.split(QChar(u' '), Qt::SkipEmptyParts);
    const bool matches = std::all_of(words.begin(), words.end(),
                                     [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
    return matches ? 1 : 2;
}

}  // namespace

QAction* ActionList::add(QWidget* owner, const ActionSpec& spec) {
    Q_ASSERT_X(find(spec.id) == nullptr, "ActionList::add", qPrintable(spec.id));
    auto* action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty()) action->setIcon(namedIcon(spec.icon));
    action->setShortcut(spec.keys);
    action->setShortcutContext(owner->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    m_actions.append(action);
    m_specs.insert(action, spec);
    connect(action, &QObject::destroyed, this, [this, action] {
        m_actions.removeOne(action);
        m_specs.remove(action);
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return action;
}

QAction* ActionList::find(const QString& id) const {
    const auto at = std::find_if(m_actions.begin(), m_actions.end(),
                                 [&](const QAction* action) { return m_specs.value(action).id == id; });
    return at == m_actions.end() ? nullptr : *at;
}

QList<QAction*> ActionList::matching(const QString& typed) const {
    const QString wanted = typed.trimmed();
    QList<QAction*> first, then;
    for (QAction* action : m_actions) {
        if (!action->isEnabled() || wanted.isEmpty()) continue;
        const int far = distance(m_specs.value(action), wanted);
        if (far == 0) first.append(action);
        if (far == 1) then.append(action);
    }
    return first + then;
}

}  // namespace zhanggui
