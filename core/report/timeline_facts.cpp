// SPDX-License-Identifier: MPL-2.0
#include "core/report/timeline.h"

#include "core/base/date_text.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

const char* keyOf(LaneKind kind) {
    switch (kind) {
    case LaneKind::LivedWith: return "strip.lived_with";
    case LaneKind::LegalStatus: return "strip.legal_status";
    case LaneKind::Worker: return "strip.worker";
    case LaneKind::School: return "strip.school";
    case LaneKind::Health: return "strip.health";
    case LaneKind::Missing: return "strip.missing";
    case LaneKind::Concern:
    case LaneKind::Strength: break;
    }
    return "";
}

QString spanIn(const Words& words, const LifeSegment& one) {
    if (!one.to) return words.phrase(u"document.since"_s, {dateWords(one.from)});
    return words.phrase(u"document.from_to"_s, {dateWords(one.from), dateWords(*one.to)});
}

TimelineFact factOf(const LifeSegment& one, const LifeStrip& strip, const QString& lane, const Words& words) {
    TimelineFact fact{one.record};
    const auto day = [](QDate date) { return int(date.toJulianDay()); };
    // What began nobody knows when is drawn from the first day of all, what goes on to the present day.
    fact.from = day(std::max(one.span.possibleFrom, strip.first));
    fact.to = day(std::max(std::min(one.span.possibleTo, strip.today), std::max(one.span.possibleFrom, strip.first)));
    if (one.span.isCertainAnywhere() && one.span.certainFrom <= strip.today) {
        fact.sureFrom = day(std::max(one.span.certainFrom, strip.first));
        fact.sureTo = day(std::min(one.span.certainTo, strip.today));
    }
    fact.words = one.words;
    fact.says = words.phrase(u"timeline.says"_s, {spanIn(words, one), lane, one.words});
    return fact;
}

}  // namespace

QString laneWords(LaneKind kind, const Words& words) { return words.heading(QLatin1String(keyOf(kind))); }

void putStripOver(TimelineData& data, const LifeStrip& strip, const Words& words) {
    for (const LifeLane& lane : strip.lanes) {
        if (lane.isEvents()) continue;
        const QString label = laneWords(lane.kind, words);
        const int first = int(data.factRows.size());
        for (int row = 0; row < lane.rows; ++row) data.factRows << (row == 0 ? label : QString());
        for (const LifeSegment& one : lane.segments) {
            TimelineFact fact = factOf(one, strip, label, words);
            fact.row = first + one.row;
            fact.isMissing = lane.kind == LaneKind::Missing;
            const bool isFirst = data.entries.isEmpty() && data.facts.isEmpty();
            data.first = isFirst ? fact.from : std::min(data.first, fact.from);
            data.last = isFirst ? fact.to : std::max(data.last, fact.to);
            data.facts << fact;
        }
    }
    std::stable_sort(data.facts.begin(), data.facts.end(), [](const TimelineFact& a, const TimelineFact& b) {
        return std::tie(a.row, a.from) < std::tie(b.row, b.from);
    });
}

}  // namespace core
