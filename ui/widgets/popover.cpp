#include "ui/widgets/popover.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/label.h"

namespace zhanggui {

Popover::Popover(QWidget* window) : QFrame(window), m_radius(radius::Card) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(space::S), px(space::XS), px(space::S), px(space::XS));
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Popover::setText(const QString& text) {
    if (m_text == nullptr) {
        m_text = new Label({}, TextStep::Strong);
        layout()->addWidget(m_text);
    }
    m_text->setText(text);
}

void Popover::setContent(QWidget* content, int cornerRadius) {
    delete m_content;
    m_content = content;
    m_radius = cornerRadius;
    layout()->addWidget(content);
}

void Popover::hangUnder(const QWidget* anchor) {
    hangUnder(QRect(anchor->mapTo(anchor->window(), QPoint()), anchor->size()));
}

void Popover::hangUnder(const QRect& anchor) {
    adjustSize();
    const QSize room = parentWidget()->size();
    const int gap = px(space::XXS);
    int y = anchor.bottom() + 1 + gap;
    if (y + height() > room.height()) y = qMax(0, anchor.top() - gap - height());
    const int x = qBound(0, anchor.right() + 1 - width(), qMax(0, room.width() - width()));
    move(x, y);
    show();
    raise();
}

void Popover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, rect(), px(m_radius), t.raised, t.line);
}

void Popover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace zhanggui
