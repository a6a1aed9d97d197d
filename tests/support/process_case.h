// SPDX-License-Identifier: MPL-2.0
// A small case to walk through the process: children, a parent, a manager who signs; every change through the rules.
#pragma once

#include "core/rules/invariants.h"
#include "core/rules/workflow.h"

namespace test {

class ProcessCase {
public:
    /// One parent with that many children of the case; a manager, Anita, and a stand-in, Simone.
    explicit ProcessCase(int children = 1, const core::Pack& pack = core::standardPack());

    /// Performs the set if the rules allow it; answers what stands against it.
    core::Problems perform(const core::ChangeSet& set);
    template <core::RecordType T>
    T add(T record) {
        core::ChangeSet set{core::Action::Add, {}};
        set.add(record);
        const core::Problems problems = perform(set);
        if (!problems.isEmpty()) throw core::Error(core::Fault::Invalid, problems.first().code);
        return record;
    }
    const core::CaseSnapshot& records() const { return *caseload.cases.constFind(id); }
    const core::Snapshot& shared() const { return caseload.shared; }
    const core::Pack& pack() const { return pack_; }

    core::SignOff signedBy(const char* name, const core::ApproverId& approver, QDate day,
                           const char* role = "team_manager") const;
    /// A decision that passes every condition by a full reason and is signed; `ruling` as in the pack.
    core::GateDecision ready(const char* gate, const char* ruling, QDate day) const;
    /// Takes it; throws Error{Invalid} with the first code if it cannot be taken.
    core::GateDecision decide(const core::GateDecision& decision, QDate on);
    core::RiskClassification classify(const core::PersonId& child, const char* round, const char* riskClass, QDate day);
    /// Codes of decisionProblems.
    QStringList codes(const core::GateDecision& decision, QDate on) const;
    core::ProcessView process(QDate on) const { return core::processOf(records(), pack_, on); }

    const core::CaseId id = core::CaseId::named(QStringLiteral("process case"));
    QList<core::PersonId> children;
    core::PersonId parent = core::PersonId::named(QStringLiteral("process parent"));
    core::ApproverId anita = core::ApproverId::named(QStringLiteral("anita"));
    core::ApproverId simone = core::ApproverId::named(QStringLiteral("simone"));
    core::Caseload caseload;

private:
    const core::Pack& pack_;
};

/// Only the codes.
QStringList codesOf(const core::Problems& problems);

}  // namespace test
