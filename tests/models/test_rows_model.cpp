#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "models/base/rows_model.h"

using namespace zhanggui;

namespace {

/// Any described type will do for a record.
using Record = Fault;

Record record(int id, const char* text = "a") {
    return {text, "", id};
}

constexpr std::array columns{
    Column<Record>{.key = "id",
                   .title = QT_TRANSLATE_NOOP("Test", "Number"),
                   .raw = [](const Record& row) { return QVariant::fromValue<qlonglong>(*row.limit); },
                   .right = true},
    Column<Record>{
        .key = "text",
        .title = "Text",
        .display = [](const Record& row, Instant) { return QString::fromStdString(row.pointer); },
        .tone = [](const Record& row, Instant) { return row.pointer == "late" ? toneOf(cell::Tone::Danger) : -1; },
        .second = [](const Record&, Instant now) { return QString::number(now.ms); },
        .image = [](const Record&) { return QStringLiteral("/media/a"); }},
};
constexpr RecordShape<Record> shape{"Test", columns, [](const Record& row) { return RecordKey(*row.limit); }};

std::vector<Record> records(const std::vector<int>& ids) {
    std::vector<Record> rows;
    for (const int id : ids) rows.push_back(record(id));
    return rows;
}

std::vector<int> idsOf(const RowsModel<Record>& model) {
    std::vector<int> ids;
    for (const auto& row : model.rows()) ids.push_back(static_cast<int>(*row.limit));
    return ids;
}

struct Watched {
    RowsModel<Record> model{shape};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged}, inserted{&model, &QAbstractItemModel::rowsInserted},
        removed{&model, &QAbstractItemModel::rowsRemoved}, moved{&model, &QAbstractItemModel::rowsMoved},
        reset{&model, &QAbstractItemModel::modelReset};
    void forget() {
        for (auto* spy : {&changed, &inserted, &removed, &moved, &reset}) spy->clear();
    }
};

}  // namespace

class TestRowsModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void answersTheRoles();
    void answersNothingForForeignIndexes();
    void knowsItsColumnsByKey();
    void findsRecordsById();
    void changesOneRowForOneChange();
    void changesNothingForTheSame();
    void insertsOneRunAtOnce();
    void keepsIndexesOnTheirRecords();
    void exchangesAListThatWasTurnedAround();
    void dropsRepetitions();
    void becomesAnyOtherList();
    void clearsRowByRow();
    void asksForTimesAgain();
    void keysSurviveTheirWayThroughAView();
};

void TestRowsModel::answersTheRoles() {
    Watched w;
    w.model.setClock([] { return Instant{77}; });
    w.model.setRows({record(5, "late"), record(6)});
    const auto number = w.model.index(0, 0), text = w.model.index(0, 1);
    QCOMPARE(number.data(cell::RawRole).toLongLong(), 5);
    QCOMPARE(text.data().toString(), QStringLiteral("late"));
    QCOMPARE(number.data(cell::IdRole), text.data(cell::IdRole));
    QCOMPARE(text.data(cell::SecondLineRole).toString(), QStringLiteral("77"));
    QCOMPARE(text.data(cell::ToneRole).toInt(), int(cell::Tone::Danger));
    QVERIFY(!w.model.index(1, 1).data(cell::ToneRole).isValid());
    QCOMPARE(text.data(cell::ImageRole).toString(), QStringLiteral("/media/a"));
    QCOMPARE(text.data(Qt::AccessibleTextRole).toString(), QStringLiteral("late, 77"));
    QVERIFY(number.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QCOMPARE(w.model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Number"));
    QVERIFY(!w.model.headerData(9, Qt::Horizontal).isValid());
}

void TestRowsModel::answersNothingForForeignIndexes() {
    RowsModel<Record> one{shape}, other{shape};
    one.setRows({record(1)});
    QVERIFY(!one.data({}, Qt::DisplayRole).isValid());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
    QVERIFY(!other.data(one.index(0, 0), Qt::DisplayRole).isValid());
}

void TestRowsModel::knowsItsColumnsByKey() {
    RowsModel<Record> model{shape};
    QCOMPARE(model.columnOf(QStringLiteral("text")), 1);
    QCOMPARE(model.columnOf(QStringLiteral("nothing")), -1);
}

void TestRowsModel::findsRecordsById() {
    RowsModel<Record> model{shape};
    model.setRows(records({4, 9}));
    QCOMPARE(model.rowOfId(model.index(1, 0).data(cell::IdRole)), 1);
    QCOMPARE(model.rowOfId(12), -1);
    QVERIFY(model.find(9) != nullptr);
    QVERIFY(model.find(8) == nullptr);
}

void TestRowsModel::changesOneRowForOneChange() {
    Watched w;
    w.model.setRows(records({1, 2, 3}));
    w.forget();
    w.model.setRows({record(1), record(2, "b"), record(3)});
    QCOMPARE(w.changed.size(), 1);
    QCOMPARE(w.changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(w.changed[0][1].toModelIndex().row(), 1);
    QVERIFY(w.inserted.isEmpty() && w.removed.isEmpty() && w.moved.isEmpty() && w.reset.isEmpty());
}

void TestRowsModel::changesNothingForTheSame() {
    Watched w;
    w.model.setRows(records({1, 2, 3}));
    w.forget();
    w.model.setRows(records({1, 2, 3}));
    QVERIFY(w.changed.isEmpty() && w.inserted.isEmpty() && w.removed.isEmpty() && w.moved.isEmpty() &&
            w.reset.isEmpty());
}

void TestRowsModel::insertsOneRunAtOnce() {
    Watched w;
    w.model.setRows(records({1, 5}));
    w.forget();
    w.model.setRows(records({1, 2, 3, 4, 5}));
    QCOMPARE(w.inserted.size(), 1);
    QCOMPARE(w.inserted[0][1].toInt(), 1);
    QCOMPARE(w.inserted[0][2].toInt(), 3);
    QVERIFY(w.reset.isEmpty());
}

void TestRowsModel::keepsIndexesOnTheirRecords() {
    Watched w;
    w.model.setRows(records({1, 2, 3, 4}));
    const QPersistentModelIndex three(w.model.index(2, 0)), two(w.model.index(1, 0));
    w.model.setRows(records({9, 3, 4, 1}));
    QCOMPARE(three.row(), 1);
    QCOMPARE(three.data(cell::IdRole).toInt(), 3);
    QVERIFY(!two.isValid());
}

void TestRowsModel::exchangesAListThatWasTurnedAround() {
    Watched w;
    std::vector<int> ids(200);
    std::iota(ids.begin(), ids.end(), 1);
    w.model.setRows(records(ids));
    w.forget();
    std::reverse(ids.begin(), ids.end());
    w.model.setRows(records(ids));
    QCOMPARE(w.reset.size(), 1);
    QCOMPARE(idsOf(w.model), ids);
}

void TestRowsModel::dropsRepetitions() {
    Watched w;
    w.model.setRows(records({1, 2, 1}));
    QCOMPARE(idsOf(w.model), (std::vector<int>{1, 2}));
}

void TestRowsModel::becomesAnyOtherList() {
    Watched w;
    QRandomGenerator random(20261122);
    for (int round = 0; round < 300; ++round) {
        std::vector<int> ids;
        for (int id = 1; id <= 12; ++id)
            if (random.bounded(3) > 0) ids.push_back(id);
        for (std::size_t i = ids.size(); i > 1; --i)
            std::swap(ids[i - 1], ids[random.bounded(static_cast<quint32>(i))]);
        std::vector<Record> rows;
        for (const int id : ids) rows.push_back(record(id, random.bounded(2) ? "a" : "b"));
        const auto expected = rows;
        w.model.setRows(rows);
        QVERIFY2(w.model.rows() == expected, qPrintable(QStringLiteral("round %1").arg(round)));
        QCOMPARE(w.model.state(), ids.empty() ? RecordModel::State::Empty : RecordModel::State::Ready);
    }
    QVERIFY(!w.moved.isEmpty() && !w.removed.isEmpty() && !w.inserted.isEmpty() && !w.changed.isEmpty());
    QVERIFY2(w.reset.isEmpty(), "small lists change row by row");
}

void TestRowsModel::clearsRowByRow() {
    Watched w;
    w.model.setRows(records({1, 2}));
    w.model.clear();
    QCOMPARE(w.model.rowCount(), 0);
    QCOMPARE(w.removed.size(), 1);
    QCOMPARE(w.model.state(), RecordModel::State::Loading);
}

void TestRowsModel::asksForTimesAgain() {
    Watched w;
    w.model.setRows(records({1, 2}));
    w.forget();
    w.model.setClock([] { return Instant{88}; });
    QCOMPARE(w.changed.size(), 1);
    QCOMPARE(w.model.index(0, 1).data(cell::SecondLineRole).toString(), QStringLiteral("88"));
}

void TestRowsModel::keysSurviveTheirWayThroughAView() {
    QCOMPARE(RecordKey(12).id(), QVariant(12LL));
    QCOMPARE(RecordKey(12, 3).id(), QVariant(QStringLiteral("12/3")));
    for (const auto key : {RecordKey(12), RecordKey(12, 3), RecordKey()}) QVERIFY(RecordKey::of(key.id()) == key);
    QVERIFY(RecordKey::of({}) == RecordKey());
    QVERIFY(RecordKey::of(QVariant(12)) == RecordKey(12));
}

QTEST_GUILESS_MAIN(TestRowsModel)
#include "test_rows_model.moc"
