#pragma once

#include <QHash>
#include <QList>
#include <QVariant>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace zhanggui {

class FaultSummary;
class FieldRow;
class UnsavedBar;

/// A fault of one field. `pointer` is the JSON pointer of the field ("/title", "/skus/2/price").
struct FieldFault {
    QString pointer;
    QString text;
};

/// What a field needs besides its editor.
struct FieldOptions {
    QString hint;           ///< caption below the editor
    int maxCodePoints = 0;  ///< 0 = no limit. Code points, as the contract counts, not UTF-16 units.
    bool required = false;  ///< marks the label; the server decides
    QString unit;           ///< shown inside the editor at its right end (QLineEdit)
};

/// Limits what `edit` takes to `maxCodePoints` Unicode code points.
void limitCodePoints(QLineEdit* edit, int maxCodePoints);
void limitCodePoints(QPlainTextEdit* edit, int maxCodePoints);

/// Disables `widget` and says why in its tooltip and to screen readers; an empty reason enables it again.
void setDisabledReason(QWidget* widget, const QString& reason);

/// Base of every editor form: labelled fields addressed by JSON pointer, dirty tracking against the values loaded,
/// faults at their fields, a bar with Discard and Save while something is unsaved.
/// Editors may be QLineEdit, MoneyEdit, QPlainTextEdit, QComboBox (value = item data, else text), QSpinBox,
/// QCheckBox, QDateTimeEdit, or any QObject with a user property that has a notify signal.
class Form : public QWidget {
    Q_OBJECT
  public:
    explicit Form(QWidget* parent = nullptr);
    ~Form() override;

    /// A heading over the fields that follow.
    void addSection(const QString& title, const QString& sentence = {});
    /// Label, editor, hint and fault line. Takes ownership of `editor`; the label is its buddy and accessible name.
    void addField(const QString& pointer, const QString& label, QWidget* editor, const FieldOptions& options = {});
    /// Any other widget between the fields, e.g. a grid that has its own editing.
    void addWidget(QWidget* widget);
    /// Counts an editor that stands elsewhere on the form (inside a grid) as a field.
    void watch(const QString& pointer, QWidget* editor, const FieldOptions& options = {});

    QVariant value(const QString& pointer) const;
    QVariantMap values() const;
    /// Loads values and makes them the state that Discard returns to. Fields not named keep theirs.
    void load(const QVariantMap& values);
    /// Changes one field as if the user had typed: the form becomes dirty.
    void setValue(const QString& pointer, const QVariant& value);
    /// What is on screen becomes the clean state (after a successful save).
    void markClean();
    bool isDirty() const { return m_dirty; }
    QStringList dirtyPointers() const;

    /// Shows the faults at their fields and focuses the first; a pointer no field has goes to the nearest parent that
    /// has one, or into the summary at the top. Replaces earlier faults.
    void showFaults(const QList<FieldFault>& faults);
    /// The same without moving the focus: somebody may be typing elsewhere.
    void markFaults(const QList<FieldFault>& faults);
    void clearFaults();
    int faultCount() const { return int(m_faults.size()); }
    /// While true the fields are disabled and Save shows that it works.
    void setSaving(bool saving);
    /// Makes all fields read-only with a reason ("You lack the right …"); empty ends it.
    void setReadOnlyReason(const QString& reason);
    /// A form inside a page that has its own Save button hides the bar.
    void setUnsavedBarVisible(bool visible);
    QWidget* editor(const QString& pointer) const;

  public Q_SLOTS:
    void save();     ///< emits saveRequested if dirty and not saving
    void discard();  ///< restores the loaded values and emits discarded

  private Q_SLOTS:
    void onEditorChanged();

  Q_SIGNALS:
    void dirtyChanged(bool dirty);
    void valueChanged(const QString& pointer);
    void saveRequested();
    void discarded();

  private:
    struct Field {
        QWidget* editor = nullptr;
        FieldRow* row = nullptr;
        QVariant clean;
        QString label;
    };
    void followEditor(QWidget* editor);
    void updateDirty();
    QString nearestPointer(const QString& pointer) const;
    void paintFaults();
    void focusField(const QString& pointer);
    void updateEnabled();

    QHash<QString, Field> m_fields;
    QStringList m_order;
    QList<FieldFault> m_faults;
    QString m_readOnlyReason;
    bool m_dirty = false, m_saving = false, m_loading = false, m_barWanted = true;
    QVBoxLayout* m_body = nullptr;
    FaultSummary* m_summary = nullptr;
    UnsavedBar* m_bar = nullptr;
};

}  // namespace zhanggui
