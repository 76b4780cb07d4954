#include "ui/orders/order_lines.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "models/base/record_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int ThumbSide = 40, UnitsWidth = 64, AmountWidth = 96;

class Picture : public QWidget {
  public:
    Picture(ThumbSource& thumbs, const QString& key, const QString& name) : m_thumbs(thumbs), m_key(key) {
        setFixedSize(px(ThumbSide), px(ThumbSide));
        setAccessibleName(name);
        connect(&thumbs, &ThumbSource::ready, this, [this](const QString& ready) {
            if (ready == m_key) update();
        });
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QPixmap picture = m_key.isEmpty() ? QPixmap() : m_thumbs.thumb(m_key, width(), devicePixelRatioF());
        if (!picture.isNull()) {
            painter.drawPixmap(rect(), picture);
            return;
        }
        const Tokens& t = Tokens::of(palette());
        drawRounded(&painter, rect(), px(radius::Control), t.sunken);
        const int side = px(20);
        paintIcon(&painter, u"image"_s, QRectF((width() - side) / 2, (height() - side) / 2, side, side), t.text3);
    }

  private:
    ThumbSource& m_thumbs;
    QString m_key;
};

Label* rightLabel(const QString& text, int width, Ink ink) {
    auto* label = new Label(text, TextStep::Body, ink);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setMinimumWidth(px(width));
    return label;
}

}  // namespace

OrderLines::OrderLines(ThumbSource& thumbs, QWidget* parent) : QWidget(parent), m_thumbs(thumbs) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(px(space::XS));
}

void OrderLines::show(const RecordModel& lines) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto textAt = [&lines](int row, const char* column, int role) {
        return lines.index(row, lines.columnOf(QString::fromLatin1(column))).data(role).toString();
    };
    for (int row = 0; row < lines.rowCount(); ++row) {
        auto* line = new QWidget;
        auto* places = new QHBoxLayout(line);
        places->setContentsMargins(0, 0, 0, 0);
        places->setSpacing(px(space::S));
        const QString title = textAt(row, "item", Qt::DisplayRole);
        places->addWidget(new Picture(m_thumbs, textAt(row, "thumb", cell::ImageRole), title));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* name = new Label(title);
        name->setElided(true);
        auto* code = new Label(textAt(row, "item", cell::SecondLineRole), TextStep::Mono, Ink::Text2);
        code->setElided(true);
        words->addWidget(name);
        words->addWidget(code);
        places->addLayout(words, 1);
        places->addWidget(rightLabel(textAt(row, "quantity", Qt::DisplayRole), UnitsWidth, Ink::Text2));
        places->addWidget(rightLabel(textAt(row, "amount", Qt::DisplayRole), AmountWidth, Ink::Text));
        m_rows->addWidget(line);
    }
}

}  // namespace zhanggui
