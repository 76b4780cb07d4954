#pragma once

#include <QObject>
#include <memory>

#include "ui/widgets/tokens.h"

class QApplication;

namespace zhanggui {

enum class Theme { Light, Dark, System };

/// What the desktop around us prefers. Implemented for the platform and, in tests, by hand.
class SystemColorScheme : public QObject {
    Q_OBJECT
  public:
    virtual bool prefersDark() const = 0;

  Q_SIGNALS:
    void changed();
};

/// The platform's own: the settings portal over D-Bus on Linux; elsewhere the lightness of the platform's palette.
std::unique_ptr<SystemColorScheme> platformColorScheme();

/// The look of the running program: style, palette and fonts. One is made in main and handed to who lets the user
/// choose. Every change is live.
class Appearance : public QObject {
    Q_OBJECT
  public:
    Appearance(QApplication& application, std::unique_ptr<SystemColorScheme> system);
    ~Appearance() override;

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    bool isDark() const;
    const Tokens& tokens() const { return isDark() ? Tokens::night() : Tokens::light(); }

    /// Text size, 1 = 14 px at 96 dpi; kept within 0.75 and 2.5. Controls grow along.
    qreal textScale() const { return m_scale; }
    void setTextScale(qreal scale);

  Q_SIGNALS:
    void changed();

  private:
    void apply();
    void applyFont();

    QApplication& m_application;
    std::unique_ptr<SystemColorScheme> m_system;
    Theme m_theme = Theme::System;
    qreal m_scale = 1;
};

}  // namespace zhanggui
