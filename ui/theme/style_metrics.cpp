#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/style_parts.h"

#include <QFrame>
#include <QPlainTextEdit>
#include <QTextEdit>

// Distances, habits and Qt's own signs.
namespace trellis {

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ? 2 : 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
    case PM_TabBarBaseHeight:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 3;
    case PM_MenuBarHMargin:
        return 8;
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_TabBarScrollButtonWidth:
        return 24;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_SliderLength:
    case PM_SliderControlThickness:
    case PM_SliderThickness:
    case PM_MenuButtonIndicator:
        return size::icon;
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize:
        return 32;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? space::s16 : space::s12;
    case PM_ToolBarItemSpacing:
        return space::s4;
    case PM_HeaderMargin: // from it Qt derives the least height of a row: 26 must remain possible
        return space::s4;
    case PM_HeaderDefaultSectionSizeVertical:
        return size::tableRow;
    case PM_FocusFrameHMargin:
        return 7;
    case PM_FocusFrameVMargin:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TreeViewIndentation:
        return 20;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_Scrollable:
        return 1;
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_UnderlineShortcut:
        return styleparts::mnemonicsShown() ? 1 : 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(tokens().line.rgb());
    case SH_DialogButtonLayout:
        return 3; // QDialogButtonBox::GnomeLayout: the button that does it stands last
    case SH_FormLayoutFormAlignment:
        return Qt::AlignLeft | Qt::AlignTop;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFieldGrowthPolicy:
        return 2; // QFormLayout::AllNonFixedFieldsGrow
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Slider_PageSetButtons:
        return Qt::MiddleButton;
    case SH_Menu_SubMenuPopupDelay:
        return 150;
    case SH_ComboBox_PopupFrameStyle:
        return static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain);
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returned); mask && option) {
            const QRect r = option->rect;
            // The corners of a rounded rectangle of radius 4, in whole pixels: no compositor is needed.
            mask->region =
                QRegion(r.adjusted(0, 2, 0, -2)) + QRegion(r.adjusted(1, 1, -1, -1)) + QRegion(r.adjusted(2, 0, -2, 0));
        }
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
    switch (standard) {
    case SP_MessageBoxInformation:
        return icon(u"info", IconRole::Accent);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert", IconRole::Warn);
    case SP_MessageBoxCritical:
        return icon(u"circle-alert", IconRole::Bad);
    case SP_MessageBoxQuestion:
        return icon(u"circle-help", IconRole::Accent);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return icon(u"x", IconRole::Text2);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"ellipsis");
    case SP_ArrowBack:
    case SP_ArrowLeft:
        return icon(u"arrow-left");
    case SP_ArrowForward:
    case SP_ArrowRight:
        return icon(u"arrow-right");
    case SP_FileDialogToParent:
    case SP_ArrowUp:
        return icon(u"arrow-up");
    case SP_ArrowDown:
        return icon(u"arrow-down");
    case SP_DirIcon:
    case SP_DirOpenIcon:
    case SP_DirClosedIcon:
        return icon(u"folder-open", IconRole::Text2);
    case SP_FileIcon:
        return icon(u"file", IconRole::Text2);
    case SP_TrashIcon:
        return icon(u"trash-2");
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

} // namespace trellis
