#include "ui/shell/command_palette.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/shell/action_list.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/palette_row_delegate.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int CardWidth = 640, CardTop = 96, CardHeight = 496;
constexpr int mostActions = 30;
}  // namespace

CommandPalette::CommandPalette(ActionList& actions, QList<DeskPage*> pages, QWidget* window)
    : QWidget(window), m_actions(actions), m_pages(std::move(pages)) {
    setObjectName(u"palette"_s);
    m_card = buildCard();
    window->installEventFilter(this);
    hide();
}

QLayout* CommandPalette::makeFoot() {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(px(space::M), px(space::XS), px(space::M), px(space::XS));
    foot->setSpacing(px(space::XXS));
    const auto key = [foot](const QString& cap, const QString& words) {
        foot->addWidget(new KeyHint(cap));
        if (words.isEmpty()) return;
        foot->addWidget(new Label(words, TextStep::Caption, Ink::Text2));
        foot->addSpacing(px(space::M));
    };
    key(u"↑"_s, {});
    key(u"↓"_s, tr("choose"));
    key(u"Enter"_s, tr("do it"));
    foot->addStretch(1);
    return foot;
}

QWidget* CommandPalette::buildCard() {
    auto* card = new Panel(Panel::Fill::Raised, this);
    card->setCard(radius::Dialog, true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(space::S), px(space::S), px(space::M), px(space::S));
    m_input = new QLineEdit;
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setMaxLength(100);
    m_input->setPlaceholderText(tr("What do you want to do or find?"));
    m_input->setAccessibleName(tr("Search"));
    m_input->addAction(namedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    head->addWidget(m_input, 1);
    head->addWidget(new KeyHint(u"Esc"_s));
    column->addLayout(head);
    column->addWidget(new Divider);
    m_rows = new QStandardItemModel(this);
    m_list = new QListView;
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Results"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteRowDelegate(m_list));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { accept(index.row()); });
    column->addWidget(m_list, 1);
    column->addWidget(new Divider);
    column->addLayout(makeFoot());
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::offer);
    return card;
}

void CommandPalette::open(const QString& currentPage) {
    m_currentPage = currentPage;
    m_before = QApplication::focusWidget();
    m_input->clear();
    offer();
    place();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close() {
    hide();
    if (m_before != nullptr && m_before->isVisible()) m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::addGroup(const QString& title) {
    auto* item = new QStandardItem(title);
    item->setFlags(Qt::NoItemFlags);
    item->setData(true, PaletteRowDelegate::GroupRole);
    m_rows->appendRow(item);
}

void CommandPalette::addRow(const QString& icon, const QString& text, const QString& place, const QString& keys,
                            std::function<void()> act) {
    auto* item = new QStandardItem(text);
    item->setData(icon, PaletteRowDelegate::IconNameRole);
    item->setData(place, PaletteRowDelegate::PlaceRole);
    item->setData(keys, PaletteRowDelegate::KeysRole);
    item->setData(m_input->text().trimmed(), PaletteRowDelegate::TypedRole);
    item->setData(place.isEmpty() ? text : text + u", "_s + place, Qt::AccessibleTextRole);
    m_rows->appendRow(item);
    m_acts.insert(m_rows->rowCount() - 1, std::move(act));
}

void CommandPalette::offer() {
    const QString typed = m_input->text().trimmed();
    m_rows->clear();
    m_acts.clear();
    QList<QAction*> actions = typed.isEmpty() ? m_actions.actions() : m_actions.matching(typed);
    actions.removeIf([](const QAction* action) { return !action->isEnabled(); });
    if (actions.size() > mostActions) actions.resize(mostActions);
    if (!typed.isEmpty()) {
        addGroup(tr("Search"));
        QList<DeskPage*> pages = m_pages;
        std::stable_partition(pages.begin(), pages.end(),
                              [this](const DeskPage* page) { return page->id() == m_currentPage; });
        for (const DeskPage* page : std::as_const(pages))
            if (!page->searchTitle().isEmpty())
                addRow(u"search"_s, page->searchTitle().arg(typed), page->title(), {},
                       [this, id = page->id(), typed] { Q_EMIT searchRequested(id, typed); });
    }
    if (!actions.isEmpty()) addGroup(tr("Actions"));
    for (QAction* action : std::as_const(actions)) {
        const ActionSpec spec = m_actions.specOf(action);
        addRow(spec.icon, spec.text, spec.place, keyText(spec.keys), [wanted = QPointer<QAction>(action)] {
            if (wanted) wanted->trigger();
        });
    }
    m_list->setCurrentIndex({});
    step(1);
}

void CommandPalette::step(int by) {
    const int rows = m_rows->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int tries = 0; tries < rows; ++tries) {
        row = (row + by + rows) % rows;
        if (!m_acts.contains(row)) continue;
        m_list->setCurrentIndex(m_rows->index(row, 0));
        return;
    }
}

void CommandPalette::accept(int row) {
    const auto act = m_acts.value(row);
    if (!act) return;
    close();
    act();
}

void CommandPalette::place() {
    setGeometry(parentWidget()->rect());
    const int wide = qMin(px(CardWidth), width() - px(space::XXL));
    const int tall = qMin(px(CardHeight), height() - px(CardTop) - px(space::L));
    m_card->setGeometry((width() - wide) / 2, px(CardTop), wide, tall);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_input || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept(m_list->currentIndex().row());
            return true;
        default:
            return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Tokens::of(palette()).scrim);
}

void CommandPalette::mousePressEvent(QMouseEvent* event) {
    if (!m_card->geometry().contains(event->position().toPoint())) close();
}

}  // namespace zhanggui
