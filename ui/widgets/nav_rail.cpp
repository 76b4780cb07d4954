#include "ui/widgets/nav_rail.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int Wide = 216, Narrow = 56, ItemHeight = 36, Icon = 20, IconLeft = 18, Margin = 8;

/// Mark, name and a chevron; opens the list of shops.
class ShopBlock : public QAbstractButton {
  public:
    using QAbstractButton::QAbstractButton;
    QSize sizeHint() const override { return {px(Narrow), px(56)}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = Tokens::of(palette());
        if (underMouse()) painter.fillRect(rect(), style::hoverFill(t));
        const QRect mark(px(12), (height() - px(32)) / 2, px(32), px(32));
        drawRounded(&painter, mark, px(radius::Card), t.brandFill);
        painter.setFont(stepFont(TextStep::Strong));
        painter.setPen(t.onBrand);
        painter.drawText(mark, Qt::AlignCenter, Avatar::initials(text()));
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
        if (hasFocus()) drawRounded(&painter, rect().adjusted(2, 2, -2, -2), px(radius::Control), QColor(), t.focus, 2);
        if (width() <= px(Narrow)) return;
        const int side = px(16);
        const QRect room(mark.right() + px(13), 0, width() - mark.right() - px(13) - side - px(space::M), height());
        painter.setPen(t.text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
        paintIcon(&painter, u"chevron-down"_s, QRectF(width() - side - px(12), (height() - side) / 2, side, side),
                  t.text2);
    }
};

}  // namespace

NavItem::NavItem(const QString& icon, const QString& title, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateName();
}

void NavItem::setCount(qlonglong count) {
    m_count = count;
    updateName();
    update();
}

void NavItem::setKey(const QString& key) {
    m_key = key;
    update();
}

void NavItem::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setToolTip(collapsed ? accessibleName() : QString());
    update();
}

void NavItem::updateName() {
    setAccessibleName(m_count > 0 ? tr("%1, %2").arg(text(), QLocale().toString(m_count)) : text());
    setToolTip(m_collapsed ? accessibleName() : QString());
}

QSize NavItem::sizeHint() const {
    return {px(m_collapsed ? Narrow - 2 * Margin : Wide - 2 * Margin), px(ItemHeight)};
}

void NavItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const bool on = isChecked();
    if (on || underMouse()) drawRounded(&painter, rect(), px(radius::Control), on ? t.selection : style::hoverFill(t));
    if (hasFocus()) drawRounded(&painter, rect(), px(radius::Control), QColor(), t.focus, 2);
    const int side = px(Icon), left = m_collapsed ? (width() - side) / 2 : px(IconLeft - Margin);
    paintIcon(&painter, m_icon, QRectF(left, (height() - side) / 2, side, side), on ? t.brandText : t.text2);
    if (m_collapsed) {
        if (m_count > 0) drawRounded(&painter, QRectF(left + side - 3, px(6), px(6), px(6)), px(3), t.brandText);
        return;
    }
    const QRect room(left + side + px(12), 0, width() - left - side - px(20), height());
    int right = 0;
    const QString count = m_count > 0 ? QLocale().toString(m_count) : QString();
    if (!count.isEmpty()) {
        painter.setFont(stepFont(TextStep::Caption));
        painter.setPen(on ? t.text : t.text2);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
        right = painter.fontMetrics().horizontalAdvance(count) + px(space::XS);
    } else if (!m_key.isEmpty()) {
        right = style::keyCapWidth(m_key) + px(space::XXS);
        style::keyCap(&painter, QRect(room.right() - right + px(4), 0, right, height()), m_key, t, false);
    }
    painter.setFont(stepFont(on ? TextStep::Strong : TextStep::Body));
    painter.setPen(on ? t.text : t.text2);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width() - right));
}

NavRail::NavRail(QWidget* parent) : Panel(Fill::Window, parent) {
    setEdges(Qt::RightEdge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, px(space::XS));
    layout->setSpacing(0);
    m_shop = new ShopBlock;
    m_shop->setFocusPolicy(Qt::TabFocus);
    m_shop->setAttribute(Qt::WA_Hover);
    m_shop->setAccessibleName(tr("Shop"));
    layout->addWidget(m_shop);
    layout->addSpacing(px(space::XS));
    m_places = new QVBoxLayout;
    m_places->setContentsMargins(px(Margin), 0, px(Margin), 0);
    m_places->setSpacing(0);
    m_foot = new QVBoxLayout;
    m_foot->setContentsMargins(px(Margin), 0, px(Margin), 0);
    m_foot->setSpacing(0);
    layout->addLayout(m_places);
    layout->addStretch(1);
    layout->addLayout(m_foot);
    connect(m_shop, &QAbstractButton::clicked, this, &NavRail::shopClicked);
    applyWidth();
}

void NavRail::setShop(const QString& name) {
    m_shop->setText(name);
    m_shop->setAccessibleName(tr("Shop: %1").arg(name));
}

void NavRail::addGroup(const QString& title) {
    auto* caption = new Label(title, TextStep::Caption, Ink::Text2);
    caption->setContentsMargins(px(8), px(space::S), 0, px(space::XXS));
    m_captions.append(caption);
    m_places->addWidget(caption);
}

NavItem* NavRail::add(QVBoxLayout* layout, const QString& key, const QString& icon, const QString& title) {
    auto* item = new NavItem(icon, title);
    layout->addWidget(item);
    m_items.insert(key, item);
    m_order.append(key);
    item->setCollapsed(m_collapsed);
    connect(item, &QAbstractButton::clicked, this, [this, key] {
        setCurrent(m_current);  // the shell decides; until then the old place stays marked
        Q_EMIT chosen(key);
    });
    return item;
}

void NavRail::addItem(const QString& key, const QString& icon, const QString& title) {
    add(m_places, key, icon, title);
}

void NavRail::addFootItem(const QString& key, const QString& icon, const QString& title, const QString& keyHint) {
    add(m_foot, key, icon, title)->setKey(keyHint);
}

void NavRail::setCurrent(const QString& key) {
    m_current = key;
    for (auto it = m_items.begin(); it != m_items.end(); ++it) it.value()->setChecked(it.key() == key);
}

void NavRail::setCount(const QString& key, qlonglong count) {
    if (NavItem* item = m_items.value(key)) item->setCount(count);
}

void NavRail::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    for (NavItem* item : std::as_const(m_items)) item->setCollapsed(collapsed);
    for (QWidget* caption : std::as_const(m_captions)) caption->setVisible(!collapsed);
    applyWidth();
}

void NavRail::applyWidth() {
    setFixedWidth(px(m_collapsed ? Narrow : Wide));
}

void NavRail::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) applyWidth();
}

void NavRail::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0) return Panel::keyPressEvent(event);
    for (int at = 0; at < m_order.size(); ++at) {
        if (!m_items.value(m_order.at(at))->hasFocus()) continue;
        const int to = qBound(0, at + step, int(m_order.size()) - 1);
        m_items.value(m_order.at(to))->setFocus(Qt::TabFocusReason);
        return;
    }
}

}  // namespace zhanggui
