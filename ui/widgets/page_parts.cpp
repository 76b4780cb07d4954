#include "ui/widgets/page_parts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/icons.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QHBoxLayout* row(int gap) {
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(gap));
    return layout;
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
}

/// Shows those buttons for which there is room; the actions of the others stand in the menu before `rarer`.
void shareRoom(int room, const QList<ActionButton*>& buttons, const QList<QAction*>& rarer, QToolButton* more,
               QMenu* menu) {
    const int gap = px(space::XS);
    int wanted = 0;
    QList<ActionButton*> offered;
    for (ActionButton* button : buttons) {
        if (button->action() == nullptr || !button->action()->isVisible()) continue;
        offered.append(button);
        wanted += button->sizeHint().width() + gap;
    }
    if (!rarer.isEmpty() || wanted > room) room -= more->sizeHint().width() + gap;
    menu->clear();
    for (ActionButton* button : std::as_const(offered)) {
        room -= button->sizeHint().width() + gap;
        button->setVisible(room >= 0);
        if (room < 0) menu->addAction(button->action());
    }
    if (!menu->isEmpty() && !rarer.isEmpty()) menu->addSeparator();
    menu->addActions(rarer);
    more->setVisible(!menu->isEmpty());
}

/// An icon as a label, in the label's ink.
class IconLabel : public Label {
  public:
    using Label::Label;
    void setIconName(const QString& name) {
        m_name = name;
        update();
    }
    QSize sizeHint() const override { return {px(20), px(20)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int side = px(20);
        paintIcon(&painter, m_name, QRectF((width() - side) / 2, (height() - side) / 2, side, side),
                  palette().color(QPalette::WindowText));
    }

  private:
    QString m_name;
};

}  // namespace

PageHeader::PageHeader(const QString& title, QWidget* parent) : Panel(Fill::Surface, parent) {
    setDesignHeight(56);
    auto* layout = row(space::S);
    setLayout(layout);
    layout->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_title = new Label(title, TextStep::Title);
    m_note = new Label({}, TextStep::Caption, Ink::Text2);
    m_note->hide();
    m_beside = row(space::XS);
    m_tools = row(space::XS);
    m_actions = row(space::XS);
    m_primary = row(space::XS);
    layout->addWidget(m_title);
    layout->addLayout(m_beside);
    layout->addWidget(m_note);
    layout->addStretch(1);
    auto* right = row(space::XS);
    right->addLayout(m_tools);
    right->addLayout(m_actions);
    m_more = makeIconButton(u"more"_s, tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    m_more->hide();
    right->addWidget(m_more);
    right->addLayout(m_primary);
    layout->addLayout(right);
    // It takes the room there is: a row of many buttons must not make the page wider.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void PageHeader::fit() {
    const int gap = px(space::XS);
    int room = contentsRect().width() - 2 * px(space::L) - m_title->sizeHint().width() - 2 * px(space::S) - gap;
    if (!m_note->isHidden()) room -= m_note->sizeHint().width() + px(space::S);
    for (const QHBoxLayout* part : {m_beside, m_tools, m_primary}) room -= part->sizeHint().width() + gap;
    shareRoom(room, m_buttons, m_rarer, m_more, m_menu);
    layout()->activate();
}

void PageHeader::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fit();
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
    fit();
}

void PageHeader::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    fit();
}

void PageHeader::addAction(QAction* action) {
    auto* button = new ActionButton(action, ButtonLook::Plain, this);
    m_buttons.append(button);
    m_actions->addWidget(button);
    connect(action, &QAction::changed, this, &PageHeader::fit);
    fit();
}

void PageHeader::setMoreActions(const QList<QAction*>& actions) {
    m_rarer = actions;
    fit();
}

void PageHeader::setPrimaryAction(QAction* action) {
    clearLayout(m_primary);
    if (action != nullptr) m_primary->addWidget(new ActionButton(action, ButtonLook::Primary, this));
    fit();
}

void PageHeader::addBesideTitle(QWidget* widget) {
    m_beside->addWidget(widget);
    fit();
}
void PageHeader::addTool(QWidget* widget) {
    m_tools->addWidget(widget);
    fit();
}

EmptyState::EmptyState(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(px(space::XS));
    m_circle = new QWidget;
    m_circle->setFixedSize(px(56), px(56));
    m_title = new Label({}, TextStep::Subtitle);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence = new Label({}, TextStep::Body, Ink::Text2);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(px(420));
    m_actions = row(space::XS);
    layout->addStretch(2);
    layout->addWidget(m_circle, 0, Qt::AlignHCenter);
    layout->addSpacing(px(space::XS));
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* middle = row(0);
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(px(space::XS));
    layout->addLayout(m_actions);
    layout->setAlignment(m_actions, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::show(const QString& icon, const QString& title, const QString& sentence,
                      const QList<QAction*>& actions) {
    m_icon = icon;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    clearLayout(m_actions);
    for (QAction* action : actions) {
        const bool first = action == actions.first();
        m_actions->addWidget(new ActionButton(action, first ? ButtonLook::Primary : ButtonLook::Plain, this));
    }
    QWidget::show();
    update();
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const QRect circle = m_circle->geometry();
    drawRounded(&painter, circle, circle.width() / 2.0, t.sunken);
    const int side = px(24);
    paintIcon(
        &painter, m_icon,
        QRectF(circle.left() + (circle.width() - side) / 2, circle.top() + (circle.height() - side) / 2, side, side),
        t.text2);
}

Banner::Banner(QWidget* parent) : Panel(Fill::Info, parent) {
    setEdges(Qt::BottomEdge);
    auto* layout = row(space::M);
    setLayout(layout);
    layout->setContentsMargins(px(space::L), px(space::XXS), px(space::L), px(space::XXS));
    m_icon = new IconLabel;
    m_title = new Label({}, TextStep::Strong);
    m_sentence = new Label({}, TextStep::Caption, Ink::Text2);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_text = new QBoxLayout(QBoxLayout::TopToBottom);
    m_text->addWidget(m_title);
    m_text->addWidget(m_sentence, 1);
    m_copy = makeButton(tr("Copy details"), ButtonLook::Plain);
    m_retry = makeButton(tr("Retry"), ButtonLook::Plain, u"refresh"_s);
    setKeyHint(m_retry, u"F5"_s);
    layout->addWidget(m_icon);
    layout->addLayout(m_text, 1);
    layout->setAlignment(m_text, Qt::AlignVCenter);
    layout->addWidget(m_copy);
    layout->addWidget(m_retry);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
    connect(m_retry, &QPushButton::clicked, this, &Banner::retry);
    QWidget::hide();
}

void Banner::show(Kind kind, const QString& title, const QString& sentence, const QString& details) {
    m_kind = kind;
    m_details = details;
    const bool error = kind == Kind::Error;
    setFill(error ? Fill::Danger : kind == Kind::Info ? Fill::Info : Fill::Warning);
    m_icon->setInk(error ? Ink::Danger : kind == Kind::Info ? Ink::Info : Ink::Warning);
    static_cast<IconLabel*>(m_icon)->setIconName(kind == Kind::Offline ? u"offline"_s
                                                 : kind == Kind::Info  ? u"info"_s
                                                                       : u"alert"_s);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_copy->setVisible(!details.isEmpty());
    m_retry->setVisible(error);
    // An error has two lines, the others one.
    m_text->setDirection(error ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_text->setSpacing(error ? 0 : px(space::S));
    m_text->setStretchFactor(m_sentence, error ? 0 : 1);
    m_title->setStep(error ? TextStep::Strong : TextStep::Body);
    m_title->setWordWrap(error);
    setMinimumHeight(px(error ? 60 : 40));
    setAccessibleName(sentence.isEmpty() ? title : title + u' ' + sentence);
    QWidget::show();
}

void Banner::setRetry(bool offered) {
    m_retry->setVisible(offered);
}

BulkBar::BulkBar(const QList<QAction*>& actions, QWidget* parent) : Panel(Fill::Selection, parent) {
    setDesignHeight(48);
    setEdges(Qt::TopEdge);
    auto* layout = row(space::XS);
    setLayout(layout);
    layout->setContentsMargins(px(space::M), 0, px(space::L), 0);
    m_count = new Label({}, TextStep::Strong);
    m_offer = makeButton({}, ButtonLook::Link);
    setCompact(m_offer);
    layout->addWidget(m_count);
    layout->addWidget(m_offer);
    layout->addSpacing(px(space::XS));
    for (QAction* action : actions) {
        const bool first = action == actions.first();
        m_buttons.append(new ActionButton(action, first ? ButtonLook::Primary : ButtonLook::Plain, this));
        layout->addWidget(m_buttons.last());
        connect(action, &QAction::changed, this, &BulkBar::fit);
    }
    m_more = makeIconButton(u"more"_s, tr("More actions"), this);
    m_more->setObjectName(u"bulkMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    layout->addWidget(m_more);
    layout->addStretch(1);
    m_clear = makeButton(tr("Clear selection"), ButtonLook::Flat);
    setKeyHint(m_clear, u"Esc"_s);
    layout->addWidget(m_clear);
    connect(m_offer, &QPushButton::clicked, this, &BulkBar::wholeQueryRequested);
    connect(m_clear, &QPushButton::clicked, this, &BulkBar::cleared);
    // It takes the room there is: a row of many buttons must not make the page wider.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QWidget::hide();
}

void BulkBar::fit() {
    const int gap = px(space::XS);
    int room = contentsRect().width() - px(space::M) - px(space::L) - m_count->sizeHint().width() -
               m_clear->sizeHint().width() - 3 * gap;
    if (!m_offer->isHidden()) room -= m_offer->sizeHint().width() + gap;
    shareRoom(room, m_buttons, {}, m_more, m_menu);
    layout()->activate();
}

void BulkBar::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fit();
}

void BulkBar::show(const QString& count, const QString& offer) {
    m_count->setText(count);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    fit();
    QWidget::show();
}

ListFooter::ListFooter(QWidget* parent) : Panel(Fill::Surface, parent) {
    setDesignHeight(32);
    setEdges(Qt::TopEdge);
    auto* layout = row(space::M);
    setLayout(layout);
    layout->setContentsMargins(px(space::M), 0, px(space::L), 0);
    m_left = new Label({}, TextStep::Caption, Ink::Text2);
    m_sums = row(space::M);
    layout->addWidget(m_left);
    layout->addStretch(1);
    layout->addLayout(m_sums);
}

void ListFooter::setTexts(const QString& left, const QList<QPair<QString, QString>>& sums) {
    m_left->setText(left);
    clearLayout(m_sums);
    for (const auto& [title, value] : sums) {
        auto* pair = new QWidget(this);
        auto* layout = row(space::XXS);
        pair->setLayout(layout);
        layout->addWidget(new Label(title, TextStep::Caption, Ink::Text2));
        layout->addWidget(new Label(value, TextStep::CaptionStrong));
        m_sums->addWidget(pair);
    }
}

}  // namespace zhanggui
