// SPDX-License-Identifier: MPL-2.0
#include "core/report/goal_chart.h"

#include "core/base/date_text.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double labels = 9, right = 14, titleHeight = 8, step = 5, below = 7.5, lettering = 3.6;
constexpr double lamp = 0.85, lampStep = 2.1, lightHeight = 3 * lampStep + 0.8, lightWidth = 2 * lamp + 1;

class Chart {
public:
    Chart(const QList<GoalSeries>& series, double width, const QList<GoalSeries>& days) : series_(series), width_(width) {
        for (const GoalSeries& one : days)
            for (const GoalPoint& point : one.points) {
                if (!first_.isValid() || point.day < first_) first_ = point.day;
                if (!last_.isValid() || point.day > last_) last_ = point.day;
            }
        lights_ = hasLights(days);
    }

    Drawing draw() {
        const double panel = titleHeight + 4 * step + below + (lights_ ? lightHeight + 1 : 0);
        for (qsizetype i = 0; i < series_.size(); ++i) goal(series_[i], double(i) * panel);
        drawing_.bounds = QRectF(0, 0, width_, std::max(1.0, double(series_.size()) * panel));
        return std::move(drawing_);
    }

private:
    double x(QDate day) const {
        const double days = std::max<double>(1, double(first_.daysTo(last_)));
        return labels + 3 + (width_ - labels - right - 3) * double(first_.daysTo(day)) / days;
    }
    static double y(double top, int level) { return top + titleHeight + (2 - level) * step; }

    void line(QPointF from, QPointF to, Ink ink, double width, Pattern pattern = Pattern::Solid) {
        QPainterPath path(from);
        path.lineTo(to);
        drawing_.pieces << Shape{path, ink, width, pattern, Ink::None, {}};
    }
    void write(QPointF at, const QString& text, Lettering::Align align, bool bold, Ink ink) {
        drawing_.pieces << Lettering{at, text, lettering, bold, align, ink, {}};
    }

    void goal(const GoalSeries& series, double top) {
        const auto room = qsizetype(width_ / (lettering * 0.5));
        QString title = series.title;
        if (title.size() > room) title = title.left(room - 1).trimmed() + QChar(0x2026);
        write({0, top + 4.4}, title, Lettering::Align::Left, true, Ink::Line);
        for (int level = -2; level <= 2; ++level) {
            line({labels, y(top, level)}, {width_, y(top, level)}, level == 0 ? Ink::Line : Ink::Muted, level == 0 ? 0.3 : 0.12,
                 level == 0 ? Pattern::Solid : Pattern::Dotted);
            write({labels - 2, y(top, level) + lettering * 0.35}, signedLevel(level), Lettering::Align::Right, level == 0,
                  Ink::Line);
        }
        points(series, top);
    }

    static QString signedLevel(int level) {
        return level > 0 ? u"+%1"_s.arg(level) : level < 0 ? QChar(0x2212) + QString::number(-level) : u"0"_s;
    }

    void points(const GoalSeries& series, double top) {
        for (qsizetype i = 1; i < series.points.size(); ++i) {
            const GoalPoint &a = series.points[i - 1], &b = series.points[i];
            line({x(a.day), y(top, a.level)}, {x(b.day), y(top, b.level)}, Ink::Line, 0.5);
        }
        double free = 0, freeLight = 0;  // where the next day may be written, the next light drawn
        for (const GoalPoint& point : series.points) {
            const QPointF at(x(point.day), y(top, point.level));
            QPainterPath dot;
            dot.addEllipse(at, 1.3, 1.3);
            drawing_.pieces << Shape{dot, Ink::Line, 0.4, Pattern::Solid, point.start ? Ink::Paper : Ink::Line, {}};
            write({at.x(), at.y() - 2}, signedLevel(point.level), Lettering::Align::Centre, true, Ink::Line);
            if (point.light != TrafficLight::NotSaid && at.x() - lightWidth / 2 >= freeLight) {
                light({at.x(), top + titleHeight + 4 * step + 7}, point.light);
                freeLight = at.x() + lightWidth / 2 + 0.5;
            }
            const QString day = dateShort(UncertainDate(point.day));
            const double half = double(day.size()) * lettering * 0.28;
            if (at.x() - half < free) continue;
            write({at.x(), top + titleHeight + 4 * step + 5}, day, Lettering::Align::Centre, false, Ink::Muted);
            free = at.x() + half + 1.5;
        }
    }

    // Red above, amber, green below, as in the street; the one that is on is filled.
    void light(QPointF top, TrafficLight light) {
        QPainterPath housing;
        housing.addRoundedRect(QRectF(top.x() - lightWidth / 2, top.y(), lightWidth, lightHeight), 0.8, 0.8);
        drawing_.pieces << Shape{housing, Ink::Line, 0.2, Pattern::Solid, Ink::Paper, {}};
        double y = top.y() + 0.4 + lampStep / 2;
        for (const TrafficLight one : {TrafficLight::Red, TrafficLight::Amber, TrafficLight::Green}) {
            QPainterPath disc;
            disc.addEllipse(QPointF(top.x(), y), lamp, lamp);
            drawing_.pieces << Shape{disc,           one == light ? Ink::Line : Ink::Muted, one == light ? 0.2 : 0.12,
                                     Pattern::Solid, one == light ? Ink::Line : Ink::Paper, {}};
            y += lampStep;
        }
    }

    const QList<GoalSeries>& series_;
    const double width_;
    bool lights_ = false;
    QDate first_, last_;
    Drawing drawing_;
};

}  // namespace

QList<GoalSeries> goalSeries(const CaseSnapshot& records, const std::optional<PersonId>& person, QDate on) {
    QList<const Goal*> goals;
    for (const Goal& goal : records.all<Goal>())
        if (goal.person == person && counts(goal)) goals.append(&goal);
    std::stable_sort(goals.begin(), goals.end(), [](const Goal* a, const Goal* b) { return a->position < b->position; });
    QList<GoalSeries> series;
    for (const Goal* goal : goals) {
        GoalSeries one{goal->id, goal->plainVersion.isEmpty() ? goal->title : goal->plainVersion, {}};
        QDate start = dayOf(goal->baselineDate);
        if (!start.isValid()) start = dayOf(goal->agreedOn);
        if (start.isValid()) one.points.append({start, goal->baselineLevel, TrafficLight::NotSaid, true});
        const QList<const GoalReview*> reviews = reviewsOf(records, goal->id);
        for (const GoalReview* review : reviews) {
            const QDate day = dayOf(review->date);
            if (review->score && day.isValid() && day <= on) one.points.append({day, *review->score, review->light, false});
        }
        if (!one.points.isEmpty()) series.append(one);
    }
    return series;
}

bool hasLights(const QList<GoalSeries>& series) {
    for (const GoalSeries& one : series)
        for (const GoalPoint& point : one.points)
            if (point.light != TrafficLight::NotSaid) return true;
    return false;
}

Drawing goalChart(const QList<GoalSeries>& series, double width, const QList<GoalSeries>& days) {
    return series.isEmpty() ? Drawing{} : Chart(series, width, days.isEmpty() ? series : days).draw();
}

}  // namespace core
