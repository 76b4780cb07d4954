#include <QIntValidator>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "ui/widgets/chip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money_edit.h"

namespace zhanggui {

void FilterBar::buildMenu() {
    if (m_menu != nullptr) m_menu->deleteLater();
    m_menu = new QMenu(this);
    for (const FilterSpec& spec : m_specs) {
        if (spec.kind == FilterSpec::Kind::Choice && spec.choices.isEmpty()) continue;
        if (spec.kind != FilterSpec::Kind::Choice) {
            connect(m_menu->addAction(spec.title), &QAction::triggered, this, [this, spec] { askFor(spec); });
            continue;
        }
        QMenu* choices = m_menu->addMenu(spec.title);
        for (const auto& [value, word] : spec.choices)
            connect(choices->addAction(word), &QAction::triggered, this,
                    [this, key = spec.key, value = value, word = word] {
                        setValue({key, value, word});
                    });
    }
}

void FilterBar::openAddMenu() {
    if (m_specs.isEmpty()) return;
    m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + px(space::XXS))));
    if (!m_menu->actions().isEmpty()) m_menu->setActiveAction(m_menu->actions().first());
}

void FilterBar::askFor(const FilterSpec& spec) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool money = spec.kind == FilterSpec::Kind::Money;
    QLineEdit* edit = money ? new MoneyEdit : new QLineEdit;
    if (spec.kind == FilterSpec::Kind::Number) edit->setValidator(new QIntValidator(edit));
    edit->setAccessibleName(spec.title);
    edit->setMinimumWidth(px(200));
    for (const FilterValue& value : m_values) {
        if (value.key != spec.key) continue;
        if (auto* amount = qobject_cast<MoneyEdit*>(edit))
            amount->setFen(value.value.toLongLong());
        else
            edit->setText(value.value.toString());
    }
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(px(space::S), px(space::XS), px(space::S), px(space::XS));
    const bool most = spec.bound == FilterSpec::Bound::AtMost;
    const QString title = spec.kind == FilterSpec::Kind::Text ? spec.title
                          : most                              ? tr("%1, at most").arg(spec.title)
                                                              : tr("%1, at least").arg(spec.title);
    layout->addWidget(new Label(title, TextStep::Caption, Ink::Text2));
    layout->addWidget(edit);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(holder);
    menu->addAction(action);
    connect(edit, &QLineEdit::returnPressed, this, [this, menu, edit, spec] {
        const auto* amount = qobject_cast<const MoneyEdit*>(edit);
        if (amount != nullptr && !amount->isAcceptable()) return;
        const QVariant value = amount != nullptr                       ? QVariant(amount->fen())
                               : spec.kind == FilterSpec::Kind::Number ? QVariant(edit->text().toLongLong())
                                                                       : QVariant(edit->text().trimmed());
        menu->close();
        if (!edit->text().trimmed().isEmpty()) setValue({spec.key, value, filterWords(spec, value)});
    });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + px(space::XXS))));
    edit->setFocus();
    edit->selectAll();
}

}  // namespace zhanggui
