#pragma once

#include <QImage>
#include <QUrl>
#include <QWidget>

namespace zhanggui {

class ThumbSource;

/// A picture of a tray.
struct TrayPicture {
    QString key;       ///< what the thumb source knows it by; empty while it is on its way
    QImage preview;    ///< shown while it is on its way
    QString label;     ///< what it shows, for readers and the tooltip
    int percent = -1;  ///< of its upload; -1 when there is none
    QString fault;     ///< why it did not arrive; empty if it did
};

/// A strip of square pictures, the first being the cover. Pictures come by drop, paste or the last tile; they are
/// moved by drag or Alt with the arrows, taken away by Delete, opened by Enter.
class PictureTray : public QWidget {
    Q_OBJECT
  public:
    PictureTray(ThumbSource& thumbs, int most, QWidget* parent = nullptr);

    void setPictures(const QList<TrayPicture>& pictures);
    const QList<TrayPicture>& pictures() const { return m_pictures; }
    int current() const { return m_current; }
    void setCurrent(int index);
    /// How the first picture is called; none without.
    void setCoverWord(const QString& word);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  Q_SIGNALS:
    void addRequested();
    void filesDropped(const QList<QUrl>& files);
    void imagePasted(const QImage& image);
    void moveRequested(int from, int to);
    void removeRequested(int index);
    void opened(int index);
    void currentChanged(int index);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int tiles() const;  ///< pictures and, while there is room, the tile that adds
    int perRow(int width) const;
    QRect tileRect(int index) const;
    int tileAt(const QPoint& point) const;
    bool isAddTile(int index) const { return index == m_pictures.size(); }
    void paintPicture(QPainter* painter, int index) const;
    void paintAddTile(QPainter* painter) const;
    void paste();
    void updateName();

    ThumbSource& m_thumbs;
    QList<TrayPicture> m_pictures;
    QString m_cover;
    int m_most;
    int m_current = 0;
    int m_dragged = -1, m_target = -1;
};

}  // namespace zhanggui
