// SPDX-License-Identifier: MPL-2.0
// The timeline as a value: lanes, axis from hours to decades, gaps, uncertain dates, signs that do not stand on each other.
#include "core/report/timeline.h"

#include "core/report/pages.h"
#include "core/report/report.h"
#include "tests/support/demo_case.h"

#include <QSet>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const Words& words() {
    static const Words english(standardPack(), u"en"_s);
    return english;
}

double julian(int year, int month, int day) { return double(QDate(year, month, day).toJulianDay()); }

QStringList labels(double from, double to, int most) {
    QStringList all;
    for (const AxisLine& line : axisOf(from, to, most)) all << line.label;
    return all;
}

TimelineWindow whole(const TimelineData& data, double width = 200) {
    TimelineWindow window;
    window.from = data.first - 1;
    window.to = data.last + 2;
    window.width = width;
    return window;
}

}  // namespace

TEST_CASE("Axis: the step follows the zoom, never more lines than there is room for", "[report][timeline]") {
    CHECK(labels(julian(1990, 1, 1), julian(2030, 1, 1), 6) ==
          QStringList{u"1990"_s, u"2000"_s, u"2010"_s, u"2020"_s, u"2030"_s});
    CHECK(labels(julian(2025, 1, 1), julian(2025, 4, 1), 5) ==
          QStringList{u"Jan 2025"_s, u"Feb 2025"_s, u"Mar 2025"_s, u"Apr 2025"_s});
    CHECK(labels(julian(2025, 3, 1), julian(2025, 3, 3), 4) == QStringList{u"1 Mar 2025"_s, u"2 Mar 2025"_s, u"3 Mar 2025"_s});
    CHECK(labels(julian(2025, 3, 1), julian(2025, 3, 1) + 0.5, 4) == QStringList{u"1 Mar 2025"_s, u"06:00"_s, u"12:00"_s});
    for (double days = 0.2; days < 60000; days *= 1.7) {
        const QList<AxisLine> lines = axisOf(julian(2020, 5, 7), julian(2020, 5, 7) + days, 8);
        CHECK(lines.size() <= 9);
        for (qsizetype i = 1; i < lines.size(); ++i) CHECK(lines[i].day > lines[i - 1].day);
    }
}

TEST_CASE("Lanes by theme and by person; every entry stands somewhere", "[report][timeline]") {
    const CaseSnapshot records = test::demoRecords();
    for (const LaneBy by : {LaneBy::Theme, LaneBy::Person}) {
        const TimelineData data = timelineData(records, by, words());
        QSet<EntryId> there;
        for (const TimelineEntry& entry : data.entries) {
            there << entry.id;
            CHECK(entry.lane < data.lanes.size());
            CHECK(entry.from <= entry.to);
        }
        CHECK(there.size() + data.undated == 71);
        CHECK(data.lanes.size() > 4);
        const Timeline timeline = timelineOf(data, whole(data), words());
        QSet<EntryId> drawn;
        for (const TimelineMark& mark : timeline.marks) {
            for (const EntryId& id : mark.entries) drawn << id;
            CHECK(timeline.drawing.bounds.contains(mark.box.center()));
        }
        CHECK(drawn == there);
        CHECK(timeline.drawing == timelineOf(data, whole(data), words()).drawing);
    }
}

TEST_CASE("Signs of a lane never stand on each other, however much there is", "[report][timeline]") {
    const TimelineData data = timelineData(test::demoRecords(), LaneBy::Theme, words());
    for (const double width : {60.0, 200.0, 1000.0}) {
        const Timeline timeline = timelineOf(data, whole(data, width), words());
        for (qsizetype i = 1; i < timeline.marks.size(); ++i) {
            const TimelineMark &a = timeline.marks[i - 1], &b = timeline.marks[i];
            if (a.lane == b.lane && a.entries.size() == 1 && b.entries.size() == 1) CHECK(b.box.left() >= a.box.left() + 3.19);
        }
    }
}

TEST_CASE("Gaps: stretches without an entry, what lasted fills them", "[report][timeline]") {
    TimelineData data;
    data.lanes = {u"A"_s};
    const auto entry = [&](int from, int to) {
        data.entries << TimelineEntry{EntryId::make(), 0, from, to, false, Valence::Neutral};
    };
    entry(1000, 1000);
    entry(1010, 1200);
    entry(1100, 1100);
    entry(1300, 1300);
    data.first = 1000;
    data.last = 1300;
    CHECK(gapsOf(data, 90) == QList<std::pair<int, int>>{{1201, 1299}});
    CHECK(gapsOf(data, 99).isEmpty());
    CHECK(gapsOf(data, 5).size() == 2);
}

TEST_CASE("A day nobody knows exactly is a dashed bar, what lasted a full one", "[report][timeline]") {
    const CaseId id = CaseId::make();
    CaseSnapshot records(id);
    ChronologyEntry vague{.id = EntryId::make(), .caseId = id, .date = UncertainDate::year(2020)};
    ChronologyEntry lasted{.id = EntryId::make(), .caseId = id, .date = *UncertainDate::fromEdtf(u"2021/2022"_s)};
    vague.event = lasted.event = u"Event"_s;
    records.put(vague);
    records.put(lasted);
    const TimelineData data = timelineData(records, LaneBy::Theme, words());
    const Timeline timeline = timelineOf(data, whole(data), words());
    int dashed = 0, full = 0;
    for (const Piece& piece : timeline.drawing.pieces)
        if (const auto* shape = std::get_if<Shape>(&piece)) {
            const QRectF box = shape->path.boundingRect();
            if (box.width() < 20 || box.height() < 1 || box.height() > 3) continue;
            dashed += shape->pattern == Pattern::Dashed && shape->fill == Ink::Paper;
            full += shape->pattern == Pattern::Solid && shape->fill == Ink::Muted;
        }
    CHECK(dashed == 1);
    CHECK(full == 1);
    CHECK(timelineWords(records, vague.id, words()) == u"2020, Other: Event"_s);
    CHECK(timelineWords(records, EntryId::make(), words()).isEmpty());
    CHECK(timelineOf({}, {}, words()).marks.isEmpty());
}

TEST_CASE("On paper the axis is on every page, and the list follows", "[report][timeline]") {
    const Document document = test::demoDocument(u"chronology-timeline"_s, u"internal"_s, {{u"years-a-page"_s, u"2"_s}});
    int figures = 0, tables = 0;
    for (const Block& block : document.blocks) {
        tables += std::holds_alternative<Table>(block);
        const auto* figure = std::get_if<Figure>(&block);
        if (!figure) continue;
        ++figures;
        CHECK(figure->landscape);
        CHECK_FALSE(figure->alternative.isEmpty());
        int bold = 0;
        for (const Piece& piece : std::get<Drawing>(figure->picture).pieces)
            if (const auto* text = std::get_if<Lettering>(&piece)) bold += text->bold;
        CHECK(bold >= 2);  // labels of the axis
    }
    CHECK(figures >= 5);
    CHECK(tables >= 1);
}

TEST_CASE("A child's life over the lanes: certain and possible days, rows, and room for both", "[report][timeline]") {
    const auto entry = [](const char* event) {
        ChronologyEntry e{EntryId::named(QLatin1String(event)), CaseId::named(u"c"_s), QDate(2022, 5, 1)};
        e.event = QLatin1String(event);
        return e;
    };
    CaseSnapshot records(CaseId::named(u"c"_s));
    records.put(entry("Prize"));
    LifeStrip strip{PersonId::named(u"p"_s), QDate(2015, 5, 1), QDate(2024, 1, 1), {}, {}};
    const auto segment = [](const char* name, const UncertainDate& from, std::optional<UncertainDate> to, int row) {
        return LifeSegment{AnyId::named(QLatin1String(name)), from, to, spanOf(from, to), QLatin1String(name), row};
    };
    strip.lanes = {LifeLane{LaneKind::LivedWith,
                            {segment("home", {}, UncertainDate(QDate(2020, 1, 1)), 0),
                             segment("carer", UncertainDate::month(2020, 3), std::nullopt, 1)},
                            2},
                   LifeLane{LaneKind::Missing, {segment("away", QDate(2021, 1, 1), UncertainDate(QDate(2021, 1, 3)), 0)}, 1},
                   LifeLane{LaneKind::Concern, {segment("shout", QDate(2021, 1, 1), UncertainDate(QDate(2021, 1, 1)), 0)}, 1}};
    TimelineData data = timelineData(records, LaneBy::Theme, words());
    putStripOver(data, strip, words());
    CHECK(data.factRows == QStringList{u"Lived with"_s, {}, u"Missing"_s});
    REQUIRE(data.facts.size() == 3);  // a concern is an entry already
    CHECK(data.facts[0].from == int(QDate(2015, 5, 1).toJulianDay()));
    CHECK(data.facts[1].row == 1);
    CHECK(data.facts[1].from == int(QDate(2020, 3, 1).toJulianDay()));
    CHECK(data.facts[1].sureFrom == int(QDate(2020, 3, 31).toJulianDay()));
    CHECK(data.facts[1].to == int(QDate(2024, 1, 1).toJulianDay()));
    CHECK(data.facts[1].says == u"since March 2020, Lived with: carer"_s);
    CHECK(data.facts[2].isMissing);
    CHECK(data.first == int(QDate(2015, 5, 1).toJulianDay()));
    const Timeline plain = timelineOf(timelineData(records, LaneBy::Theme, words()), whole(data), words());
    const Timeline both = timelineOf(data, whole(data), words());
    CHECK(both.lanesTop > plain.lanesTop + 3 * both.rowHeight);
    REQUIRE(both.marks.size() == plain.marks.size() + 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(both.marks[i].fact == data.facts[i].record);
        CHECK(both.marks[i].box.bottom() < both.lanesTop);
    }
    // Out of sight it is not drawn.
    TimelineWindow early = whole(data);
    early.to = data.facts[0].to - 1;
    CHECK(timelineOf(data, early, words()).marks.size() == 1);
}

TEST_CASE("However much there is, a drawing stays small, and every entry can still be reached", "[report][timeline]") {
    TimelineData data;
    constexpr int lanes = 20, days = 7000;
    for (int lane = 0; lane < lanes; ++lane) data.lanes << QString::number(lane);
    for (int day = 0; day < days; ++day)
        for (int lane = day % 2; lane < lanes; lane += 2)
            data.entries << TimelineEntry{EntryId::make(), lane, 2450000 + day, 2450000 + day, false, Valence::Neutral};
    data.first = 2450000;
    data.last = 2450000 + days - 1;
    const Timeline far = timelineOf(data, whole(data), words());
    CHECK(far.drawing.pieces.size() < 120);
    qsizetype reached = 0;
    double highest = 0;
    for (const TimelineMark& mark : far.marks) reached += mark.entries.size();
    CHECK(reached == data.entries.size());
    for (const Piece& piece : far.drawing.pieces)
        if (const auto* shape = std::get_if<Shape>(&piece); shape && shape->stroke == Ink::None && shape->fill == Ink::Muted)
            highest = shape->path.boundingRect().bottom();
    CHECK(highest > far.lanesTop);  // bars that stand on their lanes
    CHECK(highest <= far.drawing.bounds.bottom());
    TimelineWindow close = whole(data);
    close.to = close.from + 3;
    const Timeline near = timelineOf(data, close, words());
    CHECK(near.marks.size() < 80);
    CHECK(std::all_of(near.marks.begin(), near.marks.end(), [](const TimelineMark& mark) { return mark.entries.size() == 1; }));
}

TEST_CASE("What is chosen has a frame in each lane it stands in, and the drawing stays as it was", "[report][timeline]") {
    const CaseSnapshot records = test::demoRecords();
    const TimelineData data = timelineData(records, LaneBy::Person, words());
    const Timeline timeline = timelineOf(data, whole(data, 1000), words());
    const auto shared = std::find_if(timeline.marks.begin(), timeline.marks.end(), [&](const TimelineMark& mark) {
        return mark.entries.size() == 1 && framesOf(timeline, anyId(mark.entries.first())).size() > 1;
    });
    REQUIRE(shared != timeline.marks.end());  // somebody's event is another's too
    const AnyId chosen = anyId(shared->entries.first());
    const QList<Shape> frames = framesOf(timeline, chosen);
    const auto lanes = std::count_if(data.entries.begin(), data.entries.end(),
                                     [&](const TimelineEntry& entry) { return anyId(entry.id) == chosen; });
    CHECK(frames.size() == lanes);
    for (const Shape& frame : frames) {
        CHECK(frame.fill == Ink::None);
        CHECK(std::any_of(timeline.marks.begin(), timeline.marks.end(),
                          [&](const TimelineMark& mark) { return frame.path.boundingRect().contains(mark.box); }));
    }
    TimelineWindow late = whole(data);
    late.from = data.last;
    CHECK(framesOf(timelineOf(data, late, words()), chosen).isEmpty());  // out of sight
    CHECK(framesOf(timeline, AnyId::make()).isEmpty());
}
