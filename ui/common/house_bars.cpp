// SPDX-License-Identifier: MPL-2.0
// The parts of the style that run along a line: scroll bars, sliders, and the words of buttons beside their icon.
#include "ui/common/house_style.h"

#include <QIcon>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>

namespace ui {
namespace {

constexpr int shortestHandle = 32;
constexpr int handleBreadth = 6;
constexpr int wordsFlags = int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextHideMnemonic) | int(Qt::TextSingleLine);

// A rounded line of `breadth` in the middle of `rect`, along its length.
void stroke(QPainter* painter, const QRect& rect, bool lying, qreal breadth, const QColor& colour) {
    QRectF line(rect);
    if (lying) line = QRectF(line.left(), line.center().y() - breadth / 2, line.width(), breadth);
    else line = QRectF(line.center().x() - breadth / 2, line.top(), breadth, line.height());
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(line, breadth / 2, breadth / 2);
}

}  // namespace

void HouseStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    // What lies behind shows through: cards, the desk and fields have grounds of their own.
    if (qobject_cast<QScrollBar*>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
        widget->setAttribute(Qt::WA_Hover);
    }
}

// The whole bar is the groove: no arrows at its ends.
QRect HouseStyle::scrollBarPart(const QStyleOptionSlider& bar, SubControl part) const {
    const bool lying = bar.orientation == Qt::Horizontal;
    const int all = lying ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int handle = all;
    if (range > 0) {
        handle = int(qint64(bar.pageStep) * all / (qint64(range) + bar.pageStep));
        handle = std::min(all, std::max(handle, shortestHandle));
    }
    const int at = sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, all - handle, bar.upsideDown);
    const auto along = [&](int from, int length) {
        const QRect piece = lying ? QRect(bar.rect.left() + from, bar.rect.top(), length, bar.rect.height())
                                  : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), length);
        return visualRect(bar.direction, bar.rect, piece);
    };
    switch (part) {
    case SC_ScrollBarGroove: return bar.rect;
    case SC_ScrollBarSlider: return along(at, handle);
    case SC_ScrollBarSubPage: return along(0, at);
    case SC_ScrollBarAddPage: return along(at + handle, all - at - handle);
    default: return {};
    }
}

void HouseStyle::scrollBar(QPainter* painter, const QStyleOptionSlider& bar) const {
    if (bar.maximum <= bar.minimum) return;
    const bool held = (bar.state & State_Sunken) || (bar.activeSubControls & SC_ScrollBarSlider);
    const bool lying = bar.orientation == Qt::Horizontal;
    QRect handle = scrollBarPart(bar, SC_ScrollBarSlider);
    handle = lying ? handle.adjusted(2, 0, -2, 0) : handle.adjusted(0, 2, 0, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    stroke(painter, handle, lying, handleBreadth, theme_.color(held ? Token::Muted : Token::Border));
    painter->restore();
}

void HouseStyle::slider(QPainter* painter, const QStyleOptionSlider& slider, const QWidget* widget) const {
    const bool lying = slider.orientation == Qt::Horizontal;
    const bool enabled = slider.state & State_Enabled;
    const QRect groove = subControlRect(CC_Slider, &slider, SC_SliderGroove, widget);
    const QRect handle = subControlRect(CC_Slider, &slider, SC_SliderHandle, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    stroke(painter, groove, lying, 4, theme_.color(enabled ? Token::Border : Token::Hairline));
    QRect gone = groove;
    if (lying && !slider.upsideDown) gone.setRight(handle.center().x());
    else if (lying) gone.setLeft(handle.center().x());
    else gone.setTop(handle.center().y());
    if (enabled) stroke(painter, gone, lying, 4, theme_.color(Token::Accent));
    QRectF knob(0, 0, 15, 15);
    knob.moveCenter(QRectF(handle).center());
    painter->setPen(QPen(theme_.color(enabled ? Token::Accent : Token::Hairline), 1.75));
    painter->setBrush(theme_.color(Token::Base));
    painter->drawEllipse(knob);
    painter->restore();
}

// Icon, eight pixels, words, in the middle of `rect` or at its left; words that have no room end in an ellipsis.
void HouseStyle::iconAndWords(QPainter* painter, const QStyleOption& option, const Label& label, QPalette::ColorRole role) const {
    const bool enabled = option.state & State_Enabled;
    const QFontMetrics metrics(painter->font());
    const int icon = label.icon.isNull() ? 0 : label.iconSize.width() + (label.words.isEmpty() ? 0 : int(space::s));
    const QString words = metrics.elidedText(label.words, Qt::ElideRight, label.rect.width() - icon, Qt::TextShowMnemonic);
    const int breadth = icon + metrics.size(int(Qt::TextShowMnemonic), words).width();
    QRect rect = label.rect;
    if (label.centred) rect.setLeft(rect.left() + std::max(0, (rect.width() - breadth) / 2));
    if (icon > 0) {
        QRect mark(QPoint(rect.left(), 0), label.iconSize);
        mark.moveTop(rect.top() + (rect.height() - mark.height()) / 2);
        const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
        label.icon.paint(painter, visualRect(option.direction, label.rect, mark), Qt::AlignCenter, mode,
                         option.state & State_On ? QIcon::On : QIcon::Off);
    }
    rect.setLeft(rect.left() + icon);
    drawItemText(painter, visualRect(option.direction, label.rect, rect), wordsFlags, option.palette, enabled, words, role);
}

void HouseStyle::buttonLabel(QPainter* painter, const QStyleOptionButton& button) const {
    QRect rect = button.rect.adjusted(space::xs, 0, -space::xs, 0);
    if (button.features & QStyleOptionButton::HasMenu) {
        const int room = theme_.px(18);
        const QRect place(rect.right() - room - space::xs + 1, rect.top(), room, rect.height());
        painter->save();
        chevron(painter, QRectF(visualRect(button.direction, button.rect, place)).center(),
                button.palette.color(button.state & State_Enabled ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText));
        painter->restore();
        rect.setRight(place.left() - 1);
    }
    iconAndWords(painter, button, {button.icon, button.iconSize, button.text, rect, true}, QPalette::ButtonText);
}

}  // namespace ui
