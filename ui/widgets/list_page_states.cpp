#include <QAction>
#include <QJsonObject>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <utility>

#include "ui/widgets/list_page.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

void ListPage::setState(State state, const QString& title, const QString& sentence, const QString& details) {
    m_state = state;
    m_stateTitle = title;
    m_stateSentence = sentence;
    if (state == State::Error)
        m_banner->show(Banner::Kind::Error, title.isEmpty() ? tr("The list could not be loaded") : title, sentence,
                       details);
    else if (state == State::Offline)
        m_banner->show(Banner::Kind::Offline, title.isEmpty() ? tr("Offline") : title, sentence);
    else
        m_banner->hide();
    updateBody();
    if (state == State::Ready && std::exchange(m_toTop, false)) m_table->scrollToTop();
}

void ListPage::updateBody() {
    const int rows = m_table->model() != nullptr ? m_table->model()->rowCount() : 0;
    m_table->setLoading(m_state == State::Loading);
    m_table->setDimmed(rows > 0 && m_state != State::Ready && m_state != State::Denied);
    if (m_state == State::Denied) {
        m_empty->show(u"lock"_s, m_stateTitle.isEmpty() ? tr("You may not see this list") : m_stateTitle,
                      m_stateSentence);
        m_body->setCurrentWidget(m_empty);
    } else if (m_state == State::Ready && rows == 0) {
        const StateText words = query().isNarrowed() ? noMatchText() : m_descriptor.empty;
        m_empty->show(words.icon, words.title, words.sentence, words.actions);
        m_body->setCurrentWidget(m_empty);
    } else if ((m_state == State::Error || m_state == State::Offline) && rows == 0) {
        m_empty->show(m_state == State::Error ? u"alert"_s : u"offline"_s, tr("Nothing to show yet"),
                      tr("As soon as the server answers, the list appears here."));
        m_body->setCurrentWidget(m_empty);
    } else {
        m_body->setCurrentWidget(m_table);
    }
    m_filters->setEnabled(m_state != State::Denied);
    updateBulk();
}

StateText ListPage::noMatchText() {
    const QList<FilterValue>& values = m_filters->values();
    QString sentence;
    if (!values.isEmpty()) {
        const FilterValue& last = values.last();
        sentence = tr("Perhaps there is something without “%1 %2”.").arg(m_filters->titleOf(last.key), last.display);
    } else {
        sentence = tr("Nothing matches “%1”.").arg(m_filters->text());
    }
    StateText words{u"filter"_s, tr("No match"), sentence, {}};
    const bool several = values.size() + (m_filters->text().isEmpty() ? 0 : 1) > 1;
    if (several) words.actions.append(m_dropLast);
    words.actions.append(m_clearFilters);
    return words;
}

void ListPage::updateBulk() {
    const int count = m_table->tickedCount();
    const bool offered = count > 0 && m_state != State::Denied;
    if (!offered || m_descriptor.bulkActions.isEmpty()) {
        // The button that was pressed goes away: the keys go on with the rows, also where a dialog is still in front.
        if (QWidget* focus = window()->focusWidget(); focus != nullptr && m_bulk->isAncestorOf(focus))
            m_table->setFocus();
        m_bulk->hide();
    } else {
        const bool unknown = m_total < 0 && m_table->model() != nullptr && m_table->model()->canFetchMore({});
        QString offer;
        if (!m_wholeQuery && m_total > count) offer = tr("Select all %1").arg(QLocale().toString(m_total));
        if (!m_wholeQuery && unknown) offer = tr("Select all that match");
        const int told = m_wholeQuery && m_total > 0 ? int(qMin<qlonglong>(m_total, INT_MAX)) : count;
        const QString some = m_descriptor.tickedText ? m_descriptor.tickedText(told) : tr("%n selected", nullptr, told);
        // How many they are is not known, and those that are loaded are not all of them.
        m_bulk->show(m_wholeQuery && unknown ? tr("All that match are selected") : some, offer);
    }
    Q_EMIT ticksChanged(count, m_wholeQuery);
}

void ListPage::setFilters(const QList<FilterSpec>& filters) {
    m_descriptor.filters = filters;
    m_filters->setSpecs(filters);
}

void ListPage::setTabCounts(const QHash<QString, qlonglong>& counts) {
    m_tabs->setCounts(counts);
}

void ListPage::setFooter(const QString& left, const QList<QPair<QString, QString>>& sums) {
    m_footer->setTexts(left, sums);
}

void ListPage::setAgeNote(const QString& note) {
    m_header->setNote(note);
}

void ListPage::setTotal(qlonglong total) {
    m_total = total;
    updateBulk();
}

const SavedTab* ListPage::savedTabOf(const QString& key) const {
    const auto found =
        std::find_if(m_savedTabs.begin(), m_savedTabs.end(), [&](const SavedTab& tab) { return tab.key == key; });
    return key.isEmpty() || found == m_savedTabs.end() ? nullptr : &*found;
}

void ListPage::setSavedTabs(const QList<SavedTab>& tabs) {
    m_savedTabs = tabs;
    QList<ViewTab> words;
    for (const SavedTab& tab : tabs) words.append({tab.key, tab.title});
    if (!m_view.isEmpty() && savedTabOf(m_view) == nullptr) {
        // It was deleted: what it showed stays, under the tab that it narrowed.
        m_view.clear();
        m_muted = true;
        m_tabs->setCurrent(m_viewTab);
        m_muted = false;
    }
    m_tabs->setSaved(words);
    m_viewMenu->show();
    if (const auto* wanted = savedTabOf(std::exchange(m_wantedView, {}))) m_tabs->setCurrent(wanted->key);
}

bool ListPage::savedTabChanged() const {
    const SavedTab* saved = savedTabOf(m_view);
    if (saved == nullptr) return false;
    ListQuery now = query();
    now.view = saved->query.view;
    const QString columns = u"columns"_s;
    return !(now == saved->query) ||
           (!saved->layout.isEmpty() && saved->layout.value(columns) != layoutState().value(columns));
}

/// A saved view brings its conditions, order and columns; leaving it takes the conditions along.
void ListPage::onTab(const QString& key) {
    if (m_muted) return;
    const SavedTab* saved = savedTabOf(key);
    const bool leaving = saved == nullptr && !m_view.isEmpty();
    m_view = saved == nullptr ? QString() : key;
    m_muted = true;
    if (saved != nullptr) {
        m_viewTab = saved->query.tab;
        m_filters->setText(saved->query.text);
        m_filters->setValues(saved->query.filters);
        m_sortKey = saved->query.sortKey;
        m_descending = saved->query.descending;
        m_table->setSort(m_sortKey, m_descending);
        if (!saved->layout.isEmpty()) restoreLayout(saved->layout);
    } else if (leaving) {
        m_filters->setText({});
        m_filters->setValues({});
    }
    m_muted = false;
    announceQuery();
}

QJsonObject ListPage::layoutState() const {
    const int wide = detailShown() ? m_detail->width() : m_detailWidth;
    return {{u"columns"_s, m_table->columnState()}, {u"detailWidth"_s, qRound(wide / uiScale())}};
}

void ListPage::restoreLayout(const QJsonObject& state) {
    m_table->restoreColumnState(state.value("columns"_L1).toObject());
    const int wide = px(state.value("detailWidth"_L1).toInt());
    if (wide < px(320) || wide > px(1200)) return;  // not a width that was ever saved
    m_detailWidth = wide;
    if (detailShown()) m_splitter->setSizes({qMax(px(320), width() - wide), wide});
}

}  // namespace zhanggui
