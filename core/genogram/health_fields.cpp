// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/genogram/layout.h"
#include "core/genogram/symbols.h"
#include "core/rules/kinship.h"

namespace core {
namespace {

constexpr double hatchPitch = 1.15;  // mm

bool says(const QString& text, const QString& list) {
    const QString known = folded(text);
    const QStringList words = list.split(u',', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return known.contains(folded(word)); });
}

// Present and sure before suspected before over.
int weightOf(HealthState state) {
    switch (state) {
    case HealthState::Confirmed: return 3;
    case HealthState::Suspected: return 2;
    case HealthState::Recovering: return 1;
    }
    return 0;
}

void raise(std::optional<HealthState>& field, HealthState state) {
    if (!field || weightOf(state) > weightOf(*field)) field = state;
}

void take(HealthFields& fields, const HealthFact& fact, const Words& words) {
    const auto field = [&](HealthField one) -> std::optional<HealthState>& { return fields[size_t(one)]; };
    switch (fact.kind) {
    case HealthKind::MentalHealth: return raise(field(HealthField::Mind), fact.state);
    case HealthKind::Condition:
    case HealthKind::Disability: return raise(field(HealthField::Body), fact.state);
    case HealthKind::SubstanceUse: break;
    default: return;  // an injury, a medicine or a visit is no lasting state
    }
    const bool drink = says(fact.what, words.phrase(QStringLiteral("genogram.words_for_alcohol")));
    if (drink) raise(field(HealthField::Alcohol), fact.state);
    if (!drink || says(fact.what, words.phrase(QStringLiteral("genogram.words_for_drugs"))))
        raise(field(HealthField::Drugs), fact.state);
}

QPainterPath hatched(const QRectF& box) {
    QPainterPath path;
    const double length = box.width() + box.height();
    for (double at = hatchPitch / 2; at < length; at += hatchPitch) {
        QLineF line(box.left() + at, box.top(), box.left() + at - box.height(), box.bottom());
        if (line.x1() > box.right()) line.setP1(QPointF(box.right(), box.top() + (line.x1() - box.right())));
        if (line.x2() < box.left()) line.setP2(QPointF(box.left(), box.bottom() - (box.left() - line.x2())));
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

// A line of hatching as far as it runs inside `area`.
QPainterPath clipped(const QPainterPath& hatch, const QPainterPath& area) {
    QPainterPath path;
    for (int i = 0; i + 1 < hatch.elementCount(); i += 2) {
        const QPointF a = hatch.elementAt(i), b = hatch.elementAt(i + 1);
        constexpr int steps = 48;
        int first = -1, last = -1;
        for (int k = 0; k <= steps; ++k) {
            if (!area.contains(a + (b - a) * k / steps)) continue;
            if (first < 0) first = k;
            last = k;
        }
        if (last <= first) continue;
        path.moveTo(a + (b - a) * first / steps);
        path.lineTo(a + (b - a) * last / steps);
    }
    return path;
}

QRectF quarter(size_t number, QPointF c, double half) {
    const bool right = number == 1 || number == 2, lower = number >= 2;
    return QRectF(QPointF(right ? c.x() : c.x() - half, lower ? c.y() : c.y() - half), QSizeF(half, half));
}

}  // namespace

HealthFields healthOf(const CaseSnapshot& records, const PersonId& person, QDate asAt, const Words& words) {
    HealthFields fields;
    for (const HealthFact& fact : records.all<HealthFact>()) {
        if (fact.person != person) continue;
        const bool over = asAt.isValid() ? holdsOn(fact.from, fact.to, asAt) == Truth::No : fact.to.has_value();
        if (!over) take(fields, fact, words);
    }
    return fields;
}

// Quarters clockwise from the upper left: mind, body, drugs, alcohol. McGoldrick has halves: illness left, misuse below.
QList<Piece> healthPieces(const HealthFields& health, SymbolShape shape, SymbolSet symbols, QPointF c, double side) {
    HealthFields quarters = health;
    if (symbols == SymbolSet::International) {
        std::optional<HealthState> illness = health[0], misuse = health[2];
        if (health[1]) raise(illness, *health[1]);
        if (health[3]) raise(misuse, *health[3]);
        quarters = {illness, std::nullopt, misuse, illness};
        if (misuse) raise(quarters[3], *misuse);
    }
    QList<Piece> pieces;
    const QPainterPath outline = outlineOfShape(shape, c, side);
    for (size_t i = 0; i < quarters.size(); ++i) {
        if (!quarters[i]) continue;
        const QRectF box = quarter(i, c, side * 0.56);
        QPainterPath square;
        square.addRect(box);
        const QPainterPath area = outline.intersected(square);
        if (*quarters[i] == HealthState::Confirmed) pieces.append(Shape{area, Ink::None, 0, Pattern::Solid, Ink::Sign, {}});
        else if (*quarters[i] == HealthState::Suspected)
            pieces.append(Shape{clipped(hatched(box), area), Ink::Sign, 0.3, Pattern::Solid, Ink::None, {}});
        if (*quarters[i] != HealthState::Confirmed) pieces.append(Shape{area, Ink::Sign, 0.35, Pattern::Solid, Ink::None, {}});
    }
    return pieces;
}

}  // namespace core
