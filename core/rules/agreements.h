// SPDX-License-Identifier: MPL-2.0
// How an agreement comes into being: started from a template and the records, brought up to date, issued, renewed, compared.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"
#include "core/practice/words.h"

namespace core {

/// A goal as an agreement says it.
AgreedGoal agreedGoal(const Goal& goal);

/// A goal as it stands, with what only the agreement says of it: easy words, picture, second language.
AgreedGoal withOwnWords(AgreedGoal fresh, const AgreedGoal& before);

/// A clause of the library with its words in a language. `parent` does what the family does.
AgreementClause clauseOf(const Words& words, const ClauseRule& rule, const std::optional<PersonId>& parent);

struct AgreementStart {
    AgreementKind kind = AgreementKind::Parent;
    QString startedFrom;             ///< of the pack; empty = the first of the kind
    std::optional<PersonId> person;  ///< the parent, young person or child it is with
    QString worker;                  ///< who writes it
    QDate on;
};

/// A draft of version 1: parties, clauses of the template, strengths and worries from the latest ratings of that person, the
/// running goals, review date, the agreed back-up plans. Nothing is set that the records do not say.
Agreement newAgreement(const CaseSnapshot& records, const Pack& pack, const AgreementStart& start);

/// The draft with its goals as they stand now; goals that were added or ended since come in and go out. An issued one is
/// returned as it is.
Agreement withGoals(const CaseSnapshot& records, const Agreement& agreement);

/// Frozen: the goals as they stand, pack and version, day, fingerprint. Throws Error{Invalid} if it is not a draft.
Agreement issued(const CaseSnapshot& records, const Pack& pack, const Agreement& draft, QDate on);

/// The first eight digits of SHA-256 over what is written, in capitals: a copy that differs in one word differs in it.
QString fingerprintOf(const Agreement& agreement);

/// The next version as a draft, with the goals as they stand; signatures and approval stay with the old one.
Agreement nextVersion(const CaseSnapshot& records, const Agreement& agreement, QDate on);

/// Everything a reader reads, a line each: for readability and comparison.
QStringList linesOf(const Agreement& agreement);

struct VersionChange {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString line;
    bool operator==(const VersionChange&) const = default;
};
/// Line by line, in reading order: the longest common sequence stays.
QList<VersionChange> compareVersions(const Agreement& before, const Agreement& after);

/// What happened to an agreement, oldest first.
QList<const AgreementEvent*> eventsOf(const CaseSnapshot& records, const AgreementId& agreement);
/// Issued, not superseded by an issued one, not ended.
bool isInForce(const CaseSnapshot& records, const Agreement& agreement);

}  // namespace core
