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

TEST_CASE("checks: a back-up plan is shared with who holds responsibility", "[rules][checks]") {
    Checked c;
    ContingencyPlan plan{ContingencyPlanId::make(), c.id};
    plan.agreedOn = day0;
    c.add(plan);
    CHECK(c.codes(day0).isEmpty());  // nobody is recorded as holding it
    ParentalResponsibility holds{ResponsibilityId::make(), c.id, c.children[0], c.parent};
    holds.basis = u"mother"_s;
    c.add(holds);
    CHECK(c.codes(day0) == QStringList{u"V-23"_s});
    ContingencyPlan told = plan;
    told.sharedWith = {PlanShare{c.parent, {}, day0, u"read together"_s}};
    c.change(plan, told);
    CHECK(c.codes(day0).isEmpty());
    ContingencyPlan draft = told;
    draft.sharedWith.clear();
    draft.agreedOn = {};
    c.change(told, draft);
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

TEST_CASE("checks: a goal names its factor, its measure, where it starts and the next look at it", "[rules][checks]") {
    Checked c;
    Goal good{GoalId::make(), c.id, c.parent};
    good.status = GoalStatus::Active;
    good.agreedOn = day0;
    good.factors = {FactorLink{u"risk.p2"_s, c.parent}};
    good.measure = GoalMeasure::CountPerPeriod;
    good.baseline = u"Two of ten Saturdays."_s;
    good.nextReview = day0.addDays(28);
    good.reviewEveryWeeks = 4;
    c.add(good);
    CHECK(c.codes(day0).isEmpty());
    const QList<std::pair<const char*, void (*)(Goal&)>> faults{
        {"factors", [](Goal& goal) { goal.factors.clear(); }},
        {"measure", [](Goal& goal) { goal.measure = GoalMeasure::NotSaid; }},
        {"baseline", [](Goal& goal) { goal.baseline = u" "_s; }},
        {"next_review", [](Goal& goal) { goal.nextReview = {}; }}};
    for (const auto& [field, change] : faults) {
        Goal bad = good;
        change(bad);
        c.change(good, bad);
        CAPTURE(field);
        const Problems found = workProblems(c.records(), c.pack(), day0);
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == u"V-20"_s);
        CHECK(found[0].field == QLatin1String(field));
        bad.status = GoalStatus::Draft;  // not agreed yet: the checks of the goal itself help
        c.change(*c.records().find<Goal>(good.id), bad);
        CHECK(c.codes(day0).isEmpty());
        c.change(bad, good);
    }
    CHECK(c.codes(day0.addDays(42)).isEmpty());  // four weeks and fourteen days
    CHECK(c.codes(day0.addDays(43)) == QStringList{u"V-21"_s});
    GoalReview looked{GoalReviewId::make(), c.id, good.id, day0.addDays(30)};
    c.add(looked);
    CHECK(c.codes(day0.addDays(72)).isEmpty());
    CHECK(c.codes(day0.addDays(73)) == QStringList{u"V-21"_s});
}

TEST_CASE("checks: a severe risk that nobody works on has a goal or a reason", "[rules][checks]") {
    Checked c;
    FactorRating rating{FactorRatingId::make(), c.id, u"risk.p2"_s, c.parent, day0};
    rating.status = FactorStatus::NotAddressed;
    rating.severity = 1;
    c.add(rating);
    CHECK(c.codes(day0).isEmpty());
    FactorRating worse = rating;
    worse.id = FactorRatingId::make();
    worse.date = day0.addDays(1);
    worse.severity = 2;
    c.add(worse);
    CHECK(c.codes(day0).isEmpty());
    CHECK(c.codes(day0.addDays(1)) == QStringList{u"V-22"_s});
    Checked reasoned = c;
    CoverageReason reason{CoverageReasonId::make(), c.id, u"risk.p2"_s, c.parent, CoverageKind::Goal, u"In hospital."_s, day0};
    reasoned.add(reason);
    CHECK(reasoned.codes(day0.addDays(1)).isEmpty());
    Goal goal{GoalId::make(), c.id, c.parent};
    goal.factors = {FactorLink{u"risk.p2"_s, {}}};
    c.add(goal);
    CHECK(c.codes(day0.addDays(1)).isEmpty());
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
