#pragma once

#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

class QPushButton;
class QUndoStack;

namespace zhanggui {

/// Label above, editor, hint and fault below.
class FieldRow : public QWidget {
    Q_OBJECT
  public:
    FieldRow(const QString& label, QWidget* editor, const FieldOptions& options, QWidget* parent = nullptr);
    /// Empty takes it away.
    void setFault(const QString& fault);

  private:
    QWidget* m_editor;
    Label* m_hint;
    Label* m_fault;
};

struct SummaryLine {
    QString pointer;  ///< empty if no field has it
    QString label;
    QString text;
    bool operator==(const SummaryLine&) const = default;
};

/// All faults at the top of a form; each line jumps to its field.
class FaultSummary : public Panel {
    Q_OBJECT
  public:
    explicit FaultSummary(QWidget* parent = nullptr);
    /// Hides itself without lines.
    void setLines(const QList<SummaryLine>& lines);

  Q_SIGNALS:
    void jumpRequested(const QString& pointer);
};

/// "3 unsaved changes" with Discard and Save, 48 high; with Undo where there is an undo stack.
class UnsavedBar : public Panel {
    Q_OBJECT
  public:
    explicit UnsavedBar(QWidget* parent = nullptr);
    void setCount(int fields);
    void setSaving(bool saving);
    /// Beside the count: "Draft kept at 14:02".
    void setNote(const QString& note);
    /// Offers Undo while the stack has a step. Not owned.
    void setUndoStack(QUndoStack* undo);

  Q_SIGNALS:
    void saved();
    void discarded();

  private:
    Label* m_text;
    Label* m_note;
    QPushButton* m_undo;
    QPushButton* m_discard;
    QPushButton* m_save;
};

}  // namespace zhanggui
