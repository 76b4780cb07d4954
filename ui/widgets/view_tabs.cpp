#include "ui/widgets/view_tabs.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int Height = 40, Gap = 24, CountGap = 6;
}

ViewTabs::ViewTabs(QList<ViewTab> tabs, QWidget* parent)
    : QWidget(parent), m_tabs(std::move(tabs)), m_own(m_tabs.size()) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateName();
}

void ViewTabs::setSaved(const QList<ViewTab>& tabs) {
    const QString before = current();
    m_tabs = m_tabs.first(m_own) + tabs;
    m_current = 0;
    for (int tab = 0; tab < m_tabs.size(); ++tab)
        if (m_tabs.at(tab).key == before) m_current = tab;
    m_hovered = -1;
    updateName();
    updateGeometry();
    update();
    if (current() != before) Q_EMIT currentChanged(current());
}

QString ViewTabs::current() const {
    return m_tabs.isEmpty() ? QString() : m_tabs.at(m_current).key;
}

void ViewTabs::setCurrent(const QString& key) {
    for (int tab = 0; tab < m_tabs.size(); ++tab) {
        if (m_tabs.at(tab).key != key || tab == m_current) continue;
        m_current = tab;
        updateName();
        update();
        Q_EMIT currentChanged(key);
        return;
    }
}

void ViewTabs::setCounts(const QHash<QString, qlonglong>& counts) {
    m_counts = counts;
    updateName();
    updateGeometry();
    update();
}

QString ViewTabs::countText(int tab) const {
    const auto found = m_counts.find(m_tabs.at(tab).key);
    return found == m_counts.end() ? QString() : QLocale().toString(*found);
}

void ViewTabs::updateName() {
    if (m_tabs.isEmpty()) return;
    const QString count = countText(m_current), title = m_tabs.at(m_current).title;
    setAccessibleName(count.isEmpty() ? tr("View: %1").arg(title) : tr("View: %1, %2").arg(title, count));
}

QList<QRect> ViewTabs::tabRects() const {
    const QFontMetrics word(stepFont(TextStep::Strong)), caption(stepFont(TextStep::CaptionStrong));
    QList<QRect> rects;
    int x = 0;
    for (int tab = 0; tab < m_tabs.size(); ++tab) {
        const QString count = countText(tab);
        int wide = word.horizontalAdvance(m_tabs.at(tab).title);
        if (!count.isEmpty()) wide += px(CountGap) + caption.horizontalAdvance(count);
        rects.append(QRect(x, 0, wide, height()));
        x += wide + px(Gap);
    }
    return rects;
}

QSize ViewTabs::sizeHint() const {
    const QList<QRect> rects = tabRects();
    return {rects.isEmpty() ? 0 : rects.last().right() + 1, px(Height)};
}

QSize ViewTabs::minimumSizeHint() const {
    return {px(120), px(Height)};
}

int ViewTabs::tabAt(const QPoint& point) const {
    const QList<QRect> rects = tabRects();
    for (int tab = 0; tab < rects.size(); ++tab)
        if (rects.at(tab).adjusted(-px(Gap) / 2, 0, px(Gap) / 2, 0).contains(point)) return tab;
    return -1;
}

void ViewTabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const QList<QRect> rects = tabRects();
    for (int tab = 0; tab < rects.size(); ++tab) {
        const QRect& r = rects.at(tab);
        const bool on = tab == m_current;
        painter.setFont(stepFont(on ? TextStep::Strong : TextStep::Body));
        painter.setPen(on || tab == m_hovered ? t.text : t.text2);
        const QString& title = m_tabs.at(tab).title;
        painter.drawText(r, Qt::AlignLeft | Qt::AlignVCenter, title);
        const int word = painter.fontMetrics().horizontalAdvance(title);
        painter.setFont(stepFont(on ? TextStep::CaptionStrong : TextStep::Caption));
        painter.setPen(on ? t.brandText : t.text2);
        painter.drawText(r.adjusted(word + px(CountGap), 0, px(4), 0), Qt::AlignLeft | Qt::AlignVCenter,
                         countText(tab));
        if (on) painter.fillRect(QRect(r.left(), height() - 2, r.width(), 2), t.brandText);
        if (on && m_keyboardFocus && hasFocus())
            drawRounded(&painter, r.adjusted(-4, 4, 4, -4).intersected(rect()), px(radius::Control), QColor(), t.focus,
                        2);
    }
}

void ViewTabs::mousePressEvent(QMouseEvent* event) {
    const int tab = tabAt(event->position().toPoint());
    if (tab >= 0 && event->button() == Qt::LeftButton) setCurrent(m_tabs.at(tab).key);
}

void ViewTabs::mouseMoveEvent(QMouseEvent* event) {
    const int tab = tabAt(event->position().toPoint());
    if (tab == m_hovered) return;
    m_hovered = tab;
    setCursor(tab >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ViewTabs::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void ViewTabs::keyPressEvent(QKeyEvent* event) {
    const int last = int(m_tabs.size()) - 1;
    int tab = m_current;
    switch (event->key()) {
        case Qt::Key_Left:
            --tab;
            break;
        case Qt::Key_Right:
            ++tab;
            break;
        case Qt::Key_Home:
            tab = 0;
            break;
        case Qt::Key_End:
            tab = last;
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    if (last >= 0) setCurrent(m_tabs.at(qBound(0, tab, last)).key);
}

void ViewTabs::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void ViewTabs::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace zhanggui
