// SPDX-License-Identifier: MPL-2.0
// The family on paper: pins, initials, parts in larger letters, then and now.
#include <catch2/catch_test_macros.hpp>

#include "core/genogram/layout.h"
#include "core/report/kinds/family_view_kinds.h"
#include "core/report/pages.h"
#include "core/report/paper/page_style.h"
#include "core/rules/as_at.h"
#include "tests/support/demo_case.h"

using namespace core;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

ClearedSnapshot cleared(const CaseSnapshot& records, const QString& reader = S("internal")) {
    const Clearance clearance{&standardPack(), S("en"), {12, S("00")}, QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC)};
    return clearedFor(records, audienceNamed(records, reader), clearance);
}

Request asked(const char* kind, const QMap<QString, QString>& options = {}, PrintSize size = PrintSize::Standard) {
    Request request;
    request.kind = S(kind);
    request.options = options;
    request.size = size;
    return request;
}

QList<Figure> figures(const Document& document) {
    QList<Figure> list;
    for (const Block& block : document.blocks)
        if (const auto* figure = std::get_if<Figure>(&block)) list << *figure;
    return list;
}

const Drawing& drawingOf(const Figure& figure) { return std::get<Drawing>(figure.picture); }

double xOf(const Drawing& drawing, const PersonId& person) {
    for (const Spot& spot : drawing.spots)
        if (spot.person == anyId(person)) return spot.box.center().x();
    FAIL("not drawn");
    return 0;
}

PersonId named(const CaseSnapshot& records, const char* name) {
    for (const Person& person : records.all<Person>())
        if (displayName(person) == S(name)) return person.id;
    FAIL("nobody of that name");
    return PersonId::make();
}

QString wordsOf(const Document& document) {
    QStringList all{document.title};
    for (const Passage& passage : passagesOf(document)) all << passage.text << passage.where;
    return all.join(u'\n');
}

}  // namespace

TEST_CASE("who is pinned stands there on paper as well, for every reader", "[report][genogram][pins]") {
    CaseSnapshot records = test::demoRecords();
    const PersonId dana = named(records, "Dana Hartley");
    records.put(GenogramPin{.id = GenogramPinId::named(S("pin")), .caseId = records.id(), .person = dana, .x = 7000});
    for (const char* reader : {"internal", "court", "parent:Dana Hartley"}) {
        INFO(reader);
        const Document document = buildReport(cleared(records, S(reader)), asked("genogram"));
        CHECK(std::abs(xOf(drawingOf(figures(document).first()), dana) - 7000 * measure::side / 100) < 0.2);
    }
}

TEST_CASE("a paper with initials names nobody in full and tells no day of birth", "[report][genogram][initials]") {
    const CaseSnapshot records = test::demoRecords();
    const QString full = wordsOf(buildReport(cleared(records), asked("genogram")));
    const QString initials = wordsOf(buildReport(cleared(records), asked("genogram", {{S("initials"), S("yes")}})));
    QSet<QString> names;
    for (const Person& person : records.all<Person>()) names << displayName(person);
    names.remove(QString());
    int known = 0;
    for (const QString& name : names) {
        INFO(name.toStdString());
        known += full.contains(name);
        CHECK_FALSE(initials.contains(name));
    }
    CHECK(known > 10);
    const Person& tilly = *records.find<Person>(named(records, "Tilly Mensah"));
    const QDate born = *tilly.birth.exact();
    CHECK(full.contains(born.toString(S("dd.MM.yyyy"))));
    CHECK_FALSE(initials.contains(born.toString(S("dd.MM.yyyy"))));
    CHECK(initials.contains(S("T. M.")));
}

TEST_CASE("where letters come out small the picture follows in parts with ten points and more", "[report][genogram][parts]") {
    const ClearedSnapshot demo = cleared(test::demoRecords());
    const QList<Figure> alone = figures(buildReport(demo, asked("genogram", {{S("parts"), S("no")}})));
    CHECK(alone.size() == 1);
    for (const PrintSize size : {PrintSize::Standard, PrintSize::Extra}) {
        const Document document = buildReport(demo, asked("genogram", {}, size));
        const QList<Figure> all = figures(document);
        REQUIRE(all.size() > 2);
        QSet<AnyId> people;
        for (qsizetype i = 1; i < all.size(); ++i) {
            CHECK_FALSE(all[i].alternative.isEmpty());
            for (const Spot& spot : drawingOf(all[i]).spots) people << spot.person;
        }
        CHECK(people.size() == drawingOf(all.first()).spots.size());
        // As printed: the smallest letter of each part.
        const Pages pages = layOut(document);
        int pictures = 0;
        for (const Page& page : pages.pages)
            for (const PageChunk& chunk : page.chunks)
                for (const PageItem& item : chunk.items) {
                    const auto* picture = std::get_if<PagePicture>(&item);
                    const Drawing* drawing = picture ? std::get_if<Drawing>(&picture->picture) : nullptr;
                    if (!drawing || drawing->pieces == drawingOf(all.first()).pieces) continue;
                    ++pictures;
                    const double scale = picture->box.width() / drawing->bounds.width();
                    for (const Piece& piece : drawing->pieces)
                        if (const auto* text = std::get_if<Lettering>(&piece)) CHECK(text->size * scale > 9.9);
                }
        CHECK(pictures == all.size() - 1);
    }
}

TEST_CASE("then and now: two states side by side and a table of what differs", "[report][genogram][compare]") {
    const CaseSnapshot records = test::demoRecords();
    const ClearedSnapshot now = cleared(records);
    Request request = asked("then-and-now", {{S("earlier-date"), S("2018-01-01")}});
    CHECK(figures(buildReport(now, request)).isEmpty());  // without the earlier state there is nothing to show
    const AsAt then = asAt(records, QDate(2018, 1, 1));
    const Document document = buildThenAndNow(now, cleared(then.records), request);
    const QList<Figure> all = figures(document);
    REQUIRE_FALSE(all.isEmpty());
    const QList<Spot>& spots = drawingOf(all.first()).spots;
    CHECK(std::any_of(spots.begin(), spots.end(), [](const Spot& spot) { return spot.copy == 1; }));
    const QString words = wordsOf(document);
    CHECK(words.contains(S("As at 1 January 2018")));
    CHECK(words.contains(S("Not there")));  // Tilly was not born
    CHECK(words.contains(S("Tilly Mensah")));
}
