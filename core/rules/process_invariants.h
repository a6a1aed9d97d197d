// SPDX-License-Identifier: MPL-2.0
// What no change may do to decisions, whoever makes it: a sealed record stays, an author does not approve his own.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"

namespace core {

/// Codes: sealed (a decided decision, a signed classification, an issued agreement, a review of a goal, a locked record of
/// family time or an addition to one changes or goes while its case stays), prohibited_adult (somebody who must not be there
/// comes to an arrangement in force), signed_by_author (V-03), signature_missing (decided without a signature),
/// signature_nameless (sealed by a signature that names nobody), supersedes_itself. `after`: the caseload with the set applied.
Problems processInvariants(const ChangeSet& set, const Caseload& after);

/// Signatures that the set adds and that say “with their own key”, though `holder` is not that person: nobody signs so
/// but who opened the file with a key of their own. Code own_key. Imports are not asked: the file they come from asked.
Problems ownKeyProblems(const ChangeSet& set, const std::optional<ApproverId>& holder);

bool isSealed(const Record& record);

/// Is this signature the author's own? By id where both have one, else by name without regard to case and blanks.
bool isOwnSignature(const QString& author, const std::optional<ApproverId>& authorId, const SignOff& signature);

/// May this approver sign in this role on that day? Somebody who stands in for another signs in that one's role.
bool maySign(const Snapshot& shared, const ApproverId& approver, const QString& role, QDate on);

/// Those who may sign in a role on a day, by name. Empty: the directory has nobody, and that must be said.
QList<const Approver*> approversFor(const Snapshot& shared, const QString& role, QDate on);

}  // namespace core
