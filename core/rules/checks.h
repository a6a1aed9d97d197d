// SPDX-License-Identifier: MPL-2.0
// Looks in the records for what a pack asks of a task or gate. Each check has a name; a pack combines them.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// What a check found, and for whom it is not so.
struct CheckResult {
    bool met = false;
    QList<AnyId> records;
    QList<PersonId> missingFor;  ///< the children or parents for whom it is not so
    int found = 0;               ///< where it counts
    int needed = 0;
};

/// The case with what checks ask about besides.
struct CheckContext {
    const CaseSnapshot& records;
    const Pack& pack;
    QDate on;
    const GateDecision* decision = nullptr;  ///< the draft that is being judged, for checks about its own content
};

/// Throws Error{Invalid} for a name that is not in knownChecks().
CheckResult runCheck(const CheckContext& context, const Check& check);

}  // namespace core
