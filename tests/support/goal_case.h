// SPDX-License-Identifier: MPL-2.0
// Dana, her child Kofi, and a goal in which every rule is content: tests change one thing and look at one rule.
#pragma once

#include "core/rules/goal_checks.h"
#include "tests/support/process_case.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

namespace test {

using namespace core;
using namespace Qt::StringLiterals;

inline const QDate day0(2026, 3, 24);

struct GoalCase {
    ProcessCase c;
    Goal goal{.id = GoalId::make(), .caseId = c.id};

    GoalCase() {
        rename(c.parent, u"Dana"_s);
        rename(c.children.first(), u"Kofi"_s);
        FactorRating rating{FactorRatingId::make(), c.id, u"risk.p2"_s, c.parent, day0};
        rating.status = FactorStatus::NotAddressed;
        rating.severity = 3;
        c.add(rating);
        goal.person = c.parent;
        goal.title = u"Dana will go to her Tuesday group at least 10 times out of 12."_s;
        goal.why = u"So that Kofi can count on Mum."_s;
        goal.children = c.children;
        goal.factors = {{u"risk.p2"_s, c.parent}};
        goal.baseline = u"4 of 12"_s;
        goal.baselineDate = day0.addDays(-7);
        goal.measure = GoalMeasure::CountPerPeriod;
        goal.source = u"The list of the group"_s;
        goal.target = u"10 of 12"_s;
        goal.targetBy = QDate(2026, 6, 30);
        goal.steps = {{u"Go on Tuesdays"_s, c.parent, {}, QDate(2026, 4, 7), std::nullopt}};
        goal.reviewEveryWeeks = 4;
        goal.nextReview = QDate(2026, 4, 21);
    }
    void rename(const PersonId& id, const QString& name) {
        Person person = *c.records().find<Person>(id);
        const Person before = person;
        person.names = {PersonName{NameKind::Legal, name}};
        person.names.first().family = u"Hartley"_s;
        ChangeSet set;
        set.edit(before, person);
        REQUIRE(c.perform(set).isEmpty());
    }
    CheckState state(const char* code) const {
        const QList<GoalCheck> checks = goalChecks({c.records(), c.pack(), u"en"_s, day0}, goal);
        for (const GoalCheck& check : checks)
            if (check.code == QLatin1String(code)) return check.state;
        FAIL("no such rule");
        return CheckState::NotYet;
    }
    bool fine(const char* code) const { return state(code) == CheckState::Fine; }
    CheckState titled(const char* code, const char* title) {
        goal.title = QString::fromUtf8(title);
        return state(code);
    }
};

}  // namespace test
