// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_agenda.h"

#include "core/rules/session_forms.h"
#include "core/rules/session_life.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

const QDate today(2025, 9, 23);

class Duties : public TimeCase {
public:
    Duties() { records.put(saturdays()); }
    QList<AgendaItem> of(const QString& rule) const {
        QList<AgendaItem> all = agendaOf(records, core::standardPack(), today, today.addDays(14), shared);
        all.removeIf([&](const AgendaItem& one) { return one.rule != rule; });
        return all;
    }
    ContactSession on(QDate day) const {
        const Arrangement one = saturdays();
        ContactSession session = asPlanned(sessionFor(one, plannedTimes(one, context(), day, day).value(0)));
        session.id = ContactSessionId::named(day.toString(Qt::ISODate));
        return session;
    }
};

}  // namespace

TEST_CASE("time agenda: past times that nobody wrote of, then their records", "[rules][agenda][time_agenda]") {
    Duties c;
    REQUIRE(c.of(u"record_draft"_s).size() == 2);
    CHECK(c.of(u"record_draft"_s).first().what == u"record of family time on 6 September 2025 with Ann"_s);
    CHECK(c.of(u"record_draft"_s).first().overdueDays == 16);
    c.records.put(c.on(QDate(2025, 9, 6)));
    CHECK(c.of(u"record_draft"_s).size() == 1);
    const QList<AgendaItem> sign = c.of(u"record_signed"_s);
    REQUIRE(sign.size() == 1);
    CHECK(sign.first().due == QDate(2025, 9, 10));  // three working days from Saturday
    CHECK(sign.first().verb == u"Sign"_s);
    CHECK(sign.first().why == u"counted from 6 September 2025"_s);
    ContactSession locked = c.on(QDate(2025, 9, 6));
    locked.record = RecordState::Locked;
    c.records.put(locked);
    CHECK(c.of(u"record_signed"_s).isEmpty());
    CHECK(c.of(u"record_shared"_s).isEmpty());
}

TEST_CASE("time agenda: more than three that wait for the same step are one line", "[rules][agenda][time_agenda]") {
    Duties c;
    Arrangement one = c.saturdays(1);
    c.records.put(one);
    for (QDate day(2025, 9, 6); day < today; day = day.addDays(7)) {
        ContactSession session = asPlanned(sessionFor(one, plannedTimes(one, c.context(), day, day).value(0)));
        session.record = RecordState::Checked;
        c.records.put(session);
    }
    CHECK(c.of(u"record_shared"_s).size() == 3);
    ContactSession more = c.on(QDate(2025, 9, 6));
    more.plannedStart = 900;
    more.record = RecordState::Checked;
    c.records.put(more);
    REQUIRE(c.of(u"record_shared"_s).size() == 1);
    CHECK(c.of(u"record_shared"_s).first().what == u"records of family time: 4 are waiting, the oldest of 6 September 2025"_s);
}

TEST_CASE("time agenda: an incident is due the same day until a manager was told", "[rules][agenda][time_agenda]") {
    Duties c;
    ContactSession session = c.on(QDate(2025, 9, 20));
    session.incidents = {{u"injury"_s, 640}};
    c.records.put(session);
    const QList<AgendaItem> open = c.of(u"incident"_s);
    REQUIRE(open.size() == 1);
    CHECK(open.first().due == QDate(2025, 9, 20));
    CHECK(open.first().record == anyId(session.id));
    session.incidents.first().toldWhom = u"Asha Rao"_s;
    session.incidents.first().toldOn = QDate(2025, 9, 20);
    c.records.put(session);
    CHECK(c.of(u"incident"_s).isEmpty());
}

TEST_CASE("time agenda: plans to look at again, and letters two weeks before", "[rules][agenda][time_agenda]") {
    Duties c;
    Arrangement letters = c.saturdays();
    letters.id = ArrangementId::named(u"letters"_s);
    letters.title = u"Letters from Samuel"_s;
    letters.type = u"letterbox"_s;
    letters.reviewOn = QDate(2025, 10, 1);
    TimeRule rule;
    rule.pattern = RulePattern::MonthDays;
    rule.days = {15};
    rule.months = {4, 10};
    letters.rules = {rule};
    c.records.put(letters);
    REQUIRE(c.of(u"arrangement"_s).size() == 1);
    CHECK(c.of(u"arrangement"_s).first().what == u"Letters from Samuel"_s);
    REQUIRE(c.of(u"letter"_s).size() == 1);
    CHECK(c.of(u"letter"_s).first().due == QDate(2025, 10, 1));
    ContactSession letter =
        sessionFor(letters, plannedTimes(letters, c.context(), QDate(2025, 10, 15), QDate(2025, 10, 15)).value(0));
    c.records.put(withAnswer(letter, {u"letter.reminded"_s, {}, QDate(2025, 9, 22)}));
    CHECK(c.of(u"letter"_s).isEmpty());
    letters.state = ArrangementState::Draft;
    c.records.put(letters);
    CHECK(c.of(u"arrangement"_s).isEmpty());
}

TEST_CASE("time agenda: a letter that has not come is asked after until somebody writes what became of it",
          "[rules][agenda][time_agenda]") {
    Duties c;
    Arrangement letters = c.saturdays();
    letters.id = ArrangementId::named(u"letters"_s);
    letters.title = u"Letters from Samuel"_s;
    letters.type = u"letterbox"_s;
    TimeRule rule;
    rule.pattern = RulePattern::MonthDays;
    rule.days = {15};
    letters.rules = {rule};
    c.records.put(letters);
    const QList<AgendaItem> late = c.of(u"letter_late"_s);
    REQUIRE(late.size() == 1);
    CHECK(late.first().due == QDate(2025, 9, 15));
    CHECK(late.first().what == u"no letter of 15 September 2025 yet: Letters from Samuel"_s);
    CHECK(late.first().verb == u"Ask after it"_s);
    ContactSession letter =
        sessionFor(letters, plannedTimes(letters, c.context(), QDate(2025, 9, 15), QDate(2025, 9, 15)).value(0));
    letter.state = SessionState::NotHeld;
    c.records.put(letter);
    CHECK(c.of(u"letter_late"_s).isEmpty());
}
