// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/strip_layout.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {
namespace {

class StripPainter {
public:
    StripPainter(QPainter& painter, const core::LifeStrip& strip, const StripLayout& layout, const Theme& theme)
        : p_(painter), strip_(strip), layout_(layout), theme_(theme) {}

    void paint(const QStringList& labels, int current) {
        p_.setRenderHint(QPainter::Antialiasing);
        ticks();
        for (int lane = 0; lane < layout_.laneTop.size(); ++lane) label(lane, labels.value(lane));
        for (const StripFlag& flag : layout_.flags) shade(flag);
        for (int i = 0; i < layout_.spots.size(); ++i) spot(layout_.spots[i]);
        for (const StripFlag& flag : layout_.flags) mark(flag);
        if (current >= 0 && current < layout_.spots.size()) ring(layout_.spots[current].possible);
    }

private:
    void ticks() {
        p_.setFont(theme_.font(Type::Caption));
        const double line = p_.fontMetrics().height();
        for (const StripTick& tick : layout_.ticks) {
            p_.setPen(QPen(theme_.color(Token::Hairline), 1));
            p_.drawLine(QPointF(tick.x, theme_.px(36) - 4), QPointF(tick.x, layout_.height - space::s));
            p_.setPen(theme_.color(Token::Muted));
            p_.drawText(QRectF(tick.x + 3, 0, 80, line), Qt::AlignLeft | Qt::AlignVCenter, tick.words);
            if (!tick.age.isEmpty()) p_.drawText(QRectF(tick.x + 3, line, 80, line), Qt::AlignLeft | Qt::AlignVCenter, tick.age);
        }
        p_.setPen(QPen(theme_.color(Token::Accent), 1.75));
        p_.drawLine(QPointF(layout_.todayX, theme_.px(36) - 4), QPointF(layout_.todayX, layout_.height - space::s));
    }

    void label(int lane, const QString& words) {
        p_.setFont(theme_.font(Type::Caption, Weight::Strong));
        p_.setPen(theme_.color(Token::Muted));
        const QRectF area(0, layout_.laneTop[lane], layout_.labelWidth - space::s, theme_.px(24));
        p_.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                    p_.fontMetrics().elidedText(words, Qt::ElideRight, int(area.width())));
    }

    void shade(const StripFlag& flag) {
        p_.fillRect(flag.area, QBrush(theme_.color(Token::DueTint)));
        p_.fillRect(flag.area, QBrush(theme_.color(Token::Due), Qt::BDiagPattern));
    }

    void mark(const StripFlag& flag) {
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(theme_.color(Token::Due), 2));
        p_.drawRect(flag.area.adjusted(1, 1, -1, -1));
    }

    void spot(const StripSpot& spot) {
        const core::LifeLane& lane = strip_.lanes[spot.lane];
        if (lane.isEvents()) return event(spot, lane.kind);
        // What only may have been is dashed and pale; what certainly was is solid.
        p_.setBrush(theme_.color(Token::Raised));
        p_.setPen(QPen(theme_.color(Token::Border), 1, Qt::DashLine));
        p_.drawRoundedRect(spot.possible.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (!spot.certain.isEmpty()) {
            p_.setBrush(theme_.color(lane.kind == core::LaneKind::Missing ? Token::OverTint : Token::Tint));
            p_.setPen(QPen(theme_.color(lane.kind == core::LaneKind::Missing ? Token::Over : Token::Border), 1));
            p_.drawRoundedRect(spot.certain.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        const QString& words = lane.segments[spot.segment].words;
        const QRectF room = spot.possible.adjusted(6, 0, -4, 0);
        p_.setFont(theme_.font(Type::Caption));
        if (p_.fontMetrics().horizontalAdvance(words) > room.width()) return;
        p_.setPen(theme_.color(Token::Text));
        p_.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words);
    }

    void event(const StripSpot& spot, core::LaneKind kind) {
        p_.setPen(QPen(theme_.color(Token::Text), 1.25));
        p_.setBrush(theme_.color(Token::Base));
        if (kind == core::LaneKind::Strength) {
            p_.drawEllipse(spot.possible);
            return;
        }
        QPainterPath triangle;
        triangle.moveTo(spot.possible.center().x(), spot.possible.top());
        triangle.lineTo(spot.possible.bottomRight());
        triangle.lineTo(spot.possible.bottomLeft());
        triangle.closeSubpath();
        p_.drawPath(triangle);
    }

    void ring(const QRectF& area) {
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(theme_.color(Token::FocusOuter), 2));
        p_.drawRect(area.adjusted(-3, -3, 3, 3));
        p_.setPen(QPen(theme_.color(Token::FocusInner), 2));
        p_.drawRect(area.adjusted(-1, -1, 1, 1));
    }

    QPainter& p_;
    const core::LifeStrip& strip_;
    const StripLayout& layout_;
    const Theme& theme_;
};

}  // namespace

void paintStrip(QPainter& painter, const core::LifeStrip& strip, const StripLayout& layout, const QStringList& labels,
                const Theme& theme, int current) {
    StripPainter(painter, strip, layout, theme).paint(labels, current);
}

}  // namespace ui
