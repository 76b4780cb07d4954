#pragma once

#include <QLayout>

namespace zhanggui {

/// Lays widgets out like words: left to right, then on the next line.
class FlowLayout : public QLayout {
    Q_OBJECT
  public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

  private:
    int place(const QRect& room, bool really) const;

    QList<QLayoutItem*> m_items;
    int m_gap;
};

}  // namespace zhanggui
