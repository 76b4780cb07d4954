#include "ui/widgets/detail_pane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/tabular_face.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->layout() != nullptr) clearLayout(item->layout());
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

constexpr int MoneyRowHeight = 24, MoneyPadding = 12;

/// QScrollArea asks its content how low it can get without saying how wide it is, and so squeezes wrapped text. This
/// one asks again with the width.
class ScrollColumn : public QScrollArea {
  public:
    ScrollColumn(QWidget* content, QWidget* parent) : QScrollArea(parent) {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setAutoFillBackground(false);
        setWidget(content);
        content->setAutoFillBackground(false);
    }

  protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        const bool fits = QScrollArea::eventFilter(object, event);
        const bool grown = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
        if (grown && object == widget()) giveHeight();
        return fits;
    }

  private:
    void giveHeight() {
        QLayout* layout = widget() == nullptr ? nullptr : widget()->layout();
        if (layout == nullptr || !layout->hasHeightForWidth()) return;
        const int height = layout->totalHeightForWidth(viewport()->width());
        if (widget()->minimumHeight() != height) widget()->setMinimumHeight(height);
    }
};

}  // namespace

QScrollArea* makeScrollColumn(QWidget* content, QWidget* parent) {
    return new ScrollColumn(content, parent);
}

DetailPane::DetailPane(QWidget* parent) : Panel(Fill::Surface, parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new Panel(Fill::Surface);
    head->setDesignHeight(56);
    head->setEdges(Qt::BottomEdge);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(space::M), 0, px(space::XS), 0);
    m_title = new Label({}, TextStep::Subtitle);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_chips = new QHBoxLayout;
    auto* previous = makeIconButton(u"chevron-up"_s, tr("Previous (K)"));
    auto* next = makeIconButton(u"chevron-down"_s, tr("Next (J)"));
    auto* close = makeIconButton(u"x"_s, tr("Close (Esc)"));
    row->addWidget(m_title);
    row->addLayout(m_chips);
    row->addStretch(1);
    for (auto* button : {previous, next, close}) row->addWidget(button);
    auto* content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(px(space::M), px(space::S), px(space::M), px(space::S));
    m_body->setSpacing(px(space::S));
    m_body->setAlignment(Qt::AlignTop);
    m_scroll = makeScrollColumn(content);
    m_bar = new Panel(Fill::Surface);
    m_bar->setDesignHeight(56);
    m_bar->setEdges(Qt::TopEdge);
    m_actions = new QHBoxLayout(m_bar);
    m_actions->setContentsMargins(px(space::M), 0, px(space::M), 0);
    m_bar->hide();
    layout->addWidget(head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_bar);
    connect(previous, &QToolButton::clicked, this, &DetailPane::previousRequested);
    connect(next, &QToolButton::clicked, this, &DetailPane::nextRequested);
    connect(close, &QToolButton::clicked, this, &DetailPane::closeRequested);
}

void DetailPane::setTitle(const QString& title) {
    m_title->setText(title);
}

void DetailPane::setChips(const QList<Chip*>& chips) {
    clearLayout(m_chips);
    for (Chip* chip : chips) m_chips->addWidget(chip);
}

void DetailPane::clearBody() {
    clearLayout(m_body);
}

void DetailPane::setActions(const QList<QAction*>& actions, const QList<QAction*>& overflow) {
    clearLayout(m_actions);
    for (QAction* action : actions) {
        const bool first = action == actions.first();
        m_actions->addWidget(new ActionButton(action, first ? ButtonLook::Primary : ButtonLook::Plain, m_bar));
    }
    m_actions->addStretch(1);
    if (!overflow.isEmpty()) {
        auto* more = makeIconButton(u"more"_s, tr("More actions"), m_bar);
        more->setAutoRaise(false);
        auto* menu = new QMenu(more);
        menu->addActions(overflow);
        more->setMenu(menu);
        more->setPopupMode(QToolButton::InstantPopup);
        m_actions->addWidget(more);
    }
    m_bar->setVisible(!actions.isEmpty() || !overflow.isEmpty());
}

void DetailPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return Q_EMIT closeRequested();
    Panel::keyPressEvent(event);
}

Section::Section(const QString& title, QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(space::XXS));
    m_head = new QHBoxLayout;
    m_title = new Label(title, TextStep::Strong);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_content = new QVBoxLayout;
    m_content->setSpacing(px(space::XXS));
    layout->addLayout(m_head);
    layout->addLayout(m_content);
    m_title->setVisible(!title.isEmpty());
}

void Section::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Section::setSide(QWidget* side) {
    m_head->addWidget(side);
}
void Section::addWidget(QWidget* widget) {
    m_content->addWidget(widget);
}
void Section::addLine() {
    m_content->addWidget(new Divider(this));
}
void Section::clear() {
    clearLayout(m_content);
}

void Section::addPair(const QString& key, const QString& value, Ink valueInk) {
    auto* row = new QHBoxLayout;
    auto* name = new Label(key, TextStep::Body, Ink::Text2, this);
    auto* text = new Label(value, TextStep::Body, valueInk, this);
    text->setAlignment(Qt::AlignRight | Qt::AlignTop);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_content->addLayout(row);
}

MoneyBlock::MoneyBlock(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MoneyBlock::setRows(const QList<MoneyRow>& rows) {
    m_rows = rows;
    QStringList words;
    for (const MoneyRow& row : rows) words << row.title + u' ' + moneyText(row.fen);
    setAccessibleName(words.join(u", "_s));
    updateGeometry();
    update();
}

QSize MoneyBlock::sizeHint() const {
    int height = 2 * px(space::XS);
    for (const MoneyRow& row : m_rows) height += px(MoneyRowHeight) + (row.strong ? px(space::XS) : 0);
    return {px(240), height};
}

QSize MoneyBlock::minimumSizeHint() const {
    return {px(160), sizeHint().height()};
}

void MoneyBlock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, rect(), px(radius::Card), t.window);
    const TabularFace body(stepFont(TextStep::Body)), strong(stepFont(TextStep::Strong));
    int y = px(space::XS);
    const int left = px(MoneyPadding), right = width() - px(MoneyPadding);
    for (const MoneyRow& row : m_rows) {
        if (row.strong) {
            painter.fillRect(QRect(left, y + px(4), right - left, 1), t.line);
            y += px(space::XS);
        }
        const QRect line(left, y, right - left, px(MoneyRowHeight));
        const TabularFace& face = row.strong ? strong : body;
        painter.setFont(face.font());
        painter.setPen(row.strong ? t.text : t.text2);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.title);
        const QColor ink = row.fen < 0 ? t.ink(Ink::Danger) : t.text;
        const QString digits = fenDigits(row.fen);
        const qreal base = face.baseline(line.top(), line.height());
        qreal x = right - face.width(digits);
        painter.setPen(ink);
        face.draw(&painter, x, base, digits);
        x -= body.width(u"¥"_s);
        painter.setPen(row.fen < 0 ? ink : t.text3);
        body.draw(&painter, x, base, u"¥"_s);
        if (row.fen < 0) body.draw(&painter, x - body.width(MinusSign), base, MinusSign);
        y += px(MoneyRowHeight);
    }
}

StatBlock::StatBlock(const QString& label, QWidget* parent) : Panel(Fill::Surface, parent), m_name(label) {
    setCard(radius::Card, true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(px(space::XXS));
    layout->addWidget(new Label(label, TextStep::Body, Ink::Text2));
    m_figure = new Label(QString(QChar(0x2014)), TextStep::Figure);
    layout->addWidget(m_figure);
    auto* row = new QHBoxLayout;
    m_change = new Label({}, TextStep::CaptionStrong, Ink::Brand);
    m_against = new Label({}, TextStep::Caption, Ink::Text2);
    row->addWidget(m_change);
    row->addWidget(m_against, 1);
    layout->addLayout(row);
    clearChange();
}

void StatBlock::setFigure(const QString& figure) {
    m_figure->setText(figure);
    updateName();
}

void StatBlock::setChange(qint64 perMille, const QString& against) {
    const QLocale locale;
    const qint64 size = qAbs(perMille);
    const QString arrow = perMille > 0 ? u"↑ "_s : perMille < 0 ? u"↓ "_s : QString();
    m_change->setText(arrow + locale.toString(size / 10) + locale.decimalPoint() + QString::number(size % 10) + u'%');
    m_change->setInk(perMille > 0 ? Ink::Brand : Ink::Text2);
    m_against->setText(against);
    m_change->show();
    m_against->show();
    updateName();
}

void StatBlock::clearChange() {
    m_change->hide();
    m_against->hide();
    updateName();
}

void StatBlock::updateName() {
    setAccessibleName(QStringList{m_name, m_figure->text(), m_change->text(), m_against->text()}.join(u' ').trimmed());
}

}  // namespace zhanggui
