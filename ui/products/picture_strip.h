#pragma once

#include <QStringList>
#include <QWidget>

namespace zhanggui {

class ThumbSource;

/// The pictures of a product in squares, the cover first with a brand border; as many as fit, then "+3".
class PictureStrip : public QWidget {
    Q_OBJECT
  public:
    explicit PictureStrip(ThumbSource& thumbs, QWidget* parent = nullptr);
    void setPictures(const QStringList& keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    ThumbSource& m_thumbs;
    QStringList m_keys;
};

}  // namespace zhanggui
