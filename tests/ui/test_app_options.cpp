#include <QSignalSpy>
#include <QTest>

#include "app/options.h"
#include "app/relay_transport.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The command line, and the transport whose server may move.
class TestAppOptions : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refusedLines_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s};
        QTest::newRow("a word of its own") << QStringList{u"shop"_s};
        QTest::newRow("a language it does not speak") << QStringList{u"--language"_s, u"fr"_s};
        QTest::newRow("a theme it does not have") << QStringList{u"--theme"_s, u"mauve"_s};
        QTest::newRow("an address that is none") << QStringList{u"--server"_s, u"not an address"_s};
        QTest::newRow("an address of another kind") << QStringList{u"--server"_s, u"ftp://shop"_s};
        QTest::newRow("a demo on somebody's server") << QStringList{u"--demo"_s, u"--server"_s, u"https://shop"_s};
    }

    void refusedLines() {
        QFETCH(QStringList, words);
        const auto read = readOptions(QStringList{u"zhanggui"_s} + words);
        const auto* answer = std::get_if<Answer>(&read);
        QVERIFY(answer != nullptr);
        QCOMPARE(answer->code, 2);
        QVERIFY(!answer->text.isEmpty());
    }

    void textsNeedNoDisplay() {
        for (const QString& word : {u"--help"_s, u"--version"_s, u"-h"_s, u"-v"_s}) {
            QVERIFY(asksForTextOnly({u"zhanggui"_s, word}));
            const auto read = readOptions({u"zhanggui"_s, word});
            QCOMPARE(std::get<Answer>(read).code, 0);
        }
        QVERIFY(!asksForTextOnly({u"zhanggui"_s, u"--demo"_s}));
    }

    void demoAndShopLieApart() {
        const auto plain = std::get<Options>(readOptions({u"zhanggui"_s}));
        const auto demo = std::get<Options>(readOptions({u"zhanggui"_s, u"--demo"_s}));
        QVERIFY(plain.data != demo.data);
        QVERIFY(demo.data.endsWith(u"/zhanggui/demo"_s));
        const auto named = std::get<Options>(readOptions({u"zhanggui"_s, u"--data"_s, u"/tmp/../tmp/shop"_s}));
        QCOMPARE(named.data, u"/tmp/shop"_s);
    }

    void withoutAServerEveryRequestIsAnswered() {
        RelayTransport transport;
        int answers = 0;
        NetworkFault fault = NetworkFault::None;
        const auto ticket = transport.send({}, [&](HttpAnswer answer) {
            ++answers;
            fault = answer.fault;
        });
        QVERIFY(ticket != 0);
        QCOMPARE(answers, 0);  // never before send() returned
        QTRY_COMPARE(answers, 1);
        QCOMPARE(fault, NetworkFault::Unreachable);
    }

    void aCancelledRequestIsNotAnswered() {
        RelayTransport transport;
        int answers = 0, later = 0;
        transport.cancel(transport.send({}, [&](HttpAnswer) { ++answers; }));
        transport.send({}, [&](HttpAnswer) { ++later; });
        QTRY_COMPARE(later, 1);
        QCOMPARE(answers, 0);
    }

    void withoutAServerAStreamEnds() {
        RelayTransport transport;
        const auto stream = transport.open({});
        QSignalSpy closed(stream.get(), &ByteStream::closed);
        QTRY_COMPARE(closed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAppOptions)
#include "test_app_options.moc"
