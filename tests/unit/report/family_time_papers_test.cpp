// SPDX-License-Identifier: MPL-2.0
// Papers of family time: sheets that fit their page, drawn calendars with words, letters, and forms to fill in by hand.
#include "core/report/pages.h"
#include "core/report/picture_week.h"
#include "core/report/write/writers.h"
#include "core/rules/agenda.h"
#include "tests/support/demo_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& kind, const QString& reader, const QMap<QString, QString>& options = {}) {
    const QList<Passage> passages = passagesOf(test::demoDocument(kind, reader, options));
    QStringList texts;
    for (const Passage& passage : passages) texts << passage.text;
    return texts.join(u'\n');
}

int figures(const Document& document) {
    int count = 0;
    for (const Block& block : document.blocks) count += std::holds_alternative<Figure>(block);
    return count;
}

}  // namespace

TEST_CASE("schedule: the fridge sheet and the year take one page", "[report][timepapers]") {
    const ClearedSnapshot cleared = test::demoCleared(u"parent:Dana Hartley"_s);
    for (const char* shape : {"fridge", "year"})
        for (const auto& [size, name] : EnumNames<PrintSize>::table) {
            // The year is one drawing; from large print on it stands on a page of its own behind the heading.
            if (size >= PrintSize::Large && shape == std::string_view("year")) continue;
            Request request;
            request.kind = u"contact-schedule"_s;
            request.size = size;
            request.options = {{u"shape"_s, QLatin1String(shape)}};
            CAPTURE(shape, int(size));
            CHECK(layOut(buildReport(cleared, request)).pages.size() == 1);
        }
}

TEST_CASE("schedule: pictures show who comes on which day, and say it in words", "[report][timepapers]") {
    const Document sheet = test::demoDocument(u"contact-schedule"_s, u"child:Kofi Mensah"_s, {{u"shape"_s, u"pictures"_s}});
    CHECK(figures(sheet) == 4);
    QString words;
    for (const Block& block : sheet.blocks)
        if (const auto* figure = std::get_if<Figure>(&block)) words += figure->alternative;
    CHECK(words.contains(u"Dana"_s));
    CHECK(words.contains(u"16:30"_s));
    CHECK_FALSE(words.contains(u"Orchard Street"_s));
}

TEST_CASE("picture week: every day has a frame, every person a face and a name", "[report][timepapers]") {
    PictureDay day{u"Monday"_s, u"7 April"_s, {{u"10:00"_s, {u"Dana"_s, u"Ellis"_s}, {0, 1}, PlaceSign::House, {}}}};
    const Drawing drawing = pictureWeek({day, {u"Tuesday"_s, u"8 April"_s, {}}}, 160);
    QStringList said;
    for (const Piece& piece : drawing.pieces)
        if (const auto* lettering = std::get_if<Lettering>(&piece)) {
            said << lettering->text;
            CHECK(drawing.bounds.contains(lettering->at));
        }
    for (const QString& word : {u"Monday"_s, u"Dana"_s, u"Ellis"_s, u"10:00"_s, u"Tuesday"_s}) CHECK(said.contains(word));
    const Drawing none = pictureWeek({{u"Monday"_s, {}, {}}}, 160);
    CHECK(none.bounds.height() < drawing.bounds.height());
}

TEST_CASE("year sheet: each day stands once, those together are filled", "[report][timepapers]") {
    const Drawing year = yearSheet(QDate(2026, 1, 1), {QDate(2026, 2, 3)}, {QDate(2026, 2, 4), QDate(2026, 2, 5)},
                                   QStringList(12, u"M"_s), QStringList(7, u"d"_s), 160);
    int numbers = 0, filled = 0, framed = 0;
    for (const Piece& piece : year.pieces)
        if (const auto* lettering = std::get_if<Lettering>(&piece)) numbers += lettering->text.at(0).isDigit();
        else if (std::get<Shape>(piece).fill == Ink::HouseholdFill) ++filled;
        else ++framed;
    CHECK(numbers == 365);
    CHECK(filled == 1);
    CHECK(framed == 2);
}

TEST_CASE("safe contact: worries, acts with the days that showed them, the scale", "[report][timepapers]") {
    const QString paper = textOf(u"safe-contact"_s, u"parent:Dana Hartley"_s);
    for (const QString& words : {u"That Dana drinks when she is low."_s, u"Seen on"_s, u"Keeps from happening"_s,
                                 u"Tilly joins the Sundays."_s, u"I have not missed since spring."_s})
        CHECK(paper.contains(words));
    const QString blank = textOf(u"safe-contact"_s, u"internal"_s, {{u"blank"_s, u"yes"_s}});
    CHECK_FALSE(blank.contains(u"Dana"_s));
    CHECK(blank.count(QChar(0x25a1)) == 33);
}

TEST_CASE("session record: the blank form has every part, lines and boxes, and nothing of the case", "[report][timepapers]") {
    const Document form = test::demoDocument(u"session-record"_s, u"internal"_s, {{u"blank"_s, u"yes"_s}});
    CHECK(figures(form) >= int(EnumNames<RecordPart>::table.size()));
    const QString text = QString::fromUtf8(writeText(form));
    CHECK(text.contains(QChar(0x25a1)));
    CHECK_FALSE(text.contains(u"Dana"_s));
    CHECK_FALSE(text.contains(u"Tilly"_s));
}

TEST_CASE("letterbox: cover note, what was done, the words as given; findings stay with the worker", "[report][timepapers]") {
    const CaseSnapshot demo = test::demoRecords();
    CaseSnapshot records = demo;
    ContactSession letter{ContactSessionId::named(u"a letter"_s), records.id()};
    const auto dana = audienceNamed(records, u"parent:Dana Hartley"_s).person;
    letter.adults = {*dana};
    letter.children = {*audienceNamed(records, u"child:Tilly Mensah"_s).person};
    letter.type = u"letterbox"_s;
    letter.state = SessionState::Held;
    letter.date = test::demoDay().addDays(-3);
    letter.seen = {{RecordPart::Talk, -1, {}, dana, u"Dear Tilly, the daffodils are out."_s}};
    letter.extras = {{u"letter.screened_by"_s, u"Marcus"_s, test::demoDay()}, {u"letter.issues"_s, u"A street name."_s, {}}};
    records.put(letter);
    const auto paper = [&](const QString& reader) {
        Clearance clearance;
        clearance.pack = &standardPack();
        clearance.madeAt = QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC);
        Request request;
        request.kind = u"letterbox-letter"_s;
        return QString::fromUtf8(writeText(buildReport(clearedFor(records, audienceNamed(records, reader), clearance), request)))
            .simplified();
    };
    const QString family = paper(u"parent:Dana Hartley"_s);
    CHECK(family.contains(u"Dear Tilly, the daffodils are out."_s));
    CHECK(family.contains(u"Marcus"_s));
    CHECK_FALSE(family.contains(u"A street name."_s));
    CHECK(paper(u"internal"_s).contains(u"A street name."_s));
    CHECK(family.contains(u"This letter is from Dana for Tilly."_s));
    letter.seen = {{RecordPart::Talk, -1, u"child_said"_s, {}, u"Dear Mum, I lost a tooth."_s}};
    records.put(letter);
    const QString back = paper(u"parent:Dana Hartley"_s);
    CHECK(back.contains(u"This letter is from Tilly for Dana."_s));
}

TEST_CASE("session record: each step of the record begins a line as a sentence does", "[report][timepapers]") {
    const QString text = QString::fromUtf8(writeText(test::demoDocument(u"session-record"_s, u"internal"_s)));
    const QStringList lines = text.split(u'\n');
    int steps = 0;
    for (const QString& line : lines) {
        CHECK_FALSE(line.trimmed().startsWith(u"signed on"_s));
        if (line.trimmed().startsWith(u"Signed on"_s)) ++steps;
    }
    CHECK(steps > 0);
}

TEST_CASE("letterbox: the demonstration has letters both ways, and one that is late", "[report][timepapers][demo]") {
    const CaseSnapshot records = test::demoRecords();
    int fromAccra = 0, fromChildren = 0;
    for (const ContactSession& one : records.all<ContactSession>()) {
        if (one.type != u"letterbox"_s || one.seen.isEmpty()) continue;
        CHECK(one.date.exact());
        ++(one.seen.first().kind == u"child_said"_s ? fromChildren : fromAccra);
    }
    CHECK(fromAccra == 2);
    CHECK(fromChildren == 1);
    const QList<AgendaItem> due = agendaOf(records, standardPack(), test::demoDay(), test::demoDay(), records);
    CHECK(std::count_if(due.begin(), due.end(), [](const AgendaItem& one) { return one.rule == u"letter_late"_s; }) == 1);
    const QString text = QString::fromUtf8(writeText(test::demoDocument(u"letterbox-letter"_s, u"internal"_s)));
    CHECK(text.contains(u"your drawing hangs over the table"_s));
}
