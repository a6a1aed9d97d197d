// SPDX-License-Identifier: MPL-2.0
// What a reader will see that somebody else gave us: shown to the worker before a paper is written.
#pragma once

#include "core/disclosure/cleared_snapshot.h"

namespace core {

struct GivenByOthers {
    AnyId record;
    QString type;  ///< table of the record: an entry or a tie
    UncertainDate date;
    QString text;    ///< the event, or the two people and the note of a tie
    QString source;  ///< as the reader would see it
    SourceKind kind = SourceKind::Other;
    bool operator==(const GivenByOthers&) const = default;
};

/// Facts of the cleared records whose source is neither the reader nor our own record or observation; entries in the order
/// of the chronology, then ties.
QList<GivenByOthers> givenByOthers(const ClearedSnapshot& cleared);

}  // namespace core
