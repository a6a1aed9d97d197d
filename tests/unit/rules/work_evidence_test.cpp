// SPDX-License-Identifier: MPL-2.0
// What goals, agreements, back-up plans and time together show of tasks, gates, timers and what is new at a review.
#include "core/rules/agenda.h"
#include "core/rules/change_shown.h"
#include "core/rules/review_news.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

struct Work : ProcessCase {
    CheckResult look(const char* name, QDate on, int weeks = 0, int least = 1, const QList<QString>& of = {}) const {
        Check check;
        check.check = QLatin1String(name);
        check.weeks = weeks;
        check.least = least;
        check.of = of;
        return runCheck({records(), pack(), on}, check);
    }
    bool met(const char* name, QDate on, int weeks = 0, int least = 1, const QList<QString>& of = {}) const {
        return look(name, on, weeks, least, of).met;
    }
    template <class T>
    void change(const T& before, const T& after) {
        ChangeSet set{Action::Edit, {}};
        CHECK(perform(set.edit(before, after)).isEmpty());
    }
    Goal goal(QDate agreed) {
        Goal one{GoalId::make(), id, parent};
        one.status = GoalStatus::Active;
        one.agreedOn = agreed;
        one.targetBy = agreed.addDays(90);
        return add(one);
    }
    void review(const Goal& goal, QDate day, std::optional<int> score) {
        GoalReview one{GoalReviewId::make(), id, goal.id, day};
        one.score = score;
        add(one);
    }
    QStringList events(QDate on) const {
        QStringList names;
        const QList<ProcessEvent> all = eventsOf(records(), pack(), on);
        for (const ProcessEvent& event : all) names.append(event.name + u' ' + event.day.toString(Qt::ISODate));
        return names;
    }
};

}  // namespace

TEST_CASE("evidence: an agreement counts once it is given and answered", "[rules][evidence][work_evidence]") {
    Work c;
    Agreement agreement{AgreementId::make(), c.id};
    c.add(agreement);
    AgreementEvent signedIt{AgreementEventId::make(), c.id, agreement.id, AgreementEventKind::Signed, c.parent};
    signedIt.date = day0.addDays(3);
    c.add(signedIt);
    CHECK_FALSE(c.met("agreement_answered", day0.addDays(9)));  // a draft
    Agreement issued = agreement;
    issued.state = AgreementState::Issued;
    issued.issuedOn = day0;
    c.change(agreement, issued);
    CHECK_FALSE(c.met("agreement_answered", day0.addDays(2)));
    CHECK(c.met("agreement_answered", day0.addDays(3)));
    Check each;
    each.check = u"agreement_answered"_s;
    each.per = u"parent"_s;
    CHECK(runCheck({c.records(), c.pack(), day0.addDays(3)}, each).met);
    AgreementEvent read = signedIt;
    read.kind = AgreementEventKind::ToRead;
    c.change(signedIt, read);
    CHECK_FALSE(c.met("agreement_answered", day0.addDays(9)));
    AgreementEvent refused = read;
    refused.kind = AgreementEventKind::Refused;
    c.change(read, refused);
    CHECK(c.met("agreement_answered", day0.addDays(9)));  // a refusal is an answer
}

TEST_CASE("evidence: goals are agreed, looked at, come on and have help", "[rules][evidence][work_evidence]") {
    Work c;
    for (const char* name : {"goals_agreed", "goals_reviewed", "goals_progress", "goals_supported"}) {
        CAPTURE(name);
        CHECK_FALSE(c.met(name, day0));  // no goal at all
    }
    const Goal one = c.goal(day0), two = c.goal(day0);
    CHECK(c.met("goals_agreed", day0));
    CHECK_FALSE(c.met("goals_agreed", day0.addDays(-1)));
    c.review(one, day0.addDays(14), -2);
    CHECK_FALSE(c.met("goals_reviewed", day0.addDays(20)));
    CHECK(c.look("goals_reviewed", day0.addDays(20)).missingFor == QList<PersonId>{c.parent});
    CHECK_FALSE(c.met("goals_progress", day0.addDays(20), 0, 50));
    c.review(two, day0.addDays(15), -1);
    CHECK(c.met("goals_reviewed", day0.addDays(20)));
    CHECK(c.met("goals_progress", day0.addDays(20), 0, 50));  // one of two
    CHECK_FALSE(c.met("goals_progress", day0.addDays(20), 0, 51));
    CHECK(c.met("goals_reviewed", day0.addDays(42), 4));
    CHECK_FALSE(c.met("goals_reviewed", day0.addDays(43), 4));  // the first was looked at 29 days before
    CHECK_FALSE(c.met("goals_supported", day0));
    Goal helped = one;
    helped.support = {GoalSupport{u"Harbour"_s, u"Jo"_s, day0}};
    c.change(one, helped);
    Goal alone = two;
    alone.steps = {GoalStep{u"Ring Bev"_s, c.parent}};
    c.change(two, alone);
    CHECK(c.met("goals_supported", day0));
}

TEST_CASE("evidence: goals looked at before the decision stay so after it", "[rules][evidence][work_evidence]") {
    Work c;
    const Goal one = c.goal(day0);
    c.review(one, day0.addDays(10), 0);
    GateDecision decision{DecisionId::make(), c.id, u"G4"_s, u"pass"_s};
    decision.date = day0.addDays(20);
    decision.state = DecisionState::Decided;
    decision.author = u"Marcus Reid"_s;
    decision.signOffs = {c.signedBy("Anita Rao", c.anita, day0.addDays(20))};
    c.add(decision);
    CHECK_FALSE(c.met("goals_reviewed", day0.addDays(200), 4));
    CHECK(c.met("goals_reviewed", day0.addDays(200), 4, 1, {u"gate.G4.pass"_s}));
}

TEST_CASE("evidence: a back-up plan is agreed and shared with who decides for the child", "[rules][evidence][work_evidence]") {
    Work c;
    ContingencyPlan plan{ContingencyPlanId::make(), c.id};
    plan.sharedWith = {PlanShare{{}, u"Jean"_s, day0, {}}};
    c.add(plan);
    CHECK_FALSE(c.met("contingency_shared", day0));
    ContingencyPlan agreed = plan;
    agreed.agreedOn = day0;
    c.change(plan, agreed);
    CHECK(c.met("contingency_shared", day0));
    ParentalResponsibility holds{ResponsibilityId::make(), c.id, c.children[0], c.parent};
    c.add(holds);
    CHECK(c.look("contingency_shared", day0).missingFor == QList<PersonId>{c.parent});
    ContingencyPlan told = agreed;
    told.sharedWith.append(PlanShare{c.parent, {}, day0.addDays(2), {}});
    c.change(agreed, told);
    CHECK_FALSE(c.met("contingency_shared", day0.addDays(1)));
    CHECK(c.met("contingency_shared", day0.addDays(2)));

    CHECK_FALSE(c.met("contingency_used", day0.addDays(5)));
    ContingencyPlan used = told;
    used.uses = {PlanUse{day0.addDays(4), u"Jean had the children."_s}};
    c.change(told, used);
    CHECK(c.met("contingency_used", day0.addDays(5)));
    CHECK_FALSE(c.met("contingency_used", day0.addDays(40)));
}

TEST_CASE("evidence: what was decided has begun when a child came together with a parent by it",
          "[rules][evidence][work_evidence]") {
    Work c;
    const QList<QString> decided{u"gate.G4.pass"_s};
    GateDecision decision{DecisionId::make(), c.id, u"G4"_s, u"pass"_s};
    decision.date = day0.addDays(20);
    decision.state = DecisionState::Decided;
    decision.author = u"Marcus Reid"_s;
    decision.signOffs = {c.signedBy("Anita Rao", c.anita, day0.addDays(20))};
    c.add(decision);
    Arrangement before{ArrangementId::make(), c.id};
    before.state = ArrangementState::Active;
    before.start = day0;
    c.add(before);
    const auto held = [&](const Arrangement& by, QDate day, SessionState state) {
        ContactSession one{ContactSessionId::make(), c.id, by.id};
        one.date = day;
        one.children = {c.children[0]};
        one.state = state;
        one.notHeldReason = u"illness_child"_s;
        c.add(one);
    };
    held(before, day0.addDays(25), SessionState::Held);
    CHECK_FALSE(c.met("contact_begun", day0.addDays(30), 0, 1, decided));  // goes on as it was
    Arrangement begun = before;
    begun.id = ArrangementId::make();
    begun.start = day0.addDays(28);
    begun.decision = decision.id;
    c.add(begun);
    held(begun, day0.addDays(28), SessionState::NotHeld);
    CHECK_FALSE(c.met("contact_begun", day0.addDays(30), 0, 1, decided));
    held(begun, day0.addDays(35), SessionState::Held);
    CHECK(c.met("contact_begun", day0.addDays(35), 0, 1, decided));
    CHECK_FALSE(c.met("contact_begun", day0.addDays(34), 0, 1, decided));
    // The monitoring of stage 6 runs from it as from a step of a plan.
    CHECK(c.events(day0.addDays(40)).contains(u"plan_step "_s + day0.addDays(28).toString(Qt::ISODate)));
    CHECK_FALSE(c.events(day0.addDays(40)).contains(u"plan_step "_s + day0.toString(Qt::ISODate)));
}

TEST_CASE("events: agreements, goals and time together are among them", "[rules][evidence][work_evidence]") {
    Work c;
    const QString day = u' ' + day0.toString(Qt::ISODate);
    c.goal(day0);
    Arrangement plan{ArrangementId::make(), c.id};
    plan.start = day0;
    c.add(plan);
    CHECK_FALSE(c.events(day0).contains(u"arrangement"_s + day));  // a draft
    Arrangement active = plan;
    active.state = ArrangementState::Active;
    TimeSuspension stop;
    stop.from = day0.addDays(7);
    stop.to = day0.addDays(9);
    stop.toldOn = day0.addDays(8);
    stop.basis = u"urgent_refusal"_s;
    active.suspensions = {stop};
    c.change(plan, active);
    ContactSession held{ContactSessionId::make(), c.id, plan.id};
    held.type = u"video"_s;
    held.date = day0;
    held.state = SessionState::Held;
    c.add(held);
    for (const char* name : {"goal", "arrangement", "session", "session.video"})
        CHECK(c.events(day0).contains(QLatin1String(name) + day));
    const QStringList later = c.events(day0.addDays(20));
    CHECK(later.contains(u"task.contact_refused 2025-01-13"_s));
    CHECK(later.contains(u"task.refusal_notices 2025-01-14"_s));
    CHECK(later.contains(u"task.contact_resumed 2025-01-16"_s));
    for (const Timer& timer : timersOf(c.records(), c.pack(), day0.addDays(20)))
        if (timer.rule->id == u"EN-CT3"_s || timer.rule->id == u"EN-CT4"_s) CHECK(timer.state == TimerState::Met);
}

TEST_CASE("agenda: the family reads of duties in its own words", "[rules][agenda][work_evidence]") {
    Work c;
    c.add(LegalStatus{LegalStatusId::make(), c.id, c.children[0], u"care_order_s31"_s, day0});
    c.add(Placement{PlacementId::make(), c.id, c.children[0], u"foster"_s, {}, {}, {}, {}, {}, {}, {}, day0});
    const auto visit = [&](AgendaReader reader) {
        const QList<AgendaItem> items = agendaOf(c.records(), c.pack(), day0, day0.addDays(30), {}, reader);
        const auto found =
            std::find_if(items.begin(), items.end(), [](const AgendaItem& item) { return item.rule == u"EN-VS1a"_s; });
        REQUIRE(found != items.end());
        return *found;
    };
    CHECK(visit(AgendaReader::Worker).what.startsWith(u"The child is visited"_s));
    CHECK(visit(AgendaReader::Worker).why.contains(u"reg 28"_s));
    CHECK(visit(AgendaReader::Child).what == u"We visit you in the first week."_s);
    CHECK(visit(AgendaReader::Parent).what == u"We visit the child in the first week."_s);
    CHECK(visit(AgendaReader::Parent).why == u"1 week from 6 January 2025"_s);
}

TEST_CASE("news: goals, agreements, time together and back-up plans since the last review", "[rules][reviews][work_evidence]") {
    Work c;
    Review last{ReviewId::make(), c.id, u"core_group"_s, ReviewState::Held, day0.addDays(10)};
    c.add(last);
    const Goal goal = c.goal(day0);
    c.review(goal, day0.addDays(5), -1);
    c.review(goal, day0.addDays(15), 0);
    const auto session = [&](QDate day, SessionState state) {
        ContactSession one{ContactSessionId::make(), c.id};
        one.date = day;
        one.state = state;
        one.notHeldReason = u"illness_child"_s;
        c.add(one);
    };
    session(day0.addDays(9), SessionState::Held);
    session(day0.addDays(12), SessionState::Held);
    session(day0.addDays(13), SessionState::NotHeld);
    session(day0.addDays(14), SessionState::Planned);
    Agreement agreement{AgreementId::make(), c.id};
    c.add(agreement);
    AgreementEvent given{AgreementEventId::make(), c.id, agreement.id, AgreementEventKind::ToRead, c.parent};
    given.date = day0.addDays(11);
    c.add(given);
    ContingencyPlan plan{ContingencyPlanId::make(), c.id};
    plan.uses = {PlanUse{day0.addDays(3), u"Once."_s}, PlanUse{day0.addDays(16), u"Again."_s}};
    c.add(plan);
    const ReviewNews news = newsSince(c.records(), c.pack(), u"core_group"_s, day0.addDays(20));
    REQUIRE(news.goalReviews.size() == 1);
    CHECK(news.goalReviews[0]->score == 0);
    CHECK(news.sessions.size() == 2);
    CHECK(heldOf(news.sessions) == 1);
    CHECK(news.agreements.size() == 1);
    REQUIRE(news.backUps.size() == 1);
    CHECK(news.backUps[0].second->what == u"Again."_s);
    CHECK(newsSince(c.records(), c.pack(), u"lac_review"_s, day0.addDays(20)).sessions.size() == 3);
}

TEST_CASE("capacity: goals about the behaviour and times together that show something of it", "[rules][work_evidence]") {
    Work c;
    CapacityItem item{CapacityItemId::make(), c.id, c.parent};
    item.factors = {u"risk.p2"_s};
    c.add(item);
    Goal goal{GoalId::make(), c.id, c.parent};
    goal.status = GoalStatus::Active;
    goal.factors = {FactorLink{u"risk.p2"_s, {}}};
    c.add(goal);
    Goal other = goal;  // of somebody else
    other.id = GoalId::make();
    other.person = c.children[0];
    c.add(other);
    c.review(goal, day0.addDays(9), 0);
    c.review(goal, day0.addDays(2), -1);
    c.review(other, day0, 2);
    ContactSession session{ContactSessionId::make(), c.id};
    session.date = day0.addDays(3);
    session.evidences = {anyId(goal.id)};
    c.add(session);
    const ShownChange shown = shownChange(c.records(), item, day0.addDays(9));
    REQUIRE(shown.goals.size() == 1);
    CHECK(shown.goals[0]->id == goal.id);
    REQUIRE(shown.reviews.size() == 2);
    CHECK(shown.reviews.last()->score == 0);
    CHECK(shown.sessions.size() == 1);
    const ShownChange before = shownChange(c.records(), item, day0.addDays(1));
    CHECK(before.reviews.isEmpty());
    CHECK(before.sessions.isEmpty());
}
