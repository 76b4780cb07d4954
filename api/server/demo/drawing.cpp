#include "api/server/demo/drawing.h"

#include <QPainter>
#include <QPainterPath>

namespace zhanggui::server {

namespace {

/// The colours of one picture, all from one hue.
struct Inks {
    QColor ground, body, dark, light;
};

Inks inksOf(int hue) {
    return {QColor::fromHsv(hue, 22, 240), QColor::fromHsv(hue, 110, 150), QColor::fromHsv(hue, 130, 95),
            QColor::fromHsv(hue, 60, 215)};
}

// Every motif is drawn on a 100 × 100 field.

void tin(QPainter& paint, const Inks& inks) {
    paint.setBrush(inks.body);
    paint.drawRoundedRect(QRectF(30, 32, 40, 52), 4, 4);
    paint.setBrush(inks.dark);
    paint.drawRoundedRect(QRectF(28, 20, 44, 14), 3, 3);
    paint.setBrush(inks.light);
    paint.drawRoundedRect(QRectF(34, 46, 32, 22), 2, 2);
    paint.setBrush(inks.body);
    paint.drawEllipse(QRectF(44, 50, 12, 14));
}

void cake(QPainter& paint, const Inks& inks) {
    paint.setBrush(inks.dark);
    paint.drawEllipse(QRectF(18, 18, 64, 64));
    paint.setBrush(inks.body);
    paint.drawEllipse(QRectF(24, 24, 52, 52));
    paint.setBrush(inks.light);
    paint.drawEllipse(QRectF(41, 41, 18, 18));
}

void bowl(QPainter& paint, const Inks& inks) {
    QPainterPath path;
    path.moveTo(18, 42);
    path.lineTo(82, 42);
    path.cubicTo(82, 66, 66, 78, 50, 78);
    path.cubicTo(34, 78, 18, 66, 18, 42);
    paint.setBrush(inks.body);
    paint.drawPath(path);
    paint.setBrush(inks.light);
    paint.drawEllipse(QRectF(18, 34, 64, 16));
    paint.setBrush(inks.dark);
    paint.drawRoundedRect(QRectF(40, 76, 20, 6), 2, 2);
}

void pot(QPainter& paint, const Inks& inks) {
    paint.setBrush(Qt::NoBrush);
    paint.setPen(QPen(inks.dark, 5, Qt::SolidLine, Qt::RoundCap));
    paint.drawArc(QRectF(66, 42, 22, 26), -100 * 16, 200 * 16);
    paint.drawLine(QPointF(28, 60), QPointF(13, 46));
    paint.setPen(Qt::NoPen);
    paint.setBrush(inks.body);
    paint.drawEllipse(QRectF(24, 36, 50, 44));
    paint.setBrush(inks.dark);
    paint.drawRoundedRect(QRectF(36, 33, 26, 7), 3, 3);
    paint.drawEllipse(QRectF(44, 24, 10, 10));
}

void mug(QPainter& paint, const Inks& inks) {
    paint.setBrush(Qt::NoBrush);
    paint.setPen(QPen(inks.dark, 6));
    paint.drawArc(QRectF(60, 38, 24, 26), -90 * 16, 180 * 16);
    paint.setPen(Qt::NoPen);
    paint.setBrush(inks.body);
    paint.drawRoundedRect(QRectF(26, 28, 44, 50), 6, 6);
    paint.setBrush(inks.light);
    paint.drawRect(QRectF(26, 58, 44, 6));
}

void shirt(QPainter& paint, const Inks& inks) {
    const QPolygonF outline{{36, 22}, {64, 22}, {86, 36}, {78, 52}, {69, 47},
                            {69, 82}, {31, 82}, {31, 47}, {22, 52}, {14, 36}};
    paint.setBrush(inks.body);
    paint.drawPolygon(outline);
    paint.setBrush(inks.ground);
    paint.drawEllipse(QRectF(41, 14, 18, 16));
    paint.setBrush(inks.dark);
    paint.drawRect(QRectF(31, 76, 38, 6));
}

void dress(QPainter& paint, const Inks& inks) {
    const QPolygonF outline{{40, 16}, {60, 16}, {62, 42}, {80, 84}, {20, 84}, {38, 42}};
    paint.setBrush(inks.body);
    paint.drawPolygon(outline);
    paint.setBrush(inks.ground);
    paint.drawPolygon(QPolygonF{{45, 15}, {55, 15}, {50, 28}});
    paint.setBrush(inks.dark);
    paint.drawRect(QRectF(38, 40, 24, 5));
}

void scarf(QPainter& paint, const Inks& inks) {
    paint.setBrush(inks.dark);
    paint.drawPolygon(QPolygonF{{54, 40}, {72, 40}, {76, 84}, {58, 84}});
    paint.setBrush(inks.body);
    paint.drawRoundedRect(QRectF(22, 24, 56, 22), 11, 11);
    paint.drawPolygon(QPolygonF{{40, 40}, {58, 40}, {52, 78}, {34, 78}});
    paint.setBrush(inks.light);
    paint.drawPolygon(QPolygonF{{37, 62}, {55, 62}, {54, 68}, {36, 68}});
}

void lamp(QPainter& paint, const Inks& inks) {
    paint.setBrush(inks.dark);
    paint.drawRoundedRect(QRectF(47, 48, 6, 32), 2, 2);
    paint.drawRoundedRect(QRectF(32, 78, 36, 6), 3, 3);
    paint.setBrush(inks.body);
    paint.drawPolygon(QPolygonF{{38, 18}, {62, 18}, {76, 50}, {24, 50}});
    paint.setBrush(inks.light);
    paint.drawRect(QRectF(24, 50, 52, 4));
}

void towel(QPainter& paint, const Inks& inks) {
    paint.setBrush(inks.body);
    paint.drawRoundedRect(QRectF(20, 58, 60, 18), 7, 7);
    paint.setBrush(inks.light);
    paint.drawRoundedRect(QRectF(20, 41, 60, 18), 7, 7);
    paint.setBrush(inks.dark);
    paint.drawRoundedRect(QRectF(20, 24, 60, 18), 7, 7);
}

void candle(QPainter& paint, const Inks& inks) {
    paint.setBrush(inks.body);
    paint.drawRoundedRect(QRectF(32, 42, 36, 40), 5, 5);
    paint.setBrush(inks.light);
    paint.drawRoundedRect(QRectF(38, 56, 24, 14), 2, 2);
    paint.setBrush(inks.dark);
    paint.drawRect(QRectF(49, 34, 2, 9));
    QPainterPath flame;
    flame.moveTo(50, 16);
    flame.cubicTo(58, 26, 57, 34, 50, 36);
    flame.cubicTo(43, 34, 42, 26, 50, 16);
    paint.setBrush(QColor::fromHsv(38, 150, 245));
    paint.drawPath(flame);
}

}  // namespace

QImage draw(Motif motif, int hue) {
    constexpr int side = 480;
    QImage image(side, side, QImage::Format_RGB32);
    const Inks inks = inksOf(hue);
    image.fill(inks.ground);
    QPainter paint(&image);
    paint.setRenderHint(QPainter::Antialiasing);
    paint.scale(side / 100.0, side / 100.0);
    paint.setPen(Qt::NoPen);
    switch (motif) {
        case Motif::Tin:
            tin(paint, inks);
            break;
        case Motif::Cake:
            cake(paint, inks);
            break;
        case Motif::Bowl:
            bowl(paint, inks);
            break;
        case Motif::Pot:
            pot(paint, inks);
            break;
        case Motif::Mug:
            mug(paint, inks);
            break;
        case Motif::Shirt:
            shirt(paint, inks);
            break;
        case Motif::Dress:
            dress(paint, inks);
            break;
        case Motif::Scarf:
            scarf(paint, inks);
            break;
        case Motif::Lamp:
            lamp(paint, inks);
            break;
        case Motif::Towel:
            towel(paint, inks);
            break;
        case Motif::Candle:
            candle(paint, inks);
            break;
    }
    return image;
}

}  // namespace zhanggui::server
