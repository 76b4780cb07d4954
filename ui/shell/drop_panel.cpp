#include "ui/shell/drop_panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/detail_pane.h"
#include "ui/widgets/label.h"

namespace zhanggui {

namespace {
constexpr int PanelWidth = 360, PanelHeight = 420;
}

DropPanel::DropPanel(const QString& title, QWidget* parent) : QFrame(parent, Qt::Popup) {
    setAccessibleName(title);
    setFixedWidth(px(PanelWidth));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(1, px(space::S), 1, px(space::XS));
    m_column->setSpacing(px(space::XS));
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(px(space::M), 0, px(space::M), 0);
    m_head->addWidget(new Label(title, TextStep::Strong));
    m_head->addStretch(1);
    m_column->addLayout(m_head);
    m_column->addWidget(new Divider);
    auto* content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(px(space::M), px(space::XXS), px(space::M), px(space::XXS));
    m_rows->setSpacing(px(space::S));
    m_column->addWidget(makeScrollColumn(content), 1);
}

void DropPanel::clearRows() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
}

void DropPanel::setSide(QWidget* side) {
    m_head->addWidget(side);
}

void DropPanel::dropUnder(const QWidget* anchor) {
    m_rows->activate();
    const int wanted = m_rows->parentWidget()->sizeHint().height() + px(64);
    setFixedHeight(qBound(px(120), wanted, px(PanelHeight)));
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width(), anchor->height() + px(space::XXS)));
    const QRect room = anchor->screen()->availableGeometry();
    const int x = qBound(room.left(), corner.x() - width(), room.right() - width());
    move(x, qMin(corner.y(), room.bottom() - height()));
    show();
    setFocus();
}

void DropPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    painter.fillRect(rect(), t.raised);
    painter.setPen(t.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace zhanggui
