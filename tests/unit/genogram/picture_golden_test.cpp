// SPDX-License-Identifier: MPL-2.0
// tests/golden/genogram/*.svg: sheets of every symbol, tie and union, and whole drawings. They open in any browser.
#include "core/genogram/painter.h"
#include "core/genogram/symbol_sheet.h"
#include "core/genogram/symbols.h"
#include "core/genogram/tie_strokes.h"
#include "core/genogram/union_signs.h"
#include "core/rules/as_at.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double pitch = 22;

/// A sheet of samples in rows, each with its name below.
class Sheet {
public:
    explicit Sheet(int across) : across_(across) {}
    QPointF next(const QString& name) {
        const QPointF at((count_ % across_) * pitch, (count_ / across_) * pitch);
        ++count_;
        drawing_.pieces << Lettering{at + QPointF(0, 11), name, 1.8, false, Lettering::Align::Centre, Ink::Muted, {}};
        return at;
    }
    void add(const QList<Piece>& pieces) { drawing_.pieces += pieces; }
    QByteArray svg() {
        const int rows = (count_ + across_ - 1) / across_;
        drawing_.bounds = QRectF(-pitch / 2, -pitch / 2, across_ * pitch, rows * pitch + 2);
        return svgOf(drawing_, paperColours(), u"Samples"_s);
    }

private:
    Drawing drawing_;
    int across_;
    int count_ = 0;
};

/// Ids of records are made anew each time; the sheets show none.
QList<Piece> bare(QList<Piece> pieces) {
    for (Piece& piece : pieces) std::visit([](auto& p) { p.of.reset(); }, piece);
    return pieces;
}

}  // namespace

TEST_CASE("golden pictures: every symbol", "[genogram][golden]") {
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree}) {
        Sheet sheet(8);
        for (const auto& [sex, name] : EnumNames<Sex>::table)
            for (int state = 0; state < 4; ++state) {
                Person person{.id = PersonId::make(), .caseId = CaseId::make(), .sex = sex};
                person.deceased = state % 2 == 1;
                person.subjectChild = state > 1;
                const QString label = QLatin1String(name.data(), qsizetype(name.size())) +
                                      (person.deceased ? u" died"_s : QString()) +
                                      (person.subjectChild ? u" child"_s : QString());
                const QPointF at = sheet.next(label);
                sheet.add(bare(symbolPieces(person, test::englishWords(), set, at, 12, state == 3 ? QString() : u"34"_s)));
            }
        for (const auto& [beginning, name] : EnumNames<Beginning>::table)
            for (const Sex sex : {Sex::Male, Sex::Female}) {
                Person person{.id = PersonId::make(), .caseId = CaseId::make(), .sex = sex};
                person.beginning = beginning;
                const QPointF at = sheet.next(QLatin1String(name.data(), qsizetype(name.size())));
                sheet.add(bare(symbolPieces(person, test::englishWords(), set, at, 8, {})));
            }
        for (const char* gender : {"trans woman", "non-binary", "boy"}) {
            Person person{.id = PersonId::make(), .caseId = CaseId::make(), .sex = Sex::Female};
            person.gender = QLatin1String(gender);
            const QPointF at = sheet.next(person.gender);
            sheet.add(bare(symbolPieces(person, test::englishWords(), set, at, 12, u"9"_s)));
        }
        test::checkGolden(u"genogram/symbols-%1.svg"_s.arg(toName(set)), sheet.svg());
    }
}

TEST_CASE("golden pictures: every tie, as recorded, alleged and found", "[genogram][golden]") {
    Sheet sheet(6);
    for (const auto& [kind, name] : EnumNames<TieKind>::table)
        for (const Standing standing : {Standing::Recorded, Standing::Alleged, Standing::FoundByCourt}) {
            Tie tie{.id = TieId::make(), .caseId = CaseId::make(), .a = PersonId::make(), .b = PersonId::make(), .kind = kind};
            tie.direction = TieDirection::AToB;
            tie.standing = standing;
            const QPointF at = sheet.next(QLatin1String(name.data(), qsizetype(name.size())) + u' ' + toName(standing));
            QPolygonF way;
            for (int i = 0; i <= 20; ++i) way << at + QPointF(-9 + 0.9 * i, 3 * std::sin(i / 20.0 * 3.14159));
            sheet.add(bare(tiePieces(tie, way)));
        }
    test::checkGolden(u"genogram/ties.svg"_s, sheet.svg());
}

TEST_CASE("golden pictures: every kind and end of a union", "[genogram][golden]") {
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree}) {
        Sheet sheet(6);
        for (const auto& [kind, name] : EnumNames<UnionKind>::table) {
            Union pair{.id = UnionId::make(), .caseId = CaseId::make()};
            pair.phases = {UnionPhase{.kind = kind}};
            const UnionLook look = unionLook(&pair, set);
            const QPointF at = sheet.next(QLatin1String(name.data(), qsizetype(name.size())) + u' ' + QLatin1String(look.key));
            QPainterPath line(at - QPointF(9, 0));
            line.lineTo(at + QPointF(9, 0));
            sheet.add({Shape{line, Ink::Line, measure::line, look.pattern, Ink::None, {}}});
            sheet.add(unionSigns(unionLook(&pair, set, true), at, std::nullopt));
        }
        for (const UnionEnding ending : {UnionEnding::None, UnionEnding::Separated, UnionEnding::Divorced, UnionEnding::Annulled,
                                         UnionEnding::BackTogether}) {
            const QPointF at = sheet.next(ending == UnionEnding::None ? u"none"_s : QLatin1String(endingKey(ending)));
            sheet.add(bare(endingPieces(ending, at, std::nullopt)));
        }
        test::checkGolden(u"genogram/unions-%1.svg"_s.arg(toName(set)), sheet.svg());
    }
}

TEST_CASE("golden pictures: the symbol sheet", "[genogram][golden]") {
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree})
        test::checkGolden(u"genogram/sheet-%1.svg"_s.arg(toName(set)),
                          svgOf(symbolSheet(set, test::englishWords()), paperColours(), u"Symbols"_s));
}

TEST_CASE("golden pictures: families of one difficulty, drawn whole", "[genogram][golden]") {
    const QMap<QString, test::FamilyBuilder> families = test::knownFamilies();
    for (auto it = families.cbegin(); it != families.cend(); ++it) {
        const Drawing drawing = genogramOf(it->records, {.asAt = QDate(2026, 3, 24), .title = it.key()}, test::englishWords());
        test::checkGolden(u"genogram/%1.svg"_s.arg(it.key()), svgOf(drawing, paperColours(), it.key()));
    }
    const AsAt demo = asAt(test::demoRecords(), test::demoDay());
    const Drawing drawing = genogramOf(demo.records, {.asAt = test::demoDay()}, test::englishWords(), demo.possible);
    test::checkGolden(u"genogram/demo-a.svg"_s, svgOf(drawing, paperColours(), u"Family"_s));
}
