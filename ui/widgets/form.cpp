#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/detail_pane.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/shop_style.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// An editor's value: a combo's data if its items have any, a text area's text, else the user property.
QVariant readEditor(const QWidget* editor) {
    if (const auto* combo = qobject_cast<const QComboBox*>(editor))
        return combo->currentData().isValid() ? combo->currentData() : QVariant(combo->currentText());
    if (const auto* area = qobject_cast<const QPlainTextEdit*>(editor)) return area->toPlainText();
    const QMetaProperty user = editor->metaObject()->userProperty();
    return user.isValid() ? user.read(editor) : QVariant();
}

void writeEditor(QWidget* editor, const QVariant& value) {
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        const int at = combo->findData(value);
        if (at >= 0)
            combo->setCurrentIndex(at);
        else
            combo->setCurrentText(value.toString());
    } else if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) {
        area->setPlainText(value.toString());
    } else {
        const QMetaProperty user = editor->metaObject()->userProperty();
        if (user.isValid()) user.write(editor, value);
    }
}

}  // namespace

Form::Form(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new UnsavedBar;
    auto* content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::L));
    m_body->setSpacing(px(space::M));
    m_summary = new FaultSummary;
    m_body->addWidget(m_summary);
    m_body->addStretch(1);
    layout->addWidget(m_bar);
    layout->addWidget(makeScrollColumn(content), 1);
    connect(m_bar, &UnsavedBar::saved, this, &Form::save);
    connect(m_bar, &UnsavedBar::discarded, this, &Form::discard);
    connect(m_summary, &FaultSummary::jumpRequested, this, &Form::focusField);
}

Form::~Form() = default;

void Form::addSection(const QString& title, const QString& sentence) {
    addWidget(new Label(title, TextStep::Subtitle));
    if (sentence.isEmpty()) return;
    auto* words = new Label(sentence, TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    addWidget(words);
}

void Form::addField(const QString& pointer, const QString& label, QWidget* editor, const FieldOptions& options) {
    auto* row = new FieldRow(label, editor, options);
    addWidget(row);
    watch(pointer, editor, options);
    m_fields[pointer].row = row;
    m_fields[pointer].label = label;
}

void Form::addWidget(QWidget* widget) {
    m_body->insertWidget(m_body->count() - 1, widget);  // before the stretch that keeps the fields at the top
}

void Form::watch(const QString& pointer, QWidget* editor, const FieldOptions& options) {
    if (options.maxCodePoints > 0) {
        if (auto* line = qobject_cast<QLineEdit*>(editor)) limitCodePoints(line, options.maxCodePoints);
        if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) limitCodePoints(area, options.maxCodePoints);
    }
    m_fields.insert(pointer, {editor, nullptr, readEditor(editor), {}});
    m_order.append(pointer);
    editor->setProperty("zgPointer", pointer);
    followEditor(editor);
}

void Form::followEditor(QWidget* editor) {
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        connect(combo, &QComboBox::currentIndexChanged, this, &Form::onEditorChanged);
        connect(combo, &QComboBox::editTextChanged, this, &Form::onEditorChanged);
    } else if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) {
        connect(area, &QPlainTextEdit::textChanged, this, &Form::onEditorChanged);
    } else {
        const QMetaProperty user = editor->metaObject()->userProperty();
        const int slot = metaObject()->indexOfSlot("onEditorChanged()");
        if (user.hasNotifySignal()) connect(editor, user.notifySignal(), this, metaObject()->method(slot));
    }
}

void Form::onEditorChanged() {
    if (m_loading || sender() == nullptr) return;
    const QString pointer = sender()->property("zgPointer").toString();
    const auto field = m_fields.find(pointer);
    if (field == m_fields.end()) return;
    // The fault was about the old value.
    const auto isOfField = [&](const FieldFault& fault) { return nearestPointer(fault.pointer) == pointer; };
    if (m_faults.removeIf(isOfField) > 0) paintFaults();
    updateDirty();
    Q_EMIT valueChanged(pointer);
}

QVariant Form::value(const QString& pointer) const {
    const auto field = m_fields.find(pointer);
    return field == m_fields.end() ? QVariant() : readEditor(field->editor);
}

QVariantMap Form::values() const {
    QVariantMap all;
    for (const QString& pointer : m_order) all.insert(pointer, value(pointer));
    return all;
}

void Form::load(const QVariantMap& values) {
    m_loading = true;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto field = m_fields.find(it.key());
        if (field == m_fields.end()) continue;
        writeEditor(field->editor, it.value());
        field->clean = readEditor(field->editor);
    }
    m_loading = false;
    clearFaults();
    updateDirty();
}

void Form::setValue(const QString& pointer, const QVariant& value) {
    const auto field = m_fields.find(pointer);
    if (field != m_fields.end()) writeEditor(field->editor, value);
}

void Form::markClean() {
    for (Field& field : m_fields) field.clean = readEditor(field.editor);
    clearFaults();
    updateDirty();
}

QStringList Form::dirtyPointers() const {
    QStringList dirty;
    for (const QString& pointer : m_order) {
        const Field field = m_fields.value(pointer);
        if (readEditor(field.editor) != field.clean) dirty.append(pointer);
    }
    return dirty;
}

void Form::updateDirty() {
    const QStringList pointers = dirtyPointers();
    const bool dirty = !pointers.isEmpty();
    m_bar->setCount(int(pointers.size()));
    m_bar->setVisible(dirty && m_barWanted);
    if (dirty == m_dirty) return;
    m_dirty = dirty;
    Q_EMIT dirtyChanged(dirty);
}

void Form::save() {
    if (m_dirty && !m_saving && m_readOnlyReason.isEmpty()) Q_EMIT saveRequested();
}

void Form::discard() {
    m_loading = true;
    for (const QString& pointer : m_order) writeEditor(m_fields[pointer].editor, m_fields[pointer].clean);
    m_loading = false;
    clearFaults();
    updateDirty();
    Q_EMIT discarded();
}

void Form::setSaving(bool saving) {
    m_saving = saving;
    m_bar->setSaving(saving);
    updateEnabled();
}

void Form::setReadOnlyReason(const QString& reason) {
    m_readOnlyReason = reason;
    updateEnabled();
}

void Form::updateEnabled() {
    const QString reason = !m_readOnlyReason.isEmpty() ? m_readOnlyReason : m_saving ? tr("Saving…") : QString();
    for (const Field& field : m_fields) setDisabledReason(field.editor, reason);
}

void Form::setUnsavedBarVisible(bool visible) {
    m_barWanted = visible;
    updateDirty();
}

QWidget* Form::editor(const QString& pointer) const {
    return m_fields.value(pointer).editor;
}

}  // namespace zhanggui
