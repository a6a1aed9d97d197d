// SPDX-License-Identifier: MPL-2.0
#include "core/rules/planned_times.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <set>
#include <tuple>

namespace core {
namespace {

/// How far a move may reach over the edge of a window.
constexpr int moveReach = 120;

bool before(const PlannedTime& a, const PlannedTime& b) {
    if (a.date != b.date) return a.date < b.date;
    if (a.start != b.start) return a.start < b.start;
    return a.ruleDate < b.ruleDate;
}

class Laying {
public:
    Laying(const Arrangement& arrangement, const TimeContext& context)
        : arrangement_(arrangement),
          context_(context),
          school_(context.pack, arrangement.calendar ? context.shared.find<SchoolCalendar>(*arrangement.calendar) : nullptr),
          start_(arrangement.start.earliest().value_or(QDate())),
          end_(arrangement.end ? arrangement.end->latest().value_or(QDate()) : QDate()) {}

    QList<PlannedTime> times(QDate from, QDate to, bool all) {
        if (start_.isValid()) {
            const QDate first = from.addDays(-moveReach), last = to.addDays(moveReach);
            patterns(first, last);
            overrule();
            changes();
            specialDays(from, to);
            suspend();
        }
        QList<PlannedTime> result;
        for (const PlannedTime& time : std::as_const(times_))
            if (time.date >= from && time.date <= to && (all || time.isDue())) result.append(time);
        std::sort(result.begin(), result.end(), before);
        return result;
    }

private:
    void patterns(QDate from, QDate to) {
        std::set<std::tuple<QDate, int, RuleLayer>> known;
        for (const TimeRule& rule : arrangement_.rules) {
            const QList<QDate> days = daysOf(rule, start_, end_, school_, from, to);
            for (const QDate& day : days) {
                if (!known.insert({day, rule.start, rule.layer}).second) continue;
                PlannedTime time{day, day, rule.start, rule.start, rule.minutes, rule.layer};
                time.venue = rule.venue;
                times_.append(time);
            }
        }
        std::sort(times_.begin(), times_.end(), before);
    }

    /// The highest layer whose pattern counts on that day.
    RuleLayer ruling(QDate day) const {
        RuleLayer highest = RuleLayer::Regular;
        for (const TimeRule& rule : arrangement_.rules)
            if (rule.layer > highest && rule.layer != RuleLayer::OneOff && governs(rule, start_, end_, school_, day))
                highest = rule.layer;
        return highest;
    }

    void overrule() {
        QHash<QDate, RuleLayer> own;  // a one-off rules its own day only
        for (const PlannedTime& time : std::as_const(times_))
            if (time.layer == RuleLayer::OneOff) own.insert(time.date, RuleLayer::OneOff);
        for (PlannedTime& time : times_) {
            const RuleLayer highest = std::max(ruling(time.date), own.value(time.date, RuleLayer::Regular));
            if (time.layer < highest) time.kind = PlannedKind::Overruled;
        }
    }

    void changes() {
        for (const DateChange& change : arrangement_.changes) {
            const auto day = change.date.exact();
            if (!day) continue;
            if (change.kind == DateChangeKind::Extra) extra(change, *day);
            else
                for (PlannedTime& time : times_)
                    if (time.ruleDate == *day && time.isDue() && time.layer != RuleLayer::CourtOrder) apply(change, time);
        }
    }

    static void apply(const DateChange& change, PlannedTime& time) {
        time.why = change.reason;
        if (change.kind == DateChangeKind::Skip) {
            time.kind = PlannedKind::Skipped;
            return;
        }
        const auto to = change.toDate.exact();
        if (change.kind == DateChangeKind::Move) {
            time.moved = true;
            if (to) time.date = *to;
        }
        if (change.start >= 0) time.start = change.start;
        if (change.minutes >= 0) time.minutes = change.minutes;
        if (change.venue) time.venue = change.venue;
    }

    void extra(const DateChange& change, QDate day) {
        if (day < start_ || (end_.isValid() && day > end_)) return;
        const TimeRule usual = arrangement_.rules.isEmpty() ? TimeRule() : arrangement_.rules.first();
        const int start = change.start >= 0 ? change.start : usual.start;
        PlannedTime time{day, day, start, start, change.minutes >= 0 ? change.minutes : usual.minutes, RuleLayer::OneOff};
        time.venue = change.venue;
        time.why = change.reason;
        time.extra = true;
        times_.append(time);
    }

    void specialDays(QDate from, QDate to) {
        for (const SpecialDay& special : arrangement_.specialDays) {
            if (special.minutes <= 0 || special.start < 0) continue;
            const Person* person = special.person ? context_.records.find<Person>(*special.person) : nullptr;
            const QDate birth = person ? person->birth.exact().value_or(QDate()) : QDate();
            for (int year = from.year(); year <= to.year(); ++year)
                for (const QDate& day : daysOf(special, year, birth)) {
                    if (day < start_ || (end_.isValid() && day > end_)) continue;
                    for (PlannedTime& time : times_)
                        if (time.date == day && time.layer < RuleLayer::OneOff && time.isDue())
                            time.kind = PlannedKind::Overruled;
                    PlannedTime time{day, day, special.start, special.start, special.minutes, RuleLayer::OneOff};
                    time.venue = special.venue;
                    time.why = special.name;
                    time.special = true;
                    times_.append(time);
                }
        }
    }

    void suspend() {
        for (const TimeSuspension& pause : arrangement_.suspensions) {
            const auto first = pause.from.earliest();
            const auto last = pause.to.latest();
            if (!first) continue;
            for (PlannedTime& time : times_)
                if (time.isDue() && time.date >= *first && (!last || time.date <= *last)) {
                    time.kind = PlannedKind::Suspended;
                    time.why = pause.reason;
                }
        }
    }

    const Arrangement& arrangement_;
    const TimeContext& context_;
    SchoolDays school_;
    QDate start_, end_;
    QList<PlannedTime> times_;
};

}  // namespace

QList<PlannedTime> plannedTimes(const Arrangement& arrangement, const TimeContext& context, QDate from, QDate to, bool all) {
    return Laying(arrangement, context).times(from, to, all);
}

QByteArray zoneOf(const Arrangement& arrangement, const QByteArray& home) {
    return arrangement.zone.isEmpty() ? home : arrangement.zone.toUtf8();
}

QList<OtherClock> otherClocks(const Arrangement& arrangement, const PlannedTime& time, const QByteArray& home) {
    QList<OtherClock> clocks;
    const QDateTime moment = momentOf(time.date, time.start, zoneOf(arrangement, home));
    for (const PersonZone& other : arrangement.zones) {
        const QTimeZone zone(other.zone.toUtf8());
        if (!zone.isValid()) continue;
        const QDateTime there = moment.addSecs(zone.offsetFromUtc(moment));
        const OtherClock clock{other.person, there.date(), there.time().hour() * 60 + there.time().minute()};
        if (clock.date != time.date || clock.start != time.start) clocks.append(clock);
    }
    return clocks;
}

const ContactSession* sessionOf(const CaseSnapshot& records, const ArrangementId& arrangement, const PlannedTime& time) {
    for (const ContactSession& session : records.all<ContactSession>())
        if (session.arrangement == arrangement && session.plannedOn.exact() == time.ruleDate &&
            session.plannedStart == time.ruleStart)
            return &session;
    return nullptr;
}

ContactSession sessionFor(const Arrangement& arrangement, const PlannedTime& time) {
    ContactSession session{ContactSessionId::make(), arrangement.caseId, arrangement.id};
    session.children = arrangement.children;
    session.adults = arrangement.adults;
    session.type = arrangement.type;
    session.supervision = arrangement.supervision;
    session.plannedOn = time.ruleDate;
    session.plannedStart = time.ruleStart;
    session.plannedMinutes = time.minutes;
    session.date = time.date;
    session.venue = time.venue ? time.venue : arrangement.venue;
    session.venueText = arrangement.venueText;
    session.supervisors = arrangement.supervisors;
    for (const PersonId& child : arrangement.children) session.presence.append({child, true});
    for (const PersonId& adult : arrangement.adults) session.presence.append({adult, false});
    return session;
}

QList<CalendarItem> calendarItems(const TimeContext& context, QDate from, QDate to) {
    QList<CalendarItem> items;
    QSet<ContactSessionId> shown;
    QHash<std::pair<ArrangementId, QDate>, QList<const ContactSession*>> sessions;
    for (const ContactSession& session : context.records.all<ContactSession>())
        if (const auto day = session.plannedOn.exact(); session.arrangement && day)
            sessions[{*session.arrangement, *day}].append(&session);
    for (const Arrangement& arrangement : context.records.all<Arrangement>()) {
        if (arrangement.state == ArrangementState::Draft) continue;
        const QList<PlannedTime> times = plannedTimes(arrangement, context, from, to, true);
        for (const PlannedTime& time : times) {
            if (time.kind == PlannedKind::Overruled) continue;
            CalendarItem item{arrangement.id, time, {}, time.date, time.start, time.minutes};
            const QList<const ContactSession*> same = sessions.value({arrangement.id, time.ruleDate});
            // The start of a rule was mended after somebody wrote of a time: the only one of that day is still that one.
            const bool only = same.size() == 1 && std::count_if(times.begin(), times.end(), [&](const PlannedTime& other) {
                                                      return other.ruleDate == time.ruleDate;
                                                  }) == 1;
            for (const ContactSession* session : same)
                if (session->plannedStart == time.ruleStart || only) item.session = session->id;
            if (item.session) shown.insert(*item.session);
            items.append(item);
        }
    }
    for (const ContactSession& session : context.records.all<ContactSession>()) {
        const auto day = session.date.exact();
        if (!day || *day < from || *day > to || shown.contains(session.id)) continue;
        const int start = session.start >= 0 ? session.start : session.plannedStart;
        items.append({session.arrangement, {}, session.id, *day, start, session.plannedMinutes});
    }
    std::sort(items.begin(), items.end(), [](const CalendarItem& a, const CalendarItem& b) {
        return std::tie(a.date, a.start, a.arrangement, a.session) < std::tie(b.date, b.start, b.arrangement, b.session);
    });
    return items;
}

}  // namespace core
