// SPDX-License-Identifier: MPL-2.0
#include "core/practice/pack.h"

#include "core/practice/words.h"

using namespace core;

namespace {

QByteArray packWith(const char* holidays, const char* extra = "") {
    return QByteArray("{\"id\":\"x\",\"version\":\"1\",\"name\":\"X\",\"terms\":{\"en\":{\"contact\":{\"professional\":\"Contact\","
                      "\"family\":\"Time together\"}}},\"phrases\":{\"en\":{\"page_of\":\"Page %1 of %2\"}},\"holidays\":[") +
           holidays + "]" + extra + "}";
}

QStringList paths(const Problems& problems) {
    QStringList list;
    for (const Problem& p : problems) list.append(p.where);
    return list;
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

TEST_CASE("Pack: every fault has its path and all are found at once", "[practice]") {
    const PackReading reading = readPack(
        "{\"id\":\"\",\"version\":2,\"terms\":{\"en\":{\"contact\":{\"professional\":\"Contact\"}}},"
        "\"holidays\":[{\"name\":\"A\",\"kind\":\"fixed_day\",\"month\":13,\"day\":1},{\"name\":\"B\",\"kind\":\"full_moon\"},"
        "{\"name\":\"C\",\"kind\":\"dates\",\"dates\":[\"2026-02-30\"]}]}");
    CHECK_FALSE(reading.pack);
    const QStringList found = paths(reading.problems);
    for (const char* path : {"id", "version", "name", "terms.en.contact.family", "phrases", "holidays[0].month", "holidays[1].kind",
                             "holidays[2].dates[0]"}) {
        CAPTURE(path);
        CHECK(found.contains(QLatin1String(path)));
    }
    CHECK(found.size() == 8);
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

TEST_CASE("Pack: a section of a newer version is named and not used", "[practice]") {
    const PackReading reading = readPack(packWith("", ",\"gates\":[]"));
    REQUIRE(reading.pack);
    CHECK(reading.pack->furtherSections == QStringList{QStringLiteral("gates")});
    CHECK(reading.problems.value(0).severity == Problem::Severity::Warning);
}

TEST_CASE("Holidays: Easter Sunday of known years", "[practice]") {
    const QList<QDate> known{{1961, 4, 2}, {2000, 4, 23}, {2019, 4, 21}, {2024, 3, 31}, {2025, 4, 20}, {2026, 4, 5}, {2038, 4, 25}, {2285, 3, 22}};
    for (const QDate& day : known) CHECK(easterSunday(day.year()) == day);
}

TEST_CASE("Holidays: England in years with and without substitute days", "[practice]") {
    // Published lists for England and Wales.
    CHECK(holidaysOf(standardPack(), 2026) == QList<QDate>{{2026, 1, 1}, {2026, 4, 3}, {2026, 4, 6}, {2026, 5, 4}, {2026, 5, 25}, {2026, 8, 31},
                                                           {2026, 12, 25}, {2026, 12, 28}});
    CHECK(holidaysOf(standardPack(), 2023).contains(QDate(2023, 5, 8)));
    CHECK(holidaysOf(standardPack(), 2023).contains(QDate(2023, 1, 2)));
    const QList<QDate> twentyOne = holidaysOf(standardPack(), 2021);
    CHECK(twentyOne.contains(QDate(2021, 12, 27)));
    CHECK(twentyOne.contains(QDate(2021, 12, 28)));
    CHECK_FALSE(twentyOne.contains(QDate(2021, 12, 25)));
}

TEST_CASE("Words: register, fallback and filled-in phrases", "[practice]") {
    const Pack pack = *readPack(packWith("")).pack;
    const Words english(pack, QStringLiteral("en"));
    CHECK(english.term(QStringLiteral("contact")) == QStringLiteral("Contact"));
    CHECK(english.term(QStringLiteral("contact"), Register::Family) == QStringLiteral("Time together"));
    CHECK(english.phrase(QStringLiteral("page_of"), {QStringLiteral("2"), QStringLiteral("7")}) == QStringLiteral("Page 2 of 7"));
    CHECK(Words(pack, QStringLiteral("cy")).term(QStringLiteral("contact")) == QStringLiteral("Contact"));
    CHECK(english.term(QStringLiteral("nothing")).isEmpty());
}
