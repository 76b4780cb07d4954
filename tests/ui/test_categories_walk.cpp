#include <QPushButton>

#include "tests/ui/desk_fixture.h"
#include "tests/ui/walked_window.h"
#include "ui/categories/category_pane.h"
#include "ui/categories/merge_dialog.h"
#include "ui/categories/removal_dialog.h"
#include "ui/categories/spec_template_dialog.h"
#include "ui/shell/language.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tree_page.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The walkers over the page of categories and its dialogs in two languages and two themes; the pictures are kept
/// beside the build.
class TestCategoriesWalk : public QObject {
    Q_OBJECT

  private:
    void look(QWidget* window, const QString& name) {
        walk::walkOver(window, name);
        walk::keepPicture(window, name + m_suffix);
    }
    void walkTree(DeskFixture& desk) {
        desk.shop.categories.find(4)->visible = false;
        desk.shop.categories.find(1)->specTemplate = {1};
        desk.show(u"categories"_s);
        QTRY_COMPARE(desk.categoryTree.size(), 7);
        QTRY_COMPARE(desk.specTemplates.rowCount(), 1);
        RecordTree* tree = desk.categories.page()->tree();
        tree->expandAll();
        look(desk.window.get(), u"categories"_s);
        tree->selectId(2);
        look(desk.window.get(), u"category"_s);
        Form* form = desk.categories.pane()->form();
        form->setValue(u"/name"_s, u"绿茶与白茶"_s);
        auto* theirs = desk.shop.categories.find(2);
        theirs->name = "绿茶类";
        ++theirs->version;
        form->save();
        QTRY_VERIFY(!desk.categoryActions.isBusy());
        look(desk.window.get(), u"category-conflict"_s);
        form->discard();
        tree->selectIds({3, 6});
        look(desk.window.get(), u"categories-several"_s);
        desk.categories.page()->setSearchText(u"茶"_s);
        look(desk.window.get(), u"categories-found"_s);
        walkDrag(desk, tree);
    }
    void walkDrag(DeskFixture& desk, RecordTree* tree) {
        const QPoint from = tree->visualRect(desk.categoryTree.indexOf(1)).center();
        const QPoint to = tree->visualRect(desk.categoryTree.indexOf(5)).center();
        QTest::mousePress(tree->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, tree->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(tree->viewport(), &move);
        QVERIFY(!tree->dragReason().isEmpty());
        look(desk.window.get(), u"categories-drag"_s);
        QTest::mouseRelease(tree->viewport(), Qt::LeftButton, {}, from);
    }
    void walkDialogs(DeskFixture& desk) {
        MergeDialog merge(desk.categoryTree, {3, 6}, desk.window.get());
        merge.show();
        look(&merge, u"categories-merge"_s);
        merge.close();
        RemovalDialog removal(desk.categoryTree, {1}, desk.window.get());
        removal.show();
        look(&removal, u"categories-delete"_s);
        removal.close();
        SpecTemplateDialog templates(desk.specTemplates, desk.window.get());
        templates.show();
        look(&templates, u"categories-templates"_s);
    }

    QString m_suffix;

  private Q_SLOTS:
    void everythingPasses_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Theme>("theme");
        QTest::newRow("Chinese, light") << u"zh_CN"_s << Theme::Light;
        QTest::newRow("Chinese, dark") << u"zh_CN"_s << Theme::Dark;
        QTest::newRow("English, light") << u"en"_s << Theme::Light;
        QTest::newRow("English, dark") << u"en"_s << Theme::Dark;
    }
    void everythingPasses() {
        QFETCH(QString, language);
        QFETCH(Theme, theme);
        m_suffix = u"-%1-%2"_s.arg(language, theme == Theme::Dark ? u"dark"_s : u"light"_s);
        Language words;
        words.use(language);
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        appearance.setTheme(theme);
        DeskFixture desk;
        walkTree(desk);
        walkDialogs(desk);
        DeskFixture empty;
        empty.shop.categories.nodes.clear();
        empty.show(u"categories"_s);
        QTRY_VERIFY(empty.find<QPushButton>("start-teaAndFood") != nullptr);
        look(empty.window.get(), u"categories-empty"_s);
    }
    void saysWhatIsWrong() {
        DeskFixture desk;
        desk.shop.isDown = true;
        desk.show(u"categories"_s);
        QTRY_COMPARE(desk.categories.page()->state(), TreePage::State::Offline);
        look(desk.window.get(), u"categories-offline"_s);
        desk.shop.isDown = false;
        desk.key(Qt::Key_F5);
        QTRY_COMPARE(desk.categories.page()->state(), TreePage::State::Ready);
    }
};

QTEST_MAIN(TestCategoriesWalk)
#include "test_categories_walk.moc"
