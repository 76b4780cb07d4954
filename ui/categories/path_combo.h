#pragma once

#include <QComboBox>

namespace zhanggui {

/// A choice among many categories by their paths: typing finds any part of one.
class PathCombo : public QComboBox {
    Q_OBJECT
  public:
    explicit PathCombo(QWidget* parent = nullptr);

    /// Nothing is chosen at first.
    void setPaths(const QList<QPair<qlonglong, QString>>& paths);
    /// 0 while what is typed is no path.
    qlonglong chosen() const;

  Q_SIGNALS:
    void chosenChanged();
};

}  // namespace zhanggui
