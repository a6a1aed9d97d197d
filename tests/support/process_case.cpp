// SPDX-License-Identifier: MPL-2.0
#include "tests/support/process_case.h"

using namespace core;

namespace test {

ProcessCase::ProcessCase(int count, const Pack& pack) : pack_(pack) {
    ChangeSet set{Action::CreateCase, QStringLiteral("T")};
    set.add(Case{id, QStringLiteral("T-1"), QStringLiteral("Test"), QDate(2025, 1, 6), std::nullopt,
                 QStringLiteral("Why we start.")});
    CaseProfile profile{CaseProfileId::make(), id, pack.id, pack.version};
    profile.workerName = QStringLiteral("Marcus Reid");
    set.add(profile);
    Person mother{parent, id};
    mother.names = {PersonName{NameKind::Legal, QStringLiteral("Dana"), {}}};
    mother.birth = QDate(1995, 5, 5);
    set.add(mother);
    for (int i = 0; i < count; ++i) {
        Person child{PersonId::named(QStringLiteral("process child %1").arg(i)), id};
        child.names = {PersonName{NameKind::Legal, QStringLiteral("Child%1").arg(i), {}}};
        child.birth = QDate(2016 + i, 2, 7);
        child.subjectChild = true;
        children.append(child.id);
        set.add(child);
        set.add(Parentage{ParentageId::make(), id, child.id, parent});
    }
    Approver manager{anita, QStringLiteral("Anita Rao"), QStringLiteral("team_manager")};
    manager.from = QDate(2020, 1, 1);
    set.add(manager);
    Approver standIn{simone, QStringLiteral("Simone Adeyemi"), QStringLiteral("service_manager")};
    standIn.from = QDate(2020, 1, 1);
    standIn.standsInFor = anita;
    set.add(standIn);
    caseload.apply(set);
}

Problems ProcessCase::perform(const ChangeSet& set) {
    Caseload after = caseload;
    after.apply(set);
    const Problems problems = invariantProblems(set, after);
    if (problems.isEmpty()) caseload = after;
    return problems;
}

SignOff ProcessCase::signedBy(const char* name, const ApproverId& approver, QDate day, const char* role) const {
    SignOff sign;
    sign.approver = approver;
    sign.name = QString::fromUtf8(name);
    sign.role = QLatin1String(role);
    sign.date = day;
    return sign;
}

GateDecision ProcessCase::ready(const char* gate, const char* ruling, QDate day) const {
    GateDecision one = draftDecision(records(), pack_, QLatin1String(gate), day, QStringLiteral("Marcus Reid"));
    one.ruling = QLatin1String(ruling);
    one.reasons = QStringLiteral("Said in the meeting.");
    for (ChildOutcome& outcome : one.outcomes) outcome.option = QStringLiteral("digital");
    one = withConditions(records(), pack_, one, day);
    for (UnmetCondition& condition : one.unmet) condition.reason = QString(45, u'x');
    const GateRule* rule = gateRule(pack_, one.gate);
    for (const QString& role : rule->signs) {
        SignOff sign = signedBy("Anita Rao", anita, day);
        if (role != sign.role) {
            sign.role = role;
            sign.approver.reset();
        }
        one.signOffs.append(sign);
    }
    return one;
}

GateDecision ProcessCase::decide(const GateDecision& decision, QDate on) {
    const ChangeSet set = core::decide(records(), shared(), pack_, decision, on);
    const Problems problems = perform(set);
    if (!problems.isEmpty()) throw Error(Fault::Invalid, problems.first().code);
    return *records().find<GateDecision>(decision.id);
}

RiskClassification ProcessCase::classify(const PersonId& child, const char* round, const char* riskClass, QDate day) {
    RiskClassification one{ClassificationId::make(), id, QLatin1String(round), child, day};
    one.chosen = QLatin1String(riskClass);
    one.author = QStringLiteral("Marcus Reid");
    one.signOffs = {signedBy("Anita Rao", anita, day)};
    return add(one);
}

QStringList ProcessCase::codes(const GateDecision& decision, QDate on) const {
    return codesOf(decisionProblems(records(), shared(), pack_, decision, on));
}

QStringList codesOf(const Problems& problems) {
    QStringList codes;
    for (const Problem& problem : problems) codes.append(problem.code);
    return codes;
}

}  // namespace test
