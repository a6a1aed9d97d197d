// SPDX-License-Identifier: MPL-2.0
#include "ui/common/house_style.h"

#include <QAbstractButton>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

namespace ui {
namespace {

constexpr qreal controlRadius = 4;
constexpr int fieldPadding = 5;

bool has(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }

bool isIconBesideWords(const QStyleOption* option) {
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    return tool && tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !tool->icon.isNull() &&
           !(tool->features & QStyleOptionToolButton::Arrow);
}

}  // namespace

HouseStyle::HouseStyle(const Theme& theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), theme_(theme) {}

void HouseStyle::chevron(QPainter* painter, QPointF centre, const QColor& colour) const {
    const qreal u = theme_.px(100) / 100.0;  // it grows with the letters beside it
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {centre + QPointF(-4, -2) * u, centre + QPointF(0, 2) * u, centre + QPointF(4, -2) * u};
    painter->drawPolyline(points, 3);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return theme_.px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return space::s;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize: return theme_.px(18);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space::s;
    case PM_ScrollBarExtent: return space::m;
    case PM_MenuButtonIndicator: return theme_.px(18) + space::s;
    case PM_HeaderMargin: return space::m;  // heads stand over their cells
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_Widget_Animation_Duration: return 0;
    case SH_FocusFrame_AboveWidget: return 1;  // else the box that a field fills to its edges cuts the ring off
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int least = theme_.px(has(widget, "touch") ? 40 : has(widget, "small") ? 28 : 32);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const int apart = button && !button->icon.isNull() ? space::xs : 0;  // Qt leaves four pixels before the words
        result.setWidth(std::max(result.width(), size.width() + 2 * space::m) + apart);
        result.setHeight(std::max(least, size.height() + space::s));
        break;
    }
    case CT_ComboBox: result.rwidth() += 2 * fieldPadding; [[fallthrough]];
    case CT_LineEdit: result.setHeight(std::max(least, size.height() + space::s)); break;
    case CT_SpinBox: result.setHeight(std::max(least, size.height())); break;  // its line has the room already
    case CT_ToolButton:
        if (isIconBesideWords(option)) result.rwidth() += space::xs;
        result = result.expandedTo({theme_.px(28), theme_.px(28)});
        break;
    case CT_CheckBox:
    case CT_RadioButton: result.setHeight(std::max(result.height(), theme_.px(24))); break;
    case CT_MenuItem: result.setHeight(std::max(result.height(), theme_.px(28))); break;
    default: break;
    }
    return result;
}

void HouseStyle::box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, qreal width) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(edge, width));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), controlRadius, controlRadius);
    painter->restore();
}

void HouseStyle::fieldBox(QPainter* painter, const QStyleOption* option, const QWidget* widget) const {
    const bool enabled = option->state & State_Enabled;
    const bool invalid = has(widget, "invalid") || (widget && has(widget->parentWidget(), "invalid"));
    box(painter, option->rect, theme_.color(enabled ? Token::Base : Token::Raised),
        theme_.color(invalid ? Token::Over : Token::Border), invalid ? 2 : 1);
}

void HouseStyle::button(QPainter* painter, const QStyleOption* option, const QWidget* widget) const {
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & State_Sunken;
    const bool on = option->state & State_On;
    const bool hover = enabled && (option->state & State_MouseOver);
    if (has(widget, "filled") && enabled) {
        const QColor fill = theme_.color(Token::Accent);
        box(painter, option->rect, down ? fill.darker(115) : hover ? fill.darker(108) : fill, QColor(0, 0, 0, 0), 0);
        return;
    }
    const QColor fill = theme_.color(on || down ? Token::Tint : hover ? Token::Raised : Token::Base);
    const QColor edge = theme_.color(!enabled ? Token::Hairline : on ? Token::Accent : Token::Border);
    const bool frameTint = on && theme_.scheme() == Scheme::Contrast;
    box(painter, option->rect, fill, edge, frameTint ? 2 : on ? 1.5 : 1);
}

void HouseStyle::indicator(QPainter* painter, const QStyleOption* option, bool round) const {
    const bool on = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
    const QColor edge = theme_.color(!enabled ? Token::Hairline : on ? Token::Accent : Token::Border);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int side = std::min({option->rect.width(), option->rect.height(), theme_.px(18)});
    QRectF r(0, 0, side - 1, side - 1);
    r.moveCenter(QRectF(option->rect).center());
    painter->setPen(QPen(edge, 1.25));
    painter->setBrush(theme_.color(on && !round ? Token::Accent : Token::Base));
    if (round) {
        painter->drawEllipse(r);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(edge);
            painter->drawEllipse(r.center(), side / 4.0, side / 4.0);
        }
    } else {
        painter->drawRoundedRect(r, 3, 3);
        const qreal u = side / 18.0;
        painter->setPen(QPen(theme_.color(Token::OnAccent), 2 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF c = r.center();
        const QPointF tick[] = {c + QPointF(-4 * u, 0), c + QPointF(-1.2 * u, 3 * u), c + QPointF(4.2 * u, -3.2 * u)};
        if (on) painter->drawPolyline(tick, 3);
        if (option->state & State_NoChange) {
            painter->setPen(QPen(theme_.color(Token::Accent), 2 * u));
            painter->drawLine(c - QPointF(4 * u, 0), c + QPointF(4 * u, 0));
        }
    }
    painter->restore();
}

void HouseStyle::handle(QPainter* painter, const QStyleOption* option) const {
    QRect line = option->rect;
    if (option->state & State_Horizontal) line.setX(line.center().x()), line.setWidth(1);
    else line.setY(line.center().y()), line.setHeight(1);
    painter->fillRect(line, theme_.color(Token::Border));
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_HeaderLabel) return rect.adjusted(0, 0, space::m - space::s, 0);  // as near the right edge as cells are
    // The field itself leaves the edge of a letter to its frame; six pixels read better.
    return element == SE_LineEditContents &&
                   !(widget && widget->parentWidget() && widget->parentWidget()->inherits("QAbstractSpinBox"))
               ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0)
               : rect;
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar)
        return scrollBarPart(*bar, part);
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) return rect.adjusted(fieldPadding, 0, 0, 0);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    return control == CC_ComboBox && part == SC_ComboBoxEditField && box && !box->editable ? rect.adjusted(fieldPadding, 0, 0, 0)
                                                                                           : rect;
}

void HouseStyle::menuTitle(QPainter* painter, const QStyleOption* option) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const bool chosen = option->state & (State_Selected | State_Sunken);
    painter->fillRect(option->rect, option->palette.window());
    if (chosen) box(painter, option->rect, theme_.color(Token::Tint), QColor(0, 0, 0, 0), 0);
    const int flags = int(Qt::AlignCenter) | int(Qt::TextHideMnemonic) | int(Qt::TextSingleLine);
    drawItemText(painter, option->rect, flags, option->palette, option->state & State_Enabled, item->text, QPalette::WindowText);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            fieldBox(painter, option, widget);
        return;
    case PE_FrameLineEdit: fieldBox(painter, option, widget); return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget)) {
            fieldBox(painter, option, widget);
            return;
        }
        break;
    case PE_PanelButtonCommand: button(painter, option, widget); return;
    case PE_PanelButtonTool:
        if (option->state & (State_On | State_Sunken | State_MouseOver) || has(widget, "framed")) button(painter, option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: indicator(painter, option, false); return;
    case PE_IndicatorRadioButton: indicator(painter, option, true); return;
    case PE_FrameFocusRect: return;  // the focus ring says it
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element == CE_MenuBarEmptyArea) {  // Fusion ends it with a line that nothing else here has
        painter->fillRect(option->rect, option->palette.window());
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, theme_.color(Token::Raised));
        painter->setPen(theme_.color(Token::Hairline));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (element == CE_Splitter) {
        if (option->state & (State_MouseOver | State_Sunken)) handle(painter, option);
        return;
    }
    if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        row && element == CE_ItemViewItem && theme_.scheme() != Scheme::Contrast) {
        QStyleOptionViewItem quiet(*row);  // a chosen row of a plain list is tinted, as rows with a delegate of their own are
        quiet.palette.setColor(QPalette::Highlight, theme_.color(Token::Tint));
        quiet.palette.setColor(QPalette::HighlightedText, theme_.color(Token::Text));
        QProxyStyle::drawControl(element, &quiet, painter, widget);
        return;
    }
    if (element == CE_MenuBarItem) {
        menuTitle(painter, option);
        return;
    }
    if (const auto* push = qstyleoption_cast<const QStyleOptionButton*>(option); push && element == CE_PushButtonLabel) {
        buttonLabel(painter, *push);
        return;
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && element == CE_ComboBoxLabel && !combo->editable) {
        QStyleOptionComboBox cut(*combo);  // words that have no room end in an ellipsis
        const QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + space::xs;
        cut.currentText = painter->fontMetrics().elidedText(combo->currentText, Qt::ElideRight, room.width() - icon - 2);
        QProxyStyle::drawControl(element, &cut, painter, widget);
        return;
    }
    if (element == CE_ToolButtonLabel && isIconBesideWords(option)) {
        const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        painter->setFont(tool->font);
        iconAndWords(painter, *tool, {tool->icon, tool->iconSize, tool->text, tool->rect, false}, QPalette::ButtonText);
        return;
    }
    if (element == CE_FocusFrame) focusFrame(painter, option->rect);
    else QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::focusFrame(QPainter* painter, const QRectF& rect) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme_.color(Token::FocusOuter), 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6);
    painter->setPen(QPen(theme_.color(Token::FocusInner), 2));
    painter->drawRoundedRect(rect.adjusted(3, 3, -3, -3), 4, 4);
    painter->restore();
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    if (control == CC_ComboBox) {
        fieldBox(painter, option, widget);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        painter->save();
        chevron(painter, QRectF(arrow).center(), theme_.color(option->state & State_Enabled ? Token::Muted : Token::Hairline));
        painter->restore();
        return;
    }
    if (control == CC_SpinBox) {
        fieldBox(painter, option, widget);
        return;
    }
    if (const auto* line = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_ScrollBar) return scrollBar(painter, *line);
        if (control == CC_Slider && line->tickPosition == QSlider::NoTicks) return slider(painter, *line, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void makeFilled(QPushButton& button, const Theme& theme) {
    button.setProperty("filled", true);
    button.setFont(theme.font(Type::Body, Weight::Strong));
    QPalette palette = button.palette();
    palette.setColor(QPalette::Active, QPalette::ButtonText, theme.color(Token::OnAccent));
    palette.setColor(QPalette::Inactive, QPalette::ButtonText, theme.color(Token::OnAccent));
    button.setPalette(palette);
    button.setAutoDefault(true);
}

}  // namespace ui
