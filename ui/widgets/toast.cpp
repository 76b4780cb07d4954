#include "ui/widgets/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/widgets/action_button.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int MostWaiting = 3, MostHistory = 50;
constexpr int BarsBelow = 28 + 32 + 48;
}  // namespace

ToastHost::ToastHost(QWidget* window) : QWidget(window) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(space::M), px(space::XXS), px(space::XS), px(space::XXS));
    layout->setSpacing(px(space::M));
    m_text = new Label;
    m_action = makeButton({}, ButtonLook::Link);
    m_close = makeButton(tr("Close"), ButtonLook::Link);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setMinimumHeight(px(40));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ToastHost::dismiss);
    connect(m_close, &QPushButton::clicked, this, &ToastHost::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_current.action;
        dismiss();
        if (action) action();
    });
    window->installEventFilter(this);
    applyInks();
    hide();
}

QString ToastHost::text() const {
    return m_showing ? m_current.text : QString();
}

void ToastHost::post(const ToastMessage& message) {
    if (m_queue.size() >= MostWaiting) {
        const auto plain = std::find_if(m_queue.begin(), m_queue.end(), [](const ToastMessage& m) { return !m.error; });
        m_queue.erase(plain != m_queue.end() ? plain : m_queue.begin());
    }
    if (message.givesWay) m_queue.removeIf([](const ToastMessage& waiting) { return waiting.givesWay; });
    m_queue.enqueue(message);
    if (!m_showing || (m_current.givesWay && message.givesWay)) next();
}

void ToastHost::next() {
    if (m_queue.isEmpty()) {
        m_showing = false;
        hide();
        return;
    }
    m_current = m_queue.dequeue();
    m_showing = true;
    m_text->setText(m_current.text);
    m_action->setText(m_current.actionText);
    m_action->setVisible(!m_current.actionText.isEmpty());
    m_close->setVisible(m_current.error);
    setAccessibleName(m_current.text);
    m_history.append(m_current.text);
    if (m_history.size() > MostHistory) m_history.removeFirst();
    if (m_current.error)
        m_timer.stop();
    else
        m_timer.start(m_current.seconds * 1000);
    show();
    place();
    raise();
    Q_EMIT shown(m_current.text);
}

void ToastHost::dismiss() {
    m_timer.stop();
    m_current = {};
    next();
}

void ToastHost::place() {
    const QSize room = parentWidget()->size();
    const int most = room.width() - 2 * px(space::L);
    m_text->setElided(sizeHint().width() > most);
    resize(qBound(qMin(px(320), most), sizeHint().width(), most), qMax(px(40), sizeHint().height()));
    // Above status bar, footer and bulk bar of a list: what they offer stays within reach.
    move((room.width() - width()) / 2, room.height() - height() - px(BarsBelow + space::S));
}

void ToastHost::applyInks() {
    // Inverted: the other theme's set, so that its brand is readable on our text colour.
    const Tokens& own = Tokens::of(parentWidget()->palette());
    QPalette other = paletteOf(own.dark ? Tokens::light() : Tokens::night());
    if (palette().color(QPalette::Base) == other.color(QPalette::Base)) return;
    setPalette(other);
}

void ToastHost::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setMinimumHeight(px(40));
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && m_showing) place();
    if (event->type() == QEvent::PaletteChange) applyInks();
    return QWidget::eventFilter(watched, event);
}

// While the mouse is over it the message stays.
void ToastHost::enterEvent(QEnterEvent* event) {
    m_timer.stop();
    QWidget::enterEvent(event);
}

void ToastHost::leaveEvent(QEvent* event) {
    if (m_showing && !m_current.error) m_timer.start(m_current.seconds * 1000);
    QWidget::leaveEvent(event);
}

void ToastHost::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& own = Tokens::of(parentWidget()->palette());
    drawRounded(&painter, rect(), px(radius::Control), own.text);
}

}  // namespace zhanggui
