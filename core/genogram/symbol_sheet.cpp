// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/symbol_sheet.h"

#include "core/genogram/legend_key.h"
#include "core/genogram/painter.h"

namespace core {
namespace {

using L = QLatin1String;

// The samples stand for nobody: their ids are the same each time.
CaseId sheetCase() { return CaseId::named(L("sheet")); }

constexpr double width = 178, headingSize = 4.4;

class SheetMaker {
public:
    SheetMaker(SymbolSet symbols, const Words& words) : symbols_(symbols), words_(words) {}

    QList<SheetPart> make() {
        part("sheet_people", [this](LegendKey& key) { people(key); });
        part("sheet_state", [this](LegendKey& key) { state(key); });
        part("sheet_descent", [this](LegendKey& key) { descent(key); });
        part("sheet_unions", [this](LegendKey& key) { unions(key); });
        part("sheet_ties", [this](LegendKey& key) { ties(key); });
        part("sheet_tags", [this](LegendKey& key) { tags(key); });
        part("sheet_places", [](LegendKey& key) {
            key.home();
            key.doubt();
        });
        return std::move(parts_);
    }

private:
    template <class Fill>
    void part(const char* heading, const Fill& fill) {
        Legend legend;
        LegendKey key(symbols_, words_, legend);
        fill(key);
        Drawing drawing;
        drawing.pieces = legend.pieces({}, width);
        for (const Piece& piece : drawing.pieces) drawing.bounds |= boundsOf(piece);
        drawing.bounds = drawing.bounds.adjusted(-1, -1, 1, 1) | QRectF(0, 0, width, 1);
        parts_.append({words_.phrase(QStringLiteral("genogram.") + QLatin1String(heading)), drawing});
    }
    Person person(Sex sex = Sex::Male) const {
        return Person{.id = PersonId::named(L("sheet")), .caseId = sheetCase(), .sex = sex};
    }

    void people(LegendKey& key) const {
        for (const Sex sex : {Sex::Male, Sex::Female, Sex::Intersex, Sex::Unknown}) key.person(person(sex));
        for (const auto& [figure, name] : EnumNames<FigureKind>::table) {
            Person p = person(Sex::Unknown);
            p.figure = figure;
            p.several = 3;
            if (figure != FigureKind::Human) key.person(p);
        }
        for (const auto& [beginning, name] : EnumNames<Beginning>::table) {
            Person p = person();
            p.beginning = beginning;
            if (beginning != Beginning::Born) key.person(p);
        }
    }
    void state(LegendKey& key) const {
        Person p = person();
        p.deceased = p.subjectChild = true;
        key.state(p);
        key.arrival();
        key.language();
        for (const HealthField field : {HealthField::Mind, HealthField::Body, HealthField::Drugs, HealthField::Alcohol})
            for (const auto& [state, name] : EnumNames<HealthState>::table) key.health(field, state);
    }
    void descent(LegendKey& key) const {
        for (const auto& [kind, name] : EnumNames<ParentageKind>::table) key.descent(kind);
        for (const bool identical : {false, true}) key.twins(identical);
        if (symbols_ == SymbolSet::Pedigree) key.brackets();
    }
    void unions(LegendKey& key) const {
        for (const auto& [kind, name] : EnumNames<UnionKind>::table) {
            Union pair{.id = UnionId::named(L("sheet")), .caseId = sheetCase()};
            pair.phases = {UnionPhase{.kind = kind}};
            key.unionLine(unionLook(&pair, symbols_, true));
        }
        if (symbols_ == SymbolSet::Pedigree) key.related();
        for (const UnionEnding ending :
             {UnionEnding::Separated, UnionEnding::Divorced, UnionEnding::Annulled, UnionEnding::BackTogether})
            key.ending(ending);
        for (const auto& [why, name] : EnumNames<Childless>::table) key.childless(why);
    }
    void ties(LegendKey& key) const {
        Tie tie{
            .id = TieId::named(L("sheet")), .caseId = sheetCase(), .a = PersonId::named(L("a")), .b = PersonId::named(L("b"))};
        tie.direction = TieDirection::AToB;
        for (const auto& [kind, name] : EnumNames<TieKind>::table) {
            tie.kind = kind;
            key.tie(tie, nullptr);
        }
        tie.standing = Standing::Alleged;  // how an allegation differs
        for (const TieKind kind : {TieKind::PhysicalAbuse, TieKind::SexualAbuse, TieKind::Neglect, TieKind::CoerciveControl}) {
            tie.kind = kind;
            key.tie(tie, nullptr);
        }
    }
    void tags(LegendKey& key) const {
        static const char* const statuses[] = {"s20_accommodated",
                                               "ico_s38",
                                               "care_order_s31",
                                               "placement_order",
                                               "epo_s44",
                                               "police_protection_s46",
                                               "supervision_order",
                                               "child_protection_plan",
                                               "child_in_need",
                                               "pre_proceedings_plo",
                                               "special_guardianship",
                                               "child_arrangements_order"};
        for (const char* status : statuses)
            key.tag({words_.phrase(QStringLiteral("genogram.tag_") + QLatin1String(status)),
                     words_.heading(QStringLiteral("legal_statuses.") + QLatin1String(status))});
        key.tag({words_.phrase(QStringLiteral("genogram.tag_pr")), words_.phrase(QStringLiteral("genogram.key_pr"))});
    }

    const SymbolSet symbols_;
    const Words& words_;
    QList<SheetPart> parts_;
};

void move(Piece& piece, QPointF by) {
    if (Shape* shape = std::get_if<Shape>(&piece)) shape->path.translate(by);
    else std::get<Lettering>(piece).at += by;
}

}  // namespace

QList<SheetPart> symbolSheetParts(SymbolSet symbols, const Words& words) { return SheetMaker(symbols, words).make(); }

Drawing symbolSheet(SymbolSet symbols, const Words& words) {
    Drawing sheet;
    double y = 0;
    for (const QList<SheetPart> parts = symbolSheetParts(symbols, words); const SheetPart& part : parts) {
        sheet.pieces.append(
            Lettering{QPointF(0, y + headingSize), part.heading, headingSize, true, Lettering::Align::Left, Ink::Line, {}});
        const QPointF by(0, y + headingSize + 3 - part.drawing.bounds.top());
        for (Piece piece : part.drawing.pieces) {
            move(piece, by);
            sheet.pieces.append(piece);
        }
        sheet.bounds |= part.drawing.bounds.translated(by);
        y = sheet.bounds.bottom() + 5;
    }
    sheet.bounds = sheet.bounds.adjusted(-3, -7, 3, 3);
    return sheet;
}

}  // namespace core
