#include <QTest>

#include "models/base/sheet_roles.h"
#include "ui/widgets/sheet_roles.h"

using namespace zhanggui;

/// Models and widgets know nothing of each other; these figures are what they have in common.
class TestCellRoles : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rolesAreTheWidgets();
    void tonesAreTheWidgets();
};

void TestCellRoles::rolesAreTheWidgets() {
    QCOMPARE(int(cell::RawRole), int(RawRole));
    QCOMPARE(int(cell::IdRole), int(IdRole));
    QCOMPARE(int(cell::SecondLineRole), int(SecondLineRole));
    QCOMPARE(int(cell::ToneRole), int(ToneRole));
    QCOMPARE(int(cell::ImageRole), int(ImageRole));
    QCOMPARE(int(cell::ChangedRole), int(ChangedRole));
    QCOMPARE(int(cell::FaultRole), int(FaultRole));
    QCOMPARE(int(cell::StruckRole), int(StruckRole));
}

void TestCellRoles::tonesAreTheWidgets() {
    QCOMPARE(int(cell::Tone::Neutral), int(Tone::Neutral));
    QCOMPARE(int(cell::Tone::Success), int(Tone::Success));
    QCOMPARE(int(cell::Tone::Warning), int(Tone::Warning));
    QCOMPARE(int(cell::Tone::Danger), int(Tone::Danger));
    QCOMPARE(int(cell::Tone::Info), int(Tone::Info));
    QCOMPARE(int(cell::Tone::Brand), int(Tone::Brand));
    QCOMPARE(int(cell::Tone::Purple), int(Tone::Purple));
}

QTEST_GUILESS_MAIN(TestCellRoles)
#include "test_cell_roles.moc"
