#include <QFile>
#include <QtTest/QTest>
#include <set>

#include "api/contract/contract.h"
#include "api/contract/endpoint_info.h"

using namespace zhanggui;

class TestRights : public QObject {
    Q_OBJECT

  private slots:
    void gridIsAsAgreed();
    void everyRightGuardsAnEndpoint();
    void staffDoorsAreOnTheDesksPaths();
    void operationNamesAndCodesAreUnique();
};

void TestRights::gridIsAsAgreed() {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/contract/rights.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    const QStringList roles = lines.first().split(u',').mid(1);
    QCOMPARE(std::size_t(roles.size()), enumNames(Role{}).size());
    QCOMPARE(std::size_t(lines.size() - 1), enumNames(Right{}).size());
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(u',');
        const auto right = enumFrom<Right>(cells.first().toStdString());
        QVERIFY2(right, qPrintable(line));
        for (int i = 0; i < roles.size(); ++i) {
            const auto role = enumFrom<Role>(roles[i].toStdString());
            QVERIFY(role);
            QVERIFY2(allows(*role, *right) == (cells[i + 1] == QStringLiteral("yes")),
                     qPrintable(cells.first() + u' ' + roles[i]));
        }
    }
}

void TestRights::everyRightGuardsAnEndpoint() {
    std::set<Right> used{Right::None};
    eachEndpoint([&]<class E>() { used.insert(E::right); });
    QCOMPARE(used.size(), enumNames(Right{}).size());
}

void TestRights::staffDoorsAreOnTheDesksPaths() {
    eachEndpoint([&]<class E>() {
        const bool desk = E::Where::pattern.starts_with("/admin/v1/");
        QVERIFY2(E::door != Door::Staff || desk, E::name.data());
        QVERIFY2(E::door != Door::Customer || E::Where::pattern.starts_with("/api/v1/"), E::name.data());
        QVERIFY2(E::right == Right::None || E::door == Door::Staff, E::name.data());
    });
}

void TestRights::operationNamesAndCodesAreUnique() {
    std::set<std::string_view> names, codes;
    eachEndpoint([&]<class E>() { QVERIFY2(names.insert(E::name).second, E::name.data()); });
    eachRefusalEnum([&]<class E>() {
        for (const auto& entry : enumNames(E{})) {
            QVERIFY2(codes.insert(entry.name).second, entry.name.data());
            QVERIFY(statusOf(entry.value) >= 400);
        }
    });
}

QTEST_GUILESS_MAIN(TestRights)
#include "test_rights.moc"
