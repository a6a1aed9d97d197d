// SPDX-License-Identifier: MPL-2.0
// Wrong and extreme data: everybody is drawn once, in order, and nothing hangs.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

Layout everybody(const FamilyBuilder& f) {
    const Layout layout = layoutOf(f.records, {.asAt = QDate(2026, 3, 24)}, test::englishWords());
    CHECK(test::peopleAndOrder(f.records, layout).join(u'\n').toStdString() == "");
    CHECK_FALSE(drawingOf(f.records, layout, {}, test::englishWords()).pieces.isEmpty());
    return layout;
}

}  // namespace

TEST_CASE("circles of descent are drawn", "[genogram][hard]") {
    FamilyBuilder f;
    for (const char* name : {"A", "B", "C", "D"}) f.man(S(name));
    f.child(S("B"), {S("A")}).child(S("C"), {S("B")}).child(S("D"), {S("C")}).child(S("A"), {S("D")});
    CHECK(everybody(f).people.size() == 4);
    FamilyBuilder pair;
    pair.man(S("A")).woman(S("B")).couple(S("A"), S("B")).child(S("A"), {S("B")}).child(S("B"), {S("A")});
    CHECK(everybody(pair).people.size() == 2);
}

TEST_CASE("two birth mothers and a parent younger than the child are drawn", "[genogram][hard]") {
    FamilyBuilder f;
    f.woman(S("Una"), S("1980")).woman(S("Vic"), S("1981")).man(S("Tom"), S("2010")).man(S("Kit"), S("2001"));
    f.couple(S("Una"), S("Tom")).couple(S("Vic"), S("Tom"));
    f.child(S("Kit"), {S("Una"), S("Tom")}).child(S("Kit"), {S("Vic"), S("Tom")});
    const Layout layout = everybody(f);
    CHECK(layout.descents.size() == 2);
    CHECK(test::placeOf(layout, S("Kit")).generation > test::placeOf(layout, S("Tom")).generation);
}

TEST_CASE("twelve unions of one man keep all partners on his row", "[genogram][hard]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1950"));
    for (int i = 0; i < 12; ++i) {
        const QString wife = S("W%1").arg(i), child = S("K%1").arg(i);
        f.woman(wife, QString::number(1952 + i)).couple(S("Tom"), wife, UnionKind::Married, QString::number(1970 + i));
        f.man(child, QString::number(1975 + i)).child(child, {S("Tom"), wife});
    }
    const Layout layout = everybody(f);
    for (int i = 0; i < 12; ++i) CHECK(test::placeOf(layout, S("W%1").arg(i)).generation == 0);
}

TEST_CASE("twelve hundred children of one couple stand in birth order", "[genogram][hard]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1950")).woman(S("Una"), S("1952")).couple(S("Tom"), S("Una"));
    for (int i = 0; i < 1200; ++i) {
        const QString child = S("K%1").arg(i);
        f.man(child, QString::number(1000 + i)).child(child, {S("Tom"), S("Una")});
    }
    const Layout layout = layoutOf(f.records, {}, test::englishWords());
    REQUIRE(layout.people.size() == 1202);
    double before = -1;
    for (const PersonPlace& place : layout.people) {
        if (place.generation == 0) continue;
        CHECK(place.centre.x() > before);
        before = place.centre.x();
    }
}

TEST_CASE("a chain of sixty generations is drawn", "[genogram][hard]") {
    FamilyBuilder f;
    f.man(S("G0"));
    for (int i = 1; i < 60; ++i) f.man(S("G%1").arg(i)).child(S("G%1").arg(i), {S("G%1").arg(i - 1)});
    CHECK(test::placeOf(everybody(f), S("G59")).generation == 59);
}
