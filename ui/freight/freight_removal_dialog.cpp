#include "ui/freight/freight_removal_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/freight/freight_list_model.h"
#include "ui/shell/buttons.h"
#include "ui/widgets/form_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 480;
}

FreightRemovalDialog::FreightRemovalDialog(const FreightListModel& list, qlonglong id, QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"freightRemoval"_s);
    setFixedWidth(px(DialogWidth));
    setWindowTitle(tr("Delete “%1”").arg(list.nameOf(id)));
    const FreightTemplate* one = list.find(FreightTemplateId{id});
    const int products = one != nullptr ? int(one->products) : 0;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    auto* title = new Label(windowTitle(), TextStep::Subtitle);
    title->setWordWrap(true);
    column->addWidget(title);
    const QString sentence = products > 0 ? tr("%Ln product(s) name it and need another one.", nullptr, products)
                                          : tr("No product names it.");
    auto* words =
        new Label(sentence + u' ' + tr("Orders keep the fee they were made with."), TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    if (products > 0) {
        m_target = new QComboBox;
        m_target->setObjectName(u"freightTarget"_s);
        for (const auto& [other, name] : list.choices())
            if (other != id) m_target->addItem(name, QVariant::fromValue<qlonglong>(other));
        column->addWidget(new FieldRow(tr("They get"), m_target, {}));
    }
    auto* buttons = new QHBoxLayout;
    auto* keep = plainButton(tr("Keep"));
    auto* remove = dangerButton(tr("Delete"));
    remove->setObjectName(u"freightRemove"_s);
    remove->setAutoDefault(false);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(remove);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, [this, id] {
        std::optional<qlonglong> target;
        if (m_target != nullptr) target = m_target->currentData().toLongLong();
        accept();
        Q_EMIT removeRequested(id, target);
    });
    if (m_target != nullptr) m_target->setFocus();
}

}  // namespace zhanggui
