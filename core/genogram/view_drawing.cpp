// SPDX-License-Identifier: MPL-2.0
// The views drawn: lines with numbered beads over a family whose own lines step back, notes and key below.
#include "core/genogram/family_views.h"
#include "core/genogram/legend.h"
#include "core/genogram/painter.h"
#include "core/genogram/spoken.h"
#include "core/genogram/text_width.h"
#include "core/genogram/tie_ways.h"

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double bead = 2.1;        // mm, radius
constexpr double textLine = 4.4;    // mm from note to note
constexpr double lineWidth = 0.55;  // mm
constexpr double leastWidth = 150;  // mm of notes under a narrow family

Pattern patternOf(ViewStroke stroke) {
    switch (stroke) {
    case ViewStroke::Plain:
    case ViewStroke::Stopped: return Pattern::Solid;
    case ViewStroke::Watched: return Pattern::Dashed;
    case ViewStroke::FromAfar: return Pattern::Dotted;
    }
    return Pattern::Solid;
}

QList<Piece> beadPieces(QPointF at, const QString& text, const std::optional<AnyId>& of) {
    QPainterPath ring;
    ring.addEllipse(at, bead, bead);
    return {Shape{ring, Ink::Line, 0.35, Pattern::Solid, Ink::Paper, of},
            Lettering{at + QPointF(0, 1.05), text, 2.9, true, Lettering::Align::Centre, Ink::Line, of}};
}

// Two short bars across the line: it is not to be crossed.
QPainterPath barsAt(QPointF at, QPointF along) {
    const QPointF aside(-along.y() * 2.2, along.x() * 2.2);
    QPainterPath bars;
    for (const double off : {-0.7, 0.7}) {
        bars.moveTo(at + along * off - aside);
        bars.lineTo(at + along * off + aside);
    }
    return bars;
}

QList<Piece> strokePieces(const QPolygonF& way, ViewStroke stroke, const std::optional<AnyId>& of) {
    QPainterPath path;
    path.addPolygon(way);
    const Ink ink = stroke == ViewStroke::Stopped ? Ink::TieHarm : Ink::TieClose;
    QList<Piece> pieces{Shape{path, ink, lineWidth, patternOf(stroke), Ink::None, of}};
    if (stroke != ViewStroke::Stopped || way.size() < 2) return pieces;
    const qsizetype third = way.size() / 3;
    const QPointF step = way[third + 1] - way[third];
    const double length = std::max(0.001, std::hypot(step.x(), step.y()));
    pieces.append(Shape{barsAt(way[third], step / length), ink, lineWidth, Pattern::Solid, Ink::None, of});
    return pieces;
}

class ViewDrawer {
public:
    ViewDrawer(const CaseSnapshot& records, const Layout& layout, const Words& words, const ViewPicture& picture)
        : records_(records), layout_(layout), words_(words), picture_(picture) {}

    Drawing over(Drawing family) {
        drawing_ = std::move(family);
        stepBack();
        lines();
        marks();
        speak();
        notes();
        return std::move(drawing_);
    }

private:
    const CaseSnapshot& records_;
    const Layout& layout_;
    const Words& words_;
    const ViewPicture& picture_;
    Drawing drawing_;
    Legend legend_;
    QHash<PersonId, int> marked_;

    QString word(const QString& key) const { return words_.phrase(u"genogram."_s + key); }
    const PersonPlace* placeOf(const PersonId& person) const {
        for (const PersonPlace& place : layout_.people)
            if (place.person == person) return &place;
        return nullptr;
    }
    void stepBack();
    void lines();
    void marks();
    void speak();
    void notes();
    void markAt(const PersonPlace& place, const QString& text);
};

// Lines of unions and descent turn grey; symbols and names stay.
void ViewDrawer::stepBack() {
    for (Piece& piece : drawing_.pieces) {
        auto* shape = std::get_if<Shape>(&piece);
        if (!shape || shape->stroke != Ink::Line || shape->fill != Ink::None) continue;
        const bool ofPerson = shape->of && records_.find<Person>(shape->of->as<PersonTag>());
        if (!ofPerson) shape->stroke = Ink::Muted;
    }
}

void ViewDrawer::markAt(const PersonPlace& place, const QString& text) {
    const int before = marked_[place.person]++;
    const double half = place.side / 2;
    const QPointF at = place.centre + QPointF(half + 1.2 + before * 2.3 * bead, -half - 0.6);
    drawing_.pieces.append(beadPieces(at, text, anyId(place.person)));
    drawing_.bounds |= QRectF(at - QPointF(3, 3), QSizeF(6, 6));
}

void ViewDrawer::lines() {
    // The lines are led round symbols and names like ties, so they are lent to the search as ties.
    CaseSnapshot lent = records_;
    QList<Tie> gone;
    for (const Tie& tie : lent.all<Tie>()) gone.append(tie);
    for (const Tie& tie : std::as_const(gone)) lent.take(tie);
    QHash<TieId, qsizetype> of;
    for (qsizetype i = 0; i < picture_.lines.size(); ++i) {
        const ViewLine& line = picture_.lines[i];
        if (!line.b) continue;
        const Tie tie{
            .id = TieId::named(u"view %1"_s.arg(i, 4, 10, QChar(u'0'))), .caseId = lent.id(), .a = line.a, .b = *line.b};
        of.insert(tie.id, i);
        lent.put(tie);
    }
    const QList<TiePlace> ways = tiePlaces(lent, layout_);
    for (const TiePlace& way : ways) {
        const ViewLine& line = picture_.lines[of.value(way.id)];
        drawing_.pieces.append(strokePieces(way.points, line.stroke, std::nullopt));
        for (const QPointF& point : way.points) drawing_.bounds |= QRectF(point - QPointF(3, 3), QSizeF(6, 6));
    }
    for (const TiePlace& way : ways) {
        const ViewLine& line = picture_.lines[of.value(way.id)];
        drawing_.pieces.append(beadPieces(way.points[way.points.size() / 2], QString::number(line.number), std::nullopt));
        const QString key = line.stroke == ViewStroke::Plain      ? picture_.plainKey
                            : line.stroke == ViewStroke::Watched  ? u"view_watched"_s
                            : line.stroke == ViewStroke::FromAfar ? u"view_from_afar"_s
                                                                  : u"view_stopped"_s;
        legend_.add(int(line.stroke), word(key), [stroke = line.stroke](QPointF at) {
            QPolygonF sample;
            for (int i = 0; i <= 8; ++i) sample << at + QPointF(-4 + i, 0);
            return strokePieces(sample, stroke, std::nullopt);
        });
    }
    for (const ViewLine& line : picture_.lines)
        if (const PersonPlace* place = line.b ? nullptr : placeOf(line.a)) markAt(*place, QString::number(line.number));
}

void ViewDrawer::marks() {
    for (const ViewMark& mark : picture_.marks) {
        const PersonPlace* place = placeOf(mark.person);
        if (!place) continue;
        if (mark.round) {
            QPainterPath ring;  // clear of the second outline, and of the name below
            const double reach = place->side / 2 + 1.3;
            ring.addRoundedRect(QRectF(place->centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), 2.5, 2.5);
            drawing_.pieces.append(Shape{ring, Ink::TieClose, 0.7, Pattern::ShortDashed, Ink::None, anyId(mark.person)});
        }
        markAt(*place, mark.letter);
        legend_.add(10, word(mark.key), [letter = mark.letter](QPointF at) { return beadPieces(at, letter, std::nullopt); });
    }
}

// Who listens hears what who looks can see.
void ViewDrawer::speak() {
    for (Spot& spot : drawing_.spots) {
        const PersonId person = spot.person.as<PersonTag>();
        QStringList says{spot.says};
        for (const ViewMark& mark : picture_.marks)
            if (mark.person == person) says.append(word(mark.key));
        for (const ViewNote& note : picture_.notes)
            if (note.of.contains(person)) says.append(note.text);
        spot.says = says.join(u", "_s);
    }
}

void ViewDrawer::notes() {
    const double width = std::max(drawing_.bounds.width() - 8, leastWidth);
    QPointF at = drawing_.bounds.bottomLeft() + QPointF(4, 5);
    for (const ViewNote& note : picture_.notes) {
        if (note.number > 0) drawing_.pieces.append(beadPieces(at + QPointF(bead, -1.1), QString::number(note.number), {}));
        const QStringList lines = wrapped(note.text, measure::textSize, width - 8, 4);
        for (const QString& line : lines) {
            drawing_.pieces.append(Lettering{
                at + QPointF(note.number > 0 ? 6 : 0, 0), line, measure::textSize, false, Lettering::Align::Left, Ink::Line, {}});
            at.ry() += textLine;
        }
        at.ry() += 0.8;
    }
    const QList<Piece> key = legend_.pieces(at + QPointF(0, -1), width);
    QRectF all(drawing_.bounds.bottomLeft(), QPointF(drawing_.bounds.left() + width, at.y()));
    for (const Piece& piece : key) all |= boundsOf(piece);
    drawing_.bounds |= all.adjusted(0, 0, 2, 3);
    drawing_.pieces.append(key);
}

}  // namespace

Drawing viewDrawing(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
                    const QSet<AnyId>& possible, GenogramView view, const Pack& pack) {
    GenogramOptions plain = options;
    plain.ties = false;
    plain.legend = false;
    Layout bare = layout;
    bare.ties.clear();
    const ViewPicture picture = view == GenogramView::Contact          ? contactView(records, options.asAt, words, pack)
                                : view == GenogramView::Responsibility ? responsibilityView(records, options.asAt, words)
                                                                       : kinView(records, options.asAt, words);
    Drawing family = drawingOf(records, bare, plain, words, possible);
    speakSpots(family, records, options.asAt, words);
    return ViewDrawer(records, bare, words, picture).over(std::move(family));
}

}  // namespace core
