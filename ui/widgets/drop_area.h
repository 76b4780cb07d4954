#pragma once

#include <QWidget>

namespace zhanggui {

/// A dashed field that says where a file may be dropped; holds the button that picks one.
class DropArea : public QWidget {
    Q_OBJECT
  public:
    DropArea(const QString& title, const QString& sentence, QWidget* button, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace zhanggui
