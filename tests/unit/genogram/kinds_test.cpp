// SPDX-License-Identifier: MPL-2.0
// Each kind of link, union, beginning and tie has its look and its words.
#include "core/genogram/genogram.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "core/genogram/line_net.h"
#include "core/genogram/routing.h"
#include "core/genogram/symbols.h"
#include "core/genogram/union_signs.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

QString phrase(const QString& key) { return test::englishWords().phrase(S("genogram.") + key); }

FamilyBuilder familyOf(ParentageKind kind) {
    FamilyBuilder f;
    f.man(S("Tom"), S("1980")).woman(S("Una"), S("1981")).woman(S("Ada"), S("2010")).couple(S("Tom"), S("Una"));
    f.child(S("Ada"), {S("Tom"), S("Una")}, kind);
    return f;
}

QStringList textsOf(const Drawing& drawing) {
    QStringList texts;
    for (const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece)) texts.append(text->text);
    return texts;
}

// Patterns of the lines that stand for the links of the child.
QSet<int> patternsOf(const FamilyBuilder& f, const Drawing& drawing) {
    QSet<AnyId> links;
    for (const Parentage& link : f.records.all<Parentage>()) links.insert(anyId(link.id));
    QSet<int> patterns;
    for (const Piece& piece : drawing.pieces)
        if (const Shape* shape = std::get_if<Shape>(&piece); shape && shape->of && links.contains(*shape->of))
            patterns.insert(int(shape->pattern));
    return patterns;
}

Drawing drawn(const FamilyBuilder& f, SymbolSet symbols = SymbolSet::Ics) {
    return genogramOf(f.records, {.asAt = QDate(2026, 3, 24), .symbols = symbols}, test::englishWords());
}

}  // namespace

TEST_CASE("the line to a child tells the kind of link, the legend explains it", "[genogram][kinds]") {
    struct Look {
        ParentageKind kind;
        QSet<int> patterns;
        const char* key;
    };
    const int solid = int(Pattern::Solid), dotted = int(Pattern::Dotted), dashed = int(Pattern::Dashed),
              shortDashed = int(Pattern::ShortDashed);
    const QList<Look> looks{{ParentageKind::Birth, {solid}, ""},
                            {ParentageKind::Adoptive, {solid, dotted}, "key_adopted"},
                            {ParentageKind::Foster, {dotted}, "key_fostered"},
                            {ParentageKind::Kinship, {dotted}, "key_kinship"},
                            {ParentageKind::SpecialGuardian, {dotted}, "key_special_guardian"},
                            {ParentageKind::Donor, {solid}, "key_donor"},
                            {ParentageKind::Presumed, {dashed}, "key_presumed"},
                            {ParentageKind::Surrogate, {solid}, "key_surrogate"},
                            {ParentageKind::Unknown, {shortDashed}, "key_link_unknown"}};
    for (const Look& look : looks) {
        INFO(toName(look.kind).toStdString());
        const FamilyBuilder f = familyOf(look.kind);
        const Drawing drawing = drawn(f);
        CHECK(patternsOf(f, drawing) == look.patterns);
        if (*look.key != 0) CHECK(textsOf(drawing).contains(phrase(S(look.key))));
        for (const Look& other : looks)
            if (*other.key != 0 && other.kind != look.kind) CHECK_FALSE(textsOf(drawing).contains(phrase(S(other.key))));
        CHECK(isCare(look.kind) == (look.patterns == QSet<int>{dotted}));
    }
}

TEST_CASE("a stepchild has no line but a place", "[genogram][kinds]") {
    const FamilyBuilder f = familyOf(ParentageKind::Step);
    const Layout layout = layoutOf(f.records, {}, test::englishWords());
    CHECK(layout.people.size() == 3);
    CHECK(layout.descents.isEmpty());
}

TEST_CASE("doubtful and donated descent is said at the line", "[genogram][kinds]") {
    CHECK(textsOf(drawn(familyOf(ParentageKind::Presumed))).contains(S("?")));
    CHECK(textsOf(drawn(familyOf(ParentageKind::Donor))).count(S("D")) == 2);
    CHECK(textsOf(drawn(familyOf(ParentageKind::SpecialGuardian))).contains(S("SGO")));
    CHECK(textsOf(drawn(familyOf(ParentageKind::Foster))).count(phrase(S("foster_carer"))) == 2);
}

TEST_CASE("every kind of union has a line and a legend in both sets of symbols", "[genogram][kinds]") {
    for (const SymbolSet symbols : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree})
        for (const auto& [kind, name] : EnumNames<UnionKind>::table) {
            INFO(name);
            FamilyBuilder f;
            f.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"), kind);
            const UnionLook look = unionLook(f.records.find<Union>(FamilyBuilder::unionId(S("Tom"), S("Una"))), symbols);
            const Drawing drawing = drawn(f, symbols);
            CHECK(textsOf(drawing).contains(phrase(QString::fromLatin1(look.key))));
            bool found = false;
            for (const Piece& piece : drawing.pieces)
                if (const Shape* shape = std::get_if<Shape>(&piece))
                    found = found ||
                            (shape->of == anyId(FamilyBuilder::unionId(S("Tom"), S("Una"))) && shape->pattern == look.pattern);
            CHECK(found);
        }
}

TEST_CASE("every end of a union has its sign", "[genogram][kinds]") {
    const QList<QPair<UnionEnd, const char*>> ends{{UnionEnd::Separated, "key_separated"},
                                                   {UnionEnd::Divorced, "key_divorced"},
                                                   {UnionEnd::Annulled, "key_annulled"},
                                                   {UnionEnd::Unknown, "key_separated"}};
    for (const auto& [end, key] : ends) {
        FamilyBuilder f;
        f.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"), UnionKind::Married, S("1990"), end, S("1999"));
        INFO(key);
        CHECK(textsOf(drawn(f)).contains(phrase(S(key))));
    }
    FamilyBuilder widowed;
    widowed.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"), UnionKind::Married, S("1990"), UnionEnd::Bereaved,
                                                 S("1999"));
    CHECK_FALSE(textsOf(drawn(widowed)).contains(phrase(S("key_separated"))));
}

TEST_CASE("every beginning has a symbol and a word", "[genogram][kinds]") {
    for (const SymbolSet symbols : {SymbolSet::Ics, SymbolSet::International})
        for (const Beginning beginning :
             {Beginning::Unborn, Beginning::Stillborn, Beginning::Miscarriage, Beginning::Termination}) {
            INFO(toName(beginning).toStdString());
            FamilyBuilder f = familyOf(ParentageKind::Birth);
            f.with(S("Ada"), [&](Person& p) { p.beginning = beginning; });
            const Drawing drawing = drawn(f, symbols);
            CHECK(textsOf(drawing).count(phrase(toName(beginning))) == 2);  // under the symbol and in the legend
            const Spot spot = *std::find_if(drawing.spots.begin(), drawing.spots.end(),
                                            [](const Spot& s) { return s.person == anyId(FamilyBuilder::id(S("Ada"))); });
            CHECK(spot.box.width() < measure::side);
        }
}

TEST_CASE("nothing that can be recorded lacks its words", "[genogram][kinds]") {
    for (const auto& [kind, name] : EnumNames<TieKind>::table) CHECK_FALSE(phrase(S("tie_") + toName(kind)).isEmpty());
    for (const auto& [kind, name] : EnumNames<ParentageKind>::table)
        CHECK_FALSE(phrase(S("said_parents_") + toName(kind)).isEmpty());
    for (const auto& [kind, name] : EnumNames<UnionKind>::table) CHECK_FALSE(phrase(S("said_union_") + toName(kind)).isEmpty());
    for (const auto& [sex, name] : EnumNames<Sex>::table) CHECK_FALSE(phrase(S("said_") + toName(sex)).isEmpty());
}

TEST_CASE("outlines of shapes fill their box", "[genogram][symbols]") {
    for (const SymbolShape shape : {SymbolShape::Square, SymbolShape::Circle}) {
        const QRectF box = outlineOfShape(shape, QPointF(10, 20), 12).boundingRect();
        CHECK(std::abs(box.width() - 12) < 0.01);
        CHECK(std::abs(box.center().x() - 10) < 0.01);
        CHECK(std::abs(box.center().y() - 20) < 0.01);
    }
    CHECK(outlineOfShape(SymbolShape::Square, {}, 12).contains(QPointF(5.9, 5.9)));
    CHECK_FALSE(outlineOfShape(SymbolShape::Circle, {}, 12).contains(QPointF(5.9, 5.9)));
    CHECK_FALSE(outlineOfShape(SymbolShape::Diamond, {}, 12).contains(QPointF(4, 4)));
}
