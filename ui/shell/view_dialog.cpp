#include "ui/shell/view_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 400, LongestName = 40;
}

ViewDialog::ViewDialog(const QString& title, const QString& name, bool shared, QWidget* parent) : QDialog(parent) {
    setObjectName(u"viewDialog"_s);
    setWindowTitle(title);
    setFixedWidth(px(DialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(title, TextStep::Subtitle));
    m_name = new QLineEdit(name);
    m_name->setObjectName(u"viewName"_s);
    limitCodePoints(m_name, LongestName);
    m_row = new FieldRow(tr("Name"), m_name, {{}, LongestName, true, {}});
    column->addWidget(m_row);
    m_shared = new QCheckBox(tr("Everybody in the shop sees it"));
    m_shared->setObjectName(u"viewShared"_s);
    m_shared->setChecked(shared);
    column->addWidget(m_shared);
    auto* buttons = new QHBoxLayout;
    auto* cancel = plainButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = primaryButton(tr("Save view"));
    m_save->setObjectName(u"viewSave"_s);
    m_save->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ViewDialog::ask);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_row->setFault({}); });
    m_name->selectAll();
    m_name->setFocus();
}

QString ViewDialog::name() const {
    return m_name->text().trimmed();
}

bool ViewDialog::isShared() const {
    return m_shared->isChecked();
}

void ViewDialog::ask() {
    if (name().isEmpty()) return showFault(tr("Give the view a name."));
    Q_EMIT saveRequested();
}

void ViewDialog::setSaving(bool saving) {
    for (QWidget* widget : QList<QWidget*>{m_name, m_shared, m_save}) widget->setEnabled(!saving);
}

void ViewDialog::showFault(const QString& text) {
    setSaving(false);
    m_row->setFault(text);
    m_name->setFocus(Qt::OtherFocusReason);
}

}  // namespace zhanggui
