// SPDX-License-Identifier: MPL-2.0
// Taking a record out of a case together with all that hangs on it, as one set that undo brings back whole.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// Removes `id` and what cannot stand without it: unions, links to parents, residences, ties, notes about it. Takes it
/// out of lists (participants, impacts, people who must not learn) and of optional references (a source, an address).
/// The first change is the record itself; `subject` is the name of a person, else the record's first words.
/// Throws Error{NotFound} if the case has no such record.
ChangeSet removalOf(const CaseSnapshot& snapshot, const AnyId& id);

/// Removes the case with everything in it.
ChangeSet removalOfCase(const CaseSnapshot& snapshot);

}  // namespace core
