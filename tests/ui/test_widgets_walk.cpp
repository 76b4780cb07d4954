#include <QApplication>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include "tests/ui/walker.h"
#include "ui/widgets/gallery.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

class FixedScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return false; }
};

}  // namespace

/// The walkers over the gallery, and proof that each of them can fail.
class TestWidgetsWalk : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void galleryPasses_data() {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<bool>("pseudo");
        QTest::newRow("light") << Theme::Light << 1.0 << false;
        QTest::newRow("dark") << Theme::Dark << 1.0 << false;
        QTest::newRow("half as large again") << Theme::Light << 1.5 << false;
        QTest::newRow("pseudo-locale") << Theme::Light << 1.0 << true;
    }

    void galleryPasses() {
        QFETCH(Theme, theme);
        QFETCH(qreal, scale);
        QFETCH(bool, pseudo);
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        appearance.setTheme(theme);
        appearance.setTextScale(scale);
        walk::PseudoLocale longer;
        if (pseudo) QCoreApplication::installTranslator(&longer);
        Gallery gallery;
        gallery.resize(QSize(1440, 1600) * scale);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        for (const QString& name : gallery.pageNames()) {
            gallery.showPage(name);
            QWidget* page = gallery.page(name);
            const auto clipped = walk::clippedTexts(page);
            QVERIFY2(clipped.isEmpty(), qPrintable(name + u'\n' + walk::report(clipped)));
            const auto unnamed = walk::unnamedFocusable(page);
            QVERIFY2(unnamed.isEmpty(), qPrintable(name + u'\n' + walk::report(unnamed)));
            const auto weak = walk::weakContrast(page);
            QVERIFY2(weak.isEmpty(), qPrintable(name + u'\n' + walk::report(weak)));
        }
    }

    void walkersSeeWhatIsWrong() {
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        QWidget page;
        page.resize(300, 200);
        auto* clipped = new Label(u"A text that is far too long for its place"_s, TextStep::Body, Ink::Text, &page);
        clipped->setGeometry(0, 0, 60, 20);
        auto* weak = new QLabel(u"Weak"_s, &page);
        weak->setGeometry(0, 40, 100, 20);
        QPalette pale;
        pale.setColor(QPalette::WindowText, QColor(0xBBBBBB));
        weak->setPalette(pale);
        auto* unnamed = new QPushButton(&page);
        unnamed->setGeometry(0, 80, 40, 32);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(walk::clippedTexts(&page).size(), 1);
        QCOMPARE(walk::weakContrast(&page).size(), 1);
        QCOMPARE(walk::unnamedFocusable(&page).size(), 1);
    }

    void toastsQueueThreeAndErrorsStay() {
        QWidget window;
        window.resize(800, 400);
        ToastHost toasts(&window);
        window.show();
        int undone = 0;
        toasts.post({u"Archived"_s, u"Undo"_s, [&undone] { ++undone; }});
        QCOMPARE(toasts.text(), u"Archived"_s);
        for (const QString& text : {u"one"_s, u"two"_s, u"three"_s}) toasts.post(text);
        QCOMPARE(toasts.waiting(), 3);
        toasts.post({u"broken"_s, {}, {}, true});
        QCOMPARE(toasts.waiting(), 3);
        for (QPushButton* button : toasts.findChildren<QPushButton*>())
            if (button->text() == u"Undo"_s) button->click();
        QCOMPARE(undone, 1);
        QCOMPARE(toasts.text(), u"two"_s);  // "one" gave way
        toasts.dismiss();
        toasts.dismiss();
        QCOMPARE(toasts.text(), u"broken"_s);
        QVERIFY(toasts.isShowing());
        toasts.dismiss();
        QVERIFY(!toasts.isVisible());
        QCOMPARE(toasts.history().last(), u"broken"_s);
    }
};

QTEST_MAIN(TestWidgetsWalk)
#include "test_widgets_walk.moc"
