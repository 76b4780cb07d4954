#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

/// Outside our namespace, as the macro declares a global function. The words lie in a static library: without this the
/// linker would leave them out.
static void packWords() {
    Q_INIT_RESOURCE(translations);
}

namespace zhanggui {
using namespace Qt::StringLiterals;

QString Words::translate(const char* context, const char* source, const char* comment, int n) const {
    const QString found = QTranslator::translate(context, source, comment, n);
    constexpr QByteArrayView space = "zhanggui::";
    if (!found.isEmpty() || context == nullptr || !QByteArrayView(context).startsWith(space)) return found;
    return QTranslator::translate(context + space.size(), source, comment, n);
}

Language::~Language() {
    QCoreApplication::removeTranslator(&m_qts);
    QCoreApplication::removeTranslator(&m_ours);
}

void Language::use(const QString& code) {
    if (code == m_code) return;
    packWords();
    m_code = code;
    // English money is still yuan and its dates are short: the territory decides both.
    QLocale::setDefault(code == "zh_CN"_L1 ? QLocale(QLocale::Chinese, QLocale::China)
                                           : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qts);
    QCoreApplication::removeTranslator(&m_ours);
    if (m_qts.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (m_ours.load(u":/zhanggui/translations/zhanggui_"_s + code + u".qm"_s))
        QCoreApplication::installTranslator(&m_ours);
}

}  // namespace zhanggui
