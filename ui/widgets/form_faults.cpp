#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QValidator>

#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/shop_style.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

qsizetype codePoints(const QString& text) {
    qsizetype count = 0;
    for (const QChar c : text) count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

/// The first `most` code points.
QString cutTo(const QString& text, int most) {
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++at)
        if (!text.at(at).isLowSurrogate() && ++count > most) return text.left(at);
    return text;
}

class CodePointLimit : public QValidator {
  public:
    CodePointLimit(int most, QObject* parent) : QValidator(parent), m_most(most) {}
    State validate(QString& text, int& cursor) const override {
        if (codePoints(text) <= m_most) return Acceptable;
        text = cutTo(text, m_most);  // a paste keeps what fits
        cursor = qMin(cursor, int(text.size()));
        return Acceptable;
    }

  private:
    int m_most;
};

}  // namespace

void limitCodePoints(QLineEdit* edit, int maxCodePoints) {
    edit->setValidator(new CodePointLimit(maxCodePoints, edit));
}

void limitCodePoints(QPlainTextEdit* edit, int maxCodePoints) {
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, [edit, maxCodePoints] {
        const QString text = edit->toPlainText();
        if (codePoints(text) <= maxCodePoints) return;
        // Taking back keystrokes keeps the cursor and the undo history right; a paste is taken back as a whole.
        qsizetype excess = codePoints(text) - maxCodePoints;
        QTextCursor cursor = edit->textCursor();
        int from = cursor.position();
        for (; excess > 0 && from > 0; --excess) from -= from > 1 && text.at(from - 1).isLowSurrogate() ? 2 : 1;
        cursor.setPosition(from, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    });
}

void setDisabledReason(QWidget* widget, const QString& reason) {
    const QVariant before = widget->property("zgTip");
    if (!before.isValid()) widget->setProperty("zgTip", widget->toolTip());
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(reason.isEmpty() ? widget->property("zgTip").toString() : reason);
    widget->setAccessibleDescription(reason);
    if (reason.isEmpty()) widget->setProperty("zgTip", QVariant());
}

QString Form::nearestPointer(const QString& pointer) const {
    QString at = pointer;
    while (!at.isEmpty()) {
        if (m_fields.contains(at)) return at;
        at.truncate(at.lastIndexOf(u'/'));
    }
    return {};
}

void Form::markFaults(const QList<FieldFault>& faults) {
    m_faults = faults;
    paintFaults();
}

void Form::showFaults(const QList<FieldFault>& faults) {
    markFaults(faults);
    for (const QString& pointer : m_order) {
        for (const FieldFault& fault : faults)
            if (nearestPointer(fault.pointer) == pointer) return focusField(pointer);
    }
}

void Form::clearFaults() {
    m_faults.clear();
    paintFaults();
}

void Form::paintFaults() {
    QHash<QString, QStringList> texts;
    QList<SummaryLine> lines;
    for (const FieldFault& fault : m_faults) {
        const QString pointer = nearestPointer(fault.pointer);
        const Field field = m_fields.value(pointer);
        if (field.row != nullptr) texts[pointer].append(fault.text);
        lines.append({pointer, field.label, fault.text});
    }
    for (const QString& pointer : m_order) {
        const Field& field = m_fields[pointer];
        const bool faulty = std::any_of(m_faults.begin(), m_faults.end(), [&](const FieldFault& fault) {
            return nearestPointer(fault.pointer) == pointer;
        });
        setFaulty(field.editor, faulty);
        if (field.row != nullptr) field.row->setFault(texts.value(pointer).join(u' '));
    }
    m_summary->setLines(lines);
}

void Form::focusField(const QString& pointer) {
    QWidget* target = editor(pointer);
    if (target == nullptr) return;
    for (QWidget* up = target->parentWidget(); up != nullptr; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(target, 0, px(space::XXL));
    target->setFocus(Qt::OtherFocusReason);
}

}  // namespace zhanggui
