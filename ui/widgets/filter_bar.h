#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/widgets/filter_spec.h"

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QAbstractButton;
class QPushButton;
class QToolButton;

namespace zhanggui {

class FilterChip;
class FilterCompleter;
class Label;

/// Search field, chips of the conditions in force, the dashed chip that adds one. 48 high. The filter has a second
/// form, one line of text (filter_text.h): conditions that are typed or pasted into the search field become chips with
/// Enter, and editAsText() shows all of it as text. What is not understood stays in the field, with a sentence below
/// it.
class FilterBar : public QWidget {
    Q_OBJECT
  public:
    FilterBar(const QString& searchHint, QList<FilterSpec> specs, QWidget* parent = nullptr);

    /// What is searched for, as it was announced last.
    QString text() const { return m_announced; }
    void setText(const QString& text);
    const QList<FilterValue>& values() const { return m_values; }
    /// Values whose key no spec has are dropped.
    void setValues(const QList<FilterValue>& values);
    void removeValue(const QString& key);
    /// Clears text and chips; signals once.
    void clear();
    void focusSearch();
    /// Opens the menu of the dashed chip.
    void openAddMenu();
    /// The whole filter as text, and the field in which it is edited as such: Enter takes it, Esc leaves it as it was.
    QString asText() const;
    void editAsText();
    bool isText() const { return m_asText; }
    /// The title of a spec, for sentences about it.
    QString titleOf(const QString& key) const;
    /// A button at the right end (columns, sorting).
    void addTool(QWidget* tool);
    /// Other conditions to offer, e.g. when their choices became known. Those in force stay, in the new words.
    void setSpecs(const QList<FilterSpec>& specs);
    QLineEdit* searchField() const { return m_search; }

  Q_SIGNALS:
    void changed();  ///< chips at once, text 250 ms after the last key or at Enter
    void taken();    ///< Enter took what stood in the search field
    void escaped();  ///< Esc in an empty search field

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void build(const QString& searchHint);
    void connectParts();
    void onTyping();
    void takeLine();
    void announceText();
    void leaveText();
    void showFaults(const QStringList& faults);
    void replace(const QString& text, const QList<FilterValue>& values);
    void buildChips();
    void buildMenu();
    void setValue(const FilterValue& value);
    void askFor(const FilterSpec& spec);
    const FilterSpec* specOf(const QString& key) const;

    QList<FilterSpec> m_specs;
    QList<FilterValue> m_values;
    QTimer m_typing;
    QString m_announced;
    bool m_asText = false;
    QHBoxLayout* m_row = nullptr;
    QHBoxLayout* m_chipRow = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QLineEdit* m_search = nullptr;
    QAbstractButton* m_add = nullptr;
    QPushButton* m_clear = nullptr;
    QToolButton* m_toText = nullptr;
    QMenu* m_menu = nullptr;
    Label* m_fault = nullptr;
    FilterCompleter* m_completer = nullptr;
};

}  // namespace zhanggui
