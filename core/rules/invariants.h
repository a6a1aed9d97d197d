// SPDX-License-Identifier: MPL-2.0
// What every file must obey, whoever changes it: window, command line or import.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"

namespace core {

/// What `set` would break, given the caseload after it (Caseload::apply); empty = it may be written. Cases that the set
/// touches must be loaded. `where` is "table id", `field` a column.
///
/// Codes: reference_missing, still_referenced, case_missing, case_changed, partners_same, tie_to_self, cites_itself,
/// own_ancestor, ends_before_start (practice V-02), death_before_birth, reference_empty, reference_taken, case_profile_twice,
/// profile_single, fictional_fixed, fictional_mixing, lock_minutes_range; those of process_invariants.h.
Problems invariantProblems(const ChangeSet& set, const Caseload& after);

/// Made-up and real people never share a file: is one of the two files fictional and the other not?
Problems mixingProblems(const Profile& from, const Profile& into);

}  // namespace core
