// SPDX-License-Identifier: MPL-2.0
#include "core/rules/session_forms.h"

#include "core/practice/words.h"
#include "core/rules/session_life.h"
#include "tests/support/time_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::TimeCase;

namespace {

class Forms : public TimeCase {
public:
    ContactSession on(QDate day, const char* type) const {
        ContactSession session{ContactSessionId::named(day.toString(Qt::ISODate)), caseId};
        session.children = {cy};
        session.adults = {ann};
        session.presence = {{cy, true}, {ann, false}};
        session.type = QLatin1String(type);
        session.date = session.plannedOn = day;
        return session;
    }
    QStringList of(const ContactSession& session) const { return formsOf(records, standardPack(), session); }
};

}  // namespace

TEST_CASE("session forms: each form has its questions, in words for both", "[rules][session_forms]") {
    const Words words(standardPack(), u"en"_s);
    for (const char* form : {"letter", "call", "farewell", "overnight", "sibling", "first"}) {
        INFO(form);
        const QList<Code> questions = questionsOf(standardPack(), QLatin1String(form));
        CHECK(questions.size() >= 4);
        for (const Code& code : questions) {
            CHECK(code.is.contains(QLatin1String(form)));
            CHECK_FALSE(words.heading(u"session_forms."_s + code.code).isEmpty());
            CHECK_FALSE(words.heading(u"session_forms."_s + code.code, Register::Family).isEmpty());
        }
        CHECK_FALSE(words.heading(u"session_form."_s + QLatin1String(form)).isEmpty());
    }
    CHECK(questionsOf(standardPack(), u"let"_s).isEmpty());
}

TEST_CASE("session forms: by the type of the time together", "[rules][session_forms]") {
    const Forms c;
    const QDate day(2026, 3, 7);
    CHECK(c.of(c.on(day, "letterbox")) == QStringList{u"letter"_s});
    CHECK(c.of(c.on(day, "video")) == QStringList{u"call"_s});
    CHECK(c.of(c.on(day, "farewell_final")) == QStringList{u"farewell"_s});
    CHECK(c.of(c.on(day, "weekend_stay")) == QStringList{u"overnight"_s});
    CHECK(c.of(c.on(day, "sibling")) == QStringList{u"sibling"_s});
    CHECK(c.of(c.on(day, "reintroduction_first_meeting")) == QStringList{u"first"_s});
    CHECK(c.of(c.on(day, "direct_centre")).isEmpty());
}

TEST_CASE("session forms: the first time after coming into care asks more", "[rules][session_forms]") {
    Forms c;
    c.status("police_protection_s46", QDate(2026, 3, 1), QDate(2026, 3, 3));
    c.status("ico_s38", QDate(2026, 3, 4));
    const ContactSession first = c.on(QDate(2026, 3, 3), "direct_centre");
    CHECK(c.of(first) == QStringList{u"first"_s});
    // One that did not take place leaves the next one the first.
    ContactSession missed = first;
    missed.state = SessionState::NotHeld;
    c.records.put(missed);
    const ContactSession second = c.on(QDate(2026, 3, 6), "direct_centre");
    CHECK(c.of(second) == QStringList{u"first"_s});
    c.records.put(asPlanned(first));
    CHECK(c.of(second).isEmpty());
    CHECK(c.of(c.on(QDate(2026, 2, 20), "direct_centre")).isEmpty());  // before care
    ContactSession toms = second;
    toms.adults = {c.tom};
    CHECK(c.of(toms) == QStringList{u"first"_s});
    toms.date = toms.plannedOn = QDate(2026, 4, 20);  // seven weeks later it is a visit like others
    CHECK(c.of(toms).isEmpty());
}

TEST_CASE("session forms: answers are set, changed and taken out", "[rules][session_forms]") {
    const Forms c;
    ContactSession session = c.on(QDate(2026, 3, 7), "letterbox");
    CHECK(answerTo(session, u"letter.received"_s) == nullptr);
    session = withAnswer(session, {u"letter.received"_s, {}, QDate(2026, 3, 9)});
    session = withAnswer(session, {u"letter.issues"_s, u"A street name"_s, {}});
    REQUIRE(session.extras.size() == 2);
    session = withAnswer(session, {u"letter.received"_s, u"By post"_s, QDate(2026, 3, 9)});
    CHECK(answerTo(session, u"letter.received"_s)->text == u"By post"_s);
    session = withAnswer(session, {u"letter.issues"_s, {}, {}});
    CHECK(session.extras.size() == 1);
    CHECK(withAnswer(session, {u"letter.issues"_s, {}, {}}) == session);
}

TEST_CASE("session marks: said, changed and taken out, each item once", "[rules][session_forms]") {
    ContactSession session{ContactSessionId::named(u"marks"_s), CaseId::named(u"case"_s)};
    CHECK(markOf(session, u"praised"_s).isEmpty());
    session = withMark(session, RecordPart::Warmth, u"praised"_s, u"yes"_s);
    session = withMark(session, RecordPart::Warmth, u"listened"_s, u"no"_s);
    session = withMark(session, RecordPart::Warmth, u"praised"_s, u"na"_s);
    REQUIRE(session.marks.size() == 2);
    CHECK(markOf(session, u"praised"_s) == u"na"_s);
    CHECK(session.marks.first().part == RecordPart::Warmth);
    session = withMark(session, RecordPart::Warmth, u"praised"_s, {});
    CHECK(session.marks.size() == 1);
    CHECK(withMark(session, RecordPart::Play, u"taught"_s, {}) == session);
}

TEST_CASE("session marks: every item belongs to one part and has words for both readers", "[rules][session_forms]") {
    const Pack& pack = standardPack();
    const Words words(pack, u"en"_s);
    const QList<Code> items = pack.codes.value(u"record_marks"_s);
    CHECK(items.size() > 15);
    for (const Code& item : items) {
        CAPTURE(item.code.toStdString());
        CHECK(std::count_if(EnumNames<RecordPart>::table.begin(), EnumNames<RecordPart>::table.end(),
                            [&](const auto& part) { return item.is.contains(toName(part.first)); }) == 1);
        for (const Register reader : {Register::Professional, Register::Family})
            CHECK_FALSE(words.term(u"record_marks."_s + item.code, reader).isEmpty());
    }
}

TEST_CASE("time in care: statuses without a day between are one time", "[rules][session_forms]") {
    Forms c;
    const QDate today(2026, 3, 24);
    CHECK(timeInCare(c.records, standardPack(), c.cy, today).first.isNull());
    c.status("ico_s38", QDate(2024, 1, 1), QDate(2024, 6, 30));
    c.status("ico_s38", QDate(2025, 9, 1), QDate(2025, 12, 1));
    c.status("placement_order", QDate(2025, 10, 1), QDate(2025, 11, 1));
    c.status("care_order_s31", QDate(2025, 12, 2));
    CHECK(timeInCare(c.records, standardPack(), c.cy, today) == std::pair(QDate(2025, 9, 1), today));
    CHECK(timeInCare(c.records, standardPack(), c.cy, QDate(2025, 8, 1)) == std::pair(QDate(2024, 1, 1), QDate(2024, 6, 30)));
}
