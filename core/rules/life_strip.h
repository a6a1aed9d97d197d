// SPDX-License-Identifier: MPL-2.0
// A child's life as lanes over time: where it lived, by which law, with whom working, at which school; and what does not
// fit. A value: window, list and paper show the same.
#pragma once

#include "core/practice/words.h"
#include "core/rules/fact_check.h"

namespace core {

enum class LaneKind { LivedWith, LegalStatus, Worker, School, Health, Missing, Concern, Strength };

struct LifeSegment {
    AnyId record;
    UncertainDate from;
    std::optional<UncertainDate> to;  ///< no value = goes on
    DaySpan span;                     ///< where to draw: uncertain ends from possible to certain days
    QString words;                    ///< what it is, for the reader: "Foster care, Pat Bell"
    int row = 0;                      ///< within the lane: segments that overlap stand below each other

    bool operator==(const LifeSegment&) const = default;
};

struct LifeLane {
    LaneKind kind = LaneKind::LivedWith;
    QList<LifeSegment> segments;  ///< by time
    int rows = 1;

    bool isEvents() const { return kind == LaneKind::Concern || kind == LaneKind::Strength; }
    bool operator==(const LifeLane&) const = default;
};

struct LifeStrip {
    PersonId child;
    QDate first;            ///< birth, or the first day of anything known
    QDate today;            ///< where what goes on is drawn to
    QList<LifeLane> lanes;  ///< those with something in them, in the order of LaneKind
    QList<FactFinding> flags;

    bool operator==(const LifeStrip&) const = default;
};

/// `words` of the pack in the language of the reader.
LifeStrip lifeStrip(const CaseSnapshot& snapshot, const PersonId& child, QDate today, const Pack& pack, const Words& words);

/// What a fact is called in the words of the pack: "Care order (s.31)", "Foster care, Pat Bell", "Northmere Primary School".
/// "" for a record that is no dated fact.
QString factWords(const Record& record, const CaseSnapshot& snapshot, const Words& words,
                  Register reader = Register::Professional);

/// The record of agencies and professionals that the case names, from the records all cases share, put beside its own:
/// so that one snapshot is enough to name them, on screen, cleared and on paper.
CaseSnapshot withShared(const CaseSnapshot& snapshot, const Snapshot& shared);

}  // namespace core
