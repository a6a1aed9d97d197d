// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/drawn_lines.h"

#include "core/genogram/line_net.h"
#include "core/genogram/routing.h"
#include "core/genogram/text_width.h"

namespace core {
namespace {

// Great-grandparents in common are near enough to be drawn; four steps up end a circle in wrong data as well.
constexpr int ancestorsSought = 4;

class LineDrawer {
public:
    LineDrawer(const DrawnFamily& family, LegendKey& key) : family_(family), layout_(family.layout), key_(key) {}

    DrawnLines draw() {
        for (int i = 0; i < layout_.couples.size(); ++i) couple(i);
        for (const DescentPlace& place : layout_.descents) descent(place);
        drawn_.lines.append(net_.pieces());
        for (const DescentPlace& place : layout_.descents) stemSigns(place);
        twinBars();
        for (const CouplePlace& place : layout_.couples) marks(place);
        return std::move(drawn_);
    }

private:
    void couple(int number);
    void descent(const DescentPlace& place);
    void stemSigns(const DescentPlace& place);
    void twinBars();
    void marks(const CouplePlace& couple);
    bool dropsAt(const CouplePlace& couple) const;
    Childless childlessOf(const CouplePlace& couple, const Union& pair) const;
    bool areRelated(const CouplePlace& couple) const;
    QSet<PersonId> ancestorsOf(const PersonId& person) const;
    bool isPedigree() const { return family_.options.symbols == SymbolSet::Pedigree; }
    void doubtful(QPointF at, const AnyId& id) {
        drawn_.lines.append(doubtSign(at, id));
        key_.doubt();
    }

    const DrawnFamily& family_;
    const Layout& layout_;
    LegendKey& key_;
    LineNet net_;
    DrawnLines drawn_;
};

void LineDrawer::couple(int number) {
    const CouplePlace& place = layout_.couples[number];
    if (place.line.isEmpty()) return;
    const UnionLook look = unionLook(family_.unionOf(place), family_.options.symbols, family_.options.sensitive);
    const NetLine like{.line = {},
                       .net = number,
                       .rank = place.bracket ? LineRank::Bracket : LineRank::Union,
                       .pattern = look.pattern,
                       .width = measure::line,
                       .of = place.id ? std::optional(anyId(*place.id)) : std::nullopt};
    net_.add(place.line, like);
    key_.unionLine(look);
    if (!isPedigree() || place.bracket || !areRelated(place)) return;
    net_.add(place.line.translated(0, -1.1), like);
    key_.related();
}

QSet<PersonId> LineDrawer::ancestorsOf(const PersonId& person) const {
    QSet<PersonId> all;
    QList<PersonId> edge{person};
    for (int step = 0; step < ancestorsSought; ++step) {
        QList<PersonId> next;
        for (const DescentPlace& place : layout_.descents)
            if (edge.contains(place.child) && place.kind == ParentageKind::Birth) next += place.parents;
        for (const PersonId& one : next) all.insert(one);
        edge = next;
    }
    return all;
}

bool LineDrawer::areRelated(const CouplePlace& couple) const {
    if (couple.partners.size() != 2) return false;
    const QSet<PersonId> first = ancestorsOf(couple.partners[0]), second = ancestorsOf(couple.partners[1]);
    return first.intersects(second) || first.contains(couple.partners[1]) || second.contains(couple.partners[0]);
}

void LineDrawer::descent(const DescentPlace& place) {
    if (place.points.size() < 2) return;
    const std::optional<UnionId>& pair = layout_.couples[place.couple].id;
    NetLine like{.line = {},
                 .net = place.couple,
                 .rank = LineRank::Descent,
                 .pattern = Pattern::Solid,
                 .width = measure::line,
                 .of = pair ? std::optional(anyId(*pair)) : std::nullopt};
    if (isCare(place.kind)) {
        like.rank = LineRank::Care;
        like.pattern = Pattern::Dotted;
        like.width = careWidth;
    }
    QPolygonF shared = place.points;
    const QPolygonF stem{shared[shared.size() - 2], shared.last()};
    if (shared.size() > 2) shared.removeLast();
    else shared.clear();
    net_.add(shared, like);
    like.of = anyId(place.link);
    key_.descent(place.kind);
    if (place.kind == ParentageKind::Presumed) like.pattern = Pattern::Dashed;
    if (place.kind == ParentageKind::Unknown) like.pattern = Pattern::ShortDashed;
    const bool adopted = place.kind == ParentageKind::Adoptive;
    if (adopted && isPedigree()) like.pattern = Pattern::Dashed;
    if (stem[0].x() != stem[1].x()) {  // of twins: slanting, so no line of the net
        QPainterPath path;
        path.addPolygon(stem);
        drawn_.lines.append(Shape{path, Ink::Line, measure::line, Pattern::Solid, Ink::None, like.of});
        return;
    }
    net_.add(stem, like);
    if (!adopted || isPedigree()) return;
    like.pattern = Pattern::Dotted;
    net_.add(stem.translated(secondLine, 0), like);
}

// What is said beside or on the line to a child.
void LineDrawer::stemSigns(const DescentPlace& place) {
    if (place.points.size() < 2) return;
    const QPointF end = place.points.last(), begin = place.points[place.points.size() - 2];
    const QPointF middle(end.x(), (std::max(begin.y(), end.y() - 9) + end.y()) / 2);
    if (const QString letter = descentLetter(place.kind); !letter.isEmpty())
        drawn_.lines.append(
            Lettering{middle + QPointF(0, 1.05), letter, 3, true, Lettering::Align::Centre, Ink::Line, anyId(place.link)});
    if (const char* tag = descentTag(place.kind); *tag != 0)
        drawn_.lines.append(Lettering{QPointF(end.x() + 0.9, end.y() - 1), family_.word(tag), 2.6, false, Lettering::Align::Left,
                                      Ink::Muted, anyId(place.link)});
    if (family_.possible.contains(anyId(place.link))) doubtful(middle + QPointF(1.6, 1), anyId(place.link));
}

// Stems of one birth that leave the bar at one point; a bar at half height between those who are identical.
void LineDrawer::twinBars() {
    for (int i = 0; i < layout_.descents.size(); ++i) {
        const DescentPlace& a = layout_.descents[i];
        if (a.points.size() < 2) continue;
        const QPointF apex = a.points[a.points.size() - 2];
        for (int k = i + 1; k < layout_.descents.size() && layout_.descents[k].couple == a.couple; ++k) {
            const DescentPlace& b = layout_.descents[k];
            if (b.points.size() < 2 || b.points[b.points.size() - 2] != apex || a.points.last().x() == b.points.last().x())
                continue;
            if (a.points.last().x() == apex.x() && b.points.last().x() == apex.x()) continue;
            const Person *one = family_.records.find<Person>(a.child), *two = family_.records.find<Person>(b.child);
            const bool identical = one && two && one->twins == Twins::Identical && two->twins == Twins::Identical;
            key_.twins(identical);
            if (identical) {
                QPainterPath bar((apex + a.points.last()) / 2);
                bar.lineTo((apex + b.points.last()) / 2);
                drawn_.lines.append(Shape{bar, Ink::Line, measure::line, Pattern::Solid, Ink::None, anyId(a.link)});
            }
            break;  // each with the next
        }
    }
}

bool LineDrawer::dropsAt(const CouplePlace& couple) const {
    return std::any_of(layout_.descents.begin(), layout_.descents.end(), [&](const DescentPlace& d) {
        return !d.points.isEmpty() && std::abs(d.points.first().x() - couple.mark.x()) < 2.5 &&
               std::abs(d.points.first().y() - couple.mark.y()) < 0.5;
    });
}

// Nothing where children of the couple are drawn, whose line would end in the bar. That somebody is infertile is told with
// what else is told of health.
Childless LineDrawer::childlessOf(const CouplePlace& couple, const Union& pair) const {
    const bool drawn = std::any_of(layout_.descents.begin(), layout_.descents.end(),
                                   [&](const DescentPlace& d) { return layout_.couples[d.couple].id == couple.id; });
    if (drawn || pair.childless == Childless::NotSaid) return Childless::NotSaid;
    return pair.childless == Childless::Infertile && !family_.options.health ? Childless::NoReason : pair.childless;
}

void LineDrawer::marks(const CouplePlace& couple) {
    const Union* pair = family_.unionOf(couple);
    if (!pair || couple.line.isEmpty()) return;
    const double width = couple.label.isEmpty() ? 0 : textWidth(couple.label, measure::textSize);
    const UnionEnding ending = unionEnding(*pair);
    const UnionLook look = unionLook(pair, family_.options.symbols, family_.options.sensitive);
    const Childless childless = childlessOf(couple, *pair);
    const bool beaded = *look.letter != 0 || look.lightning, drops = dropsAt(couple) || childless != Childless::NotSaid;
    const double above = ending != UnionEnding::None || beaded ? 3.2 : 1.9;  // a slash or a bead reaches up
    const QPointF text = couple.mark + (couple.bracket ? QPointF(-2, measure::textSize + 0.6) : QPointF(0, -above));
    if (!couple.label.isEmpty())
        drawn_.labels.append(
            Lettering{text, couple.label, measure::textSize, false, Lettering::Align::Centre, Ink::Muted, anyId(pair->id)});
    const QPointF sign = couple.mark + QPointF(couple.bracket ? width / 2 + 0.6 : drops || beaded ? 3.4 : 0, 0);
    drawn_.lines.append(endingPieces(ending, sign, anyId(pair->id)));
    drawn_.lines.append(unionSigns(look, couple.mark + QPointF(drops || couple.bracket ? -3.2 : 0, 0), anyId(pair->id)));
    key_.ending(ending);
    if (childless != Childless::NotSaid) {
        // Below a bracket the years have the place under the mark.
        const QPointF at = couple.mark + QPointF(couple.bracket ? width / 2 + 3.4 : 0, 0);
        const QString beside = childless == Childless::ByChoice ? family_.word("mark_by_choice") : QString();
        drawn_.lines.append(childlessPieces(childless, at, beside, anyId(pair->id)));
        key_.childless(childless);
    }
    if (family_.possible.contains(anyId(pair->id))) doubtful(sign + QPointF(2.4, -1.2), anyId(pair->id));
}

}  // namespace

Piece doubtSign(QPointF at, const AnyId& of) {
    return Lettering{at, QStringLiteral("?"), 3.6, true, Lettering::Align::Centre, Ink::Sign, of};
}

DrawnLines drawnLines(const DrawnFamily& family, LegendKey& key) { return LineDrawer(family, key).draw(); }

}  // namespace core
