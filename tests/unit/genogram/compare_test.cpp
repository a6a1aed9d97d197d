// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/compare.h"

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/painter.h"
#include "tests/support/golden.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::FamilyBuilder;

namespace {

FamilyBuilder parents() {
    FamilyBuilder f;
    f.man(u"Tom"_s, u"1980"_s).woman(u"Una"_s, u"1982"_s).couple(u"Tom"_s, u"Una"_s, UnionKind::Cohabiting, u"2005"_s);
    f.woman(u"Ada"_s, u"2010"_s).child(u"Ada"_s, {u"Tom"_s, u"Una"_s}).index(u"Ada"_s);
    return f;
}

FamilyBuilder later() {
    FamilyBuilder f = parents();
    f.man(u"Ben"_s, u"2020"_s).child(u"Ben"_s, {u"Tom"_s, u"Una"_s}).home(u"Elm Road"_s, {u"Una"_s, u"Ada"_s});
    return f;
}

FamilyState state(const FamilyBuilder& f, const QString& title) {
    return {f.records, {}, {.asAt = QDate(2026, 3, 24), .title = title}};
}

}  // namespace

TEST_CASE("who is new, gone and different between two states", "[genogram][compare]") {
    const auto id = [](const char* name) { return FamilyBuilder::id(QString::fromLatin1(name)); };
    const QMap<PersonId, FamilyChange> changes = familyChanges(parents().records, later().records);
    CHECK(changes.size() == 3);
    CHECK(changes.value(id("Ben")) == FamilyChange::New);
    CHECK(changes.value(id("Ada")) == FamilyChange::Changed);  // lives elsewhere
    CHECK(changes.value(id("Una")) == FamilyChange::Changed);
    CHECK_FALSE(changes.contains(id("Tom")));
    CHECK(familyChanges(later().records, parents().records).value(id("Ben")) == FamilyChange::Gone);
    CHECK(familyChanges(later().records, later().records).isEmpty());
}

TEST_CASE("then stands left of now, each person once in each half", "[genogram][compare]") {
    const Drawing both = thenAndNow(state(parents(), u"Then"_s), state(later(), u"Now"_s), test::englishWords());
    REQUIRE(both.spots.size() == 7);
    double leftmostNow = 1e9, rightmostThen = -1e9;
    for (const Spot& spot : both.spots) {
        CHECK(both.bounds.contains(spot.box));
        if (spot.copy == 0) leftmostNow = std::min(leftmostNow, spot.box.left());
        else rightmostThen = std::max(rightmostThen, spot.box.right());
    }
    CHECK(rightmostThen < leftmostNow);
    QStringList texts;
    for (const Piece& piece : both.pieces)
        if (const auto* text = std::get_if<Lettering>(&piece)) texts.append(text->text);
    CHECK(texts.count(u"+"_s) == 1);
    CHECK(texts.count(u"\u2260"_s) == 4);
    CHECK(texts.contains(u"+ New: Ben Reed"_s));
    CHECK(texts.contains(u"\u2260 Changed: Ada Reed, Una Reed"_s));
    test::checkGolden(u"genogram/then-and-now.svg"_s, svgOf(both, paperColours(), u"Then and now"_s));
}

TEST_CASE("two states that are the same say so", "[genogram][compare]") {
    const Drawing both = thenAndNow(state(parents(), {}), state(parents(), {}), test::englishWords());
    bool said = false;
    for (const Piece& piece : both.pieces)
        if (const auto* text = std::get_if<Lettering>(&piece)) said = said || text->text == u"Nothing is different."_s;
    CHECK(said);
}
