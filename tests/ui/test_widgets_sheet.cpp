#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QUndoStack>

#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/table_text.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

enum { Name, Price, Cost, Pieces, ColumnCount };

/// A sheet of plain cells: the value, and the text that could not be read.
class Cells : public QAbstractTableModel {
  public:
    explicit Cells(int rows) : m_rows(rows), m_cells(rows * ColumnCount) {
        for (int row = 0; row < rows; ++row) {
            at(row, Name) = u"row %1"_s.arg(row + 1);
            at(row, Price) = QVariant::fromValue<qlonglong>(10000 + row * 100);
            at(row, Cost) = QVariant::fromValue<qlonglong>(5000);
            at(row, Pieces) = QVariant::fromValue<qlonglong>(row);
        }
        m_saved = m_cells;
    }
    int locked = -1;  ///< a row that may not be edited

    QVariant& at(int row, int column) { return m_cells[row * ColumnCount + column]; }
    qlonglong price(int row) { return at(row, Price).toLongLong(); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation, int role) const override {
        const QStringList titles{u"Name"_s, u"Price"_s, u"Cost"_s, u"Pieces"_s};
        return role == Qt::DisplayRole ? titles.value(section) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const int at = index.row() * ColumnCount + index.column();
        const QVariant& cell = m_cells.at(at);
        const bool number = cell.typeId() == QMetaType::LongLong;
        switch (role) {
            case Qt::DisplayRole:
            case Qt::EditRole:
                if (!number || index.column() == Pieces) return cell.toString();
                return QString::number(cell.toLongLong() / 100) + u'.' +
                       QString::number(cell.toLongLong() % 100).rightJustified(2, u'0');
            case RawRole:
                return number ? cell : QVariant();
            case ChangedRole:
                return cell != m_saved.at(at);
            case FaultRole:
                return index.column() != Name && cell.typeId() == QMetaType::QString ? u"not a number"_s : QString();
            default:
                return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        const auto flags = QAbstractTableModel::flags(index);
        return index.row() == locked ? flags : flags | Qt::ItemIsEditable;
    }
    bool setData(const QModelIndex& index, const QVariant& value, int) override {
        at(index.row(), index.column()) = value;
        Q_EMIT dataChanged(index, index);
        return true;
    }

  private:
    int m_rows;
    QList<QVariant> m_cells, m_saved;
};

struct Sheet {
    explicit Sheet(int rows = 6)
        : cells(rows),
          grid({{u"name"_s, u"Name"_s, SheetKind::Text, Name, 120, true},
                {u"price"_s, u"Price"_s, SheetKind::Money, Price},
                {u"cost"_s, u"Cost"_s, SheetKind::Money, Cost},
                {u"pieces"_s, u"Pieces"_s, SheetKind::Number, Pieces}}) {
        grid.setModel(&cells);
        grid.resize(600, 320);
        grid.show();
        grid.activateWindow();
        grid.setFocus();
        (void)QTest::qWaitForWindowActive(&grid);
    }
    void select(int row, int column, int lastRow = -1, int lastColumn = -1) {
        const QModelIndex from = cells.index(row, column);
        grid.setCurrentIndex(from);
        const QModelIndex to = cells.index(lastRow < 0 ? row : lastRow, lastColumn < 0 ? column : lastColumn);
        grid.selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(&grid, key, with); }
    QLineEdit* editor() { return grid.findChild<QLineEdit*>(u"sheetEditor"_s); }
    static void clip(const QString& text) { QGuiApplication::clipboard()->setText(text); }

    Cells cells;
    SheetGrid grid;
};

}  // namespace

class TestWidgetsSheet : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tablesOnTheClipboard_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        const auto row = [](const char* name, const QString& text, const QList<QStringList>& rows) {
            QTest::newRow(name) << text << rows;
        };
        row("one cell", u"1"_s, {{u"1"_s}});
        row("a block as Excel copies it", u"1\t2\r\n3\t4\r\n"_s, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}});
        row("an empty cell between", u"1\t\t3"_s, {{u"1"_s, u""_s, u"3"_s}});
        row("quotes around a line break", u"\"a\nb\"\tc\n"_s, {{u"a\nb"_s, u"c"_s}});
        row("a doubled quote", u"\"say \"\"hi\"\"\"\n"_s, {{u"say \"hi\""_s}});
        row("a quote inside a word is a quote", u"5\" disk"_s, {{u"5\" disk"_s}});
        row("nothing", QString(), {});
    }
    void tablesOnTheClipboard() {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, rows);
        QCOMPARE(readTable(text), rows);
        if (!rows.isEmpty()) QCOMPARE(readTable(writeTable(rows)), rows);
    }
    void copiedFormulasRunNothing() {
        QCOMPARE(writeTable({{u"=cmd|' /C calc'!A0"_s, u"-3.5"_s, u"-x"_s, u"@a"_s}}),
                 u"'=cmd|' /C calc'!A0\t-3.5\t'-x\t'@a\n"_s);
    }

    void cellFormulas_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qlonglong>("fen");
        const auto row = [](const char* name, const QString& typed, qlonglong fen) {
            QTest::newRow(name) << typed << fen;
        };
        row("a plain amount", u"88.5"_s, 8850);
        row("a step by a factor", u"*0.9"_s, 9000);
        row("a step by a factor after =", u"=*0.9"_s, 9000);
        row("a step up", u"+5"_s, 10500);
        row("a step down", u"-5"_s, 9500);
        row("a step of ten percent up", u"+10%"_s, 11000);
        row("a step of ten percent down", u"=-10%"_s, 9000);
        row("a formula of its own", u"=189*0.9"_s, 17010);
        row("another column by its key", u"=cost*1.6"_s, 8000);
        row("another column by its title", u"=Cost * 1.6 + 0.5"_s, 8050);
        row("a count as a factor", u"=cost*pieces"_s, 0);
    }
    void cellFormulas() {
        QFETCH(QString, typed);
        QFETCH(qlonglong, fen);
        Sheet sheet;
        QCOMPARE(sheet.grid.read(sheet.cells.index(0, Price), typed), QVariant::fromValue<qlonglong>(fen));
    }

    void typingIntoACellChangesIt() {
        Sheet sheet;
        sheet.select(0, Price);
        sheet.key(Qt::Key_8);
        QVERIFY(sheet.editor() != nullptr);
        QTest::keyClicks(sheet.editor(), u"8.5"_s);
        QTest::keyClick(sheet.editor(), Qt::Key_Return);
        QCOMPARE(sheet.cells.price(0), 8850);
        QCOMPARE(sheet.grid.currentIndex().row(), 1);  // Enter goes down
        QVERIFY(sheet.cells.index(0, Price).data(ChangedRole).toBool());
        sheet.key(Qt::Key_F2);
        QVERIFY(sheet.editor() != nullptr);
        QTest::keyClick(sheet.editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(sheet.editor(), u"1"_s);
        QTest::keyClick(sheet.editor(), Qt::Key_Escape);
        QCOMPARE(sheet.cells.price(1), 10100);  // Esc changes nothing
    }

    void aPastedBlockFillsTheCellsFromTheCurrentOne() {
        Sheet sheet;
        QSignalSpy written(&sheet.grid, &SheetGrid::written);
        Sheet::clip(u"1.00\t2.00\r\n3.00\t4.00\r\n"_s);
        sheet.select(1, Price);
        sheet.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(sheet.cells.price(1), 100);
        QCOMPARE(sheet.cells.price(2), 300);
        QCOMPARE(sheet.cells.at(2, Cost).toLongLong(), 400);
        QCOMPARE(written.last().at(0).toInt(), 4);
        QCOMPARE(sheet.grid.range().size(), 4);
        sheet.key(Qt::Key_Z, Qt::ControlModifier);  // the block is one step
        QCOMPARE(sheet.cells.price(1), 10100);
        QCOMPARE(sheet.cells.at(2, Cost).toLongLong(), 5000);
        sheet.key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(sheet.cells.price(2), 300);
    }

    void onePastedValueFillsTheRange() {
        Sheet sheet;
        Sheet::clip(u"7\n"_s);
        sheet.select(0, Price, 3, Cost);
        sheet.grid.paste();
        for (int row = 0; row < 4; ++row) QCOMPARE(sheet.cells.price(row), 700);
        QCOMPARE(sheet.cells.price(4), 10400);
    }

    void whatHasNoPlaceIsCountedAndLockedRowsAreKept() {
        Sheet sheet;
        sheet.cells.locked = 5;
        QSignalSpy written(&sheet.grid, &SheetGrid::written);
        Sheet::clip(u"1\n2\n3\n4\n"_s);
        sheet.select(4, Price);
        sheet.grid.paste();
        QCOMPARE(sheet.cells.price(4), 100);
        QCOMPARE(sheet.cells.price(5), 10500);
        QCOMPARE(written.last().at(0).toInt(), 1);
        QCOMPARE(written.last().at(1).toInt(), 3);
    }

    void whatCannotBeReadIsKeptAndFaulty() {
        Sheet sheet;
        Sheet::clip(u"12\nabc\n1.005\n"_s);
        sheet.select(0, Price);
        sheet.grid.paste();
        QCOMPARE(sheet.grid.faultCount(), 2);
        QCOMPARE(sheet.cells.at(1, Price).toString(), u"abc"_s);
        sheet.select(0, Name);
        QVERIFY(sheet.grid.goToFault());
        QCOMPARE(sheet.grid.currentIndex(), sheet.cells.index(1, Price));
        QVERIFY(sheet.grid.goToFault());
        QCOMPARE(sheet.grid.currentIndex().row(), 2);
        sheet.grid.undoStack()->undo();
        QCOMPARE(sheet.grid.faultCount(), 0);
        QVERIFY(!sheet.grid.goToFault());
    }

    void fillDownTakesTheFirstRow() {
        Sheet sheet;
        sheet.select(0, Price, 2, Cost);
        sheet.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(sheet.cells.price(2), 10000);
        QCOMPARE(sheet.cells.price(3), 10300);
        sheet.select(2, Price);  // of one cell, all rows below
        sheet.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(sheet.cells.price(5), 10000);
    }

    void theHandleIsDraggedDown() {
        Sheet sheet;
        sheet.select(0, Price);
        const QRect cell = sheet.grid.visualRect(sheet.cells.index(0, Price));
        const QRect last = sheet.grid.visualRect(sheet.cells.index(3, Price));
        QWidget* area = sheet.grid.viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, cell.bottomRight() - QPoint(1, 1));
        QTest::mouseMove(area, last.center());
        QTest::mouseRelease(area, Qt::LeftButton, {}, last.center());
        for (int row = 1; row < 4; ++row) QCOMPARE(sheet.cells.price(row), 10000);
        QCOMPARE(sheet.cells.price(4), 10400);
        QCOMPARE(sheet.grid.range().size(), 4);
    }

    void aFormulaReckonsAColumn() {
        Sheet sheet;
        QCOMPARE(sheet.grid.applyFormula(u"Price = Cost * 2.4"_s), QString());
        for (int row = 0; row < 6; ++row) QCOMPARE(sheet.cells.price(row), 12000);
        sheet.grid.undoStack()->undo();
        sheet.select(1, Price, 2, Price);  // a range of rows: only those
        QCOMPARE(sheet.grid.applyFormula(u"price=cost*2"_s), QString());
        QCOMPARE(sheet.cells.price(0), 10000);
        QCOMPARE(sheet.cells.price(1), 10000);
        QCOMPARE(sheet.cells.price(2), 10000);
        QCOMPARE(sheet.cells.price(3), 10300);
        QCOMPARE(sheet.grid.applyFormula(u"*0.5"_s), QString());
        QCOMPARE(sheet.cells.price(1), 5000);
    }

    void aFaultyFormulaChangesNothingAndSaysWhy_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("an unknown column") << u"Colour = 3"_s;
        QTest::newRow("an unknown name") << u"Price = weight * 2"_s;
        QTest::newRow("no formula") << u"Price = "_s;
        QTest::newRow("division by zero") << u"Price = 1 / pieces"_s;
    }
    void aFaultyFormulaChangesNothingAndSaysWhy() {
        QFETCH(QString, typed);
        Sheet sheet;
        QVERIFY(!sheet.grid.applyFormula(typed).isEmpty());
        for (int row = 0; row < 6; ++row) QCOMPARE(sheet.cells.price(row), 10000 + row * 100);
    }

    void theRangeIsAddedUp() {
        Sheet sheet;
        sheet.select(0, Price, 2, Price);
        QVERIFY2(sheet.grid.rangeText().contains(u"¥303.00"_s), qPrintable(sheet.grid.rangeText()));
        QVERIFY(sheet.grid.rangeText().contains(u"¥101.00"_s));
        sheet.select(0, Name);
        QVERIFY(!sheet.grid.rangeText().contains(u'¥'));
    }

    void copyingGivesABlock() {
        Sheet sheet;
        sheet.select(0, Name, 1, Price);
        sheet.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"row 1\t100.00\nrow 2\t101.00\n"_s);
        sheet.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Name\tPrice\n"_s));
    }

    void deleteEmptiesTheRange() {
        Sheet sheet;
        sheet.select(0, Price, 1, Price);
        sheet.key(Qt::Key_Delete);
        QVERIFY(!sheet.cells.at(0, Price).isValid());
        sheet.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(sheet.cells.price(0), 10000);
    }

    void tabLeavesTheGridAndArrowsExtendTheRange() {
        Sheet sheet;
        sheet.select(0, Price);
        sheet.key(Qt::Key_Down, Qt::ShiftModifier);
        sheet.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(sheet.grid.range().size(), 4);
        QCOMPARE(sheet.grid.tabKeyNavigation(), false);
    }
};

QTEST_MAIN(TestWidgetsSheet)
#include "test_widgets_sheet.moc"
