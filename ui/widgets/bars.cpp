#include "ui/widgets/bars.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/progress_parts.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// Avatar, name, chevron.
class UserButton : public QAbstractButton {
  public:
    using QAbstractButton::QAbstractButton;
    QSize sizeHint() const override {
        return {px(28 + 8 + 8 + 16 + 16) + QFontMetrics(stepFont(TextStep::Body)).horizontalAdvance(text()), px(36)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = Tokens::of(palette());
        if (underMouse()) drawRounded(&painter, rect(), px(radius::Control), style::hoverFill(t));
        if (hasFocus()) drawRounded(&painter, rect(), px(radius::Control), QColor(), t.focus, 2);
        const QRect face(px(4), (height() - px(28)) / 2, px(28), px(28));
        drawRounded(&painter, face, face.width() / 2.0, t.tone(Tone::Purple).fill);
        painter.setFont(stepFont(TextStep::CaptionStrong));
        painter.setPen(t.tone(Tone::Purple).text);
        painter.drawText(face, Qt::AlignCenter, Avatar::initials(text()));
        painter.setFont(stepFont(TextStep::Body));
        painter.setPen(t.text);
        painter.drawText(rect().adjusted(face.right() + px(9), 0, -px(20), 0), Qt::AlignLeft | Qt::AlignVCenter,
                         text());
        const int side = px(16);
        paintIcon(&painter, u"chevron-down"_s, QRectF(width() - side - px(4), (height() - side) / 2, side, side),
                  t.text2);
    }
};

void prepare(QAbstractButton* button) {
    button->setFocusPolicy(Qt::TabFocus);
    button->setAttribute(Qt::WA_Hover);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

}  // namespace

SearchButton::SearchButton(const QString& hint, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_key(key) {
    setText(hint);
    setAccessibleName(hint);
    prepare(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchButton::sizeHint() const {
    return {px(440), px(32)};
}
QSize SearchButton::minimumSizeHint() const {
    return {px(160), px(32)};
}

void SearchButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, rect(), px(radius::Control), t.surface, hasFocus() ? t.focus : t.control, hasFocus() ? 2 : 1);
    const int side = px(16), cap = style::keyCapWidth(m_key);
    paintIcon(&painter, u"search"_s, QRectF(px(9), (height() - side) / 2, side, side), t.text2);
    const QRect room = rect().adjusted(px(33), 0, -cap - px(16), 0);
    painter.setFont(stepFont(TextStep::Body));
    painter.setPen(t.text3);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    style::keyCap(&painter, QRect(width() - cap - px(8), 0, cap, height()), m_key, t, false);
}

BarButton::BarButton(const QString& icon, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_name(name) {
    setAccessibleName(name);
    setToolTip(name);
    prepare(this);
}

QString BarButton::badgeText() const {
    return m_badge > 99 ? u"99+"_s : QString::number(m_badge);
}

void BarButton::setBadge(int count) {
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %2").arg(m_name).arg(count) : m_name);
    updateGeometry();
    update();
}

void BarButton::setWord(const QString& word) {
    m_word = word;
    setAccessibleName(word.isEmpty() ? m_name : word);
    updateGeometry();
    update();
}

QSize BarButton::sizeHint() const {
    int wide = px(32);
    if (!m_word.isEmpty()) wide += QFontMetrics(stepFont(TextStep::Body)).horizontalAdvance(m_word) + px(space::S);
    if (m_badge > 0)
        wide += qMax(px(18), QFontMetrics(stepFont(TextStep::CaptionStrong)).horizontalAdvance(badgeText()) + px(10)) +
                px(4);
    return {wide, px(32)};
}

void BarButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    if (underMouse()) drawRounded(&painter, rect(), px(radius::Control), style::hoverFill(t));
    if (hasFocus()) drawRounded(&painter, rect(), px(radius::Control), QColor(), t.focus, 2);
    const int side = px(18);
    paintIcon(&painter, m_icon, QRectF(px(7), (height() - side) / 2, side, side), t.text2);
    painter.setPen(t.text2);
    painter.setFont(stepFont(TextStep::Body));
    painter.drawText(rect().adjusted(px(34), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
    if (m_badge <= 0) return;
    painter.setFont(stepFont(TextStep::CaptionStrong));
    const int wide = qMax(px(18), painter.fontMetrics().horizontalAdvance(badgeText()) + px(10));
    const QRect pill(width() - wide - px(4), (height() - px(18)) / 2, wide, px(18));
    drawRounded(&painter, pill, pill.height() / 2.0, t.dangerFill);
    painter.setPen(t.onDanger);
    painter.drawText(pill, Qt::AlignCenter, badgeText());
}

TopBar::TopBar(QWidget* parent) : Panel(Fill::Surface, parent) {
    setDesignHeight(56);
    setEdges(Qt::BottomEdge);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(space::M), 0, px(space::M), 0);
    layout->setSpacing(px(space::XS));
    m_back = makeIconButton(u"back"_s, tr("Back (Alt+Left)"));
    m_forward = makeIconButton(u"forward"_s, tr("Forward (Alt+Right)"));
    auto* search = new SearchButton(tr("Search orders, products, customers, settings…"), u"Ctrl K"_s);
    m_jobs = new BarButton(u"jobs"_s, tr("Jobs"));
    m_ring = new ProgressRing;
    m_ring->hide();
    m_alerts = new BarButton(u"bell"_s, tr("Alerts"));
    m_user = new UserButton;
    prepare(m_user);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(px(space::XS));
    layout->addWidget(search, 100);
    search->setMaximumWidth(px(440));
    layout->addStretch(1);
    layout->addWidget(m_jobs);
    layout->addWidget(m_ring);
    layout->addWidget(m_alerts);
    layout->addSpacing(px(space::XS));
    layout->addWidget(m_user);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardRequested);
    connect(search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_jobs, &QAbstractButton::clicked, this, &TopBar::jobsRequested);
    connect(m_alerts, &QAbstractButton::clicked, this, &TopBar::alertsRequested);
    connect(m_user, &QAbstractButton::clicked, this, &TopBar::userRequested);
    setHistory(false, false);
}

void TopBar::setHistory(bool canGoBack, bool canGoForward) {
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TopBar::setJobs(int running, qreal fraction) {
    m_jobs->setWord(running > 0 ? tr("%n job(s)", nullptr, running) : QString());
    m_ring->setVisible(running > 0);
    m_ring->setFraction(fraction);
}

void TopBar::setAlerts(int unread) {
    m_alerts->setBadge(unread);
}

void TopBar::setUser(const QString& name) {
    m_user->setText(name);
    m_user->setAccessibleName(tr("Signed in as %1").arg(name));
    m_user->updateGeometry();
}

StatusBar::StatusBar(QWidget* parent) : Panel(Fill::Window, parent) {
    setDesignHeight(28);
    setEdges(Qt::TopEdge);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(space::M), 0, px(space::M), 0);
    layout->setSpacing(px(6));
    m_dot = new Label(u"●"_s, TextStep::Caption, Ink::Success);
    m_connection = new Label({}, TextStep::Caption, Ink::Text2);
    m_sync = new Label({}, TextStep::Caption, Ink::Text2);
    m_page = new Label({}, TextStep::Caption, Ink::Text2);
    m_page->setElided(true);
    m_page->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_dot);
    layout->addWidget(m_connection);
    layout->addSpacing(px(space::M));
    layout->addWidget(m_sync);
    layout->addWidget(m_page, 1);
}

void StatusBar::setConnection(Link link, const QString& text) {
    m_dot->setInk(link == Link::Connected ? Ink::Success : link == Link::Connecting ? Ink::Warning : Ink::Danger);
    m_connection->setText(text);
}

void StatusBar::setSync(const QString& text) {
    m_sync->setText(text);
}
void StatusBar::setPageText(const QString& text) {
    m_page->setText(text);
}

}  // namespace zhanggui
