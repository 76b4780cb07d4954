#pragma once

#include "ui/widgets/label.h"

class QVBoxLayout;

namespace zhanggui {

/// Somebody else saved first: field by field what they wrote, and the choice between theirs and mine.
class ConflictBox : public Panel {
    Q_OBJECT
  public:
    struct Field {
        QString pointer, label, theirs, mine;
    };
    explicit ConflictBox(QWidget* parent = nullptr);

    void show(const QList<Field>& fields);
    using QWidget::show;

  Q_SIGNALS:
    void theirsTaken(const QString& pointer);
    void allTheirsTaken();
    void mineKept();

  private:
    QVBoxLayout* m_rows;
};

}  // namespace zhanggui
