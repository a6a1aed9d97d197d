// SPDX-License-Identifier: MPL-2.0
#include "core/practice/pack.h"

#include "core/model/chronology_entry.h"
#include "core/practice/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace core;

namespace {

// A whole pack in which one piece can be replaced: by JSON for a broken one, by nothing for a missing one.
QByteArray pack(const QByteArray& piece = {}, const QByteArray& with = {}) {
    const QList<std::pair<QByteArray, QByteArray>> pieces{
        {"id", "\"x\""},
        {"version", "\"1\""},
        {"name", "\"X\""},
        {"terms", R"({"en":{"worker":{"professional":"social worker","family":"your social worker"}}})"},
        {"wordings", R"({"contact":{"en":{"contact":{"professional":"contact","family":"time together"}}},
                         "family_time":{"en":{"contact":{"professional":"family time","family":"time together"}}},
                         "connection":{"en":{"contact":{"professional":"connection","family":"time together"}}}})"},
        {"phrases", R"({"en":{"page_of":"Page %1 of %2"}})"},
        {"holidays", "[]"}};
    QByteArrayList members;
    for (const auto& [key, value] : pieces) {
        if (key != piece) members.append('"' + key + "\":" + value);
        else if (!with.isEmpty()) members.append('"' + key + "\":" + with);
    }
    if (!piece.isEmpty() && !std::any_of(pieces.begin(), pieces.end(), [&](const auto& p) { return p.first == piece; }))
        members.append('"' + piece + "\":" + with);
    return "{" + members.join(',') + "}";
}

QByteArray resource(const char* path) {
    QFile file(QString::fromLatin1(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("Pack: England reads without a fault", "[practice]") {
    const Pack& england = standardPack();
    CHECK(england.id == QStringLiteral("england"));
    CHECK(england.furtherSections.isEmpty());
    for (const QHash<QString, Term>& terms : england.terms)
        for (const Term& term : terms) {
            CHECK_FALSE(term.professional.isEmpty());
            CHECK_FALSE(term.family.isEmpty());
        }
}

TEST_CASE("Pack: England has a word for every category and every concept a family meets", "[practice]") {
    const Words words(standardPack(), QStringLiteral("en"));
    for (const auto& [category, name] : EnumNames<Category>::table) {
        const QString concept_ = QStringLiteral("category.") + toName(category);
        CAPTURE(concept_);
        CHECK_FALSE(words.term(concept_).isEmpty());
        CHECK_FALSE(words.term(concept_, Register::Family).isEmpty());
    }
    // What families find hard or hurtful is for professional papers alone.
    for (const QHash<QString, Term>& terms : standardPack().terms)
        for (const Term& term : terms)
            for (const char* jargon :
                 {"contact", "placement", "disclos", "sibling", "engage", "failed", "reunif", "accommodat"}) {
                CAPTURE(term.family, jargon);
                CHECK_FALSE(term.family.contains(QLatin1String(jargon), Qt::CaseInsensitive));
            }
}

TEST_CASE("Pack: each fault has its path", "[practice]") {
    const struct {
        const char* piece;
        const char* with;  ///< "" leaves the piece out
        const char* where;
        const char* code;
    } table[] = {
        {"id", "", "id", "missing"},
        {"id", "\" \"", "id", "not_text"},
        {"version", "2", "version", "not_text"},
        {"name", "null", "name", "not_text"},
        {"terms", "", "terms", "missing"},
        {"terms", "[]", "terms", "missing"},
        {"terms", "{}", "terms.en", "empty"},
        {"terms", R"({"en":{"worker":{"professional":"social worker"}}})", "terms.en.worker.family", "missing"},
        {"terms", R"({"en":{"worker":"social worker"}})", "terms.en.worker.professional", "missing"},
        {"terms", R"({"en":{"a":{"professional":"a","family":"a"}},"cy":{"b":{"professional":"b","family":"b"}}})", "terms.cy.a",
         "missing"},
        {"wordings", "", "wordings", "missing"},
        {"wordings", R"({"contact":{"en":{"contact":{"professional":"c","family":"c"}}},
                         "family_time":{"en":{"contact":{"professional":"c","family":"c"}}}})",
         "wordings.connection.en", "empty"},
        {"wordings", R"({"contact":{"en":{"x":{"professional":"c","family":"c"}}},
                         "family_time":{"en":{"contact":{"professional":"c","family":"c"}}},
                         "connection":{"en":{"contact":{"professional":"c","family":"c"}}}})",
         "wordings.contact.en.contact", "missing"},
        {"phrases", "", "phrases", "missing"},
        {"phrases", R"({"cy":{"a":"A"}})", "phrases.en", "empty"},
        {"phrases", R"({"en":{"page":7}})", "phrases.en.page", "not_text"},
        {"phrases", R"({"en":{"page":"Page %1"},"cy":{"page":"Tudalen"}})", "phrases.cy.page", "places_differ"},
        {"holidays", "", "holidays", "missing"},
        {"holidays", "{}", "holidays", "missing"},
        {"holidays", R"([{"kind":"easter","offset":1}])", "holidays[0].name", "missing"},
        {"holidays", R"([{"name":"A","kind":"full_moon"}])", "holidays[0].kind", "unknown_kind"},
        {"holidays", R"([{"name":"A","kind":"fixed_day","month":13,"day":1}])", "holidays[0].month", "not_in_range"},
        {"holidays", R"([{"name":"A","kind":"fixed_day","month":4,"day":31}])", "holidays[0].day", "not_in_range"},
        {"holidays", R"([{"name":"A","kind":"nth_weekday","month":5,"weekday":1,"nth":0}])", "holidays[0].nth", "not_in_range"},
        {"holidays", R"([{"name":"A","kind":"easter","offset":1,"not_in":[12]}])", "holidays[0].not_in", "not_in_range"},
        {"holidays", R"([{"name":"A","kind":"easter","offset":1},{"name":"B","kind":"dates","dates":["2026-02-30"]}])",
         "holidays[1].dates[0]", "not_a_date"},
    };
    REQUIRE(readPack(pack()).pack);
    REQUIRE(readPack(pack()).problems.isEmpty());
    for (const auto& row : table) {
        CAPTURE(row.piece, row.with);
        const PackReading reading = readPack(pack(row.piece, row.with));
        CHECK_FALSE(reading.pack);
        const bool told = std::any_of(reading.problems.begin(), reading.problems.end(), [&](const Problem& p) {
            return p.where == QLatin1String(row.where) && p.code == QLatin1String(row.code) && p.message.endsWith(u'.');
        });
        CHECK(told);
    }
}

TEST_CASE("Pack: all faults are found at once", "[practice]") {
    const PackReading reading =
        readPack(R"({"id":"","version":2,"terms":{"en":{"a":{"professional":"a"}}},"holidays":[{"kind":"moon"}]})");
    QStringList found;
    for (const Problem& p : reading.problems) found.append(p.where);
    for (const char* path :
         {"id", "version", "name", "terms.en.a.family", "wordings", "phrases", "holidays[0].name", "holidays[0].kind"}) {
        CAPTURE(path);
        CHECK(found.contains(QLatin1String(path)));
    }
}

TEST_CASE("Pack: the published schema asks for what the reader asks for", "[practice]") {
    const QJsonObject schema = QJsonDocument::fromJson(resource(":/core/packs/pack.schema.json")).object();
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    REQUIRE(required.size() == 7);
    for (const QJsonValue& section : required) {
        CAPTURE(section.toString());
        CHECK_FALSE(readPack(pack(section.toString().toUtf8())).pack);
        CHECK(schema.value(QLatin1String("properties")).toObject().contains(section.toString()));
    }
}

TEST_CASE("Pack: what is no JSON object is refused with the place", "[practice]") {
    for (const char* text : {"", "[]", "{\"id\": ", "\xff\xfe", "null"}) {
        CAPTURE(text);
        const PackReading reading = readPack(text);
        CHECK_FALSE(reading.pack);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].code == QStringLiteral("not_json"));
    }
}

TEST_CASE("Pack: what this version does not know is named and not used", "[practice]") {
    const PackReading section = readPack(pack("gates", "[]"));
    REQUIRE(section.pack);
    CHECK(section.pack->furtherSections == QStringList{QStringLiteral("gates")});
    REQUIRE(section.problems.size() == 1);
    CHECK(section.problems[0].severity == Problem::Severity::Warning);

    const PackReading key = readPack(pack("holidays", R"([{"name":"A","kind":"easter","offset":1,"ofset":2}])"));
    REQUIRE(key.pack);
    REQUIRE(key.problems.size() == 1);
    CHECK(key.problems[0].where == QStringLiteral("holidays[0].ofset"));
    CHECK(key.problems[0].severity == Problem::Severity::Warning);
}

TEST_CASE("Holidays: Easter Sunday of known years", "[practice]") {
    const QList<QDate> known{{1961, 4, 2},  {2000, 4, 23}, {2019, 4, 21}, {2024, 3, 31},
                             {2025, 4, 20}, {2026, 4, 5},  {2038, 4, 25}, {2285, 3, 22}};
    for (const QDate& day : known) CHECK(easterSunday(day.year()) == day);
}

TEST_CASE("Holidays: England in years with and without substitute days", "[practice]") {
    // Published lists for England and Wales.
    CHECK(holidaysOf(standardPack(), 2026) == QList<QDate>{{2026, 1, 1},
                                                           {2026, 4, 3},
                                                           {2026, 4, 6},
                                                           {2026, 5, 4},
                                                           {2026, 5, 25},
                                                           {2026, 8, 31},
                                                           {2026, 12, 25},
                                                           {2026, 12, 28}});
    CHECK(holidaysOf(standardPack(), 2023).contains(QDate(2023, 5, 8)));
    CHECK(holidaysOf(standardPack(), 2023).contains(QDate(2023, 1, 2)));
    const QList<QDate> twentyOne = holidaysOf(standardPack(), 2021);
    CHECK(twentyOne.contains(QDate(2021, 12, 27)));
    CHECK(twentyOne.contains(QDate(2021, 12, 28)));
    CHECK_FALSE(twentyOne.contains(QDate(2021, 12, 25)));
}

TEST_CASE("Holidays: days that were moved or given once", "[practice]") {
    const auto has = [](int year, int month, int day) {
        return holidaysOf(standardPack(), year).contains(QDate(year, month, day));
    };
    CHECK(has(2020, 5, 8));
    CHECK_FALSE(has(2020, 5, 4));
    CHECK(has(2022, 6, 2));
    CHECK(has(2022, 6, 3));
    CHECK_FALSE(has(2022, 5, 30));
    CHECK(has(2022, 9, 19));
    CHECK(has(2022, 12, 27));  // Christmas Day was a Sunday, Boxing Day the Monday
    CHECK_FALSE(has(1973, 1, 1));
    CHECK_FALSE(has(1977, 5, 2));
    CHECK(has(1978, 5, 1));
}

TEST_CASE("Holidays: working days step over weekends and holidays, both ways", "[practice]") {
    const Pack& england = standardPack();
    CHECK(isWorkingDay(england, QDate(2026, 3, 24)));
    CHECK_FALSE(isWorkingDay(england, QDate(2026, 3, 28)));
    CHECK_FALSE(isWorkingDay(england, QDate(2026, 4, 3)));
    CHECK(addWorkingDays(england, QDate(2026, 4, 2), 1) == QDate(2026, 4, 7));
    CHECK(addWorkingDays(england, QDate(2026, 4, 7), -1) == QDate(2026, 4, 2));
    CHECK(addWorkingDays(england, QDate(2025, 12, 24), 5) == QDate(2026, 1, 5));
    CHECK(addWorkingDays(england, QDate(2026, 4, 4), 0) == QDate(2026, 4, 4));
}

TEST_CASE("Words: register, fallback and filled-in phrases", "[practice]") {
    const Pack small = *readPack(pack()).pack;
    const Words english(small, QStringLiteral("en"));
    CHECK(english.term(QStringLiteral("worker")) == QStringLiteral("social worker"));
    CHECK(english.heading(QStringLiteral("worker")) == QStringLiteral("Social worker"));
    CHECK(english.term(QStringLiteral("worker"), Register::Family) == QStringLiteral("your social worker"));
    CHECK(english.phrase(QStringLiteral("page_of"), {QStringLiteral("2"), QStringLiteral("7")}) == QStringLiteral("Page 2 of 7"));
    CHECK(english.phrase(QStringLiteral("page_of"), {QStringLiteral("%2"), QStringLiteral("7")}) ==
          QStringLiteral("Page %2 of 7"));
    CHECK(Words(small, QStringLiteral("cy")).term(QStringLiteral("worker")) == QStringLiteral("social worker"));
    CHECK(english.term(QStringLiteral("nothing")).isEmpty());
    CHECK(english.heading(QStringLiteral("nothing")).isEmpty());
}

TEST_CASE("Words: a case chooses how time together is called", "[practice]") {
    const QString concept_ = QStringLiteral("contact");
    CHECK(Words(standardPack(), QStringLiteral("en"), Wording::Contact).term(concept_) == QStringLiteral("contact"));
    CHECK(Words(standardPack(), QStringLiteral("en")).term(concept_) == QStringLiteral("family time"));
    CHECK(Words(standardPack(), QStringLiteral("en"), Wording::Connection).heading(QStringLiteral("contact_plan")) ==
          QStringLiteral("Connection time plan"));
}

TEST_CASE("Words: a second language may be partial; what lacks is said in English", "[practice][languages]") {
    const Pack& england = standardPack();
    const Words welsh(england, QStringLiteral("cy")), arabic(england, QStringLiteral("ar"));
    CHECK(welsh.language() == QStringLiteral("cy"));
    CHECK(welsh.heading(QStringLiteral("agreement.we_will")) == QStringLiteral("Beth fyddwn ni’n ei wneud"));
    CHECK(welsh.term(QStringLiteral("timer.EN-IR1b")) ==
          Words(england, QStringLiteral("en")).term(QStringLiteral("timer.EN-IR1b")));
    CHECK(welsh.phrase(QStringLiteral("agreement.review"), {QStringLiteral("x")}).endsWith(QStringLiteral("ar x.")));
    CHECK(arabic.phrase(QStringLiteral("agreement.not_court")).isRightToLeft());
    // All fixed words of the agreement are there in both.
    for (auto it = england.phrases[QStringLiteral("en")].cbegin(); it != england.phrases[QStringLiteral("en")].cend(); ++it) {
        if (!it.key().startsWith(QStringLiteral("clause."))) continue;
        CAPTURE(it.key().toStdString());
        CHECK(england.phrases[QStringLiteral("cy")].contains(it.key()));
        const bool part = it.key().count(u'.') > 1;
        CHECK((part || england.phrases[QStringLiteral("ar")].contains(it.key())));
    }
    CHECK(england.phrases[QStringLiteral("cy")].size() >= 150);
}

TEST_CASE("Pack: a translation must be of something, with the same places", "[practice][languages]") {
    const auto with = [](const char* translations) {
        QJsonObject root = QJsonDocument::fromJson(pack()).object();
        root.insert(QStringLiteral("translations"), QJsonDocument::fromJson(translations).object());
        return readPack(QJsonDocument(root).toJson());
    };
    const PackReading good =
        with(R"({"cy":{"comment":"to be confirmed","terms":{"worker":"gweithiwr"},"phrases":{"page_of":"Tudalen %1 o %2"}}})");
    REQUIRE(good.pack);
    CHECK(good.problems.isEmpty());
    CHECK(Words(*good.pack, QStringLiteral("cy")).term(QStringLiteral("worker"), Register::Family) ==
          QStringLiteral("gweithiwr"));
    for (const auto& [json, code] : {std::pair{R"({"cy":{"terms":{"nothing":"dim"}}})", "unknown_word"},
                                     std::pair{R"({"cy":{"phrases":{"nothing":"dim"}}})", "unknown_word"},
                                     std::pair{R"({"cy":{"phrases":{"page_of":"Tudalen"}}})", "places_differ"},
                                     std::pair{R"({"cy":{"terms":{"worker":""}}})", "not_text"}}) {
        CAPTURE(json);
        const PackReading bad = with(json);
        CHECK_FALSE(bad.pack);
        REQUIRE_FALSE(bad.problems.isEmpty());
        CHECK(bad.problems.first().code == QLatin1String(code));
    }
}
