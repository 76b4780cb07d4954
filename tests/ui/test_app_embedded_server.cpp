#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include "app/embedded_server.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

/// Answers every request with 200, as /healthz does.
class Health : public QTcpServer {
  public:
    Health() {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked += socket->readAll();
                if (!asked.endsWith("\r\n\r\n")) return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }
    QByteArray asked;
};

/// A data folder with a stand-in for the server program.
struct Folder {
    /// `body` is a shell script; $3 is the data folder. `publish` in it writes the run file.
    void script(const QByteArray& body) { script(body, health.serverPort()); }
    void script(const QByteArray& body, quint16 port) const {
        QFile file(program());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\npublish() { printf '{\"pid\":%d,\"deskPort\":" + QByteArray::number(port) +
                   ",\"publicPort\":1,\"secret\":\"s3cret\",\"version\":\"9\"}' $$ > \"$3/server.json\"; }\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void runFile(quint16 port) const {
        QFile file(folder.filePath(u"server.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"pid\":1,\"deskPort\":" + QByteArray::number(port) +
                   ",\"publicPort\":1,\"secret\":\"s3cret\",\"version\":\"9\"}");
    }
    QString program() const { return folder.filePath(u"stand-in"_s); }
    EmbeddedServer::Plan plan() const {
        EmbeddedServer::Plan plan;
        plan.folder = folder.path();
        plan.program = program();
        plan.patienceMs = 5000;
        plan.graceMs = 3000;
        return plan;
    }

    QTemporaryDir folder;
    Health health;
};

const QByteArray serveUntilInputEnds = "publish \"$@\"\necho '{\"ready\":true,\"deskPort\":1}'\ncat >/dev/null\n";

}  // namespace

/// Starting, attaching to, losing and stopping the server of a data folder, with a stand-in for its program.
class TestAppEmbeddedServer : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void startsAndStopsWithItsInput() {
        Folder folder;
        folder.script("echo '{\"progress\":30,\"text\":\"pictures\"}'\n" + serveUntilInputEnds +
                      "touch \"$3/ended-in-order\"\n");
        EmbeddedServer server(folder.plan());
        QSignalSpy progress(&server, &EmbeddedServer::progressed), ready(&server, &EmbeddedServer::ready),
            stopped(&server, &EmbeddedServer::stopped);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(progress.first().at(0).toInt(), 30);
        QCOMPARE(server.address()->secret, QByteArray("s3cret"));
        QVERIFY(server.isOurs());
        server.stop();
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(QFile::exists(folder.folder.filePath(u"ended-in-order"_s)));
    }

    void itsLastWordsAreTheReasonOfAFailure() {
        Folder folder;
        folder.script("echo 'The folder is used by another server (process 12)' >&2\nexit 3\n");
        EmbeddedServer server(folder.plan());
        QSignalSpy failed(&server, &EmbeddedServer::failed);
        server.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(0).toString().contains(u"process 12"_s));
        folder.script(serveUntilInputEnds);  // the reason is gone: Retry works
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
    }

    void everyKnownReasonIsExplained_data() {
        QTest::addColumn<int>("code");
        QTest::newRow("the folder is in use") << 4;
        QTest::newRow("the database is damaged or newer") << 5;
    }

    void everyKnownReasonIsExplained() {
        QFETCH(int, code);
        Folder folder;
        folder.script("echo '[info] opened' >&2\necho 'zhanggui-server: the reason' >&2\nexit " +
                      QByteArray::number(code) + "\n");
        EmbeddedServer server(folder.plan());
        QSignalSpy failed(&server, &EmbeddedServer::failed);
        server.start();
        QTRY_COMPARE(failed.size(), 1);
        const QString words = failed.first().at(0).toString();
        QVERIFY(words.endsWith(u"the reason"_s) && words.size() > 30);  // our sentence, then the server's
        QVERIFY(!words.contains(u"[info]"_s) && !words.contains(u"zhanggui-server:"_s));
    }

    void aMissingProgramIsNamed() {
        Folder folder;
        auto plan = folder.plan();
        plan.program.clear();
        EmbeddedServer server(plan);
        QSignalSpy failed(&server, &EmbeddedServer::failed);
        server.start();
        QCOMPARE(failed.size(), 1);
        plan.program = u"/no/such/program"_s;
        EmbeddedServer other(plan);
        QSignalSpy otherFailed(&other, &EmbeddedServer::failed);
        other.start();
        QTRY_COMPARE(otherFailed.size(), 1);
        QVERIFY(otherFailed.first().at(0).toString().contains(plan.program));
    }

    void aSilentProgramIsGivenUp() {
        Folder folder;
        folder.script("exec sleep 60\n");
        auto plan = folder.plan();
        plan.patienceMs = 200;
        EmbeddedServer server(plan);
        QSignalSpy failed(&server, &EmbeddedServer::failed);
        server.start();
        QTRY_COMPARE(failed.size(), 1);
    }

    void attachesToTheOneThatRuns() {
        Folder folder;
        folder.runFile(folder.health.serverPort());
        EmbeddedServer server(folder.plan());  // there is no program to start
        QSignalSpy ready(&server, &EmbeddedServer::ready), stopped(&server, &EmbeddedServer::stopped);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(!server.isOurs());
        QVERIFY(folder.health.asked.contains("X-Zhanggui-Launch: s3cret"));
        server.stop();  // somebody else's: it stays
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(folder.health.isListening());
    }

    void aStaleRunFileIsNotBelieved() {
        Folder folder;
        quint16 freePort = 0;
        {
            QTcpServer closed;
            QVERIFY(closed.listen(QHostAddress::LocalHost));
            freePort = closed.serverPort();
        }
        folder.runFile(freePort);
        folder.script(serveUntilInputEnds);
        EmbeddedServer server(folder.plan());
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(server.isOurs());
    }

    void isStartedAgainWhenItDies() {
        Folder folder;
        // The first run dies at once, the second one stays.
        folder.script(
            "publish \"$@\"\necho '{\"ready\":true}'\nif [ ! -e \"$3/once\" ]; then touch \"$3/once\"; "
            "rm \"$3/server.json\"; exit 9; fi\ncat >/dev/null\n");
        EmbeddedServer server(folder.plan());
        QSignalSpy lost(&server, &EmbeddedServer::lost), ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE(lost.size(), 1);
        QTRY_VERIFY(server.isOurs() && QFile::exists(folder.folder.filePath(u"once"_s)));
        QVERIFY(!ready.isEmpty());
    }

    void anAttachedServerThatDiedIsReplaced() {
        Folder folder;
        folder.runFile(folder.health.serverPort());
        EmbeddedServer server(folder.plan());
        QSignalSpy ready(&server, &EmbeddedServer::ready), lost(&server, &EmbeddedServer::lost);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
        server.check();  // it answers: nothing happens
        folder.health.asked.clear();
        QTRY_VERIFY(!folder.health.asked.isEmpty());
        QCOMPARE(lost.size(), 0);
        const Health next;
        folder.health.close();
        folder.script(serveUntilInputEnds, next.serverPort());
        QTRY_VERIFY_WITH_TIMEOUT((server.check(), lost.size() == 1), 5000);
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(server.isOurs());
    }

    void keepServingHandsTheShopOver() {
        Folder folder;
        // As the server does: it ends with its input unless it is to stay, and takes its run file along.
        folder.script(
            "trap 'rm -f \"$3/server.json\"; touch \"$3/told\"; kill $!; exit 0' TERM\npublish \"$@\"\n"
            "echo '{\"ready\":true}'\ncase \"$*\" in\n*--stay*) tail -f /dev/null & wait ;;\n"
            "*) while read -r line; do :; done ;;\nesac\nrm -f \"$3/server.json\"\n");
        auto plan = folder.plan();
        EmbeddedServer first(plan);
        QSignalSpy ready(&first, &EmbeddedServer::ready), stopped(&first, &EmbeddedServer::stopped);
        first.start();
        QTRY_COMPARE(ready.size(), 1);
        const qint64 ours = first.address()->pid;
        first.setKeepServing(true);
        first.stop();
        QTRY_COMPARE(stopped.size(), 1);
        QTRY_VERIFY(readRunFile(plan.folder) && readRunFile(plan.folder)->pid != ours);
        plan.program.clear();  // the next desk starts nothing: it attaches
        EmbeddedServer second(plan);
        QSignalSpy attached(&second, &EmbeddedServer::ready), left(&second, &EmbeddedServer::stopped);
        second.start();
        QTRY_COMPARE(attached.size(), 1);
        second.setKeepServing(false);
        second.stop();
        QTRY_COMPARE(left.size(), 1);
        QTRY_VERIFY(QFile::exists(folder.folder.filePath(u"told"_s)));
    }

    void keepServingFromTheStart() {
        Folder folder;
        folder.script("publish \"$@\"\nwhile read -r line; do :; done\n");
        auto plan = folder.plan();
        plan.keepServing = true;
        EmbeddedServer server(plan);
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(!server.isOurs());
        server.setKeepServing(false);
        server.stop();
    }

    void aRunFileThatIsNonsenseIsNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{oops");
        QTest::newRow("no secret") << QByteArray(R"({"deskPort":80,"pid":1})");
        QTest::newRow("a port out of range") << QByteArray(R"({"deskPort":70000,"secret":"x"})");
        QTest::newRow("empty") << QByteArray();
    }

    void aRunFileThatIsNonsenseIsNone() {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"server.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        QVERIFY(!readRunFile(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestAppEmbeddedServer)
#include "test_app_embedded_server.moc"
