#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>

#include "app/desk.h"
#include "app/tour/tour_run.h"
#include "ui/widgets/gallery.h"

namespace {

using namespace zhanggui;
using namespace Qt::StringLiterals;

void introduce() {
    QCoreApplication::setApplicationName(u"zhanggui"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(ZHANGGUI_VERSION));
}

int print(const Answer& answer) {
    QTextStream(answer.code == 0 ? stdout : stderr) << answer.text << Qt::endl;
    return answer.code;
}

int showGallery(QApplication& application, const Options& options) {
    Appearance appearance(application, platformColorScheme());
    if (options.theme == "dark"_L1) appearance.setTheme(Theme::Dark);
    if (options.theme == "light"_L1) appearance.setTheme(Theme::Light);
    Gallery gallery(&appearance);
    gallery.resize(1280, 860);
    gallery.show();
    return application.exec();
}

}  // namespace

int main(int argc, char** argv) {
    introduce();
    QStringList words;
    for (int i = 0; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    if (asksForTextOnly(words)) {
        QCoreApplication application(argc, argv);
        return print(std::get<Answer>(readOptions(QCoreApplication::arguments())));
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"zhanggui"_s);
    const auto read = readOptions(QCoreApplication::arguments());
    if (const auto* answer = std::get_if<Answer>(&read)) return print(*answer);
    const auto& options = std::get<Options>(read);
    if (options.gallery) return showGallery(application, options);
    if (!options.tour.isEmpty()) return runTour(application, options);
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             (options.demo ? u"/zhanggui/demo.ini"_s : u"/zhanggui/desk.ini"_s);
    Desk desk(options, settings, platformKeychain(), application);
    desk.start();
    return application.exec();
}
