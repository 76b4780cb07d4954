#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <variant>

namespace zhanggui {

/// What the command line asked for.
struct Options {
    QString data;          ///< folder of the shop; absolute, never empty unless `server` is set
    QUrl server;           ///< a server that others share; empty for the embedded one
    bool demo = false;     ///< a generated shop with a simulated customer
    QString tour;          ///< folder for the guided tour's pictures; empty for none
    QString language;      ///< "zh_CN", "en", or empty for what was chosen before
    QString theme;         ///< "light", "dark", "system", or empty for what was chosen before
    bool gallery = false;  ///< shows every widget in every state instead of the shop
};

/// Text to print instead of starting, and the exit code to end with.
struct Answer {
    QString text;
    int code = 0;
};

/// Reads `arguments` (the program's name first). Needs a QCoreApplication for the help text's paths.
std::variant<Options, Answer> readOptions(const QStringList& arguments);

/// Whether these arguments only ask for a text, so that no display is needed.
bool asksForTextOnly(const QStringList& arguments);

}  // namespace zhanggui
