// SPDX-License-Identifier: MPL-2.0
// Suggests a class of risk from ratings, capacity and wishes, with the reasons; never sets one.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// What is known of one input: every value it may have. One value = known; more = something is missing.
/// risk: "not_addressed", "partly", "addressed" · protective: "none", "some", "clear" · capacity: "none", "some",
/// "sustained" · wishes: "unsure", "want". Worst first.
struct RiskInput {
    QStringList values;
    QStringList missing;   ///< codes of what would settle it: "rate risk.c1", "capacity PERSON", "wishes PERSON"
    QList<AnyId> because;  ///< the records it rests on
    bool isKnown() const { return values.size() == 1; }
    bool operator==(const RiskInput&) const = default;
};

struct RiskInputs {
    RiskInput risk;
    RiskInput protective;
    RiskInput capacity;
    RiskInput wishes;
};

struct RiskSuggestion {
    QString riskClass;     ///< of the pack; empty = cannot suggest
    QStringList possible;  ///< classes that fit what is known, worst first
    QStringList missing;   ///< why not: codes as above; empty when there is a suggestion
    RiskInputs inputs;
    const RiskRow* row = nullptr;  ///< that matched, for the reasons
};

/// What the records say on a day about one child. A later rating of the same factor for the same person takes the place of
/// an earlier one; a factor of the short list that nobody rated counts as unknown.
RiskInputs riskInputs(const CaseSnapshot& records, const Pack& pack, const PersonId& child, QDate on);

/// The worst class with a row that matches. Unknown inputs are tried with each value they may have: where all give the same
/// class, they were not decisive. (Loughborough's Risk Classification Framework, practice spec 4.4.)
RiskSuggestion suggestClass(const Library& library, const RiskInputs& inputs);

const RiskClass* riskClass(const Library& library, const QString& id);

/// The classification of a child that counts: signed, not superseded, latest; of one round, or of any (empty).
const RiskClassification* classificationOf(const CaseSnapshot& records, const PersonId& child, const QString& round, QDate on);

}  // namespace core
