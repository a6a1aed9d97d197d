// SPDX-License-Identifier: MPL-2.0
#include "core/rules/contact_planner.h"

#include "tests/support/plan_case.h"
#include "tests/support/property.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using State = ContactProposal::State;
using test::PlanCase;

namespace {

QStringList keys(const QList<PlanReason>& reasons) {
    QStringList list;
    for (const PlanReason& reason : reasons) list << reason.key;
    return list;
}

/// Leaving out any one of a conflict lets the others be.
void requireMinimal(const PlanCase& c, const ContactProposal& proposal) {
    REQUIRE(proposal.state == State::Impossible);
    REQUIRE_FALSE(proposal.conflict.isEmpty());
    CHECK(proposal.smallest);
    for (const PlanReason& reason : proposal.conflict) {
        PlanCase without = c;
        // Only the rest of this conflict counts: other conflicts of the same request are another matter.
        without.request.leftOut.insert(reason.key);
        const ContactProposal again = without.propose();
        if (again.state == State::Impossible) CHECK_FALSE(keys(again.conflict).contains(reason.key));
    }
}

/// A random request of a few families: most can be planned, some cannot.
PlanCase anyCase(int seed) {
    std::srand(unsigned(seed));
    const auto roll = [](int sides) { return std::rand() % sides; };
    PlanCase c(1 + roll(3), 1 + roll(3), 1 + roll(2));
    for (const PersonId& adult : std::as_const(c.adults)) {
        QList<PersonId> who;
        for (const PersonId& child : std::as_const(c.children))
            if (who.isEmpty() || roll(2)) who << child;
        PlanDemand& demand = c.ask(who, {adult}, 1 << roll(2));
        demand.minutes = 60 + 30 * roll(3);
        demand.times = 1 + roll(2);
        if (roll(3) == 0) demand.bestDays = {1 + roll(7)};
        if (roll(4) == 0) demand.notAllowed = {c.adults[roll(int(c.adults.size()))]};
        if (roll(2)) c.says(adult, AvailabilityKind::Busy, {1 + roll(5), 1 + roll(5)}, 540, 1020, roll(2) * (1 + roll(3)));
        if (roll(4) == 0) c.says(adult, AvailabilityKind::Free, {1 + roll(7)}, 900, 1140);
    }
    c.says(c.children.last(), AvailabilityKind::Nap, {}, 720, 840);
    if (roll(2)) {
        Arrangement there = c.saturdays(1);
        there.children = {c.children.first()};
        there.adults = {c.tom};
        there.calendar.reset();
        there.supervisors = {c.supervisors.first()};
        there.venue = c.venues[roll(2)];
        c.records.put(there);
    }
    return c;
}

}  // namespace

TEST_CASE("planner: a plan keeps every rule and says its days", "[rules][planner]") {
    PlanCase c(2, 1, 1);
    c.ask(c.children, {c.adults[0]});
    c.says(c.adults[0], AvailabilityKind::Free, {2}, 900, 1080);
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Found);
    REQUIRE(plan.meetings.size() == 1);
    CHECK(plan.best);
    CHECK(plan.meetings[0].weekday == 2);
    CHECK(plan.meetings[0].start >= 930);  // lessons end at a quarter past three
    CHECK(plan.meetings[0].start <= 990);
    CHECK(plan.meetings[0].dates.size() == 8);
    CHECK(plan.meetings[0].dates.first() == QDate(2025, 9, 9));
    CHECK(c.troubles(plan).isEmpty());
    CHECK(c.propose() == plan);
}

TEST_CASE("planner: what cannot be names the smallest conflict", "[rules][planner]") {
    PlanCase c(1, 1, 1);
    c.ask(c.children, {c.adults[0]});
    c.says(c.adults[0], AvailabilityKind::Free, {2}, 600, 780);
    c.says(c.adults[0], AvailabilityKind::Busy, {7}, 0, 1440);
    const ContactProposal plan = c.propose();
    requireMinimal(c, plan);
    const QStringList found = keys(plan.conflict);
    CHECK(found.size() == 3);
    CHECK(found.contains(u"line:1"_s));
    CHECK(found.contains(u"school:"_s + c.children[0].text()));
    CHECK(found.contains(u"free:%1:0"_s.arg(c.adults[0].text())));
    c.request.leftOut = {u"school:"_s + c.children[0].text()};
    CHECK(c.propose().state == State::Found);
}

TEST_CASE("planner: strong wishes go before weak ones, and the reason is named", "[rules][planner]") {
    PlanCase c(1, 1, 1);
    PlanDemand& demand = c.ask(c.children, {c.adults[0]});
    demand.bestDays = {3};
    demand.weight = 1;
    c.says(c.adults[0], AvailabilityKind::Busy, {3}, 0, 1440, 3);
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Found);
    CHECK(plan.meetings[0].weekday != 3);
    REQUIRE(plan.unmet.size() == 1);
    CHECK(plan.unmet[0].wish.key == u"days:1"_s);
    CHECK(keys(plan.unmet[0].against).contains(u"time:"_s + c.said[0].id.text()));
}

TEST_CASE("planner: supervisors, rooms and orders bind", "[rules][planner]") {
    PlanCase c(2, 2, 1);
    c.ask({c.children[0]}, {c.adults[0]});
    c.ask({c.children[1]}, {c.adults[1]});
    for (PlanDemand& demand : c.request.lines) demand.venues = {c.venues[1]};
    for (int i = 0; i < 2; ++i) c.says(c.adults[i], AvailabilityKind::Free, {6}, 600, 690);
    const ContactProposal one = c.propose();
    requireMinimal(c, one);
    c.request.lines[1].supervised = false;
    const ContactProposal two = c.propose();
    requireMinimal(c, two);
    CHECK(keys(two.conflict).contains(u"room:"_s + c.venues[1].text()));
    c.request.lines[1].venues = {c.venues[0]};
    CHECK(c.propose().state == State::Found);
    c.request.lines[0].minimum = 8;
    CHECK(keys(c.propose().conflict) == QStringList{u"line:1"_s, u"order:1"_s});
}

TEST_CASE("planner: who must not meet is kept apart, also from what is arranged", "[rules][planner]") {
    PlanCase c(1, 1, 1);
    PlanDemand& demand = c.ask(c.children, {c.adults[0]});
    demand.notAllowed = {c.tom};
    demand.venues = {c.venues[0]};
    c.says(c.adults[0], AvailabilityKind::Free, {6}, 600, 780);
    Arrangement there = c.saturdays(1);
    there.adults = {c.tom};
    there.venue = c.venues[0];
    c.records.put(there);
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Impossible);
    CHECK(plan.conflict.size() == 3);
    c.request.lines[0].venues = c.venues;
    const ContactProposal other = c.propose();
    REQUIRE(other.state == State::Found);
    CHECK(other.meetings[0].venue == c.venues[1]);
    CHECK(c.troubles(other).isEmpty());
}

TEST_CASE("planner: single days are left out and named, unless an order asks", "[rules][planner]") {
    PlanCase c(1, 1, 1);
    c.ask({c.children[0]}, {c.adults[0]});
    c.says(c.adults[0], AvailabilityKind::Free, {6}, 600, 690);
    Availability& away = c.says(c.adults[0], AvailabilityKind::Busy, {}, 0, 1440);
    away.from = QDate(2025, 9, 20);
    away.to = UncertainDate(QDate(2025, 9, 20));
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Found);
    CHECK(plan.meetings[0].dates.size() == 7);
    REQUIRE(plan.meetings[0].skipped.size() == 1);
    CHECK(plan.meetings[0].skipped[0].day == QDate(2025, 9, 20));
    REQUIRE(plan.unmet.size() == 1);
    CHECK(plan.unmet[0].wish.key == u"whole:1"_s);
    const CaseSnapshot records = c.records;
    const Arrangement draft = draftOf(c.request, plan, 0, records, c.shared, c.caseId);
    CHECK(draft.state == ArrangementState::Draft);
    CHECK(plannedTimes(draft, c.context(), QDate(2025, 9, 8), QDate(2025, 12, 31)).size() == 7);
    c.request.lines[0].minimum = 4;
    CHECK(c.propose().state == State::Impossible);
}

TEST_CASE("planner: a request that asks nothing, and one that is stopped", "[rules][planner]") {
    PlanCase c(1, 1, 1);
    CHECK_THROWS_AS(c.propose(), Error);
    c.ask(c.children, {c.adults[0]});
    const Progress stopped;
    stopped.cancel();
    CHECK_THROWS_AS(proposePlan(c.request, c.caseload(), c.caseId, standardPack(), stopped), Error);
    c.request.lines[0].everyWeeks = 3;
    CHECK_THROWS_AS(c.propose(), Error);
}

TEST_CASE("planner: every plan passes the checks; every conflict is the smallest", "[rules][planner]") {
    for (int seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        const PlanCase c = anyCase(seed);
        const ContactProposal plan = c.propose();
        CHECK(plan.state != State::OutOfTime);
        if (plan.state == State::Impossible) requireMinimal(c, plan);
        else CHECK(c.troubles(plan).join(u'\n').toStdString() == "");
    }
}

TEST_CASE("planner: six children with each of five adults over eight weeks", "[rules][planner]") {
    PlanCase c(6, 5, 4);
    c.venue("library", 3);
    for (const PersonId& adult : std::as_const(c.adults)) {
        const int at = int(c.adults.indexOf(adult));
        c.says(adult, AvailabilityKind::Busy, {1 + at, 1 + (at + 2) % 5}, 540, 1020);
        c.says(adult, AvailabilityKind::Free, {6, 1 + at}, 900, 1140, 1 + at % 3);
        for (const PersonId& child : std::as_const(c.children)) c.ask({child}, {adult}, 2).minutes = 60;
    }
    for (PlanDemand& demand : c.request.lines) demand.venues = c.venues;
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Found);
    CHECK(plan.meetings.size() == 30);
    CHECK(plan.best);
    CHECK(plan.unmet.isEmpty());
    CHECK(c.troubles(plan).join(u'\n').toStdString() == "");
    CHECK(c.propose() == plan);
}

TEST_CASE("planner: a line from an arrangement lends its words to the draft", "[rules][planner]") {
    PlanCase c(1, 1, 1);
    Arrangement old = c.saturdays(2);
    old.purposeText = u"To stay close."_s;
    old.supervisors = c.supervisors;
    old.venue = c.venues[0];
    c.records.put(old);
    c.request.lines = {lineFrom(old)};
    CHECK(c.request.lines[0].everyWeeks == 2);
    CHECK(c.request.lines[0].minutes == 120);
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Found);
    const Arrangement draft = draftOf(c.request, plan, 0, c.records, c.shared, c.caseId);
    CHECK(draft.purposeText == old.purposeText);
    CHECK(draft.id != old.id);
    CHECK(draft.rules.size() == 1);
    CHECK(draft.rules[0].every == 2);
}
