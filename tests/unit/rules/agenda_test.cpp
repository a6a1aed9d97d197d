// SPDX-License-Identifier: MPL-2.0
#include "core/rules/agenda.h"

#include "core/rules/process_check.h"
#include "core/rules/review_news.h"
#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::ProcessCase;

namespace {

const QDate day0(2025, 1, 6);

QStringList lines(const QList<AgendaItem>& items) {
    QStringList list;
    for (const AgendaItem& item : items)
        list.append(item.due.toString(Qt::ISODate) + u' ' + toName(item.state) + u' ' + item.rule);
    return list;
}

}  // namespace

TEST_CASE("agenda: everything with a day, overdue first, each with a verb and a reason", "[rules][agenda]") {
    ProcessCase c;
    c.add(LegalStatus{LegalStatusId::make(), c.id, c.children[0], u"care_order_s31"_s, day0});
    Review review{ReviewId::make(), c.id, u"core_group"_s, ReviewState::Held, day0};
    review.actions = {{u"Ring the school"_s, u"Marcus"_s, day0.addDays(3), {}},
                      {u"Done already"_s, {}, day0.addDays(3), UncertainDate(day0)}};
    c.add(review);
    SupportPlan plan{SupportPlanId::make(), c.id};
    c.add(plan);
    PlanLine line{PlanLineId::make(), c.id, plan.id, PlanLineKind::Service};
    line.what = u"Group"_s;
    line.start = day0.addDays(12);
    c.add(line);
    Review planned{ReviewId::make(), c.id, u"lac_review"_s, ReviewState::Planned, day0.addDays(11)};
    c.add(planned);

    const QDate on = day0.addDays(10);
    const QList<AgendaItem> items = agendaOf(c.caseload, on);
    CHECK(lines(items).contains(u"2025-01-09 overdue action"_s));
    CHECK(lines(items).contains(u"2025-01-17 open review"_s));
    CHECK(lines(items).contains(u"2025-01-18 open plan_line"_s));
    CHECK_FALSE(lines(items).join(u'\n').contains(u"EN-RV1"_s));  // 3 February is more than 14 days ahead
    CHECK(lines(agendaOf(c.caseload, on, on.addDays(30))).contains(u"2025-02-03 open EN-RV1"_s));
    CHECK(std::is_sorted(items.begin(), items.end(), [](const AgendaItem& a, const AgendaItem& b) { return a.due < b.due; }));
    for (const AgendaItem& item : items) {
        CAPTURE(item.rule.toStdString());
        CHECK_FALSE(item.verb.isEmpty());
        CHECK_FALSE(item.what.isEmpty());
    }
    for (const AgendaItem& item : agendaOf(c.caseload, on, on.addDays(30)))
        if (item.rule == u"EN-RV1"_s) CHECK(item.why.startsWith(u"20 working days from 6 January 2025"_s));
}

TEST_CASE("agenda: a closed case asks for nothing", "[rules][agenda]") {
    ProcessCase c;
    c.add(LegalStatus{LegalStatusId::make(), c.id, c.children[0], u"care_order_s31"_s, day0});
    CHECK_FALSE(agendaOf(c.caseload, day0.addDays(60)).isEmpty());
    const Case before = *c.records().theCase();
    Case closed = before;
    closed.closed = day0.addDays(50);
    ChangeSet set{Action::Edit, {}};
    CHECK(c.perform(set.edit(before, closed)).isEmpty());
    CHECK(agendaOf(c.caseload, day0.addDays(60)).isEmpty());
    CHECK_FALSE(agendaOf(c.caseload, day0.addDays(49)).isEmpty());
}

TEST_CASE("news: what happened after the last review of the type, not before", "[rules][reviews]") {
    ProcessCase c;
    const auto entry = [&](QDate day) {
        ChronologyEntry one{EntryId::make(), c.id, day};
        one.event = u"Event"_s;
        c.add(one);
    };
    entry(day0);
    entry(day0.addDays(20));
    entry(day0.addDays(40));
    CHECK(newsSince(c.records(), c.pack(), u"lac_review"_s, day0.addDays(30)).entries.size() == 2);
    CHECK_FALSE(newsSince(c.records(), c.pack(), u"lac_review"_s, day0.addDays(30)).since.isValid());
    Review held{ReviewId::make(), c.id, u"lac_review"_s, ReviewState::Held, day0.addDays(10)};
    held.actions = {{u"Open"_s, {}, {}, {}}, {u"Done"_s, {}, {}, UncertainDate(day0)}};
    c.add(held);
    c.add(Review{ReviewId::make(), c.id, u"core_group"_s, ReviewState::Held, day0.addDays(25)});
    const ReviewNews news = newsSince(c.records(), c.pack(), u"lac_review"_s, day0.addDays(30));
    CHECK(news.since == day0.addDays(10));
    CHECK(news.entries.size() == 1);
    CHECK(news.actions.size() == 1);
    CHECK(newsSince(c.records(), c.pack(), u"lac_review"_s, day0.addDays(10)).since.isValid() == false);  // not its own
}

TEST_CASE("scores: raters are never put on one line", "[rules][reviews]") {
    ProcessCase c;
    const auto score = [&](QDate day, const char* respondent, const char* rater, int value) {
        MeasureScore one{MeasureScoreId::make(), c.id, u"sdq"_s, c.children[0], day};
        one.respondent = QLatin1String(respondent);
        one.rater = QLatin1String(rater);
        one.scores = {{{}, value}};
        c.add(one);
    };
    score(day0, "carer", "Pat", 19);
    score(day0.addDays(100), "carer", "Pat", 15);
    QList<ScoreChange> changes = scoreChanges(c.records(), day0.addDays(200));
    REQUIRE(changes.size() == 1);
    CHECK_FALSE(changes[0].raterDiffers);
    CHECK(changes[0].last->scores[0].value == 15);
    score(day0.addDays(120), "teacher", "Mr Osei", 9);
    CHECK(scoreChanges(c.records(), day0.addDays(200)).size() == 2);
    score(day0.addDays(150), "carer", "Lou", 12);
    for (const ScoreChange& change : scoreChanges(c.records(), day0.addDays(200)))
        if (change.last) CHECK(change.raterDiffers);
}

TEST_CASE("checks: the catalogue's rules on the process", "[rules][checks]") {
    ProcessCase c(2);
    const auto codes = [&](QDate on) {
        QStringList list = test::codesOf(processProblems(c.records(), c.shared(), c.pack(), on));
        list.removeDuplicates();
        list.sort();
        return list;
    };
    const QDate on = day0.addDays(90);
    CHECK(codes(on).isEmpty());
    MeasureScore wild{MeasureScoreId::make(), c.id, u"sdq"_s, c.children[0], day0};
    wild.scores = {{{}, 41}};
    wild.rater = u"Pat"_s;
    c.add(wild);
    CHECK(codes(on) == QStringList{u"V-29a"_s});
    MeasureScore other = wild;
    other.id = MeasureScoreId::make();
    other.scores = {{{}, 12}};
    other.date = day0.addDays(30);
    other.rater = u"Lou"_s;
    c.add(other);
    CHECK(codes(on) == QStringList{u"V-29a"_s, u"V-29b"_s});

    FactorRating strong{FactorRatingId::make(), c.id, u"prot.e2"_s, c.parent, day0};
    strong.status = FactorStatus::Strong;
    strong.reliability = Reliability::SelfReport;
    c.add(strong);
    CHECK(codes(on).contains(u"V-26"_s));
    c.classify(c.children[0], "RC1", "high", day0);
    c.classify(c.children[0], "RC2", "low", day0.addDays(30));
    CHECK(codes(on).contains(u"V-25"_s));
    c.add(LegalStatus{LegalStatusId::make(), c.id, c.children[0], u"care_order_s31"_s, day0});
    CHECK(codes(on).contains(u"V-31"_s));

    Person unborn{PersonId::make(), c.id};
    unborn.subjectChild = true;
    c.add(unborn);
    CHECK(codes(on).contains(u"V-01"_s));
}

TEST_CASE("checks: nobody left who may sign is said before the decision", "[rules][checks]") {
    ProcessCase c;
    ChangeSet set{Action::Edit, {}};
    for (const Approver& one : c.shared().all<Approver>()) {
        Approver gone = one;
        gone.to = day0;
        set.edit(one, gone);
    }
    CHECK(c.perform(set).isEmpty());
    CHECK(test::codesOf(processProblems(c.records(), c.shared(), c.pack(), day0.addDays(1))) == QStringList{u"no_approver"_s});
}

TEST_CASE("checks: adults where the child is to sleep are assessed first", "[rules][checks]") {
    ProcessCase c;
    Household home{HouseholdId::make(), c.id, u"Home"_s};
    c.add(home);
    Person partner{PersonId::make(), c.id};
    partner.birth = QDate(1990, 1, 1);
    c.add(partner);
    c.add(Residence{ResidenceId::make(), c.id, c.parent, home.id, ResidenceKind::Main, day0.addDays(-100)});
    c.add(Residence{ResidenceId::make(), c.id, partner.id, home.id, ResidenceKind::Main, day0.addDays(-10)});
    GateDecision decision{DecisionId::make(), c.id, u"G4"_s, u"pass"_s};
    decision.date = day0;
    decision.state = DecisionState::Decided;
    decision.author = u"Marcus Reid"_s;
    decision.signOffs = {c.signedBy("Anita Rao", c.anita, day0)};
    decision.outcomes = {{c.children[0], u"overnights"_s, {}}};
    c.add(decision);
    int missing = 0;
    const Problems problems = processProblems(c.records(), c.shared(), c.pack(), day0.addDays(1));
    for (const Problem& problem : problems) missing += problem.code == u"V-06"_s;
    CHECK(missing == 2);
    c.add(FactorRating{FactorRatingId::make(), c.id, u"risk.e4"_s, partner.id, day0});
    missing = 0;
    const Problems after = processProblems(c.records(), c.shared(), c.pack(), day0.addDays(1));
    for (const Problem& problem : after) missing += problem.code == u"V-06"_s;
    CHECK(missing == 1);
}
