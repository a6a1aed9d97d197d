// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/genogram.h"

#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

Layout layoutOfFamily(const FamilyBuilder& f) { return layoutOf(f.records, {.asAt = QDate(2026, 3, 24)}, test::englishWords()); }

const DescentPlace& descentOf(const Layout& layout, const QString& child, ParentageKind kind) {
    for (const DescentPlace& d : layout.descents)
        if (d.child == FamilyBuilder::id(child) && d.kind == kind) return d;
    FAIL(child.toStdString());
    return layout.descents.first();
}

}  // namespace

TEST_CASE("families of one difficulty each keep the rules of the drawing", "[genogram][layout]") {
    const QMap<QString, FamilyBuilder> families = test::knownFamilies();
    for (auto it = families.cbegin(); it != families.cend(); ++it) {
        INFO(it.key().toStdString());
        const Layout layout = layoutOfFamily(*it);
        CHECK(test::faultsOf(it->records, layout).join(u'\n').toStdString() == "");
        CHECK(layoutOfFamily(*it) == layout);
    }
}

TEST_CASE("parents stand above, man left, their line between them", "[genogram][layout]") {
    FamilyBuilder f;
    f.woman(S("Una"), S("1980")).man(S("Tom"), S("1979")).woman(S("Ada"), S("2005")).man(S("Ben"), S("2010"));
    f.couple(S("Una"), S("Tom")).child(S("Ben"), {S("Una"), S("Tom")}).child(S("Ada"), {S("Una"), S("Tom")}).index(S("Ben"));
    const Layout layout = layoutOfFamily(f);
    const PersonPlace tom = test::placeOf(layout, S("Tom")), una = test::placeOf(layout, S("Una"));
    const PersonPlace ada = test::placeOf(layout, S("Ada")), ben = test::placeOf(layout, S("Ben"));
    CHECK(tom.centre.x() < una.centre.x());
    CHECK(tom.centre.y() == una.centre.y());
    CHECK(ada.centre.x() < ben.centre.x());
    CHECK(ada.centre.y() >= tom.centre.y() + measure::rowPitch);
    CHECK(tom.generation == 0);
    CHECK(ben.generation == 1);
    REQUIRE(layout.couples.size() == 1);
    const QPolygonF line = layout.couples.first().line;
    CHECK(line.first() == QPointF(tom.centre.x() + 6, tom.centre.y()));
    CHECK(line.last() == QPointF(una.centre.x() - 6, una.centre.y()));
    const DescentPlace down = descentOf(layout, S("Ada"), ParentageKind::Birth);
    CHECK(down.points.first().y() == tom.centre.y());
    CHECK(down.points.last() == QPointF(ada.centre.x(), ada.centre.y() - 6));
}

TEST_CASE("a second family's line ends beside the first", "[genogram][layout]") {
    const FamilyBuilder f = test::knownFamilies().value(S("two-families-of-one-child"));
    const Layout layout = layoutOfFamily(f);
    const QPolygonF birth = descentOf(layout, S("Kim"), ParentageKind::Birth).points,
                    care = descentOf(layout, S("Kim"), ParentageKind::Foster).points;
    CHECK(birth.last().x() == test::placeOf(layout, S("Kim")).centre.x());
    CHECK(care.last().x() > birth.last().x() + 1);
    CHECK(descentOf(layout, S("Kim"), ParentageKind::Foster).parents.size() == 2);
    REQUIRE(layout.homes.size() == 1);
    CHECK(layout.homes.first().members.size() == 5);
}

TEST_CASE("twins hang on one point of the bar, their sister does not", "[genogram][layout]") {
    const Layout layout = layoutOfFamily(test::knownFamilies().value(S("twins")));
    const auto apex = [&](const char* name) {
        const QPolygonF points = descentOf(layout, S(name), ParentageKind::Birth).points;
        return points[points.size() - 2];
    };
    CHECK(apex("Quin") == apex("Ray"));
    CHECK(apex("Pip") != apex("Ray"));
    const double quin = test::placeOf(layout, S("Quin")).centre.x(), ray = test::placeOf(layout, S("Ray")).centre.x();
    CHECK(std::abs(apex("Quin").x() - (quin + ray) / 2) < 0.01);
}

TEST_CASE("an uncle and his niece are joined over their rows", "[genogram][layout]") {
    const Layout layout = layoutOfFamily(test::knownFamilies().value(S("uncle-and-niece")));
    CHECK(test::placeOf(layout, S("Flo")).generation != test::placeOf(layout, S("Abe")).generation);
    CHECK(test::placeOf(layout, S("Guy")).generation > test::placeOf(layout, S("Flo")).generation);
    CHECK(test::placeOf(layout, S("Guy")).generation > test::placeOf(layout, S("Ed")).generation);
}

TEST_CASE("five partners have five lines that never lie on one another", "[genogram][layout]") {
    const Layout layout = layoutOfFamily(test::knownFamilies().value(S("five-partners")));
    CHECK(layout.couples.size() == 5);
    int brackets = 0;
    for (const CouplePlace& c : layout.couples) brackets += c.bracket ? 1 : 0;
    CHECK(brackets >= 3);
    CHECK(layout.descents.size() == 5);
}

TEST_CASE("focus leaves out who is far, and nothing else", "[genogram][layout]") {
    const FamilyBuilder f = test::knownFamilies().value(S("uncle-and-niece"));
    GenogramOptions options;
    options.focus = FamilyBuilder::id(S("Guy"));
    options.within = 1;
    CHECK(layoutOf(f.records, options, test::englishWords()).people.size() == 3);
    options.within = 0;
    CHECK(layoutOf(f.records, options, test::englishWords()).people.size() == 7);
}

TEST_CASE("wrong data still ends: somebody is his own grandfather", "[genogram][layout]") {
    FamilyBuilder f;
    f.man(S("Abe")).man(S("Ben")).man(S("Cal"));
    f.child(S("Ben"), {S("Abe")}).child(S("Cal"), {S("Ben")}).child(S("Abe"), {S("Cal")});
    const Layout layout = layoutOfFamily(f);
    CHECK(layout.people.size() == 3);
}

TEST_CASE("nobody makes an empty layout, one person a small one", "[genogram][layout]") {
    FamilyBuilder f;
    CHECK(layoutOfFamily(f).people.isEmpty());
    f.woman(S("Ada"), S("2015"));
    const Layout layout = layoutOfFamily(f);
    REQUIRE(layout.people.size() == 1);
    CHECK(layout.bounds.contains(QRectF(layout.people.first().centre - QPointF(6, 6), QSizeF(12, 12))));
}

TEST_CASE("the JSON says who stands where and which lines join them", "[genogram][json]") {
    const FamilyBuilder f = test::knownFamilies().value(S("two-families-of-one-child"));
    const Layout layout = layoutOfFamily(f);
    const QJsonObject json = layoutJson(f.records, layout);
    CHECK(json.value(S("unit")).toString() == S("mm"));
    CHECK(json.value(S("persons")).toArray().size() == 7);
    CHECK(json.value(S("unions")).toArray().size() == 2);
    CHECK(json.value(S("descents")).toArray().size() == 5);
    CHECK(json.value(S("bounds")).toArray().size() == 4);
    const QJsonObject person = json.value(S("persons")).toArray().first().toObject();
    for (const char* key : {"id", "name", "x", "y", "w", "h", "generation", "copy"}) CHECK(person.contains(S(key)));
    int foster = 0;
    for (const QJsonValue& d : json.value(S("descents")).toArray())
        foster += d.toObject().value(S("kind")).toString() == S("foster") ? 1 : 0;
    CHECK(foster == 1);
}
