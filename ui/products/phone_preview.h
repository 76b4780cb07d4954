#pragma once

#include <QWidget>

namespace zhanggui {

class ProductEdit;
class ThumbSource;

/// The product as the mini-program will show it, drawn from what stands in the editor: picture, price, title, specs,
/// and the detail below.
class PhonePreview : public QWidget {
    Q_OBJECT
  public:
    PhonePreview(ProductEdit& edit, ThumbSource& thumbs, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// Shows the detail instead of the top of the page.
    void setScrolledToDetail(bool detail);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    int paintPage(QPainter* painter, const QRect& screen) const;
    int paintSpecs(QPainter* painter, const QRect& screen, int y) const;
    int paintBlocks(QPainter* painter, const QRect& screen, int y) const;
    void paintFoot(QPainter* painter, const QRect& screen) const;
    void updateWords();

    ProductEdit& m_edit;
    ThumbSource& m_thumbs;
    int m_scroll = 0;
    mutable int m_length = 0, m_detailAt = 0;
};

}  // namespace zhanggui
