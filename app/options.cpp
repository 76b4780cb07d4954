#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString words(const char* source) {
    return QCoreApplication::translate("Options", source);
}

QString shopFolder(const QString& name) {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/zhanggui/"_s + name;
}

bool isOneOf(const QString& word, std::initializer_list<QLatin1StringView> allowed) {
    return word.isEmpty() || std::find(allowed.begin(), allowed.end(), word) != allowed.end();
}

void declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        words(QT_TRANSLATE_NOOP("Options", "The merchant's desk of a mini-program shop.")));
    parser.addOptions({
        {u"data"_s, words(QT_TRANSLATE_NOOP("Options", "Folder of the shop on this computer.")), u"DIR"_s},
        {u"server"_s, words(QT_TRANSLATE_NOOP("Options", "Address of a shared server instead of one of our own.")),
         u"URL"_s},
        {u"demo"_s, words(QT_TRANSLATE_NOOP("Options", "Open a generated shop with a customer who keeps buying."))},
        {u"tour"_s, words(QT_TRANSLATE_NOOP("Options", "Walk through the main job and write a picture of every step.")),
         u"DIR"_s},
        {u"language"_s, words(QT_TRANSLATE_NOOP("Options", "zh_CN or en.")), u"CODE"_s},
        {u"theme"_s, words(QT_TRANSLATE_NOOP("Options", "light, dark or system.")), u"NAME"_s},
        {u"gallery"_s, words(QT_TRANSLATE_NOOP("Options", "Show every widget in every state."))},
        {{u"h"_s, u"help"_s}, words(QT_TRANSLATE_NOOP("Options", "Show this text."))},
        {{u"v"_s, u"version"_s}, words(QT_TRANSLATE_NOOP("Options", "Show the version."))},
    });
}

Answer wrong(const QString& what) {
    return {u"zhanggui: "_s + what + u"\n"_s + words(QT_TRANSLATE_NOOP("Options", "Try --help.")), 2};
}

}  // namespace

bool asksForTextOnly(const QStringList& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](const QString& argument) {
        return argument == "--help"_L1 || argument == "-h"_L1 || argument == "--version"_L1 || argument == "-v"_L1;
    });
}

std::variant<Options, Answer> readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments)) return wrong(parser.errorText());
    if (parser.isSet(u"help"_s)) return Answer{parser.helpText(), 0};
    if (parser.isSet(u"version"_s)) return Answer{u"zhanggui "_s + QLatin1StringView(ZHANGGUI_VERSION), 0};
    if (!parser.positionalArguments().isEmpty())
        return wrong(
            words(QT_TRANSLATE_NOOP("Options", "unexpected word: %1")).arg(parser.positionalArguments().first()));

    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.gallery = parser.isSet(u"gallery"_s);
    options.language = parser.value(u"language"_s);
    options.theme = parser.value(u"theme"_s);
    options.tour = parser.value(u"tour"_s);
    if (!isOneOf(options.language, {"zh_CN"_L1, "en"_L1}))
        return wrong(words(QT_TRANSLATE_NOOP("Options", "no such language: %1")).arg(options.language));
    if (!isOneOf(options.theme, {"light"_L1, "dark"_L1, "system"_L1}))
        return wrong(words(QT_TRANSLATE_NOOP("Options", "no such theme: %1")).arg(options.theme));
    if (parser.isSet(u"server"_s)) {
        options.server = QUrl(parser.value(u"server"_s), QUrl::StrictMode);
        const QString scheme = options.server.scheme();
        if (!options.server.isValid() || (scheme != "http"_L1 && scheme != "https"_L1) ||
            options.server.host().isEmpty())
            return wrong(words(QT_TRANSLATE_NOOP("Options", "not an address: %1")).arg(parser.value(u"server"_s)));
        if (options.demo) return wrong(words(QT_TRANSLATE_NOOP("Options", "--demo and --server exclude each other")));
    }
    const QString wanted = parser.value(u"data"_s);
    options.data = QDir::cleanPath(
        QDir::current().absoluteFilePath(wanted.isEmpty() ? shopFolder(options.demo ? u"demo"_s : u"shop"_s) : wanted));
    return options;
}

}  // namespace zhanggui
