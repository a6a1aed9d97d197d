// SPDX-License-Identifier: MPL-2.0
// Large plans that cannot be: six children, five adults, eight weeks. Which conflict is named, that nothing can be left out of
// it, and that counting alone finds it.
#include "core/rules/plan_proof.h"
#include "tests/support/plan_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using State = ContactProposal::State;
using test::PlanCase;

namespace {

QStringList keys(const QList<PlanReason>& reasons) {
    QStringList list;
    for (const PlanReason& reason : reasons) list << reason.key;
    list.sort();
    return list;
}

int linesIn(const QStringList& keys) {
    return int(std::count_if(keys.begin(), keys.end(), [](const QString& key) { return key.startsWith(u"line:"_s); }));
}

/// With only the rules of the conflict in force it still cannot be; with any one of them left out it can.
void requireIrreducible(PlanCase c, const ContactProposal& plan) {
    REQUIRE(plan.state == State::Impossible);
    CHECK(plan.smallest);
    const PlanModel model = planModel(c.request, c.caseload(), c.caseId, standardPack(), Progress());
    QSet<QString> others;
    for (const PlanReason& rule : model.rules) others.insert(rule.key);
    for (const PlanReason& rule : plan.conflict) others.remove(rule.key);
    c.request.leftOut = others;
    CHECK(c.propose().state == State::Impossible);
    for (const PlanReason& rule : plan.conflict) {
        CAPTURE(rule.words.toStdString());
        c.request.leftOut = others;
        c.request.leftOut.insert(rule.key);
        CHECK(c.propose().state == State::Found);
    }
}

}  // namespace

TEST_CASE("planner: one supervisor with Saturdays only names two times of one child", "[rules][planner][conflict]") {
    PlanCase c(6, 5, 1);
    c.askAll();
    Availability& away = c.says(c.adults[0], AvailabilityKind::Busy, {1, 2, 3, 4, 5, 7}, 0, 1440);
    away.person.reset();
    away.professional = c.supervisors[0];
    const ContactProposal plan = c.propose();
    QStringList expected{u"day"_s, u"line:4"_s, u"line:5"_s, u"time:"_s + c.said[0].id.text()};
    expected.sort();
    CHECK(keys(plan.conflict) == expected);
    requireIrreducible(c, plan);
    CHECK(c.propose() == plan);
}

TEST_CASE("planner: thirty times for one supervisor's Saturday are counted, not searched", "[rules][planner][conflict]") {
    PlanCase c(6, 5, 1);
    c.askAll();
    c.request.onceADay = false;
    c.request.restMinutes = 0;
    c.request.mostInWeek = 14;
    Availability& away = c.says(c.adults[0], AvailabilityKind::Busy, {1, 2, 3, 4, 5, 7}, 0, 1440);
    away.person.reset();
    away.professional = c.supervisors[0];
    const ContactProposal plan = c.propose();
    // Ten hours are open: six times of ninety minutes fit, a seventh does not.
    const QStringList named = keys(plan.conflict);
    CHECK(linesIn(named) == 7);
    CHECK(named.contains(u"time:"_s + c.said[0].id.text()));
    CHECK(named.contains(u"open:"_s + c.venues[0].text()));
    CHECK(named.contains(u"open:"_s + c.venues[1].text()));
    CHECK(named.size() == 10);
    requireIrreducible(c, plan);
}

TEST_CASE("planner: more times than a child may have in a week", "[rules][planner][conflict]") {
    PlanCase c(6, 5, 4);
    c.venue("library", 3);
    c.askAll(1, 60);
    c.request.mostInWeek = 4;
    const ContactProposal plan = c.propose();
    const QStringList named = keys(plan.conflict);
    CHECK(linesIn(named) == 5);
    CHECK(named.contains(u"load:"_s + c.children[0].text()));
    CHECK(named.size() == 6);
    requireIrreducible(c, plan);
    c.request.mostInWeek = 5;
    CHECK_FALSE(keys(c.propose().conflict).contains(u"load:"_s + c.children[0].text()));
}

TEST_CASE("planner: of wishes that contradict each other each unmet one has its reasons", "[rules][planner][conflict]") {
    PlanCase c(6, 5, 4);
    c.venue("library", 3);
    c.askAll(2, 60);
    // Everybody wants Saturday; a child has one time on a day, and there are two Saturdays for five adults.
    for (PlanDemand& demand : c.request.lines) demand.bestDays = {6};
    const ContactProposal plan = c.propose();
    REQUIRE(plan.state == State::Found);
    CHECK(c.troubles(plan).join(u'\n').toStdString() == "");
    REQUIRE_FALSE(plan.unmet.isEmpty());
    CHECK(plan.met.size() + plan.unmet.size() >= 30);
    for (const UnmetWish& wish : plan.unmet) {
        CAPTURE(wish.wish.words.toStdString());
        if (!wish.wish.key.startsWith(u"days:"_s)) continue;
        CHECK_FALSE(wish.against.isEmpty());
        CHECK(keys(wish.against).contains(u"day"_s));
    }
}

TEST_CASE("planner: counting is silent where a plan can be", "[rules][planner][conflict]") {
    PlanCase c(6, 5, 4);
    c.venue("library", 3);
    c.askAll(2, 60);
    const PlanModel model = planModel(c.request, c.caseload(), c.caseId, standardPack(), Progress());
    QList<int> musts;
    for (int i = 0; i < model.rules.size(); ++i)
        if (model.rules[i].weight == 0) musts << i;
    CHECK_FALSE(PlanProof(model).against(musts));
    const PlanModel part = partOf(model, {3, 7});
    CHECK(part.meetings.size() == 2);
    CHECK(part.rules == model.rules);
    for (const PlanBan& ban : part.bans) CHECK(ban.meeting < 2);
    for (const PlanPair& pair : part.pairs) CHECK(pair.b < 2);
}

TEST_CASE("planner: a stay over night is one time of its week", "[rules][planner][conflict]") {
    PlanCase c(1, 1, 1);
    Arrangement nights = c.saturdays(1);
    nights.children = {c.children[0]};
    nights.adults = {c.tom};
    nights.calendar.reset();
    nights.rules.first().weekdays = {5};
    nights.rules.first().start = 17 * 60;
    nights.rules.first().minutes = 40 * 60;  // Friday afternoon to Sunday morning
    c.records.put(nights);
    c.ask({c.children[0]}, {c.adults[0]});
    c.request.mostInWeek = 2;
    const ContactProposal two = c.propose();
    CHECK(two.state == State::Found);
    CHECK(c.troubles(two).isEmpty());
    c.request.mostInWeek = 1;
    const ContactProposal one = c.propose();
    REQUIRE(one.state == State::Impossible);
    CHECK(keys(one.conflict).contains(u"load:"_s + c.children[0].text()));
}
