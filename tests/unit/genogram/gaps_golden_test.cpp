// SPDX-License-Identifier: MPL-2.0
// Five things that text formats for genograms could not say, drawn whole: tests/golden/genogram/gaps/*.svg.
#include <catch2/catch_test_macros.hpp>

#include "core/genogram/painter.h"
#include "tests/support/golden.h"
#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::FamilyBuilder;

namespace {

/// Kim, born to Tom and Una.
FamilyBuilder birthFamily() {
    FamilyBuilder f;
    f.man(u"Tom"_s, u"1980"_s).woman(u"Una"_s, u"1982"_s).couple(u"Tom"_s, u"Una"_s, UnionKind::Married, u"2008"_s);
    f.woman(u"Kim"_s, u"2012"_s).child(u"Kim"_s, {u"Tom"_s, u"Una"_s}).index(u"Kim"_s);
    return f;
}

void checkPicture(const char* name, const FamilyBuilder& f) {
    const QString title = QLatin1String(name);
    const GenogramOptions options{.asAt = QDate(2026, 3, 24), .title = title};
    const Layout layout = layoutOf(f.records, options, test::englishWords());
    CHECK(test::faultsOf(f.records, layout).join(u'\n').toStdString() == "");
    const Drawing drawing = drawingOf(f.records, layout, options, test::englishWords());
    test::checkGolden(u"genogram/gaps/%1.svg"_s.arg(title), svgOf(drawing, paperColours(), title));
}

}  // namespace

TEST_CASE("golden pictures: two parent families of one child", "[genogram][golden][gaps]") {
    FamilyBuilder f = birthFamily();
    f.man(u"Vic"_s, u"1975"_s).woman(u"Wyn"_s, u"1976"_s).couple(u"Vic"_s, u"Wyn"_s, UnionKind::Married, u"2003"_s);
    f.child(u"Kim"_s, {u"Vic"_s, u"Wyn"_s}, ParentageKind::Foster).home(u"Elm Road"_s, {u"Vic"_s, u"Wyn"_s, u"Kim"_s});
    checkPicture("two-families", f);
}

TEST_CASE("golden pictures: who belongs to two families is drawn once", "[genogram][golden][gaps]") {
    FamilyBuilder f = birthFamily();
    f.woman(u"Ida"_s, u"1955"_s).woman(u"Joy"_s, u"1981"_s).man(u"Lee"_s, u"2015"_s);
    f.child(u"Una"_s, {u"Ida"_s}).child(u"Joy"_s, {u"Ida"_s});
    f.couple(u"Tom"_s, u"Joy"_s, UnionKind::Cohabiting, u"2014"_s).child(u"Lee"_s, {u"Tom"_s, u"Joy"_s});
    checkPicture("one-person-two-families", f);
}

TEST_CASE("golden pictures: a brother whose parents are not known", "[genogram][golden][gaps]") {
    FamilyBuilder f = birthFamily();
    f.man(u"Ned"_s, u"1985"_s);
    Union group{.id = UnionId::named(u"group"_s), .caseId = f.records.id()};
    f.records.put(group);
    for (const QString& name : {u"Una"_s, u"Ned"_s}) {
        Parentage link{
            .id = ParentageId::named(name + u" of nobody"_s), .caseId = f.records.id(), .child = FamilyBuilder::id(name)};
        link.unionId = group.id;
        f.records.put(link);
    }
    checkPicture("sibling-of-unknown-parents", f);
}

TEST_CASE("golden pictures: a cohabitation that has ended", "[genogram][golden][gaps]") {
    FamilyBuilder f;
    f.man(u"Tom"_s, u"1980"_s).woman(u"Una"_s, u"1982"_s).woman(u"Kim"_s, u"2012"_s).index(u"Kim"_s);
    f.couple(u"Tom"_s, u"Una"_s, UnionKind::Cohabiting, u"2010"_s, UnionEnd::Separated, u"2016"_s);
    f.child(u"Kim"_s, {u"Tom"_s, u"Una"_s});
    checkPicture("ended-cohabitation", f);
}

TEST_CASE("golden pictures: brothers and sisters whose names are not known", "[genogram][golden][gaps]") {
    FamilyBuilder f = birthFamily();
    f.person(u"Older half-siblings"_s, Sex::Unknown, u"2005"_s).child(u"Older half-siblings"_s, {u"Tom"_s});
    f.with(u"Older half-siblings"_s, [](Person& p) {
        p.figure = FigureKind::Several;
        p.several = 3;
    });
    f.man(u"Unknown"_s).child(u"Unknown"_s, {u"Tom"_s, u"Una"_s});
    f.with(u"Unknown"_s, [](Person& p) {
        p.figure = FigureKind::Several;
        p.names.clear();
    });
    checkPicture("unknown-siblings", f);
}
