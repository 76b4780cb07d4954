#include "ui/shell/shortcut_sheet.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/action_list.h"
#include "ui/shell/buttons.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int SheetWidth = 560, SheetHeight = 560;

struct KeyLine {
    QString place, text;
    QStringList keys;
};

/// Keys that tables have everywhere; no action stands behind them.
QList<KeyLine> tableKeys() {
    const QString place = ShortcutSheet::tr("Every list");
    return {{place, ShortcutSheet::tr("Open the current row"), {u"Enter"_s}},
            {place, ShortcutSheet::tr("Tick the current row"), {u"X"_s}},
            {place, ShortcutSheet::tr("Tick all"), {u"Ctrl A"_s}},
            {place, ShortcutSheet::tr("Add a filter"), {u"/"_s}},
            {place, ShortcutSheet::tr("Search in the list"), {u"Ctrl F"_s}},
            {place, ShortcutSheet::tr("Refresh"), {u"F5"_s}},
            {place, ShortcutSheet::tr("Close the details, drop the ticks"), {u"Esc"_s}}};
}

QList<KeyLine> linesOf(const ActionList& actions) {
    QList<KeyLine> lines;
    for (const QAction* action : actions.actions()) {
        if (action->shortcut().isEmpty()) continue;
        QStringList keys;
        for (int i = 0; i < action->shortcut().count(); ++i) keys << keyText(QKeySequence(action->shortcut()[uint(i)]));
        const ActionSpec spec = actions.specOf(action);
        lines.append({spec.place, spec.text, keys});
    }
    return lines + tableKeys();
}

}  // namespace

ShortcutSheet::ShortcutSheet(const ActionList& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(px(SheetWidth), px(SheetHeight));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->addWidget(new Label(tr("Keyboard shortcuts"), TextStep::Title));
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, px(space::M), 0);
    grid->setVerticalSpacing(px(space::XS));
    grid->setColumnStretch(0, 1);
    QString place;
    int row = 0;
    for (const KeyLine& line : linesOf(actions)) {
        if (line.place != place) {
            place = line.place;
            auto* head = new Label(place, TextStep::Caption, Ink::Text2);
            head->setContentsMargins(0, px(space::S), 0, 0);
            grid->addWidget(head, row++, 0);
        }
        grid->addWidget(new Label(line.text), row, 0);
        auto* keys = new QHBoxLayout;
        keys->addStretch(1);
        for (const QString& key : line.keys) keys->addWidget(new KeyHint(key));
        grid->addLayout(keys, row++, 1);
    }
    grid->setRowStretch(row, 1);
    column->addWidget(makeScrollColumn(content), 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* close = plainButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
}

}  // namespace zhanggui
