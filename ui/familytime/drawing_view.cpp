// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/drawing_view.h"

#include "core/genogram/painter.h"

#include <QPainter>

namespace ui {
namespace {

constexpr double pixelsPerMm = 4.2;

}  // namespace

DrawingView::DrawingView(const Theme& theme, const core::Drawing& drawing, const QString& words, QWidget* parent)
    : QWidget(parent), theme_(theme), drawing_(drawing) {
    setAccessibleName(words);
    setToolTip(words);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(sizeHint().height());
}

QSize DrawingView::sizeHint() const {
    const double scale = pixelsPerMm * theme_.px(100) / 100.0;
    return {int(drawing_.bounds.width() * scale), int(drawing_.bounds.height() * scale)};
}

void DrawingView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    core::DrawingColours colours = core::paperColours();
    colours.line = theme_.color(Token::Text);
    colours.muted = theme_.color(Token::Muted);
    colours.paper = theme_.color(Token::Base);
    colours.household = theme_.color(Token::HouseholdLine);
    colours.householdFill = theme_.color(Token::Tint);
    const double scale = std::min(double(width()) / drawing_.bounds.width(), double(height()) / drawing_.bounds.height());
    painter.scale(scale, scale);
    painter.translate(-drawing_.bounds.topLeft());
    core::paint(painter, drawing_, colours);
}

}  // namespace ui
