// SPDX-License-Identifier: MPL-2.0
// The chronology as lanes over time: a value that screen and paper paint alike. From decades on one line to hours.
#pragma once

#include "core/genogram/drawing.h"
#include "core/model/snapshot.h"
#include "core/practice/words.h"
#include "core/rules/life_strip.h"

#include <QDateTime>

namespace core {

enum class LaneBy { Theme, Person };

/// One entry made ready once: what drawing asks of it again and again.
struct TimelineEntry {
    EntryId id;
    int lane = 0;
    int from = 0;            ///< Julian day: the first it can mean
    int to = 0;              ///< the last; equal to `from` for one exact day
    bool uncertain = false;  ///< one unknown day between the two
    Valence valence = Valence::Neutral;
};

/// One fact of a child's life: a bar on the axis of the entries, in a row above their lanes. Julian days, both counted in.
struct TimelineFact {
    AnyId record;
    int row = 0;
    int from = 0;  ///< the first and last day on which it may have held
    int to = 0;
    int sureFrom = 0;  ///< on these it certainly did; `sureTo` before `sureFrom` = on none for certain
    int sureTo = -1;
    bool isMissing = false;  ///< away without leave: drawn so that it is seen
    QString words;           ///< "Foster care, Pat Bell"
    QString says;            ///< "since 14 January 2025, Lived with: Foster care, Pat Bell"
};

/// The entries of a case in the order of their first day, and the lanes they stand in. Entries without any date are counted.
struct TimelineData {
    QStringList lanes;
    QList<TimelineEntry> entries;
    int undated = 0;
    QStringList factRows;  ///< their labels; "" for a further row of the same lane
    QList<TimelineFact> facts;
    int first = 0;  ///< Julian day of the earliest and latest day of all; equal if there is none
    int last = 0;
};

/// By theme: the categories that occur, in the order of the pack. By person: the subject children, then whoever takes
/// part most often, at most 11, and one lane for the rest. An entry about several people stands in each of their lanes.
TimelineData timelineData(const CaseSnapshot& snapshot, LaneBy by, const Words& words);

/// "24 March 2026, School: Kofi won the reading prize."; "" if the snapshot has no such entry.
QString timelineWords(const CaseSnapshot& snapshot, const EntryId& entry, const Words& words);

/// The name of a lane of the strip: "Lived with"; "" for concerns and strengths.
QString laneWords(LaneKind kind, const Words& words);

/// Puts the life of one child over the lanes, on the same axis; the days shown grow to hold it. Concerns and strengths of
/// the strip are entries already and are left out.
void putStripOver(TimelineData& data, const LifeStrip& strip, const Words& words);

/// What part of it is drawn, on how much room.
struct TimelineWindow {
    double from = 0;        ///< Julian day with parts of a day, at the left edge
    double to = 0;          ///< at the right edge, after `from`
    double width = 200;     ///< mm of the lanes, without their labels
    double labels = 38;     ///< mm for the labels of lanes at the left
    double laneHeight = 9;  ///< mm
    int gapDays = 90;       ///< stretches without any entry longer than this are shaded
};

/// A sign on the drawing: one entry, or several that would stand on each other.
struct TimelineMark {
    QList<EntryId> entries;     ///< in order; more than one = a number or a bar is drawn; empty for a fact
    std::optional<AnyId> fact;  ///< the bar of a fact above the lanes
    int lane = 0;               ///< of the entries, or the row of the fact
    QRectF box;                 ///< mm
};

struct Timeline {
    Drawing drawing;
    QList<TimelineMark> marks;  ///< facts by row, then entries by lane, each from left to right
    double lanesTop = 0;        ///< mm from the top to the first lane of entries
    double rowHeight = 0;       ///< mm of a row of facts; they begin below the axis
};

/// Draws the window: axis with lines for hours to decades, whatever fits; uncertain dates as dashed bars from the first to
/// the last day they can mean, what lasted as full bars, gaps shaded. Signs that would stand on each other become one with
/// a number; where there would be more than `mostNumbers` of those, bars as high as there are entries, against the fullest.
/// All signs of a kind are one piece: the cost of a frame lies in the pieces. The same values give the same drawing.
inline constexpr int mostNumbers = 120;
Timeline timelineOf(const TimelineData& data, const TimelineWindow& window, const Words& words);

/// The frames round the signs of what is chosen, an entry or a fact: one in each lane it stands in, none if it is not in
/// sight. They are no part of the drawing, so that another choice does not draw everything anew.
QList<Shape> framesOf(const Timeline& timeline, const AnyId& chosen);

/// Lines of the axis: at most `most`, each with its label. Steps are hours, days, weeks, months, quarters, years, decades.
struct AxisLine {
    double day = 0;  ///< Julian day with parts of a day
    QString label;
};
QList<AxisLine> axisOf(double from, double to, int most);

/// The stretches of whole days without an entry, longer than `days`; first and last day without one.
QList<std::pair<int, int>> gapsOf(const TimelineData& data, int days);

}  // namespace core
