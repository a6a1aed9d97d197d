// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_checks.h"

#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

const QDate today(2025, 9, 1);

/// Codes of what stops it.
QStringList stops(const TimeCase& c, const Arrangement& one) {
    QStringList list;
    const Problems problems = arrangementProblems(one, c.context(), today);
    for (const Problem& problem : problems)
        if (problem.severity == Problem::Severity::Error) list.append(problem.code);
    return list;
}

struct Clashes {
    TimeCase c;
    Caseload load;
    Arrangement first = c.saturdays(1), second = c.saturdays(1);
    Clashes() {
        second.id = ArrangementId::named(u"second"_s);
        second.adults = {c.tom};
        second.rules[0].start = 660;
        first.venue = second.venue = VenueId::named(u"willow"_s);
        load.shared = c.shared;
    }
    QStringList codes(QDate to = QDate(2025, 9, 6)) {
        c.records.put(first);
        c.records.put(second);
        load.cases.insert(c.caseId, c.records);
        QStringList list;
        const QList<TimeClash> clashes = timeClashes(load, standardPack(), QDate(2025, 9, 6), to);
        for (const TimeClash& clash : clashes) list.append(clash.code);
        return list;
    }
};

}  // namespace

TEST_CASE("time checks: a plan without a fault passes", "[rules][timechecks]") {
    const TimeCase c;
    CHECK(stops(c, c.saturdays()).isEmpty());
}

TEST_CASE("time checks: who must not be there stops it", "[rules][timechecks]") {
    TimeCase c;
    Arrangement one = c.saturdays();
    one.notAllowed = {c.ann};
    CHECK(stops(c, one) == QStringList{u"prohibited_adult"_s});
    one.notAllowed = {c.tom};
    ContactLimit limit{ContactLimitId::make(),  c.caseId,         LimitKind::NoContact, c.ann, {}, u"bail"_s,
                       u"no contact with Cy"_s, QDate(2025, 8, 1)};
    c.records.put(limit);
    CHECK(stops(c, one) == QStringList{u"limit_no_contact"_s});
    CHECK(arrangementProblems(one, c.context(), today).first().message.contains(u"bail"_s));
    limit.to = QDate(2025, 8, 30);
    c.records.put(limit);
    CHECK(stops(c, one).isEmpty());
    limit.to.reset();
    limit.kind = LimitKind::Supervised;
    c.records.put(limit);
    CHECK(stops(c, one).isEmpty());
    one.supervision = u"unsupervised"_s;
    CHECK(stops(c, one) == QStringList{u"limit_supervised"_s});
    limit.children = {c.tom};
    c.records.put(limit);
    CHECK(stops(c, one).isEmpty());
}

TEST_CASE("time checks: a court's word is not changed by a worker", "[rules][timechecks]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    one.rules[0].layer = RuleLayer::CourtOrder;
    one.changes = {{DateChangeKind::Skip, QDate(2025, 9, 20)}};
    CHECK(stops(c, one) == QStringList{u"court_time_changed"_s});
    one.changes.clear();
    one.suspensions = {{QDate(2025, 9, 19), QDate(2025, 9, 30), u"A bad week"_s, u"care_plan"_s}};
    CHECK(stops(c, one) == QStringList{u"break_against_order"_s});
    one.suspensions[0].basis = u"urgent_refusal"_s;
    CHECK(stops(c, one) == QStringList{u"refusal_too_long"_s});
    one.suspensions[0].to = QDate(2025, 9, 25);
    CHECK(stops(c, one).isEmpty());
}

TEST_CASE("time checks: the minimum of an order, term dates, empty rules", "[rules][timechecks]") {
    const TimeCase c;
    Arrangement one = c.saturdays();
    one.minimum = 2;
    CHECK(stops(c, one).isEmpty());
    one.minimum = 3;
    CHECK(stops(c, one) == QStringList{u"below_minimum"_s});
    one.minimum = 0;
    one.calendar.reset();
    one.rules[0].season = RuleSeason::TermTime;
    CHECK(stops(c, one) == QStringList{u"terms_missing"_s});
    one.rules[0] = TimeRule();
    one.rules[0].pattern = RulePattern::NthWeekday;
    CHECK(stops(c, one) == QStringList{u"rule_empty"_s});
    one.adults.clear();
    one.start = {};
    CHECK(stops(c, one).contains(u"start_missing"_s));
    CHECK(stops(c, one).contains(u"people_missing"_s));
}

TEST_CASE("time checks: a child in two places, a place that is full", "[rules][timechecks]") {
    Clashes c;
    CHECK(c.codes() == QStringList{u"child_twice"_s, u"venue_full"_s});
    c.second.rules[0].start = 720;
    CHECK(c.codes().isEmpty());
    c.second.venue = VenueId::named(u"far away"_s);
    CHECK(c.codes() == QStringList{u"travel_short"_s});
    c.second.rules[0].start = 751;
    CHECK(c.codes().isEmpty());
}

TEST_CASE("time checks: an adult kept away is not booked beside the child", "[rules][timechecks]") {
    Clashes c;
    c.second.rules[0].start = 725;
    CHECK(c.codes().isEmpty());
    c.first.notAllowed = {c.c.tom};
    CHECK(c.codes() == QStringList{u"prohibited_near"_s});
    c.second.rules[0].start = 780;
    CHECK(c.codes().isEmpty());
}

TEST_CASE("time checks: many times in a week, supervisors, school hours", "[rules][timechecks]") {
    Clashes c;
    c.first.rules[0].weekdays = {1, 2, 3};
    c.second.rules[0].weekdays = {4, 7};
    c.second.rules[0].start = c.first.rules[0].start = 1000;
    CHECK(c.codes(QDate(2025, 9, 14)) == QStringList{u"many_in_week"_s});
    c.first.rules[0].weekdays = {1};
    c.first.rules[0].start = 600;
    CHECK(c.codes(QDate(2025, 9, 14)) == QStringList{u"school_hours"_s});
    c.second.children = {c.c.tom};
    c.second.venue.reset();
    c.second.rules[0].weekdays = c.first.rules[0].weekdays = {6};
    c.second.rules[0].start = 660;
    c.first.supervisors = c.second.supervisors = {ProfessionalId::named(u"marcus"_s)};
    CHECK(c.codes() == QStringList{u"supervisor_twice"_s});
}
