#include <QFile>
#include <QProcess>
#include <QtTest/QTest>

#include "api/server/interface_document.h"

using namespace zhanggui;

class TestOpenApi : public QObject {
    Q_OBJECT

  private slots:
    void goldenFileIsTrue();
    void anIndependentValidatorAgrees();
};

/// The golden file's diff is the review of the interface. After a wanted change:
/// zhanggui-server openapi > tests/contract/openapi.json
void TestOpenApi::goldenFileIsTrue() {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/contract/openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString kept = QString::fromUtf8(file.readAll());
    const QString printed = QString::fromStdString(server::interfaceDocument());
    const QStringList keptLines = kept.split(u'\n'), printedLines = printed.split(u'\n');
    for (int i = 0; i < qMin(keptLines.size(), printedLines.size()); ++i)
        QVERIFY2(
            keptLines[i] == printedLines[i],
            qPrintable(QStringLiteral("line %1: kept %2, printed %3").arg(i + 1).arg(keptLines[i], printedLines[i])));
    QCOMPARE(printedLines.size(), keptLines.size());
}

void TestOpenApi::anIndependentValidatorAgrees() {
    const QString validator = QStringLiteral(
        ZHANGGUI_SOURCE_DIR "/build/npm/node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js");
    if (!QFile::exists(validator)) QSKIP("the validator is not there: ./dev test fetches it from the npm registry");
    const auto judge = [&](const QString& document) {
        QProcess node;
        node.start(QStringLiteral("node"), {validator, document});
        return node.waitForFinished(60000) && node.readAllStandardOutput().contains("\"valid\": true");
    };
    QVERIFY(judge(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/contract/openapi.json")));
    // It must be able to say no.
    QFile broken(QStringLiteral(ZHANGGUI_BINARY_DIR "/broken-openapi.json"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(R"({"openapi":"3.1.0","info":{"title":"no version"},"paths":{}})");
    broken.close();
    QVERIFY(!judge(broken.fileName()));
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "test_openapi.moc"
