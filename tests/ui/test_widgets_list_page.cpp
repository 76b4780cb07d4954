#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

#include "ui/widgets/action_button.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/list_page.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/theme.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

class FixedScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return false; }
};

/// Rows come in windows of ten, as from a server.
class WindowedModel : public QStandardItemModel {
  public:
    explicit WindowedModel(int total) : QStandardItemModel(0, 2), m_total(total) { fetchMore({}); }
    bool canFetchMore(const QModelIndex&) const override { return rowCount() < m_total; }
    void fetchMore(const QModelIndex&) override {
        for (int n = 0; n < 10 && rowCount() < m_total; ++n) appendId(rowCount() + 1);
    }
    void appendId(int id) {
        QList<QStandardItem*> cells{new QStandardItem(u"Record %1"_s.arg(id)), new QStandardItem};
        for (QStandardItem* cell : cells) {
            cell->setEditable(false);
            cell->setData(id, IdRole);
        }
        cells[1]->setData(qlonglong(id) * 100, RawRole);
        appendRow(cells);
    }
    void refill(const QList<int>& ids) {
        beginResetModel();
        blockSignals(true);
        removeRows(0, rowCount());
        for (const int id : ids) appendId(id);
        blockSignals(false);
        m_total = int(ids.size());
        endResetModel();
    }

  private:
    int m_total;
};

}  // namespace

class TestWidgetsListPage : public QObject {
    Q_OBJECT

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QAction> m_bulk;
    std::unique_ptr<WindowedModel> m_model;
    std::unique_ptr<ListPage> m_page;

    ListDescriptor descriptor() {
        ListDescriptor list;
        list.title = u"Records"_s;
        list.tabs = {{u"all"_s, u"All"_s}, {u"open"_s, u"Open"_s}};
        list.columns = {
            {.key = u"name"_s, .title = u"Name"_s, .modelColumn = 0, .stretch = true, .sortable = true},
            {.key = u"sum"_s, .title = u"Sum"_s, .kind = CellKind::Money, .modelColumn = 1, .sortable = true}};
        list.searchHint = u"Search"_s;
        list.filters = {{.key = u"age"_s, .title = u"Age"_s, .choices = {{7, u"a week"_s}}}};
        list.bulkActions = {m_bulk.get()};
        list.empty = {u"orders"_s, u"Nothing yet"_s, u"Records appear here."_s, {}};
        return list;
    }

    RecordTable* table() { return m_page->table(); }

    QStringList visibleTexts() {
        QStringList texts;
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            if (label->isVisible()) texts << label->text();
        return texts;
    }

  private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp, std::make_unique<FixedScheme>()); }

    void init() {
        m_bulk = std::make_unique<QAction>(u"Do it"_s);
        m_model = std::make_unique<WindowedModel>(35);
        m_page = std::make_unique<ListPage>(descriptor());
        m_page->setModel(m_model.get());
        m_page->setState(ListPage::State::Ready);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        table()->setFocus();
    }

    void cleanup() {
        m_page.reset();
        m_model.reset();
    }

    void jAndKMoveTheCurrentRow() {
        QCOMPARE(m_page->currentId().toInt(), 1);  // the focus makes the first row current
        QTest::keyClick(table(), Qt::Key_J);
        QTest::keyClick(table(), Qt::Key_J);
        QCOMPARE(m_page->currentId().toInt(), 3);
        QTest::keyClick(table(), Qt::Key_K);
        QCOMPARE(m_page->currentId().toInt(), 2);
        for (int n = 0; n < 5; ++n) QTest::keyClick(table(), Qt::Key_K);
        QCOMPARE(m_page->currentId().toInt(), 1);
    }

    void enterOpensOnceAndEscCloses() {
        auto* pane = new DetailPane;
        m_page->setDetail(pane);
        QSignalSpy opened(m_page.get(), &ListPage::opened);
        QSignalSpy moved(m_page.get(), &ListPage::currentChanged);
        QVERIFY(!m_page->detailShown());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_page->detailShown());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toInt(), 1);
        QTest::keyClick(table(), Qt::Key_Space);  // already shown
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(table(), Qt::Key_J);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.first().first().toInt(), 2);
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(!m_page->detailShown());
    }

    void spaceWithoutADetailPaneDoesNothing() {
        QSignalSpy opened(m_page.get(), &ListPage::opened);
        QTest::keyClick(table(), Qt::Key_J);
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(opened.count(), 0);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }

    void ticksAreKeptByIdOverARefresh() {
        QTest::keyClick(table(), Qt::Key_X);
        QTest::keyClick(table(), Qt::Key_J);
        QTest::keyClick(table(), Qt::Key_X);
        QCOMPARE(m_page->tickedIds().size(), 2);
        m_model->refill({9, 2, 1});
        QCOMPARE(m_page->tickedIds().size(), 2);
        QVERIFY(!table()->isTicked(0));
        QVERIFY(table()->isTicked(1));
        QCOMPARE(m_page->currentId().toInt(), 2);  // the current row went along
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(m_page->tickedIds().isEmpty());
    }

    void bulkBarOffersTheWholeQuery() {
        QSignalSpy ticks(m_page.get(), &ListPage::ticksChanged);
        auto* bar = m_page->findChild<BulkBar*>();
        QVERIFY(!bar->isVisible());
        m_page->setTotal(214);
        table()->setTicked(0, true);
        QVERIFY(bar->isVisible());
        QVERIFY(!m_page->wholeQueryTicked());
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_page->wholeQueryTicked());
        QCOMPARE(ticks.last().last().toBool(), true);
        table()->setTicked(0, false);
        QVERIFY2(!m_page->wholeQueryTicked(), "one row less is not the whole query");
    }

    void whereTheNumberIsUnknownAllThatMatchAreSaidToBeMeant() {
        QVERIFY(m_model->canFetchMore({}));
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        const auto buttons = m_page->findChildren<QPushButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->isVisible() && button->text() == u"Select all that match"_s;
        }));
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(visibleTexts().contains(u"All that match are selected"_s));
        m_page->setTotal(214);
        QVERIFY(!visibleTexts().contains(u"All that match are selected"_s));
    }

    void anotherListBeginsAtItsBeginning() {
        m_page->setState(ListPage::State::Ready);
        table()->scrollToBottom();
        QVERIFY(table()->verticalScrollBar()->value() > 0);
        m_page->setState(ListPage::State::Ready);
        QVERIFY2(table()->verticalScrollBar()->value() > 0, "a refresh leaves the place");
        m_page->filterBar()->setText(u"x"_s);
        m_page->setState(ListPage::State::Ready);
        QCOMPARE(table()->verticalScrollBar()->value(), 0);
    }

    void searchIsDebouncedAndEnterIsNot() {
        QSignalSpy queries(m_page.get(), &ListPage::queryChanged);
        QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
        QLineEdit* field = m_page->filterBar()->searchField();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"tea"_s);
        QCOMPARE(queries.count(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(queries.count(), 1);
        QCOMPARE(m_page->query().text, u"tea"_s);
        field->setFocus();
        QTest::keyClicks(field, u"s"_s);
        QTRY_COMPARE(queries.count(), 2);
        QCOMPARE(m_page->query().text, u"teas"_s);
    }

    void slashTypesInAFieldAndOpensFiltersElsewhere() {
        QLineEdit* field = m_page->filterBar()->searchField();
        field->setFocus();
        QTest::keyClicks(field, u"a/b"_s);
        QCOMPARE(field->text(), u"a/b"_s);
    }

    void headerClicksAskForSortingAndLeaveTheRows() {
        QSignalSpy queries(m_page.get(), &ListPage::queryChanged);
        QHeaderView* header = table()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(1) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(queries.count(), 1);
        QCOMPARE(m_page->query().sortKey, u"sum"_s);
        QVERIFY(m_page->query().descending);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(!m_page->query().descending);
        QCOMPARE(m_model->index(0, 0).data().toString(), u"Record 1"_s);
    }

    void tabAndFilterMakeOneQuery() {
        QSignalSpy queries(m_page.get(), &ListPage::queryChanged);
        m_page->setQuery({u"open"_s, {}, u"cup"_s, {{u"age"_s, 7, {}}, {u"unknown"_s, 1, {}}}, u"name"_s, false});
        QCOMPARE(queries.count(), 1);
        const ListQuery query = m_page->query();
        QCOMPARE(query.tab, u"open"_s);
        QCOMPARE(query.filters.size(), 1);
        QCOMPARE(query.filters.first().display, u"a week"_s);
        m_page->setQuery(query);
        QCOMPARE(queries.count(), 1);
    }

    void refreshAndRetryAreAskedFor() {
        QSignalSpy refresh(m_page.get(), &ListPage::refreshRequested);
        QSignalSpy retry(m_page.get(), &ListPage::retryRequested);
        QTest::keyClick(table(), Qt::Key_F5);
        QCOMPARE(refresh.count(), 1);
        m_page->setState(ListPage::State::Error, u"No answer"_s, u"Code 1"_s, u"details"_s);
        QVERIFY(table()->isVisible());
        QVERIFY2(table()->isDimmed(), "old rows stay, dimmed");
        for (QPushButton* button : m_page->findChild<Banner*>()->findChildren<QPushButton*>())
            if (button->text() == u"Retry"_s) button->click();
        QCOMPARE(retry.count(), 1);
    }

    void statesShowWhatTheyShould() {
        m_model->refill({});
        m_page->setState(ListPage::State::Ready);
        QVERIFY(visibleTexts().contains(u"Nothing yet"_s));
        m_page->filterBar()->setValues({{u"age"_s, 7, {}}});
        m_page->setState(ListPage::State::Ready);
        QVERIFY(visibleTexts().contains(u"No match"_s));
        m_page->setState(ListPage::State::Denied, u"You may not"_s, u"Ask Li Mei"_s);
        QVERIFY(visibleTexts().contains(u"You may not"_s));
        QVERIFY(!table()->isVisible());
        m_page->setState(ListPage::State::Loading);
        QVERIFY(!table()->showsSkeleton());
        QTRY_VERIFY(table()->showsSkeleton());
        m_model->refill({1});
        QVERIFY(!table()->showsSkeleton());
    }

    void clearingNoMatchClearsTheFilters() {
        m_page->filterBar()->setValues({{u"age"_s, 7, {}}});
        m_model->refill({});
        m_page->setState(ListPage::State::Ready);
        QSignalSpy queries(m_page.get(), &ListPage::queryChanged);
        for (ActionButton* button : m_page->findChild<EmptyState*>()->findChildren<ActionButton*>()) button->click();
        QCOMPARE(queries.count(), 1);
        QVERIFY(!m_page->query().isNarrowed());
    }

    void headerActionsWithoutRoomStandInItsMenu() {
        PageHeader header(u"Categories"_s);
        QAction import(u"Import the catalogue"_s), below(u"New one below"_s), rare(u"Merge"_s), create(u"New"_s);
        for (QAction* action : {&import, &below}) header.addAction(action);
        header.setMoreActions({&rare});
        header.setPrimaryAction(&create);
        auto* more = header.findChild<QToolButton*>();
        const auto offered = [&] {
            QStringList texts;
            for (ActionButton* button : header.findChildren<ActionButton*>())
                if (!button->isHidden()) texts << button->action()->text();
            return texts;
        };
        header.resize(px(1000), px(56));
        header.show();
        QTRY_COMPARE(offered(), (QStringList{u"Import the catalogue"_s, u"New one below"_s, u"New"_s}));
        QCOMPARE(more->menu()->actions(), QList<QAction*>{&rare});
        header.resize(px(430), px(56));
        QTRY_COMPARE(offered(), (QStringList{u"Import the catalogue"_s, u"New"_s}));
        QVERIFY(more->isVisible() && more->menu()->actions().first() == &below);
        for (ActionButton* button : header.findChildren<ActionButton*>())
            QVERIFY(button->isHidden() || button->width() >= button->sizeHint().width());
        header.setMoreActions({});
        header.resize(px(1000), px(56));
        QTRY_VERIFY(!more->isVisible() && offered().size() == 3);
    }

    void columnStateSurvives() {
        m_page->table()->horizontalHeader()->resizeSection(1, 222);
        m_page->table()->horizontalHeader()->setSectionHidden(0, true);
        const QJsonObject saved = m_page->layoutState();
        ListPage second(descriptor());
        second.setModel(m_model.get());
        second.restoreLayout(saved);
        QVERIFY(second.table()->isColumnHidden(0));
        QCOMPARE(second.table()->columnWidth(1), 222);
        second.table()->resetColumns();
        QVERIFY(!second.table()->isColumnHidden(0));
        second.restoreLayout({{u"columns"_s, QJsonObject{{u"order"_s, 7}}}, {u"detailWidth"_s, -3}});  // nonsense
        QVERIFY(!second.table()->isColumnHidden(0));
    }

    void scrollingFetchesTheNextWindow() {
        const int before = m_model->rowCount();
        QVERIFY(before < 35);
        table()->scrollToBottom();
        QTRY_VERIFY(m_model->rowCount() > before);
    }
};

QTEST_MAIN(TestWidgetsListPage)
#include "test_widgets_list_page.moc"
