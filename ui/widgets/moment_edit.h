#pragma once

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace zhanggui {

/// A moment or none: a tick, and while it is set a date with a time on the clock of `offsetHours` east of Greenwich.
class MomentEdit : public QWidget {
    Q_OBJECT
    Q_PROPERTY(qlonglong moment READ moment WRITE setMoment NOTIFY momentChanged USER true)
  public:
    /// `tick` says what setting it does ("Put on shelf at a set time"); the date and the time bear it as their name.
    MomentEdit(const QString& tick, int offsetHours, QWidget* parent = nullptr);

    /// Milliseconds since 1970 UTC; 0 for none.
    qlonglong moment() const;
    void setMoment(qlonglong ms);

  Q_SIGNALS:
    void momentChanged(qlonglong ms);

  private:
    QCheckBox* m_tick;
    QDateTimeEdit* m_edit;
    int m_offsetSeconds;
    qlonglong m_set = 0;  ///< seconds count: the edit shows minutes only
};

}  // namespace zhanggui
