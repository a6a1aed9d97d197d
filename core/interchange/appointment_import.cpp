// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_events.h"
#include "core/interchange/repeat_rule.h"
#include "core/interchange/time_import.h"
#include "core/model/arrangement.h"
#include "core/practice/home_clock.h"

#include <QHash>

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Appointments {
public:
    Appointments(const CaseSnapshot& into, ProblemList& problems) : into_(into), problems_(problems) {
        // A pack that is not the program's own may be of anywhere: then the clock is always written down.
        if (const Pack* pack = into.profile() ? shippedPack(into.profile()->packId) : &standardPack()) home_ = homeZone(*pack);
        for (const Person& person : into.all<Person>())
            if (person.subjectChild) children_.append(person.id);
    }

    ChangeSet read(const QList<CalendarEvent>& events) {
        QHash<QString, QList<CalendarEvent>> instead;
        for (const CalendarEvent& event : events)
            if (event.instead) instead[event.uid].append(event);
        for (const CalendarEvent& event : events) {
            if (event.instead) continue;
            if (event.cancelled) left(event, u"is cancelled"_s);
            else if (event.from.start < 0) left(event, u"has no time of day"_s);
            else set_.add(arrangement(event, instead.value(event.uid)));
        }
        return std::move(set_);
    }

private:
    void left(const CalendarEvent& event, const QString& why) {
        problems_.info("left_out", event.line, u"rules"_s, u"%1 %2. It was left out."_s.arg(quoted(event.summary), why));
    }

    Arrangement arrangement(const CalendarEvent& event, const QList<CalendarEvent>& instead) {
        Arrangement one{ArrangementId::make(), into_.id(), event.summary.left(200)};
        one.children = children_;
        one.start = event.from.day;
        one.venueText = event.place.left(500);
        one.note = event.description.left(4000);
        if (!event.from.zone.isEmpty() && event.from.zone != home_) one.zone = QString::fromUtf8(event.from.zone);
        one.rules = rules(event);
        for (const CalendarMoment& moment : event.more) {
            DateChange extra{DateChangeKind::Extra, moment.day};
            extra.start = moment.start;
            extra.minutes = event.minutes;
            one.changes.append(extra);
        }
        for (const CalendarMoment& moment : event.leftOut) {
            DateChange skip{DateChangeKind::Skip, moment.day};
            skip.reason = u"Left out in the calendar"_s;
            one.changes.append(skip);
        }
        for (const CalendarEvent& other : instead) one.changes.append(changed(event, other));
        return one;
    }

    static DateChange changed(const CalendarEvent& event, const CalendarEvent& other) {
        DateChange change{DateChangeKind::Move, other.instead->day};
        change.reason = other.cancelled ? u"Cancelled in the calendar"_s : u"Moved in the calendar"_s;
        if (other.cancelled) change.kind = DateChangeKind::Skip;
        else {
            change.toDate = other.from.day;
            if (other.from.start >= 0 && other.from.start != event.from.start) change.start = other.from.start;
            if (other.minutes > 0 && other.minutes != event.minutes) change.minutes = other.minutes;
        }
        return change;
    }

    QList<TimeRule> rules(const CalendarEvent& event) {
        const RepeatStart first{event.from.day, event.from.start, event.minutes, event.from.zone};
        if (event.repeat.isEmpty()) return {onDays({event.from.day}, first)};
        const RepeatReading reading = rulesOf(event.repeat, first);
        if (reading.reason.isEmpty() && !reading.rules.isEmpty()) return reading.rules;
        problems_.warn("repeats_beyond", event.line, u"rules"_s,
                       u"%1 repeats in a way no rule can say: %2. Only the first time was taken."_s.arg(quoted(event.summary),
                                                                                                        reading.reason));
        return {onDays({event.from.day}, first)};
    }

    static TimeRule onDays(const QList<QDate>& days, const RepeatStart& first) {
        TimeRule rule;
        rule.pattern = RulePattern::Dates;
        for (const QDate& day : days) rule.dates.append(day.toString(Qt::ISODate));
        rule.start = first.start;
        rule.minutes = first.minutes;
        return rule;
    }

    const CaseSnapshot& into_;
    ProblemList& problems_;
    QList<PersonId> children_;
    QByteArray home_;
    ChangeSet set_;
};

}  // namespace

ImportResult readAppointments(const QByteArray& bytes, const CaseSnapshot& into, QDate, const Progress& progress) {
    ProblemList problems;
    ImportResult result;
    result.set = Appointments(into, problems).read(eventsOfCalendar(bytes, problems, progress));
    result.counts.others = int(result.set.changes.size());
    if (result.set.isEmpty()) problems.error("no_times", 0, u"rules"_s, u"No appointment with a time of day was found."_s);
    result.problems = problems.all();
    return result;
}

}  // namespace core
