// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/strip_layout.h"

#include "core/base/uncertain_date.h"

namespace ui {
namespace {

constexpr double laneAt100 = 24, barAt100 = 20, headAt100 = 36, labelAt100 = 128, leastBar = 5;

using core::DaySpan;

class Layouter {
public:
    Layouter(const core::LifeStrip& strip, double width, const Theme& theme)
        : strip_(strip), theme_(theme), left_(theme.textPx(int(labelAt100))), right_(width - space::s) {
        layout_.width = width;
        layout_.labelWidth = left_;
    }

    StripLayout take(const std::optional<core::UncertainDate>& birth) {
        double top = theme_.px(int(headAt100));
        for (int lane = 0; lane < strip_.lanes.size(); ++lane) {
            const double height = theme_.px(int(laneAt100)) * strip_.lanes[lane].rows;
            layout_.laneTop.append(top);
            layout_.laneHeight.append(height);
            for (int segment = 0; segment < strip_.lanes[lane].segments.size(); ++segment) place(lane, segment);
            top += height;
        }
        layout_.height = top + space::s;
        layout_.todayX = xOf(strip_.today);
        ticks(birth);
        flags();
        return std::move(layout_);
    }

private:
    double xOf(QDate day) const {
        const double days = double(std::max<qint64>(1, strip_.first.daysTo(strip_.today)));
        const double share = double(strip_.first.daysTo(day)) / days;
        return left_ + std::clamp(share, 0.0, 1.0) * (right_ - left_);
    }

    void place(int lane, int segment) {
        const core::LifeSegment& one = strip_.lanes[lane].segments[segment];
        const double top = layout_.laneTop[lane] + one.row * theme_.px(int(laneAt100)) + 2;
        const double height = theme_.px(int(barAt100));
        StripSpot spot{lane, segment, {}, {}, !one.to && one.span.goesOn(), one.span.possibleFrom == DaySpan::longAgo()};
        const double from = xOf(one.span.possibleFrom);
        const double to = xOf(std::min(one.span.possibleTo, strip_.today));
        if (strip_.lanes[lane].isEvents()) {
            const double size = height - 6;
            spot.possible = QRectF((from + to) / 2 - size / 2, top + 3, size, size);
            spot.certain = spot.possible;
        } else {
            spot.possible = QRectF(from, top, std::max(leastBar, to - from), height);
            if (one.span.isCertainAnywhere() && one.span.certainFrom <= strip_.today) {
                const double sure = xOf(one.span.certainFrom);
                spot.certain = QRectF(sure, top, xOf(std::min(one.span.certainTo, strip_.today)) - sure, height);
                if (spot.certain.width() < leastBar) spot.certain.setWidth(std::min(leastBar, spot.possible.width()));
            }
        }
        layout_.spots.append(spot);
    }

    /// Years, as many as have room; below each the age on the first of January.
    void ticks(const std::optional<core::UncertainDate>& birth) {
        const int years = strip_.today.year() - strip_.first.year();
        const double room = theme_.textPx(56);
        int step = 1;
        while (years > 0 && (right_ - left_) / (double(years) / step) < room) step *= step == 2 ? 5 : 2;
        for (int year = strip_.first.year(); year <= strip_.today.year(); ++year) {
            const QDate day(year, 1, 1);
            if ((year % step) != 0 || day < strip_.first) continue;
            const auto age = birth ? core::ageAt(*birth, day) : std::nullopt;
            layout_.ticks.append({xOf(day), QString::number(year), age ? QString::number(age->least) : QString()});
        }
    }

    void flags() {
        for (int flag = 0; flag < strip_.flags.size(); ++flag) {
            const core::FactFinding& finding = strip_.flags[flag];
            if (finding.records.isEmpty()) continue;
            for (const StripSpot& spot : std::as_const(layout_.spots)) {
                const core::LifeSegment& one = strip_.lanes[spot.lane].segments[spot.segment];
                if (one.record != finding.records.front()) continue;
                QRectF area = spot.possible;
                if (finding.days) {
                    area.setLeft(xOf(finding.days->from));
                    area.setRight(std::max(area.left() + leastBar, xOf(finding.days->to)));
                }
                layout_.flags.append({flag, area});
            }
        }
    }

    const core::LifeStrip& strip_;
    const Theme& theme_;
    double left_;
    double right_;
    StripLayout layout_;
};

}  // namespace

int StripLayout::spotAt(QPointF point) const {
    for (qsizetype i = 0; i < spots.size(); ++i)
        if (spots[i].possible.adjusted(-2, -2, 2, 2).contains(point)) return int(i);
    return -1;
}

StripLayout layoutStrip(const core::LifeStrip& strip, const std::optional<core::UncertainDate>& birth, double width,
                        const Theme& theme) {
    return Layouter(strip, width, theme).take(birth);
}

}  // namespace ui
