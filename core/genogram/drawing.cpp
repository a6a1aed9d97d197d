// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/drawing.h"

#include "core/base/date_text.h"
#include "core/genogram/genogram.h"
#include "core/genogram/labels.h"
#include "core/genogram/legend.h"
#include "core/genogram/line_net.h"
#include "core/genogram/painter.h"
#include "core/genogram/rounded.h"
#include "core/genogram/routing.h"
#include "core/genogram/symbols.h"
#include "core/genogram/text_width.h"
#include "core/genogram/tie_strokes.h"
#include "core/genogram/union_signs.h"

namespace core {
namespace {

using L = QLatin1String;
constexpr double careWidth = 2.2 * measure::pixel, secondLine = 6 * measure::pixel;
constexpr double sampleSide = 6, sampleHalf = 4.1;
enum LegendRank { People, State, Place, Descent, Unions, Ends, Ties, Doubt };

QPolygonF sampleLine(QPointF at, double shift = 0) { return {at + QPointF(-sampleHalf, shift), at + QPointF(sampleHalf, shift)}; }

class Drawer {
public:
    Drawer(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
           const QSet<AnyId>& possible)
        : records_(records), layout_(layout), options_(options), words_(words), possible_(possible) {}

    Drawing draw() {
        homes();
        lines();
        for (const CouplePlace& couple : layout_.couples) marks(couple);
        ties();
        drawing_.pieces.append(labels_);  // words stand before lines: a tie that cannot go round is cut by their halo
        for (const PersonPlace& place : layout_.people) person(place);
        homeNames();
        drawing_.bounds = layout_.bounds;
        title();
        legend();
        return std::move(drawing_);
    }

private:
    QString word(const char* key, const QStringList& values = {}) const {
        return words_.phrase(QStringLiteral("genogram.") + L(key), values);
    }
    void add(const Piece& piece) { drawing_.pieces.append(piece); }
    void key(LegendRank rank, const char* word_, const Legend::Sample& sample) { legend_.add(rank, word(word_), sample); }
    void keyLine(LegendRank rank, const char* word_, Pattern pattern, double width = measure::line) {
        key(rank, word_, [pattern, width](QPointF at) {
            QPainterPath path;
            path.addPolygon(sampleLine(at));
            return QList<Piece>{Shape{path, Ink::Line, width, pattern, Ink::None, {}}};
        });
    }

    void homes();
    void homeNames();
    void lines();
    void descent(LineNet& net, const DescentPlace& place);
    void stemSigns(const DescentPlace& place);
    void marks(const CouplePlace& couple);
    void ties();
    void person(const PersonPlace& place);
    void personKey(const Person& record);
    void doubtful(QPointF at, const AnyId& id);
    void title();
    void legend();

    const CaseSnapshot& records_;
    const Layout& layout_;
    const GenogramOptions& options_;
    const Words& words_;
    const QSet<AnyId>& possible_;
    Legend legend_;
    QList<Piece> labels_;  ///< of couples
    Drawing drawing_;
};

void Drawer::homes() {
    for (const HomePlace& home : layout_.homes) {
        QPainterPath area;  // all parts in one, so that who stands in a gap is not painted over
        for (const QPolygonF& outline : home.outlines) area.addPath(rounded(outline));
        add(Shape{area, Ink::Household, (home.ofIndexChild ? 2.4 : 1.75) * measure::pixel, Pattern::Household, Ink::HouseholdFill,
                  anyId(home.id)});
        key(Place, "key_home", [](QPointF at) {
            const QRectF box(at - QPointF(4.1, 2.4), QSizeF(8.2, 4.8));
            return QList<Piece>{
                Shape{rounded(QPolygonF(box)), Ink::Household, 1.9 * measure::pixel, Pattern::Household, Ink::HouseholdFill, {}}};
        });
    }
}

void Drawer::homeNames() {
    for (const HomePlace& home : layout_.homes) {
        add(Lettering{home.nameAt, home.name, measure::textSize, true, Lettering::Align::Left, Ink::Household, anyId(home.id)});
        const Records<Residence>& stays = records_.all<Residence>();
        const bool doubt = std::any_of(stays.begin(), stays.end(), [&](const Residence& stay) {
            return stay.household == home.id && home.members.contains(stay.person) && possible_.contains(anyId(stay.id));
        });
        if (doubt) doubtful(home.nameAt + QPointF(textWidth(home.name, measure::textSize, true) + 2, 0), anyId(home.id));
    }
}

void Drawer::lines() {
    LineNet net;
    for (int i = 0; i < layout_.couples.size(); ++i) {
        const CouplePlace& couple = layout_.couples[i];
        if (couple.line.isEmpty()) continue;
        const Union* pair = couple.id ? records_.find<Union>(*couple.id) : nullptr;
        const UnionLook look = unionLook(pair, options_.symbols);
        net.add(couple.line, {.line = {},
                              .net = i,
                              .rank = couple.bracket ? LineRank::Bracket : LineRank::Union,
                              .pattern = look.pattern,
                              .width = measure::line,
                              .of = couple.id ? std::optional(anyId(*couple.id)) : std::nullopt});
        keyLine(Unions, look.key, look.pattern);
    }
    for (const DescentPlace& place : layout_.descents) descent(net, place);
    drawing_.pieces.append(net.pieces());
    for (const DescentPlace& place : layout_.descents) stemSigns(place);
}

void Drawer::descent(LineNet& net, const DescentPlace& place) {
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
    net.add(shared, like);
    like.of = anyId(place.link);
    const bool unsure = place.kind == ParentageKind::Presumed || place.kind == ParentageKind::Unknown;
    if (unsure) like.pattern = Pattern::Dashed;
    if (stem[0].x() != stem[1].x()) {  // of twins: slanting, so no line of the net
        QPainterPath path;
        path.addPolygon(stem);
        add(Shape{path, Ink::Line, measure::line, Pattern::Solid, Ink::None, like.of});
        key(Descent, "key_twins", [](QPointF at) {
            QPainterPath apex;
            apex.addPolygon(QPolygonF({at + QPointF(-2.5, 2.4), at + QPointF(0, -2.4), at + QPointF(2.5, 2.4)}));
            return QList<Piece>{Shape{apex, Ink::Line, measure::line, Pattern::Solid, Ink::None, {}}};
        });
        return;
    }
    net.add(stem, like);
    if (place.kind == ParentageKind::Adoptive) {
        like.pattern = Pattern::Dotted;
        net.add(stem.translated(secondLine, 0), like);
    }
}

// What is said beside or on the line to a child.
void Drawer::stemSigns(const DescentPlace& place) {
    if (place.points.size() < 2) return;
    const QPointF end = place.points.last(), begin = place.points[place.points.size() - 2];
    const QPointF middle(end.x(), (std::max(begin.y(), end.y() - 9) + end.y()) / 2);
    const auto letter = [&](const QString& text, double size) {
        add(Lettering{middle + QPointF(0, size * 0.35), text, size, true, Lettering::Align::Centre, Ink::Line,
                      anyId(place.link)});
    };
    const auto tag = [&](const char* key_) {
        add(Lettering{QPointF(end.x() + 0.9, end.y() - 1), word(key_), 2.6, false, Lettering::Align::Left, Ink::Muted,
                      anyId(place.link)});
    };
    switch (place.kind) {
    case ParentageKind::Adoptive:
        key(Descent, "key_adopted", [](QPointF at) {
            QPainterPath solid, dots;
            solid.addPolygon(sampleLine(at, -secondLine / 2));
            dots.addPolygon(sampleLine(at, secondLine / 2));
            return QList<Piece>{Shape{solid, Ink::Line, measure::line, Pattern::Solid, Ink::None, {}},
                                Shape{dots, Ink::Line, careWidth, Pattern::Dotted, Ink::None, {}}};
        });
        break;
    case ParentageKind::Foster: keyLine(Descent, "key_fostered", Pattern::Dotted, careWidth); break;
    case ParentageKind::Kinship:
        tag("tag_kinship");
        keyLine(Descent, "key_kinship", Pattern::Dotted, careWidth);
        break;
    case ParentageKind::SpecialGuardian:
        tag("tag_special_guardian");
        keyLine(Descent, "key_special_guardian", Pattern::Dotted, careWidth);
        break;
    case ParentageKind::Presumed:
        letter(QStringLiteral("?"), 3);
        keyLine(Descent, "key_presumed", Pattern::Dashed);
        break;
    case ParentageKind::Unknown:
        letter(QStringLiteral("?"), 3);
        keyLine(Descent, "key_link_unknown", Pattern::Dashed);
        break;
    case ParentageKind::Surrogate:
    case ParentageKind::Donor:
        letter(QStringLiteral("D"), 3);
        key(Descent, "key_donor", [](QPointF at) {
            return QList<Piece>{
                Lettering{at + QPointF(0, 1.1), QStringLiteral("D"), 3, true, Lettering::Align::Centre, Ink::Line, {}}};
        });
        break;
    case ParentageKind::Birth:
    case ParentageKind::Step: break;
    }
    if (possible_.contains(anyId(place.link))) doubtful(middle + QPointF(1.6, 1), anyId(place.link));
}

void Drawer::marks(const CouplePlace& couple) {
    const Union* pair = couple.id ? records_.find<Union>(*couple.id) : nullptr;
    if (!pair || couple.line.isEmpty()) return;
    const double width = couple.label.isEmpty() ? 0 : textWidth(couple.label, measure::textSize);
    const UnionEnding ending = unionEnding(*pair);
    const double above = ending == UnionEnding::None ? 1.9 : 3.2;  // a slash reaches up
    const QPointF text = couple.mark + (couple.bracket ? QPointF(-2, measure::textSize + 0.6) : QPointF(0, -above));
    if (!couple.label.isEmpty())
        labels_.append(
            Lettering{text, couple.label, measure::textSize, false, Lettering::Align::Centre, Ink::Muted, anyId(pair->id)});
    const bool dropsHere = std::any_of(layout_.descents.begin(), layout_.descents.end(), [&](const DescentPlace& d) {
        return !d.points.isEmpty() && std::abs(d.points.first().x() - couple.mark.x()) < 2.5 &&
               std::abs(d.points.first().y() - couple.mark.y()) < 0.5;
    });
    const QPointF sign = couple.mark + QPointF(couple.bracket ? width / 2 + 0.6 : dropsHere ? 3.4 : 0, 0);
    for (const Piece& piece : endingPieces(ending, sign, anyId(pair->id))) add(piece);
    if (const char* name = endingKey(ending); *name != 0)
        key(Ends, name, [ending](QPointF at) {
            QPainterPath line;
            line.addPolygon(sampleLine(at));
            QList<Piece> pieces{Shape{line, Ink::Line, measure::line, Pattern::Solid, Ink::None, {}}};
            pieces.append(endingPieces(ending, at, std::nullopt));
            return pieces;
        });
    if (possible_.contains(anyId(pair->id))) doubtful(sign + QPointF(2.4, -1.2), anyId(pair->id));
}

void Drawer::ties() {
    for (const TiePlace& place : layout_.ties) {
        const Tie* tie = records_.find<Tie>(place.id);
        if (!tie) continue;
        drawing_.pieces.append(tiePieces(*tie, place.points));
        const bool alleged = tie->standing == Standing::Alleged, found = tie->standing == Standing::FoundByCourt;
        const QString kind = word(qPrintable(QStringLiteral("tie_") + toName(tie->kind)));
        const QString certain = alleged ? word("tie_alleged", {kind}) : found ? word("tie_found", {kind}) : kind;
        const Person* seer = tie->seenBy ? records_.find<Person>(*tie->seenBy) : nullptr;
        const QString text = seer ? word("tie_seen_by", {certain, shortName(*seer)}) : certain;
        Tie sample = *tie;
        legend_.add(Ties, text, [sample](QPointF at) {
            QList<Piece> pieces = tiePieces(sample, sampleLine(at));
            for (Piece& piece : pieces) std::visit([](auto& p) { p.of.reset(); }, piece);
            return pieces;
        });
        if (possible_.contains(anyId(tie->id))) doubtful(place.points[place.points.size() / 2] + QPointF(1, -1), anyId(tie->id));
    }
}

void Drawer::person(const PersonPlace& place) {
    const Person& record = *records_.find<Person>(place.person);
    const QString age = ageMark(record, options_.asAt);
    drawing_.pieces.append(symbolPieces(record, words_, options_.symbols, place.centre, place.side, age));
    double y = place.labelBox.top() - 0.8 + 14 * measure::pixel;
    for (const LabelLine& line : place.label) {
        add(Lettering{QPointF(place.labelRight ? place.labelBox.left() : place.centre.x(), y), line.text,
                      line.bold ? measure::nameSize : measure::textSize, line.bold,
                      place.labelRight ? Lettering::Align::Left : Lettering::Align::Centre, line.muted ? Ink::Muted : Ink::Line,
                      anyId(place.person)});
        y += measure::textLine;
    }
    if (possible_.contains(anyId(place.person)))
        doubtful(place.centre + QPointF(place.side / 2 + 1.9, -place.side / 2 + 1), anyId(place.person));
    const double half = place.side / 2;
    QStringList says;
    for (const LabelLine& line : place.label) says.append(line.text);
    if (!age.isEmpty()) says.append(word("age_said", {age}));
    drawing_.spots.append({anyId(place.person), QRectF(place.centre - QPointF(half, half), place.centre + QPointF(half, half)),
                           place.generation, 0, says.join(QStringLiteral(", "))});
    personKey(record);
}

void Drawer::personKey(const Person& record) {
    Person sample(record);
    sample.subjectChild = false;
    sample.deceased = false;
    const auto symbol = [this](const Person& p) {
        return [this, p](QPointF at) {
            const double side = p.beginning == Beginning::Born ? sampleSide : 0.7 * sampleSide;
            QList<Piece> pieces = symbolPieces(p, words_, options_.symbols, at, side, {});
            for (Piece& piece : pieces) std::visit([](auto& one) { one.of.reset(); }, piece);
            return pieces;
        };
    };
    switch (record.beginning) {
    case Beginning::Unborn: key(People, "unborn", symbol(sample)); break;
    case Beginning::Stillborn: key(People, "stillborn", symbol(sample)); break;
    case Beginning::Miscarriage: key(People, "miscarriage", symbol(sample)); break;
    case Beginning::Termination: key(People, "termination", symbol(sample)); break;
    case Beginning::Born:
        switch (shapeOf(record, words_)) {
        case SymbolShape::Square: key(People, "key_man", symbol(sample)); break;
        case SymbolShape::Circle: key(People, "key_woman", symbol(sample)); break;
        case SymbolShape::Diamond: key(People, "key_other_gender", symbol(sample)); break;
        case SymbolShape::QueryDiamond: key(People, "key_sex_unknown", symbol(sample)); break;
        }
        if (record.deceased) {
            sample.deceased = true;
            key(State, "key_died", symbol(sample));
            sample.deceased = false;
        }
        break;
    }
    if (!record.subjectChild) return;
    sample.subjectChild = true;
    key(State, "key_index", [this, sample](QPointF at) {
        QList<Piece> pieces = symbolPieces(sample, words_, options_.symbols, at, sampleSide * 0.8, {});
        for (Piece& piece : pieces) std::visit([](auto& one) { one.of.reset(); }, piece);
        return pieces;
    });
}

void Drawer::doubtful(QPointF at, const AnyId& id) {
    add(Lettering{at, QStringLiteral("?"), 3.6, true, Lettering::Align::Centre, Ink::Sign, id});
    legend_.add(Doubt, words_.phrase(QStringLiteral("possible")), [](QPointF sample) {
        return QList<Piece>{
            Lettering{sample + QPointF(0, 1.3), QStringLiteral("?"), 3.6, true, Lettering::Align::Centre, Ink::Sign, {}}};
    });
}

void Drawer::title() {
    if (options_.title.isEmpty()) return;
    const QString people = QString::number(layout_.people.size());
    const QString line =
        options_.asAt.isValid() ? word("people_as_at", {people, dateWords(options_.asAt)}) : word("people", {people});
    const QPointF corner = layout_.bounds.topLeft() + QPointF(2, -4);
    const Lettering heading{
        corner + QPointF(0, -5.4), options_.title, 16 * measure::pixel, true, Lettering::Align::Left, Ink::Line, {}};
    const Lettering second{corner, line, measure::textSize, false, Lettering::Align::Left, Ink::Muted, {}};
    for (const Lettering& one : {heading, second}) {
        add(one);
        drawing_.bounds |= boundsOf(one).adjusted(-2, -2, 2, 0);
    }
}

void Drawer::legend() {
    if (!options_.legend || legend_.isEmpty()) return;
    const QPointF corner = layout_.bounds.bottomLeft() + QPointF(2, 4);
    const double width = std::max(drawing_.bounds.width() - 4, 170.0);
    const QList<Piece> pieces = legend_.pieces(corner, width);
    QRectF all;
    for (const Piece& piece : pieces) all |= boundsOf(piece);
    drawing_.bounds |= all.adjusted(-2, -3, 2, 2);
    QPainterPath rule(corner + QPointF(0, -2.5));
    rule.lineTo(QPointF(drawing_.bounds.right() - 2, corner.y() - 2.5));
    add(Shape{rule, Ink::Muted, 0.2, Pattern::Solid, Ink::None, {}});
    drawing_.pieces.append(pieces);
}

}  // namespace

Drawing drawingOf(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
                  const QSet<AnyId>& possible) {
    return Drawer(records, layout, options, words, possible).draw();
}

Drawing genogramOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words, const QSet<AnyId>& possible) {
    return drawingOf(records, layoutOf(records, options, words), options, words, possible);
}

}  // namespace core
