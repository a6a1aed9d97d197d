// SPDX-License-Identifier: MPL-2.0
#include "core/rules/life_strip.h"

namespace core {
namespace {

class StripMaker {
public:
    StripMaker(const CaseSnapshot& snapshot, const PersonId& child, QDate today, const Words& words)
        : snapshot_(snapshot), child_(child), today_(today), words_(words) {}

    QList<LifeLane> lanes() {
        facts<Placement>(LaneKind::LivedWith);
        residences();
        facts<core::LegalStatus>(LaneKind::LegalStatus);
        for (const Allocation& fact : snapshot_.all<Allocation>())
            if (fact.children.isEmpty() || fact.children.contains(child_)) add(LaneKind::Worker, fact);
        facts<Schooling>(LaneKind::School);
        for (const HealthFact& fact : snapshot_.all<HealthFact>())
            if (fact.person == child_) add(LaneKind::Health, fact);
        facts<MissingEpisode>(LaneKind::Missing);
        events();
        QList<LifeLane> lanes;
        for (LifeLane& lane : lanes_) {
            arrange(lane);
            lanes.append(std::move(lane));
        }
        return lanes;
    }

private:
    template <class T>
    void facts(LaneKind kind) {
        for (const T& fact : snapshot_.all<T>())
            if (fact.child == child_) add(kind, fact);
    }

    template <class T>
    void add(LaneKind kind, const T& fact) {
        put(kind, {anyId(fact.id), fact.from, fact.to, spanOf(fact.from, fact.to), factWords(Record(fact), snapshot_, words_)});
    }

    void put(LaneKind kind, LifeSegment segment) {
        LifeLane& lane = lanes_[kind];
        lane.kind = kind;
        lane.segments.append(std::move(segment));
    }

    /// A home that a placement already says is not shown twice.
    void residences() {
        QSet<HouseholdId> placed;
        for (const Placement& placement : snapshot_.all<Placement>())
            if (placement.child == child_ && placement.household) placed.insert(*placement.household);
        for (const Residence& stay : snapshot_.all<Residence>())
            if (stay.person == child_ && !placed.contains(stay.household)) add(LaneKind::LivedWith, stay);
    }

    void events() {
        for (const ChronologyEntry& entry : snapshot_.all<ChronologyEntry>()) {
            const bool concern = entry.valence == Valence::Concern, strength = entry.valence == Valence::Strength;
            const bool about = std::any_of(entry.participants.begin(), entry.participants.end(), [&](const Participant& part) {
                return part.person == child_ && part.role == ParticipantRole::About;
            });
            if ((!concern && !strength) || !about || entry.date.isUnknown()) continue;
            DaySpan span = spanOf(entry.date, entry.date);
            put(concern ? LaneKind::Concern : LaneKind::Strength,
                {anyId(entry.id), entry.date, entry.date, span, entry.event.simplified()});
        }
    }

    /// Each segment in the first row where it does not lie over another.
    void arrange(LifeLane& lane) const {
        std::stable_sort(lane.segments.begin(), lane.segments.end(), [](const LifeSegment& a, const LifeSegment& b) {
            return std::tie(a.span.possibleFrom, a.span.possibleTo) < std::tie(b.span.possibleFrom, b.span.possibleTo);
        });
        QList<QDate> ends;
        for (LifeSegment& segment : lane.segments) {
            if (lane.isEvents()) continue;
            // Undated facts stand where they may have been, over everything: each in a row of its own.
            qsizetype row = 0;
            while (row < ends.size() && segment.span.possibleFrom < ends[row]) ++row;
            if (row == ends.size()) ends.append(QDate());
            ends[row] = segment.span.possibleTo;
            segment.row = int(row);
        }
        lane.rows = std::max(1, int(ends.size()));
    }

    const CaseSnapshot& snapshot_;
    PersonId child_;
    QDate today_;
    const Words& words_;
    QMap<LaneKind, LifeLane> lanes_;
};

}  // namespace

LifeStrip lifeStrip(const CaseSnapshot& snapshot, const PersonId& child, QDate today, const Pack& pack, const Words& words) {
    LifeStrip strip{child, QDate(), today, StripMaker(snapshot, child, today, words).lanes(), {}};
    const QList<FactFinding> found = checkFacts(snapshot, pack, today);
    for (const FactFinding& finding : found)
        if (finding.child == child) strip.flags.append(finding);
    const Person* person = snapshot.find<Person>(child);
    if (person && person->birth.earliest()) strip.first = *person->birth.earliest();
    for (const LifeLane& lane : std::as_const(strip.lanes))
        for (const LifeSegment& segment : lane.segments) {
            const QDate from =
                segment.span.possibleFrom == DaySpan::longAgo() ? segment.span.certainFrom : segment.span.possibleFrom;
            if (from != DaySpan::farAway() && (!strip.first.isValid() || from < strip.first)) strip.first = from;
        }
    if (!strip.first.isValid() || strip.first > today) strip.first = today.addYears(-1);
    return strip;
}

}  // namespace core
