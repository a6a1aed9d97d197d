// SPDX-License-Identifier: MPL-2.0
// A plan of 6 children and 5 adults over 8 weeks, as brothers and sisters together and each with each.
#include "tests/support/plan_case.h"

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace core;
using test::PlanCase;

namespace {

PlanCase family() {
    PlanCase c(6, 5, 4);
    c.venue("library", 3);
    for (const PersonId& child : std::as_const(c.children)) c.says(child, AvailabilityKind::Nap, {}, 750, 780);
    for (const PersonId& adult : std::as_const(c.adults)) {
        const int at = int(c.adults.indexOf(adult));
        c.says(adult, AvailabilityKind::Busy, {1 + at, 1 + (at + 2) % 5}, 540, 1020);
        c.says(adult, AvailabilityKind::Free, {6, 1 + at}, 900, 1140, 1 + at % 3);
    }
    return c;
}

}  // namespace

TEST_CASE("planner speed: 6 children, 5 adults, 8 weeks", "[planner]") {
    PlanCase together = family();
    for (const PersonId& adult : std::as_const(together.adults))
        together.ask({together.children.mid(0, 3)}, {adult}), together.ask({together.children.mid(3)}, {adult});
    for (PlanDemand& demand : together.request.lines) {
        demand.everyWeeks = 2;
        demand.venues = together.venues;
    }
    BENCHMARK("two groups with five adults") { return together.propose().meetings.size(); };
    CHECK(together.propose().state == ContactProposal::State::Found);
    PlanCase single = family();
    for (const PersonId& child : std::as_const(single.children))
        for (const PersonId& adult : std::as_const(single.adults)) {
            single.ask({child}, {adult}, 2).venues = single.venues;
            single.request.lines.last().minutes = 60;
        }
    BENCHMARK("each child with each adult") { return single.propose().meetings.size(); };
    CHECK(single.propose().state != ContactProposal::State::Impossible);
}

namespace {

/// The supervisor can on Saturdays only.
void saturdaysOnly(PlanCase& c) {
    Availability& away = c.says(c.adults[0], AvailabilityKind::Busy, {1, 2, 3, 4, 5, 7}, 0, 1440);
    away.person.reset();
    away.professional = c.supervisors[0];
}

}  // namespace

TEST_CASE("planner speed: what cannot be, 6 children, 5 adults, 8 weeks", "[planner]") {
    // Each aim is 5 s, and a conflict from which nothing can be left out.
    PlanCase child(6, 5, 1);
    child.askAll();
    saturdaysOnly(child);
    child.request.limitSeconds = PlanRequest().limitSeconds;
    BENCHMARK("two times of one child on one day") { return child.propose().conflict.size(); };
    CHECK(child.propose().smallest);
    PlanCase hours = child;
    hours.request.onceADay = false;
    hours.request.restMinutes = 0;
    hours.request.mostInWeek = 14;
    BENCHMARK("thirty times for one supervisor") { return hours.propose().conflict.size(); };
    CHECK(hours.propose().smallest);
    PlanCase many(6, 5, 4);
    many.venue("library", 3);
    many.askAll(1, 60);
    many.request.limitSeconds = PlanRequest().limitSeconds;
    BENCHMARK("five times a week where four may be") { return many.propose().conflict.size(); };
    CHECK(many.propose().smallest);
    PlanCase wishes(6, 5, 4);
    wishes.venue("library", 3);
    wishes.askAll(2, 60);
    for (PlanDemand& demand : wishes.request.lines) demand.bestDays = {6};
    for (int i = 0; i < wishes.adults.size(); ++i)
        wishes.says(wishes.adults[i], AvailabilityKind::Busy, {6}, 600, 840, 1 + i % 3);
    wishes.request.limitSeconds = PlanRequest().limitSeconds;
    BENCHMARK("everybody wants Saturday") { return wishes.propose().unmet.size(); };
    CHECK(wishes.propose().state == ContactProposal::State::Found);
}
