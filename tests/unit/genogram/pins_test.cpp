// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/pins.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

FamilyBuilder family() {
    FamilyBuilder f;
    f.man(S("Tom"), S("1980")).woman(S("Una"), S("1982")).couple(S("Tom"), S("Una"));
    for (const char* name : {"A", "B", "C"})
        f.man(S(name), S("200") + QString::number(name[0] - 'A')).child(S(name), {S("Tom"), S("Una")});
    f.woman(S("Gran"), S("1950")).child(S("Una"), {S("Gran")});
    return f;
}

void pin(FamilyBuilder& f, const char* name, int x) {
    GenogramPin one{.id = GenogramPinId::named(S(name)), .caseId = f.records.id(), .person = FamilyBuilder::id(S(name))};
    one.x = x;
    f.records.put(one);
}

double xOf(const FamilyBuilder& f, const char* name) {
    const Layout layout = layoutOf(f.records, {}, test::englishWords());
    CHECK(test::faultsOf(f.records, layout).join(u'\n').toStdString() == "");
    return test::placeOf(layout, S(name)).centre.x();
}

}  // namespace

TEST_CASE("who is pinned stands where the pin says", "[genogram][pins]") {
    FamilyBuilder f = family();
    pin(f, "Gran", 2500);
    CHECK(std::abs(xOf(f, "Gran") - 300) < 0.2);
    pin(f, "B", -400);
    CHECK(std::abs(xOf(f, "B") + 48) < 0.2);
    CHECK(std::abs(xOf(f, "Gran") - 300) < 0.2);
}

TEST_CASE("a pin changes who stands beside whom, but never birth order", "[genogram][pins]") {
    FamilyBuilder f = family();
    const bool tomLeft = xOf(f, "Tom") < xOf(f, "Una");
    pin(f, "Tom", tomLeft ? 5000 : -5000);
    CHECK((xOf(f, "Tom") < xOf(f, "Una")) != tomLeft);
    FamilyBuilder order = family();
    pin(order, "A", 9000);
    CHECK(xOf(order, "A") < xOf(order, "B"));
    CHECK(xOf(order, "B") < xOf(order, "C"));
}

TEST_CASE("pins of people who are not drawn say nothing", "[genogram][pins]") {
    FamilyBuilder f = family();
    const Layout before = layoutOf(f.records, {}, test::englishWords());
    f.records.put(
        GenogramPin{.id = GenogramPinId::named(S("gone")), .caseId = f.records.id(), .person = FamilyBuilder::id(S("X"))});
    const Layout after = layoutOf(f.records, {}, test::englishWords());
    CHECK(before == after);
}
