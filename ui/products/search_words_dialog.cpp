#include "ui/products/search_words_dialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include "models/products/search_words_edit.h"
#include "ui/shell/buttons.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/chips_edit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 640, DialogHeight = 560;
}

SearchWordsDialog::SearchWordsDialog(SearchWordsEdit& words, QWidget* parent) : QDialog(parent), m_words(words) {
    setObjectName(u"searchWords"_s);
    setWindowTitle(tr("Popular searches"));
    resize(px(DialogWidth), px(DialogHeight));
    build();
    connect(&m_words, &SearchWordsEdit::changed, this, &SearchWordsDialog::follow);
    connect(&m_words, &SearchWordsEdit::saved, this, &QDialog::accept);
    m_words.load();
    m_pinned->setFocus();
}

void SearchWordsDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    auto* hint = new Label(tr("Customers are offered these words where they search: first those that you pin, in this "
                              "order, then what others searched for most in seven days."),
                           TextStep::Body, Ink::Text2);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_banner = new Banner;
    m_banner->hide();
    connect(m_banner, &Banner::retry, &m_words, &SearchWordsEdit::load);
    column->addWidget(m_banner);
    m_pinned = new ChipsEdit(tr("Pinned"), SearchWordsEdit::longest, SearchWordsEdit::mostPinned);
    m_pinned->setObjectName(u"pinnedWords"_s);
    column->addWidget(
        new FieldRow(tr("Pinned"), m_pinned, {tr("At most %1 words").arg(SearchWordsEdit::mostPinned), 0, false, {}}));
    m_blocked = new ChipsEdit(tr("Never shown"), SearchWordsEdit::longest, SearchWordsEdit::mostBlocked);
    m_blocked->setObjectName(u"blockedWords"_s);
    column->addWidget(new FieldRow(tr("Never shown"), m_blocked, {}));
    column->addWidget(makePopular(), 1);
    auto* buttons = new QHBoxLayout;
    auto* cancel = plainButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = primaryButton(tr("Save"));
    m_save->setObjectName(u"searchWordsSave"_s);
    m_save->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { m_words.save(m_pinned->words(), m_blocked->words()); });
}

QWidget* SearchWordsDialog::makePopular() {
    auto* host = new QWidget;
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(space::XS));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("What customers search for"), TextStep::Strong));
    head->addStretch(1);
    m_pin = compactButton(tr("Pin"));
    m_pin->setObjectName(u"pinWord"_s);
    m_block = compactButton(tr("Never show"));
    m_block->setObjectName(u"blockWord"_s);
    for (QPushButton* button : {m_pin, m_block}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    column->addLayout(head);
    m_popular = new QListWidget;
    m_popular->setObjectName(u"popularWords"_s);
    m_popular->setAccessibleName(tr("What customers search for"));
    column->addWidget(m_popular, 1);
    connect(m_pin, &QPushButton::clicked, this, [this] { put(m_pinned, m_blocked); });
    connect(m_block, &QPushButton::clicked, this, [this] { put(m_blocked, m_pinned); });
    connect(m_popular, &QListWidget::itemActivated, this, [this] { put(m_pinned, m_blocked); });
    connect(m_popular, &QListWidget::currentRowChanged, this, &SearchWordsDialog::follow);
    return host;
}

void SearchWordsDialog::put(ChipsEdit* into, ChipsEdit* other) {
    const QListWidgetItem* item = m_popular->currentItem();
    if (item == nullptr) return;
    const QString word = item->data(Qt::UserRole).toString();
    QStringList kept = other->words();
    kept.removeAll(word);
    other->setText(kept.join(u", "_s));
    if (!into->words().contains(word)) into->setText((into->words() << word).join(u", "_s));
}

void SearchWordsDialog::fill() {
    m_filled = true;
    m_pinned->setText(m_words.pinned().join(u", "_s));
    m_blocked->setText(m_words.blocked().join(u", "_s));
    for (const SearchWordsEdit::Popular& one : m_words.popular()) {
        //: %1 is what was searched for
        auto* item =
            new QListWidgetItem(tr("%1 (%Ln customer(s))", nullptr, int(one.customers)).arg(one.words), m_popular);
        item->setData(Qt::UserRole, one.words);
    }
}

void SearchWordsDialog::follow() {
    if (m_words.isLoaded() && !m_words.isBusy() && !m_filled) fill();
    const Refusal& refusal = m_words.refusal();
    if (refusal.code.empty()) {
        m_banner->hide();
    } else {
        m_banner->show(Banner::Kind::Error, refusalTitle(refusal),
                       refusal.faults.empty() ? refusalSentence(refusal) : fieldFaults(refusal).first().text,
                       refusalDetails(refusal));
        m_banner->setRetry(!m_filled);
    }
    const QString busy = m_words.isBusy() ? tr("The shop is being asked.") : QString();
    for (QWidget* part : QList<QWidget*>{m_pinned, m_blocked}) part->setEnabled(m_filled);
    setDisabledReason(m_save, !m_filled ? tr("The words are not there yet.") : busy);
    const QString none = m_popular->currentItem() == nullptr ? tr("Choose a word of the list first.") : QString();
    for (QPushButton* button : {m_pin, m_block}) setDisabledReason(button, none);
}

}  // namespace zhanggui
