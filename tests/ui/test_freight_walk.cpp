#include <QComboBox>
#include <QLineEdit>
#include <QTreeView>

#include "tests/ui/desk_fixture.h"
#include "tests/ui/walked_window.h"
#include "ui/freight/freight_removal_dialog.h"
#include "ui/freight/freight_settings_dialog.h"
#include "ui/freight/region_picker.h"
#include "ui/products/product_editor.h"
#include "ui/shell/language.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet_grid.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The walkers over the page of freight, its dialogs and the product's shipping tab, in two languages and two themes;
/// the pictures are kept beside the build.
class TestFreightWalk : public QObject {
    Q_OBJECT

  private:
    void look(QWidget* window, const QString& name) {
        walk::walkOver(window, name);
        walk::keepPicture(window, name + m_suffix);
    }
    void walkDialog(DeskFixture& desk) {
        FreightDialog dialog({desk.freightList, desk.regions, desk.freightAsking}, 1, desk.window.get());
        dialog.show();
        QTRY_COMPARE(dialog.findChild<Label*>(u"askedFee"_s)->text(), u"¥12.00"_s);
        dialog.grid()->setFocus();
        look(&dialog, u"freight-template"_s);
        dialog.grid()->commitText(dialog.grid()->model()->index(0, 2), u"many"_s);
        dialog.grid()->setCurrentIndex(dialog.grid()->model()->index(0, 2));
        look(&dialog, u"freight-faulty"_s);
        dialog.reject();
        look(&dialog, u"freight-unsaved"_s);
        dialog.close();
    }
    void walkOthers(DeskFixture& desk) {
        RegionPicker picker(desk.regions, {u"440100"_s, u"110000"_s}, {u"650200"_s}, desk.window.get());
        picker.show();
        picker.findChild<QTreeView*>(u"regionTree"_s)->expandAll();
        look(&picker, u"freight-places"_s);
        picker.close();
        FreightRemovalDialog removal(desk.freightList, 1, desk.window.get());
        removal.show();
        look(&removal, u"freight-delete"_s);
        removal.close();
        FreightSettingsDialog settings(desk.freightList, desk.window.get());
        settings.show();
        look(&settings, u"freight-settings"_s);
        settings.findChild<QComboBox*>(u"standardTemplate"_s)->setCurrentIndex(1);
        look(&settings, u"freight-settings-template"_s);
        settings.close();
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
        desk.shop.freight.settings.standard = {2};
        desk.show(u"freight"_s);
        QTRY_COMPARE(desk.freightList.rowCount(), 2);
        QTRY_VERIFY(desk.regions.isHere());
        look(desk.window.get(), u"freight"_s);
        walkDialog(desk);
        walkOthers(desk);
        desk.show(u"products"_s);
        desk.products.edit(1);
        QTRY_COMPARE(desk.productEdit.state(), ProductEdit::State::Ready);
        desk.products.editor()->showTab(u"shipping"_s);
        look(desk.window.get(), u"product-shipping"_s);
        DeskFixture empty;
        empty.shop.freight.templates.clear();
        empty.show(u"freight"_s);
        QTRY_COMPARE(empty.freight.list()->state(), ListPage::State::Ready);
        look(empty.window.get(), u"freight-empty"_s);
    }
};

QTEST_MAIN(TestFreightWalk)
#include "test_freight_walk.moc"
