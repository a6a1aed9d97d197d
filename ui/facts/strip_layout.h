// SPDX-License-Identifier: MPL-2.0
// Where everything of a life strip stands, in pixels; drawn by paintStrip(), asked by mouse and keys. A value.
#pragma once

#include "core/rules/life_strip.h"
#include "ui/common/theme.h"

#include <QRectF>

class QPainter;

namespace ui {

struct StripSpot {
    int lane = 0;     ///< index in the strip's lanes
    int segment = 0;  ///< index in the lane
    QRectF certain;   ///< days on which it certainly held; empty if none are certain
    QRectF possible;  ///< days on which it may have
    bool openEnd = false;
    bool unknownStart = false;

    bool operator==(const StripSpot&) const = default;
};

struct StripTick {
    double x = 0;
    QString words;  ///< "2024"; the child's age on the second line
    QString age;
    bool operator==(const StripTick&) const = default;
};

struct StripFlag {
    int flag = 0;  ///< index in the strip's flags
    QRectF area;   ///< in the lane it is about
    bool operator==(const StripFlag&) const = default;
};

struct StripLayout {
    double width = 0;
    double height = 0;
    double labelWidth = 0;
    QList<double> laneTop;
    QList<double> laneHeight;
    QList<StripSpot> spots;  ///< in order of lanes, then of time
    QList<StripTick> ticks;
    QList<StripFlag> flags;
    double todayX = 0;

    bool operator==(const StripLayout&) const = default;
    /// Index of the spot at a point; -1 = none.
    int spotAt(QPointF point) const;
};

/// `width` in logical pixels. Lanes 20 high, 24 apart, label 112 left, at 100 % text (visual.md, Life strip).
StripLayout layoutStrip(const core::LifeStrip& strip, const std::optional<core::UncertainDate>& birth, double width,
                        const Theme& theme);

/// `current` has the keyboard; -1 = none. `labels` has one name for each lane.
void paintStrip(QPainter& painter, const core::LifeStrip& strip, const StripLayout& layout, const QStringList& labels,
                const Theme& theme, int current);

}  // namespace ui
