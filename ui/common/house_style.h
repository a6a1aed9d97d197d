// SPDX-License-Identifier: MPL-2.0
// Fusion with edges of 3:1, room for tired eyes and the two-coloured focus ring. No style sheet anywhere.
// Dynamic properties it knows: "filled" (the one filled button of a page), "small" (28 high), "touch" (40 high),
// "invalid" (a field whose value cannot be saved).
#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QProxyStyle>

class QPushButton;
class QStyleOptionButton;
class QStyleOptionSlider;

namespace ui {

class HouseStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit HouseStyle(const Theme& theme);

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

private:
    /// What a button says: `rect` is the room for icon and words, at its left or in its middle.
    struct Label {
        QIcon icon;
        QSize iconSize;
        QString words;
        QRect rect;
        bool centred;
    };

    void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, qreal width) const;
    void fieldBox(QPainter* painter, const QStyleOption* option, const QWidget* widget) const;
    void button(QPainter* painter, const QStyleOption* option, const QWidget* widget) const;
    void indicator(QPainter* painter, const QStyleOption* option, bool round) const;
    void handle(QPainter* painter, const QStyleOption* option) const;
    void focusFrame(QPainter* painter, const QRectF& rect) const;
    void menuTitle(QPainter* painter, const QStyleOption* option) const;
    void chevron(QPainter* painter, QPointF centre, const QColor& colour) const;
    QRect scrollBarPart(const QStyleOptionSlider& bar, SubControl part) const;
    void scrollBar(QPainter* painter, const QStyleOptionSlider& bar) const;
    void slider(QPainter* painter, const QStyleOptionSlider& slider, const QWidget* widget) const;
    void iconAndWords(QPainter* painter, const QStyleOption& option, const Label& label, QPalette::ColorRole role) const;
    void buttonLabel(QPainter* painter, const QStyleOptionButton& button) const;

    Theme theme_;
};

/// Makes `button` the filled one of its page.
void makeFilled(QPushButton& button, const Theme& theme);

}  // namespace ui
