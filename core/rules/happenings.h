// SPDX-License-Identifier: MPL-2.0
// What happened in a case by its dated facts and its family time: the ground of the entries that come by themselves.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/words.h"

namespace core {

enum class Edge { Start, End };

/// One thing that happened; the same for siblings gives one entry.
struct Happening {
    QList<AnyId> facts;  ///< the first gives the entry its id
    Edge edge = Edge::Start;
    UncertainDate date;
    UncertainDate other;  ///< the date of the other edge
    Category category = Category::Other;
    QString phrase;  ///< key of the sentence; %1 = the children, %2 = what; of family time %1 = its name, %2 to %4 = whose
    QString what;
    QString outcome;  ///< what was decided or became of it
    QList<PersonId> children;
    std::optional<SourceId> source;
    int part = 0;            ///< a break or an incident inside the record
    QList<PersonId> others;  ///< of family time: the adults
    bool together = false;   ///< they were there
};

/// In no order. What is still to come of family time is no event and not among them.
QList<Happening> happeningsOf(const CaseSnapshot& snapshot, const Words& words);

}  // namespace core
