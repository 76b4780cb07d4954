#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/base/formats.h"
#include "models/base/sheet_roles.h"
#include "models/freight/freight_asking.h"
#include "models/freight/freight_list_model.h"
#include "models/freight/freight_plan_model.h"
#include "models/freight/freight_words.h"
#include "models/freight/region_tree_model.h"
#include "tests/models/fake_transport.h"
#include "tests/ui/scripted_freight.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    Desk() {
        transport.onRequest = [this](const HttpRequest& request) { return shop.answer(request); };
        stream.start();
        transport.streams[0]->open(200);
    }
    FakeTransport transport;
    ScriptedFreight shop;
    Client client{transport};
    EventStream stream{client};
    ShopEvents events{stream};
    FreightListModel list{client, events};
    PlaceList regions{client};
};

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

}  // namespace

class TestFreightModels : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void listsTemplatesAndWhatHoldsWithoutOne() {
        Desk desk;
        QAbstractItemModelTester tester(&desk.list, fatal);
        desk.list.reload();
        QTRY_COMPARE(desk.list.rowCount(), 2);
        const auto text = [&](const char* column, int role = Qt::DisplayRole) {
            return desk.list.index(0, desk.list.columnOf(QString::fromLatin1(column))).data(role).toString();
        };
        QCOMPARE(text("name"), u"大件重货"_s);
        QCOMPARE(text("name", cell::SecondLineRole),
                 u"2 place(s) with a rate of their own, 1 place(s) not delivered to"_s);
        QCOMPARE(text("rate"), u"¥12.00 for 1,000 g, then ¥2.00 each 1,000 g"_s);
        QCOMPARE(desk.list.standardText(), u"flat fee ¥10.00, free from ¥99.00"_s);
        QCOMPARE(desk.list.choices().size(), 3);
        QCOMPARE(desk.list.choices().first().first, 0);
        desk.list.decide({{2}, {1000}, {9900}, 1});
        QTRY_COMPARE(desk.list.standardText(), u"小件包邮"_s);
        QTRY_COMPARE(desk.list.index(1, desk.list.columnOf(u"standard"_s)).data().toString(), u"Shop's default"_s);
    }

    void followsWhatOthersChange() {
        Desk desk;
        desk.list.reload();
        QTRY_COMPARE(desk.list.rowCount(), 2);
        desk.shop.templates.pop_back();
        const ShopEvent event{1, EventKind::FreightChanged, 2, "", {}};
        desk.transport.streams.back()->say(sse(1, event));
        QTRY_COMPARE(desk.list.rowCount(), 1);
    }

    void aPlanIsEditedAsASheet() {
        Desk desk;
        FreightPlanModel plan(desk.regions);
        QAbstractItemModelTester tester(&plan, fatal);
        desk.regions.want();
        QTRY_VERIFY(desk.regions.isHere());
        plan.load(ScriptedFreight::heavy().plan);
        QVERIFY(!plan.isChanged() && plan.plan() == ScriptedFreight::heavy().plan);
        QCOMPARE(plan.rowCount(), 3);
        const auto cell = [&](int row, int column) { return plan.index(row, column); };
        QCOMPARE(cell(0, FreightPlanModel::Places).data().toString(), u"北京市, 上海市"_s);
        QCOMPARE(cell(2, FreightPlanModel::Places).data().toString(), u"Everywhere else"_s);
        QCOMPARE(cell(0, FreightPlanModel::FirstFee).data().toString(), u"6.00"_s);
        QVERIFY(!cell(1, FreightPlanModel::FirstFee).flags().testFlag(Qt::ItemIsEditable));  // not delivered

        QVERIFY(plan.setData(cell(0, FreightPlanModel::FirstFee), 750));
        QCOMPARE(plan.plan().zones[0].rate.firstFee.fen, 750);
        QVERIFY(cell(0, FreightPlanModel::FirstFee).data(cell::ChangedRole).toBool());
        QVERIFY(!cell(0, FreightPlanModel::Step).data(cell::ChangedRole).toBool());
        QVERIFY(plan.setData(cell(0, FreightPlanModel::FreeFrom), QVariant()));
        QCOMPARE(plan.plan().zones[0].rate.freeFrom.fen, 0);

        // What cannot be is kept, marked and not sent.
        QVERIFY(plan.setData(cell(2, FreightPlanModel::Step), 0));
        QVERIFY(!plan.isReadable() && !cell(2, FreightPlanModel::Step).data(cell::FaultRole).toString().isEmpty());
        QVERIFY(plan.setData(cell(2, FreightPlanModel::Step), u"many"_s));
        QCOMPARE(cell(2, FreightPlanModel::Step).data().toString(), u"many"_s);
        QVERIFY(plan.setData(cell(2, FreightPlanModel::Step), 500));
        QVERIFY(plan.isReadable());
        QCOMPARE(plan.plan().elsewhere.step, 500);

        QCOMPARE(plan.addZone({u"440000"_s}), 2);
        QCOMPARE(plan.plan().zones[2].rate, plan.plan().elsewhere);
        QCOMPARE(plan.takenBut(2), (QStringList{u"110000"_s, u"310000"_s, u"650000"_s}));
        plan.setDelivered(2, false);
        plan.removeZone(0);
        plan.removeZone(plan.rowCount() - 1);  // everywhere else stays
        QCOMPARE(plan.rowCount(), 3);
        plan.setFaults({{u"/plan/zones/1/regions/0"_s, u"unknown"_s}, {u"/plan/elsewhere/first"_s, u"wrong"_s}});
        QCOMPARE(cell(1, FreightPlanModel::Places).data(cell::FaultRole).toString(), u"unknown"_s);
        QCOMPARE(cell(2, FreightPlanModel::First).data(cell::FaultRole).toString(), u"wrong"_s);
    }

    void placesAreTickedAsPeopleMeanThem() {
        Desk desk;
        RegionTreeModel tree(desk.regions);
        QAbstractItemModelTester tester(&tree, fatal);
        tree.start({}, {u"650200"_s});
        desk.regions.want();
        QTRY_COMPARE(tree.rowCount(), 4);
        const auto tick = [&](const char* code, bool on) {
            return tree.setData(tree.indexOf(QString::fromLatin1(code)), int(on ? Qt::Checked : Qt::Unchecked),
                                Qt::CheckStateRole);
        };
        const auto state = [&](const char* code) {
            return tree.indexOf(QString::fromLatin1(code)).data(Qt::CheckStateRole).toInt();
        };
        QCOMPARE(tree.rowCount(tree.indexOf(u"110000"_s)), 0);  // a city itself
        QVERIFY(tick("440000", true));
        QCOMPARE(state("440300"), int(Qt::Checked));
        QCOMPARE(tree.chosen(), QStringList{u"440000"_s});
        QVERIFY(tick("440300", false));  // the province without one
        QCOMPARE(tree.chosen(), (QStringList{u"440100"_s, u"441900"_s}));
        QCOMPARE(state("440000"), int(Qt::PartiallyChecked));
        QVERIFY(tick("440300", true));  // all of them are the province
        QCOMPARE(tree.chosen(), QStringList{u"440000"_s});
        QVERIFY(!tick("650200", true));  // another line has it
        QVERIFY(tick("650000", true));
        QCOMPARE(state("650200"), int(Qt::Unchecked));
        QVERIFY(tick("650100", false) && tick("650100", true));
        QCOMPARE(tree.chosen(), (QStringList{u"440000"_s, u"650100"_s}));
    }

    void theLastQuestionIsAnswered() {
        Desk desk;
        FreightAsking asking(desk.client);
        QSignalSpy answered(&asking, &FreightAsking::answered);
        FreightQuestion question;
        question.plan = ScriptedFreight::heavy().plan;
        question.region = "440100";
        question.grams = 1;
        asking.ask(question);
        question.grams = 2500;
        asking.ask(question);
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(asking.answer()->fee.fen, 1600);
        QCOMPARE(freight::stepsOf(*asking.answer()), (QStringList{u"2,500 g to carry"_s, u"The first 1,000 g: ¥12.00"_s,
                                                                  u"2 step(s) of 1,000 g at ¥2.00: ¥4.00"_s}));
    }

    void ratesAreWorded_data() {
        QTest::addColumn<qlonglong>("freeFrom");
        QTest::addColumn<qlonglong>("pieces");
        QTest::addColumn<int>("when");
        QTest::addColumn<QString>("text");
        QTest::newRow("never") << 0LL << 0LL << int(FreeWhen::Either) << QString();
        QTest::newRow("by amount") << 9900LL << 0LL << int(FreeWhen::Both) << u"free from ¥99.00"_s;
        QTest::newRow("by number") << 0LL << 3LL << int(FreeWhen::Both) << u"free from 3 piece(s)"_s;
        QTest::newRow("one of two") << 9900LL << 3LL << int(FreeWhen::Either) << u"free from ¥99.00 or 3 piece(s)"_s;
        QTest::newRow("both") << 9900LL << 3LL << int(FreeWhen::Both) << u"free from ¥99.00 and 3 piece(s)"_s;
    }
    void ratesAreWorded() {
        QFETCH(qlonglong, freeFrom);
        QFETCH(qlonglong, pieces);
        QFETCH(int, when);
        QFETCH(QString, text);
        FreightRate rate;
        rate.freeFrom = {freeFrom};
        rate.freePieces = pieces;
        QCOMPARE(freight::freeText(rate, static_cast<FreeWhen>(when)), text);
    }
};

QTEST_GUILESS_MAIN(TestFreightModels)
#include "test_freight_models.moc"
