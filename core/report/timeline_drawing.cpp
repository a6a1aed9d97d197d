// SPDX-License-Identifier: MPL-2.0
#include "core/report/timeline.h"

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double axisHeight = 8;   // mm
constexpr double sign = 3.2;       // mm across
constexpr double lettering = 3.0;  // mm
constexpr double labelRoom = 24;   // mm a label of the axis needs
constexpr double narrowest = 1.6;  // mm of a bar that has an outline of its own

QPainterPath rounded(const QRectF& box, double radius) {
    QPainterPath path;
    path.addRoundedRect(box, radius, radius);
    return path;
}

class Artist {
public:
    Artist(const TimelineData& data, const TimelineWindow& window, const Words& words)
        : data_(data), window_(window), words_(words), scale_(window.width / std::max(1e-6, window.to - window.from)) {}

    Timeline draw() {
        made_.rowHeight = rowHeight();
        made_.lanesTop = top(0);
        gaps();
        lanes();
        facts();
        axis();
        const QList<QList<Placed>> seen = inSight();
        for (int lane = 0; lane < data_.lanes.size(); ++lane) marksOf(lane, seen[lane]);
        drawMarks();
        made_.drawing.bounds = QRectF(0, 0, window_.labels + window_.width, bottom());
        return made_;
    }

private:
    double x(double day) const { return window_.labels + (day - window_.from) * scale_; }
    double clipped(double at) const { return std::clamp(at, window_.labels, window_.labels + window_.width); }
    double rowHeight() const { return std::min(5.5, window_.laneHeight); }
    double bandHeight() const { return data_.factRows.isEmpty() ? 0 : double(data_.factRows.size()) * rowHeight() + 1.5; }
    double top(int lane) const { return axisHeight + bandHeight() + lane * window_.laneHeight; }
    double bottom() const { return top(int(data_.lanes.size())) + 1; }

    void line(double x1, double y1, double x2, double y2, Ink ink, double width, Pattern pattern = Pattern::Solid) {
        QPainterPath path(QPointF(x1, y1));
        path.lineTo(x2, y2);
        made_.drawing.pieces << Shape{path, ink, width, pattern, Ink::None, {}};
    }
    void write(double at, double y, const QString& text, Lettering::Align align, bool bold, Ink ink, double size = lettering) {
        made_.drawing.pieces << Lettering{QPointF(at, y), text, size, bold, align, ink, {}};
    }

    void gaps() {
        for (const auto& [first, last] : gapsOf(data_, window_.gapDays)) {
            const double left = clipped(x(first)), right = clipped(x(last + 1));
            if (right - left < 0.5) continue;
            QPainterPath path;
            path.addRect(QRectF(left, top(0), right - left, bottom() - top(0)));
            made_.drawing.pieces << Shape{path, Ink::None, 0, Pattern::Solid, Ink::HouseholdFill, {}};
            line(left, top(0), left, bottom(), Ink::Muted, 0.2, Pattern::Dotted);
            line(right, top(0), right, bottom(), Ink::Muted, 0.2, Pattern::Dotted);
            const QString words = words_.phrase(u"timeline.gap"_s, {QString::number(last - first + 1)});
            if (right - left > labelRoom * 1.6)
                write((left + right) / 2, bottom() - 0.8, words, Lettering::Align::Centre, false, Ink::Muted);
        }
    }

    static QString cut(QString text, double room, double size) {
        const qsizetype signs = qsizetype(room / (size * 0.52));
        return text.size() > signs ? text.left(std::max<qsizetype>(0, signs - 1)).trimmed() + QChar(0x2026) : text;
    }

    /// The child's life above the lanes: full where it certainly held, dashed where it only may have.
    void facts() {
        for (int row = 0; row < data_.factRows.size(); ++row)
            write(0.5, axisHeight + row * rowHeight() + rowHeight() / 2 + 1, cut(data_.factRows[row], window_.labels, lettering),
                  Lettering::Align::Left, true, Ink::Muted);
        if (!data_.factRows.isEmpty()) line(0, top(0) - 0.7, window_.labels + window_.width, top(0) - 0.7, Ink::Line, 0.3);
        QPainterPath narrow;  // bars too narrow for an outline of their own: one piece
        for (const TimelineFact& fact : data_.facts) {
            const double left = clipped(x(fact.from)), right = clipped(x(fact.to + 1));
            if (fact.from > window_.to || fact.to + 1 < window_.from) continue;
            const double above = axisHeight + fact.row * rowHeight() + 0.5;
            const QRectF box(left, above, std::max(0.8, right - left), rowHeight() - 1);
            made_.marks << TimelineMark{{}, fact.record, fact.row, box};
            if (box.width() < narrowest && !fact.isMissing) {
                narrow.addRect(box);
                continue;
            }
            bar(box, Ink::Paper, Pattern::Dashed, fact.record, 0.25);
            if (fact.sureTo >= fact.sureFrom && x(fact.sureTo + 1) > window_.labels) {
                const double sure = clipped(x(fact.sureFrom));
                const QRectF certain(sure, above, std::max(0.8, clipped(x(fact.sureTo + 1)) - sure), rowHeight() - 1);
                bar(certain, Ink::HouseholdFill, Pattern::Solid, fact.record, fact.isMissing ? 0.7 : 0.25);
            }
            const QString words = cut(fact.words, box.width() - 2.5, lettering * 1.08);
            if (words.size() > 5 || words == fact.words)
                write(box.left() + 0.8, box.center().y() + 1, words, Lettering::Align::Left, false, Ink::Line);
        }
        if (!narrow.isEmpty()) made_.drawing.pieces << Shape{narrow, Ink::Muted, 0.15, Pattern::Solid, Ink::HouseholdFill, {}};
    }

    void bar(const QRectF& box, Ink fill, Pattern pattern, const AnyId& record, double width) {
        made_.drawing.pieces << Shape{rounded(box, 0.6), Ink::Muted, width, pattern, fill, record};
    }

    void lanes() {
        for (int lane = 0; lane < data_.lanes.size(); ++lane) {
            const double middle = top(lane) + window_.laneHeight / 2;
            line(0, top(lane), window_.labels + window_.width, top(lane), Ink::Muted, 0.1);
            write(0.5, middle + lettering * 0.35, cut(data_.lanes[lane], window_.labels, lettering), Lettering::Align::Left,
                  false, Ink::Line);
        }
        line(window_.labels, axisHeight, window_.labels, bottom(), Ink::Muted, 0.2);
    }

    void axis() {
        const QList<AxisLine> lines = axisOf(window_.from, window_.to, std::max(2, int(window_.width / labelRoom)));
        line(window_.labels, axisHeight, window_.labels + window_.width, axisHeight, Ink::Line, 0.35);
        for (const AxisLine& one : lines) {
            const double at = x(one.day);
            line(at, axisHeight - 1.5, at, bottom(), Ink::Muted, 0.12);
            const bool fits = at + labelRoom <= window_.labels + window_.width + labelRoom / 2;
            if (fits) write(at + 0.6, axisHeight - 2.2, one.label, Lettering::Align::Left, true, Ink::Line);
        }
    }

    struct Placed {
        const TimelineEntry* entry;
        double left, right;  ///< mm; of what is drawn
    };

    /// What is in sight, by lane, from left to right: one walk over all entries for all lanes.
    QList<QList<Placed>> inSight() const {
        QList<QList<Placed>> lanes(data_.lanes.size());
        for (const TimelineEntry& entry : data_.entries) {
            if (entry.from > window_.to) break;
            if (entry.to + 1 >= window_.from) lanes[entry.lane] << Placed{&entry, x(entry.from), x(entry.to + 1)};
        }
        return lanes;
    }

    /// Signs that would stand on each other become one.
    void marksOf(int lane, const QList<Placed>& placed) {
        for (qsizetype i = 0; i < placed.size();) {
            TimelineMark mark;
            mark.lane = lane;
            double last = centre(placed[i]);
            const double first = last;
            qsizetype end = i;
            for (; end < placed.size() && (end == i || centre(placed[end]) - first < sign); ++end) {
                last = centre(placed[end]);
                span(placed[end], top(lane) + window_.laneHeight / 2);
                mark.entries << placed[end].entry->id;
            }
            const double middle = top(lane) + window_.laneHeight / 2;
            mark.box = QRectF((first + last) / 2 - sign / 2, middle - sign / 2, sign, sign);
            if (mark.entries.size() == 1) symbol(placed[i].entry->valence, mark.box);
            else ++several_;
            fullest_ = std::max(fullest_, mark.entries.size());
            made_.marks << mark;
            i = end;
        }
    }

    /// Where the sign of an entry stands: the middle of what can be seen of it.
    double centre(const Placed& one) const { return (clipped(one.left) + clipped(one.right)) / 2; }

    /// What lasted is a full bar; a day nobody knows is a dashed one over all it can be.
    void span(const Placed& one, double middle) {
        const double left = clipped(one.left), right = clipped(one.right);
        if (right - left < sign) return;
        const double half = one.entry->uncertain ? 1.1 : 0.8;
        (one.entry->uncertain ? vague_ : lasting_).addRect(QRectF(left, middle - half, right - left, half * 2));
    }

    /// Triangle up = concern, circle = strength, diamond = turning point, square = neither; never by colour alone.
    void symbol(Valence valence, const QRectF& box) {
        switch (valence) {
        case Valence::Concern:
            filled_.addPolygon(
                QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft(), {box.center().x(), box.top()}});
            break;
        case Valence::Strength: open_.addEllipse(box); break;
        case Valence::TurningPoint:
            filled_.addPolygon(QPolygonF{{box.center().x(), box.top() - 0.4},
                                         {box.right() + 0.4, box.center().y()},
                                         {box.center().x(), box.bottom() + 0.4},
                                         {box.left() - 0.4, box.center().y()},
                                         {box.center().x(), box.top() - 0.4}});
            break;
        case Valence::Neutral: open_.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5)); break;
        }
    }

    void drawMarks() {
        const auto put = [this](const QPainterPath& path, Ink stroke, double width, Pattern pattern, Ink fill) {
            if (!path.isEmpty()) made_.drawing.pieces << Shape{path, stroke, width, pattern, fill, {}};
        };
        const bool dense = several_ > mostNumbers;
        QPainterPath bars;
        for (const TimelineMark& mark : std::as_const(made_.marks))
            if (dense && mark.entries.size() > 1) bars.addRect(crowd(mark));
        put(lasting_, Ink::Muted, 0.25, Pattern::Solid, Ink::Muted);
        put(vague_, Ink::Muted, 0.25, Pattern::Dashed, Ink::Paper);
        put(bars, Ink::None, 0, Pattern::Solid, Ink::Muted);
        put(open_, Ink::Line, 0.35, Pattern::Solid, Ink::Paper);
        put(filled_, Ink::Line, 0.35, Pattern::Solid, Ink::Line);
        for (const TimelineMark& mark : std::as_const(made_.marks))
            if (!dense && mark.entries.size() > 1) number(mark.entries.size(), mark.box);
    }

    /// A bar as high as there are entries under one sign, against the fullest of the drawing; it stands on its lane.
    QRectF crowd(const TimelineMark& mark) const {
        const double most = window_.laneHeight - 1.2;
        const double high = std::max(1.0, most * double(mark.entries.size()) / double(fullest_));
        return {mark.box.left() + 0.2, top(mark.lane) + window_.laneHeight - 0.4 - high, sign - 0.4, high};
    }

    void number(qsizetype count, const QRectF& box) {
        QPainterPath path;
        const double wide = count > 99 ? 1.6 : count > 9 ? 0.8 : 0.2;
        path.addRoundedRect(box.adjusted(-wide, -0.2, wide, 0.2), 1.2, 1.2);
        made_.drawing.pieces << Shape{path, Ink::Line, 0.35, Pattern::Solid, Ink::Paper, {}};
        write(box.center().x(), box.center().y() + 0.9, QString::number(count), Lettering::Align::Centre, true, Ink::Line, 2.6);
    }

    QPainterPath lasting_, vague_, open_, filled_;  ///< all of one look are one piece
    int several_ = 0;                               ///< signs that stand for more than one entry
    qsizetype fullest_ = 1;
    const TimelineData& data_;
    const TimelineWindow& window_;
    const Words& words_;
    const double scale_;
    Timeline made_;
};

}  // namespace

Timeline timelineOf(const TimelineData& data, const TimelineWindow& window, const Words& words) {
    return Artist(data, window, words).draw();
}

QList<Shape> framesOf(const Timeline& timeline, const AnyId& chosen) {
    QList<Shape> frames;
    const EntryId entry = chosen.as<EntryTag>();
    for (const TimelineMark& mark : timeline.marks) {
        if (mark.fact != chosen && !mark.entries.contains(entry)) continue;
        const double room = mark.fact ? 0.4 : 1.1;
        frames << Shape{rounded(mark.box.adjusted(-room, -room, room, room), mark.fact ? 0.6 : 1),
                        Ink::Household,
                        0.7,
                        Pattern::Solid,
                        Ink::None,
                        {}};
    }
    return frames;
}

}  // namespace core
