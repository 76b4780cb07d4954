#pragma once

#include <QTimer>
#include <QVariant>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QAbstractButton;
class QPushButton;
class QToolButton;

namespace zhanggui {

class FilterChip;

/// A condition that the dashed chip offers.
struct FilterSpec {
    enum class Kind {
        Choice,  ///< one of `choices`
        Text,    ///< free text
        Number,  ///< at least a whole number
        Money,   ///< at least an amount; the value is fen
    };
    QString key;
    QString title;
    Kind kind = Kind::Choice;
    QList<QPair<QVariant, QString>> choices;  ///< value, translated word
};

/// A condition in force.
struct FilterValue {
    QString key;
    QVariant value;
    QString display;  ///< the value in words, as the chip shows it; may be left empty for a Choice
    bool operator==(const FilterValue&) const = default;
};

/// Search field, chips of the conditions in force, the dashed chip that adds one. 48 high.
class FilterBar : public QWidget {
    Q_OBJECT
  public:
    FilterBar(const QString& searchHint, QList<FilterSpec> specs, QWidget* parent = nullptr);

    QString text() const;
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
    /// The title of a spec, for sentences about it.
    QString titleOf(const QString& key) const;
    /// A button at the right end (columns, sorting).
    void addTool(QWidget* tool);
    QLineEdit* searchField() const { return m_search; }

  Q_SIGNALS:
    void changed();  ///< chips at once, text 250 ms after the last key or at Enter
    void escaped();  ///< Esc in an empty search field

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void announceText();
    QString wordsOf(const FilterSpec& spec, const QVariant& value) const;
    void buildChips();
    void buildMenu();
    void setValue(const FilterValue& value);
    void askFor(const FilterSpec& spec);
    const FilterSpec* specOf(const QString& key) const;

    QList<FilterSpec> m_specs;
    QList<FilterValue> m_values;
    QTimer m_typing;
    QString m_announced;
    QHBoxLayout* m_row = nullptr;
    QHBoxLayout* m_chipRow = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QLineEdit* m_search = nullptr;
    QAbstractButton* m_add = nullptr;
    QPushButton* m_clear = nullptr;
    QMenu* m_menu = nullptr;
};

}  // namespace zhanggui
