// SPDX-License-Identifier: MPL-2.0
#include "core/rules/timers.h"

#include "core/rules/family_view.h"
#include "core/rules/legal_view.h"

#include <QSet>

namespace core {
namespace {

/// All events of a case by name, so that each rule looks only at its own.
class Timeline {
public:
    explicit Timeline(const QList<ProcessEvent>& events) {
        for (const ProcessEvent& event : events) byName_[event.name].append(event);
    }
    const QList<ProcessEvent>& named(const QString& name) const {
        static const QList<ProcessEvent> none;
        const auto found = byName_.constFind(name);
        return found == byName_.cend() ? none : *found;
    }

private:
    QHash<QString, QList<ProcessEvent>> byName_;
};

bool concerns(const ProcessEvent& event, const std::optional<PersonId>& child) {
    return !event.child || !child || event.child == child;
}

/// "gate.G2P" and "gate.G2P.pause" are one thing, "review.x" and "minutes.x" are two.
bool isSameThing(const QString& a, const QString& b) { return a == b || a.startsWith(b + u'.') || b.startsWith(a + u'.'); }

class Rule {
public:
    Rule(const CaseSnapshot& records, const Pack& pack, const TimerRule& rule, const Timeline& line, QDate on)
        : records_(records), pack_(pack), rule_(rule), line_(line), on_(on) {}

    QList<Timer> run() {
        QList<Timer> timers;
        if (!applies()) return timers;
        for (const ProcessEvent& event : starts()) timers.append(timerFrom(event));
        for (Timer& timer : timers) judge(timer, timers);
        return timers;
    }

private:
    bool applies() const {
        const CaseProfile* profile = records_.profile();
        const QList<QString> variants = profile ? profile->variants : QList<QString>();
        const auto isOne = [&](const QString& variant) { return variants.contains(variant); };
        if (rule_.off || (!rule_.variant.isEmpty() && !isOne(rule_.variant))) return false;
        return std::none_of(rule_.exceptVariants.begin(), rule_.exceptVariants.end(), isOne);
    }

    QList<ProcessEvent> starts() const {
        QList<ProcessEvent> found;
        QHash<QString, int> seen;  // per child, since the first of one child is not the first of another
        for (const ProcessEvent& event : line_.named(rule_.on)) {
            const int before = seen[event.child ? event.child->text() : QString()]++;
            const bool fits = rule_.occurrence == Occurrence::Each || (rule_.occurrence == Occurrence::First && before == 0) ||
                              (rule_.occurrence == Occurrence::Second && before == 1) ||
                              (rule_.occurrence == Occurrence::Later && before > 0);
            if (fits && inForce(event) && inTime(event) && fitsChild(event)) found.append(event);
        }
        return found;
    }

    bool inForce(const ProcessEvent& event) const {
        const QDate from = QDate::fromString(rule_.inForce, Qt::ISODate), to = QDate::fromString(rule_.outOfForce, Qt::ISODate);
        return (!from.isValid() || event.day >= from) && (!to.isValid() || event.day < to);
    }

    bool inTime(const ProcessEvent& event) const {
        if (rule_.since.isEmpty()) return true;
        QDate start;
        for (const ProcessEvent& one : line_.named(rule_.since))
            if (one.day <= event.day && concerns(one, event.child)) start = one.day;
        if (!start.isValid()) return false;
        const bool early = rule_.fromMonths > 0 && event.day < start.addMonths(rule_.fromMonths);
        return !early && (rule_.untilMonths == 0 || event.day < start.addMonths(rule_.untilMonths));
    }

    bool fitsChild(const ProcessEvent& event) const {
        if (rule_.legal.isEmpty() && rule_.notLegal.isEmpty() && rule_.placed.isEmpty()) return true;
        const QList<PersonId> children = event.child ? QList<PersonId>{*event.child} : childrenOf(records_);
        return std::any_of(children.begin(), children.end(), [&](const PersonId& child) {
            if (!rule_.legal.isEmpty() && !holdsLegalStatus(records_, child, rule_.legal, event.day)) return false;
            if (!rule_.notLegal.isEmpty() && holdsLegalStatus(records_, child, rule_.notLegal, event.day)) return false;
            return rule_.placed.isEmpty() ||
                   livesWithParent(records_, child, event.day) == (rule_.placed == QLatin1String("parent"));
        });
    }

    Timer timerFrom(const ProcessEvent& event) const {
        Timer timer{&rule_, event, dueDay(pack_, rule_.limit, event.day), {}, TimerState::Open, {}, {}, 0};
        timer.amberFrom = rule_.amber > 0 ? std::max(addWorkingDays(pack_, timer.due, -rule_.amber), event.day) : timer.due;
        return timer;
    }

    // The first that fulfils it from the day it runs on; for a duty that comes before, the last one up to that day.
    std::optional<ProcessEvent> fulfilment(const Timer& timer) const {
        if (const int others = dueBefore(timer); others > 0) return followUp(timer, others);
        std::optional<ProcessEvent> best;
        for (const QString& name : rule_.metBy)
            for (const ProcessEvent& event : line_.named(name)) {
                if (!concerns(event, timer.from.child) || isOfAnother(event, timer)) continue;
                // The same record under another name of the same thing: a decision does not fulfil what runs from it.
                const bool itself = event.record == timer.from.record && isSameThing(name, rule_.on);
                const bool restart = itself || (name == rule_.on && event.day == timer.from.day);
                if (rule_.limit.before) {
                    if (event.day <= timer.from.day && event.record != timer.from.record && (!best || event.day > best->day))
                        best = event;
                    else if (!best && event.record == timer.from.record && name != rule_.on) best = event;
                } else if (event.day >= timer.from.day && !restart && (!best || event.day < best->day)) {
                    best = event;
                }
            }
        return best;
    }

    // Several duties may run from one event and be met by one kind of event, such as reviews in weeks 2, 6 and 12 after a
    // move: the first review meets the first of them only.
    int dueBefore(const Timer& timer) const {
        if (rule_.occurrence != Occurrence::First || rule_.limit.before) return 0;
        int count = 0;
        for (const TimerRule& other : pack_.framework.timers)
            if (&other != &rule_ && other.on == rule_.on && !other.off && other.occurrence == rule_.occurrence &&
                other.metBy == rule_.metBy && !rule_.metBy.isEmpty())
                count += dueDay(pack_, other.limit, timer.from.day) < timer.due;
        return count;
    }

    std::optional<ProcessEvent> followUp(const Timer& timer, int others) const {
        QList<ProcessEvent> found;
        for (const QString& name : rule_.metBy)
            for (const ProcessEvent& event : line_.named(name))
                if (event.day >= timer.from.day && event.record != timer.from.record && concerns(event, timer.from.child))
                    found.append(event);
        if (found.size() <= others) return std::nullopt;
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
        return found[others];
    }

    // The end of other proceedings, or of another order, says nothing of these: each record ends by itself.
    bool isOfAnother(const ProcessEvent& event, const Timer& timer) const {
        if (event.name == rule_.on || event.record == timer.from.record) return false;
        const QList<ProcessEvent>& starts = line_.named(rule_.on);
        return std::any_of(starts.begin(), starts.end(), [&](const ProcessEvent& one) { return one.record == event.record; });
    }

    // What the rule runs from does not end it, though a later event of the kind may: a placement after this one.
    bool ended(const Timer& timer) const {
        for (const QString& name : rule_.endsOn)
            for (const ProcessEvent& event : line_.named(name)) {
                const bool itself = name == rule_.on && event.record == timer.from.record;
                if (!itself && !isOfAnother(event, timer) && concerns(event, timer.from.child) && event.day >= timer.from.day)
                    return true;
            }
        // Owed only while one of the legal statuses of the rule holds: an order that ran out takes its duties along.
        return !rule_.legal.isEmpty() && !rule_.limit.before && !holdsNow(timer);
    }

    bool holdsNow(const Timer& timer) const {
        const QList<PersonId> children = timer.from.child ? QList<PersonId>{*timer.from.child} : childrenOf(records_);
        return std::any_of(children.begin(), children.end(),
                           [&](const PersonId& child) { return holdsLegalStatus(records_, child, rule_.legal, on_); });
    }

    const TimerNote* noteOn(const Timer& timer) const {
        return latest<TimerNote>(records_, on_, [&](const TimerNote& note) {
            return note.rule == rule_.id && (!note.trigger || note.trigger == timer.from.record) &&
                   (!note.child || !timer.from.child || note.child == timer.from.child);
        });
    }

    void judge(Timer& timer, const QList<Timer>& all) const {
        timer.met = fulfilment(timer);
        if (const TimerNote* note = noteOn(timer)) {
            timer.reason = note->reason;
            if (!timer.met) return byHand(timer, *note);
        }
        if (timer.met) {
            timer.state = timer.met->day > timer.due ? TimerState::MetLate : TimerState::Met;
            return;
        }
        // The rule runs anew from a later event of the same kind: what it ran for before is no longer owed.
        const bool restarted = std::any_of(all.begin(), all.end(), [&](const Timer& other) {
            return other.from.day > timer.from.day && other.from.child == timer.from.child;
        });
        if ((restarted && rule_.occurrence != Occurrence::First && rule_.metBy.contains(rule_.on)) || ended(timer)) {
            timer.state = TimerState::Superseded;
            return;
        }
        timer.state = on_ > timer.due ? TimerState::Overdue : on_ >= timer.amberFrom ? TimerState::Amber : TimerState::Open;
        timer.overdueDays = on_ > timer.due ? int(timer.due.daysTo(on_)) : 0;
    }

    static void byHand(Timer& timer, const TimerNote& note) {
        switch (note.mark) {
        case TimerMark::Met: timer.state = dayOf(note.date) > timer.due ? TimerState::MetLate : TimerState::Met; break;
        case TimerMark::Missed: timer.state = TimerState::Missed; break;
        case TimerMark::NotApplicable: timer.state = TimerState::NotApplicable; break;
        case TimerMark::Superseded: timer.state = TimerState::Superseded; break;
        }
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const TimerRule& rule_;
    const Timeline& line_;
    const QDate on_;
};

}  // namespace

QDate dueDay(const Pack& pack, const Limit& limit, QDate from) {
    const QDate day = from.addMonths(limit.months).addDays(limit.days + 7 * limit.weeks);
    return limit.workingDays > 0 ? addWorkingDays(pack, day, limit.workingDays) : day;
}

QList<Timer> timersOf(const CaseSnapshot& records, const Pack& pack, QDate on) {
    const Timeline line(eventsOf(records, pack, on));
    QList<Timer> timers;
    for (const TimerRule& rule : pack.framework.timers) timers += Rule(records, pack, rule, line, on).run();
    std::stable_sort(timers.begin(), timers.end(), [](const Timer& a, const Timer& b) { return a.due < b.due; });
    return timers;
}

}  // namespace core
