#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class Banner;
class Label;
class ProductHistory;

/// Who changed what, newest first, each field with before and after.
class HistoryTab : public QWidget {
    Q_OBJECT
  public:
    explicit HistoryTab(ProductHistory& history, QWidget* parent = nullptr);

  private:
    void follow();

    ProductHistory& m_history;
    QVBoxLayout* m_column;
    Label* m_empty;
    Banner* m_banner;
    QPushButton* m_more;
    int m_shown = 0;
    QList<QWidget*> m_entries;
};

}  // namespace zhanggui
