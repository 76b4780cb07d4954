#include <QtTest/QTest>
#include <numeric>
#include <random>

#include "api/contract/instant.h"
#include "api/contract/money.h"

using namespace zhanggui;

class TestMoney : public QObject {
    Q_OBJECT

  private slots:
    void splitsByTheLargestRemainder_data();
    void splitsByTheLargestRemainder();
    void splitsAlwaysSumUp();
    void sharesEndExactlyAtThePaid();
    void instantsAreReadAsWritten();
};

void TestMoney::splitsByTheLargestRemainder_data() {
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("weights");
    QTest::addColumn<QList<qint64>>("parts");
    using L = QList<qint64>;
    QTest::newRow("100.00 over three equal lines") << qint64{10000} << L{1, 1, 1} << L{3334, 3333, 3333};
    QTest::newRow("nothing over three lines") << qint64{0} << L{5, 6, 7} << L{0, 0, 0};
    QTest::newRow("all weights zero means equal") << qint64{5} << L{0, 0} << L{3, 2};
    QTest::newRow("the largest fraction gets the fen") << qint64{10} << L{1, 2} << L{3, 7};
    QTest::newRow("a zero weight gets nothing") << qint64{7} << L{0, 3} << L{0, 7};
    QTest::newRow("one fen goes to the heaviest") << qint64{1} << L{2, 3, 2} << L{0, 1, 0};
    QTest::newRow("products beyond 64 bits")
        << qint64{maxFen * 1000} << L{maxFen * 1000, maxFen * 1000} << L{maxFen * 500, maxFen * 500};
}

void TestMoney::splitsByTheLargestRemainder() {
    QFETCH(qint64, amount);
    QFETCH(QList<qint64>, weights);
    QFETCH(QList<qint64>, parts);
    const std::vector<std::int64_t> use(weights.begin(), weights.end());
    QList<qint64> got;
    for (const Money part : split({amount}, use)) got << part.fen;
    QCOMPARE(got, parts);
}

void TestMoney::splitsAlwaysSumUp() {
    std::mt19937_64 random(7);
    for (int round = 0; round < 5000; ++round) {
        std::vector<std::int64_t> weights(1 + random() % 12);
        for (auto& weight : weights) weight = static_cast<std::int64_t>(random() % 100'000);
        const Money amount{static_cast<std::int64_t>(random() % maxFen)};
        Money sum;
        for (const Money part : split(amount, weights)) {
            QVERIFY(part.fen >= 0);
            sum += part;
        }
        QCOMPARE(sum.fen, amount.fen);
    }
}

void TestMoney::sharesEndExactlyAtThePaid() {
    Money given;
    for (int unit = 0; unit < 3; ++unit) given += share({9990}, unit + 1, 3) - share({9990}, unit, 3);
    QCOMPARE(given.fen, std::int64_t{9990});
    QCOMPARE(share({100}, 1, 3).fen, std::int64_t{33});
    QCOMPARE(share({100}, 2, 3).fen, std::int64_t{66});
}

void TestMoney::instantsAreReadAsWritten() {
    for (const std::int64_t ms : {std::int64_t{0}, std::int64_t{1795341723004}, std::int64_t{253402300799999}})
        QCOMPARE(instantFrom(isoText({ms}))->ms, ms);
    QCOMPARE(instantFrom("2026-11-22T10:02:03.5Z")->ms % 1000, std::int64_t{500});
    for (const char* const bad :
         {"2026-11-22", "2026-11-22T10:02:03", "2026-11-22T10:02:03+08:00", "2026-13-01T00:00:00Z",
          "2026-02-30T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-22T10:02:03.1234Z"})
        QVERIFY2(!instantFrom(bad), bad);
}

QTEST_GUILESS_MAIN(TestMoney)
#include "test_money.moc"
