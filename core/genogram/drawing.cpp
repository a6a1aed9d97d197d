// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/drawing.h"

#include "core/base/date_text.h"
#include "core/genogram/drawn_lines.h"
#include "core/genogram/genogram.h"
#include "core/genogram/labels.h"
#include "core/genogram/painter.h"
#include "core/genogram/rounded.h"
#include "core/genogram/routing.h"
#include "core/genogram/text_width.h"
#include "core/genogram/tie_strokes.h"

namespace core {
namespace {

class Drawer {
public:
    explicit Drawer(const DrawnFamily& family)
        : family_(family), layout_(family.layout), key_(family.options.symbols, family.words, legend_) {}

    Drawing draw() {
        homes();
        const DrawnLines lines = drawnLines(family_, key_);
        drawing_.pieces.append(lines.lines);
        ties();
        drawing_.pieces.append(lines.labels);  // words stand before lines: a tie that cannot go round is cut by their halo
        numberRows();
        for (const PersonPlace& place : layout_.people) person(place);
        homeNames();
        drawing_.bounds |= layout_.bounds;
        title();
        legend();
        return std::move(drawing_);
    }

private:
    void add(const Piece& piece) { drawing_.pieces.append(piece); }
    bool isPedigree() const { return family_.options.symbols == SymbolSet::Pedigree; }
    bool isPossible(const AnyId& id) const { return family_.possible.contains(id); }
    void doubtful(QPointF at, const AnyId& id) {
        add(doubtSign(at, id));
        key_.doubt();
    }
    void homes();
    void homeNames();
    void ties();
    void numberRows();
    void person(const PersonPlace& place);
    void label(const PersonPlace& place);
    void signsOf(const PersonPlace& place, const Person& record);
    void title();
    void legend();

    const DrawnFamily& family_;
    const Layout& layout_;
    Legend legend_;
    LegendKey key_;
    QHash<PersonId, QString> numbers_;  ///< of a pedigree: "II-3"
    Drawing drawing_;
};

QString roman(int number) {
    static const std::pair<int, const char*> digits[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                                         {5, "V"},  {4, "IV"},  {1, "I"}};
    QString text;
    for (const auto& [value, digit] : digits)
        for (; number >= value; number -= value) text += QLatin1String(digit);
    return text;
}

void Drawer::homes() {
    for (const HomePlace& home : layout_.homes) {
        QPainterPath area;  // all parts in one, so that who stands in a gap is not painted over
        for (const QPolygonF& outline : home.outlines) area.addPath(rounded(outline));
        add(Shape{area, Ink::Household, (home.ofIndexChild ? 2.4 : 1.75) * measure::pixel, Pattern::Household, Ink::HouseholdFill,
                  anyId(home.id)});
        key_.home();
    }
}

void Drawer::homeNames() {
    for (const HomePlace& home : layout_.homes) {
        add(Lettering{home.nameAt, home.name, measure::textSize, true, Lettering::Align::Left, Ink::Household, anyId(home.id)});
        const Records<Residence>& stays = family_.records.all<Residence>();
        const bool doubt = std::any_of(stays.begin(), stays.end(), [&](const Residence& stay) {
            return stay.household == home.id && home.members.contains(stay.person) && isPossible(anyId(stay.id));
        });
        if (doubt) doubtful(home.nameAt + QPointF(textWidth(home.name, measure::textSize, true) + 2, 0), anyId(home.id));
    }
}

void Drawer::ties() {
    for (const TiePlace& place : layout_.ties) {
        const Tie* tie = family_.records.find<Tie>(place.id);
        if (!tie) continue;
        drawing_.pieces.append(tiePieces(*tie, place.points));
        key_.tie(*tie, tie->seenBy ? family_.records.find<Person>(*tie->seenBy) : nullptr);
        if (isPossible(anyId(tie->id))) doubtful(place.points[place.points.size() / 2] + QPointF(1, -1), anyId(tie->id));
    }
}

// Generations by Roman numerals at the left, people numbered along their row (Bennett 2022).
void Drawer::numberRows() {
    if (!isPedigree()) return;
    int row = -1, number = 0;
    for (const PersonPlace& place : layout_.people) {
        if (place.generation != row) {
            row = place.generation;
            number = 0;
            const Lettering numeral{QPointF(layout_.bounds.left() - 4, place.centre.y() + 1.6),
                                    roman(row + 1),
                                    4.4,
                                    false,
                                    Lettering::Align::Centre,
                                    Ink::Line,
                                    {}};
            add(numeral);
            drawing_.bounds |= boundsOf(numeral).adjusted(-1, 0, 0, 0);
        }
        numbers_.insert(place.person, QStringLiteral("%1-%2").arg(roman(row + 1)).arg(++number));
    }
}

void Drawer::label(const PersonPlace& place) {
    double y = place.labelBox.top() - 0.8;
    for (const LabelLine& line : place.label) {
        y += pitchOf(line);
        add(Lettering{QPointF(place.labelRight ? place.labelBox.left() : place.centre.x(), y), line.text, sizeOf(line), line.bold,
                      place.labelRight ? Lettering::Align::Left : Lettering::Align::Centre, line.muted ? Ink::Muted : Ink::Line,
                      anyId(place.person)});
    }
}

void Drawer::signsOf(const PersonPlace& place, const Person& record) {
    const double half = place.side / 2;
    if (isPedigree()) {
        const bool adopted = std::any_of(layout_.descents.begin(), layout_.descents.end(), [&](const DescentPlace& d) {
            return d.child == place.person && d.kind == ParentageKind::Adoptive;
        });
        if (adopted) {
            add(bracketsRound(place.centre, place.side));
            key_.brackets();
        }
        const double above = half + (adopted ? 2.2 : 0.7);  // clear of what is written at the line of a union
        // Right of the line to a carer stands what kind of care it is.
        const bool tagged = std::any_of(layout_.descents.begin(), layout_.descents.end(), [&](const DescentPlace& d) {
            return d.child == place.person && *descentTag(d.kind) != 0;
        });
        add(Lettering{place.centre + QPointF(tagged ? -1 : 1, -above), numbers_.value(place.person), 2.6, false,
                      tagged ? Lettering::Align::Right : Lettering::Align::Left, Ink::Muted, anyId(place.person)});
    }
    if (!record.arrived.isUnknown()) {
        const QPointF at = place.centre - QPointF(0, half + (record.subjectChild ? measure::outline : 0) + 2);
        add(Shape{waveOfArrival(at), Ink::Line, measure::line, Pattern::Solid, Ink::None, anyId(place.person)});
        if (const QString year = yearMark(record.arrived); !year.isEmpty())
            add(Lettering{at + QPointF(3.3, 0.9), year, 2.6, false, Lettering::Align::Left, Ink::Muted, anyId(place.person)});
        key_.arrival();
    }
    if (family_.options.culture && record.interpreterNeeded) {
        add(Lettering{place.centre + QPointF(half + 1.7, half), QStringLiteral("L"), 3, true, Lettering::Align::Centre, Ink::Line,
                      anyId(place.person)});
        key_.language();
    }
    if (isPossible(anyId(place.person))) doubtful(place.centre + QPointF(half + 1.9, -half + 1), anyId(place.person));
}

void Drawer::person(const PersonPlace& place) {
    const Person& record = *family_.records.find<Person>(place.person);
    const QString age = ageMark(record, family_.options.asAt);
    const HealthFields health =
        family_.options.health ? healthOf(family_.records, place.person, family_.options.asAt, family_.words) : HealthFields();
    drawing_.pieces.append(symbolPieces(record, family_.words, family_.options.symbols, place.centre, place.side, age, health,
                                        family_.options.photos.value(place.person)));
    label(place);
    signsOf(place, record);
    const double half = place.side / 2;
    QStringList says;
    for (const LabelLine& line : place.label) says.append(line.text);
    if (!age.isEmpty()) says.append(family_.word("age_said", {age}));
    drawing_.spots.append({anyId(place.person), QRectF(place.centre - QPointF(half, half), place.centre + QPointF(half, half)),
                           place.generation, 0, says.join(QStringLiteral(", "))});
    key_.person(record);
    for (size_t i = 0; i < health.size(); ++i)
        if (health[i] && record.beginning == Beginning::Born && record.figure == FigureKind::Human)
            key_.health(HealthField(i), *health[i]);
    if (!family_.options.status) return;
    const QList<StatusTag> tags = statusTags(family_.records, place.person, family_.options.asAt, family_.words);
    for (const StatusTag& tag : tags) key_.tag(tag);
}

void Drawer::title() {
    if (family_.options.title.isEmpty()) return;
    const qsizetype count = layout_.people.size();
    const bool dated = family_.options.asAt.isValid();
    QStringList values;
    if (count != 1) values.append(QString::number(count));
    if (dated) values.append(dateWords(family_.options.asAt));
    const QString line = family_.word(count == 1 ? dated ? "person_as_at" : "person" : dated ? "people_as_at" : "people", values);
    const QPointF corner = layout_.bounds.topLeft() + QPointF(2, -4);
    const Lettering heading{
        corner + QPointF(0, -5.4), family_.options.title, 16 * measure::pixel, true, Lettering::Align::Left, Ink::Line, {}};
    const Lettering second{corner, line, measure::textSize, false, Lettering::Align::Left, Ink::Muted, {}};
    for (const Lettering& text : {heading, second}) {
        add(text);
        drawing_.bounds |= boundsOf(text).adjusted(-2, -2, 2, 0);
    }
}

void Drawer::legend() {
    if (!family_.options.legend || legend_.isEmpty()) return;
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
    const DrawnFamily family{records, layout, options, words, possible};
    return Drawer(family).draw();
}

Drawing genogramOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words, const QSet<AnyId>& possible) {
    return drawingOf(records, layoutOf(records, options, words), options, words, possible);
}

}  // namespace core
