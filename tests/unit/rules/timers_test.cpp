// SPDX-License-Identifier: MPL-2.0
#include "core/rules/timers.h"

#include "tests/support/process_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

Limit workingDays(int count) { return {count, 0, 0, 0, false}; }
Limit months(int count) { return {0, 0, 0, count, false}; }

void inCare(test::ProcessCase& c, QDate from, std::optional<UncertainDate> to = {}, const char* status = "care_order_s31") {
    LegalStatus one{LegalStatusId::make(), c.id, c.children[0], QLatin1String(status), from};
    one.to = to;
    c.add(one);
}

Review held(test::ProcessCase& c, QDate day, const char* type = "lac_review") {
    Review review{ReviewId::make(), c.id, QLatin1String(type), ReviewState::Held, day};
    return c.add(review);
}

QList<Timer> timers(const test::ProcessCase& c, const char* rule, QDate on) {
    QList<Timer> found;
    for (const Timer& timer : timersOf(c.records(), c.pack(), on))
        if (timer.rule->id == QLatin1String(rule)) found.append(timer);
    return found;
}

}  // namespace

TEST_CASE("timers: working days of England step over holidays, day 0 is the trigger", "[rules][timers]") {
    const Pack& england = standardPack();
    CHECK(dueDay(england, workingDays(20), {2025, 3, 3}) == QDate(2025, 3, 31));
    CHECK(dueDay(england, workingDays(20), {2025, 4, 7}) == QDate(2025, 5, 8));
    CHECK(dueDay(england, workingDays(20), {2025, 12, 15}) == QDate(2026, 1, 15));
}

TEST_CASE("timers: calendar months are clamped to the end of the month", "[rules][timers]") {
    const Pack& england = standardPack();
    CHECK(dueDay(england, months(6), {2025, 8, 31}) == QDate(2026, 2, 28));
    CHECK(dueDay(england, months(6), {2027, 8, 31}) == QDate(2028, 2, 29));
    CHECK(dueDay(england, months(3), {2025, 11, 30}) == QDate(2026, 2, 28));
    CHECK(dueDay(england, {0, 0, 6, 0, false}, {2025, 1, 1}) == QDate(2025, 2, 12));
    CHECK(dueDay(england, {0, 7, 0, 0, false}, {2025, 1, 1}) == QDate(2025, 1, 8));
}

TEST_CASE("timers: reviews run from coming into care, then from the review that was held", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 3, 3});
    QList<Timer> first = timers(c, "EN-RV1", {2025, 3, 5});
    REQUIRE(first.size() == 1);
    CHECK(first[0].due == QDate(2025, 3, 31));
    CHECK(first[0].amberFrom == QDate(2025, 3, 17));
    CHECK(first[0].state == TimerState::Open);
    CHECK(timers(c, "EN-RV1", {2025, 3, 17})[0].state == TimerState::Amber);
    CHECK(timers(c, "EN-RV1", {2025, 3, 31})[0].state == TimerState::Amber);
    const Timer late = timers(c, "EN-RV1", {2025, 4, 3})[0];
    CHECK(late.state == TimerState::Overdue);
    CHECK(late.overdueDays == 3);

    held(c, {2025, 4, 2});
    const Timer met = timers(c, "EN-RV1", {2025, 4, 3})[0];
    CHECK(met.state == TimerState::MetLate);
    CHECK(met.met->day == QDate(2025, 4, 2));
    // Three months from the review that was really held, not from the day it was due.
    CHECK(timers(c, "EN-RV2", {2025, 4, 3})[0].due == QDate(2025, 7, 2));
    CHECK(timers(c, "EN-RV3", {2025, 4, 3}).isEmpty());
    held(c, {2025, 6, 30});
    CHECK(timers(c, "EN-RV2", {2025, 7, 1})[0].state == TimerState::Met);
    REQUIRE(timers(c, "EN-RV3", {2025, 7, 1}).size() == 1);
    CHECK(timers(c, "EN-RV3", {2025, 7, 1})[0].due == QDate(2025, 12, 30));
}

TEST_CASE("timers: the end of care ends what was owed", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 3, 3}, QDate(2025, 3, 20));
    CHECK(timers(c, "EN-RV1", {2025, 3, 10})[0].state == TimerState::Open);
    CHECK(timers(c, "EN-RV1", {2025, 6, 10})[0].state == TimerState::Superseded);
}

TEST_CASE("timers: a change of status on one day is one time in care", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 3, 3}, QDate(2025, 3, 11), "epo_s44");
    inCare(c, {2025, 3, 11}, {}, "ico_s38");
    CHECK(timers(c, "EN-RV1", {2025, 3, 20}).size() == 1);
    CHECK(timers(c, "EN-RV1", {2025, 3, 20})[0].from.day == QDate(2025, 3, 3));
}

TEST_CASE("timers: a visit restarts the next, and the one before is done", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 3, 3});
    c.add(Placement{PlacementId::make(), c.id, c.children[0], u"foster"_s, {}, {}, {}, {}, {}, {}, {}, QDate(2025, 3, 3)});
    const auto visit = [&](QDate day) {
        Engagement one{EngagementId::make(), c.id};
        one.task = u"visit"_s;
        one.people = {c.children[0]};
        one.date = day;
        c.add(one);
    };
    CHECK(timers(c, "EN-VS1a", {2025, 3, 5})[0].due == QDate(2025, 3, 10));
    visit({2025, 3, 6});
    CHECK(timers(c, "EN-VS1a", {2025, 3, 7})[0].state == TimerState::Met);
    visit({2025, 4, 1});
    const QList<Timer> six = timers(c, "EN-VS1b", {2025, 4, 2});
    REQUIRE(six.size() == 2);
    CHECK(six[0].state == TimerState::Met);
    CHECK(six[1].due == QDate(2025, 5, 13));
    CHECK(six[1].state == TimerState::Open);
    // In the second year the longer time counts.
    visit({2026, 3, 10});
    CHECK(timers(c, "EN-VS1b", {2026, 3, 11}).size() == 2);
    CHECK(timers(c, "EN-VS1c", {2026, 3, 11}).last().due == QDate(2026, 6, 10));
}

TEST_CASE("timers: what is due before an event is met only before it", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 3, 3});
    c.add(Placement{PlacementId::make(), c.id, c.children[0], u"with_parents"_s, {}, {}, {}, {}, {}, {}, {}, QDate(2025, 9, 1)});
    REQUIRE(timers(c, "EN-PP1", {2025, 9, 2}).size() == 1);
    CHECK(timers(c, "EN-PP1", {2025, 9, 2})[0].state == TimerState::Overdue);
    SupportPlan plan{SupportPlanId::make(), c.id};
    for (const Checklist& list : c.pack().library.checklists)
        if (list.id == u"reg17"_s)
            for (const QString& item : list.items) plan.checklist.append({item, {}, Tick::Yes, QDate(2025, 8, 20), {}});
    c.add(plan);
    CHECK(timers(c, "EN-PP1", {2025, 9, 2})[0].state == TimerState::Met);
}

TEST_CASE("timers: a word by hand stands where the records cannot tell", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 3, 3});
    TimerNote note{TimerNoteId::make(), c.id, u"EN-RV1"_s};
    note.mark = TimerMark::Missed;
    note.reason = u"Child in hospital."_s;
    note.date = QDate(2025, 4, 2);
    c.add(note);
    const Timer missed = timers(c, "EN-RV1", {2025, 4, 3})[0];
    CHECK(missed.state == TimerState::Missed);
    CHECK(missed.reason == u"Child in hospital."_s);
    held(c, {2025, 4, 10});
    CHECK(timers(c, "EN-RV1", {2025, 4, 11})[0].state == TimerState::MetLate);  // the records tell it after all
}

TEST_CASE("timers: a rule that is off, of another variant or not yet in force does not run", "[rules][timers]") {
    Pack pack = standardPack();
    test::ProcessCase c(1, pack);
    c.add(Proceeding{ProceedingId::make(), c.id, u"care"_s, {}, {}, {}, QDate(2025, 3, 3)});
    CHECK(timers(c, "EN-FG1", {2025, 3, 4}).isEmpty());
    for (TimerRule& rule : pack.framework.timers)
        if (rule.id == u"EN-FG1"_s) {
            rule.off = false;
            rule.inForce = u"2026-01-01"_s;
        }
    CHECK(timers(c, "EN-FG1", {2025, 3, 4}).isEmpty());
    for (TimerRule& rule : pack.framework.timers)
        if (rule.id == u"EN-FG1"_s) rule.inForce = u"2025-01-01"_s;
    CHECK(timers(c, "EN-FG1", {2025, 3, 4}).size() == 1);
    held(c, {2025, 3, 3}, "core_group");
    CHECK(timers(c, "P-BABY", {2025, 3, 4}).isEmpty());
    CaseProfile profile = *c.records().profile(), baby = profile;
    baby.variants = {u"baby"_s};
    ChangeSet set{Action::Edit, {}};
    CHECK(c.perform(set.edit(profile, baby)).isEmpty());
    CHECK(timers(c, "P-BABY", {2025, 3, 4}).size() == 1);
}

namespace {

Proceeding proceeding(test::ProcessCase& c, QDate from, std::optional<UncertainDate> to = {}) {
    Proceeding one{ProceedingId::make(), c.id};
    one.kind = QStringLiteral("care");
    one.from = from;
    one.to = to;
    return c.add(one);
}

}  // namespace

TEST_CASE("timers: proceedings that ended are done, in time or late", "[rules][timers]") {
    test::ProcessCase c;
    proceeding(c, {2022, 1, 10}, QDate(2022, 5, 2));
    proceeding(c, {2023, 1, 10}, QDate(2024, 2, 1));
    QList<Timer> known = timers(c, "EN-PL1", {2026, 3, 24});
    REQUIRE(known.size() == 2);
    CHECK(known[0].state == TimerState::Met);
    CHECK(known[1].state == TimerState::MetLate);
    CHECK(known[1].met->day == QDate(2024, 2, 1));
    // While they went on, nobody knew of the end.
    CHECK(timers(c, "EN-PL1", {2023, 10, 1})[1].state == TimerState::Overdue);
}

TEST_CASE("timers: the end of one set of proceedings says nothing of another", "[rules][timers]") {
    test::ProcessCase c;
    const Proceeding open = proceeding(c, {2023, 1, 10});
    proceeding(c, {2023, 2, 1}, QDate(2023, 4, 1));
    for (const Timer& timer : timers(c, "EN-PL1", {2024, 3, 24}))
        CHECK((timer.state == TimerState::Overdue) == (timer.from.record == anyId(open.id)));
    Hearing final{HearingId::make(), c.id, open.id, QDate(2023, 6, 1), QStringLiteral("final")};
    c.add(final);
    CHECK(timers(c, "EN-PL1", {2024, 3, 24})[0].state == TimerState::Met);
}

TEST_CASE("timers: an order that ran out takes its duties along", "[rules][timers]") {
    test::ProcessCase c;
    inCare(c, {2025, 1, 6}, QDate(2025, 4, 1), "contact_order_s34");
    CHECK(timers(c, "EN-PP3", {2025, 2, 1})[0].state == TimerState::Overdue);
    CHECK(timers(c, "EN-PP3", {2025, 5, 1})[0].state == TimerState::Superseded);
    // A rule that asks for a legal status is owed only while it holds.
    inCare(c, {2025, 1, 6}, QDate(2025, 2, 10), "s20_accommodated");
    inCare(c, {2025, 2, 10}, {}, "ico_s38");
    CHECK(timers(c, "EN-CP2", {2025, 2, 1})[0].state == TimerState::Overdue);
    CHECK(timers(c, "EN-CP2", {2025, 3, 1})[0].state == TimerState::Superseded);
}

TEST_CASE("timers: each review after a move meets one of the dates, in their order", "[rules][timers]") {
    test::ProcessCase c;
    SupportPlan plan{SupportPlanId::make(), c.id, PlanKind::Contact};
    c.add(plan);
    PlanLine step{PlanLineId::make(), c.id, plan.id, PlanLineKind::Step};
    step.actual = QDate(2025, 3, 3);
    c.add(step);
    held(c, {2025, 3, 14}, "six_month_monitoring");
    CHECK(timers(c, "P-MON02", {2025, 7, 1})[0].state == TimerState::Met);
    CHECK(timers(c, "P-MON06", {2025, 7, 1})[0].state == TimerState::Overdue);
    held(c, {2025, 4, 20}, "six_month_monitoring");
    CHECK(timers(c, "P-MON06", {2025, 7, 1})[0].state == TimerState::MetLate);
    CHECK(timers(c, "P-MON12", {2025, 7, 1})[0].state == TimerState::Overdue);
    CHECK(timers(c, "P-MON26", {2025, 7, 1})[0].state == TimerState::Open);
}
