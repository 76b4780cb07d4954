#include "ui/shell/preferences.h"

#include <QJsonDocument>
#include <QLocale>

namespace zhanggui {
using namespace Qt::StringLiterals;

Preferences::Preferences(const QString& path, QObject* parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat) {}

QString Preferences::language() const {
    const QString own = QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    const QString chosen = m_settings.value(u"language"_s, own).toString();
    return chosen == "zh_CN"_L1 ? chosen : u"en"_s;
}

void Preferences::setLanguage(const QString& code) {
    m_settings.setValue(u"language"_s, code);
    Q_EMIT languageChanged(language());
}

QString Preferences::theme() const {
    const QString chosen = m_settings.value(u"theme"_s, u"system"_s).toString();
    return chosen == "light"_L1 || chosen == "dark"_L1 ? chosen : u"system"_s;
}

void Preferences::setTheme(const QString& name) {
    m_settings.setValue(u"theme"_s, name);
    Q_EMIT themeChanged(theme());
}

bool Preferences::keepServing() const {
    return m_settings.value(u"keepServing"_s, false).toBool();
}

void Preferences::setKeepServing(bool keep) {
    if (keep == keepServing()) return;
    m_settings.setValue(u"keepServing"_s, keep);
    Q_EMIT keepServingChanged(keep);
}

bool Preferences::railCollapsed() const {
    return m_settings.value(u"railCollapsed"_s, false).toBool();
}
void Preferences::setRailCollapsed(bool collapsed) {
    m_settings.setValue(u"railCollapsed"_s, collapsed);
}
QByteArray Preferences::geometry() const {
    return m_settings.value(u"geometry"_s).toByteArray();
}
void Preferences::setGeometry(const QByteArray& geometry) {
    m_settings.setValue(u"geometry"_s, geometry);
}
QString Preferences::lastPage() const {
    return m_settings.value(u"page"_s).toString();
}
void Preferences::setLastPage(const QString& id) {
    m_settings.setValue(u"page"_s, id);
}
QString Preferences::lastLogin() const {
    return m_settings.value(u"login"_s).toString();
}
void Preferences::setLastLogin(const QString& login) {
    m_settings.setValue(u"login"_s, login);
}

QJsonObject Preferences::layout(const QString& pageId) const {
    return QJsonDocument::fromJson(m_settings.value(u"layouts/"_s + pageId).toByteArray()).object();
}

void Preferences::setLayout(const QString& pageId, const QJsonObject& state) {
    m_settings.setValue(u"layouts/"_s + pageId, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

}  // namespace zhanggui
