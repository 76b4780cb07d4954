#pragma once

#include <QFrame>

namespace zhanggui {

class Label;

/// A small card that floats over the window without taking the focus: a formula's result, an explanation. Raised, 1 px
/// line, radius 6 (10 for explanations).
class Popover : public QFrame {
    Q_OBJECT
  public:
    explicit Popover(QWidget* window);

    /// A single line in it.
    void setText(const QString& text);
    /// Any content instead; takes ownership.
    void setContent(QWidget* content, int cornerRadius);
    /// Shows it under `anchor`, right edges aligned, above it where there is no room; kept inside the window.
    void hangUnder(const QWidget* anchor);
    void hangUnder(const QRect& anchorInWindow);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    Label* m_text = nullptr;
    QWidget* m_content = nullptr;
    int m_radius;
};

}  // namespace zhanggui
