#pragma once

#include <QWidget>

class QVBoxLayout;

namespace zhanggui {

class RecordModel;
class ThumbSource;

/// What was bought: picture, title, code, units, amount; 48 a line.
class OrderLines : public QWidget {
    Q_OBJECT
  public:
    explicit OrderLines(ThumbSource& thumbs, QWidget* parent = nullptr);
    /// Shows the model's rows as they are now.
    void show(const RecordModel& lines);
    using QWidget::show;

  private:
    ThumbSource& m_thumbs;
    QVBoxLayout* m_rows;
};

}  // namespace zhanggui
