// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_model.h"

#include "core/rules/opening_hours.h"
#include "core/rules/plan_parts.h"
#include "core/rules/time_checks.h"
#include "core/rules/time_words.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

using namespace Qt::StringLiterals;
using plangrid::cells;

QString oftenWords(const PlanDemand& line) {
    const QString times = line.times == 1 ? u"once"_s : u"%1 times"_s.arg(line.times);
    if (line.everyWeeks == 1) return times + u" a week"_s;
    return line.everyWeeks == 2 ? times + u" every second week"_s : u"%1 in %2 weeks"_s.arg(times).arg(line.everyWeeks);
}

class Modelling : private PlanParts {
public:
    Modelling(const PlanParts& parts, const Progress& progress) : PlanParts(parts), progress_(progress) {}

    void run() {
        for (int i = 0; i < request_.lines.size(); ++i) line(i);
        for (int m = 0; m < model_.meetings.size(); ++m) {
            progress_.step(m, 4 * model_.meetings.size());
            opening(m);
            bestTimes(m);
            people(m);
            supervisors(m);
            apartFromOthers(m);
        }
    }

private:
    bool isOff(int rule) const { return request_.leftOut.contains(model_.rules[rule].key); }
    void ban(QList<int> rules, int meeting, int slot = -1, int venue = -1, int supervisor = -1) {
        model_.bans.append({std::move(rules), meeting, slot, venue, supervisor});
    }

    void line(int index) {
        const PlanDemand& line = request_.lines[index];
        const QString key = QString::number(index + 1);
        const int wanted =
            model_.rule(u"line:"_s + key, u"%1: %2, %3 minutes"_s.arg(who(line), oftenWords(line)).arg(line.minutes));
        const auto first = int(model_.meetings.size());
        for (int time = 0; time < line.times; ++time) {
            model_.meetings.append({index, line.everyWeeks, plangrid::cellsFor(line.minutes), line.venues,
                                    line.supervised ? line.supervisors : QList<ProfessionalId>()});
            model_.wanted.append(wanted);
        }
        if (line.supervised && line.supervisors.isEmpty())
            ban({model_.rule(u"helper:"_s + key, u"%1 is to be supervised, and no supervisor is named"_s.arg(who(line)))}, first);
        if (line.minimum > 0 && line.times * (line.minimumDays / (7 * line.everyWeeks)) < line.minimum)
            ban({model_.rule(
                    u"order:"_s + key,
                    u"The order asks for %1 times in %2 days: %3"_s.arg(line.minimum).arg(line.minimumDays).arg(who(line)))},
                first);
        for (const PersonId& adult : line.adults)
            if (line.notAllowed.contains(adult))
                ban({model_.rule(u"never:"_s + key, u"%1 must not be there: %2"_s.arg(blocks_.name(adult), who(line)))}, first);
        limits(line, first);
    }

    /// What a court or the police set stops the whole line.
    void limits(const PlanDemand& line, int meeting) {
        for (const ContactLimit& limit : blocks_.records().all<ContactLimit>()) {
            const bool child =
                limit.children.isEmpty() || std::any_of(limit.children.begin(), limit.children.end(),
                                                        [&](const PersonId& one) { return line.children.contains(one); });
            const auto ends = limit.to ? limit.to->latest() : std::nullopt;
            const auto begins = limit.from.earliest();
            const bool over =
                (ends && *ends < model_.monday) || (begins && *begins > model_.monday.addDays(7 * model_.weeks - 1));
            if (!child || over || !line.adults.contains(limit.adult)) continue;
            const QString name = blocks_.name(limit.adult);
            if (limit.kind == LimitKind::NoContact)
                ban({model_.rule(u"limit:"_s + limit.id.text(), u"%1 must have no contact: %2"_s.arg(name, limit.text))},
                    meeting);
            else if (limit.kind == LimitKind::Supervised && !line.supervised)
                ban({model_.rule(u"limit:"_s + limit.id.text(), u"%1 may only meet supervised: %2"_s.arg(name, limit.text))},
                    meeting);
        }
    }

    /// Starts at which the meeting still ends within the grid.
    template <class F>
    void eachSlot(int meeting, F&& f) const {
        const PlanMeeting& m = model_.meetings[meeting];
        for (int slot = 0; slot < m.slots(); ++slot)
            if (slot % cells + m.length <= cells)
                f(slot, slot / cells % 7 + 1, plangrid::first + slot % cells * plangrid::step,
                  plangrid::first + (slot % cells + m.length) * plangrid::step);
    }

    void opening(int meeting) {
        const QList<VenueId>& venues = model_.meetings[meeting].venues;
        for (int v = 0; v < venues.size(); ++v) {
            const Venue* venue = caseload_.shared.find<Venue>(venues[v]);
            const OpeningHours hours = openingHours(venue ? venue->opening : QString());
            const int rule = model_.rule(
                u"open:"_s + venues[v].text(),
                hours.understood
                    ? u"%1 is open: %2"_s.arg(blocks_.name(venues[v]), venue->opening.simplified())
                    : (venue && !venue->opening.trimmed().isEmpty()
                           ? u"%1: “%2” was not understood, so 09:00 to 18:00 but Sundays"_s.arg(blocks_.name(venues[v]),
                                                                                                 venue->opening.simplified())
                           : u"%1: no opening hours are known, so 09:00 to 18:00 but Sundays"_s.arg(blocks_.name(venues[v]))));
            eachSlot(meeting, [&](int slot, int weekday, int from, int to) {
                const DayHours& day = hours.days[size_t(weekday - 1)];
                if (from < day.from || to > day.to) ban({rule}, meeting, slot, v);
            });
        }
    }

    void bestTimes(int meeting) {
        const PlanDemand& line = lineOf(meeting);
        const QString key = QString::number(model_.meetings[meeting].line + 1);
        if (!line.bestDays.isEmpty()) {
            QStringList days;
            for (int day : line.bestDays) days << QLocale::c().dayName(day);
            const int rule = model_.rule(u"days:"_s + key, u"%1 on %2"_s.arg(who(line), days.join(u" or "_s)), line.weight);
            eachSlot(meeting, [&](int slot, int weekday, int, int) {
                if (!line.bestDays.contains(weekday)) ban({rule}, meeting, slot);
            });
        }
        for (const bool early : {true, false}) {
            const int bound = early ? line.bestFrom : line.bestUntil;
            if (bound < 0) continue;
            const int rule =
                model_.rule((early ? u"from:"_s : u"until:"_s) + key,
                            (early ? u"%1 not before %2"_s : u"%1 over by %2"_s).arg(who(line), clockText(bound)), line.weight);
            eachSlot(meeting, [&](int slot, int, int from, int to) {
                if (early ? from < bound : to > bound) ban({rule}, meeting, slot);
            });
        }
    }

    /// Minutes a block reaches out to a meeting at this place: the way there, or from the booking before.
    int lead(const QString& who, const PlanBlock& block, const std::optional<VenueId>& venue, const QList<int>& ways,
             int v) const {
        if (block.booking) return venue && block.at ? blocks_.between(*venue, *block.at) : 0;
        return venue && !who.isEmpty() ? ways[v] : 0;
    }

    /// The venues (by number; −1 where the line has none) at which the block is in the way.
    QList<int> inTheWay(const PlanMeeting& m, const QString& who, const PlanBlock& block, const QList<int>& ways, int from,
                        int to) const {
        QList<int> venues;
        for (int v = 0; v < std::max<qsizetype>(1, m.venues.size()); ++v) {
            const auto venue = m.venues.isEmpty() ? std::nullopt : std::optional(m.venues[v]);
            const int more = lead(who, block, venue, ways, v);
            if (from - more < block.to && block.from < to + more) venues << (venue ? v : -1);
        }
        return venues;
    }
    QList<int> waysOf(const QString& who, const PlanMeeting& m) const {
        QList<int> ways;
        for (const VenueId& venue : m.venues) ways << blocks_.way(who, venue);
        return ways;
    }

    void people(int meeting) {
        const PlanMeeting& m = model_.meetings[meeting];
        const PlanDemand& line = lineOf(meeting);
        QList<std::pair<QString, QList<int>>> everybody;
        for (const QList<PersonId>& list : {line.children, line.adults})
            for (const PersonId& id : list) everybody.append({id.text(), waysOf(id.text(), m)});
        eachSlot(meeting, [&](int slot, int, int from, int to) {
            const QList<QDate> days = model_.daysOf(m, slot);
            QMap<int, QList<QDate>> taken;
            QSet<std::pair<int, int>> atVenue;
            for (const QDate& day : days)
                for (const auto& [who, ways] : std::as_const(everybody)) {
                    const QList<PlanBlock> blocks = blocks_.on(who, day);
                    for (const PlanBlock& block : blocks) {
                        if (isOff(block.rule)) continue;
                        const QList<int> venues = inTheWay(m, who, block, ways, from, to);
                        if (venues.isEmpty()) continue;
                        if (venues.first() < 0 || venues.size() == m.venues.size()) {
                            if (!taken[block.rule].contains(day)) taken[block.rule] << day;
                        } else {
                            for (int v : venues) atVenue.insert({block.rule, v});
                        }
                    }
                }
            for (const auto& [rule, v] : std::as_const(atVenue)) ban({rule}, meeting, slot, v);
            spare(meeting, slot, days, taken);
        });
    }

    /// A few single days may be left out of a pattern, never a time that an order asks for.
    void spare(int meeting, int slot, const QList<QDate>& days, const QMap<int, QList<QDate>>& taken) {
        const PlanDemand& line = lineOf(meeting);
        const int allowed = line.minimum > 0 ? 0 : int(days.size()) / 4;
        QList<int> partial;
        QList<SkippedDay> skipped;
        for (auto rule = taken.cbegin(); rule != taken.cend(); ++rule) {
            if (rule.value().size() > allowed) ban({rule.key()}, meeting, slot);
            else if (model_.rules[rule.key()].weight == 0) {
                partial << rule.key();
                for (const QDate& day : rule.value())
                    if (std::none_of(skipped.begin(), skipped.end(), [&](const SkippedDay& one) { return one.day == day; }))
                        skipped.append({day, model_.rules[rule.key()].words});
            }
        }
        if (skipped.size() > allowed) ban(partial, meeting, slot);
        else if (!skipped.isEmpty()) {
            std::sort(skipped.begin(), skipped.end(), [](const SkippedDay& a, const SkippedDay& b) { return a.day < b.day; });
            model_.skips.insert({meeting, slot}, skipped);
            ban({model_.rule(u"whole:%1"_s.arg(model_.meetings[meeting].line + 1), u"%1: no week left out"_s.arg(who(line)), 1)},
                meeting, slot);
        }
    }

    void supervisors(int meeting) {
        const PlanMeeting& m = model_.meetings[meeting];
        for (int s = 0; s < m.supervisors.size(); ++s) {
            const QString who = m.supervisors[s].text();
            const QList<int> ways = waysOf(who, m);
            eachSlot(meeting, [&](int slot, int, int from, int to) {
                QSet<std::pair<int, int>> seen;
                const QList<QDate> days = model_.daysOf(m, slot);
                for (const QDate& day : days) {
                    const QList<PlanBlock> blocks = blocks_.on(who, day);
                    for (const PlanBlock& block : blocks) {
                        const QList<int> venues = inTheWay(m, who, block, ways, from, to);
                        for (int v : venues) seen.insert({block.rule, v});
                    }
                }
                QList<std::pair<int, int>> sorted(seen.begin(), seen.end());
                std::sort(sorted.begin(), sorted.end());
                for (const auto& [rule, v] : std::as_const(sorted)) ban({rule}, meeting, slot, v, s);
            });
        }
    }

    /// Somebody who must not be there has a time of their own at the same place.
    void apartFromOthers(int meeting) {
        const PlanMeeting& m = model_.meetings[meeting];
        const PlanDemand& line = lineOf(meeting);
        QMap<QDate, QList<std::pair<const PlanBooking*, int>>> near;
        for (const PlanBooking& booking : blocks_.bookings()) {
            if (booking.records != &blocks_.records() || !booking.venue) continue;
            for (const PersonId& adult : booking.arrangement->adults)
                if (mustNotMeet(line, adult)) near[booking.date].append({&booking, apartRule(adult, line)});
            for (const PersonId& adult : line.adults)
                if (booking.arrangement->notAllowed.contains(adult))
                    near[booking.date].append({&booking, apartRule(adult, line)});
        }
        if (near.isEmpty()) return;
        eachSlot(meeting, [&](int slot, int, int from, int to) {
            const QList<QDate> days = model_.daysOf(m, slot);
            for (const QDate& day : days)
                for (const auto& [booking, rule] : near.value(day))
                    if (const int v = int(m.venues.indexOf(*booking->venue));
                        v >= 0 && from - apartMinutes < booking->to && booking->from < to + apartMinutes)
                        ban({rule}, meeting, slot, v);
        });
    }

    const Progress& progress_;
};

void refuse(const PlanRequest& request) {
    const auto bad = [](const PlanDemand& line) {
        const bool cycle = line.everyWeeks == 1 || line.everyWeeks == 2 || line.everyWeeks == 4;
        return line.children.isEmpty() || line.adults.isEmpty() || !cycle || line.times < 1 || line.times > 7 ||
               line.minutes < 15 || line.minutes > cells * plangrid::step;
    };
    if (request.lines.isEmpty() || !request.from.isValid() || request.weeks < 1 || request.weeks > 26 ||
        std::any_of(request.lines.begin(), request.lines.end(), bad))
        throw Error(Fault::Invalid, u"a plan needs children, adults, and a length within the day"_s);
}

}  // namespace

PlanModel planModel(const PlanRequest& request, const Caseload& caseload, const CaseId& caseId, const Pack& pack,
                    const Progress& progress) {
    refuse(request);
    PlanModel model;
    model.monday = planSpan(request).first;
    model.weeks = request.weeks;
    for (const PlanDemand& line : request.lines) model.phases = std::lcm(model.phases, line.everyWeeks);
    const PlanBlocks blocks(model, request, caseload, caseId, pack);
    const PlanParts parts{model, request, caseload, blocks};
    Modelling(parts, progress).run();
    planPairs(parts);
    return model;
}

}  // namespace core
