#include "ui/widgets/tree_page.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 sameEnterMs = 50;
}

TreePage::TreePage(const TreeDescriptor& descriptor, QWidget* parent)
    : QWidget(parent), m_detailWidth(descriptor.detailWidth) {
    build(descriptor);
    connect(m_banner, &Banner::retry, this, &TreePage::retryRequested);
    connect(m_search, &FilterBar::changed, this, [this] {
        m_searchedAt.start();
        Q_EMIT searched(searchText());
    });
    connect(m_search, &FilterBar::escaped, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_search->searchField(), &QLineEdit::returnPressed, this, [this] {
        // The Enter that began the search shows its first match, which is no reason to go on to the second.
        if (!m_searchedAt.isValid() || m_searchedAt.elapsed() > sameEnterMs) Q_EMIT nextRequested(1);
    });
}

void TreePage::build(const TreeDescriptor& descriptor) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_splitter);
    auto* left = new Panel(Panel::Fill::Surface);
    m_splitter->addWidget(left);
    m_splitter->setStretchFactor(0, 1);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner = new Banner;
    m_header = new PageHeader(descriptor.title);
    for (QAction* action : descriptor.headerActions) m_header->addAction(action);
    m_header->setPrimaryAction(descriptor.primaryAction);
    m_search = new FilterBar(descriptor.searchHint, {});
    m_found = new Label({}, TextStep::Caption, Ink::Text2);
    m_search->addTool(m_found);
    for (const int step : {-1, 1}) {
        auto* button = makeIconButton(step < 0 ? u"chevron-up"_s : u"chevron-down"_s,
                                      step < 0 ? tr("Previous match") : tr("Next match"));
        connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT nextRequested(step); });
        m_search->addTool(button);
    }
    m_tree = new RecordTree(descriptor.columns);
    m_tree->setAccessibleName(descriptor.title);
    m_note = new EmptyState;
    m_body = new QStackedWidget;
    m_body->addWidget(m_tree);
    m_body->addWidget(m_note);
    m_footer = new ListFooter;
    for (QWidget* part : std::initializer_list<QWidget*>{m_banner, m_header, m_search}) column->addWidget(part);
    column->addWidget(m_body, 1);
    column->addWidget(m_footer);
    m_banner->hide();
    setFocusProxy(m_tree);
}

void TreePage::setModel(QAbstractItemModel* model) {
    m_tree->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TreePage::updateBody);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TreePage::updateBody);
    connect(model, &QAbstractItemModel::modelReset, this, &TreePage::updateBody);
    updateBody();
}

void TreePage::addTool(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    m_search->addTool(button);
}

void TreePage::setMoreActions(const QList<QAction*>& actions) {
    m_header->setMoreActions(actions);
}

void TreePage::setDetail(QWidget* detail) {
    delete m_detail;
    m_detail = detail;
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(1, 0);
    detail->setMinimumWidth(px(320));
    giveRoom();
    updateBody();
}

void TreePage::giveRoom() {
    if (m_detail != nullptr) m_splitter->setSizes({qMax(px(320), width() - px(m_detailWidth)), px(m_detailWidth)});
}

void TreePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // Before it was shown there was no width to part. What the user has moved since stays.
    if (!std::exchange(m_hasRoom, true)) giveRoom();
}

void TreePage::setEmpty(QWidget* empty) {
    delete m_empty;
    m_empty = empty;
    m_body->addWidget(empty);
    updateBody();
}

void TreePage::setState(State state, const QString& title, const QString& sentence, const QString& details) {
    m_state = state;
    m_stateTitle = title;
    m_stateSentence = sentence;
    if (state == State::Error)
        m_banner->show(Banner::Kind::Error, title, sentence, details);
    else if (state == State::Offline)
        m_banner->show(Banner::Kind::Offline, title, sentence);
    else
        m_banner->hide();
    m_banner->setRetry(state == State::Error || state == State::Offline);
    updateBody();
}

void TreePage::updateBody() {
    const int rows = m_tree->model() != nullptr ? m_tree->model()->rowCount() : 0;
    const bool broken = m_state == State::Error || m_state == State::Offline;
    m_tree->setDimmed(rows > 0 && m_state != State::Ready && m_state != State::Denied);
    QWidget* shown = m_tree;
    if (m_state == State::Denied) {
        m_note->show(u"lock"_s, m_stateTitle, m_stateSentence);
        shown = m_note;
    } else if (rows == 0 && broken) {
        m_note->show(m_state == State::Error ? u"alert"_s : u"offline"_s, tr("Nothing to show yet"),
                     tr("As soon as the server answers, the list appears here."));
        shown = m_note;
    } else if (rows == 0 && m_state == State::Ready && m_empty != nullptr) {
        shown = m_empty;
    }
    m_body->setCurrentWidget(shown);
    m_search->setEnabled(shown == m_tree);
    if (m_detail != nullptr) m_detail->setVisible(shown == m_tree && rows > 0);
}

bool TreePage::showsEmpty() const {
    return m_empty != nullptr && m_body->currentWidget() == m_empty;
}

void TreePage::setFooter(const QString& left) {
    m_footer->setTexts(left, {});
}

void TreePage::setFound(int at, int count) {
    if (searchText().isEmpty())
        m_found->clear();
    else
        m_found->setText(count == 0 ? tr("Nothing found") : tr("%1 of %2", "found rows").arg(at).arg(count));
}

QString TreePage::searchText() const {
    return m_search->text();
}

void TreePage::setSearchText(const QString& text) {
    m_search->setText(text);
}

void TreePage::focusSearch() {
    m_search->focusSearch();
}

void TreePage::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_F5) return Q_EMIT refreshRequested();
    if (event->key() == Qt::Key_F && control) return focusSearch();
    if (event->text() == u"/" && !control) return focusSearch();
    if (event->key() == Qt::Key_F3)
        return Q_EMIT nextRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    QWidget::keyPressEvent(event);
}

}  // namespace zhanggui
