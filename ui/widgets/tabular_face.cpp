#include "ui/widgets/tabular_face.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

namespace zhanggui {
using namespace Qt::StringLiterals;

TabularFace::TabularFace(const QFont& font) : m_font(font), m_raw(QRawFont::fromFont(font, QFontDatabase::Latin)) {
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(m_raw.glyphIndexesForString(u"0123456789"_s));
    for (const QPointF& advance : advances) m_digit = qMax(m_digit, advance.x());
}

QList<QPointF> TabularFace::positions(const QString& text, qreal* width) const {
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(text);
    if (glyphs.size() != text.size() || glyphs.contains(0)) return {};
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    QList<QPointF> at;
    at.reserve(glyphs.size());
    qreal x = 0;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const qreal own = advances.at(i).x();
        const bool digit = text.at(i) >= u'0' && text.at(i) <= u'9';
        at.append({x + (digit ? (m_digit - own) / 2 : 0), 0});
        x += digit ? m_digit : own;
    }
    *width = x;
    return at;
}

qreal TabularFace::width(const QString& text) const {
    qreal width = 0;
    if (positions(text, &width).isEmpty() && !text.isEmpty()) return QFontMetricsF(m_font).horizontalAdvance(text);
    return width;
}

void TabularFace::draw(QPainter* painter, qreal x, qreal y, const QString& text) const {
    qreal width = 0;
    const QList<QPointF> at = positions(text, &width);
    if (at.isEmpty()) {
        painter->setFont(m_font);
        painter->drawText(QPointF(x, y), text);
        return;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(m_raw.glyphIndexesForString(text));
    run.setPositions(at);
    painter->drawGlyphRun(QPointF(x, y), run);
}

qreal TabularFace::baseline(qreal top, qreal height) const {
    return qRound(top + (height + m_raw.capHeight()) / 2);
}

}  // namespace zhanggui
