#pragma once

#include <QIcon>
#include <QStringList>

namespace zhanggui {

/// The icon called `name` (a file of resources/icons without ending), drawn in the palette's colours: text-2 at rest,
/// text on hover, brand when selected, text-3 when disabled. Follows a theme switch. An unknown name is a null icon.
QIcon namedIcon(const QString& name);

/// Draws the icon in one colour, `rect` being the square it fills.
void paintIcon(QPainter* painter, const QString& name, const QRectF& rect, const QColor& color);
/// Draws any icon; one of ours in `color`, a foreign one as it is.
void paintIcon(QPainter* painter, const QIcon& icon, const QRectF& rect, const QColor& color);

/// All names, sorted.
QStringList iconNames();

}  // namespace zhanggui
