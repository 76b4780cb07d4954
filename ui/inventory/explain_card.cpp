#include "ui/inventory/explain_card.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int CardWidth = 312;

void addTerm(QGridLayout* grid, int row, const QString& sign, const QString& name, const QString& source,
             qlonglong units, bool strong) {
    grid->addWidget(new Label(sign, TextStep::Body, Ink::Text2), row, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(name, strong ? TextStep::Strong : TextStep::Body));
    if (!source.isEmpty()) {
        auto* from = new Label(source, TextStep::Caption, Ink::Text2);
        from->setWordWrap(true);
        words->addWidget(from);
    }
    grid->addLayout(words, row, 1);
    auto* figure = new Label(numberText(units), strong ? TextStep::Subtitle : TextStep::Body);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(figure, row, 2);
}

}  // namespace

ExplainCard::ExplainCard(const LevelTerms& terms, QWidget* parent) : QWidget(parent) {
    setFixedWidth(px(CardWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::XXS), px(space::XXS), px(space::XXS), px(space::XXS));
    column->setSpacing(px(space::XS));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Where %1 available comes from").arg(numberText(terms.available)), TextStep::Strong));
    head->addStretch(1);
    auto* close = new QToolButton;
    close->setIcon(namedIcon(u"x"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    connect(close, &QToolButton::clicked, this, &ExplainCard::closed);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(new Divider);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(space::XS));
    grid->setVerticalSpacing(px(space::XS));
    grid->setColumnStretch(1, 1);
    addTerm(grid, 0, {}, tr("On hand"), tr("Sellable units on the shelf, see the ledger below"), terms.onHand, false);
    addTerm(grid, 1, u"−"_s, tr("Reserved"), tr("Promised to unpaid and unshipped orders"), terms.reserved, false);
    column->addLayout(grid);
    column->addWidget(new Divider);
    auto* sum = new QGridLayout;
    sum->setColumnStretch(1, 1);
    addTerm(sum, 0, u"="_s, tr("Available"), {}, terms.available, true);
    column->addLayout(sum);
    const bool agrees = terms.onHand - terms.reserved == terms.available;
    column->addWidget(
        new Label(agrees ? tr("The terms agree with the figure") : tr("The terms do not agree: report this"),
                  TextStep::Caption, agrees ? Ink::Success : Ink::Danger));
}

}  // namespace zhanggui
