// SPDX-License-Identifier: MPL-2.0
#include "core/rules/process_invariants.h"

#include "core/rules/removal.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::codesOf;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

GateDecision decided(ProcessCase& c) { return c.decide(c.ready("G0", "pass", day0), day0); }

}  // namespace

TEST_CASE("sealed: a decided decision cannot be changed or removed, whoever asks", "[rules][invariants]") {
    ProcessCase c;
    const GateDecision one = decided(c);
    CHECK(isSealed(Record(one)));
    GateDecision changed = one;
    changed.reasons = u"Something else."_s;
    for (const Action action : {Action::Edit, Action::Import, Action::Remove}) {
        ChangeSet edit{action, {}};
        CHECK(codesOf(c.perform(edit.edit(one, changed))) == QStringList{u"sealed"_s});
        ChangeSet remove{action, {}};
        CHECK(codesOf(c.perform(remove.remove(one))) == QStringList{u"sealed"_s});
    }
    CHECK(*c.records().find<GateDecision>(one.id) == one);
}

TEST_CASE("sealed: going round by a draft in one set does not help", "[rules][invariants]") {
    ProcessCase c;
    const GateDecision one = decided(c);
    GateDecision draft = one, other = one;
    draft.state = DecisionState::Draft;
    other.ruling = u"not_yet"_s;
    ChangeSet set{Action::Edit, {}};
    set.edit(one, draft);
    set.edit(draft, other);
    CHECK(codesOf(c.perform(set)) == QStringList{u"sealed"_s});
}

TEST_CASE("sealed: a signed classification stays, a draft may change", "[rules][invariants]") {
    ProcessCase c;
    const RiskClassification one = c.classify(c.children[0], "RC1", "high", day0);
    RiskClassification lower = one;
    lower.chosen = u"low"_s;
    ChangeSet set{Action::Edit, {}};
    CHECK(codesOf(c.perform(set.edit(one, lower))) == QStringList{u"sealed"_s});
    RiskClassification draft{ClassificationId::make(), c.id, u"RC2"_s, c.children[0], day0};
    c.add(draft);
    RiskClassification edited = draft;
    edited.chosen = u"low"_s;
    ChangeSet edit{Action::Edit, {}};
    CHECK(c.perform(edit.edit(draft, edited)).isEmpty());
}

TEST_CASE("sealed: the whole case may go, with all that was signed in it", "[rules][invariants]") {
    ProcessCase c;
    decided(c);
    c.classify(c.children[0], "RC1", "high", day0);
    CHECK(c.perform(removalOfCase(c.records())).isEmpty());
    CHECK_FALSE(c.caseload.cases.contains(c.id));
}

TEST_CASE("sealed: a child who stands in a signed classification stays in the case", "[rules][invariants]") {
    ProcessCase c(2);
    c.classify(c.children[0], "RC1", "high", day0);
    CHECK(codesOf(c.perform(removalOf(c.records(), anyId(c.children[0])))).contains(u"sealed"_s));
    CHECK(c.perform(removalOf(c.records(), anyId(c.children[1]))).isEmpty());
}

TEST_CASE("four eyes: the author's signature is refused by name and by entry in the directory", "[rules][invariants]") {
    ProcessCase c;
    GateDecision one{DecisionId::make(), c.id, u"G0"_s, u"pass"_s};
    one.state = DecisionState::Decided;
    one.author = u"Anita Rao"_s;
    one.signOffs = {c.signedBy("anita rao ", c.anita, day0)};
    ChangeSet byName{Action::Import, {}};
    CHECK(codesOf(c.perform(byName.add(one))) == QStringList{u"signed_by_author"_s});
    one.author = u"Marcus Reid"_s;
    one.authorApprover = c.anita;
    ChangeSet byId{Action::Import, {}};
    CHECK(codesOf(c.perform(byId.add(one))) == QStringList{u"signed_by_author"_s});
    one.authorApprover.reset();
    one.signOffs.clear();
    ChangeSet unsigned_{Action::Import, {}};
    CHECK(codesOf(c.perform(unsigned_.add(one))) == QStringList{u"signature_missing"_s});
    one.supersedes = one.id;
    one.signOffs = {c.signedBy("Anita Rao", c.anita, day0)};
    ChangeSet itself{Action::Import, {}};
    CHECK(codesOf(c.perform(itself.add(one))) == QStringList{u"supersedes_itself"_s});
}

TEST_CASE("approvers: who may sign on a day, by role, with stand-ins", "[rules][invariants]") {
    ProcessCase c;
    const auto names = [&](const char* role, QDate on) {
        QStringList list;
        for (const Approver* approver : approversFor(c.shared(), QLatin1String(role), on)) list.append(approver->name);
        return list;
    };
    CHECK(names("team_manager", day0) == QStringList{u"Anita Rao"_s, u"Simone Adeyemi"_s});
    CHECK(names("service_manager", day0) == QStringList{u"Simone Adeyemi"_s});
    CHECK(names("director_cs", day0).isEmpty());
    CHECK(names("team_manager", {2019, 1, 1}).isEmpty());
    CHECK_FALSE(maySign(c.shared(), c.anita, u"team_manager"_s, QDate()));
}
