#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QPointer>
#include <QWidget>

#include "ui/widgets/shop_style.h"

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_LINUX
constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceSpace = "org.freedesktop.appearance"_L1;
constexpr auto colorSchemeKey = "color-scheme"_L1;

/// Reads once without waiting and then follows the portal's signal. Without a portal the answer stays "light".
class PortalColorScheme : public SystemColorScheme {
    Q_OBJECT
  public:
    PortalColorScheme() {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) return;
        bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                    SLOT(onSettingChanged(QString, QString, QDBusVariant)));
        QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
        read << QString(appearanceSpace) << QString(colorSchemeKey);
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
            const QDBusPendingReply<QDBusVariant> reply = *call;
            if (reply.isValid()) take(reply.value().variant());
            call->deleteLater();
        });
    }
    bool prefersDark() const override { return m_dark; }

  private Q_SLOTS:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
        if (space == appearanceSpace && key == colorSchemeKey) take(value.variant());
    }

  private:
    void take(QVariant value) {
        // Read wraps the value in one variant more than ReadOne and the signal do.
        if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
        const bool dark = value.toUInt() == 1;
        if (dark == m_dark) return;
        m_dark = dark;
        Q_EMIT changed();
    }
    bool m_dark = false;
};
#else
/// Takes what the platform's palette was at start.
class PaletteColorScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return m_dark; }

  private:
    bool m_dark = qGray(QApplication::palette().color(QPalette::Window).rgb()) < 128;
};
#endif

constexpr qreal bodyPoints = 10.5;

}  // namespace

std::unique_ptr<SystemColorScheme> platformColorScheme() {
#ifdef Q_OS_LINUX
    return std::make_unique<PortalColorScheme>();
#else
    return std::make_unique<PaletteColorScheme>();
#endif
}

Appearance::Appearance(QApplication& application, std::unique_ptr<SystemColorScheme> system)
    : m_application(application), m_system(std::move(system)) {
    applyFont();
    QApplication::setStyle(new ShopStyle);
    connect(m_system.get(), &SystemColorScheme::changed, this, [this] {
        if (m_theme == Theme::System) apply();
    });
    apply();
}

Appearance::~Appearance() = default;

bool Appearance::isDark() const {
    return m_theme == Theme::Dark || (m_theme == Theme::System && m_system->prefersDark());
}

void Appearance::setTheme(Theme theme) {
    if (theme == m_theme) return;
    m_theme = theme;
    apply();
}

void Appearance::setTextScale(qreal scale) {
    scale = qBound<qreal>(0.75, scale, 2.5);
    if (qFuzzyCompare(scale, m_scale)) return;
    m_scale = scale;
    applyFont();
    apply();
    // Qt tells only widgets without a font of their own; sizes that come from the font are asked for again by this.
    QList<QPointer<QWidget>> widgets;
    for (QWidget* widget : QApplication::allWidgets()) widgets.append(widget);
    for (const QPointer<QWidget>& widget : widgets) {
        QEvent event(QEvent::StyleChange);
        if (widget != nullptr) QApplication::sendEvent(widget, &event);
    }
}

void Appearance::applyFont() {
    QFont font;
    // The SC cut is named, so that fontconfig does not hand out Japanese glyphs.
    font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s, u"sans-serif"_s});
    font.setPointSizeF(bodyPoints * m_scale);
    font.setStyleStrategy(QFont::PreferAntialias);
    m_application.setFont(font);
}

void Appearance::apply() {
    m_application.setPalette(paletteOf(tokens()));
    Q_EMIT changed();
}

}  // namespace zhanggui

#ifdef Q_OS_LINUX
#include "theme.moc"
#endif
