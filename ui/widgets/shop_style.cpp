#include "ui/widgets/shop_style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTextEdit>

#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

void setLook(QWidget* widget, const char* name, const QVariant& value) {
    widget->setProperty(name, value);
    widget->updateGeometry();
    widget->update();
}

bool isTextArea(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

bool isSwitch(const QWidget* widget) {
    return widget != nullptr && widget->property("zgSwitch").toBool();
}

}  // namespace

void setKind(QAbstractButton* button, ButtonLook kind) {
    setLook(button, "zgKind", static_cast<int>(kind));
    if (kind == ButtonLook::Link) button->setCursor(Qt::PointingHandCursor);
}

ButtonLook kindOf(const QWidget* button) {
    return button == nullptr ? ButtonLook::Plain : static_cast<ButtonLook>(button->property("zgKind").toInt());
}

void setCompact(QWidget* control, bool compact) {
    setLook(control, "zgCompact", compact);
}
void setKeyHint(QAbstractButton* button, const QString& key) {
    setLook(button, "zgKeyHint", key);
}
void setSwitch(QAbstractButton* checkBox, bool on) {
    setLook(checkBox, "zgSwitch", on);
}
void setFaulty(QWidget* field, bool faulty) {
    setLook(field, "zgFaulty", faulty);
}
void setDangerous(QAction* action) {
    action->setProperty("zgDangerous", true);
}

ShopStyle::ShopStyle() : QProxyStyle(u"Fusion"_s) {}

void ShopStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
        case PE_PanelLineEdit:
            return style::fieldPanel(option, painter, widget);
        case PE_FrameLineEdit:
            return;  // part of the panel
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            return isSwitch(widget) ? style::switchMark(option, painter) : style::checkMark(option, painter);
        case PE_IndicatorRadioButton:
            return style::radioMark(option, painter);
        case PE_PanelItemViewRow:
            return;
        case PE_PanelItemViewItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
                return style::itemPanel(item, painter);
            break;
        case PE_IndicatorBranch:
            return style::branchMark(option, painter);
        case PE_FrameFocusRect:
            return style::focusRing(option, painter);
        case PE_PanelMenu:
            return style::menuPanel(option, painter);
        case PE_FrameMenu:
            return;
        case PE_PanelScrollAreaCorner:
            painter->fillRect(option->rect, style::tokensOf(option).surface);
            return;
        case PE_PanelTipLabel:
            return style::tipPanel(option, painter);
        case PE_FrameTabWidget:
        case PE_FrameStatusBarItem:
        case PE_FrameGroupBox:
            return;
        case PE_FrameTabBarBase: {
            const QRect& r = option->rect;
            painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), style::tokensOf(option).line);
            return;
        }
        case PE_Frame:
            if (isTextArea(widget)) return style::fieldPanel(option, painter, widget);
            drawRounded(painter, option->rect, px(radius::Control), QColor(), style::tokensOf(option).line);
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ShopStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
        case CE_PushButton:
            if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
                return style::pushButton(button, painter, widget);
            break;
        case CE_CheckBox:
        case CE_RadioButton: {  // the ring goes around the mark, not the words
            QStyleOptionButton copy = *qstyleoption_cast<const QStyleOptionButton*>(option);
            const bool check = element == CE_CheckBox;
            copy.rect = subElementRect(check ? SE_CheckBoxIndicator : SE_RadioButtonIndicator, option, widget);
            drawPrimitive(check ? PE_IndicatorCheckBox : PE_IndicatorRadioButton, &copy, painter, widget);
            copy.rect = subElementRect(check ? SE_CheckBoxContents : SE_RadioButtonContents, option, widget);
            painter->setPen(option->palette.color(QPalette::WindowText));
            painter->drawText(copy.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, copy.text);
            return;
        }
        case CE_ComboBoxLabel:
            if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
                return style::comboLabel(combo, painter);
            break;
        case CE_ProgressBar:
            if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
                return style::progress(bar, painter);
            break;
        case CE_Header:
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
                return style::header(header, painter);
            break;
        case CE_HeaderEmptyArea: {
            painter->fillRect(option->rect, style::tokensOf(option).window);
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                              style::tokensOf(option).line);
            return;
        }
        case CE_TabBarTabShape:
            if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
                return style::tabShape(tab, painter);
            break;
        case CE_TabBarTabLabel:
            if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
                return style::tabLabel(tab, painter);
            break;
        case CE_MenuItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
                return style::menuItem(item, painter, widget);
            break;
        case CE_MenuEmptyArea:
            return;
        case CE_Splitter:
            return style::splitter(option, painter);
        default:
            break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ShopStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return style::comboBox(combo, painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return style::spinBox(spin, painter, widget, style::spinRect(spin, SC_SpinBoxUp),
                                  style::spinRect(spin, SC_SpinBoxDown));
    } else if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return style::toolButton(button, painter, widget);
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return style::scrollBar(bar, painter, style::scrollBarRect(bar, SC_ScrollBarSlider));
    } else if (control == CC_GroupBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
        if (box != nullptr && (box->subControls & SC_GroupBoxCheckBox) == 0)
            return style::groupBox(box, painter, QRect(box->rect.topLeft(), QSize(box->rect.width(), px(24))));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ShopStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr ||
        qobject_cast<QTabBar*>(widget) != nullptr || qobject_cast<QSplitterHandle*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu*>(widget) != nullptr || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (auto* combo = qobject_cast<QComboBox*>(widget))
        if (combo->itemDelegate() != nullptr && combo->itemDelegate()->inherits("QComboBoxDelegate"))
            combo->setItemDelegate(new QStyledItemDelegate(combo));
}

}  // namespace zhanggui
