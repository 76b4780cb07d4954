#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace zhanggui {

enum class ButtonLook {
    Plain,    ///< raised, with a border
    Primary,  ///< filled with brand; at most one on a page
    Flat,     ///< no border until hovered
    Danger,   ///< filled with danger
    Link,     ///< brand text alone
};

/// What the style reads from a widget. Kept as dynamic properties, so that plain Qt widgets can have them.
void setKind(QAbstractButton* button, ButtonLook kind);
ButtonLook kindOf(const QWidget* button);
/// 28 instead of 32 high.
void setCompact(QWidget* control, bool compact = true);
/// The key that triggers the button, shown in it at the right; empty shows none.
void setKeyHint(QAbstractButton* button, const QString& key);
/// Draws a QCheckBox as a switch.
void setSwitch(QAbstractButton* checkBox, bool on = true);
/// Draws the field with the danger border.
void setFaulty(QWidget* field, bool faulty);
/// Draws a menu's action in danger colour.
void setDangerous(QAction* action);

/// The desk's look over Fusion. Colours come from the palette of what is painted, sizes from the application's font:
/// the style has no state, and a theme switch is a new palette.
class ShopStyle : public QProxyStyle {
    Q_OBJECT
  public:
    ShopStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
};

}  // namespace zhanggui
