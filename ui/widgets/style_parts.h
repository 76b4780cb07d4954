#pragma once

#include <QRect>
#include <QStyleOption>

#include "ui/widgets/tokens.h"

class QPainter;

/// The parts of ShopStyle, by family of controls. Each draws or measures one element; nothing here keeps state.
namespace zhanggui::style {

inline bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}
inline const Tokens& tokensOf(const QStyleOption* option) {
    return Tokens::of(option->palette);
}
/// What a flat or plain control is filled with while the mouse is over it, and while pressed.
QColor hoverFill(const Tokens& tokens);
QColor pressedFill(const Tokens& tokens);
bool isCompact(const QWidget* widget);
int controlHeight(const QWidget* widget);

// Buttons
void pushButton(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget);
QSize pushButtonSize(const QStyleOptionButton* option, const QWidget* widget);
void toolButton(const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget);
QSize toolButtonSize(const QStyleOptionToolButton* option, const QWidget* widget);
/// The tick or the dash of a mark, 2 px thick, in a square.
void tickStroke(QPainter* painter, const QRectF& square, const QColor& color, bool dash = false);
void checkMark(const QStyleOption* option, QPainter* painter);
void radioMark(const QStyleOption* option, QPainter* painter);
void switchMark(const QStyleOption* option, QPainter* painter);
/// A key cap such as "Ctrl K": its width, and the cap itself centred in the height of `rect`.
int keyCapWidth(const QString& key);
void keyCap(QPainter* painter, const QRect& rect, const QString& key, const Tokens& tokens, bool onFilled);

// Fields
void fieldPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void comboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget);
void comboLabel(const QStyleOptionComboBox* option, QPainter* painter);
void spinBox(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget, const QRect& up,
             const QRect& down);
QRect comboRect(const QStyleOptionComboBox* option, QStyle::SubControl sub);
QRect spinRect(const QStyleOptionSpinBox* option, QStyle::SubControl sub);
void progress(const QStyleOptionProgressBar* option, QPainter* painter);

// Views
void header(const QStyleOptionHeader* option, QPainter* painter);
void tabShape(const QStyleOptionTab* option, QPainter* painter);
void tabLabel(const QStyleOptionTab* option, QPainter* painter);
QSize tabSize(const QStyleOptionTab* option);
/// The chevron of a tree's row that has children.
void branchMark(const QStyleOption* option, QPainter* painter);
void itemPanel(const QStyleOptionViewItem* option, QPainter* painter);
void scrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& slider);
QRect scrollBarRect(const QStyleOptionSlider* option, QStyle::SubControl sub);
void splitter(const QStyleOption* option, QPainter* painter);
void groupBox(const QStyleOptionGroupBox* option, QPainter* painter, const QRect& title);

// Menus and what floats
void menuPanel(const QStyleOption* option, QPainter* painter);
void menuItem(const QStyleOptionMenuItem* option, QPainter* painter, const QWidget* widget);
QSize menuItemSize(const QStyleOptionMenuItem* option);
void tipPanel(const QStyleOption* option, QPainter* painter);
void focusRing(const QStyleOption* option, QPainter* painter);

}  // namespace zhanggui::style
