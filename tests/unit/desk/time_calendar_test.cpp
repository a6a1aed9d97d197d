// SPDX-License-Identifier: MPL-2.0
#include "core/desk/time_calendar.h"

#include "core/rules/life_strip.h"
#include "tests/support/test_vault.h"
#include "tests/support/time_case.h"

#include <QFile>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

const QDateTime now(QDate(2025, 9, 1), QTime(12, 0), Qt::UTC);

TimeCalendar made(const TimeCase& c, const TimeCalendarWish& wish) {
    Clearance clearance;
    clearance.pack = &standardPack();
    clearance.madeAt = now;
    return timeCalendarOf(withShared(c.records, c.shared), clearance, wish);
}

QString text(const TimeCalendar& calendar) { return QString::fromUtf8(QByteArray(calendar.bytes).replace("\r\n ", "")); }

TimeCalendarWish wishFor(const Audience& audience) {
    TimeCalendarWish wish{audience, QDate(2025, 9, 1), QDate(2025, 10, 31)};
    return wish;
}

QStringList numbers(const QString& calendar) {
    QStringList uids;
    for (const QString& line : calendar.split(u"\r\n"_s))
        if (line.startsWith("UID:"_L1)) uids.append(line);
    return uids;
}

}  // namespace

TEST_CASE("time calendar: private titles name nobody and no place", "[desk][time_calendar]") {
    TimeCase c;
    Arrangement one = c.saturdays();
    one.venue = VenueId::named(u"willow"_s);
    one.venueText = u"Room 3"_s;
    one.confirmBy = u"Ring Jo Bright"_s;
    one.carer = u"Ring Meadow Lane 0700"_s;
    c.records.put(one);
    const TimeCalendar calendar = made(c, wishFor({AudienceKind::Carer, std::nullopt, {}}));
    const QString secret = text(calendar);
    CHECK(calendar.times == 4);
    CHECK(calendar.findings.isEmpty());
    CHECK(secret.count(u"SUMMARY:Appointment\r\n"_s) == 4);
    for (const QString& word : {u"Ann"_s, u"Cy"_s, u"Willow"_s, u"Room"_s, u"Jo"_s, u"Meadow"_s})
        CHECK_FALSE(secret.contains(word));
    TimeCalendarWish full = wishFor({AudienceKind::Internal, std::nullopt, {}});
    full.fullTitles = true;
    const QString open = text(made(c, full));
    CHECK(open.contains(u"SUMMARY:Family time: Cy with Ann"_s));
    CHECK(open.contains(u"LOCATION:Willow Tree\\, Room 3"_s));
    CHECK_FALSE(open.contains(u"Meadow"_s));
}

TEST_CASE("time calendar: a parent gets own times only", "[desk][time_calendar]") {
    TimeCase c;
    Arrangement toms = c.saturdays(1);
    toms.id = ArrangementId::named(u"toms"_s);
    toms.adults = {c.tom};
    c.records.put(toms);
    c.records.put(c.saturdays());
    CHECK(made(c, wishFor({AudienceKind::Internal, std::nullopt, {}})).times == 12);
    CHECK(made(c, wishFor({AudienceKind::Parent, c.ann, {}})).times == 4);
    CHECK(made(c, wishFor({AudienceKind::Parent, c.tom, {}})).times == 8);
    TimeCalendarWish single = wishFor({AudienceKind::Internal, std::nullopt, {}});
    single.arrangement = toms.id;
    CHECK(made(c, single).times == 8);
}

TEST_CASE("time calendar: moved keeps its number, left out and paused are cancelled", "[desk][time_calendar]") {
    TimeCase c;
    Arrangement one = c.saturdays();
    c.records.put(one);
    const TimeCalendarWish wish = wishFor({AudienceKind::Internal, std::nullopt, {}});
    const QStringList before = numbers(text(made(c, wish)));
    one.changes = {{DateChangeKind::Move, QDate(2025, 9, 20), QDate(2025, 9, 21), 840},
                   {DateChangeKind::Skip, QDate(2025, 10, 4), {}, -1, -1, {}, u"Holiday"_s}};
    one.suspensions = {{QDate(2025, 10, 18), QDate(2025, 10, 19), u"Ill"_s}};
    c.records.put(one);
    const TimeCalendar calendar = made(c, wish);
    CHECK(calendar.times == 2);
    CHECK(calendar.cancelled == 2);
    CHECK(numbers(text(calendar)) == before);
    CHECK(text(calendar).contains(u"DTSTART;TZID=Europe/London:20250921T140000"_s));
    CHECK(text(calendar).count(u"STATUS:CANCELLED"_s) == 2);
    CHECK_FALSE(text(calendar).contains(u"Ill"_s));
}

TEST_CASE("time calendar: a place that tells of a carer is not for a parent", "[desk][time_calendar]") {
    TimeCase c;
    const PersonId carer = c.person("Meredith", false, QDate(1970, 1, 1));
    Placement home = *c.records.find<Placement>(c.placement("foster_long_term", QDate(2025, 1, 1)));
    home.carers = {carer};
    c.records.put(home);
    Arrangement one = c.saturdays();
    one.venueText = u"At Meredith's house"_s;
    c.records.put(one);
    TimeCalendarWish wish = wishFor({AudienceKind::Parent, c.ann, {}});
    wish.fullTitles = true;
    const TimeCalendar parents = made(c, wish);
    CHECK(parents.times == 4);
    CHECK_FALSE(text(parents).contains(u"Meredith"_s));
    CHECK(parents.findings.isEmpty());
    wish.audience = {AudienceKind::Internal, std::nullopt, {}};
    CHECK(text(made(c, wish)).contains(u"Meredith"_s));
}

TEST_CASE("time calendar: written to a file and recorded", "[desk][time_calendar]") {
    test::TestVault vault{true, now};
    const CaseId id = vault.addCase(u"T-7"_s);
    const Person child = vault.addPerson(id, u"Kofi Mensah"_s, Sex::Male, QDate(2016, 2, 7));
    Arrangement one{ArrangementId::make(), id, u"Saturdays"_s};
    one.state = ArrangementState::Active;
    one.children = {child.id};
    one.start = QDate(2025, 9, 6);
    TimeRule rule;
    rule.weekdays = {6};
    one.rules = {rule};
    vault.editor().perform(ChangeSet{}.add(one));
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"times.ics"_s);
    TimeCalendarWish wish{{}, QDate(2025, 9, 1), QDate(2025, 9, 30)};
    wish.alarm = 60;
    CHECK(writeTimeCalendar(vault.vault(), id, wish, now, target).times == 4);
    QFile file(target);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.contains("SUMMARY:Example: Appointment\r\n"));
    CHECK(bytes.contains("TRIGGER:-PT60M"));
    CHECK(file.permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    wish.from = QDate(2020, 1, 1);
    wish.to = QDate(2020, 2, 1);
    CHECK_THROWS_AS(writeTimeCalendar(vault.vault(), id, wish, now, target), Error);
    CHECK(file.exists());
}
