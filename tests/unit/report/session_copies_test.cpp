// SPDX-License-Identifier: MPL-2.0
// The same record of family time for a parent, the court and a child: each gets what its reader needs (practice §7.4).
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// The demonstration with one hour of Dana in which everything was written down, two days ago.
class Copies {
public:
    Copies() : records_(test::demoRecords()) {
        const PersonId dana = *audienceNamed(records_, u"parent:Dana Hartley"_s).person;
        const PersonId tilly = *audienceNamed(records_, u"child:Tilly Mensah"_s).person;
        ContactSession one{ContactSessionId::named(u"the hour"_s), records_.id()};
        one.adults = {dana};
        one.children = {tilly};
        one.type = u"direct_centre"_s;
        one.supervision = u"supervised_close"_s;
        one.date = one.plannedOn = test::demoDay().addDays(-2);
        one.state = SessionState::Held;
        one.record = RecordState::Checked;
        one.start = 600, one.end = 690;
        one.presence = {{tilly, true, Presence::Came}, {dana, false, Presence::Late, 612, -1, u"The bus was late."_s}};
        one.supervisor = u"Marcus Reid"_s;
        one.endedBy = EndedBy::Child;
        one.endedWhy = u"Tilly felt sick."_s;
        one.travel = u"By taxi from the carers."_s;
        one.dayNote = u"School trip in the morning."_s;
        one.carerNote = u"Tilly asked for the blue cup."_s;
        one.seen = {{RecordPart::Play, 605, {}, {}, u"Dana read the book twice."_s}};
        one.marks = {{RecordPart::Warmth, u"praised"_s, {}, u"yes"_s}, {RecordPart::Ending, u"warned_of_end"_s, {}, u"na"_s}};
        one.noStrengthSeen = true;
        one.interventions = {{620, InterventionType::Remind, u"Phone rang."_s, u"I asked Dana to put it away."_s, u"She did."_s}};
        one.incidents = {{u"medical"_s, 640, u"low"_s, u"Tilly was sick on the mat."_s, u"We cleaned up."_s, u"Anita Rao"_s,
                          test::demoDay().addDays(-2), 700, true, u"No sign of harm."_s}};
        one.views = {{tilly, {}, ViewMoment::After, 4, u"It was nice."_s}};
        one.meaning = u"Tilly seeks comfort from Dana."_s;
        one.care = {{615, CareKind::Feed, 10, 120, dana, u"half a bottle"_s}};
        for (const Goal& goal : records_.all<Goal>()) {
            one.evidences = {anyId(goal.id)};
            goal_ = goal.title;
            break;
        }
        one.shared = {{dana, {}, test::demoDay().addDays(-1), u"read together"_s, u"I think this is fair."_s},
                      {{}, u"Northgate School"_s, test::demoDay().addDays(-1), u"post"_s}};
        const CaseSnapshot before = records_;
        records_.put(one);
    }
    QString paper(const QString& reader) const {
        Clearance clearance{&standardPack(), u"en"_s, {1, u"00"_s}, QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC)};
        Request request;
        request.kind = u"session-record"_s;
        const QString day = test::demoDay().addDays(-2).toString(Qt::ISODate);
        request.options = {{u"from-date"_s, day}, {u"to-date"_s, day}};
        // One line, so that words broken over lines are found.
        return QString::fromUtf8(
                   writeText(buildReport(clearedFor(records_, audienceNamed(records_, reader), clearance), request)))
            .simplified();
    }
    QString goal() const { return goal_; }

private:
    CaseSnapshot records_;
    QString goal_;
};

}  // namespace

TEST_CASE("session record: all readers get what was seen, heard and said", "[report][sessioncopies]") {
    const Copies c;
    for (const QString& reader : {u"parent:Dana Hartley"_s, u"court"_s, u"internal"_s, u"child:Tilly Mensah"_s}) {
        CAPTURE(reader.toStdString());
        const QString paper = c.paper(reader);
        for (const QString& words :
             {u"Dana read the book twice."_s, u"The bus was late."_s, u"Tilly felt sick."_s, u"School trip in the morning."_s,
              u"I asked Dana to put it away."_s, u"120 ml"_s, u"Tilly was sick on the mat."_s, u"face 4 of 5"_s,
              u"I think this is fair."_s, u"Marcus Reid"_s})
            CHECK(paper.contains(words));
    }
}

TEST_CASE("session record: the court gets what was weighed and who was told", "[report][sessioncopies]") {
    const Copies c;
    const QString court = c.paper(u"court"_s), parent = c.paper(u"parent:Dana Hartley"_s);
    for (const QString& words :
         {u"Tilly seeks comfort from Dana."_s, u"Tilly asked for the blue cup."_s, u"Anita Rao"_s,
          u"An enquiry into significant harm was considered."_s, u"No sign of harm."_s, u"No strength was seen on this day."_s,
          u"Northgate School on"_s, u"minor"_s, u"Facts and views stand apart"_s}) {
        CAPTURE(words.toStdString());
        CHECK(court.contains(words));
        CHECK_FALSE(parent.contains(words));
    }
    CHECK(court.contains(c.goal()));
    CHECK(court.contains(u"Praised the child"_s));
    // Where a carer lives is not for the court either, since its papers go to all sides.
    CHECK_FALSE(court.contains(u"By taxi from the carers."_s));
    CHECK(c.paper(u"internal"_s).contains(u"By taxi from the carers."_s));
}

TEST_CASE("session record: a parent's copy says what it is for and has room for their words", "[report][sessioncopies]") {
    const Copies c;
    const QString parent = c.paper(u"parent:Dana Hartley"_s), court = c.paper(u"court"_s);
    for (const QString& words : {u"This is what was written about your time together."_s, u"What you want to say"_s,
                                 u"Write here if something is missing"_s, u"read together"_s}) {
        CAPTURE(words.toStdString());
        CHECK(parent.contains(words));
    }
    CHECK(parent.contains(u"Said what you did well"_s));
    CHECK_FALSE(court.contains(u"What you want to say"_s));
    CHECK_FALSE(parent.contains(u"Northgate School on"_s));
}
