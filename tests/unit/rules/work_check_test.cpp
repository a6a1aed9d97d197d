// SPDX-License-Identifier: MPL-2.0
#include "core/rules/work_check.h"

#include "core/rules/process_check.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

struct Checked : ProcessCase {
    QStringList codes(QDate on) const {
        QStringList list = test::codesOf(workProblems(records(), pack(), on));
        list.removeDuplicates();
        list.sort();
        return list;
    }
    template <class T>
    void change(const T& before, const T& after) {
        ChangeSet set{Action::Edit, {}};
        CHECK(perform(set.edit(before, after)).isEmpty());
    }
    Engagement talk(EngagementKind kind, QDate day, EngagementOutcome outcome, const PersonId& with) {
        Engagement one{EngagementId::make(), id};
        one.kind = kind;
        one.date = day;
        one.outcome = outcome;
        one.people = {with};
        one.reason = u"Ill."_s;
        return add(one);
    }
};

}  // namespace

TEST_CASE("checks: a plan of contact has an agreement, a review and parents who know of it", "[rules][checks]") {
    Checked c;
    SupportPlan plan{SupportPlanId::make(), c.id, PlanKind::Contact};
    plan.start = day0;
    c.add(plan);
    PlanLine step{PlanLineId::make(), c.id, plan.id, PlanLineKind::Step};
    step.supervision = u"in the room"_s;
    c.add(step);
    CHECK(c.codes(day0.addDays(-1)) == QStringList{u"V-11"_s});
    CHECK(c.codes(day0) == QStringList{u"V-11"_s, u"V-12"_s, u"V-13"_s});
    SupportPlan agreed = plan;
    agreed.agreedBy = {PlanAgreement{{}, u"Dana"_s, c.parent, day0}};
    agreed.reviewOn = day0.addDays(30);
    c.change(plan, agreed);
    CHECK(c.codes(day0) == QStringList{u"V-13"_s});
    Engagement told{EngagementId::make(), c.id};
    told.kind = EngagementKind::Told;
    told.people = {c.parent};
    told.subject = anyId(plan.id);
    told.date = day0;
    c.add(told);
    CHECK(c.codes(day0).isEmpty());
    CHECK(c.codes(day0.addDays(44)).isEmpty());
    CHECK(c.codes(day0.addDays(45)) == QStringList{u"V-21"_s});
    SupportPlan ended = agreed;
    ended.ended = day0.addDays(40);
    c.change(agreed, ended);
    CHECK(c.codes(day0.addDays(45)).isEmpty());
}

TEST_CASE("checks: the back-up plan is shared with who holds responsibility", "[rules][checks]") {
    Checked c;
    SupportPlan plan{SupportPlanId::make(), c.id};
    plan.fallback = u"Jean has the children."_s;
    c.add(plan);
    CHECK(c.codes(day0).isEmpty());  // nobody is recorded as holding it
    ParentalResponsibility holds{ResponsibilityId::make(), c.id, c.children[0], c.parent};
    holds.basis = u"mother"_s;
    c.add(holds);
    CHECK(c.codes(day0) == QStringList{u"V-23"_s});
    Engagement told{EngagementId::make(), c.id};
    told.kind = EngagementKind::Told;
    told.people = {c.parent};
    told.subject = anyId(plan.id);
    told.date = day0;
    c.add(told);
    CHECK(c.codes(day0).isEmpty());
}

TEST_CASE("checks: what was planned has come to something, and what did not has a reason", "[rules][checks]") {
    Checked c;
    const Engagement planned = c.talk(EngagementKind::Meeting, day0, EngagementOutcome::Planned, c.parent);
    CHECK(c.codes(day0).isEmpty());
    CHECK(c.codes(day0.addDays(1)) == QStringList{u"V-15"_s});
    Engagement missed = planned;
    missed.outcome = EngagementOutcome::NotHeld;
    missed.reason.clear();
    c.change(planned, missed);
    const Problems problems = workProblems(c.records(), c.pack(), day0.addDays(1));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == u"V-16"_s);
    CHECK(problems[0].severity == Problem::Severity::Error);
    CHECK(problems[0].where == u"engagement "_s + missed.id.text());
    Review review{ReviewId::make(), c.id, u"core_group"_s, ReviewState::Planned, day0};
    c.add(review);
    CHECK(c.codes(day0.addDays(1)) == QStringList{u"V-15"_s, u"V-16"_s});
}

TEST_CASE("checks: three in a row that failed, three without the child's view", "[rules][checks]") {
    Checked c;
    for (int i = 0; i < 2; ++i) c.talk(EngagementKind::Meeting, day0.addDays(i), EngagementOutcome::NoReply, c.parent);
    CHECK(c.codes(day0.addDays(9)).isEmpty());
    c.talk(EngagementKind::Meeting, day0.addDays(3), EngagementOutcome::NotHeld, c.parent);
    CHECK(c.codes(day0.addDays(9)) == QStringList{u"V-19"_s});
    c.talk(EngagementKind::Meeting, day0.addDays(4), EngagementOutcome::Done, c.parent);
    CHECK(c.codes(day0.addDays(9)).isEmpty());

    const PersonId child = c.children[0];
    for (int i = 0; i < 3; ++i) c.talk(EngagementKind::DirectWork, day0.addDays(i), EngagementOutcome::Done, child);
    CHECK(c.codes(day0.addDays(9)) == QStringList{u"V-18"_s});
    Engagement said = c.talk(EngagementKind::DirectWork, day0.addDays(5), EngagementOutcome::Done, child);
    Engagement heard = said;
    heard.response = u"I want to go home."_s;
    c.change(said, heard);
    CHECK(c.codes(day0.addDays(9)).isEmpty());
}

TEST_CASE("checks: a severe risk nobody works on, a behaviour without a beginning, a paper not shared", "[rules][checks]") {
    Checked c;
    FactorRating rating{FactorRatingId::make(), c.id, u"risk.p2"_s, c.parent, day0};
    rating.status = FactorStatus::NotAddressed;
    rating.severity = 2;
    c.add(rating);
    CHECK(c.codes(day0) == QStringList{u"V-22"_s});
    CapacityItem item{CapacityItemId::make(), c.id, c.parent};
    item.factors = {u"risk.p2"_s};
    c.add(item);
    CHECK(c.codes(day0) == QStringList{u"V-20"_s});
    CapacityItem whole = item;
    whole.baseline = u"Drinks on four days a week."_s;
    whole.measures = {ChangeMeasure{}};
    c.change(item, whole);
    CHECK(c.codes(day0).isEmpty());
    Assessment paper{AssessmentId::make(), c.id, day0};
    c.add(paper);
    CHECK(c.codes(day0.addDays(14)).isEmpty());
    CHECK(c.codes(day0.addDays(15)) == QStringList{u"V-14"_s});
    CHECK(workProblems(c.records(), c.pack(), day0.addDays(15)).first().severity == Problem::Severity::Warning);
    CHECK(workProblems(c.records(), c.pack(), day0.addMonths(3).addDays(1)).first().severity == Problem::Severity::Error);
}

TEST_CASE("checks: dated facts are among them, with the record to look at", "[rules][checks]") {
    Checked c;
    LegalStatus order{LegalStatusId::make(), c.id, c.children[0], u"care_order_s31"_s, day0};
    c.add(order);
    Placement home{PlacementId::make(), c.id, c.children[0], u"with_parents"_s};
    home.from = day0;
    c.add(home);
    CHECK(c.codes(day0.addDays(3)) == QStringList{u"V-07"_s});
    Placement approved = home;
    approved.approved = day0;
    c.change(home, approved);
    CHECK(c.codes(day0.addDays(3)).isEmpty());
    LegalStatus wrong = order;
    wrong.from = day0.addDays(20);
    c.change(order, wrong);
    CHECK(c.codes(day0.addDays(30)) == QStringList{u"V-05"_s});
}

TEST_CASE("checks: a refusal of contact needs notices at once and a court within seven days", "[rules][checks]") {
    Checked c;
    Engagement refusal{EngagementId::make(), c.id};
    refusal.task = u"contact_refused"_s;
    refusal.date = day0;
    c.add(refusal);
    const auto found = [&](QDate on) {
        QStringList list;
        for (const Problem& one : processProblems(c.records(), c.shared(), c.pack(), on))
            if (one.where.contains(refusal.id.text())) list.append(one.code);
        list.sort();
        return list;
    };
    CHECK(found(day0.addDays(1)).isEmpty());
    CHECK(found(day0.addDays(2)) == QStringList{u"V-10"_s});
    CHECK(found(day0.addDays(8)) == QStringList{u"V-09"_s, u"V-10"_s});
    Engagement resumed = refusal;
    resumed.id = EngagementId::make();
    resumed.task = u"contact_resumed"_s;
    resumed.date = day0.addDays(5);
    c.add(resumed);
    CHECK(found(day0.addDays(8)) == QStringList{u"V-10"_s});
}
