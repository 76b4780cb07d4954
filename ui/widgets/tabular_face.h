#pragma once

#include <QFont>
#include <QRawFont>

class QPainter;

namespace zhanggui {

/// A font whose digits all take the widest digit's width, for columns of numbers (Qt 6.4 cannot switch on `tnum`).
/// Draws one run of Latin text with the painter's pen. Text that the font lacks is drawn as Qt would.
class TabularFace {
  public:
    TabularFace() = default;
    explicit TabularFace(const QFont& font);

    const QFont& font() const { return m_font; }
    qreal width(const QString& text) const;
    qreal ascent() const { return m_raw.ascent(); }
    qreal descent() const { return m_raw.descent(); }
    /// Draws with the baseline at `y`, starting at `x`.
    void draw(QPainter* painter, qreal x, qreal y, const QString& text) const;
    /// The baseline that centres capitals and digits in a height.
    qreal baseline(qreal top, qreal height) const;

  private:
    QList<QPointF> positions(const QString& text, qreal* width) const;

    QFont m_font;
    QRawFont m_raw;
    qreal m_digit = 0;
};

}  // namespace zhanggui
