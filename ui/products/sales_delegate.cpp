#include "ui/products/sales_delegate.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/widgets/money_text.h"

namespace zhanggui {

namespace {

constexpr int LineWidth = 64, LineHeight = 24, FigureWidth = 44;
/// Days are added up to so many points: a line of 30 points in 64 px is noise.
constexpr int points = 10;

QList<qlonglong> groupsOf(const QList<qlonglong>& daily) {
    QList<qlonglong> groups(points, 0);
    for (qsizetype day = 0; day < daily.size(); ++day) groups[day * points / daily.size()] += daily.at(day);
    return groups;
}

}  // namespace

SalesDelegate::SalesDelegate(Daily daily, QObject* parent) : CellDelegate(parent), m_daily(std::move(daily)) {
    setAlignRight(true);
}

void SalesDelegate::paintCell(const Cell& cell) const {
    const QString figure = numberText(cell.index.data(RawRole).toLongLong());
    drawDigits(cell, cell.room, figure, false, cell.ink(Ink::Text), true);
    const QList<qlonglong> daily = m_daily(cell.index.data(IdRole));
    if (daily.size() < 2) return;
    const QList<qlonglong> groups = groupsOf(daily);
    const qlonglong most = qMax<qlonglong>(1, *std::max_element(groups.begin(), groups.end()));
    const int wide = px(LineWidth), tall = px(LineHeight) - 6;
    const int left = cell.room.right() - px(FigureWidth) - wide;
    if (left < cell.room.left()) return;
    const int bottom = cell.room.top() + (cell.room.height() + tall) / 2;
    QPainterPath path;
    QPointF at;
    for (int point = 0; point < points; ++point) {
        at = {left + qreal(wide) * point / (points - 1), bottom - qreal(tall) * groups.at(point) / most};
        point == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    QPainter& painter = *cell.painter;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(cell.ink(Ink::Brand), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cell.ink(Ink::Brand));
    painter.drawEllipse(at, 2, 2);
    painter.restore();
}

QString SalesDelegate::words(const QModelIndex& index) const {
    return tr("%Ln sold in 30 days", nullptr, int(index.data(RawRole).toLongLong()));
}

}  // namespace zhanggui
