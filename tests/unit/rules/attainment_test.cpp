// SPDX-License-Identifier: MPL-2.0
#include "core/rules/attainment.h"

#include "tests/support/process_case.h"
#include "tests/support/strings.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using Catch::Approx;

namespace {

const QDate day0(2026, 3, 24);

double t(std::initializer_list<int> scores, std::initializer_list<int> weights = {}) {
    QList<WeightedScore> list;
    auto weight = weights.begin();
    for (const int score : scores) list.append({score, weights.size() ? *weight++ : 1});
    return *attainmentT(list);
}

Goal goal(const test::ProcessCase& c, const char* title, int weight = 1) {
    Goal one{.id = GoalId::make(), .caseId = c.id, .person = c.parent};
    one.title = QLatin1String(title);
    one.status = GoalStatus::Active;
    one.importance = weight;
    one.difficulty = 1;
    return one;
}

GoalReview review(const Goal& goal, int score, QDate day) {
    GoalReview one{.id = GoalReviewId::make(), .caseId = goal.caseId, .goal = goal.id};
    one.score = score;
    one.date = day;
    return one;
}

}  // namespace

TEST_CASE("attainment: the T score gives the published figures", "[goals][attainment]") {
    CHECK(t({0}) == Approx(50.0));
    CHECK(t({-1}) == Approx(40.0));
    CHECK(t({2}) == Approx(70.0));
    CHECK(t({0, 0, 0}) == Approx(50.0));
    CHECK(t({-1, -1, -1}) == Approx(36.31).margin(0.005));
    CHECK(t({-2, -2, -2}) == Approx(22.61).margin(0.005));
    CHECK(t({2, 2, 2}) == Approx(77.39).margin(0.005));
    CHECK(t({1, 0, 0, -1, 1}) == Approx(53.02).margin(0.005));
    CHECK(t({0, 1, -1}, {3, 2, 1}) == Approx(52.20).margin(0.005));
    CHECK(t({-2, 0, -1, 2, 0, 1}, {3, 5, 1, 4, 2, 6}) == Approx(55.00).margin(0.005));
    CHECK(t({-1, -2, -1}) == Approx(31.74).margin(0.005));
    CHECK(t({1, 1, 0}) == Approx(59.13).margin(0.005));
}

TEST_CASE("attainment: no score gives no figure, no weight counts as one", "[goals][attainment]") {
    CHECK_FALSE(attainmentT({}));
    CHECK(t({1, -1, 2}, {0, 0, 0}) == Approx(t({1, -1, 2})));
    CHECK(t({1, -1, 2}, {4, 4, 4}) == Approx(t({1, -1, 2})));  // equal weights change nothing
    CHECK(t({2, -2}, {9, 1}) > t({2, -2}));
}

TEST_CASE("attainment: a person's goals alone, and only those that are scored", "[goals][attainment]") {
    test::ProcessCase c;
    const Goal one = c.add(goal(c, "one")), two = c.add(goal(c, "two"));
    Goal draft = goal(c, "draft");
    draft.status = GoalStatus::Draft;
    c.add(draft);
    Goal other = goal(c, "of somebody else");
    other.person = c.children.first();
    c.add(other);
    c.add(review(one, -1, day0.addDays(-30)));
    c.add(review(other, 2, day0.addDays(-30)));
    Attainment found = attainmentOf(c.records(), c.parent, day0);
    CHECK(found.total == 2);
    CHECK(found.scored == 1);
    CHECK(found.tooFew());
    CHECK(*found.achieved == Approx(40.0));
    c.add(review(two, 1, day0.addDays(-10)));
    c.add(review(one, 1, day0.addDays(10)));  // has not happened yet
    found = attainmentOf(c.records(), c.parent, day0);
    CHECK(found.scored == 2);
    CHECK(*found.achieved == Approx(t({-1, 1})));
    CHECK(*found.baseline == Approx(t({-1, -1})));
}

TEST_CASE("attainment: a corrected review does not count, and nothing changes it", "[goals][attainment]") {
    test::ProcessCase c;
    const Goal one = c.add(goal(c, "one"));
    const GoalReview wrong = c.add(review(one, 2, day0.addDays(-20)));
    GoalReview right = review(one, 0, day0.addDays(-20));
    right.corrects = wrong.id;
    c.add(right);
    REQUIRE(reviewsOf(c.records(), one.id).size() == 1);
    CHECK(lastScored(c.records(), one.id, day0)->id == right.id);
    GoalReview changed = wrong;
    changed.score = 1;
    ChangeSet set;
    set.edit(wrong, changed);
    CHECK(test::codesOf(c.perform(set)).contains(u"sealed"_s));
    ChangeSet gone;
    gone.remove(wrong);
    CHECK(test::codesOf(c.perform(gone)).contains(u"sealed"_s));
}

TEST_CASE("attainment: five levels, each by itself, the middle one as the target", "[goals][attainment]") {
    test::ProcessCase c;
    Goal one = goal(c, "one");
    CHECK(levelProblems(one).size() == 5);
    CHECK(levelProblems(one).first().severity == Problem::Severity::Error);
    one.status = GoalStatus::Draft;
    CHECK(levelProblems(one).first().severity == Problem::Severity::Warning);
    one.status = GoalStatus::Agreed;
    for (int level = -2; level <= 2; ++level) one.levels.append({level, u"%1 of 10"_s.arg(level + 5)});
    one.target = u"5 of 10"_s;
    CHECK(levelProblems(one).isEmpty());
    one.target = u"6 of 10"_s;
    CHECK(test::codesOf(levelProblems(one)) == QStringList{u"level_not_target"_s});
    one.target.clear();
    one.levels.last().text = u"5 OF 10"_s;
    CHECK(test::codesOf(levelProblems(one)) == QStringList{u"levels_same"_s});
    one.levels.last() = {3, u"7 of 10"_s};
    CHECK(test::codesOf(levelProblems(one)).contains(u"score_range"_s));
}
