// SPDX-License-Identifier: MPL-2.0
// Family time in the chronology by itself: times held and not held, incidents, arrangements and their breaks.
#include "core/rules/arrivals.h"
#include "core/rules/chronology.h"
#include "core/rules/patterns.h"
#include "tests/support/time_case.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

ContactSession session(const TimeCase& c, const char* name, QDate day, SessionState state) {
    ContactSession one{ContactSessionId::named(QLatin1String(name)), c.caseId};
    one.children = {c.cy};
    one.adults = {c.ann};
    one.type = u"direct_centre"_s;
    one.plannedOn = one.date = day;
    one.state = state;
    return one;
}

CaseSnapshot whole(const TimeCase& c) { return withArrivals(c.records, c.words()); }

QStringList events(const CaseSnapshot& records) {
    QStringList list;
    for (const ChronologyEntry* entry : inOrder(records)) list.append(entry->event);
    return list;
}

const EntryPattern* gapOf(const QList<EntryPattern>& patterns) {
    for (const EntryPattern& one : patterns)
        if (one.kind == PatternKind::NotSeen) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("times together arrive as they went; planned ones do not", "[rules][arrivals]") {
    TimeCase c;
    c.records.put(session(c, "held", QDate(2025, 9, 6), SessionState::Held));
    ContactSession early = session(c, "early", QDate(2025, 9, 20), SessionState::HeldPart);
    early.endedBy = EndedBy::Child;
    early.endedWhy = u"Cy was tired"_s;
    c.records.put(early);
    ContactSession missed = session(c, "missed", QDate(2025, 10, 4), SessionState::NotHeld);
    missed.notHeldBy = NotHeldBy::ContactService;
    missed.notHeldReason = u"supervisor_unavailable"_s;
    c.records.put(missed);
    c.records.put(session(c, "to come", QDate(2026, 9, 6), SessionState::Planned));
    const CaseSnapshot records = whole(c);
    CHECK(events(records) ==
          QStringList{u"Family time of Cy with Ann took place: time together at a centre."_s,
                      u"Family time of Cy with Ann ended early: Cy was tired."_s,
                      u"Family time of Cy with Ann did not take place: the contact service, no supervisor."_s});
    const QList<const ChronologyEntry*> entries = inOrder(records);
    CHECK(entries[0]->category == Category::ContactFamilyTime);
    CHECK(entries[0]->participants ==
          QList{Participant{c.cy, ParticipantRole::About}, Participant{c.ann, ParticipantRole::Present}});
    CHECK(entries[2]->participants.last().role == ParticipantRole::Other);
    CHECK(entries[2]->origin == anyId(missed.id));
    for (const ChronologyEntry* entry : entries) CHECK(isArrival(*entry, c.records));
    CHECK(isRoutine(*entries[0], records));
    CHECK_FALSE(isRoutine(*entries[1], records));
    CHECK_FALSE(isRoutine(*entries[2], records));
    ChronologyEntry kept = *entries[0];
    kept.impacts = {{c.cy, u"\u201cShe came.\u201d"_s}};
    CHECK_FALSE(isRoutine(kept, records));  // somebody said what it meant
}

TEST_CASE("an incident is an entry beside its time together, and neither hides the other", "[rules][arrivals]") {
    TimeCase c;
    ContactSession one = session(c, "with incidents", QDate(2025, 9, 6), SessionState::Held);
    Incident fall;
    fall.type = u"injury"_s;
    fall.what = u"Cy fell from the slide."_s;
    fall.action = u"A cold pad; seen by the first aider."_s;
    Incident photo;
    photo.type = u"recording_photographing"_s;
    one.incidents = {fall, photo};
    c.records.put(one);
    CaseSnapshot records = whole(c);
    REQUIRE(records.all<ChronologyEntry>().size() == 3);
    const QStringList said = events(records);
    CHECK(said.contains(u"Family time of Cy with Ann, incident: injury. Cy fell from the slide."_s));
    CHECK(said.contains(u"Family time of Cy with Ann, incident: recording or photographs."_s));
    for (const ChronologyEntry* entry : inOrder(records)) {
        CHECK((sessionOf(*entry, records) != nullptr) == entry->event.contains(u"took place"_s));
        if (entry->event.contains(u"injury"_s)) CHECK(entry->response == fall.action);
    }
    // Keeping one of them leaves the others where they are.
    for (const ChronologyEntry* entry : inOrder(records))
        if (entry->event.contains(u"injury"_s)) c.records.put(*entry);
    records = whole(c);
    CHECK(records.all<ChronologyEntry>().size() == 3);
    CHECK(events(records) == said);
}

TEST_CASE("what somebody wrote of a time together is not said twice", "[rules][arrivals]") {
    TimeCase c;
    c.records.put(session(c, "held", QDate(2025, 9, 6), SessionState::Held));
    ChronologyEntry typed{EntryId::make(), c.caseId, QDate(2025, 9, 6)};
    typed.category = Category::ContactFamilyTime;
    typed.participants = {{c.cy, ParticipantRole::About}};
    typed.event = u"Cy baked with Ann."_s;
    c.records.put(typed);
    CHECK(events(whole(c)) == QStringList{typed.event});
    const auto promotedEntry = promoted(Record(*c.records.all<ContactSession>().begin()), c.records, c.words());
    REQUIRE(promotedEntry);
    CHECK(promotedEntry->event == u"Family time of Cy with Ann took place: time together at a centre."_s);
}

TEST_CASE("an arrangement arrives when it starts, stops for a time, goes on and ends", "[rules][arrivals]") {
    TimeCase c;
    Arrangement plan = c.saturdays();
    plan.suspensions = {{QDate(2025, 11, 1), QDate(2025, 11, 30), u"Ann is in hospital."_s, {}, {}, {}, {}}};
    plan.end = UncertainDate(QDate(2026, 1, 31));
    c.records.put(plan);
    CHECK(
        events(whole(c)) ==
        QStringList{u"Family time of Cy with Ann was arranged: time together at a centre, supervised within sight and hearing."_s,
                    u"Family time of Cy with Ann was stopped for a time: Ann is in hospital."_s,
                    u"Family time of Cy with Ann could go on after a break: Ann is in hospital."_s});
    plan.state = ArrangementState::Ended;
    c.records.put(plan);
    CHECK(events(whole(c)).size() == 4);
    CHECK(inOrder(whole(c)).size() == 4);
    plan.state = ArrangementState::Draft;
    c.records.put(plan);
    CHECK(whole(c).all<ChronologyEntry>().isEmpty());
}

TEST_CASE("patterns: held family time closes a gap in being seen, a missed one does not", "[rules][patterns][arrivals]") {
    TimeCase c;
    for (int i = 0; i < 10; ++i) {
        // Seen at the start and at the end, never in between.
        ChronologyEntry entry{EntryId::named(QString::number(i)), c.caseId,
                              QDate(2025, 1, 1).addDays(i < 5 ? i * 10 : 150 + i * 10)};
        entry.participants = {{c.cy, ParticipantRole::About}};
        entry.category = Category(i % 5);
        entry.event = u"Visited, Cy was seen."_s;
        c.records.put(entry);
    }
    const QList<EntryPattern> before = findPatterns(whole(c));
    REQUIRE(gapOf(before));
    const int gap = gapOf(before)->days;
    CHECK(gap == 160);
    QList<ContactSession> times;
    for (int week = 0; week < 8; ++week)
        times.append(
            session(c, QByteArray::number(week).constData(), QDate(2025, 2, 20).addDays(week * 20), SessionState::NotHeld));
    for (const ContactSession& one : times) c.records.put(one);
    const QList<EntryPattern> missed = findPatterns(whole(c));
    REQUIRE(gapOf(missed));
    CHECK(gapOf(missed)->days == gap);
    for (ContactSession& one : times) {
        one.state = SessionState::Held;
        c.records.put(one);
    }
    const CaseSnapshot held = whole(c);
    const QList<EntryPattern> after = findPatterns(held);
    CHECK_FALSE(gapOf(after));
    // The days of a plan are no burst and follow nothing.
    for (const EntryPattern& one : after) CHECK(one.category != Category::ContactFamilyTime);
}
