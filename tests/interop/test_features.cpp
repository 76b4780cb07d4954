#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest/QTest>

/// tests/features.csv says what is built and names the test that proves it. A row that names no test that exists fails
/// here; a test that fails, fails by itself.
class TestFeatures : public QObject {
    Q_OBJECT

  private slots:
    void everyFeatureNamesItsTest_data();
    void everyFeatureNamesItsTest();
};

void TestFeatures::everyFeatureNamesItsTest_data() {
    QTest::addColumn<QString>("test");
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/features.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    QCOMPARE(lines.first(), QStringLiteral("area,feature,test"));
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(u',');
        QVERIFY2(cells.size() == 3, qPrintable(line));
        QTest::newRow(qPrintable(cells[0] + QStringLiteral(": ") + cells[1])) << cells[2];
    }
}

void TestFeatures::everyFeatureNamesItsTest() {
    QFETCH(QString, test);
    const QStringList parts = test.split(QStringLiteral("::"));
    QCOMPARE(parts.size(), 2);
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/") + parts[0] + QStringLiteral(".cpp"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QRegularExpression function(QStringLiteral("\\bvoid %1\\(").arg(QRegularExpression::escape(parts[1])));
    QVERIFY2(function.match(QString::fromUtf8(file.readAll())).hasMatch(), qPrintable(test));
}

QTEST_GUILESS_MAIN(TestFeatures)
#include "test_features.moc"
