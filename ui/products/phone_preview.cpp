#include "ui/products/phone_preview.h"

#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include "models/base/formats.h"
#include "models/products/product_edit.h"
#include "ui/widgets/thumb_source.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int PhoneWidth = 280, PhoneHeight = 540, Pad = 12, FootHeight = 48, PillHeight = 26;

int paintLines(QPainter* painter, const QRect& room, int y, const QString& text, TextStep step, const QColor& color) {
    painter->setFont(stepFont(step));
    painter->setPen(color);
    const QRect box = painter->boundingRect(QRect(room.left(), y, room.width(), 4000), Qt::TextWordWrap, text);
    painter->drawText(box.adjusted(0, 0, 2, 2), Qt::TextWordWrap, text);
    return y + box.height();
}

}  // namespace

PhonePreview::PhonePreview(ProductEdit& edit, ThumbSource& thumbs, QWidget* parent)
    : QWidget(parent), m_edit(edit), m_thumbs(thumbs) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_edit, &ProductEdit::formChanged, this, &PhonePreview::updateWords);
    connect(&m_thumbs, &ThumbSource::ready, this, qOverload<>(&QWidget::update));
    updateWords();
}

QSize PhonePreview::sizeHint() const {
    return {px(PhoneWidth), px(PhoneHeight)};
}

void PhonePreview::updateWords() {
    setAccessibleName(tr("Preview of %1").arg(m_edit.title()));
    update();
}

void PhonePreview::setScrolledToDetail(bool detail) {
    grab();  // measures
    m_scroll = detail ? qMax(0, m_detailAt - px(space::L)) : 0;
    update();
}

void PhonePreview::wheelEvent(QWheelEvent* event) {
    m_scroll = qBound(0, m_scroll - event->angleDelta().y() / 2, qMax(0, m_length - px(PhoneHeight - FootHeight)));
    update();
}

void PhonePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, rect(), px(radius::Dialog), t.surface, t.control);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(radius::Dialog), px(radius::Dialog));
    painter.setClipPath(shape);
    const QRect screen = rect().adjusted(1, 1, -1, -px(FootHeight) - 1);
    m_length = paintPage(&painter, screen.translated(0, -m_scroll)) + m_scroll + px(Pad);
    paintFoot(&painter, rect().adjusted(1, 1, -1, -1));
}

int PhonePreview::paintPage(QPainter* painter, const QRect& screen) const {
    const Tokens& t = Tokens::of(palette());
    const ProductForm& form = m_edit.form();
    const QRect cover(screen.left(), screen.top(), screen.width(), screen.width());
    painter->fillRect(cover, t.sunken);
    const QString image = form.pictures.empty() ? QString() : format::text(form.pictures.front().image);
    const QPixmap pixmap = image.isEmpty() ? QPixmap() : m_thumbs.thumb(image, cover.width(), devicePixelRatioF());
    if (!pixmap.isNull()) painter->drawPixmap(cover, pixmap);
    if (form.pictures.size() > 1)
        paintLines(painter, cover.adjusted(cover.width() - px(44), 0, 0, 0), cover.bottom() - px(24),
                   u"1 / %1"_s.arg(form.pictures.size()), TextStep::Caption, t.text2);
    const QRect room = screen.adjusted(px(Pad), 0, -px(Pad), 0);
    int y = cover.bottom() + px(Pad);
    Money least{}, most{};
    for (const SkuForm& sku : form.skus) {
        if (&sku == &form.skus.front()) least = most = sku.price;
        least = std::min(least, sku.price);
        most = std::max(most, sku.price);
    }
    const QString price = least == most ? format::money(least) : tr("from %1").arg(format::money(least));
    y = paintLines(painter, room, y, price, TextStep::Title, t.tone(Tone::Danger).text) + px(space::XXS);
    const QString title = m_edit.title().isEmpty() ? tr("No title yet") : m_edit.title();
    y = paintLines(painter, room, y, title, TextStep::Strong, m_edit.title().isEmpty() ? t.text3 : t.text);
    y += px(space::S);
    painter->fillRect(QRect(screen.left(), y, screen.width(), px(space::XS)), t.window);
    y = paintSpecs(painter, room, y + px(space::S));
    m_detailAt = y - screen.top();
    painter->fillRect(QRect(screen.left(), y, screen.width(), px(space::XS)), t.window);
    return paintBlocks(painter, room, y + px(space::S)) - screen.top() - m_scroll;
}

int PhonePreview::paintSpecs(QPainter* painter, const QRect& room, int y) const {
    const Tokens& t = Tokens::of(palette());
    for (const SpecForm& axis : m_edit.form().specs) {
        y = paintLines(painter, room, y, format::text(axis.name), TextStep::Caption, t.text2) + px(space::XXS);
        int x = room.left();
        painter->setFont(stepFont(TextStep::Caption));
        for (const SpecValueForm& value : axis.values) {
            const QString text = format::text(value.value);
            const int width = painter->fontMetrics().horizontalAdvance(text) + px(20);
            if (x + width > room.right() && x > room.left()) {
                x = room.left();
                y += px(PillHeight + 6);
            }
            const QRect pill(x, y, width, px(PillHeight));
            drawRounded(painter, pill, px(radius::Control), t.sunken);
            painter->setPen(t.text);
            painter->drawText(pill, Qt::AlignCenter, text);
            x += width + px(6);
        }
        y += px(PillHeight + space::S);
    }
    return y;
}

int PhonePreview::paintBlocks(QPainter* painter, const QRect& room, int y) const {
    const Tokens& t = Tokens::of(palette());
    for (const DetailBlock& block : m_edit.form().blocks) {
        if (block.kind == BlockKind::Text) {
            y = paintLines(painter, room, y, format::text(block.text), TextStep::Caption, t.text) + px(space::XS);
            continue;
        }
        const QRect place(room.left(), y, room.width(), room.width());
        const QPixmap pixmap = m_thumbs.thumb(format::text(block.image), place.width(), devicePixelRatioF());
        painter->fillRect(place, t.sunken);
        if (!pixmap.isNull()) painter->drawPixmap(place, pixmap);
        y += place.height() + px(space::XS);
    }
    return y;
}

void PhonePreview::paintFoot(QPainter* painter, const QRect& screen) const {
    const Tokens& t = Tokens::of(palette());
    const QRect foot(screen.left(), screen.bottom() - px(FootHeight), screen.width(), px(FootHeight) + 1);
    painter->fillRect(foot, t.surface);
    painter->fillRect(QRect(foot.left(), foot.top(), foot.width(), 1), t.line);
    const QRect buy(foot.right() - px(76), foot.top() + px(9), px(64), px(30));
    const QRect cart = buy.translated(-px(104), 0).adjusted(0, 0, px(32), 0);
    drawRounded(painter, cart, px(15), t.tone(Tone::Warning).fill);
    drawRounded(painter, buy, px(15), t.brandFill);
    painter->setFont(stepFont(TextStep::Caption));
    painter->setPen(t.tone(Tone::Warning).text);
    painter->drawText(cart, Qt::AlignCenter, tr("Add to cart"));
    painter->setPen(t.onBrand);
    painter->drawText(buy, Qt::AlignCenter, tr("Buy"));
}

}  // namespace zhanggui
