// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal_checks.h"

#include "core/practice/words.h"
#include "core/rules/goal_words.h"
#include "tests/support/goal_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using test::day0;
using test::GoalCase;

void table(const char* code, std::initializer_list<const char*> good, std::initializer_list<const char*> bad) {
    GoalCase g;
    CHECK(good.size() + bad.size() >= 20);
    for (const char* title : good) {
        CAPTURE(code, title);
        CHECK(g.titled(code, title) == CheckState::Fine);
    }
    for (const char* title : bad) {
        CAPTURE(code, title);
        CHECK(g.titled(code, title) == CheckState::Attention);
    }
    CHECK(g.titled(code, "") != CheckState::Fine);
}

}  // namespace

TEST_CASE("goal checks: a whole goal has nothing to look at", "[goals][checks]") {
    const GoalCase g;
    const QList<GoalCheck> checks = goalChecks({g.c.records(), g.c.pack(), u"en"_s, day0}, g.goal);
    CHECK(checks.size() == 18);  // seventeen and plain words
    for (const GoalCheck& check : checks) {
        CAPTURE(check.code.toStdString(), check.found.toStdString());
        CHECK(check.state == CheckState::Fine);
    }
    const Words words(g.c.pack(), u"en"_s);
    for (const GoalCheck& check : checks) {
        CHECK_FALSE(words.phrase(u"smart."_s + check.code).isEmpty());
        CHECK_FALSE(words.phrase(u"smart."_s + check.code + u".example"_s).isEmpty());
    }
    for (const QChar letter : u"SMARTP"_s) CHECK(stateOf(checks, letter) == CheckState::Fine);
}

TEST_CASE("goal checks: S1 somebody is named", "[goals][checks]") {
    table("S1",
          {"Dana will ring.", "Dana Hartley will ring.", "Kofi will read.", "Dana rings every Friday.",
           "Dana and Kofi will cook.", "Dana's bag will be packed by Dana.", "DANA will come.", "dana will come.",
           "Each Friday Dana will ring.", "Kofi Hartley will go."},
          {"Attend the group.", "Will ring every week.", "The parent will ring.", "To be on time.", "Mum to engage.", "Sobriety.",
           "A better home.", "She will ring.", "Come on time each day to see Dana.", "Parents will work together."});
}

TEST_CASE("goal checks: S2 something can be seen", "[goals][checks]") {
    table("S2",
          {"Dana will attend.", "Dana will arrive by ten.", "Dana will cook.", "Dana shows two beds.", "Dana rings Bev.",
           "Dana keeps a diary.", "Dana is taking Kofi to school.", "Dana will practise.", "Dana is practising.",
           "Dana will collect Kofi."},
          {"Dana will be calmer.", "Dana has insight.", "Dana is motivated.", "Dana improves.", "Dana is committed.",
           "Dana is aware.", "Dana is engaged.", "Dana is sober.", "Dana becomes consistent.", "Dana will feel well."});
}

TEST_CASE("goal checks: S3 nothing vague that is not explained", "[goals][checks]") {
    table("S3",
          {"Dana will come at ten.", "Dana will improve her cooking: three hot meals a week.", "Dana will ring at 16:30.",
           "Dana will read a story.", "Dana will keep a regular bedtime (19:30).", "Dana will show two beds.",
           "Dana will test the alarm.", "Dana will pack the bag.", "Dana will go to 10 of 12 groups.",
           "Dana will send one message."},
          {"Dana will improve contact.", "Dana will engage with services.", "Dana will address her drinking.",
           "Dana will work on her anger.", "Dana will be better.", "Dana will give appropriate care.",
           "Dana will come regularly.", "Dana will be consistent.", "Dana will ensure safety.", "Dana will try to come."});
}

TEST_CASE("goal checks: S4 one thing at a time", "[goals][checks]") {
    table("S4",
          {"Dana will ring.", "Dana will ring and read.", "Dana and Kofi will cook.", "Dana will come at ten.", "Dana will test.",
           "Dana will go to the group.", "Dana will show beds and a lamp.", "Dana will pay the bus.", "Dana will sing; softly.",
           "Dana will hand it on."},
          {"Dana will ring and read and cook.", "Dana will come; she will ring; she will cook.",
           "Dana and Kofi will ring and read.", "Dana will cook and wash; and clean.", "Dana will go and come and go.",
           "Dana will ring AND read AND sing.", "Dana will test and show and tell and go.", "Dana will eat and sleep and read.",
           "Dana will go to a group that meets on every Tuesday at the old school near the park where the bus stops, which is a "
           "long way "
           "from her home and hard to find in the dark.",
           "Dana will draw; paint; sing."});
}

TEST_CASE("goal checks: S5 what will happen, not only what stops", "[goals][checks]") {
    table("S5",
          {"Dana will go outside when she is angry.", "Dana will not shout but walk away.", "Dana will stop and ring Bev.",
           "Dana will ring.", "Dana will come.", "Dana will read.", "Dana will not drink and will go to the group.",
           "Dana will leave the room, not the house.", "Dana will keep calm and not shout; she will sit down.",
           "Dana will show the beds."},
          {"Dana will not drink.", "Dana will no longer shout.", "Dana will never be late.", "Dana will stop shouting.",
           "Dana won't swear.", "Dana will not miss a day.", "Dana will avoid rows.", "Dana will be without alcohol.",
           "Dana will not be late.", "Dana stops smoking."});
}

TEST_CASE("goal checks: M1 counted, with a number", "[goals][checks]") {
    GoalCase g;
    g.goal.target.clear();
    for (const char* title : {"Dana will ring 3 times.", "Dana rings every Friday.", "Dana rings each night.",
                              "Dana rings weekly.", "Dana rings twice.", "Dana rings daily.", "Dana always rings.",
                              "Dana rings ten times.", "Dana rings at 16:30.", "Dana rings half of the days."})
        CHECK(g.titled("M1", title) == CheckState::Fine);
    for (const char* title :
         {"Dana will ring.", "Dana will come more.", "Dana reads often.", "Dana cooks.", "Dana rings soon.", "Dana rings a lot.",
          "Dana comes on time.", "Dana will be there.", "Dana rings Bev.", "Dana is well."})
        CHECK(g.titled("M1", title) == CheckState::Attention);
    g.goal.targetValue = 8;
    CHECK(g.fine("M1"));
    g.goal.measure = GoalMeasure::NotSaid;
    CHECK_FALSE(g.fine("M1"));
}

TEST_CASE("goal checks: M2 and M3 a fresh start, and somebody else keeps count", "[goals][checks]") {
    GoalCase g;
    g.goal.baselineDate = day0.addDays(-42);
    CHECK(g.fine("M2"));
    g.goal.baselineDate = day0.addDays(-43);
    CHECK_FALSE(g.fine("M2"));
    g.goal.baselineDate = day0.addDays(1);
    CHECK_FALSE(g.fine("M2"));
    g.goal.source.clear();
    CHECK_FALSE(g.fine("M3"));
    g.goal.collectedBy = u"Dana"_s;
    CHECK_FALSE(g.fine("M3"));
    g.goal.collectedBy = u"The group"_s;
    CHECK(g.fine("M3"));
}

TEST_CASE("goal checks: A1 to A4 not too much, in time, and their own to do", "[goals][checks]") {
    GoalCase g;
    g.goal.steps = {6, g.goal.steps.first()};
    CHECK_FALSE(g.fine("A1"));
    g.goal.steps = {g.goal.steps.first()};
    for (int i = 0; i < 5; ++i) {
        Goal other{.id = GoalId::make(), .caseId = g.c.id, .person = g.c.parent};
        other.status = GoalStatus::Active;
        CHECK(g.fine("A1"));
        g.c.add(other);
    }
    CHECK_FALSE(g.fine("A1"));
    g.goal.support = {{u"Course"_s, {}, day0, 20, {}, std::nullopt}};
    CHECK_FALSE(g.fine("A2"));
    g.goal.support.first().waitingWeeks = 4;
    CHECK(g.fine("A2"));
    g.goal.support.first().start = QDate(2026, 7, 1);
    CHECK_FALSE(g.fine("A2"));
    g.goal.support.clear();
    g.goal.steps.first().person.reset();
    CHECK_FALSE(g.fine("A2"));
    g.goal.baselineLevel = -2;
    g.goal.targetBy = day0.addDays(41);
    CHECK_FALSE(g.fine("A3"));
    g.goal.targetBy = day0.addDays(42);
    CHECK(g.fine("A3"));
    CHECK(g.titled("A4", "Dana will get a flat.") == CheckState::Attention);
    CHECK(g.titled("A4", "The court will say yes.") == CheckState::Attention);
    CHECK(g.titled("A4", "Dana will bid for a home each week.") == CheckState::Fine);
}

TEST_CASE("goal checks: R1 and R2 for a child, and no worry without an answer", "[goals][checks]") {
    GoalCase g;
    g.goal.why = u"So that all is well."_s;
    CHECK_FALSE(g.fine("R1"));
    g.goal.why = u"So that Kofi sleeps."_s;
    CHECK(g.fine("R1"));
    g.goal.factors.clear();
    CHECK_FALSE(g.fine("R1"));
    CHECK_FALSE(g.fine("R2"));
    CoverageReason reason{.id = CoverageReasonId::make(), .caseId = g.c.id, .factor = u"risk.p2"_s, .about = g.c.parent};
    reason.reason = u"Starts in May."_s;
    g.c.add(reason);
    CHECK(g.fine("R2"));
}

TEST_CASE("goal checks: T1 to T3 dates that can be kept", "[goals][checks]") {
    GoalCase g;
    g.goal.targetBy = day0;
    CHECK_FALSE(g.fine("T1"));
    g.goal.targetBy = QDate(2026, 9, 24);
    CHECK(g.fine("T1"));
    g.goal.targetBy = QDate(2026, 9, 25);
    CHECK_FALSE(g.fine("T1"));
    g.goal.targetBy = QDate(2026, 6, 30);
    g.goal.neededBy = QDate(2026, 6, 1);
    CHECK_FALSE(g.fine("T1"));
    g.goal.reviewEveryWeeks = 7;
    CHECK_FALSE(g.fine("T2"));
    g.goal.reviewEveryWeeks = 6;
    CHECK(g.fine("T2"));
    g.goal.nextReview = QDate(2026, 5, 13);  // after half of the time
    CHECK_FALSE(g.fine("T2"));
    g.goal.nextReview = QDate(2026, 4, 18);  // a Saturday
    CHECK_FALSE(g.fine("T3"));
    g.goal.nextReview = QDate(2026, 4, 21);
    CHECK(g.fine("T3"));
    g.goal.steps.append({u"Then"_s, g.c.parent, {}, QDate(2026, 4, 1), std::nullopt});
    CHECK_FALSE(g.fine("T3"));
    g.goal.steps.last().byWhen = QDate(2026, 12, 25);
    CHECK_FALSE(g.fine("T3"));
}

TEST_CASE("goal checks: P1 plain words", "[goals][checks]") {
    GoalCase g;
    g.goal.plainVersion = u"Dana will engage with the IRO."_s;
    CHECK_FALSE(g.fine("P1"));
    g.goal.plainVersion = u"Dana will come on Tuesdays."_s;
    CHECK(g.fine("P1"));
    g.goal.steps.first().text = u"Facilitate contact"_s;
    CHECK_FALSE(g.fine("P1"));
}
