#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/categories/category_actions.h"
#include "models/categories/industry_list.h"
#include "models/categories/spec_templates_model.h"
#include "tests/ui/scripted_categories.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    Desk() : client(transport), stream(client), events(stream), tree(client, events), actions(client, tree) {
        stream.start();
        transport.streams[0]->open(200);
        transport.onRequest = [this](const HttpRequest& request) { return shop.answer(request); };
        QObject::connect(&actions, &CategoryActions::done,
                         [this](const QString& text, const CategoryActions::Undo& undo) {
                             texts << text;
                             if (undo) undos.append(undo);
                         });
        QObject::connect(&actions, &CategoryActions::refused, [this](const Refusal& why) { refusals << why; });
    }
    void load() {
        tree.reload();
        QTRY_COMPARE(tree.state(), TreeModel::State::Ready);
    }
    /// Everything has been answered and the tree is the shop's.
    void settle() {
        QTRY_VERIFY(!actions.isBusy());
        tree.reload();
        QTRY_COMPARE(line(), shop.line());
    }
    QString line(const QModelIndex& parent = {}) const {
        QStringList names;
        for (int row = 0; row < tree.rowCount(parent); ++row) {
            const QModelIndex at = tree.index(row, 0, parent);
            const QString below = line(at);
            names << at.data().toString() + (below.isEmpty() ? QString() : u'(' + below + u')');
        }
        return names.join(u',');
    }
    void tell() { transport.streams[0]->say(sse(1, ShopEvent{1, EventKind::CatalogChanged, 0, "", {}})); }

    FakeTransport transport;
    ScriptedCategories shop;
    Client client;
    EventStream stream;
    ShopEvents events;
    CategoryTreeModel tree;
    CategoryActions actions;
    QStringList texts;
    QList<CategoryActions::Undo> undos;
    QList<Refusal> refusals;
};

}  // namespace

/// The category tree and what staff do with it, over a scripted shop.
class TestCategoryModels : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsTheTree();
    void saysWhyAMoveIsNotPossible();
    void movesAtOnceAndTakesItBack();
    void quickMovesFollowEachOther();
    void aRefusedMoveIsTakenBack();
    void renamesInPlace();
    void hidesSeveralAndUndoesThemTogether();
    void aFormLosesAgainstANewerVersion();
    void mergesAndDeletesWithoutUndo();
    void addsWhereItIsWanted();
    void followsWhatOthersDo();
    void keepsSpecTemplates();
    void offersIndustries();
};

void TestCategoryModels::showsTheTree() {
    Desk desk;
    QAbstractItemModelTester tester(&desk.tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.shop.find(1)->visible = false;
    desk.shop.find(1)->specTemplate = {1};
    desk.load();
    QCOMPARE(desk.line(), u"茶叶(绿茶(龙井),红茶),茶具(盖碗),礼盒"_s);
    const auto cell = [&](qlonglong id, const QString& column, int role = Qt::DisplayRole) {
        return desk.tree.indexOf(id, desk.tree.columnOf(column)).data(role);
    };
    QCOMPARE(cell(1, u"products"_s).toString(), u"24"_s);
    QCOMPARE(cell(1, u"visible"_s).toString(), u"Hidden"_s);
    QCOMPARE(cell(3, u"visible"_s).toString(), u"Hidden above"_s);
    QCOMPARE(cell(5, u"visible"_s).toString(), u"Shown"_s);
    QCOMPARE(cell(5, u"visible"_s, cell::ToneRole).toInt(), int(cell::Tone::Success));
    desk.tree.setTemplateNames({{1, u"Weights"_s}});
    QCOMPARE(cell(1, u"template"_s).toString(), u"Weights"_s);
    QVERIFY(cell(3, u"template"_s).toString().startsWith(u"Weights "_s));
    QCOMPARE(cell(5, u"template"_s).toString(), u"—"_s);
    QCOMPARE(desk.tree.pathOf(3), u"茶叶 / 绿茶 / 龙井"_s);
    QCOMPARE(desk.tree.matching(u"茶"_s), (QList<qlonglong>{1, 2, 4, 5}));
    QCOMPARE(desk.tree.outermost({3, 1, 6}), (QList<qlonglong>{1, 6}));
}

void TestCategoryModels::saysWhyAMoveIsNotPossible() {
    Desk desk;
    desk.shop.find(7)->name = "绿茶";
    desk.load();
    QCOMPARE(desk.tree.whyNotMove({5}, 0), QString());
    QCOMPARE(desk.tree.whyNotMove({6}, 1), QString());
    QVERIFY(desk.tree.whyNotMove({1}, 3).contains(u"itself"_s));
    QVERIFY(desk.tree.whyNotMove({1}, 1).contains(u"itself"_s));
    QVERIFY(desk.tree.whyNotMove({1}, 5).contains(u"three levels"_s));
    QVERIFY(desk.tree.whyNotMove({5}, 2).contains(u"three levels"_s));
    QVERIFY(desk.tree.whyNotMove({7}, 1).contains(u"name"_s));
    QVERIFY(desk.tree.whyNotMove({2, 7}, 5).contains(u"name"_s));
}

void TestCategoryModels::movesAtOnceAndTakesItBack() {
    Desk desk;
    QAbstractItemModelTester tester(&desk.tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.load();
    const QString before = desk.line();
    desk.actions.move({4, 6}, 0, 5);
    QCOMPARE(desk.line(), u"茶叶(绿茶(龙井)),红茶,盖碗,茶具,礼盒"_s);  // before the server has answered
    QCOMPARE(desk.undos.size(), 0);
    QTRY_COMPARE(desk.undos.size(), 1);
    desk.settle();
    desk.undos.takeFirst()();
    desk.settle();
    QCOMPARE(desk.line(), before);
    QCOMPARE(desk.undos.size(), 0);  // what was taken back is not offered again
    // A selection whose anchor moves as well.
    desk.actions.move({1, 5}, 0, 5);
    desk.settle();
    QCOMPARE(desk.line(), before);
}

void TestCategoryModels::quickMovesFollowEachOther() {
    Desk desk;
    desk.load();
    desk.actions.move({7}, 0, 5);
    desk.actions.move({7}, 0, 1);
    desk.actions.move({7}, 5, 0);
    desk.tell();  // the server's own news must not turn it back
    QCOMPARE(desk.line(), u"茶叶(绿茶(龙井),红茶),茶具(盖碗,礼盒)"_s);
    QTRY_COMPARE(desk.shop.moves.size(), std::size_t{3});
    desk.settle();
    QCOMPARE(desk.line(), u"茶叶(绿茶(龙井),红茶),茶具(盖碗,礼盒)"_s);
}

void TestCategoryModels::aRefusedMoveIsTakenBack() {
    Desk desk;
    desk.load();
    const QString before = desk.line();
    desk.shop.refusal = FakeTransport::refused(CategoryRefusal::NameTaken);
    desk.actions.move({7}, 1, 0);
    desk.actions.rename(7, u"never sent"_s);
    QTRY_COMPARE(desk.refusals.size(), 1);
    QTRY_COMPARE(desk.line(), before);
    QVERIFY(desk.shop.edits.empty());
    QVERIFY(desk.texts.isEmpty());
}

void TestCategoryModels::renamesInPlace() {
    Desk desk;
    desk.load();
    const QModelIndex at = desk.tree.indexOf(7);
    QVERIFY(at.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!desk.tree.setData(at, u"  "_s));
    QVERIFY(!desk.tree.setData(at, u"礼盒"_s));
    QVERIFY(desk.tree.setData(at, u" 礼品 "_s));
    QCOMPARE(at.data().toString(), u"礼品"_s);
    QTRY_COMPARE(desk.undos.size(), 1);
    QCOMPARE(desk.shop.find(7)->name, std::string("礼品"));
    desk.undos.first()();
    desk.settle();
    QCOMPARE(desk.shop.find(7)->name, std::string("礼盒"));
    // Somebody else has changed it meanwhile: taking it back would undo theirs.
    desk.actions.rename(7, u"A"_s);
    QTRY_COMPARE(desk.undos.size(), 2);
    desk.shop.find(7)->name = "theirs";
    ++desk.shop.find(7)->version;
    desk.undos.last()();
    QTRY_COMPARE(desk.refusals.size(), 1);
    QCOMPARE(desk.shop.find(7)->name, std::string("theirs"));
}

void TestCategoryModels::hidesSeveralAndUndoesThemTogether() {
    Desk desk;
    desk.shop.find(5)->visible = false;
    desk.load();
    desk.actions.setVisible({1, 5, 7}, false);
    QVERIFY(!desk.tree.isVisible(1));
    QTRY_COMPARE(desk.undos.size(), 1);
    QCOMPARE(desk.shop.edits.size(), std::size_t{2});  // one was hidden already
    desk.undos.first()();
    desk.settle();
    QVERIFY(desk.shop.find(1)->visible && desk.shop.find(7)->visible && !desk.shop.find(5)->visible);
}

void TestCategoryModels::aFormLosesAgainstANewerVersion() {
    Desk desk;
    desk.load();
    QSignalSpy saved(&desk.actions, &CategoryActions::saved), lost(&desk.actions, &CategoryActions::conflicted),
        refused(&desk.actions, &CategoryActions::formRefused);
    CategoryFields fields;
    fields.name = u"好茶"_s;
    fields.specTemplate = 1;
    desk.actions.save(1, fields, 1);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(desk.shop.find(1)->specTemplate.value, std::int64_t{1});
    desk.actions.save(1, fields, 1);
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(desk.tree.versionOf(1), 2);
    desk.shop.refusal = FakeTransport::refused(CategoryRefusal::NameTaken);
    desk.actions.save(1, fields, 2);
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(desk.refusals.isEmpty());  // the form says it
}

void TestCategoryModels::mergesAndDeletesWithoutUndo() {
    Desk desk;
    desk.load();
    desk.actions.merge({2, 4}, 5);
    desk.settle();
    QCOMPARE(desk.line(), u"茶叶,茶具(龙井,盖碗),礼盒"_s);
    desk.actions.remove({1, 7}, 5);
    desk.settle();
    QCOMPARE(desk.shop.removals.at(0).moveProductsTo.value, std::int64_t{5});
    QVERIFY(desk.shop.removals.at(0).withChildren);
    QCOMPARE(desk.line(), u"茶具(龙井,盖碗)"_s);
    QCOMPARE(desk.texts.size(), 2);
    QVERIFY(desk.undos.isEmpty());
}

void TestCategoryModels::addsWhereItIsWanted() {
    Desk desk;
    QAbstractItemModelTester tester(&desk.tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.load();
    QSignalSpy added(&desk.actions, &CategoryActions::added);
    desk.actions.add(5, 0, desk.tree.freeName(5));
    QTRY_COMPARE(added.size(), 1);
    const qlonglong id = added.first().first().toLongLong();
    QCOMPARE(desk.tree.parentIdOf(id), 5);  // it is there when it is told of
    QVERIFY(desk.tree.freeName(5) != desk.tree.freeName(1));
    desk.settle();
}

void TestCategoryModels::followsWhatOthersDo() {
    Desk desk;
    desk.load();
    QSignalSpy states(&desk.tree, &TreeModel::stateChanged);
    desk.shop.nodes.push_back(ScriptedCategories::node(50, 1, "白茶", 1));
    const auto asked = desk.transport.to("/admin/v1/categories").size();
    for (int i = 0; i < 20; ++i) desk.tell();
    QTRY_COMPARE(desk.line(), desk.shop.line());
    QCOMPARE(desk.transport.to("/admin/v1/categories").size(), asked + 1);
    QCOMPARE(states.size(), 0);  // it never looked as if it were loading
    desk.tree.clear();
    QCOMPARE(desk.tree.rowCount(), 0);
    desk.transport.onRequest = [](const HttpRequest&) { return FakeTransport::refused(GeneralRefusal::NotAllowed); };
    desk.tree.reload();
    QTRY_COMPARE(desk.tree.state(), TreeModel::State::Denied);
    QVERIFY(!desk.tree.stateTitle().isEmpty());
}

void TestCategoryModels::keepsSpecTemplates() {
    Desk desk;
    SpecTemplatesModel templates(desk.client, desk.events);
    QAbstractItemModelTester tester(&templates, QAbstractItemModelTester::FailureReportingMode::Fatal);
    templates.reload();
    QTRY_COMPARE(templates.rowCount(), 1);
    QCOMPARE(templates.nameOf(1), u"茶叶规格"_s);
    QCOMPARE(templates.axesOf(1).at(0).second, u"100 g, 250 g"_s);
    QSignalSpy saved(&templates, &SpecTemplatesModel::saved);
    templates.save(0, u" 尺码 "_s, {{u"尺码"_s, u"S，M、 L ,"_s}, {u" "_s, u"ignored"_s}});
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(desk.shop.templates.at(1).axes.at(0).values, (std::vector<std::string>{"S", "M", "L"}));
    QCOMPARE(desk.shop.templates.at(1).axes.size(), std::size_t{1});
    QTRY_COMPARE(templates.rowCount(), 2);
    QSignalSpy removed(&templates, &SpecTemplatesModel::removed);
    templates.remove(1);
    QTRY_COMPARE(removed.size(), 1);
}

void TestCategoryModels::offersIndustries() {
    Desk desk;
    IndustryList industries(desk.client);
    industries.load();
    QTRY_COMPARE(industries.choices().size(), 4);
    QCOMPARE(industries.choices().at(0).name, u"Tea and food"_s);
    QVERIFY(industries.choices().at(0).summary.contains(u"茶具"_s));
    desk.shop.nodes.clear();
    desk.tree.reload();
    QTRY_COMPARE(desk.tree.state(), TreeModel::State::Empty);
    desk.actions.start(industries.choices().at(0).word);
    QTRY_COMPARE(desk.line(), u"茶叶(绿茶)"_s);
}

QTEST_GUILESS_MAIN(TestCategoryModels)
#include "test_category_models.moc"
