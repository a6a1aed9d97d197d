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
