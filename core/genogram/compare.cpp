// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/compare.h"

#include "core/genogram/text_width.h"

#include <QHash>

namespace core {
namespace {

constexpr double between = 14, lineHeight = 5, textSize = measure::textSize;     // mm
constexpr double discRadius = 2, discApart = 0.6, signSize = measure::nameSize;  // mm
constexpr double widestLine = 240;

using Facts = QHash<PersonId, QMap<AnyId, Record>>;

template <class T>
void note(Facts& facts, const std::optional<PersonId>& person, const T& record) {
    if (person) facts[*person].insert(anyId(record.id), Record(record));
}

// All that is drawn about each person.
Facts factsOf(const CaseSnapshot& records) {
    Facts facts;
    for (const Person& p : records.all<Person>()) note(facts, p.id, p);
    for (const Parentage& link : records.all<Parentage>()) note(facts, link.child, link);
    for (const Residence& stay : records.all<Residence>()) note(facts, stay.person, stay);
    for (const Union& pair : records.all<Union>()) {
        note(facts, pair.a, pair);
        note(facts, pair.b, pair);
    }
    for (const Tie& tie : records.all<Tie>()) {
        note(facts, tie.a, tie);
        note(facts, tie.b, tie);
    }
    return facts;
}

QString wordKey(FamilyChange change) {
    switch (change) {
    case FamilyChange::New: return QStringLiteral("genogram.mark_new");
    case FamilyChange::Gone: return QStringLiteral("genogram.mark_gone");
    case FamilyChange::Changed: return QStringLiteral("genogram.mark_changed");
    }
    return {};
}

void shift(Piece& piece, QPointF by) {
    if (Shape* shape = std::get_if<Shape>(&piece)) shape->path.translate(by);
    else std::get<Lettering>(piece).at += by;
}

QString sign(FamilyChange change) {
    switch (change) {
    case FamilyChange::New: return QStringLiteral("+");
    case FamilyChange::Gone: return QString(QChar(0x2212));
    case FamilyChange::Changed: return QString(QChar(0x2260));
    }
    return {};
}

// A small disc with a sign at the symbol's upper right corner: clear of lines, names and ages, and without colour.
void mark(Drawing& drawing, const QMap<PersonId, FamilyChange>& changes, const Words& words) {
    for (Spot& spot : drawing.spots) {
        const auto change = changes.constFind(spot.person.as<PersonTag>());
        if (change == changes.cend()) continue;
        const QPointF at = spot.box.topRight() + QPointF(discApart, -discApart);
        QPainterPath disc;
        disc.addEllipse(at, discRadius, discRadius);
        drawing.pieces.append(Shape{disc, Ink::Line, measure::line, Pattern::Solid, Ink::Paper, spot.person});
        drawing.pieces.append(Lettering{at + QPointF(0, 0.35 * signSize), sign(*change), signSize, true, Lettering::Align::Centre,
                                        Ink::Line, spot.person});
        spot.says += u' ' + words.phrase(QStringLiteral("genogram.mark_said"), {words.phrase(wordKey(*change))});
    }
}

QStringList sentences(const CaseSnapshot& then, const CaseSnapshot& now, const QMap<PersonId, FamilyChange>& changes,
                      const Words& words) {
    QMap<FamilyChange, QStringList> names;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const Person* person = now.find<Person>(it.key());
        if (!person) person = then.find<Person>(it.key());
        if (person) names[it.value()].append(displayName(*person));
    }
    QStringList result;
    for (auto it = names.begin(); it != names.end(); ++it) {
        it->sort();
        result.append(
            QStringLiteral("%1 %2: %3").arg(sign(it.key()), words.phrase(wordKey(it.key())), it->join(QStringLiteral(", "))));
    }
    if (result.isEmpty()) result.append(words.phrase(QStringLiteral("genogram.mark_none")));
    return result;
}

}  // namespace

QMap<PersonId, FamilyChange> familyChanges(const CaseSnapshot& then, const CaseSnapshot& now) {
    const Facts before = factsOf(then), after = factsOf(now);
    QMap<PersonId, FamilyChange> changes;
    for (const Person& p : then.all<Person>())
        if (!now.find<Person>(p.id)) changes.insert(p.id, FamilyChange::Gone);
    for (const Person& p : now.all<Person>()) {
        if (!then.find<Person>(p.id)) changes.insert(p.id, FamilyChange::New);
        else if (before.value(p.id) != after.value(p.id)) changes.insert(p.id, FamilyChange::Changed);
    }
    return changes;
}

Drawing thenAndNow(const FamilyState& then, const FamilyState& now, const Words& words) {
    const Layout layout = layoutOf(now.records, now.options, words);
    Drawing right = drawingOf(now.records, layout, now.options, words, now.possible);
    const Layout old = layoutOf(then.records, then.options, words, layout);
    Drawing left = drawingOf(then.records, old, then.options, words, then.possible);
    QMap<PersonId, FamilyChange> changes = familyChanges(then.records, now.records);
    mark(left, changes, words);
    mark(right, changes, words);
    const QPointF by(left.bounds.right() + between - right.bounds.left(), left.bounds.top() - right.bounds.top());
    for (Piece& piece : right.pieces) shift(piece, by);
    Drawing both;
    both.pieces = left.pieces + right.pieces;
    for (Spot& spot : right.spots) {
        spot.box.translate(by);
        both.spots.append(spot);
    }
    for (Spot& spot : left.spots) {
        spot.copy = 1;
        both.spots.append(spot);
    }
    both.bounds = left.bounds | right.bounds.translated(by);
    const double middle = left.bounds.right() + between / 2;
    QPainterPath divide(QPointF(middle, both.bounds.top()));
    divide.lineTo(middle, both.bounds.bottom());
    both.pieces.append(Shape{divide, Ink::Muted, 0.2, Pattern::Solid, Ink::None, {}});
    double y = both.bounds.bottom() + lineHeight;
    const double width = std::min(widestLine, both.bounds.width());
    for (const QString& sentence : sentences(then.records, now.records, changes, words))
        for (const QString& line : wrapped(sentence, textSize, width, 20)) {
            both.pieces.append(
                Lettering{QPointF(both.bounds.left() + 2, y), line, textSize, false, Lettering::Align::Left, Ink::Line, {}});
            y += lineHeight;
        }
    both.bounds.setBottom(y);
    return both;
}

}  // namespace core
