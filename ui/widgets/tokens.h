#pragma once

#include <QColor>
#include <QFont>
#include <array>

#include "ui/widgets/cell_roles.h"

class QPainter;
class QPalette;
class QRectF;

namespace zhanggui {

/// The steps of type; nothing between them. Sizes and line heights are px at 96 dpi and scale 1.
enum class TextStep {
    Caption,        ///< 12/18
    Body,           ///< 14/22
    Strong,         ///< 14/22, 600
    Subtitle,       ///< 16/24, 600
    Title,          ///< 20/28, 600
    Figure,         ///< 28/36, 600
    Mono,           ///< 12/18, fixed pitch, for codes
    CaptionStrong,  ///< 12/18, 600: the value beside a caption
};

/// What a piece of text is drawn with; a colour of Tokens.
enum class Ink { Text, Text2, Text3, Brand, Success, Warning, Danger, Info, OnBrand };

struct ToneColors {
    QColor text;
    QColor fill;
};

/// Every colour of the desk, once for each theme. Plain constants: who paints asks `Tokens::of(palette())`, so that
/// a theme switch is nothing but a new palette.
struct Tokens {
    bool dark = false;
    QColor window;   ///< rail, table header, status bar, the well behind money blocks
    QColor surface;  ///< pages, cards, fields
    QColor raised;   ///< buttons and popovers
    QColor sunken;   ///< skeletons, key hints, pressed buttons, neutral chips
    QColor line;
    QColor control;  ///< border of what can be edited or ticked, 3:1
    QColor text;
    QColor text2;
    QColor text3;
    QColor brandText;
    QColor brandFill;
    QColor brandHover;
    QColor brandPressed;
    QColor onBrand;
    QColor dangerFill;
    QColor dangerHover;
    QColor dangerPressed;
    QColor onDanger;
    QColor selection;
    QColor focus;
    QColor scrim;  ///< laid over the window behind the palette and dialogs
    std::array<ToneColors, 7> tones;
    std::array<QColor, 8> series;

    const ToneColors& tone(Tone tone) const { return tones.at(static_cast<std::size_t>(tone)); }
    QColor ink(Ink ink) const;

    static const Tokens& light();
    static const Tokens& night();
    /// The set that `palette` was made from, told by the lightness of its base colour.
    static const Tokens& of(const QPalette& palette);
};

/// The palette that carries `tokens` to every widget.
QPalette paletteOf(const Tokens& tokens);

/// WCAG contrast of two opaque colours, 1 to 21.
qreal contrast(const QColor& a, const QColor& b);

/// Spacing and radii, px at scale 1.
namespace space {
constexpr int XXS = 4, XS = 8, S = 12, M = 16, L = 24, XL = 32, XXL = 48;
}
namespace radius {
constexpr int Control = 4, Card = 6, Dialog = 10;
}
namespace size {
constexpr int Control = 32, Compact = 28, Touch = 40, Row = 40, RowCompact = 32, RowThumb = 56, Header = 32;
}

/// How much larger than the design the text is: the application's font over 10.5 pt.
qreal uiScale();
/// `designPx` px of the design at the current scale, rounded.
int px(int designPx);
/// The font of a step, made from the application's font.
QFont stepFont(TextStep step);
/// The step's line height in px at the current scale.
int lineHeight(TextStep step);

/// Fills a rounded rectangle with `fill` and, if `border` is valid, draws a border of `width` inside it.
void drawRounded(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border = {},
                 qreal width = 1, Qt::PenStyle style = Qt::SolidLine);

}  // namespace zhanggui
