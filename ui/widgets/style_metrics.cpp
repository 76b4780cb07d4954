#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QStyleOption>
#include <QVariant>

#include "ui/widgets/icons.h"
#include "ui/widgets/shop_style.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

QRect ShopStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect& r = option->rect;
    switch (element) {
        case SE_LineEditContents: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame != nullptr && frame->lineWidth <= 0) return r;
            const bool compact = style::isCompact(widget);
            return r.adjusted(px(compact ? 4 : 6), 2, -px(compact ? 4 : 6), -2);
        }
        case SE_ProgressBarGroove:
        case SE_ProgressBarContents:
            return r;
        case SE_CheckBoxFocusRect:
        case SE_RadioButtonFocusRect:
            return r;
        default:
            break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ShopStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                const QWidget* widget) const {
    if (control == CC_ComboBox && sub != SC_ComboBoxListBoxPopup) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return style::comboRect(combo, sub);
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) return style::spinRect(spin, sub);
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return style::scrollBarRect(bar, sub);
    } else if (control == CC_GroupBox && sub == SC_GroupBoxContents) {
        return option->rect.adjusted(0, px(28), 0, 0);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize ShopStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const {
    switch (type) {
        case CT_PushButton:
            if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
                return style::pushButtonSize(button, widget);
            break;
        case CT_ToolButton:
            if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
                return style::toolButtonSize(button, widget);
            break;
        case CT_LineEdit:
            return {contents.width() + px(16), style::controlHeight(widget)};
        case CT_ComboBox:
            return {contents.width() + px(44), style::controlHeight(widget)};
        case CT_SpinBox:
            return {contents.width() + px(36), style::controlHeight(widget)};
        case CT_TabBarTab:
            if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) return style::tabSize(tab);
            break;
        case CT_MenuItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
                return style::menuItemSize(item);
            break;
        case CT_ItemViewItem: {
            QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return size.expandedTo({0, px(size::RowCompact)});
        }
        case CT_CheckBox:
        case CT_RadioButton: {
            const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return size.expandedTo({0, px(24)});
        }
        case CT_HeaderSection:
            return {contents.width(), px(size::Header)};
        case CT_ProgressBar:
            return {contents.width(), px(12)};
        default:
            break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int ShopStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const bool isSwitch = widget != nullptr && widget->property("zgSwitch").toBool();
    switch (metric) {
        case PM_IndicatorWidth:
            return isSwitch ? px(32) + 6 : px(16) + 6;
        case PM_IndicatorHeight:
            return isSwitch ? px(18) + 6 : px(16) + 6;
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return px(16) + 6;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return px(6);
        case PM_ScrollBarExtent:
            return px(12);
        case PM_ScrollBarSliderMin:
            return px(32);
        case PM_ScrollView_ScrollBarSpacing:
            return 0;
        case PM_DefaultFrameWidth:
            return widget != nullptr && widget->inherits("QFrame") ? 2 : 1;
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
            return px(16);
        case PM_ButtonIconSize:
        case PM_ToolBarIconSize:
            return px(18);
        case PM_TabBarTabHSpace:
            return px(24);
        case PM_TabBarBaseHeight:
            return 1;
        case PM_TabBarBaseOverlap:
            return 1;
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarTabShiftVertical:
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_MenuHMargin:
            return 0;
        case PM_MenuVMargin:
            return px(4);
        case PM_MenuPanelWidth:
            return 1;
        case PM_SplitterWidth:
            return px(5);
        case PM_ToolTipLabelFrameWidth:
            return px(6);
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
            return px(space::M);
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return px(space::XS);
        case PM_FocusFrameHMargin:
            return px(7);
        case PM_FocusFrameVMargin:
            return px(2);
        default:
            break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ShopStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const {
    switch (hint) {
        case SH_ComboBox_Popup:
            return 0;
        case SH_ComboBox_PopupFrameStyle:
            return int(QFrame::StyledPanel) | int(QFrame::Plain);
        case SH_ItemView_ShowDecorationSelected:
            return 1;
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
            return 0;
        case SH_UnderlineShortcut:
            return 0;
        case SH_ScrollBar_LeftClickAbsolutePosition:
            return 1;
        case SH_Menu_SloppySubMenus:
            return 1;
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_FormLayoutLabelAlignment:
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        case SH_FormLayoutFieldGrowthPolicy:
            return QFormLayout::AllNonFixedFieldsGrow;
        case SH_Table_GridLineColor:
            return int(Tokens::of(option != nullptr ? option->palette : QPalette()).line.rgba());
        default:
            break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon ShopStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
        case SP_LineEditClearButton:
            return namedIcon(u"x"_s);
        case SP_MessageBoxWarning:
        case SP_MessageBoxCritical:
            return namedIcon(u"alert"_s);
        case SP_MessageBoxInformation:
            return namedIcon(u"info"_s);
        case SP_MessageBoxQuestion:
            return namedIcon(u"help"_s);
        case SP_ToolBarHorizontalExtensionButton:
            return namedIcon(u"chevron-right"_s);
        default:
            break;
    }
    return QProxyStyle::standardIcon(which, option, widget);
}

}  // namespace zhanggui
