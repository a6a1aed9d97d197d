// SPDX-License-Identifier: MPL-2.0
#include "core/rules/family_check.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

QStringList codesOf(const FamilyBuilder& f) {
    QStringList codes;
    for (const Problems problems = familyProblems(f.records); const Problem& one : problems) codes.append(one.code);
    codes.sort();
    return codes;
}

}  // namespace

TEST_CASE("a family that can be has no problems", "[rules][family]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1970")).woman(S("Una"), S("1972")).woman(S("Ada"), S("1999")).couple(S("Tom"), S("Una"));
    f.child(S("Ada"), {S("Tom"), S("Una")}).woman(S("Vic")).child(S("Ada"), {S("Vic")}, ParentageKind::Foster);
    CHECK(codesOf(f).isEmpty());
}

TEST_CASE("who is his own ancestor is found, once for each circle", "[rules][family]") {
    FamilyBuilder f;
    f.man(S("A")).man(S("B")).man(S("C")).man(S("D"));
    f.child(S("B"), {S("A")}).child(S("C"), {S("B")}).child(S("A"), {S("C")}).child(S("D"), {S("A")});
    CHECK(codesOf(f) == QStringList{S("F-01")});
}

TEST_CASE("a parent is older than the child by ten years at least", "[rules][family]") {
    const auto codes = [](const char* parent, const char* child) {
        FamilyBuilder f;
        f.woman(S("Una"), S(parent)).man(S("Kit"), S(child)).child(S("Kit"), {S("Una")});
        return codesOf(f);
    };
    CHECK(codes("1990", "1985") == QStringList{S("F-02")});
    CHECK(codes("1990-01-01", "1999-12-31") == QStringList{S("F-02")});
    CHECK(codes("1990-01-01", "2000-01-01").isEmpty());
    CHECK(codes("199X", "1999").isEmpty());  // may be right
    CHECK(codes("", "1999").isEmpty());
}

TEST_CASE("two birth mothers, a dead mother and a union with oneself are said", "[rules][family]") {
    FamilyBuilder f;
    f.woman(S("Una"), S("1970")).woman(S("Vic"), S("1971")).man(S("Kit"), S("2001"));
    f.child(S("Kit"), {S("Una")}).child(S("Kit"), {S("Vic")});
    CHECK(codesOf(f) == QStringList{S("F-03")});
    f.with(S("Vic"), [](Person& p) {
        p.deceased = true;
        p.death = UncertainDate::year(1999);
    });
    f.couple(S("Una"), S("Una"));
    CHECK(codesOf(f) == QStringList{S("F-03"), S("F-04"), S("F-05")});
    FamilyBuilder after;
    after.man(S("Tom"), S("1970")).man(S("Kit"), S("2001-05-01")).child(S("Kit"), {S("Tom")});
    after.with(S("Tom"), [](Person& p) {
        p.deceased = true;
        p.death = UncertainDate(QDate(2000, 11, 1));
    });
    CHECK(codesOf(after).isEmpty());  // a father may die before the birth
}
