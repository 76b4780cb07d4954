#include "ui/widgets/form_parts.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/icons.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int EditorWidth = 560;  // about 72 characters
}

FieldRow::FieldRow(const QString& label, QWidget* editor, const FieldOptions& options, QWidget* parent)
    : QWidget(parent), m_editor(editor) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(space::XXS));
    const bool ownsLabel = qobject_cast<QCheckBox*>(editor) != nullptr;
    if (!ownsLabel) {
        auto* title = new Label(options.required ? tr("%1 *", "label of a required field").arg(label) : label,
                                TextStep::Body, Ink::Text2);
        title->setBuddy(editor);
        layout->addWidget(title);
    }
    editor->setAccessibleName(options.required ? tr("%1, required").arg(label) : label);
    editor->setMaximumWidth(px(EditorWidth));
    layout->addWidget(editor);
    if (!options.unit.isEmpty()) {
        if (auto* line = qobject_cast<QLineEdit*>(editor)) {
            auto* unit = new Label(options.unit, TextStep::Body, Ink::Text2, line);
            auto* inside = new QHBoxLayout(line);
            inside->setContentsMargins(0, 0, px(space::XS), 0);
            inside->addStretch(1);
            inside->addWidget(unit);
            line->setTextMargins(0, 0, unit->sizeHint().width() + px(space::XS), 0);
        }
    }
    m_hint = new Label(options.hint, TextStep::Caption, Ink::Text3);
    m_hint->setWordWrap(true);
    m_fault = new Label({}, TextStep::Caption, Ink::Danger);
    m_fault->setWordWrap(true);
    layout->addWidget(m_hint);
    layout->addWidget(m_fault);
    m_hint->setVisible(!options.hint.isEmpty());
    m_fault->hide();
}

void FieldRow::setFault(const QString& fault) {
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_hint->setVisible(fault.isEmpty() && !m_hint->text().isEmpty());
    m_editor->setAccessibleDescription(fault);
}

FaultSummary::FaultSummary(QWidget* parent) : Panel(Fill::Danger, parent) {
    setCard(radius::Card, false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(space::M), px(space::S), px(space::M), px(space::S));
    layout->setSpacing(px(space::XXS));
    hide();
}

void FaultSummary::setLines(const QList<SummaryLine>& lines) {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!lines.isEmpty());
    if (lines.isEmpty()) return;
    auto* title = new Label(tr("%n field(s) cannot be saved", nullptr, int(lines.size())), TextStep::Strong);
    layout()->addWidget(title);
    for (const SummaryLine& line : lines) {
        if (line.pointer.isEmpty() || line.label.isEmpty()) {
            auto* text = new Label(line.text, TextStep::Caption);
            text->setWordWrap(true);
            layout()->addWidget(text);
            continue;
        }
        auto* row = new QWidget;
        auto* parts = new QHBoxLayout(row);
        parts->setContentsMargins(0, 0, 0, 0);
        auto* jump = makeButton(line.label, ButtonLook::Link);
        setCompact(jump);
        auto* text = new Label(line.text, TextStep::Caption);
        text->setWordWrap(true);
        parts->addWidget(jump);
        parts->addWidget(text, 1);
        layout()->addWidget(row);
        connect(jump, &QPushButton::clicked, this, [this, at = line.pointer] { Q_EMIT jumpRequested(at); });
    }
    setAccessibleName(title->text());
}

UnsavedBar::UnsavedBar(QWidget* parent) : Panel(Fill::Warning, parent) {
    setDesignHeight(48);
    setEdges(Qt::BottomEdge);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_text = new Label({}, TextStep::Body);
    m_note = new Label({}, TextStep::Caption, Ink::Text2);
    m_note->setElided(true);
    m_undo = makeButton(tr("Undo"), ButtonLook::Plain, u"undo"_s);
    setKeyHint(m_undo, keyText(QKeySequence::Undo));
    m_undo->hide();
    m_discard = makeButton(tr("Discard"), ButtonLook::Plain);
    m_save = makeButton(tr("Save"), ButtonLook::Primary);
    setKeyHint(m_save, keyText(QKeySequence::Save));
    layout->addWidget(m_text);
    layout->addWidget(m_note, 1);
    layout->addStretch(0);
    layout->addWidget(m_undo);
    layout->addWidget(m_discard);
    layout->addWidget(m_save);
    connect(m_discard, &QPushButton::clicked, this, &UnsavedBar::discarded);
    connect(m_save, &QPushButton::clicked, this, &UnsavedBar::saved);
    hide();
}

void UnsavedBar::setCount(int fields) {
    m_text->setText(tr("%n unsaved change(s)", nullptr, fields));
}

void UnsavedBar::setNote(const QString& note) {
    m_note->setText(note);
}

void UnsavedBar::setUndoStack(QUndoStack* undo) {
    m_undo->show();
    m_undo->setEnabled(undo->canUndo());
    connect(undo, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    connect(undo, &QUndoStack::undoTextChanged, m_undo, &QWidget::setToolTip);
    connect(m_undo, &QPushButton::clicked, undo, &QUndoStack::undo);
}

void UnsavedBar::setSaving(bool saving) {
    m_save->setText(saving ? tr("Saving…") : tr("Save"));
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
}

}  // namespace zhanggui
