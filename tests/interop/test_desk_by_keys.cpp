#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "api/client/network_transport.h"
#include "api/contract/contract.h"
#include "app/desk.h"
#include "app/tour/hands.h"
#include "models/base/sentences.h"
#include "models/products/product_values.h"
#include "tests/support/shop/running_shop.h"
#include "ui/categories/category_pane.h"
#include "ui/categories/merge_dialog.h"
#include "ui/categories/removal_dialog.h"
#include "ui/products/bulk_dialog.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/picture_tray.h"
#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/tree_page.h"

using namespace zhanggui;
using namespace zhanggui::test;
using namespace Qt::StringLiterals;

// A commit waits for the disk, and a loaded machine's disk takes its time.
#define SOON_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30'000)
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)

namespace {

/// A computer without a keyring.
class NoKeychain : public Keychain {
  public:
    void read(const QString&, Answered answered) override { say(answered); }
    void write(const QString&, const QByteArray&, Answered answered) override { say(answered); }
    void remove(const QString&, Answered answered) override { say(answered); }

  private:
    static void say(const Answered& answered) {
        QMetaObject::invokeMethod(
            qApp, [answered] { answered(Outcome::NoKeychain, {}); }, Qt::QueuedConnection);
    }
};

/// Somebody else at another computer, who speaks to the shop by its interface only.
class Colleague {
  public:
    Colleague(RunningShop& shop, const std::string& login)
        : m_transport(QUrl(u"http://127.0.0.1:%1"_s.arg(shop.server().deskPort()))), m_client(m_transport) {
        (void)shop.services().staffAccounts.add(Actor{}, {login, "王蕾", "long-enough", Role::Manager}).value();
        const auto session = ask<SignIn>(StaffCredentials{login, "long-enough"});
        m_client.setToken(QByteArray::fromStdString(session->token));
    }
    /// The answer of one request; the events go on meanwhile.
    template <class E, class... Args>
    Result<typename E::Reply> ask(const Args&... args) {
        std::optional<Result<typename E::Reply>> answer;
        m_client.call<E>(&m_owner, args..., [&](Result<typename E::Reply> got) { answer = std::move(got); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000)) return refuse(GeneralRefusal::NotFound);
        return std::move(*answer);
    }
    ProductRecord product(ProductId id) { return ask<GetProduct>(id).value(); }
    std::vector<ProductRow> list() { return ask<ListProducts>(ProductQuery{}).value().items; }
    /// Changes a product's title, as the editor would.
    void rename(ProductId id, const std::string& title) {
        const ProductRecord now = product(id);
        ProductForm form = products::formOf(now);
        form.title = title;
        QVERIFY(ask<SaveProduct>(id, form).has_value());
    }

  private:
    NetworkTransport m_transport;
    Client m_client;
    QObject m_owner;
};

/// The whole desk at the real server, worked by keys.
struct Bench {
    explicit Bench(store::Dialect dialect) : shop(dialect), colleague(shop, "wang") {
        Options options;
        options.server = QUrl(u"http://127.0.0.1:%1"_s.arg(shop.server().deskPort()));
        options.language = u"en"_s;
        options.theme = u"light"_s;
        desk = std::make_unique<Desk>(options, folder.filePath(u"desk.ini"_s), std::make_unique<NoKeychain>(), *qApp);
        desk->window().resize(1440, 900);
        desk->start();
    }
    bool enter() {
        desk->window().activateWindow();
        if (!QTest::qWaitFor([] { return hands::find(u"password"_s) != nullptr; })) return false;
        hands::find(u"login"_s)->setFocus();
        hands::type(u"owner"_s);
        hands::press(Qt::Key_Tab);
        hands::type(u"long-enough"_s);
        hands::press(Qt::Key_Return);
        return QTest::qWaitFor([this] {
            const Frame* frame = desk->window().frame();
            return frame != nullptr && frame->isAncestorOf(QApplication::focusWidget()) &&
                   desk->parts().orders.state() == RecordModel::State::Empty;
        });
    }
    static QString focused() {
        const QWidget* focus = QApplication::focusWidget();
        return focus == nullptr ? QString() : focus->objectName();
    }
    /// The list of suggestions has the keys while it is open, as with a real keyboard.
    static void typeAndCloseSuggestions(const QString& text) {
        hands::type(text);
        if (QWidget* popup = QApplication::activePopupWidget()) QTest::keyClick(popup, Qt::Key_Escape);
        QWidget* modal = QApplication::activeModalWidget();
        modal->activateWindow();  // as a window manager does when a popup has closed
        (void)QTest::qWaitFor([&] { return modal->isAncestorOf(QApplication::focusWidget()); });
    }
    /// What a window manager does after a dialog has closed.
    bool backToTheWindow() const {
        desk->window().activateWindow();
        return QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; });
    }
    /// Presses Tab until the focus is where it should be.
    static bool tabTo(const std::function<bool(QWidget*)>& wanted) {
        for (int step = 0; step < 60; ++step) {
            if (QWidget* now = QApplication::focusWidget(); now != nullptr && wanted(now)) return true;
            hands::press(Qt::Key_Tab);
        }
        return false;
    }
    static bool tabTo(const char* name) {
        return tabTo([name](QWidget* now) { return now->objectName() == QLatin1String(name); });
    }
    template <class Dialog>
    static Dialog* dialog() {
        return qobject_cast<Dialog*>(QApplication::activeModalWidget());
    }
    void goTo(Qt::Key letter) const {
        hands::press(Qt::Key_G);
        hands::press(letter);
    }
    ProductEdit& edit() const { return desk->parts().productEdit; }

    QTemporaryDir folder;
    RunningShop shop;
    Colleague colleague;
    std::unique_ptr<Desk> desk;
};

}  // namespace

/// What a merchant does with products and categories, by keys alone, from the window to the database and back.
class TestDeskByKeys : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aProductIsMadeAndEditedByTwo_data() { DatabaseFixture::addDialects(); }
    void aProductIsMadeAndEditedByTwo();
    void categoriesAreMovedMergedAndDeleted_data() { DatabaseFixture::addDialects(); }
    void categoriesAreMovedMergedAndDeleted();
    void pricesOfManyAreChangedAndTakenBack_data() { DatabaseFixture::addDialects(); }
    void pricesOfManyAreChangedAndTakenBack();

  private:
    static void typeMatrix(Bench& bench);
    static void pastePrices(Bench& bench);
    static void pastePictures(Bench& bench);
};

void TestDeskByKeys::typeMatrix(Bench& bench) {
    hands::press(Qt::Key_3, Qt::AltModifier);
    SOON_COMPARE(Bench::focused(), u"addAxis"_s);
    for (const auto& [name, values] :
         {std::pair(u"颜色"_s, u"雾蓝，豆沙，米白"_s), std::pair(u"尺码"_s, u"S, M, L, XL"_s)}) {
        QVERIFY(Bench::tabTo("addAxis"));
        hands::press(Qt::Key_Space);
        SOON_COMPARE(Bench::focused(), u"axisName"_s);
        hands::type(name);
        QVERIFY(Bench::tabTo("axisMore"));
        hands::type(values);
        hands::press(Qt::Key_Return);
    }
    SOON_COMPARE(bench.desk->parts().skuMatrix.rowCount(), 12);
}

void TestDeskByKeys::pastePrices(Bench& bench) {
    QVERIFY(Bench::tabTo("skuGrid"));
    auto* grid = qobject_cast<SheetGrid*>(QApplication::focusWidget());
    for (int step = 0; grid->currentIndex().column() != SkuMatrixModel::Price && step < 12; ++step)
        hands::press(Qt::Key_Right);
    // Price, cost and stock of twelve rows, as a spreadsheet copies them.
    QString cells;
    for (int row = 0; row < 12; ++row) cells += u"%1.50\t40\t%2\n"_s.arg(100 + row).arg(10 + row);
    QGuiApplication::clipboard()->setText(cells);
    hands::press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.edit().form().skus[11].price.fen, 11150);
    QCOMPARE(bench.edit().form().skus[11].onHand, std::optional<std::int64_t>(21));
    QCOMPARE(bench.edit().form().skus[11].cost.fen, 4000);
}

void TestDeskByKeys::pastePictures(Bench& bench) {
    hands::press(Qt::Key_2, Qt::AltModifier);
    SOON_COMPARE(Bench::focused(), u"pictureTray"_s);
    for (std::size_t count = 1; count <= 2; ++count) {
        QImage image(500, 400, QImage::Format_RGB32);
        image.fill(count == 1 ? Qt::darkCyan : Qt::darkRed);
        QGuiApplication::clipboard()->setImage(image);
        hands::press(Qt::Key_V, Qt::ControlModifier);
        SOON_COMPARE(bench.edit().form().pictures.size(), count);
    }
}

void TestDeskByKeys::aProductIsMadeAndEditedByTwo() {
    ZG_NEED_DIALECT();
    Bench bench(DatabaseFixture::dialectOfRow());
    QVERIFY(bench.enter());
    bench.goTo(Qt::Key_P);
    SOON_COMPARE(bench.desk->parts().products.rowCount(), 2);
    hands::press(Qt::Key_N, Qt::ControlModifier);
    SOON_COMPARE(Bench::focused(), u"productTitle"_s);
    hands::type(u"亚麻衬衫"_s);
    QVERIFY(Bench::tabTo("productCategory"));
    hands::press(Qt::Key_Down);
    typeMatrix(bench);
    pastePrices(bench);
    pastePictures(bench);
    hands::press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(Bench::tabTo([](QWidget* now) {
        return qobject_cast<QCheckBox*>(now) != nullptr && now->parentWidget()->objectName() == "onShelfAt"_L1;
    }));
    hands::press(Qt::Key_Space);
    hands::press(Qt::Key_S, Qt::ControlModifier);
    (void)QTest::qWaitFor([&] { return !bench.edit().isNew(); }, 30'000);
    QVERIFY2(!bench.edit().isNew(), qPrintable(sentences::details(bench.edit().refusal())));
    QCOMPARE(bench.edit().changeCount(), 0);

    const ProductId id{bench.edit().id()};
    const ProductRecord made = bench.colleague.product(id);
    QCOMPARE(made.title, std::string("亚麻衬衫"));
    QCOMPARE(made.category, std::string("绿茶"));
    QCOMPARE(made.skus.size(), std::size_t{12});
    QCOMPARE(made.skus[0].specText, std::string("雾蓝 / S"));
    QCOMPARE(made.skus[11].specText, std::string("米白 / XL"));
    QCOMPARE(made.skus[11].price.fen, 11150);
    QCOMPARE(made.skus[11].cost.fen, 4000);
    QCOMPARE(made.skus[11].onHand, std::int64_t{21});
    QCOMPARE(made.pictures.size(), std::size_t{2});
    QVERIFY(made.pictures[0].image != made.pictures[1].image);
    QCOMPARE(made.state, ProductState::Draft);
    QVERIFY(made.onShelfAt && made.onShelfAt->ms > QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(bench.shop.phone("li").get("/api/v1/products/" + std::to_string(id.value)).status, 404);

    // Somebody else saves first; who comes second decides field by field and loses nothing.
    hands::press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(Bench::tabTo("productTitle"));
    hands::press(Qt::Key_End);
    hands::type(u" 夏款"_s);
    bench.colleague.rename(id, "亚麻短袖衬衫");
    hands::press(Qt::Key_S, Qt::ControlModifier);
    SOON_VERIFY(Bench::dialog<ConflictDialog>() != nullptr);
    QVERIFY(Bench::tabTo([](QWidget* now) { return qobject_cast<QRadioButton*>(now) != nullptr; }));
    hands::press(Qt::Key_Down);
    hands::press(Qt::Key_Return);
    SOON_VERIFY(Bench::dialog<ConflictDialog>() == nullptr);
    QCOMPARE(bench.edit().form().title, std::string("亚麻短袖衬衫"));
    QVERIFY(bench.backToTheWindow());
    QVERIFY(Bench::tabTo("productTitle"));
    hands::press(Qt::Key_End);
    hands::type(u" 2026"_s);
    hands::press(Qt::Key_S, Qt::ControlModifier);
    SOON_COMPARE(bench.edit().changeCount(), 0);
    QCOMPARE(bench.colleague.product(id).title, std::string("亚麻短袖衬衫 2026"));
    QCOMPARE(bench.colleague.product(id).skus.size(), std::size_t{12});

    hands::press(Qt::Key_Escape);
    SOON_VERIFY(bench.desk->products().editor() == nullptr);
    SOON_COMPARE(bench.desk->parts().products.rowCount(), 3);
    QCOMPARE(bench.shop.violations(), QString());
}

void TestDeskByKeys::categoriesAreMovedMergedAndDeleted() {
    ZG_NEED_DIALECT();
    Bench bench(DatabaseFixture::dialectOfRow());
    QVERIFY(bench.enter());
    const auto names = [&] {
        QStringList all;
        const CategoryNodes nodes = bench.colleague.ask<ListCategoryNodes>().value();
        for (const auto& node : nodes.items)
            all << u">"_s.repeated(int(node.level) - 1) + QString::fromStdString(node.name) + u' ' +
                       QString::number(node.ownProducts);
        return all.join(u", "_s);
    };
    bench.goTo(Qt::Key_C);
    SOON_COMPARE(bench.desk->parts().categories.size(), 2);
    TreePage* page = bench.desk->categories().page();
    SOON_VERIFY(page->tree()->hasFocus());
    QCOMPARE(names(), u"绿茶 1, 盖碗 1"_s);
    const auto settle = [&] { SOON_VERIFY(!bench.desk->parts().categoryActions.isBusy()); };
    // A third one, named as it is made.
    hands::press(Qt::Key_N, Qt::ControlModifier);
    SOON_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    hands::type(u"茶具"_s);
    hands::press(Qt::Key_Return);
    settle();
    SOON_COMPARE(names(), u"绿茶 1, 盖碗 1, 茶具 0"_s);
    // Up above 盖碗, which then goes into it; both steps can be taken back.
    SOON_VERIFY(page->tree()->hasFocus());
    const auto both = Qt::AltModifier | Qt::ShiftModifier;
    hands::press(Qt::Key_Up, both);
    settle();
    hands::press(Qt::Key_End);
    hands::press(Qt::Key_Right, both);
    settle();
    SOON_COMPARE(names(), u"绿茶 1, 茶具 0, >盖碗 1"_s);
    hands::press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    SOON_COMPARE(names(), u"绿茶 1, 茶具 0, 盖碗 1"_s);
    // 盖碗 is merged into 茶具.
    hands::press(Qt::Key_End);
    hands::press(Qt::Key_M, Qt::ControlModifier);
    SOON_VERIFY(Bench::dialog<MergeDialog>() != nullptr);
    Bench::typeAndCloseSuggestions(u"茶具"_s);
    QVERIFY(Bench::tabTo("mergeConfirm"));
    hands::press(Qt::Key_Space);
    SOON_VERIFY(Bench::dialog<MergeDialog>() == nullptr);
    QVERIFY(bench.backToTheWindow());
    settle();
    SOON_COMPARE(names(), u"绿茶 1, 茶具 1"_s);
    // 绿茶 is deleted, its product goes along to 茶具.
    SOON_VERIFY(page->tree()->hasFocus());
    hands::press(Qt::Key_Home);
    hands::press(Qt::Key_Delete);
    SOON_VERIFY(Bench::dialog<RemovalDialog>() != nullptr);
    Bench::typeAndCloseSuggestions(u"茶具"_s);
    QVERIFY(Bench::tabTo("removalConfirm"));
    hands::press(Qt::Key_Space);
    SOON_VERIFY(Bench::dialog<RemovalDialog>() == nullptr);
    settle();
    SOON_COMPARE(names(), u"茶具 2"_s);
    for (const ProductRow& row : bench.colleague.list()) QCOMPARE(row.category, std::string("茶具"));
    QCOMPARE(bench.shop.violations(), QString());
}

void TestDeskByKeys::pricesOfManyAreChangedAndTakenBack() {
    ZG_NEED_DIALECT();
    Bench bench(DatabaseFixture::dialectOfRow());
    QVERIFY(bench.enter());
    const auto prices = [&] {
        QStringList all;
        for (const ProductRow& row : bench.colleague.list())
            all << u"%1-%2"_s.arg(row.minPrice.fen).arg(row.maxPrice.fen);
        all.sort();
        return all.join(u", "_s);
    };
    QCOMPARE(prices(), u"16800-16800, 9800-19800"_s);
    bench.goTo(Qt::Key_P);
    SOON_COMPARE(bench.desk->parts().products.rowCount(), 2);
    hands::press(Qt::Key_A, Qt::ControlModifier);
    SOON_COMPARE(bench.desk->products().list()->tickedIds().size(), 2);
    QVERIFY(Bench::tabTo([](QWidget* now) {
        auto* button = qobject_cast<ActionButton*>(now);
        return button != nullptr && button->action()->objectName() == "products.bulkPrice"_L1;
    }));
    hands::press(Qt::Key_Space);
    SOON_VERIFY(Bench::dialog<BulkDialog>() != nullptr);
    hands::type(u"*0.9"_s);
    hands::press(Qt::Key_Return);
    SOON_COMPARE(bench.desk->parts().bulkRows.rowCount(), 2);
    QCOMPARE(prices(), u"16800-16800, 9800-19800"_s);
    SOON_COMPARE(Bench::focused(), u"bulkGo"_s);
    hands::press(Qt::Key_Space);
    SOON_VERIFY(bench.desk->parts().bulk.is(JobState::Done));
    SOON_COMPARE(prices(), u"15120-15120, 8820-17820"_s);
    SOON_COMPARE(bench.desk->parts()
                         .products.index(0, bench.desk->parts().products.columnOf(u"price"_s))
                         .data(cell::RawRole)
                         .toLongLong() %
                     10,
                 qlonglong(0));
    SOON_VERIFY(bench.desk->notices().mayUndo());
    QVERIFY(bench.backToTheWindow());
    hands::press(Qt::Key_Z, Qt::ControlModifier);
    SOON_VERIFY(bench.desk->parts().bulk.is(JobState::Undone));
    SOON_COMPARE(prices(), u"16800-16800, 9800-19800"_s);
    QCOMPARE(bench.shop.violations(), QString());
}

QTEST_MAIN(TestDeskByKeys)
#include "test_desk_by_keys.moc"
