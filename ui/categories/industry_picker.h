#pragma once

#include <QWidget>

class QVBoxLayout;

namespace zhanggui {

class IndustryList;

/// The empty page: begin with an industry's categories or with an own one.
class IndustryPicker : public QWidget {
    Q_OBJECT
  public:
    explicit IndustryPicker(IndustryList& industries, QWidget* parent = nullptr);

  Q_SIGNALS:
    void chosen(const QString& industry);

  private:
    void fill();

    IndustryList& m_industries;
    QVBoxLayout* m_cards;
};

}  // namespace zhanggui
