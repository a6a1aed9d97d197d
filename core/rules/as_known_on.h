// SPDX-License-Identifier: MPL-2.0
// What the file said at a moment: the stored revisions applied backwards from today.
#pragma once

#include "core/model/revision.h"
#include "core/model/snapshot.h"

namespace core {

/// The case as it stood in the file at `instant` (changes made at that very moment are in). `now` is the present
/// snapshot, `revisions` all of the case in any order. A case that was not there yet is an empty snapshot.
/// Throws Error{Corrupt} if a revision cannot be read.
CaseSnapshot asKnownOn(const CaseSnapshot& now, QList<Revision> revisions, const QDateTime& instant);

}  // namespace core
