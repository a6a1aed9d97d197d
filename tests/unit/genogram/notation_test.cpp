// SPDX-License-Identifier: MPL-2.0
// Figures, health, legal status, twins and the pedigree preset, as drawn.
#include <catch2/catch_test_macros.hpp>

#include "core/genogram/labels.h"
#include "core/genogram/legend_key.h"
#include "core/genogram/painter.h"
#include "core/genogram/symbol_sheet.h"
#include "tests/unit/genogram/family_builder.h"
#include "tests/unit/genogram/texts.h"

using namespace core;
using test::FamilyBuilder;
using test::textsOf;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }
const QDate day(2026, 3, 24);

Drawing drawn(const FamilyBuilder& f, const GenogramOptions& options = {.asAt = day}) {
    return genogramOf(f.records, options, test::englishWords());
}

FamilyBuilder parentAndChild() {
    FamilyBuilder f;
    f.woman(S("Una"), S("1990")).woman(S("Ada"), S("2015")).child(S("Ada"), {S("Una")}).index(S("Ada"));
    return f;
}

void addHealth(FamilyBuilder& f, HealthKind kind, const char* what, HealthState state) {
    HealthFact fact{.id = HealthFactId::named(S(what)), .caseId = f.records.id(), .person = FamilyBuilder::id(S("Una"))};
    fact.kind = kind;
    fact.what = S(what);
    fact.state = state;
    f.records.put(fact);
}

HealthFields healthOfUna(const FamilyBuilder& f) {
    return healthOf(f.records, FamilyBuilder::id(S("Una")), day, test::englishWords());
}

}  // namespace

TEST_CASE("several people, a pet and an institution have figures of their own", "[genogram][notation]") {
    FamilyBuilder f = parentAndChild();
    for (const char* name : {"Others", "Rex", "Oak House"}) f.person(S(name), Sex::Unknown);
    f.with(S("Others"), [](Person& p) {
        p.figure = FigureKind::Several;
        p.several = 3;
    });
    f.with(S("Rex"), [](Person& p) { p.figure = FigureKind::Pet; });
    f.with(S("Oak House"), [](Person& p) { p.figure = FigureKind::Institution; });
    const Drawing drawing = drawn(f);
    const QStringList texts = textsOf(drawing);
    CHECK(texts.count(S("3")) >= 1);
    CHECK_FALSE(texts.contains(S("Sex not known")));  // a pet or a house is no question
    for (const char* key : {"key_several", "key_pet", "key_institution"})
        CHECK(texts.contains(test::englishWords().phrase(S("genogram.") + S(key))));
    CHECK(test::placeOf(layoutOf(f.records, {}, test::englishWords()), S("Rex")).side < measure::side);
    CHECK(shapeOf(*f.records.find<Person>(FamilyBuilder::id(S("Oak House"))), test::englishWords()) == SymbolShape::Oblong);
    const QRectF flat = outlineOfShape(SymbolShape::Oblong, {}, 8).boundingRect();
    CHECK(flat.width() > 1.9 * flat.height());
    const QStringList outline = outlineOf(f.records, layoutOf(f.records, {}, test::englishWords()), {}, test::englishWords());
    CHECK(outline.join(u' ').contains(S("3 people, not named")));
}

TEST_CASE("health is told by its kind, substances by their words", "[genogram][notation]") {
    FamilyBuilder f = parentAndChild();
    CHECK(healthOfUna(f) == HealthFields());
    addHealth(f, HealthKind::MentalHealth, "depression", HealthState::Suspected);
    addHealth(f, HealthKind::SubstanceUse, "Drinks cider daily", HealthState::Recovering);
    addHealth(f, HealthKind::Injury, "broken arm", HealthState::Confirmed);
    CHECK(healthOfUna(f) == HealthFields{HealthState::Suspected, std::nullopt, std::nullopt, HealthState::Recovering});
    addHealth(f, HealthKind::SubstanceUse, "alcohol and cannabis", HealthState::Confirmed);
    addHealth(f, HealthKind::Disability, "hearing", HealthState::Confirmed);
    CHECK(healthOfUna(f) ==
          HealthFields{HealthState::Suspected, HealthState::Confirmed, HealthState::Confirmed, HealthState::Confirmed});
    const QStringList texts = textsOf(drawn(f));
    CHECK(texts.contains(S("Mental health, suspected")));
    CHECK(texts.contains(S("Alcohol")));
    CHECK_FALSE(texts.contains(S("Mental health")));
    CHECK_FALSE(textsOf(drawn(f, {.asAt = day, .health = false})).contains(S("Alcohol")));
}

TEST_CASE("quarters of a symbol never leave it", "[genogram][notation]") {
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree})
        for (const SymbolShape shape : {SymbolShape::Square, SymbolShape::Circle, SymbolShape::Diamond})
            for (const auto& [state, name] : EnumNames<HealthState>::table) {
                const QRectF box = outlineOfShape(shape, {}, 12).boundingRect().adjusted(-0.2, -0.2, 0.2, 0.2);
                const QList<Piece> pieces = healthPieces({state, state, state, state}, shape, set, {}, 12);
                CHECK(pieces.size() >= 3);
                for (const Piece& piece : pieces) CHECK(box.contains(std::get<Shape>(piece).path.boundingRect()));
            }
}

TEST_CASE("legal status, placement and responsibility stand under the names", "[genogram][notation]") {
    FamilyBuilder f = parentAndChild();
    const PersonId ada = FamilyBuilder::id(S("Ada"));
    LegalStatus order{.id = LegalStatusId::named(S("order")), .caseId = f.records.id(), .child = ada};
    order.status = S("ico_s38");
    order.from = UncertainDate(QDate(2026, 1, 5));
    f.records.put(order);
    ParentalResponsibility held{.id = ResponsibilityId::named(S("pr")), .caseId = f.records.id(), .child = ada};
    held.holder = FamilyBuilder::id(S("Una"));
    held.basis = S("mother");
    f.records.put(held);
    const QStringList texts = textsOf(drawn(f));
    CHECK(texts.count(S("ICO")) == 2);  // under the name and in the legend
    CHECK(texts.count(S("PR")) == 2);
    CHECK(texts.contains(S("Interim care order (s.38)")));
    CHECK(statusTags(f.records, ada, QDate(2025, 12, 1), test::englishWords()).isEmpty());
    CHECK_FALSE(textsOf(drawn(f, {.asAt = day, .status = false})).contains(S("ICO")));
    f.woman(S("Bea"), S("2017")).index(S("Bea"));
    CHECK(statusTags(f.records, FamilyBuilder::id(S("Una")), day, test::englishWords()).first().tag == S("PR (Ada)"));
}

TEST_CASE("twins who are identical are joined by a bar", "[genogram][notation]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"));
    for (const char* name : {"Kit", "Kai"}) f.man(S(name)).child(S(name), {S("Tom"), S("Una")});
    CHECK_FALSE(textsOf(drawn(f)).contains(S("Twins, triplets")));
    for (const char* name : {"Kit", "Kai"}) f.with(S(name), [](Person& p) { p.twins = Twins::NotIdentical; });
    CHECK(textsOf(drawn(f)).contains(S("Twins, triplets")));
    for (const char* name : {"Kit", "Kai"}) f.with(S(name), [](Person& p) { p.twins = Twins::Identical; });
    CHECK(textsOf(drawn(f)).contains(S("Identical twins")));
    CHECK_FALSE(textsOf(drawn(f)).contains(S("Twins, triplets")));
}

TEST_CASE("the preset of pedigrees numbers rows and people and points at the proband", "[genogram][notation]") {
    FamilyBuilder f = parentAndChild();
    f.man(S("Vic")).woman(S("Wyn")).couple(S("Vic"), S("Wyn")).child(S("Ada"), {S("Vic"), S("Wyn")}, ParentageKind::Adoptive);
    f.with(S("Una"), [](Person& p) { p.deceased = true; });
    const Drawing drawing = drawn(f, {.asAt = day, .symbols = SymbolSet::Pedigree});
    const QStringList texts = textsOf(drawing);
    for (const char* text : {"I", "II", "I-1", "I-2", "I-3", "II-1", "P", "Brackets: adopted"}) {
        INFO(text);
        CHECK(texts.contains(S(text)));
    }
    CHECK_FALSE(textsOf(drawn(f)).contains(S("II-1")));
    for (const Piece& piece : drawing.pieces)
        if (const Shape* shape = std::get_if<Shape>(&piece)) CHECK(drawing.bounds.contains(shape->path.boundingRect().center()));
}

TEST_CASE("a union without consent shows only where it is asked for", "[genogram][notation]") {
    FamilyBuilder f;
    f.man(S("Tom")).woman(S("Una")).couple(S("Tom"), S("Una"), UnionKind::NonConsensual);
    CHECK_FALSE(textsOf(drawn(f)).contains(S("Without consent")));
    CHECK(textsOf(drawn(f, {.asAt = day, .sensitive = true})).contains(S("Without consent")));
}

TEST_CASE("arrival in the country is a wave with its year", "[genogram][notation]") {
    FamilyBuilder f = parentAndChild();
    f.with(S("Una"), [](Person& p) { p.arrived = UncertainDate::year(2012); });
    const QStringList texts = textsOf(drawn(f));
    CHECK(texts.contains(S("2012")));
    CHECK(texts.contains(S("Came to live in this country")));
}

TEST_CASE("the symbol sheet names everything once, in letters that can be read", "[genogram][notation]") {
    constexpr double sevenPoints = 7 * 25.4 / 72;
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree}) {
        QStringList names;
        for (const QList<SheetPart> parts = symbolSheetParts(set, test::englishWords()); const SheetPart& part : parts) {
            CHECK_FALSE(part.heading.isEmpty());
            for (const Piece& piece : part.drawing.pieces)
                if (const Lettering* text = std::get_if<Lettering>(&piece)) {
                    if (text->align == Lettering::Align::Left) names.append(text->text);
                    CHECK(text->size > (text->align == Lettering::Align::Left ? 1 : 0.7) * sevenPoints);
                }
        }
        CHECK(QSet<QString>(names.begin(), names.end()).size() == names.size());
        for (const auto& [kind, name] : EnumNames<TieKind>::table)
            CHECK(names.contains(test::englishWords().phrase(S("genogram.tie_") + toName(kind))));
        CHECK(names.size() > 90);
    }
}

TEST_CASE("one person is one person", "[genogram][notation]") {
    FamilyBuilder f;
    f.man(S("Tom"));
    CHECK(textsOf(drawn(f, {.asAt = day, .title = S("Case")})).contains(S("1 person as at 24 March 2026")));
    CHECK(textsOf(drawn(f, {.title = S("Case")})).contains(S("1 person")));
}
