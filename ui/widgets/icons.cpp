#include "ui/widgets/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/widgets/tokens.h"

// A static library's resources are linked only if something names them.
static void loadResources() {
    Q_INIT_RESOURCE(icons);
}

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString& name) {
    return u":/zhanggui/icons/%1.svg"_s.arg(name);
}

bool exists(const QString& name) {
    static const bool loaded = [] {
        loadResources();
        return true;
    }();
    return loaded && !name.isEmpty() && QFile::exists(pathOf(name));
}

QPixmap render(const QString& name, const QSize& size, qreal ratio, const QColor& color) {
    const QString key = u"zhanggui:%1:%2x%3@%4:%5"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QFile file(pathOf(name));
    if (!exists(name) || !file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks the palette at the moment of painting, so a theme switch needs no new icons.
class InkIconEngine : public QIconEngine {
  public:
    explicit InkIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(painter, m_name, rect, colorOf(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return render(m_name, size, 1, colorOf(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        return render(m_name, size / scale, scale, colorOf(mode));
    }
    QIconEngine* clone() const override { return new InkIconEngine(m_name); }
    QString key() const override { return u"InkIconEngine"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

  private:
    static QColor colorOf(QIcon::Mode mode) {
        const Tokens& tokens = Tokens::of(QGuiApplication::palette());
        switch (mode) {
            case QIcon::Active:
                return tokens.text;
            case QIcon::Selected:
                return tokens.brandText;
            case QIcon::Disabled:
                return tokens.text3;
            case QIcon::Normal:
                break;
        }
        return tokens.text2;
    }

    QString m_name;
};

}  // namespace

QIcon namedIcon(const QString& name) {
    return exists(name) ? QIcon(new InkIconEngine(name)) : QIcon();
}

void paintIcon(QPainter* painter, const QString& name, const QRectF& rect, const QColor& color) {
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1;
    const QPixmap pixmap = render(name, rect.size().toSize(), ratio, color);
    if (!pixmap.isNull()) painter->drawPixmap(rect.topLeft().toPoint(), pixmap);
}

void paintIcon(QPainter* painter, const QIcon& icon, const QRectF& rect, const QColor& color) {
    if (exists(icon.name()))
        paintIcon(painter, icon.name(), rect, color);
    else
        icon.paint(painter, rect.toRect());
}

QStringList iconNames() {
    exists(u"x"_s);
    QStringList names = QDir(u":/zhanggui/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString& name : names) name.chop(4);
    return names;
}

}  // namespace zhanggui
