// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/genogram.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

QString told(const FamilyBuilder& f, const char* name, const QSet<AnyId>& possible = {}) {
    const GenogramOptions options{.asAt = QDate(2026, 3, 24)};
    const Layout layout = layoutOf(f.records, options, test::englishWords());
    const QStringList outline = outlineOf(f.records, layout, options, test::englishWords(), possible);
    REQUIRE(outline.size() == layout.people.size());
    for (qsizetype i = 0; i < outline.size(); ++i)
        if (layout.people[i].person == FamilyBuilder::id(S(name))) return outline[i];
    FAIL(name);
    return {};
}

}  // namespace

TEST_CASE("the outline tells what the drawing shows", "[genogram][outline]") {
    const FamilyBuilder f = test::knownFamilies().value(S("two-families-of-one-child"));
    CHECK(told(f, "Kim") ==
          S("Kim Reed, child of this case, male, born 2 April 2015, age 10. Child of Tom Reed and Una Reed. "
            "Fostered by Vic Reed and Wyn Reed. Lives at Carers with Vic Reed, Wyn Reed, Max Reed and Lea Reed."));
    CHECK(told(f, "Vic").contains(S("Married to Wyn Reed.")));
    CHECK(told(f, "Vic").contains(S("Cares for Kim Reed.")));
    CHECK(told(f, "Tom").contains(S("Children: Lea Reed and Kim Reed.")));
}

TEST_CASE("the outline tells ends, ties and doubts", "[genogram][outline]") {
    FamilyBuilder f = test::knownFamilies().value(S("half-siblings"));
    f.tie(S("Bob"), S("Ann"), TieKind::Conflict, Standing::Alleged);
    CHECK(told(f, "Bob").contains(S("Married to Ann Reed (2004 to 2010; divorced).")));
    CHECK(told(f, "Bob").contains(S("Conflict with Ann Reed (alleged, not tested).")));
    CHECK(told(f, "Ann").contains(S("Conflict with Bob Reed")));
    const QString doubt = S("(May have been so on this date.)");
    CHECK_FALSE(told(f, "Fay").contains(doubt));
    CHECK(told(f, "Fay", {anyId(FamilyBuilder::id(S("Fay")))}).contains(doubt));
}
