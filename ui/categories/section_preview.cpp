#include "ui/categories/section_preview.h"

#include <QPainter>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 88, RootHeight = 36, TitleHeight = 28, Picture = 48, TileHeight = 76, Across = 3;
constexpr int MostRoots = 8, MostSections = 4;

void drawCut(QPainter* painter, const QRect& box, const QString& text, TextStep step, const QColor& color, int flags) {
    const QFont font = stepFont(step);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(box, flags, QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
}

}  // namespace

SectionPreview::SectionPreview(ThumbSource* thumbs, QWidget* parent) : QWidget(parent), m_thumbs(thumbs) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (thumbs != nullptr) connect(thumbs, &ThumbSource::ready, this, qOverload<>(&QWidget::update));
}

void SectionPreview::setContent(const QStringList& roots, int currentRoot, const QList<Section>& sections) {
    // The current root stays among those that fit.
    const int first = qMax(0, qMin(currentRoot - MostRoots / 2, int(roots.size()) - MostRoots));
    m_roots = roots.mid(first, MostRoots);
    m_currentRoot = currentRoot - first;
    m_sections = sections.mid(0, MostSections);
    QStringList words;
    for (const Section& section : m_sections) {
        words.append(section.title);
        for (const Tile& tile : section.tiles) words.append(tile.name);
    }
    setAccessibleName(tr("Preview of the mini-program: %1").arg(words.join(tr(", "))));
    updateGeometry();
    update();
}

int SectionPreview::heightOf(const Section& section) const {
    const int rows = qMax(1, (int(section.tiles.size()) + Across - 1) / Across);
    return px(TitleHeight) + (section.tiles.isEmpty() ? 0 : rows * px(TileHeight));
}

QSize SectionPreview::sizeHint() const {
    int height = px(space::XS);
    for (const Section& section : m_sections) height += heightOf(section);
    return {px(300), qMax(height, int(m_roots.size()) * px(RootHeight)) + px(space::XS)};
}

QSize SectionPreview::minimumSizeHint() const {
    return {px(260), sizeHint().height()};
}

void SectionPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(radius::Card), t.surface, t.line);
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    const QRect side(1, 1, px(Side), height() - 2);
    painter.fillRect(side, t.window);
    for (int i = 0; i < m_roots.size(); ++i) {
        const QRect box(side.left(), side.top() + i * px(RootHeight), side.width(), px(RootHeight));
        const bool current = i == m_currentRoot;
        if (current) {
            painter.fillRect(box, t.surface);
            painter.fillRect(QRect(box.left(), box.top() + px(10), 3, px(16)), t.brandText);
        }
        drawCut(&painter, box.adjusted(px(space::XS), 0, -px(space::XXS), 0), m_roots[i],
                current ? TextStep::CaptionStrong : TextStep::Caption, current ? t.text : t.text2, Qt::AlignCenter);
    }
    QRect room = rect().adjusted(px(Side + space::XS), px(space::XXS), -px(space::XS), 0);
    for (const Section& section : std::as_const(m_sections)) room.setTop(paintSection(&painter, section, room));
}

int SectionPreview::paintSection(QPainter* painter, const Section& section, const QRect& room) const {
    const Tokens& t = Tokens::of(palette());
    if (section.current)
        drawRounded(painter, QRect(room.left(), room.top(), room.width(), heightOf(section)), px(radius::Control),
                    t.selection);
    drawCut(painter, QRect(room.left() + px(space::XS), room.top(), room.width() - px(space::M), px(TitleHeight)),
            section.title, TextStep::CaptionStrong, t.text, Qt::AlignLeft | Qt::AlignVCenter);
    const int wide = room.width() / Across, side = px(Picture);
    for (int i = 0; i < section.tiles.size(); ++i) {
        const Tile& tile = section.tiles[i];
        const QRect box(room.left() + i % Across * wide, room.top() + px(TitleHeight) + i / Across * px(TileHeight),
                        wide, px(TileHeight));
        const QRect square(box.center().x() - side / 2, box.top(), side, side);
        QPixmap picture;
        if (m_thumbs != nullptr && !tile.picture.isEmpty())
            picture = m_thumbs->thumb(tile.picture, side, devicePixelRatioF());
        paintThumb(painter, square, picture, t, false);
        drawCut(painter, QRect(box.left() + 2, square.bottom() + 2, box.width() - 4, lineHeight(TextStep::Caption)),
                tile.name, TextStep::Caption, t.text, Qt::AlignCenter);
    }
    return room.top() + heightOf(section);
}

}  // namespace zhanggui
