// SPDX-License-Identifier: MPL-2.0
#include "core/rules/session_life.h"

#include "tests/support/process_case.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::codesOf;
using test::TimeCase;

namespace {

ContactSession held(const TimeCase& c) {
    const Arrangement one = c.saturdays();
    return asPlanned(sessionFor(one, plannedTimes(one, c.context(), QDate(2025, 9, 6), QDate(2025, 9, 6)).first()));
}

QStringList against(const ContactSession& session, RecordState to, const char* by = "Marcus") {
    return codesOf(stepProblems(standardPack(), session, to, QLatin1String(by)));
}

}  // namespace

TEST_CASE("session: one key says that all went as planned", "[rules][session]") {
    const TimeCase c;
    const ContactSession session = held(c);
    CHECK(session.state == SessionState::Held);
    CHECK(session.start == 600);
    CHECK(session.end == 720);
    CHECK(session.presence[1].presence == Presence::Came);
    CHECK(session.record == RecordState::Draft);
    CHECK(asPlanned(session) == session);
}

TEST_CASE("session: steps come in order, and somebody else reads it", "[rules][session]") {
    const TimeCase c;
    ContactSession session = held(c);
    CHECK(against(session, RecordState::Checked).contains(u"step_order"_s));
    CHECK(against(session, RecordState::Signed) == QStringList{u"nothing_seen"_s, u"strength_missing"_s});
    session.seen = {{RecordPart::Play, 610, {}, {}, u"They drew."_s}};
    session.noStrengthSeen = true;
    CHECK(against(session, RecordState::Signed).isEmpty());
    CHECK(against(session, RecordState::Signed, " ") == QStringList{u"by_missing"_s});
    session = withStep(session, RecordState::Signed, QDate(2025, 9, 8), u"Marcus"_s);
    CHECK(against(session, RecordState::Checked, "marcus ") == QStringList{u"own_check"_s});
    CHECK(against(session, RecordState::Checked, "Amira").isEmpty());
    CHECK(against(session, RecordState::Locked, "Amira").isEmpty());
    session = withStep(session, RecordState::Checked, QDate(2025, 9, 9), u"Amira"_s);
    CHECK(against(session, RecordState::Shared) == QStringList{u"nobody_named"_s});
    session.shared = {{c.ann, {}, QDate(2025, 9, 10)}};
    session = withStep(session, RecordState::Shared, QDate(2025, 9, 10), u"Amira"_s);
    session = withStep(session, RecordState::Locked, QDate(2025, 9, 11), u"Amira"_s);
    CHECK_FALSE(nextStep(session));
    CHECK(against(session, RecordState::Locked).contains(u"step_order"_s));
    CHECK(session.steps.size() == 4);
    CHECK(sharedWithOn(c.records, session, c.ann) == QDate(2025, 9, 10));
    CHECK_FALSE(sharedWithOn(c.records, session, c.tom).isValid());
}

TEST_CASE("session: a time that was not held needs its reason and no more", "[rules][session]") {
    const TimeCase c;
    ContactSession session = held(c);
    session.state = SessionState::NotHeld;
    CHECK(against(session, RecordState::Signed) == QStringList{u"reason_missing"_s});
    session.notHeldReason = u"no_show"_s;
    CHECK(against(session, RecordState::Signed).isEmpty());
}

TEST_CASE("session: an incident is told the same day", "[rules][session]") {
    const TimeCase c;
    ContactSession session = held(c);
    session.supervision = u"unsupervised"_s;
    session.incidents = {{u"prohibited_person"_s, 640}};
    CHECK(against(session, RecordState::Signed) == QStringList{u"incident_not_told"_s});
    session.incidents[0].toldWhom = u"Anita"_s;
    session.incidents[0].toldOn = QDate(2025, 9, 6);
    CHECK(against(session, RecordState::Signed).isEmpty());
}

TEST_CASE("session: when each step is due", "[rules][session]") {
    const TimeCase c;
    const ContactSession session = held(c);  // a Saturday
    CHECK(recordDue(standardPack(), session, RecordState::Draft) == QDate(2025, 9, 7));
    CHECK(recordDue(standardPack(), session, RecordState::Signed) == QDate(2025, 9, 10));
    CHECK(recordDue(standardPack(), session, RecordState::Checked) == QDate(2025, 9, 12));
    CHECK(recordDue(standardPack(), session, RecordState::Shared) == QDate(2025, 9, 19));
    CHECK(recordVeryLate(session) == QDate(2025, 12, 6));
}

TEST_CASE("session: how deep the record goes hangs on supervision and age", "[rules][session]") {
    CHECK(depthOf(standardPack(), u"supervised_close"_s) == RecordDepth::Full);
    CHECK(depthOf(standardPack(), u"unsupervised"_s) == RecordDepth::Short);
    CHECK(partsOf(RecordDepth::Short, 3).size() == 5);
    CHECK(partsOf(RecordDepth::Full, 0).contains(RecordPart::Care));
    CHECK_FALSE(partsOf(RecordDepth::Full, 0).contains(RecordPart::Talk));
    CHECK_FALSE(partsOf(RecordDepth::Full, 9).contains(RecordPart::Care));
    CHECK(partsOf(RecordDepth::Full, {}).size() == 14);
}
