#include "ui/widgets/drop_area.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int Circle = 56, TextWidth = 420;

class DropMark : public QWidget {
  public:
    DropMark() { setFixedSize(px(Circle), px(Circle)); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = Tokens::of(palette());
        drawRounded(&painter, rect(), width() / 2.0, t.sunken);
        const int side = px(24);
        paintIcon(&painter, u"import"_s, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side), t.text2);
    }
};

}  // namespace

DropArea::DropArea(const QString& title, const QString& sentence, QWidget* button, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(space::XS));
    column->addStretch(1);
    column->addWidget(new DropMark, 0, Qt::AlignHCenter);
    auto* head = new Label(title, TextStep::Subtitle);
    head->setAlignment(Qt::AlignCenter);
    column->addWidget(head);
    auto* words = new Label(sentence, TextStep::Body, Ink::Text2);
    words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    words->setWordWrap(true);
    words->setFixedWidth(px(TextWidth));
    auto* middle = new QHBoxLayout;  // not an alignment, which would ask for one line's height only
    middle->addStretch(1);
    middle->addWidget(words);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(px(space::XS));
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(1);
}

void DropArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), px(radius::Card), t.surface, t.control, 1,
                Qt::DashLine);
}

}  // namespace zhanggui
