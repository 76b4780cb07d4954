#include "ui/categories/conflict_box.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"

namespace zhanggui {

ConflictBox::ConflictBox(QWidget* parent) : Panel(Fill::Warning, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::M), px(space::S), px(space::M), px(space::S));
    column->setSpacing(px(space::XS));
    auto* title = new Label(tr("Somebody saved this category while you had it open"), TextStep::Strong);
    title->setWordWrap(true);
    column->addWidget(title);
    m_rows = new QVBoxLayout;
    column->addLayout(m_rows);
    auto* buttons = new QHBoxLayout;
    auto* theirs = plainButton(tr("Take all of theirs"));
    auto* mine = plainButton(tr("Save mine"));
    mine->setObjectName(QStringLiteral("keepMine"));
    buttons->addWidget(theirs);
    buttons->addWidget(mine);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(theirs, &QPushButton::clicked, this, &ConflictBox::allTheirsTaken);
    connect(mine, &QPushButton::clicked, this, &ConflictBox::mineKept);
    hide();
}

void ConflictBox::show(const QList<Field>& fields) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (const Field& field : fields) {
        auto* row = new QWidget;
        auto* parts = new QVBoxLayout(row);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->setSpacing(0);
        //: %1 is a field, %2 what somebody else wrote, %3 what I wrote
        auto* words = new Label(tr("%1: theirs “%2”, mine “%3”").arg(field.label, field.theirs, field.mine));
        words->setWordWrap(true);
        auto* take = linkButton(tr("Take theirs for “%1”").arg(field.label));
        parts->addWidget(words);
        parts->addWidget(take, 0, Qt::AlignLeft);
        m_rows->addWidget(row);
        connect(take, &QPushButton::clicked, this, [this, at = field.pointer] { Q_EMIT theirsTaken(at); });
    }
    show();
}

}  // namespace zhanggui
