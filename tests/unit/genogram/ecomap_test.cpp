// SPDX-License-Identifier: MPL-2.0
// The ecomap: everything drawn once, nothing over anything else, lines that cross as little as their order allows.
#include "core/genogram/ecomap.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "tests/support/demo_case.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

GenogramOptions today() {
    GenogramOptions options;
    options.asAt = test::demoDay();
    return options;
}

// A home of four and `count` systems, tied in turn to each of them.
FamilyBuilder network(int count) {
    FamilyBuilder f;
    const QStringList people{QStringLiteral("Tom"), QStringLiteral("Ann"), QStringLiteral("Kim"), QStringLiteral("Leo")};
    f.man(people[0], QStringLiteral("1985")).woman(people[1], QStringLiteral("1986")).couple(people[0], people[1]);
    f.woman(people[2], QStringLiteral("2015")).man(people[3], QStringLiteral("2018"));
    for (const QString& child : {people[2], people[3]}) f.index(child).child(child, {people[0], people[1]});
    f.home(QStringLiteral("Home"), people);
    for (int i = 0; i < count; ++i) {
        OutsideTie tie{.id = OutsideTieId::named(QString::number(i)), .caseId = f.records.id()};
        tie.person = FamilyBuilder::id(people[i % 4]);
        tie.system = QStringLiteral("other");
        tie.name = QStringLiteral("System number %1").arg(i);
        f.records.put(tie);
    }
    return f;
}

double apart(const EcomapSystem& a, const EcomapSystem& b) {
    return std::hypot(a.centre.x() - b.centre.x(), a.centre.y() - b.centre.y());
}

void checkPlaces(const Ecomap& map) {
    for (qsizetype i = 0; i < map.systems.size(); ++i) {
        const EcomapSystem& one = map.systems[i];
        for (qsizetype j = i + 1; j < map.systems.size(); ++j)
            CHECK(apart(one, map.systems[j]) > one.radius + map.systems[j].radius);
        const double out = std::hypot(one.centre.x() - map.centre.x(), one.centre.y() - map.centre.y());
        CHECK(out > map.radius + one.radius);
    }
    for (const PersonPlace& place : map.family.people) {
        const double out = std::hypot(place.centre.x() - map.centre.x(), place.centre.y() - map.centre.y());
        CHECK(out + place.side / 2 < map.radius);
    }
}

}  // namespace

TEST_CASE("every tie has one line, every system one circle, and none lies over another", "[genogram][ecomap]") {
    for (const int count : {0, 1, 2, 7, 14, 15, 30}) {
        INFO("systems: " << count);
        const FamilyBuilder f = network(count);
        const Ecomap map = ecomapOf(f.records, today(), test::englishWords());
        CHECK(map.systems.size() == count);
        CHECK(map.lines.size() == count);
        CHECK(map.family.people.size() == 4);
        checkPlaces(map);
        for (const EcomapLine& line : map.lines) CHECK(line.way.size() >= 2);
        CHECK(ecomapOf(f.records, today(), test::englishWords()) == map);
    }
}

TEST_CASE("from fifteen systems on there is a second ring", "[genogram][ecomap]") {
    const auto rings = [](int count) {
        const FamilyBuilder f = network(count);
        const Ecomap map = ecomapOf(f.records, today(), test::englishWords());
        QSet<int> distances;
        for (const EcomapSystem& one : map.systems)
            distances.insert(int(std::lround(std::hypot(one.centre.x() - map.centre.x(), one.centre.y() - map.centre.y()))));
        return distances.size();
    };
    CHECK(rings(14) == 1);
    CHECK(rings(15) == 2);
}

TEST_CASE("systems stand on the side of who is tied to them", "[genogram][ecomap]") {
    const FamilyBuilder f = network(8);
    const Ecomap map = ecomapOf(f.records, today(), test::englishWords());
    const double left = test::placeOf(map.family, QStringLiteral("Tom")).centre.x();
    const double right = test::placeOf(map.family, QStringLiteral("Ann")).centre.x();
    REQUIRE(left < right);
    double toms = 0, anns = 0;
    for (const EcomapSystem& one : map.systems) {
        const OutsideTie& tie = *f.records.find<OutsideTie>(one.ties.first());
        if (tie.person == FamilyBuilder::id(QStringLiteral("Tom"))) toms += one.centre.x();
        if (tie.person == FamilyBuilder::id(QStringLiteral("Ann"))) anns += one.centre.x();
    }
    CHECK(toms < anns);
}

TEST_CASE("ties of one name share a system, ties of another time are left out", "[genogram][ecomap]") {
    FamilyBuilder f = network(2);
    OutsideTie tie{.id = OutsideTieId::named(QStringLiteral("again")), .caseId = f.records.id()};
    tie.person = FamilyBuilder::id(QStringLiteral("Leo"));
    tie.name = QStringLiteral("System number 0");
    f.records.put(tie);
    tie.id = OutsideTieId::named(QStringLiteral("long ago"));
    tie.name = QStringLiteral("An earlier school");
    tie.to = UncertainDate::year(2020);
    f.records.put(tie);
    const Ecomap map = ecomapOf(f.records, today(), test::englishWords());
    CHECK(map.systems.size() == 2);
    CHECK(map.lines.size() == 3);
}

TEST_CASE("the map of the demonstration says all that its lines show", "[genogram][ecomap][demo]") {
    const CaseSnapshot records = test::demoRecords();
    const Ecomap map = ecomapOf(records, today(), test::englishWords());
    CHECK(map.lines.size() == records.all<OutsideTie>().size());
    checkPlaces(map);
    const Drawing drawing = drawingOf(records, map, today(), test::englishWords());
    CHECK(drawing.spots.size() == map.family.people.size() + map.systems.size());
    for (const Spot& spot : drawing.spots) CHECK(drawing.bounds.contains(spot.box));
    QStringList said;
    for (const Spot& spot : drawing.spots) said.append(spot.says);
    const QString all = said.join(u'\n');
    CHECK(all.contains(QStringLiteral("Kofi: strong tie, gives to the family")));
    CHECK(all.contains(QStringLiteral("causes stress")));
    QStringList texts;
    for (const Piece& piece : drawing.pieces)
        if (const auto* text = std::get_if<Lettering>(&piece)) texts.append(text->text);
    for (const char* key : {"Strong tie", "Weak tie", "Causes stress", "Gives to the family"})
        CHECK(texts.contains(QString::fromLatin1(key)));
}
