#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include "tests/ui/product_walk.h"
#include "ui/products/failed_pictures_dialog.h"
#include "ui/products/purge_dialog.h"
#include "ui/products/search_words_dialog.h"
#include "ui/widgets/chips_edit.h"
#include "ui/widgets/edit_chip.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The list of products and what is done from it with single ones, by keys over a scripted shop.
class TestProductsPage : public QObject {
    Q_OBJECT

    /// Answers a change in the list with the row as it would be.
    static void keepQuickEdits(ProductWalk& desk, std::vector<QuickEdit>& sent) {
        const auto other = desk.transport.onRequest;
        desk.transport.onRequest = [&sent, other](const HttpRequest& request) -> std::optional<HttpAnswer> {
            if (request.verb != Verb::Patch) return other(request);
            sent.push_back(bodyOf<QuickEdit>(request));
            ProductRow row;
            row.id = {request.path.mid(19).toLongLong()};
            row.title = "明前龙井 250 g 罐装";
            row.minPrice = row.maxPrice = {19800};
            row.minSafety = row.maxSafety = sent.back().safety.value_or(0);
            row.sort = sent.back().sort.value_or(0);
            row.version = 8;
            return FakeTransport::ok(row);
        };
    }

  private Q_SLOTS:
    void theFirstAnswerLeavesTicksAndFocusAlone();
    void aFilterIsTypedIntoTheSearch();
    void figuresAreEditedInTheListAndTakenBack_data();
    void figuresAreEditedInTheListAndTakenBack();
    void whatTheShopRefusesNamesFieldAndLimit();
    void oneProductGoesIntoTheBinAndComesBack();
    void removingForGoodAsksForAWord();
    void picturesThatFailedAreTriedAgain();
    void popularSearchesArePinnedAndBlocked();
    void tagsAreChips();
    void aNewProductBeginsWithItsCategorysSpecs();
};

void TestProductsPage::theFirstAnswerLeavesTicksAndFocusAlone() {
    ProductWalk desk;
    QPointer<ListPage> list(desk.products.list());
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list->tickedIds().size(), 4);
    Q_EMIT desk.productList.categoriesChanged();
    QVERIFY2(list && list == desk.products.list(), "the list stays while its conditions change");
    QCOMPARE(list->tickedIds().size(), 4);
    QVERIFY(list->table()->hasFocus());
}

void TestProductsPage::aFilterIsTypedIntoTheSearch() {
    ProductWalk desk;
    desk.key(Qt::Key_F, Qt::ControlModifier);
    desk.type(u"status:on price:100..200 tag:新品 杯"_s);
    desk.key(Qt::Key_Return);
    QTRY_COMPARE(desk.productList.query().text, std::string("杯"));
    const ProductQuery& query = desk.productList.query();
    QCOMPARE(query.state, ProductState::OnSale);
    QCOMPARE(query.minPrice->fen, 10000);
    QCOMPARE(query.maxPrice->fen, 20000);
    QCOMPARE(query.tag, std::string("新品"));
    desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.products.list()->filterBar()->searchField()->text(),
             u"status:onSale price:>=100.00 price:<=200.00 tag:新品 杯"_s);
    desk.key(Qt::Key_Escape);
    QCOMPARE(desk.products.list()->filterBar()->values().size(), 4);
}

void TestProductsPage::figuresAreEditedInTheListAndTakenBack_data() {
    QTest::addColumn<QString>("column");
    QTest::newRow("the place in lists") << u"sort"_s;
    QTest::newRow("the safety stock") << u"safety"_s;
}
void TestProductsPage::figuresAreEditedInTheListAndTakenBack() {
    QFETCH(QString, column);
    ProductWalk desk;
    std::vector<QuickEdit> sent;
    keepQuickEdits(desk, sent);
    const auto figure = [&](const QuickEdit& edit) { return column == u"sort" ? edit.sort : edit.safety; };
    RecordTable* table = desk.products.list()->table();
    const int at = desk.productList.columnOf(column);
    table->setColumnHidden(at, false);
    table->setCurrentIndex(desk.productList.index(0, at));
    desk.key(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QSpinBox*>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), u"25"_s);
    desk.key(Qt::Key_Return);
    QTRY_COMPARE(sent.size(), std::size_t{1});
    QCOMPARE(figure(sent[0]), std::optional<std::int64_t>(25));
    QVERIFY(!sent[0].price && !sent[0].title);
    QTRY_COMPARE(desk.productList.index(0, at).data(RawRole).toLongLong(), 25);
    table->setFocus();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(sent.size(), std::size_t{2});
    QCOMPARE(figure(sent[1]), std::optional<std::int64_t>(0));
}

void TestProductsPage::whatTheShopRefusesNamesFieldAndLimit() {
    ProductWalk desk;
    const auto other = desk.transport.onRequest;
    desk.transport.onRequest = [other](const HttpRequest& request) -> std::optional<HttpAnswer> {
        if (request.verb != Verb::Patch) return other(request);
        return FakeTransport::refused(Refusal(GeneralRefusal::InvalidInput, {{"/price", "tooLarge", maxFen}}));
    };
    const int column = desk.productList.columnOf(u"price"_s);
    desk.productList.setData(desk.productList.index(0, column), qlonglong(2 * maxFen));
    QTRY_VERIFY(!desk.notices.history().isEmpty());
    QCOMPARE(desk.notices.history().first().text, u"Price: At most ¥10,000,000.00."_s);
}

void TestProductsPage::oneProductGoesIntoTheBinAndComesBack() {
    ProductWalk desk;
    desk.products.list()->table()->selectId(1);
    desk.key(Qt::Key_Delete);
    QTRY_COMPARE(desk.shop2.moves, QStringList{u"trash"_s});
    QTRY_VERIFY(desk.notices.mayUndo());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop2.moves, (QStringList{u"trash"_s, u"restore"_s}));
    // In the editor the key is a field's.
    desk.open();
    desk.products.editor()->showTab(u"specs"_s);
    desk.products.editor()->focusTab();
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.shop2.moves.size(), 2);
    // One that lies in the bin is taken out of it from the editor as well.
    auto* restore = desk.find<QPushButton>("restoreProduct");
    QVERIFY(!restore->isVisible());
    desk.shop2.saveElsewhere(1, [](ProductRecord& record) { record.trashedAt = Instant{1'795'000'000'000}; });
    desk.tell(EventKind::CatalogChanged, 1);
    QTRY_VERIFY(restore->isVisible());
    QTest::keyClick(restore, Qt::Key_Space);
    QTRY_COMPARE(desk.shop2.moves.size(), 3);
}

void TestProductsPage::removingForGoodAsksForAWord() {
    ProductWalk desk;
    desk.products.list()->setQuery({u"recycle"_s, {}, {}, {}, {}, false});
    desk.products.list()->table()->setFocus();
    desk.products.list()->table()->selectId(1);
    desk.key(Qt::Key_Delete);
    QVERIFY2(desk.shop2.moves.isEmpty(), "it lies in the bin already");
    desk.key(Qt::Key_Delete, Qt::ShiftModifier);
    QTRY_VERIFY(DeskFixture::dialog<PurgeDialog>() != nullptr);
    auto* dialog = DeskFixture::dialog<PurgeDialog>();
    auto* confirm = dialog->findChild<QPushButton*>(u"purgeConfirm"_s);
    QVERIFY(!confirm->isEnabled());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"purgeWord"_s);
    desk.type(u"remove"_s);
    QTRY_VERIFY(confirm->isEnabled());
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_COMPARE(desk.shop2.moves, QStringList{u"purge"_s});
    QVERIFY(!desk.notices.mayUndo());
}

void TestProductsPage::picturesThatFailedAreTriedAgain() {
    ProductWalk desk;
    desk.shop2.failed = {{{7}, {1}, "亚麻收腰连衣裙", "https://cdn.example.com/a.jpg", "unknownHost", 5},
                         {{8}, {1}, "亚麻收腰连衣裙", "https://cdn.example.com/b.jpg", "http404", 5}};
    desk.actions.find(u"products.failedPictures"_s)->trigger();
    QTRY_VERIFY(DeskFixture::dialog<FailedPicturesDialog>() != nullptr);
    QTRY_COMPARE(desk.failedPictures.rowCount(), 2);
    QCOMPARE(desk.failedPictures.index(1, 1).data().toString(), u"The host answered 404"_s);
    auto* dialog = DeskFixture::dialog<FailedPicturesDialog>();
    auto* retry = dialog->findChild<QPushButton*>(u"failedPictureRetry"_s);
    QTRY_VERIFY(retry->isEnabled());
    QTest::keyClick(retry, Qt::Key_Space);
    QTRY_COMPARE(desk.failedPictures.rowCount(), 0);
    QVERIFY(!retry->isEnabled());
    QVERIFY(dialog->findChild<QLabel*>(u"failedPictureWords"_s)->text().contains(u'2'));
    // Enter opens the product that misses one.
    desk.shop2.failed = {{{9}, {1}, "亚麻收腰连衣裙", "https://cdn.example.com/c.jpg", "tooSlow", 5}};
    desk.failedPictures.reload();
    QTRY_COMPARE(desk.failedPictures.rowCount(), 1);
    auto* table = dialog->findChild<RecordTable*>(u"failedPictureRows"_s);
    table->selectId(9);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(desk.productEdit.state(), ProductEdit::State::Ready);
    QCOMPARE(desk.productEdit.id(), 1);
}

void TestProductsPage::popularSearchesArePinnedAndBlocked() {
    ProductWalk desk;
    desk.shop2.words = {{{"龙井"}, {"赝品"}}, {{"盖碗", 12}, {"礼盒", 5}}};
    desk.actions.find(u"products.searchWords"_s)->trigger();
    QTRY_VERIFY(DeskFixture::dialog<SearchWordsDialog>() != nullptr);
    auto* dialog = DeskFixture::dialog<SearchWordsDialog>();
    auto* popular = dialog->findChild<QListWidget*>(u"popularWords"_s);
    QTRY_COMPARE(popular->count(), 2);
    auto* pinned = dialog->findChild<ChipsEdit*>(u"pinnedWords"_s);
    QCOMPARE(pinned->words(), QStringList{u"龙井"_s});
    // The field stands behind the chip that came with the answer, not under it.
    QTRY_VERIFY(pinned->field()->x() >= pinned->findChild<EditChip*>()->geometry().right());
    popular->setCurrentRow(0);
    QTest::keyClick(popular, Qt::Key_Return);
    popular->setCurrentRow(1);
    QTest::keyClick(dialog->findChild<QPushButton*>(u"blockWord"_s), Qt::Key_Space);
    QTest::keyClicks(pinned->field(), u"cup,"_s);
    QTest::keyClick(dialog->findChild<QPushButton*>(u"searchWordsSave"_s), Qt::Key_Space);
    QTRY_VERIFY(DeskFixture::dialog<SearchWordsDialog>() == nullptr);
    QCOMPARE(desk.shop2.words.words.pinned, (std::vector<std::string>{"龙井", "盖碗", "cup"}));
    QCOMPARE(desk.shop2.words.words.blocked, (std::vector<std::string>{"赝品", "礼盒"}));
}

void TestProductsPage::tagsAreChips() {
    ProductWalk desk;
    desk.shop2.products[1].tags = {"新品"};
    desk.open();
    auto* tags = desk.find<ChipsEdit>("productTags");
    QCOMPARE(tags->words(), QStringList{u"新品"_s});
    tags->setFocus();
    QVERIFY(tags->field()->hasFocus());
    desk.type(u"礼物"_s);
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.productEdit.form().tags, (std::vector<std::string>{"新品", "礼物"}));
    QCOMPARE(tags->findChildren<EditChip*>().size() >= 2, true);
    QTest::keyClicks(tags->field(), u"sale"_s);
    QCOMPARE(desk.productEdit.form().tags.back(), std::string("sale"));  // typed is there, though no chip yet
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Backspace);
    QCOMPARE(desk.productEdit.form().tags, (std::vector<std::string>{"新品", "礼物"}));
    desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(qobject_cast<EditChip*>(QApplication::focusWidget()) != nullptr);
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.productEdit.form().tags, std::vector<std::string>{"新品"});
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tags->words(), (QStringList{u"新品"_s, u"礼物"_s}));
}

void TestProductsPage::aNewProductBeginsWithItsCategorysSpecs() {
    ProductWalk desk;
    desk.shop.categories.find(2)->specTemplate = {1};
    desk.products.editNew();
    const auto choose = [&](std::int64_t category) {
        desk.productEdit.change(u"x"_s, [=](ProductForm& form) { form.category = {category}; });
    };
    choose(3);  // below the one with the template
    QTRY_VERIFY(!desk.productEdit.form().specs.empty());
    const ProductForm& form = desk.productEdit.form();
    std::size_t combinations = 1;
    for (const SpecForm& axis : form.specs) combinations *= std::max<std::size_t>(1, axis.values.size());
    QCOMPARE(form.skus.size(), combinations);
    QVERIFY(!desk.notices.history().isEmpty());
    desk.productEdit.session().undoStack().undo();
    QVERIFY(desk.productEdit.form().specs.empty());
    QCOMPARE(desk.productEdit.form().category.value, std::int64_t{3});
    // What has specs of its own keeps them.
    desk.productEdit.session().undoStack().redo();
    const auto kept = desk.productEdit.form().specs;
    choose(1);
    QVERIFY(desk.productEdit.form().specs == kept);
}

QTEST_MAIN(TestProductsPage)
#include "test_products_page.moc"
