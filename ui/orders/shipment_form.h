#pragma once

#include <QList>
#include <QPair>
#include <QWidget>

class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace zhanggui {

class FieldRow;
class Label;
struct FieldFault;

/// What of an order can still go into a parcel.
struct OpenLine {
    qlonglong id = 0;
    QString title;
    qlonglong open = 0;  ///< units not shipped yet
};

/// A parcel as it stands in the form.
struct ParcelEntry {
    QString carrier, waybill;
    QList<QPair<qlonglong, qlonglong>> lines;  ///< id of the line, units
    qlonglong orderVersion = 0;
};

/// A parcel about to leave: carrier, number (typed or scanned), and, for a part of the order, how much of each line.
/// Enter in the number ships. What was typed survives a refusal and a conflict.
class ShipmentForm : public QWidget {
    Q_OBJECT
  public:
    explicit ShipmentForm(QWidget* parent = nullptr);

    /// The order the form is for. The same order in another version while something is typed keeps what is typed and
    /// shows the conflict; otherwise the form starts anew.
    void setOrder(qlonglong id, int parcel, qlonglong version, const QList<OpenLine>& lines);
    void setCarriers(const QList<QPair<QString, QString>>& carriers);
    /// While true nothing can be changed and the button shows that it works.
    void setShipping(bool shipping);
    /// Faults by JSON pointer of the parcel.
    void showFaults(const QList<FieldFault>& faults);
    /// A refusal that belongs to no field.
    void showRefusal(const QString& title, const QString& sentence);
    /// Somebody changed the order meanwhile: says what it is now and offers to go on with that.
    void showConflict(const QString& now);
    bool showsConflict() const { return m_conflict; }
    bool isDirty() const;
    void clear();
    void focusNumber();
    /// The whole parcel or per-line quantities.
    void setSplit(bool split);
    /// Ships what stands in the form, if its number is there.
    void submit();
    ParcelEntry entry() const;

  Q_SIGNALS:
    void submitted();
    void left();  ///< Esc in the form

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void buildHead(QVBoxLayout* column);
    QLayout* makeFields();
    void buildLines(const QList<OpenLine>& lines);
    void takeNewVersion();
    void clearFaults();
    FieldRow* rowOf(const QString& pointer) const;

    struct LineRow {
        qlonglong id;
        QSpinBox* units;
        FieldRow* row;
    };

    qlonglong m_order = 0, m_version = 0, m_newVersion = 0;
    QList<OpenLine> m_newLines;
    bool m_conflict = false, m_split = false;
    Label* m_title = nullptr;
    QPushButton *m_splitButton = nullptr, *m_reload = nullptr;
    QComboBox* m_carrier = nullptr;
    QLineEdit* m_number = nullptr;
    FieldRow *m_carrierRow = nullptr, *m_numberRow = nullptr;
    Label *m_hint = nullptr, *m_problem = nullptr;
    QWidget* m_lineBox = nullptr;
    QVBoxLayout* m_lineColumn = nullptr;
    QList<LineRow> m_lines;
};

}  // namespace zhanggui
