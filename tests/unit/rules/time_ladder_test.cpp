// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_ladder.h"

#include "core/rules/time_checks.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

const QDate today(2026, 3, 24);

class Ladder : public TimeCase {
public:
    DecisionId decide(const char* gate, QDate day, const char* rung, std::optional<DecisionId> supersedes = {}) {
        GateDecision decision{DecisionId::named(QLatin1String(gate) + day.toString(Qt::ISODate) + QLatin1String(rung)), caseId,
                              QLatin1String(gate), u"pass"_s};
        decision.date = day;
        decision.outcomes = {{cy, QLatin1String(rung), {}}};
        decision.state = DecisionState::Decided;
        decision.supersedes = supersedes;
        records.put(decision);
        return decision.id;
    }
    LadderRung at(const char* rung, QDate on = today) const {
        const QList<LadderRung> ladder = ladderOf(records, standardPack(), cy, on);
        const auto found =
            std::find_if(ladder.begin(), ladder.end(), [&](const LadderRung& one) { return one.rung == QLatin1String(rung); });
        REQUIRE(found != ladder.end());
        return *found;
    }
};

}  // namespace

TEST_CASE("ladder: from letters to home, without pauses and other forms", "[rules][ladder]") {
    const Ladder c;
    const QList<LadderRung> ladder = ladderOf(c.records, standardPack(), c.cy, today);
    REQUIRE(ladder.size() == 10);
    CHECK(ladder.first().rung == u"indirect_only"_s);
    CHECK(ladder.last().rung == u"return_home"_s);
    for (const LadderRung& one : ladder) CHECK(one.place == LadderPlace::Ahead);
}

TEST_CASE("ladder: history of up and down, and where the child is", "[rules][ladder]") {
    Ladder c;
    c.decide("G2", QDate(2025, 3, 1), "supervised_direct");
    c.decide("G4", QDate(2025, 9, 1), "supported_direct");
    c.decide("GX", QDate(2025, 12, 1), "supervised_direct");
    c.decide("GX", QDate(2025, 12, 20), "paused_no_change");
    c.decide("GX", QDate(2026, 2, 1), "supervised_direct");
    CHECK(decidedRung(c.records, c.cy, today) == u"supervised_direct"_s);
    const LadderRung here = c.at("supervised_direct");
    CHECK(here.place == LadderPlace::Here);
    REQUIRE(here.history.size() == 2);
    CHECK(here.history[0].from == QDate(2025, 3, 1));
    CHECK(here.history[0].to == QDate(2025, 9, 1));
    CHECK(here.history[0].gate == u"G2"_s);
    CHECK(here.history[1].from == QDate(2025, 12, 1));
    CHECK(here.history[1].to.isNull());
    CHECK(c.at("digital").place == LadderPlace::Passed);
    CHECK(c.at("supported_direct").place == LadderPlace::Ahead);
    CHECK(c.at("supported_direct").history.size() == 1);
    // As it was on a day before.
    CHECK(c.at("supported_direct", QDate(2025, 10, 1)).place == LadderPlace::Here);
    CHECK(decidedRung(c.records, c.cy, QDate(2025, 1, 1)).isEmpty());
    CHECK(decidedRung(c.records, c.ann, today).isEmpty());
}

TEST_CASE("ladder: put right on the same day, and drafts, are no history", "[rules][ladder]") {
    Ladder c;
    const DecisionId wrong = c.decide("G2", QDate(2025, 3, 1), "overnights");
    c.decide("G2", QDate(2025, 3, 1), "supervised_direct", wrong);
    CHECK(decidedRung(c.records, c.cy, today) == u"supervised_direct"_s);
    GateDecision draft = *c.records.find<GateDecision>(wrong);
    draft.id = DecisionId::make();
    draft.state = DecisionState::Draft;
    draft.date = today;
    c.records.put(draft);
    CHECK(decidedRung(c.records, c.cy, today) == u"supervised_direct"_s);
}

TEST_CASE("ladder: who else signs, open conditions, what is arranged, and plans that go too far", "[rules][ladder]") {
    Ladder c;
    c.status("care_order_s31", QDate(2025, 1, 1));
    const DecisionId id = c.decide("G2", QDate(2025, 3, 1), "supervised_direct");
    GateDecision decision = *c.records.find<GateDecision>(id);
    decision.conditions = {{u"Group finished"_s, {}, {}, {}}, {u"Home looked at"_s, {}, {}, UncertainDate(QDate(2025, 4, 1))}};
    c.records.put(decision);
    Arrangement plan = c.saturdays();
    plan.rung = u"supervised_direct"_s;
    c.records.put(plan);
    CHECK(c.at("supervised_direct").openConditions == QStringList{u"Group finished"_s});
    CHECK(c.at("supervised_direct").arranged == QStringList{plan.title});
    CHECK(c.at("supervised_direct").roles.isEmpty());
    CHECK(c.at("overnights").roles == QStringList{u"nominated_officer"_s});
    const auto warns = [&] {
        const Problems problems = arrangementProblems(plan, c.context(), today);
        return std::any_of(problems.begin(), problems.end(), [](const Problem& one) { return one.code == u"above_decision"_s; });
    };
    CHECK_FALSE(warns());
    plan.rung = u"overnights"_s;
    CHECK(warns());
    plan.rung = u"other"_s;
    CHECK_FALSE(warns());
}
