// SPDX-License-Identifier: MPL-2.0
// The timeline on paper: as many pages as the years need, axis and lanes on each, and the same in a table.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/report/timeline.h"
#include "core/rules/arrivals.h"
#include "core/rules/life_strip.h"

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostPages = 60;

void addPage(Document& document, const DocumentMaker& maker, const TimelineData& data, double from, double to) {
    TimelineWindow window;
    window.from = from;
    window.to = to;
    window.width = 205;
    const double band = 5.5 * double(data.factRows.size());
    window.laneHeight = std::clamp((120.0 - band) / double(std::max<qsizetype>(1, data.lanes.size())), 5.5, 10.0);
    const Timeline timeline = timelineOf(data, window, maker.words());
    const QString first = dateWords(QDate::fromJulianDay(qint64(from))), last = dateWords(QDate::fromJulianDay(qint64(to)));
    Figure figure{timeline.drawing, maker.phrase("timeline.words", {first, last, QString::number(timeline.marks.size())}),
                  maker.phrase("document.from_to", {first, last}), true, maker.heading("document.chronology_timeline")};
    document.blocks << std::move(figure);
}

/// Without times together that went as planned: the list leaves them out, and the picture says what the list says.
CaseSnapshot withoutRoutine(const CaseSnapshot& records) {
    CaseSnapshot told = records;
    for (const ChronologyEntry& entry : records.all<ChronologyEntry>())
        if (isRoutine(entry, records)) told.take(Record(entry));
    return told;
}

/// The bars above the lanes as a table: what can be seen can be read.
void addLife(Document& document, const DocumentMaker& maker, const LifeStrip& strip, double from, double to) {
    const Person* child = maker.records().find<Person>(strip.child);
    if (!child) return;
    const QString title = maker.phrase("timeline.life", {shortName(*child)});
    Table table{
        title, {Column{maker.heading("column.when"), 62, false}, Column{maker.heading("column.what"), 0, false}}, {}, true};
    const QDate first = QDate::fromJulianDay(qint64(from)), last = QDate::fromJulianDay(qint64(to));
    for (const LifeLane& lane : strip.lanes) {
        if (lane.isEvents()) continue;
        for (const LifeSegment& one : lane.segments) {
            if (one.span.possibleTo < first || one.span.possibleFrom > last) continue;
            const QString when = maker.span(one.from, one.to);
            table.rows << Row{{cellOf(when.isEmpty() ? maker.phrase("date_not_known") : when, title),
                               cellOf(laneWords(lane.kind, maker.words()) + u": "_s + one.words, title)},
                              {}};
        }
    }
    if (table.rows.isEmpty()) return;
    document.blocks << Heading{2, title, {}, title} << table;
}

}  // namespace

Document buildTimeline(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const LaneBy by = maker.option("lanes") == "person"_L1 ? LaneBy::Person : LaneBy::Theme;
    TimelineData data = timelineData(withoutRoutine(maker.records()), by, maker.words());
    const Person* child = personNamed(maker);
    const LifeStrip strip = child ? lifeStrip(maker.records(), child->id, maker.day(), snapshot.pack(), maker.words())
                                  : LifeStrip{PersonId::make(), maker.day(), maker.day(), {}, {}};
    if (!data.entries.isEmpty()) putStripOver(data, strip, maker.words());
    Document document = maker.begun("document.chronology_timeline");
    // One short paragraph, so that it stands above the first picture and not alone on a page.
    Paragraph& front = std::get<Paragraph>(document.blocks.last());
    QStringList sentences;
    for (const QString& line : front.spans.first().text.split(QChar(QChar::LineSeparator)))
        sentences << (line.endsWith(u'.') ? line : line + u'.');
    sentences << maker.phrase("timeline.key");
    front.spans.first().text = sentences.join(u' ');
    const double from = double(maker.dateOption("from-date").value_or(QDate::fromJulianDay(data.first)).toJulianDay());
    const QDate last = std::min(QDate::fromJulianDay(data.last), std::max(maker.day(), QDate::fromJulianDay(data.first)));
    const double to = double(maker.dateOption("to-date").value_or(last).toJulianDay()) + 1;
    if (data.entries.isEmpty() || to <= from) {
        maker.paragraph(document, maker.phrase("nothing_recorded"));
        return document;
    }
    const double span = std::max(365.25 * maker.option("years-a-page").toInt(), (to - from) / mostPages);
    for (double left = from; left < to; left += span) addPage(document, maker, data, left, std::min(left + span, to));
    addLife(document, maker, strip, from, to);
    maker.section(document, "document.timeline_list");
    ChronologyTables tables(maker, {});
    const Selection selection = selectedBy(maker);
    addYears(document, maker, tables, selection, false);
    tables.sources().addTo(document);
    return document;
}

}  // namespace core
