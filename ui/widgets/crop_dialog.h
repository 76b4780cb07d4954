#pragma once

#include <QDialog>
#include <QImage>

namespace zhanggui {

class Label;

/// The picture under a square frame. Arrows move the frame (Shift: by more), plus and minus change its size; the mouse
/// drags it, the wheel sizes it.
class CropArea : public QWidget {
    Q_OBJECT
  public:
    explicit CropArea(QImage picture, QWidget* parent = nullptr);

    /// In pixels of the picture, always square and within it.
    QRect frame() const { return m_frame; }
    void setFrame(const QRect& frame);
    QSize sizeHint() const override;

  Q_SIGNALS:
    void frameChanged(const QRect& frame);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    QRectF shown() const;
    void grow(int pixels);

    QImage m_picture;
    QRect m_frame;
    QPoint m_grabbed;
};

/// Cuts a picture to a square.
class CropDialog : public QDialog {
    Q_OBJECT
  public:
    explicit CropDialog(const QImage& picture, QWidget* parent = nullptr);
    QImage cropped() const;

  private:
    QImage m_picture;
    CropArea* m_area;
    Label* m_words;
};

}  // namespace zhanggui
