#include "ui/categories/industry_picker.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "models/categories/industry_list.h"
#include "ui/shell/buttons.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int CardWidth = 560;
}

IndustryPicker::IndustryPicker(IndustryList& industries, QWidget* parent) : QWidget(parent), m_industries(industries) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->addStretch(1);
    auto* note = new EmptyState;
    column->addWidget(note);  // before it is shown, or it would be a window for a moment
    note->show(u"category"_s, tr("No categories yet"),
               tr("Start with the categories of your line of business and change what you like, or make your own."));
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(px(space::XS));
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(m_cards);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(2);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScrollColumn(content));
    connect(&m_industries, &IndustryList::changed, this, &IndustryPicker::fill);
    fill();
}

void IndustryPicker::fill() {
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto choices = m_industries.choices();
    for (const auto& choice : choices) {
        auto* card = new Panel(Panel::Fill::Surface);
        card->setCard(radius::Card, true);
        card->setFixedWidth(px(CardWidth));
        auto* row = new QHBoxLayout(card);
        row->setContentsMargins(px(space::M), px(space::S), px(space::M), px(space::S));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new Label(choice.name, TextStep::Strong));
        auto* summary = new Label(choice.summary, TextStep::Caption, Ink::Text2);
        summary->setWordWrap(true);
        words->addWidget(summary);
        row->addLayout(words, 1);
        auto* start = plainButton(tr("Start with it"));
        start->setObjectName(u"start-"_s + choice.word);
        start->setAccessibleName(tr("Start with %1").arg(choice.name));
        row->addWidget(start);
        connect(start, &QPushButton::clicked, this, [this, word = choice.word] { Q_EMIT chosen(word); });
        m_cards->addWidget(card);
    }
}

}  // namespace zhanggui
