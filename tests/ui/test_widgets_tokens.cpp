#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

class SwitchableScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return m_dark; }
    void set(bool dark) {
        m_dark = dark;
        Q_EMIT changed();
    }

  private:
    bool m_dark = false;
};

constexpr qreal AA = 4.5, Controls = 3.0;

}  // namespace

class TestWidgetsTokens : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void textReachesAA_data() {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<qreal>("least");
        for (const Tokens* t : {&Tokens::light(), &Tokens::night()}) {
            const char* set = t->dark ? "dark" : "light";
            const auto row = [&](const char* what, const QColor& ink, const QColor& ground, qreal least = AA) {
                QTest::addRow("%s, %s", what, set) << ink << ground << least;
            };
            row("text on surface", t->text, t->surface);
            row("text on selection", t->text, t->selection);
            row("text-2 on window", t->text2, t->window);
            row("text-2 on selection", t->text2, t->selection);
            row("text-3 on surface", t->text3, t->surface);
            row("text-3 on sunken", t->text3, t->sunken);
            row("brand text on surface", t->brandText, t->surface);
            row("words on the brand fill", t->onBrand, t->brandFill);
            row("words on the hovered brand fill", t->onBrand, t->brandHover);
            row("words on the danger fill", t->onDanger, t->dangerFill);
            row("words on the pressed danger fill", t->onDanger, t->dangerPressed);
            row("control border on surface", t->control, t->surface, Controls);
            row("focus ring on surface", t->focus, t->surface, Controls);
            for (int tone = 0; tone < 7; ++tone)
                QTest::addRow("chip of tone %d, %s", tone, set) << t->tones[tone].text << t->tones[tone].fill << AA;
            for (int series = 0; series < 8; ++series)
                QTest::addRow("series %d on surface, %s", series, set) << t->series[series] << t->surface << AA;
        }
    }

    void textReachesAA() {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(qreal, least);
        const qreal reached = contrast(ink, ground);
        QVERIFY2(reached >= least, qPrintable(QString::number(reached)));
    }

    void contrastIsWcag() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void themeSwitchesLive() {
        auto owned = std::make_unique<SwitchableScheme>();
        SwitchableScheme* system = owned.get();
        Appearance appearance(*qApp, std::move(owned));
        QSignalSpy changed(&appearance, &Appearance::changed);
        Label label(u"Words"_s, TextStep::Body, Ink::Danger);
        const auto ink = [&label] { return label.palette().color(QPalette::WindowText); };
        QCOMPARE(ink(), Tokens::light().tone(Tone::Danger).text);
        system->set(true);  // the theme is System
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Tokens::night().surface);
        QTRY_COMPARE(ink(), Tokens::night().tone(Tone::Danger).text);
        appearance.setTheme(Theme::Light);
        QTRY_COMPARE(ink(), Tokens::light().tone(Tone::Danger).text);
        system->set(false);
        system->set(true);
        QVERIFY2(!appearance.isDark(), "a chosen theme must not follow the system");
    }

    void textScaleMovesLabelsAndSizes() {
        Appearance appearance(*qApp, std::make_unique<SwitchableScheme>());
        Label label(u"Words"_s, TextStep::Title);
        Panel panel;
        panel.setDesignHeight(56);
        const int before = label.sizeHint().width();
        appearance.setTextScale(1.5);
        QCOMPARE(px(40), 60);
        QCOMPARE(panel.height(), 84);
        QVERIFY(label.sizeHint().width() > before * 14 / 10);
        appearance.setTextScale(99);
        QCOMPARE(appearance.textScale(), 2.5);
    }

    void everyIconOfTheSetIsThere_data() {
        QTest::addColumn<QString>("name");
        const QString names =
            u"dashboard orders aftersale product category inventory home report distreport dist settings help search "
            "bell jobs user plus minus x check filter sort columns export import print truck parcel edit trash copy "
            "eye "
            "refresh undo redo grip image link calendar clock alert info lock more scan qr offline star note yen store "
            "history external zoom rotate book chevron-up chevron-down chevron-left chevron-right back forward"_s;
        for (const QString& name : names.split(u' ')) QTest::newRow(qPrintable(name)) << name;
    }

    void everyIconOfTheSetIsThere() {
        QFETCH(QString, name);
        const QIcon icon = namedIcon(name);
        QVERIFY(!icon.isNull());
        QCOMPARE(icon.name(), name);
        const QImage drawn = icon.pixmap(48, 48).toImage();
        int inked = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x) inked += qAlpha(drawn.pixel(x, y)) > 128 ? 1 : 0;
        QVERIFY2(inked > 20, "nothing was drawn");
        for (int at = 0; at < 48; ++at)
            QVERIFY2(qAlpha(drawn.pixel(at, 0)) == 0 && qAlpha(drawn.pixel(0, at)) == 0, "it touches the edge");
    }

    void iconsFollowThePalette() {
        Appearance appearance(*qApp, std::make_unique<SwitchableScheme>());
        const QIcon icon = namedIcon(u"minus"_s);
        const auto colour = [&icon](QIcon::Mode mode) {
            return icon.pixmap(QSize(48, 48), mode).toImage().pixelColor(24, 24);
        };
        QCOMPARE(colour(QIcon::Normal), Tokens::light().text2);
        QCOMPARE(colour(QIcon::Selected), Tokens::light().brandText);
        appearance.setTheme(Theme::Dark);
        QCOMPARE(colour(QIcon::Normal), Tokens::night().text2);
        QCOMPARE(colour(QIcon::Disabled), Tokens::night().text3);
    }

    void anUnknownIconIsNull() { QVERIFY(namedIcon(u"no-such-icon"_s).isNull()); }
};

QTEST_MAIN(TestWidgetsTokens)
#include "test_widgets_tokens.moc"
