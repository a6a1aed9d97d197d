// SPDX-License-Identifier: MPL-2.0
#include "core/rules/contact_statistics.h"

#include "core/rules/session_life.h"
#include "tests/support/property.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

/// The fourteen times of the practice guide, every second Saturday from 6 September 2025.
class Fourteen : public TimeCase {
public:
    Fourteen() {
        arrangement = saturdays();
        for (int number = 1; number <= 14; ++number) sessions.append(made(number));
        notHeld(2, NotHeldBy::Adult, "no_show");
        late(3, 20);
        notHeld(4, NotHeldBy::ContactService, "supervisor_unavailable");
        notHeld(5, NotHeldBy::Adult, "work_shift");
        sessions[4].noticeMinutes = 180;
        late(6, 12);
        sessions[6].presence[1].left = 690;
        sessions[6].presence[1].reason = u"Bus"_s;
        notHeld(10, NotHeldBy::Child, "illness_child");
    }

    void put(const QList<ContactSession>& list) {
        records.put(arrangement);
        for (const ContactSession& session : list) records.put(session);
    }
    ContactFigures figures() const { return contactFigures(context(), request()); }
    StatisticsRequest request() const { return {cy, ann, arrangement.id, {}, {}, QDate(2026, 3, 24)}; }

    Arrangement arrangement = saturdays();
    QList<ContactSession> sessions;

private:
    ContactSession made(int number) const {
        const QDate day = QDate(2025, 9, 6).addDays(14 * (number - 1));
        ContactSession session = sessionFor(arrangement, plannedTimes(arrangement, context(), day, day).first());
        session.id = ContactSessionId::named(u"fourteen %1"_s.arg(number));
        return asPlanned(session);
    }
    void notHeld(int number, NotHeldBy by, const char* reason) {
        ContactSession& session = sessions[number - 1];
        session.state = SessionState::NotHeld;
        session.start = session.end = -1;
        for (PersonPresence& one : session.presence) one.presence = Presence::NotSaid;
        session.notHeldBy = by;
        session.notHeldReason = QLatin1String(reason);
    }
    void late(int number, int minutes) {
        sessions[number - 1].presence[1].presence = Presence::Late;
        sessions[number - 1].presence[1].arrived = 600 + minutes;
    }
};

}  // namespace

TEST_CASE("statistics: the fourteen times give every figure stated", "[rules][statistics]") {
    Fourteen c;
    c.put(c.sessions);
    const ContactFigures f = c.figures();
    CHECK(f.due == 14);
    CHECK(f.held == Fraction{10, 14});
    CHECK(percentOf(f.held) == 71);
    CHECK(f.adultDue == 12);
    CHECK(f.attendance == Fraction{10, 12});
    CHECK(percentOf(f.attendance) == 83);
    CHECK(f.hasTrend);
    CHECK(f.firstHalf == Fraction{4, 6});
    CHECK(f.secondHalf == Fraction{6, 6});
    CHECK(f.lastSix == Fraction{6, 6});
    CHECK(f.agencyCancelled == Fraction{1, 14});
    CHECK(f.noShow == Fraction{1, 12});
    CHECK(f.lateCancel == Fraction{1, 12});
    CHECK(f.punctual == Fraction{8, 10});
    CHECK(f.lateMost == 20);
    CHECK(f.lateMedian == 16);
    CHECK(f.minutesLost == 32);
    CHECK(f.minutes == Fraction{1138, 1680});
    CHECK(percentOf(f.minutes) == 68);
    REQUIRE(f.earlyEnds.size() == 1);
    CHECK(f.earlyEnds[0].minutes == 30);
    CHECK(f.earlyEnds[0].by == EndedBy::Adult);
    CHECK(f.runAttended == 8);
    CHECK(f.runMissed == 0);
    CHECK(f.notRecorded == QList<QDate>{QDate(2026, 3, 21)});
    REQUIRE(f.missed.size() == 4);
    CHECK(f.missed[0].date == QDate(2025, 9, 20));
    CHECK(f.missed[1].kind == MissedKind::Services);
    CHECK(f.missed[3].reason == u"illness_child"_s);
}

TEST_CASE("statistics: the order of entry changes nothing and sums agree", "[rules][statistics]") {
    checkProperty("order and sums", [](unsigned seed) {
        std::mt19937 random(seed);
        Fourteen c, other;
        for (ContactSession& session : c.sessions) switch (random() % 7) {
            case 0:
                session.state = SessionState::NotHeld;
                session.notHeldBy = NotHeldBy(random() % 11);
                session.notHeldReason = random() % 2 ? u"no_show"_s : u"suspended_decision"_s;
                break;
            case 1: session.presence[1].presence = Presence::DidNotCome; break;
            case 2: session.presence[1].arrived = 600 + int(random() % 60); break;
            default: break;
            }
        other.sessions = c.sessions;
        std::shuffle(other.sessions.begin(), other.sessions.end(), random);
        c.put(c.sessions);
        other.put(other.sessions);
        const ContactFigures f = c.figures();
        RC_ASSERT(f == other.figures());
        int kinds[4] = {};
        for (const MissedTime& one : f.missed) ++kinds[int(one.kind)];
        RC_ASSERT(f.attendance.n + kinds[0] == f.adultDue);
        RC_ASSERT(f.adultDue + kinds[1] + kinds[2] + kinds[3] == f.due);
        RC_ASSERT(f.agencyCancelled.n == kinds[1]);
        RC_ASSERT(f.nobodyKnown == kinds[3]);
        RC_ASSERT(f.due + f.suspended == 14);
        RC_ASSERT(f.noShow.n + f.lateCancel.n <= kinds[0]);
        int reasons = 0;
        for (const ReasonCount& one : f.reasons) reasons += one.count;
        RC_ASSERT(reasons == f.missed.size());
        RC_ASSERT(f.minutes.n <= f.minutes.of);
    });
}

TEST_CASE("statistics: no percentage below five, no trend below six", "[rules][statistics]") {
    CHECK_FALSE(percentOf({3, 4}));
    CHECK(percentOf({1, 8}) == 13);
    CHECK(percentOf({0, 5}) == 0);
    Fourteen c;
    c.put(c.sessions.mid(0, 6));
    CHECK(c.figures().adultDue == 5);
    CHECK_FALSE(c.figures().hasTrend);
    // Saturdays that nobody wrote of are not counted as missed; they are named.
    CHECK(c.figures().due == 6);
    CHECK(c.figures().notRecorded.size() == 9);
    CHECK(c.figures().notRecorded.first() == QDate(2025, 11, 29));
}

TEST_CASE("statistics: two adults at one time are counted apart", "[rules][statistics]") {
    Fourteen c;
    for (ContactSession& session : c.sessions) {
        session.adults.append(c.tom);
        session.presence.append({c.tom, false, isHeld(session) ? Presence::Came : Presence::NotSaid});
    }
    c.sessions[1].notHeldPerson = c.sessions[4].notHeldPerson = c.ann;
    c.sessions[0].presence[2].presence = Presence::DidNotCome;
    c.sessions[13].presence[2].presence = Presence::NotExpected;
    c.put(c.sessions);
    StatisticsRequest request = c.request();
    CHECK(contactFigures(c.context(), request).attendance == Fraction{10, 12});
    request.adult = c.tom;
    const ContactFigures tom = contactFigures(c.context(), request);
    CHECK(tom.due == 13);
    CHECK(tom.attendance == Fraction{8, 9});
    CHECK(tom.noShow == Fraction{1, 9});
}

TEST_CASE("statistics: minimum of an order, first time together, sharing, child's view", "[rules][statistics]") {
    Fourteen c;
    c.arrangement.minimum = 2;
    c.status("care_order_s31", QDate(2025, 9, 1));
    ContactSession& first = c.sessions[0];
    first.shared = {{c.ann, {}, QDate(2025, 9, 12)}};
    first.views = {{c.cy, {}, ViewMoment::Before, 2}, {c.cy, {}, ViewMoment::After, 5}};
    first.interventions = {{620, InterventionType::Coach}, {640, InterventionType::Coach}, {650, InterventionType::Pause}};
    c.put(c.sessions);
    const ContactFigures f = c.figures();
    CHECK(f.firstContactDays == 5);
    CHECK(f.shared == Fraction{1, 10});  // that of 7 March was due on 20 March
    CHECK(f.sharedDays == 6);
    CHECK(f.views.asked == 1);
    CHECK(f.views.notAsked == 9);
    CHECK(f.views.after[4] == 1);
    CHECK(f.interventions[size_t(InterventionType::Coach)] == 2);
    CHECK(f.courtMinimum.of == 25);
    CHECK(f.courtMinimum.n < f.courtMinimum.of);
    const QList<FigureLine> lines = figureLines(f);
    const auto at = [&](const char* name) {
        return std::find_if(lines.begin(), lines.end(),
                            [&](const FigureLine& line) { return line.name == QLatin1String(name); }) -
               lines.begin();
    };
    CHECK(at("agency_cancel_rate") == at("attendance_rate") + 1);
}

TEST_CASE("statistics: a farewell is in no trend", "[rules][statistics]") {
    Fourteen c;
    c.sessions[13].type = u"farewell_final"_s;
    c.put(c.sessions);
    CHECK(c.figures().runAttended == 7);
    CHECK(c.figures().firstHalf == Fraction{3, 5});
    CHECK(c.figures().attendance == Fraction{10, 12});
}

TEST_CASE("statistics: the first time counts from the present time in care", "[rules][statistics]") {
    Fourteen c;
    c.put(c.sessions);
    CHECK_FALSE(c.figures().firstContactDays);
    // An earlier time in care, long over, and the present one, whose status changed on the way.
    c.status("ico_s38", QDate(2024, 1, 1), QDate(2024, 6, 30));
    CHECK_FALSE(c.figures().firstContactDays);  // they met long after it was over
    c.status("ico_s38", QDate(2025, 8, 30), QDate(2025, 10, 20));
    CHECK(c.figures().firstContactDays == 7);
    c.status("ico_s38", QDate(2025, 11, 3), QDate(2025, 12, 1));
    c.status("care_order_s31", QDate(2025, 12, 2));
    CHECK(c.figures().firstContactDays == 12);  // the first held time on or after 3 November is that of 15 November
    // Asked for a period before, the time in care of that period counts.
    StatisticsRequest request = c.request();
    request.to = QDate(2025, 10, 10);
    CHECK(contactFigures(c.context(), request).firstContactDays == 7);
    // A time outside the arrangement is the first one as well.
    ContactSession single = c.sessions[0];
    single.id = ContactSessionId::named(u"single"_s);
    single.arrangement.reset();
    single.date = single.plannedOn = QDate(2025, 11, 5);
    c.records.put(single);
    CHECK(c.figures().firstContactDays == 2);
}
