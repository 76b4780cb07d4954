#include <QApplication>
#include <QTest>

#include "ui/widgets/gallery.h"
#include "ui/widgets/list_page.h"
#include "ui/widgets/theme.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

class FixedScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return false; }
};

/// Number of different colours, counted up to `enough`.
qsizetype coloursOf(const QImage& image, qsizetype enough) {
    QSet<QRgb> seen;
    for (int y = 0; y < image.height() && seen.size() < enough; y += 3)
        for (int x = 0; x < image.width(); x += 3) seen.insert(image.pixel(x, y));
    return seen.size();
}

}  // namespace

class TestWidgetsGallery : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPageIsPainted_data() {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<QString>("name");
        for (const QString& name : {u"controls"_s, u"parts"_s, u"list"_s, u"states"_s, u"form"_s, u"icons"_s}) {
            QTest::addRow("%s in light", qPrintable(name)) << Theme::Light << name;
            QTest::addRow("%s in dark", qPrintable(name)) << Theme::Dark << name;
        }
    }

    void everyPageIsPainted() {
        QFETCH(Theme, theme);
        QFETCH(QString, name);
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        appearance.setTheme(theme);
        Gallery gallery;
        gallery.resize(1224, name == "states"_L1 ? 1260 : 884);
        gallery.showPage(name);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        if (name == "states"_L1) {
            const auto pages = gallery.findChildren<ListPage*>();
            QTRY_VERIFY(std::any_of(pages.begin(), pages.end(),
                                    [](const ListPage* page) { return page->table()->showsSkeleton(); }));
        }
        const QImage shot = gallery.grab().toImage();
        const QString word = theme == Theme::Dark ? u"dark"_s : u"light"_s;
        QVERIFY(shot.save(u"" ZHANGGUI_BINARY_DIR "/gallery-%1-%2.png"_s.arg(name, word)));
        QVERIFY(coloursOf(shot, 20) >= 20);
        // The page really is in the theme: its lower right corner has a background of that set.
        const Tokens& tokens = appearance.tokens();
        const QColor corner = shot.pixelColor(shot.width() - 3, shot.height() - 3);
        QVERIFY2(corner == tokens.surface || corner == tokens.window || corner == tokens.raised,
                 qPrintable(corner.name()));
    }
};

QTEST_MAIN(TestWidgetsGallery)
#include "test_widgets_gallery.moc"
