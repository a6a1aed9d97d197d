// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_parts.h"

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;
using plangrid::cells;

class Pairing : private PlanParts {
public:
    explicit Pairing(const PlanParts& parts) : PlanParts(parts) {}

    void run() {
        for (int a = 0; a < model_.meetings.size(); ++a)
            for (int b = a + 1; b < model_.meetings.size(); ++b) pair(a, b);
        rooms();
        loads();
        people();
        choices();
    }

private:
    template <class List>
    static bool shares(const List& x, const List& y) {
        return std::any_of(x.begin(), x.end(), [&](const auto& each) { return y.contains(each); });
    }
    void add(int rule, int a, int b, int gap, QList<PlanPair::When> when = {}, bool wholeDay = false) {
        model_.pairs.append({rule, a, b, gap, wholeDay, std::move(when)});
    }

    /// Pairs of places that are one and the same, or are not.
    static QList<PlanPair::When> places(const PlanMeeting& a, const PlanMeeting& b, bool same) {
        QList<PlanPair::When> list;
        for (int i = 0; i < a.venues.size(); ++i)
            for (int j = 0; j < b.venues.size(); ++j)
                if ((a.venues[i] == b.venues[j]) == same) list.append({i, j, -1, -1});
        return list;
    }
    static QList<PlanPair::When> workers(const PlanMeeting& a, const PlanMeeting& b) {
        QList<PlanPair::When> list;
        for (int i = 0; i < a.supervisors.size(); ++i)
            if (const int j = int(b.supervisors.indexOf(a.supervisors[i])); j >= 0) list.append({-1, -1, i, j});
        return list;
    }
    static QList<PlanPair::When> both(const QList<PlanPair::When>& places, const QList<PlanPair::When>& workers) {
        QList<PlanPair::When> list;
        for (const PlanPair::When& place : places)
            for (const PlanPair::When& worker : workers)
                list.append({place.venueA, place.venueB, worker.supervisorA, worker.supervisorB});
        return list;
    }

    void pair(int a, int b) {
        const PlanDemand &one = lineOf(a), &two = lineOf(b);
        const PlanMeeting &first = model_.meetings[a], &second = model_.meetings[b];
        const QList<PlanPair::When> same = places(first, second, true), other = places(first, second, false);
        int moves = 0;
        for (const PlanPair::When& when : other)
            moves = std::max(moves, plangrid::cellsFor(blocks_.between(first.venues[when.venueA], second.venues[when.venueB])));
        const bool child = shares(one.children, two.children);
        if (child || shares(one.adults, two.adults)) {
            add(-1, a, b, 0);
            if (moves > 0) add(-1, a, b, moves, other);
        }
        if (first.line == second.line) add(-1, a, b, 0, {}, true);
        else if (child && request_.onceADay)
            add(model_.rule(u"day"_s, u"No child has two times on one day"_s), a, b, 0, {}, true);
        else if (child && request_.restMinutes > 0)
            add(model_.rule(u"rest"_s, u"A child rests %1 minutes between two times"_s.arg(request_.restMinutes)), a, b,
                plangrid::cellsFor(request_.restMinutes));
        if (const QList<PlanPair::When> shared = workers(first, second); !shared.isEmpty()) {
            add(-1, a, b, 0, shared);
            if (moves > 0) add(-1, a, b, moves, both(other, shared));
        }
        if (same.isEmpty()) return;
        const int gap = plangrid::cellsFor(apartMinutes);
        for (const PersonId& adult : two.adults)
            if (mustNotMeet(one, adult)) add(apartRule(adult, one), a, b, gap, same);
        for (const PersonId& adult : one.adults)
            if (mustNotMeet(two, adult)) add(apartRule(adult, two), a, b, gap, same);
    }

    void rooms() {
        QList<VenueId> venues;
        for (const PlanMeeting& m : std::as_const(model_.meetings))
            for (const VenueId& venue : m.venues)
                if (!venues.contains(venue)) venues << venue;
        for (const VenueId& id : std::as_const(venues)) {
            const Venue* venue = caseload_.shared.find<Venue>(id);
            if (!venue || venue->families <= 0) continue;
            PlanRoom room{model_.rule(u"room:"_s + id.text(),
                                      venue->families == 1
                                          ? u"%1 has room for one family at a time"_s.arg(venue->name)
                                          : u"%1 has room for %2 families at a time"_s.arg(venue->name).arg(venue->families)),
                          id,
                          venue->families,
                          {}};
            QMap<std::pair<QDate, int>, int> there;
            for (const PlanBooking& booking : blocks_.bookings())
                if (booking.venue == id)
                    for (int cell = 0; cell < cells; ++cell) {
                        const int at = plangrid::first + cell * plangrid::step;
                        if (booking.from < at + plangrid::step && at < booking.to) ++there[{booking.date, cell}];
                    }
            for (auto one = there.cbegin(); one != there.cend(); ++one) {
                const auto days = int(model_.monday.daysTo(one.key().first));
                if (days < 0 || days >= 7 * model_.weeks) continue;
                int& taken = room.taken[plangrid::slotOf(days / 7 % model_.phases, days % 7 + 1, one.key().second)];
                taken = std::max(taken, one.value());
            }
            model_.rooms.append(room);
        }
    }

    void loads() {
        QList<PersonId> children;
        for (const PlanDemand& line : request_.lines)
            for (const PersonId& child : line.children)
                if (!children.contains(child)) children << child;
        for (const PersonId& child : std::as_const(children)) {
            PlanLoad load{model_.rule(u"load:"_s + child.text(),
                                      u"%1 has at most %2 times in a week"_s.arg(blocks_.name(child)).arg(request_.mostInWeek)),
                          request_.mostInWeek,
                          {},
                          QList<int>(model_.phases, 0)};
            for (int m = 0; m < model_.meetings.size(); ++m)
                if (lineOf(m).children.contains(child)) load.meetings << m;
            QMap<int, int> weeks;
            for (const PlanBooking& booking : blocks_.bookings())
                // A stay over night is one time, in the week it begins.
                if (booking.records == &blocks_.records() && booking.arrangement->children.contains(child) &&
                    booking.night == 0 && booking.date >= model_.monday)
                    ++weeks[int(model_.monday.daysTo(booking.date)) / 7];
            for (auto week = weeks.cbegin(); week != weeks.cend(); ++week)
                if (week.key() < model_.weeks) {
                    int& taken = load.taken[week.key() % model_.phases];
                    taken = std::max(taken, week.value());
                }
            model_.loads.append(load);
        }
    }

    /// Nobody is at two meetings at once; a child may have one a day, and so many in a week.
    void people() {
        QList<PersonId> seen;
        for (const PlanDemand& line : request_.lines) {
            const QList<PersonId> named = line.children + line.adults;
            for (const PersonId& id : named) {
                if (seen.contains(id)) continue;
                seen << id;
                PlanPool pool;
                bool child = false;
                for (int m = 0; m < model_.meetings.size(); ++m) {
                    if (!lineOf(m).children.contains(id) && !lineOf(m).adults.contains(id)) continue;
                    pool.meetings << m;
                    child = child || lineOf(m).children.contains(id);
                }
                if (child && request_.onceADay && pool.meetings.size() > 1)
                    for (int rule = 0; rule < model_.rules.size(); ++rule)
                        if (model_.rules[rule].key == u"day"_s) pool.dayRule = rule;
                for (int load = 0; load < model_.loads.size(); ++load)
                    if (model_.loads[load].meetings == pool.meetings) pool.load = load;
                model_.pools << pool;
            }
        }
        for (int line = 0; line < request_.lines.size(); ++line) {
            PlanPool pool;
            for (int m = 0; m < model_.meetings.size(); ++m)
                if (model_.meetings[m].line == line) pool.meetings << m;
            pool.dayRule = PlanPool::always;
            if (pool.meetings.size() > 1) model_.pools << pool;
        }
    }

    /// Those that choose among the same supervisors, or the same places, or among fewer of them.
    void choices() {
        QList<QList<ProfessionalId>> workers;
        QList<QList<VenueId>> venues;
        for (const PlanMeeting& m : std::as_const(model_.meetings)) {
            if (!m.supervisors.isEmpty() && !workers.contains(m.supervisors)) workers << m.supervisors;
            if (!m.venues.isEmpty() && !venues.contains(m.venues)) venues << m.venues;
        }
        for (const QList<ProfessionalId>& list : std::as_const(workers)) {
            PlanPool pool = within(list, &PlanMeeting::supervisors);
            pool.atOnce = int(list.size());
            model_.pools << pool;
        }
        for (const QList<VenueId>& list : std::as_const(venues)) {
            PlanPool pool = within(list, &PlanMeeting::venues);
            pool.atOnce = 0;
            for (const PlanRoom& room : std::as_const(model_.rooms)) {
                if (!list.contains(room.venue)) continue;
                pool.atOnce += room.families;
                pool.rules << room.rule;
                for (auto one = room.taken.cbegin(); one != room.taken.cend(); ++one)
                    pool.taken[one.key()] += std::min(*one, room.families);
            }
            if (pool.rules.size() == list.size()) model_.pools << pool;
        }
    }
    template <class List>
    PlanPool within(const List& list, List PlanMeeting::*member) const {
        PlanPool pool;
        for (int m = 0; m < model_.meetings.size(); ++m) {
            const List& own = model_.meetings[m].*member;
            if (!own.isEmpty() && std::all_of(own.begin(), own.end(), [&](const auto& one) { return list.contains(one); }))
                pool.meetings << m;
        }
        return pool;
    }
};

}  // namespace

QString PlanParts::who(const PlanDemand& line) const {
    return u"%1 with %2"_s.arg(blocks_.names(line.children), blocks_.names(line.adults));
}

bool PlanParts::mustNotMeet(const PlanDemand& line, const PersonId& adult) const {
    if (line.notAllowed.contains(adult)) return true;
    for (const ContactLimit& limit : blocks_.records().all<ContactLimit>())
        if (limit.kind == LimitKind::NoContact && limit.adult == adult &&
            (!limit.to || !limit.to->latest() || *limit.to->latest() >= model_.monday))
            return true;
    return false;
}

int PlanParts::apartRule(const PersonId& adult, const PlanDemand& line) const {
    return model_.rule(u"apart:%1:%2"_s.arg(adult.text()).arg(request_.lines.indexOf(line) + 1),
                       u"%1 must not be near when %2 meet"_s.arg(blocks_.name(adult), who(line)));
}

void planPairs(const PlanParts& parts) { Pairing(parts).run(); }

}  // namespace core
