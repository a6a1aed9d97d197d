// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tie_strokes.h"

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/painter.h"
#include "core/genogram/tie_ways.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

QString S(const char* text) { return QString::fromLatin1(text); }

const QPolygonF way{QPointF(0, 0), QPointF(20, 3), QPointF(40, 3), QPointF(60, 0)};

Tie tieOf(TieKind kind, TieDirection direction = TieDirection::Mutual, Standing standing = Standing::Recorded) {
    Tie tie{.id = TieId::named(S("tie")),
            .caseId = CaseId::named(S("case")),
            .a = FamilyBuilder::id(S("a")),
            .b = FamilyBuilder::id(S("b"))};
    tie.kind = kind;
    tie.direction = direction;
    tie.standing = standing;
    return tie;
}

QList<Shape> shapesOf(const QList<Piece>& pieces) {
    QList<Shape> shapes;
    for (const Piece& piece : pieces)
        if (const Shape* shape = std::get_if<Shape>(&piece)) shapes.append(*shape);
    return shapes;
}

// Closed and filled with the tie's own colour or paper: an arrow head or a bead.
int filled(const QList<Piece>& pieces) {
    int count = 0;
    for (const Shape& shape : shapesOf(pieces)) count += shape.fill != Ink::None ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("every kind of tie has strokes of its own that keep to its way", "[genogram][ties]") {
    QList<QList<Piece>> seen;
    for (const auto& [kind, name] : EnumNames<TieKind>::table) {
        INFO(name);
        const QList<Piece> pieces = tiePieces(tieOf(kind), way);
        REQUIRE_FALSE(pieces.isEmpty());
        CHECK_FALSE(seen.contains(pieces));
        seen.append(pieces);
        for (const Shape& shape : shapesOf(pieces)) {
            CHECK(shape.stroke == inkOf(kind));
            CHECK(shape.of == anyId(TieId::named(S("tie"))));
            CHECK(
                QRectF(-4, -5, 68, 14).contains(shape.path.boundingRect().adjusted(-0.1, -0.1, 0.1, 0.1)));  // a bar has no width
        }
    }
}

TEST_CASE("without colour all ties can still be told apart", "[genogram][ties]") {
    for (const TieDirection direction : {TieDirection::Mutual, TieDirection::AToB}) {
        QList<QList<Piece>> seen;
        for (const auto& [kind, name] : EnumNames<TieKind>::table) {
            INFO(name);
            QList<Piece> pieces = tiePieces(tieOf(kind, direction), way);
            for (Piece& piece : pieces)
                if (Shape* shape = std::get_if<Shape>(&piece)) {
                    shape->stroke = Ink::Line;
                    if (shape->fill != Ink::None && shape->fill != Ink::Paper) shape->fill = Ink::Line;
                } else {
                    std::get<Lettering>(piece).ink = Ink::Line;
                }
            CHECK_FALSE(seen.contains(pieces));
            seen.append(pieces);
        }
    }
}

TEST_CASE("an allegation carries a question mark, a finding does not", "[genogram][ties]") {
    const auto asks = [](Standing standing) {
        int count = 0;
        for (const QList<Piece> pieces = tiePieces(tieOf(TieKind::PhysicalAbuse, TieDirection::AToB, standing), way);
             const Piece& piece : pieces)
            if (const Lettering* text = std::get_if<Lettering>(&piece)) count += text->text == S("?") ? 1 : 0;
        return count;
    };
    CHECK(asks(Standing::Alleged) == 1);
    CHECK(asks(Standing::FoundByCourt) == 0);
    CHECK(asks(Standing::Recorded) == 0);
}

TEST_CASE("alleged ties have no solid line along the way", "[genogram][ties]") {
    for (const auto& [kind, name] : EnumNames<TieKind>::table) {
        INFO(name);
        for (const Shape& shape : shapesOf(tiePieces(tieOf(kind, TieDirection::AToB, Standing::Alleged), way)))
            if (shape.fill == Ink::None && shape.path.length() > 12) CHECK(shape.pattern != Pattern::Solid);
    }
}

TEST_CASE("what somebody does to another has an arrow at the other's end", "[genogram][ties]") {
    for (const TieKind kind :
         {TieKind::Violence, TieKind::SexualAbuse, TieKind::EmotionalAbuse, TieKind::Influence, TieKind::Caregiving}) {
        INFO(toName(kind).toStdString());
        CHECK(filled(tiePieces(tieOf(kind), way)) == (kind == TieKind::Violence ? 0 : 2));  // mutual: both ends, or none
        for (const TieDirection direction : {TieDirection::AToB, TieDirection::BToA}) {
            const QList<Piece> pieces = tiePieces(tieOf(kind, direction), way);
            REQUIRE(filled(pieces) == 1);
            for (const Shape& shape : shapesOf(pieces)) {
                if (shape.fill == Ink::None) continue;
                const QPointF end = direction == TieDirection::AToB ? way.last() : way.first();
                CHECK(shape.path.boundingRect().adjusted(-0.1, -0.1, 0.1, 0.1).contains(end));
                CHECK(shape.path.boundingRect().width() < 6);
            }
        }
    }
    CHECK(filled(tiePieces(tieOf(TieKind::Close, TieDirection::AToB), way)) == 0);
}

TEST_CASE("emotional abuse has a hollow arrow, violence a filled one", "[genogram][ties]") {
    const auto fill = [](TieKind kind) {
        for (const Shape& shape : shapesOf(tiePieces(tieOf(kind, TieDirection::AToB), way)))
            if (shape.fill != Ink::None) return shape.fill;
        return Ink::None;
    };
    CHECK(fill(TieKind::EmotionalAbuse) == Ink::Paper);
    CHECK(fill(TieKind::Violence) == Ink::TieHarm);
}

TEST_CASE("a way too short for a pattern is a plain line, no way is nothing", "[genogram][ties]") {
    CHECK(tiePieces(tieOf(TieKind::Violence), {QPointF(0, 0), QPointF(3, 0)}).size() == 1);
    CHECK(tiePieces(tieOf(TieKind::Violence), {QPointF(0, 0)}).isEmpty());
    CHECK(tiePieces(tieOf(TieKind::Violence), {}).isEmpty());
}

TEST_CASE("ties begin and end at symbols and keep off people in between", "[genogram][ties]") {
    FamilyBuilder f;
    f.man(S("Tom"), S("1980")).woman(S("Una"), S("1981")).couple(S("Tom"), S("Una"));
    for (const char* name : {"A", "B", "C", "D"})
        f.man(S(name), S("200") + QString::number(name[0] - 'A')).child(S(name), {S("Tom"), S("Una")});
    f.tie(S("A"), S("D"), TieKind::Close).tie(S("Tom"), S("D"), TieKind::Conflict);
    const Layout layout = layoutOf(f.records, {}, test::englishWords());
    REQUIRE(layout.ties.size() == 2);
    for (const TiePlace& tie : layout.ties)
        for (const PersonPlace& p : layout.people) {
            const QRectF symbol(p.centre - QPointF(6, 6), QSizeF(12, 12));
            for (const QPointF& at : tie.points) CHECK_FALSE(symbol.contains(at));
            const bool end = p.person == tie.a || p.person == tie.b;
            const QRectF near = symbol.adjusted(-2, -2, 2, 2);
            CHECK(end == (near.contains(tie.points.first()) || near.contains(tie.points.last())));
        }
}

TEST_CASE("ties to people who are not drawn, and disproved ones, have no way", "[genogram][ties]") {
    FamilyBuilder f;
    f.man(S("Tom"))
        .man(S("Ben"))
        .tie(S("Tom"), S("Ben"), TieKind::Close, Standing::Disproved)
        .tie(S("Tom"), S("Ben"), TieKind::Conflict);
    Layout layout = layoutOf(f.records, {}, test::englishWords());
    CHECK(layout.ties.size() == 1);
    layout.people.removeLast();
    CHECK(tiePlaces(f.records, layout).isEmpty());
}
