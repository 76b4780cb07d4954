// The desk with its own server on the shop of a folder, signed in by a kept session as on any morning. Prints "painted"
// when its window first is, "usable" when the list of orders shows rows, and ends in order.
// Usage: desk_start FOLDER, with the session's token in ZHANGGUI_BENCH_TOKEN.

#include <QAbstractItemView>
#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

#include "app/desk.h"

using namespace zhanggui;

namespace {

/// A keyring that knows one secret.
class KeptSession : public Keychain {
  public:
    explicit KeptSession(QByteArray token) : m_token(std::move(token)) {}
    void read(const QString&, Answered answered) override { later(Outcome::Done, m_token, std::move(answered)); }
    void write(const QString&, const QByteArray&, Answered answered) override {
        later(Outcome::Done, {}, std::move(answered));
    }
    void remove(const QString&, Answered answered) override { later(Outcome::Done, {}, std::move(answered)); }

  private:
    static void later(Outcome outcome, const QByteArray& secret, Answered answered) {
        QTimer::singleShot(0, [=] { answered(outcome, secret); });
    }
    QByteArray m_token;
};

/// Tells of the first paint of anything, then of the first paint of a table with rows.
class Watch : public QObject {
  public:
    explicit Watch(Desk& desk) : m_desk(desk) {}
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this, on = QPointer(watched)] { painted(on); });
        return false;
    }

  private:
    void painted(QObject* on) {
        if (!std::exchange(m_painted, true)) say("painted");
        const auto* view = on ? qobject_cast<QAbstractItemView*>(on->parent()) : nullptr;
        if (m_usable || !view || view->viewport() != on || !view->model() || view->model()->rowCount() == 0) return;
        const auto* list = m_desk.window().findChild<QWidget*>(QStringLiteral("ordersList"));
        if (!list || !list->isAncestorOf(view)) return;
        m_usable = true;
        say("usable");
        m_desk.window().close();
    }
    static void say(const char* what) {
        std::puts(what);
        std::fflush(stdout);
    }
    Desk& m_desk;
    bool m_painted = false, m_usable = false;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    QApplication application(argc, argv);
    const QTemporaryDir own;
    Options options;
    options.data = QString::fromLocal8Bit(argv[1]);
    Desk desk(options, own.filePath(QStringLiteral("desk.ini")),
              std::make_unique<KeptSession>(qgetenv("ZHANGGUI_BENCH_TOKEN")), application);
    Watch watch(desk);
    application.installEventFilter(&watch);
    desk.window().resize(1440, 900);
    desk.start();
    return QApplication::exec();
}
