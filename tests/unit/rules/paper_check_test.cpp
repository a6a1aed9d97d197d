// SPDX-License-Identifier: MPL-2.0
#include "core/rules/paper_check.h"

#include "tests/support/fact_case.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2025, 9, 15);

struct Papers : test::FactCase {
    QStringList codes() const {
        QStringList list = test::codesOf(paperProblems(records, standardPack(), today));
        list.sort();
        return list;
    }
    Address address(bool restricted) {
        Address one{AddressId::make(), caseId, u"3 Larch Cottages\nUpper Penhallow"_s, u"NM4 7QT"_s};
        one.restricted = restricted;
        records.put(one);
        return one;
    }
    GateDecision decision(const QString& plain) {
        GateDecision one{DecisionId::named(u"one"_s), caseId, u"G2"_s, u"pass"_s};
        one.plainReasons = plain;
        records.put(one);
        return one;
    }
};

}  // namespace

TEST_CASE("paper checks: an entry says where it comes from", "[rules][checks][paper_check]") {
    Papers c;
    ChronologyEntry entry{.id = EntryId::make(), .caseId = c.caseId};
    entry.event = u"Cy moved."_s;
    c.records.put(entry);
    CHECK(c.codes() == QStringList{u"V-28"_s});
    entry.sourceText = u"Visit record"_s;
    c.records.put(entry);
    CHECK(c.codes().isEmpty());
}

TEST_CASE("paper checks: a guarded address stands in no text for the family", "[rules][checks][paper_check]") {
    Papers c;
    c.decision(u"Cy is well at 3 Larch\nCottages."_s);
    CHECK(c.codes().isEmpty());
    Address home = c.address(false);
    CHECK(c.codes().isEmpty());  // everybody may know it
    home.notToLearn = {c.fay};
    c.records.put(home);
    CHECK(c.codes().isEmpty());  // a carer, no parent
    home.notToLearn = {c.ann};
    c.records.put(home);
    CHECK(c.codes() == QStringList{u"V-30"_s});
    c.decision(u"Cy is well."_s);
    CHECK(c.codes().isEmpty());
    home.notToLearn.clear();
    home.restricted = true;
    c.records.put(home);
    Goal goal{GoalId::make(), c.caseId, c.ann};
    goal.title = u"Ann will write to NM4-7QT each week."_s;
    c.records.put(goal);
    CHECK(c.codes() == QStringList{u"V-30"_s});
    goal.status = GoalStatus::Withdrawn;
    c.records.put(goal);
    CHECK(c.codes().isEmpty());
    Arrangement plan{ArrangementId::make(), c.caseId};
    plan.handover = u"At Larch Cottages"_s;
    c.records.put(plan);
    CHECK(c.codes().isEmpty());  // a part of the line, as many streets have
    plan.handover = u"Fay brings Cy from 3 Larch Cottages."_s;
    c.records.put(plan);
    CHECK(c.codes() == QStringList{u"V-30"_s});
}

TEST_CASE("paper checks: what a family reads is as easy as its target", "[rules][checks][paper_check]") {
    Papers c;
    const QString hard =
        u"Notwithstanding considerable multidisciplinary deliberation regarding accommodation arrangements, "
        "the authority determined that reunification remains inappropriate at the present juncture."_s;
    GateDecision one = c.decision(hard);
    CHECK(c.codes() == QStringList{u"V-32"_s});
    c.decision(u"We will meet in May. Cy stays with Fay until then."_s);
    CHECK(c.codes().isEmpty());
    one.state = DecisionState::Decided;  // nobody can change it any more
    c.records.put(one);
    CHECK(c.codes().isEmpty());
    Agreement agreement{AgreementId::make(), c.caseId};
    AgreementClause clause;
    clause.what = hard;
    agreement.clauses = {clause};
    c.records.put(agreement);
    CHECK(c.codes() == QStringList{u"V-32"_s});
    agreement.clauses[0].what = u"Ann comes each Saturday at ten."_s;
    c.records.put(agreement);
    CHECK(c.codes().isEmpty());
}
