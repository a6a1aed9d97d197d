// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/genogram.h"

#include <QImage>
#include <QSvgRenderer>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "core/genogram/labels.h"
#include "core/genogram/painter.h"
#include "core/genogram/symbols.h"
#include "core/genogram/union_signs.h"
#include "tests/unit/genogram/family_builder.h"
#include "tests/unit/genogram/texts.h"

using namespace core;
using test::FamilyBuilder;
using test::textsOf;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }
const QDate day(2026, 3, 24);

Drawing drawn(const FamilyBuilder& f, SymbolSet symbols = SymbolSet::Ics, const QSet<AnyId>& possible = {}) {
    return genogramOf(f.records, {.asAt = day, .symbols = symbols}, test::englishWords(), possible);
}

Person born(const char* edtf) {
    Person p{.id = FamilyBuilder::id(S("x")), .caseId = CaseId::named(S("c"))};
    p.birth = *UncertainDate::fromEdtf(S(edtf));
    return p;
}

}  // namespace

TEST_CASE("ages are those of the day of the drawing", "[genogram][labels]") {
    CHECK(ageMark(born("2016-11-02"), day) == S("9"));
    CHECK(ageMark(born("2025-08-20"), day) == S("7m"));
    CHECK(ageMark(born("2024-03-24"), day) == S("2"));
    CHECK(ageMark(born("1960"), day) == S("~65"));
    CHECK(ageMark(born("1950/1980"), day).isEmpty());
    CHECK(ageMark(born("2016-11-02"), {}).isEmpty());
    Person dead = born("1934-03-01");
    dead.deceased = true;
    CHECK(ageMark(dead, day).isEmpty());
    dead.death = UncertainDate(QDate(2009, 5, 1));
    CHECK(ageMark(dead, day) == S("75"));
}

TEST_CASE("labels tell names, years and how somebody came to the family", "[genogram][labels]") {
    Person p = born("1934");
    p.names = {{.given = S("Arthur"), .family = S("Cole")}, {.kind = NameKind::KnownAs, .given = S("Art")}};
    p.deceased = true;
    p.death = UncertainDate::year(2009);
    const QList<LabelLine> label = labelOf(p, test::englishWords(), {}, {});
    REQUIRE(label.size() == 3);
    CHECK(label[0].text == S("Art"));
    CHECK(label[0].bold);
    CHECK(label[1].text == S("Cole"));
    CHECK(label[2].text == S("1934–2009"));
    CHECK(labelOf(p, test::englishWords(), ParentageKind::Foster, {}).last().text == S("foster carer"));
    CHECK(labelOf(p, test::englishWords(), {}, UncertainDate::year(1963)).last().text == S("adopted 1963"));
    CHECK(labelOf(Person{.id = p.id, .caseId = p.caseId}, test::englishWords(), {}, {}).first().text == S("Name not known"));
}

TEST_CASE("marks of unions tell their years", "[genogram][labels]") {
    const auto mark = [](UnionKind kind, const char* from, UnionEnd end, const char* to) {
        FamilyBuilder f;
        f.man(S("A")).woman(S("B")).couple(S("A"), S("B"), kind, S(from), end, S(to));
        return unionMark(*f.records.find<Union>(FamilyBuilder::unionId(S("A"), S("B"))), test::englishWords());
    };
    CHECK(mark(UnionKind::Married, "1985", UnionEnd::None, "") == S("m 1985"));
    CHECK(mark(UnionKind::Married, "1985", UnionEnd::Divorced, "1997") == S("m 1985, d 1997"));
    CHECK(mark(UnionKind::CivilPartnership, "2008", UnionEnd::Bereaved, "2012") == S("cp 2008"));
    CHECK(mark(UnionKind::Cohabiting, "2015", UnionEnd::Separated, "2019") == S("2015–19"));
    CHECK(mark(UnionKind::Dating, "1998", UnionEnd::Separated, "2003") == S("1998–2003"));
    CHECK(mark(UnionKind::Cohabiting, "", UnionEnd::None, "").isEmpty());
}

TEST_CASE("shapes follow the gender a person lives in, else sex", "[genogram][symbols]") {
    Person p = born("2000");
    const auto shape = [&](Sex sex, const char* gender) {
        p.sex = sex;
        p.gender = S(gender);
        return shapeOf(p, test::englishWords());
    };
    CHECK(shape(Sex::Male, "") == SymbolShape::Square);
    CHECK(shape(Sex::Female, "") == SymbolShape::Circle);
    CHECK(shape(Sex::Unknown, "") == SymbolShape::QueryDiamond);
    CHECK(shape(Sex::Male, "Trans woman") == SymbolShape::Circle);
    CHECK(shape(Sex::Female, "non-binary") == SymbolShape::Diamond);
}

TEST_CASE("the child of the case has a second outline, the dead a cross behind the age", "[genogram][symbols]") {
    Person p = born("1990");
    p.sex = Sex::Male;
    const auto pieces = [&] { return symbolPieces(p, test::englishWords(), SymbolSet::Ics, {}, 12, S("36")); };
    const qsizetype plain = pieces().size();
    p.subjectChild = true;
    CHECK(pieces().size() == plain + 1);
    p.subjectChild = false;
    p.deceased = true;
    CHECK(pieces().size() == plain + 2);
    CHECK(boundsOf(pieces().first()).width() > 12);
    p.beginning = Beginning::Miscarriage;
    CHECK(std::get<Shape>(pieces().first()).fill == Ink::None);
}

TEST_CASE("the line of a union tells its kind, its slashes the end", "[genogram][symbols]") {
    const auto look = [](UnionKind kind, SymbolSet set) {
        FamilyBuilder f;
        f.man(S("A")).woman(S("B")).couple(S("A"), S("B"), kind);
        return unionLook(f.records.find<Union>(FamilyBuilder::unionId(S("A"), S("B"))), set).pattern;
    };
    CHECK(look(UnionKind::Cohabiting, SymbolSet::Ics) == Pattern::Solid);
    CHECK(look(UnionKind::Cohabiting, SymbolSet::International) == Pattern::Dashed);
    CHECK(look(UnionKind::Transitory, SymbolSet::Ics) == Pattern::Dashed);
    CHECK(look(UnionKind::Married, SymbolSet::International) == Pattern::Solid);
    Union pair{.id = UnionId::named(S("u")), .caseId = CaseId::named(S("c"))};
    CHECK(unionEnding(pair) == UnionEnding::None);
    UnionPhase first;
    first.to = UncertainDate::year(2000);
    first.end = UnionEnd::Divorced;
    pair.phases = {first};
    CHECK(unionEnding(pair) == UnionEnding::Divorced);
    pair.phases.append(UnionPhase{.kind = UnionKind::Married, .from = UncertainDate::year(2004)});
    CHECK(unionEnding(pair) == UnionEnding::BackTogether);
    CHECK(endingPieces(UnionEnding::None, {}, {}).isEmpty());
}

TEST_CASE("the legend holds what is drawn and nothing else", "[genogram][legend]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1980")).man(S("Ben"), S("2010")).child(S("Ben"), {S("Tom")});
    QStringList texts = textsOf(drawn(f));
    CHECK(texts.contains(S("Man or boy")));
    CHECK_FALSE(texts.contains(S("Woman or girl")));
    CHECK_FALSE(texts.contains(S("Lives together")));
    CHECK(texts.count(S("Man or boy")) == 1);
    f.woman(S("Ann"), S("1981"))
        .tie(S("Tom"), S("Ann"), TieKind::Violence, Standing::Alleged)
        .home(S("Mill Lane"), {S("Tom"), S("Ben")});
    texts = textsOf(drawn(f));
    CHECK(texts.contains(S("Violence, alleged")));
    CHECK(texts.contains(S("Lives together")));
    CHECK(texts.contains(S("Mill Lane")));
    f.tie(S("Ben"), S("Ann"), TieKind::Close, Standing::Disproved);
    CHECK_FALSE(textsOf(drawn(f)).contains(S("Close")));
}

TEST_CASE("alleged harm is never drawn as a finding", "[genogram][ties]") {
    for (const Standing standing : {Standing::Alleged, Standing::FoundByCourt}) {
        FamilyBuilder f;
        f.man(S("Tom")).woman(S("Ann")).tie(S("Tom"), S("Ann"), TieKind::Violence, standing);
        bool solid = false;
        for (const Drawing drawing = drawn(f); const Piece& piece : drawing.pieces)
            if (const Shape* shape = std::get_if<Shape>(&piece);
                shape && shape->stroke == Ink::TieHarm && shape->fill == Ink::None)
                solid = solid || shape->pattern == Pattern::Solid;
        CHECK(solid == (standing == Standing::FoundByCourt));
    }
}

TEST_CASE("what may have been so is marked and explained", "[genogram][legend]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1980"));
    CHECK_FALSE(textsOf(drawn(f)).contains(S("?")));
    const QStringList texts = textsOf(drawn(f, SymbolSet::Ics, {anyId(FamilyBuilder::id(S("Tom")))}));
    CHECK(texts.count(S("?")) == 2);
    CHECK(texts.contains(S("may have been so on this date")));
}

TEST_CASE("a tie as a child sees it says so, a home of doubt is marked", "[genogram][legend]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1980")).man(S("Ben"), S("2010")).child(S("Ben"), {S("Tom")}).tie(S("Tom"), S("Ben"), TieKind::Close);
    Tie tie = *f.records.all<Tie>().begin();
    tie.seenBy = FamilyBuilder::id(S("Ben"));
    f.records.put(tie);
    f.home(S("Mill Lane"), {S("Tom"), S("Ben")});
    QStringList texts = textsOf(drawn(f));
    CHECK(texts.contains(S("Close, as Ben sees it")));
    CHECK_FALSE(texts.contains(S("?")));
    texts = textsOf(drawn(f, SymbolSet::Ics, {anyId(ResidenceId::named(S("Mill LaneTom")))}));
    CHECK(texts.count(S("?")) == 2);
}

TEST_CASE("everybody has a spot that a screen reader can say", "[genogram][spots]") {
    const FamilyBuilder f = test::knownFamilies().value(S("half-siblings"));
    const Drawing drawing = drawn(f);
    CHECK(drawing.spots.size() == f.records.all<Person>().size());
    for (const Spot& spot : drawing.spots) {
        CHECK_FALSE(spot.says.isEmpty());
        CHECK(drawing.bounds.contains(spot.box));
    }
    for (const Piece& piece : drawing.pieces) CHECK(drawing.bounds.adjusted(-1, -1, 1, 1).contains(boundsOf(piece)));
}

TEST_CASE("SVG: paths close, dashes and odd letters are said", "[genogram][painter]") {
    Drawing drawing;
    drawing.bounds = QRectF(-5, -5, 50, 20);
    QPainterPath path;
    path.addRect(0, 0, 10, 10);
    path.moveTo(20, 0);
    path.cubicTo(21, 1, 22.126, 2, 23, 0);
    drawing.pieces << Shape{path, Ink::Line, 0.5, Pattern::Dotted, Ink::None, {}};
    drawing.pieces << Lettering{{1, 2}, S("A<b> & \x01"), 3.4, true, Lettering::Align::Right, Ink::Muted, {}};
    const QByteArray svg = svgOf(drawing, paperColours(), S("\"Us\""));
    for (const char* piece : {"viewBox=\"-5 -5 50 20\"", "<title>&quot;Us&quot;</title>", "M0 0L10 0L10 10L0 10L0 0Z",
                              "M20 0C21 1 22.13 2 23 0\"", "stroke-dasharray=\"0.49 1.15\"", "text-anchor=\"end\"",
                              "font-weight=\"bold\"", ">A&lt;b&gt; &amp; </text>", "aria-hidden=\"true\""}) {
        INFO(piece);
        CHECK(svg.contains(piece));
    }
}

TEST_CASE("drawings come out as SVG, PNG and PDF, the same each time", "[genogram][painter]") {
    const FamilyBuilder f = test::knownFamilies().value(S("half-siblings"));
    const Drawing drawing = drawn(f);
    const DrawingColours colours = paperColours();
    const QByteArray svg = svgOf(drawing, colours, S("Family"));
    CHECK(QSvgRenderer(svg).isValid());
    CHECK(svg == svgOf(drawing, colours, S("Family")));
    CHECK(svg.contains("Carl"));
    CHECK(svg.size() < 400 * drawing.pieces.size());  // halos are text, not outlines
    const QString places = QString::fromUtf8(svg);
    for (const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece))
            CHECK(places.count(QLatin1Char('>') + text->text.toHtmlEscaped() + QStringLiteral("</text>")) >= 2);
    const QByteArray png = pngOf(drawing, colours, 4);
    const QImage image = QImage::fromData(png);
    CHECK(image.width() == int(std::ceil(drawing.bounds.width() * 4)));
    CHECK(image.pixelColor(0, 0) == QColor(Qt::white));
    const QDateTime when(day, QTime(12, 0), Qt::UTC);
    const QByteArray pdf = pdfOf(drawing, colours, S("Family"), when);
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.contains("D:20260324120000"));
    CHECK(pdf == pdfOf(drawing, colours, S("Family"), when));
}
