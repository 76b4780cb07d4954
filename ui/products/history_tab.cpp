#include "ui/products/history_tab.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "models/products/product_history.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QWidget* makeEntry(const ProductHistory::Entry& entry) {
    auto* section = new Section(entry.action);
    section->setSide(new Label(entry.who + u" · "_s + entry.when, TextStep::Caption, Ink::Text2));
    for (const auto& change : entry.changes) {
        auto* line = new Label(change, TextStep::Body, Ink::Text2);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        section->addWidget(line);
    }
    return section;
}

}  // namespace

HistoryTab::HistoryTab(ProductHistory& history, QWidget* parent) : QWidget(parent), m_history(history) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    auto* outer = new QVBoxLayout(content);
    outer->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    outer->setSpacing(px(space::S));
    m_banner = new Banner;
    m_banner->hide();
    m_empty = new Label({}, TextStep::Body, Ink::Text2);
    m_column = new QVBoxLayout;
    m_column->setSpacing(px(space::S));
    m_more = makeButton(tr("Show older entries"), ButtonLook::Plain);
    m_more->setObjectName(u"olderEntries"_s);
    outer->addWidget(m_banner);
    outer->addWidget(m_empty);
    outer->addLayout(m_column);
    outer->addWidget(m_more, 0, Qt::AlignLeft);
    outer->addStretch(1);
    layout->addWidget(makeScrollColumn(content));
    connect(m_more, &QPushButton::clicked, &m_history, &ProductHistory::more);
    connect(m_banner, &Banner::retry, &m_history, &ProductHistory::more);
    connect(&m_history, &ProductHistory::changed, this, &HistoryTab::follow);
    follow();
}

void HistoryTab::follow() {
    if (m_history.entries().size() < m_shown) {
        qDeleteAll(std::exchange(m_entries, {}));
        m_shown = 0;
    }
    for (; m_shown < m_history.entries().size(); ++m_shown) {
        m_entries.append(makeEntry(m_history.entries().at(m_shown)));
        m_column->addWidget(m_entries.last());
    }
    const Refusal& refusal = m_history.refusal();
    m_banner->setVisible(!refusal.code.empty());
    if (!refusal.code.empty()) {
        m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
        m_banner->setRetry(true);
    }
    m_empty->setText(m_history.isLoading() ? tr("Loading…") : tr("Nothing was changed yet."));
    m_empty->setVisible(m_entries.isEmpty() && refusal.code.empty());
    m_more->setVisible(m_history.hasMore());
}

}  // namespace zhanggui
