#include "ui/products/purge_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/shell/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 480;
}

PurgeDialog::PurgeDialog(const QString& title, QWidget* parent) : QDialog(parent) {
    setObjectName(u"purgeDialog"_s);
    setWindowTitle(tr("Remove for good"));
    setFixedWidth(px(DialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    auto* head = new Label(tr("Remove “%1” for good?").arg(title), TextStep::Subtitle);
    head->setWordWrap(true);
    column->addWidget(head);
    auto* words = new Label(
        tr("Its pictures go and its codes are free again. Orders keep what they sold. This cannot be undone."),
        TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    m_word = new QLineEdit;
    m_word->setObjectName(u"purgeWord"_s);
    //: the word that has to be typed before a product is removed for good
    column->addWidget(new FieldRow(tr("Type “%1” to go on").arg(tr("remove")), m_word, {}));
    auto* buttons = new QHBoxLayout;
    auto* keep = plainButton(tr("Keep it"));
    m_purge = dangerButton(tr("Remove for good"));
    m_purge->setObjectName(u"purgeConfirm"_s);
    m_purge->setAutoDefault(false);
    keep->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(m_purge);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_purge, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_word, &QLineEdit::textChanged, this, &PurgeDialog::follow);
    follow();
    m_word->setFocus();
}

void PurgeDialog::follow() {
    const bool typed = m_word->text().trimmed().compare(tr("remove"), Qt::CaseInsensitive) == 0;
    setDisabledReason(m_purge, typed ? QString() : tr("Type the word first."));
}

}  // namespace zhanggui
