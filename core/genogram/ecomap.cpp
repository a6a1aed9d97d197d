// SPDX-License-Identifier: MPL-2.0
// Where everything of an ecomap stands.
#include "core/genogram/ecomap.h"

#include "core/genogram/family_part.h"
#include "core/genogram/text_width.h"
#include "core/rules/family_view.h"
#include "core/rules/kinship.h"

#include <QMap>
#include <QSet>

#include <cmath>
#include <numbers>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype oneRing = 14;  // systems; more need a second ring
constexpr double leastRadius = 8;  // mm of a system's circle
constexpr double ringGap = 17;     // mm from the family's circle to the systems
constexpr double apart = 4;        // mm between systems of a ring
constexpr double widestName = 24;  // mm of a line in a circle
constexpr int mostLines = 4;

bool livesNow(const Residence& stay, QDate day) {
    return stay.kind != ResidenceKind::ShortStay && (!day.isValid() ? !stay.to : holdsOn(stay.from, stay.to, day) != Truth::No);
}

QSet<HouseholdId> childrensHomes(const CaseSnapshot& records, QDate day) {
    const QList<PersonId> children = subjectChildren(records);
    QSet<HouseholdId> homes;
    for (const Residence& stay : records.all<Residence>())
        if (children.contains(stay.person) && livesNow(stay, day)) homes.insert(stay.household);
    return homes;
}

QSet<PersonId> peopleOfMap(const CaseSnapshot& records, QDate day) {
    const QList<PersonId> children = subjectChildren(records);
    QSet<PersonId> people(children.begin(), children.end());
    QSet<HouseholdId> homes = childrensHomes(records, day);
    for (const OutsideTie& tie : records.all<OutsideTie>()) {
        if (tie.person) people.insert(*tie.person);
        if (tie.household) homes.insert(*tie.household);
    }
    for (const Residence& stay : records.all<Residence>())
        if (homes.contains(stay.household) && livesNow(stay, day)) people.insert(stay.person);
    for (const Parentage& link : records.all<Parentage>())
        if (link.parent && children.contains(link.child)) people.insert(*link.parent);
    return people;
}

double angleOf(QPointF from, QPointF to) { return std::atan2(to.y() - from.y(), to.x() - from.x()); }

QPointF at(QPointF centre, double angle, double distance) {
    return centre + QPointF(std::cos(angle), std::sin(angle)) * distance;
}

class Mapper {
public:
    Mapper(const CaseSnapshot& records, const GenogramOptions& options, const Words& words)
        : records_(records), options_(options), words_(words) {}

    Ecomap make() {
        GenogramOptions plain = options_;
        plain.ties = false;
        plain.focus.reset();
        plain.within = 0;
        map_.family = layoutOf(onlyPeople(records_, peopleOfMap(records_, options_.asAt)), plain, words_);
        const QRectF box = map_.family.bounds;
        map_.centre = box.center();
        map_.radius = std::max(26.0, std::hypot(box.width(), box.height()) / 2 + 4);
        systems();
        order();
        place();
        for (const EcomapSystem& system : std::as_const(map_.systems))
            for (const OutsideTieId& id : system.ties) map_.lines.append({id, wayOf(system, *records_.find<OutsideTie>(id))});
        return std::move(map_);
    }

private:
    const CaseSnapshot& records_;
    const GenogramOptions& options_;
    const Words& words_;
    Ecomap map_;

    const PersonPlace* placeOf(const std::optional<PersonId>& person) const {
        for (const PersonPlace& place : map_.family.people)
            if (person && place.person == *person) return &place;
        return nullptr;
    }
    QPointF targetOf(const OutsideTie& tie) const;
    double meanAngle(const EcomapSystem& system) const;
    double cost(const std::vector<int>& seats) const;
    QPointF seat(int index) const;
    void systems();
    void order();
    void place();
    QPolygonF wayOf(const EcomapSystem& system, const OutsideTie& tie) const;
    double blockedBy(const QPolygonF& way, const PersonPlace* target) const;
};

void Mapper::systems() {
    QMap<QString, EcomapSystem> byName;
    for (const OutsideTie& tie : records_.all<OutsideTie>()) {
        if (options_.asAt.isValid() && holdsOn(tie.from, tie.to, options_.asAt) == Truth::No) continue;
        const QString name = systemName(records_, tie, words_);
        EcomapSystem& system = byName[name];
        system.name = name;
        system.ties.append(tie.id);
    }
    for (EcomapSystem& system : byName) {
        system.lines = wrapped(system.name, measure::textSize, widestName, mostLines);
        double widest = 0;
        for (const QString& line : std::as_const(system.lines)) widest = std::max(widest, textWidth(line, measure::textSize));
        const double high = double(system.lines.size()) * measure::textLine;
        system.radius = std::max(leastRadius, std::hypot(widest / 2, high / 2) + 1.2);
        map_.systems.append(system);
    }
}

// Where a line would like to end: at the person, or anywhere on the circle.
QPointF Mapper::targetOf(const OutsideTie& tie) const {
    if (const PersonPlace* place = placeOf(tie.person)) return place->centre;
    QPointF sum;
    int count = 0;
    for (const HomePlace& home : map_.family.homes)
        for (const PersonId& member : home.members)
            if (const PersonPlace* place = tie.household == home.id ? placeOf(member) : nullptr) {
                sum += place->centre;
                ++count;
            }
    return count == 0 ? map_.centre : sum / count;
}

double Mapper::meanAngle(const EcomapSystem& system) const {
    QPointF sum;
    for (const OutsideTieId& id : system.ties) {
        const QPointF target = targetOf(*records_.find<OutsideTie>(id));
        const double angle = angleOf(map_.centre, target);
        if (target != map_.centre) sum += QPointF(std::cos(angle), std::sin(angle));
    }
    return sum.isNull() ? std::numbers::pi / 2 : std::atan2(sum.y(), sum.x());
}

// The seat of a number: clockwise from the top, evenly, in turn on the first and the second ring.
QPointF Mapper::seat(int index) const {
    const auto count = map_.systems.size();
    const bool second = count > oneRing && index % 2 == 1;
    double widest = leastRadius;
    for (const EcomapSystem& system : map_.systems) widest = std::max(widest, system.radius);
    const double inRing = count > oneRing ? double((count + 1) / 2) : double(count);
    const double fits = inRing * (2 * widest + apart) / (2 * std::numbers::pi);
    double distance = std::max(map_.radius + ringGap + widest, fits);
    if (second) distance += 2 * widest + apart + 6;
    return at(map_.centre, -std::numbers::pi / 2 + 2 * std::numbers::pi * index / double(std::max<qsizetype>(1, count)),
              distance);
}

bool cross(QPointF a, QPointF b, QPointF c, QPointF d) {
    const auto turn = [](QPointF p, QPointF q, QPointF r) {
        return (q.x() - p.x()) * (r.y() - p.y()) - (q.y() - p.y()) * (r.x() - p.x());
    };
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

double Mapper::cost(const std::vector<int>& seats) const {
    constexpr double crossing = 200;  // mm of length that a crossing is worth
    std::vector<std::pair<QPointF, QPointF>> lines;
    double total = 0;
    for (size_t i = 0; i < seats.size(); ++i)
        for (const OutsideTieId& id : map_.systems[qsizetype(i)].ties) {
            const OutsideTie& tie = *records_.find<OutsideTie>(id);
            const QPointF from = seat(seats[i]);
            if (!placeOf(tie.person) && !tie.household) continue;  // goes straight to the circle from everywhere
            lines.push_back({from, targetOf(tie)});
            total += std::hypot(from.x() - lines.back().second.x(), from.y() - lines.back().second.y());
        }
    for (size_t i = 0; i < lines.size(); ++i)
        for (size_t j = i + 1; j < lines.size(); ++j)
            if (cross(lines[i].first, lines[i].second, lines[j].first, lines[j].second)) total += crossing;
    return total;
}

// Systems by mean angle onto the seats, turned so that it fits best; then two change seats while that helps.
void Mapper::order() {
    const int count = int(map_.systems.size());
    std::stable_sort(map_.systems.begin(), map_.systems.end(), [&](const EcomapSystem& a, const EcomapSystem& b) {
        const auto turned = [&](const EcomapSystem& one) {
            return std::fmod(meanAngle(one) + 2.5 * std::numbers::pi, 2 * std::numbers::pi);
        };
        return turned(a) < turned(b);
    });
    std::vector<int> best(static_cast<size_t>(count));
    double least = 0;
    for (int turn = 0; turn < count; ++turn) {
        std::vector<int> seats(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i) seats[size_t(i)] = (i + turn) % count;
        const double now = cost(seats);
        if (turn == 0 || now < least - 1e-6) {
            least = now;
            best = seats;
        }
    }
    bool better = true;
    for (int round = 0; better && round < 20; ++round) {
        better = false;
        for (size_t i = 0; i < best.size(); ++i)
            for (size_t j = i + 1; j < best.size(); ++j) {
                std::swap(best[i], best[j]);
                const double now = cost(best);
                if (now < least - 1e-6) {
                    least = now;
                    better = true;
                } else {
                    std::swap(best[i], best[j]);
                }
            }
    }
    QList<EcomapSystem> seated(map_.systems.size());
    for (int i = 0; i < count; ++i) seated[best[size_t(i)]] = map_.systems[i];
    map_.systems = seated;
}

void Mapper::place() {
    for (qsizetype i = 0; i < map_.systems.size(); ++i) map_.systems[i].centre = seat(int(i));
}

// How much of a way runs over symbols and names of others.
double Mapper::blockedBy(const QPolygonF& way, const PersonPlace* target) const {
    double blocked = 0;
    for (const QPointF& point : way)
        for (const PersonPlace& place : map_.family.people) {
            const double half = place.side / 2 + 1.2;
            const bool own = &place == target;
            if (!own && QRectF(place.centre - QPointF(half, half), QSizeF(2 * half, 2 * half)).contains(point)) blocked += 3;
            if (place.labelBox.adjusted(-0.5, -0.5, 0.5, 0.5).contains(point)) blocked += 1;
        }
    return blocked;
}

QPolygonF Mapper::wayOf(const EcomapSystem& system, const OutsideTie& tie) const {
    constexpr int steps = 32;
    const PersonPlace* place = placeOf(tie.person);
    const QPointF end = place ? place->centre : at(map_.centre, angleOf(map_.centre, system.centre), map_.radius);
    QPolygonF best;
    double least = 0;
    for (const double bow : {0.0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6}) {
        const QPointF along = end - system.centre;
        const QPointF bend = (system.centre + end) / 2 + QPointF(-along.y(), along.x()) * bow;
        QPolygonF way;
        for (int i = 0; i <= steps; ++i) {
            const double t = double(i) / steps;
            const QPointF point = system.centre * (1 - t) * (1 - t) + bend * (2 * t * (1 - t)) + end * t * t;
            const double fromSystem = std::hypot(point.x() - system.centre.x(), point.y() - system.centre.y());
            const double toPerson = place ? std::hypot(point.x() - end.x(), point.y() - end.y()) : 100;
            if (fromSystem >= system.radius && toPerson >= (place ? place->side / 2 + measure::outline + 0.8 : 0)) way << point;
        }
        const double now = blockedBy(way, place) * 10 + std::abs(bow) * 8;
        if (best.isEmpty() || now < least) {
            best = way;
            least = now;
        }
        if (!place) break;  // straight to the circle
    }
    return best;
}

}  // namespace

Ecomap ecomapOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words) {
    return Mapper(records, options, words).make();
}

QString systemName(const CaseSnapshot& records, const OutsideTie& tie, const Words& words) {
    if (!tie.name.isEmpty()) return tie.name;
    if (const Agency* agency = tie.agency ? records.find<Agency>(*tie.agency) : nullptr) return agency->name;
    const QString kind = words.heading(u"outside_systems."_s + tie.system);
    return kind.isEmpty() ? words.heading(u"outside_systems.other"_s) : kind;
}

QString whoseTie(const CaseSnapshot& records, const OutsideTie& tie, const Words& words) {
    if (const Person* person = tie.person ? records.find<Person>(*tie.person) : nullptr) return shortName(*person);
    const Household* home = tie.household ? records.find<Household>(*tie.household) : nullptr;
    return home && !home->name.isEmpty() ? home->name : words.phrase(u"ecomap.home"_s);
}

QString outsideTieWords(const OutsideTie& tie, const Words& words) {
    QStringList parts{words.phrase(u"ecomap.strength_"_s + toName(tie.strength))};
    if (tie.stressful) parts.append(words.phrase(u"ecomap.stressful"_s));
    if (tie.flow != EnergyFlow::NotSaid) parts.append(words.phrase(u"ecomap.flow_"_s + toName(tie.flow)));
    return parts.join(u", "_s);
}

}  // namespace core
