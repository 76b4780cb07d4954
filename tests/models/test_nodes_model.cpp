#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <random>

#include "models/base/nodes_model.h"

using namespace zhanggui;

namespace {

struct Leaf {
    std::int64_t id = 0, parent = 0;
    std::string name;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Leaf::id, "");
        field("parent", &Leaf::parent, "");
        field("name", &Leaf::name, "");
    }
};

const Column<Leaf> columns[] = {
    {.key = "name",
     .title = "Name",
     .display = [](const Leaf& leaf, Instant) { return QString::fromStdString(leaf.name); }},
    {.key = "id", .title = "Id", .raw = [](const Leaf& leaf) { return QVariant::fromValue<qlonglong>(leaf.id); }},
};
const NodeShape<Leaf> shape{"Leaf", columns, [](const Leaf& leaf) { return RecordKey(leaf.id); },
                            [](const Leaf& leaf) { return RecordKey(leaf.parent); }};

class Leaves : public NodesModel<Leaf> {
  public:
    Leaves() : NodesModel<Leaf>(shape) {}
    using NodesModel<Leaf>::insertNode;
    using NodesModel<Leaf>::moveNode;
    using NodesModel<Leaf>::replace;

    QString line(const QModelIndex& parent = {}) const {
        QStringList texts;
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex at = index(row, 0, parent);
            const QString below = line(at);
            texts << at.data().toString() + (below.isEmpty() ? QString() : u'(' + below + u')');
        }
        return texts.join(u',');
    }

  protected:
    void adopt(Leaf& leaf, RecordKey parent) override { leaf.parent = parent.first; }
};

/// A tree of `count` nodes in which each node's parent comes before it.
std::vector<Leaf> randomTree(std::mt19937& random, int count) {
    std::vector<std::int64_t> ids;
    for (int i = 1; i <= 40; ++i) ids.push_back(i);
    std::shuffle(ids.begin(), ids.end(), random);
    std::vector<Leaf> leaves;
    for (int i = 0; i < count; ++i) {
        const std::int64_t id = ids[static_cast<std::size_t>(i)];
        const auto above = random() % static_cast<std::size_t>(i + 1);
        const std::int64_t parent = above == 0 ? 0 : leaves[above - 1].id;
        leaves.push_back({id, parent, std::to_string(id) + (random() % 5 == 0 ? "'" : "")});
    }
    return leaves;
}

QString lineOf(const std::vector<Leaf>& leaves, std::int64_t parent = 0) {
    QStringList texts;
    for (const Leaf& leaf : leaves) {
        if (leaf.parent != parent) continue;
        const QString below = lineOf(leaves, leaf.id);
        texts << QString::fromStdString(leaf.name) + (below.isEmpty() ? QString() : u'(' + below + u')');
    }
    return texts.join(u',');
}

}  // namespace

/// The tree under any tree of records.
class TestNodesModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsWhatItIsGiven();
    void becomesAnyOtherTree();
    void keepsWhatViewsPointAt();
    void movesANodeWithAllBelowIt();
    void insertsANodeAtItsPlace();
    void tellsOnlyWhatDiffers();
    void showsThousandsQuickly();
};

void TestNodesModel::showsWhatItIsGiven() {
    Leaves model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.state(), TreeModel::State::Loading);
    model.setNodes({{1, 0, "a"}, {2, 1, "b"}, {3, 1, "c"}, {4, 0, "d"}});
    QCOMPARE(model.state(), TreeModel::State::Ready);
    QCOMPARE(model.line(), QStringLiteral("a(b,c),d"));
    QCOMPARE(model.size(), 4);
    const QModelIndex c = model.indexOf(3);
    QCOMPARE(c.row(), 1);
    QCOMPARE(c.data(cell::IdRole).toLongLong(), 3);
    QCOMPARE(model.keyAt(c.parent()), RecordKey(1));
    QCOMPARE(model.columnOf(QStringLiteral("id")), 1);
    QVERIFY(!model.indexOf(9).isValid());
    model.setNodes({});
    QCOMPARE(model.state(), TreeModel::State::Empty);
    model.clear();
    QCOMPARE(model.state(), TreeModel::State::Loading);
}

void TestNodesModel::becomesAnyOtherTree() {
    const auto seed = std::random_device{}();
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    Leaves model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 300; ++round) {
        const auto leaves = randomTree(random, static_cast<int>(random() % 30));
        model.setNodes(leaves);
        QCOMPARE(model.line(), lineOf(leaves));
        QCOMPARE(model.size(), int(leaves.size()));
        for (const Leaf& leaf : leaves) QCOMPARE(model.keyAt(model.indexOf(leaf.id)), RecordKey(leaf.id));
    }
}

void TestNodesModel::keepsWhatViewsPointAt() {
    const auto seed = std::random_device{}();
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    Leaves model;
    model.setNodes(randomTree(random, 25));
    for (int round = 0; round < 100; ++round) {
        std::map<qlonglong, QPersistentModelIndex> held;
        for (std::int64_t id = 1; id <= 40; ++id)
            if (const QModelIndex at = model.indexOf(id); at.isValid()) held.emplace(id, at);
        const auto next = randomTree(random, 25);
        model.setNodes(next);
        for (const auto& [id, index] : held) {
            const bool stays = std::any_of(next.begin(), next.end(), [&](const Leaf& leaf) { return leaf.id == id; });
            QCOMPARE(index.isValid(), stays);
            if (stays) QCOMPARE(index.data(cell::IdRole).toLongLong(), id);
        }
    }
}

void TestNodesModel::movesANodeWithAllBelowIt() {
    Leaves model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setNodes({{1, 0, "a"}, {2, 1, "b"}, {3, 1, "c"}, {4, 0, "d"}, {5, 0, "e"}});
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QVERIFY(model.moveNode(1, 4, {}));
    QCOMPARE(model.line(), QStringLiteral("d(a(b,c)),e"));
    QCOMPARE(model.find(1)->parent, std::int64_t{4});
    QVERIFY(model.moveNode(5, {}, 4));
    QCOMPARE(model.line(), QStringLiteral("e,d(a(b,c))"));
    QVERIFY(model.moveNode(2, 1, {}));
    QCOMPARE(model.line(), QStringLiteral("e,d(a(c,b))"));
    QVERIFY(model.moveNode(2, 1, 3));
    QCOMPARE(model.line(), QStringLiteral("e,d(a(b,c))"));
    QCOMPARE(moved.size(), 4);
    QVERIFY(!model.moveNode(2, 1, 3));   // it stands there
    QVERIFY(!model.moveNode(4, 3, {}));  // into itself
    QVERIFY(!model.moveNode(9, 0, {}));
    QCOMPARE(moved.size(), 4);
}

void TestNodesModel::insertsANodeAtItsPlace() {
    Leaves model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.insertNode({1, 0, "a"}, {});
    model.insertNode({2, 0, "b"}, 1);
    model.insertNode({3, 2, "c"}, {});
    model.insertNode({4, 2, "d"}, 3);
    QCOMPARE(model.line(), QStringLiteral("b(d,c),a"));
    model.insertNode({4, 0, "again"}, {});
    QCOMPARE(model.size(), 4);
}

void TestNodesModel::tellsOnlyWhatDiffers() {
    Leaves model;
    model.setNodes({{1, 0, "a"}, {2, 1, "b"}, {3, 1, "c"}});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged), layouts(&model, &QAbstractItemModel::layoutChanged),
        resets(&model, &QAbstractItemModel::modelReset), rows(&model, &QAbstractItemModel::rowsInserted);
    model.setNodes({{1, 0, "a"}, {2, 1, "B"}, {3, 1, "c"}});
    QCOMPARE(changes.size(), 1);
    model.setNodes({{1, 0, "a"}, {2, 1, "B"}, {3, 1, "c"}});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(layouts.size() + resets.size() + rows.size(), 0);
    model.setNodes({{1, 0, "a"}, {2, 1, "B"}, {3, 1, "c"}, {4, 0, "d"}, {5, 4, "e"}});
    QCOMPARE(rows.size(), 1);  // a branch comes as one
    QCOMPARE(layouts.size(), 0);
}

void TestNodesModel::showsThousandsQuickly() {
    std::vector<Leaf> leaves;
    for (std::int64_t id = 1; id <= 5000; ++id) leaves.push_back({id, id <= 20 ? 0 : id / 20, std::to_string(id)});
    Leaves model;
    QElapsedTimer timer;
    timer.start();
    model.setNodes(leaves);
    const auto first = timer.restart();
    std::reverse(leaves.begin(), leaves.begin() + 20);
    model.setNodes(leaves);
    qInfo() << "5,000 nodes: shown in" << first << "ms, rearranged in" << timer.elapsed() << "ms";
    QVERIFY(first < 2000 && timer.elapsed() < 2000);  // wide: the machine may be busy
}

QTEST_GUILESS_MAIN(TestNodesModel)
#include "test_nodes_model.moc"
