#include "app/tour/tour_run.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include "app/desk.h"
#include "app/tour/main_job.h"
#include "app/tour/tour.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// The tour begins at the sign-in, so nothing is kept and nothing is found.
class EmptyKeychain : public Keychain {
  public:
    void read(const QString&, Answered answered) override { later(std::move(answered)); }
    void write(const QString&, const QByteArray&, Answered answered) override { later(std::move(answered)); }
    void remove(const QString&, Answered answered) override { later(std::move(answered)); }

  private:
    static void later(Answered answered) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [answered = std::move(answered)] { answered(Outcome::NotFound, {}); },
            Qt::QueuedConnection);
    }
};

constexpr QSize tourWindow(1440, 900);

}  // namespace

int runTour(QApplication& application, const Options& options) {
    QTemporaryDir own;
    Options mine = options;
    if (mine.theme.isEmpty()) mine.theme = u"light"_s;
    if (mine.language.isEmpty()) mine.language = u"zh_CN"_s;
    Desk desk(mine, own.filePath(u"tour.ini"_s), std::make_unique<EmptyKeychain>(), application);
    desk.window().resize(tourWindow);
    desk.start();
    desk.window().activateWindow();
    Tour tour(mainJob(desk, own.path()), QDir(options.tour).absolutePath(), &desk.window());
    int code = 1;
    QObject::connect(&tour, &Tour::finished, &desk, [&](const QString& failure) {
        code = failure.isEmpty() ? 0 : 1;
        if (!failure.isEmpty()) QTextStream(stderr) << failure << Qt::endl;
        const QList<QWidget*> windows = QApplication::topLevelWidgets();
        for (QWidget* window : windows)
            if (window != &desk.window()) window->close();
        desk.window().close();
    });
    tour.start();
    application.exec();
    return code;
}

}  // namespace zhanggui
