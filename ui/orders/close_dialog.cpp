#include "ui/orders/close_dialog.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 440, ReasonHeight = 72, LongestReason = 200;
}

CloseDialog::CloseDialog(const QString& number, QWidget* parent) : QDialog(parent) {
    setObjectName(u"closeDialog"_s);
    setWindowTitle(tr("Close order %1").arg(number));
    setFixedWidth(px(DialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    auto* words = new Label(tr("The customer can no longer pay it and its stock is free again. This cannot be undone."),
                            TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    m_reason = new QPlainTextEdit;
    m_reason->setObjectName(u"closeReason"_s);
    m_reason->setFixedHeight(px(ReasonHeight));
    m_reason->setTabChangesFocus(true);
    limitCodePoints(m_reason, LongestReason);
    m_row = new FieldRow(tr("Reason, for the log"), m_reason, {{}, LongestReason, true, {}});
    column->addWidget(m_row);
    auto* buttons = new QHBoxLayout;
    m_keep = plainButton(tr("Keep order"));
    m_close = dangerButton(tr("Close order"));
    m_close->setObjectName(u"closeConfirm"_s);
    m_close->setAutoDefault(false);
    m_keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &CloseDialog::ask);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_row->setFault({}); });
    m_reason->setFocus();
}

QString CloseDialog::reason() const {
    return m_reason->toPlainText().trimmed();
}

void CloseDialog::ask() {
    if (reason().isEmpty()) {
        showFault(tr("Write a word about why."));
        return;
    }
    Q_EMIT closeRequested(reason());
}

void CloseDialog::setClosing(bool closing) {
    for (QWidget* widget : QList<QWidget*>{m_reason, m_close, m_keep}) widget->setEnabled(!closing);
}

void CloseDialog::showFault(const QString& text) {
    m_row->setFault(text);
    m_reason->setFocus(Qt::OtherFocusReason);
}

}  // namespace zhanggui
