#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSettings>

namespace zhanggui {

/// What the user chose on this computer, kept in one ini file.
class Preferences : public QObject {
    Q_OBJECT
  public:
    /// `path` of the ini file; made on the first change.
    explicit Preferences(const QString& path, QObject* parent = nullptr);

    /// "zh_CN" or "en"; the desktop's own language until chosen.
    QString language() const;
    void setLanguage(const QString& code);
    /// "light", "dark" or "system".
    QString theme() const;
    void setTheme(const QString& name);
    /// Whether the embedded server outlives the window.
    bool keepServing() const;
    void setKeepServing(bool keep);
    bool railCollapsed() const;
    void setRailCollapsed(bool collapsed);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// The page shown last.
    QString lastPage() const;
    void setLastPage(const QString& id);
    /// The name typed at the last sign-in.
    QString lastLogin() const;
    void setLastLogin(const QString& login);
    /// Columns and splitters of a page.
    QJsonObject layout(const QString& pageId) const;
    void setLayout(const QString& pageId, const QJsonObject& state);

  Q_SIGNALS:
    void languageChanged(const QString& code);
    void themeChanged(const QString& name);
    void keepServingChanged(bool keep);

  private:
    QSettings m_settings;
};

}  // namespace zhanggui
