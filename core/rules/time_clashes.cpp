// SPDX-License-Identifier: MPL-2.0
#include "core/practice/home_clock.h"
#include "core/rules/contact_parties.h"
#include "core/rules/time_checks.h"
#include "core/rules/time_words.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace core {
namespace {

struct Booking {
    CaseId caseId;
    const Arrangement* arrangement;
    const CaseSnapshot* records;
    PlannedTime time;
    std::optional<VenueId> venue;
    QDateTime from, to;
};

class Clashing {
public:
    Clashing(const Caseload& caseload, const Pack& pack, std::optional<CaseId> focus, const ClashRules& rules)
        : caseload_(caseload), pack_(pack), focus_(focus), rules_(rules) {}

    QList<TimeClash> find(QDate from, QDate to) {
        collect(from, to);
        for (qsizetype a = 0; a < bookings_.size(); ++a) {
            schoolHours(bookings_[a]);
            for (qsizetype b = a + 1; b < bookings_.size() && bookings_[b].time.date <= bookings_[a].time.date.addDays(1); ++b)
                pair(bookings_[a], bookings_[b]);
        }
        places();
        load();
        std::stable_sort(clashes_.begin(), clashes_.end(), [](const TimeClash& a, const TimeClash& b) {
            return std::tie(a.date, a.code, a.who) < std::tie(b.date, b.code, b.who);
        });
        clashes_.erase(std::unique(clashes_.begin(), clashes_.end()), clashes_.end());
        return std::move(clashes_);
    }

private:
    void collect(QDate from, QDate to) {
        for (const CaseSnapshot& records : caseload_.cases) {
            const QByteArray home = homeZone(caseload_.shared, records);
            for (const Arrangement& one : records.all<Arrangement>()) {
                if (one.state != ArrangementState::Active ||
                    codeIs(pack_, QStringLiteral("contact_types"), one.type, QStringLiteral("letter")))
                    continue;
                const QList<PlannedTime> times = plannedTimes(one, {records, caseload_.shared, pack_}, from, to);
                for (const PlannedTime& time : times) {
                    const QDateTime start = momentOf(time.date, time.start, zoneOf(one, home));
                    const bool call = codeIs(pack_, QStringLiteral("contact_types"), one.type, QStringLiteral("call"));
                    bookings_.append({records.id(), &one, &records, time,
                                      call ? std::nullopt : (time.venue ? time.venue : one.venue), start,
                                      start.addSecs(60LL * time.minutes)});
                }
            }
        }
        std::sort(bookings_.begin(), bookings_.end(), [](const Booking& a, const Booking& b) {
            return std::tie(a.time.date, a.time.start, a.arrangement->id) <
                   std::tie(b.time.date, b.time.start, b.arrangement->id);
        });
    }

    bool matters(const Booking& a) const { return !focus_ || a.caseId == *focus_; }

    static bool overlap(const Booking& a, const Booking& b) { return a.from < b.to && b.from < a.to; }

    static QString name(const CaseSnapshot& records, const PersonId& id) {
        const Person* person = records.find<Person>(id);
        return person ? displayName(*person) : QString();
    }

    void add(const char* code, const Booking& a, const Booking& b, const QString& who, const QString& message) {
        clashes_.append({QLatin1String(code), a.time.date, {a.arrangement->id, b.arrangement->id}, who, message});
    }

    int travel(const Booking& a, const Booking& b) const {
        return a.venue && b.venue ? travelBetween(caseload_.shared, *a.venue, *b.venue, rules_.travelMinutes) : 0;
    }

    void pair(const Booking& a, const Booking& b) {
        if (!matters(a) && !matters(b)) return;
        const bool same = overlap(a, b);
        const bool rushed = !same && a.to.addSecs(60LL * travel(a, b)) > b.from && travel(a, b) > 0;
        for (const PersonId& child : a.arrangement->children)
            if (a.caseId == b.caseId && b.arrangement->children.contains(child))
                meet("child_twice", a, b, same, rushed, name(*a.records, child));
        for (const ProfessionalId& worker : a.arrangement->supervisors)
            if (b.arrangement->supervisors.contains(worker)) {
                const Professional* who = caseload_.shared.find<Professional>(worker);
                meet("supervisor_twice", a, b, same, rushed, who ? who->name : QString());
            }
        near(a, b);
        near(b, a);
    }

    void meet(const char* code, const Booking& a, const Booking& b, bool same, bool rushed, const QString& who) {
        if (same) add(code, a, b, who, QStringLiteral("%1 would be in two places at %2.").arg(who, clockText(b.time.start)));
        else if (rushed)
            add("travel_short", a, b, who,
                QStringLiteral("%1 needs %2 minutes from one place to the next and has less.").arg(who).arg(travel(a, b)));
    }

    /// An adult whom a child of `a` must not meet is at the same place at that time, or waits for the own time there.
    void near(const Booking& a, const Booking& b) {
        if (!a.venue || a.venue != b.venue || a.arrangement == b.arrangement) return;
        const int margin = std::max({15, a.arrangement->arriveEarly, b.arrangement->arriveEarly});
        if (a.from.addSecs(-60LL * margin) >= b.to || b.from.addSecs(-60LL * margin) >= a.to) return;
        for (const PersonId& adult : b.arrangement->adults) {
            bool prohibited = a.caseId == b.caseId && a.arrangement->notAllowed.contains(adult);
            for (const ContactLimit& limit : a.records->all<ContactLimit>())
                prohibited = prohibited || (limit.kind == LimitKind::NoContact && limit.adult == adult &&
                                            holdsOn(limit.from, limit.to, a.time.date) != Truth::No);
            if (prohibited)
                add("prohibited_near", a, b, name(*b.records, adult),
                    QStringLiteral("%1 must not be there and is booked at the same place at %2.")
                        .arg(name(*b.records, adult), clockText(b.time.start)));
        }
    }

    void schoolHours(const Booking& a) {
        const SchoolCalendar* calendar =
            a.arrangement->calendar ? caseload_.shared.find<SchoolCalendar>(*a.arrangement->calendar) : nullptr;
        if (!calendar || !matters(a)) return;
        const SchoolDays school(pack_, calendar);
        if (!school.isSchoolDay(a.time.date) || a.time.start >= calendar->closes ||
            a.time.start + a.time.minutes <= calendar->opens)
            return;
        clashes_.append({QStringLiteral("school_hours"),
                         a.time.date,
                         {a.arrangement->id},
                         {},
                         QStringLiteral("The time at %1 lies within school hours.").arg(clockText(a.time.start))});
    }

    void places() {
        for (qsizetype at = 0; at < bookings_.size(); ++at) {
            const Booking& a = bookings_[at];
            const Venue* venue = a.venue ? caseload_.shared.find<Venue>(*a.venue) : nullptr;
            if (!venue || venue->families <= 0) continue;
            QList<const Booking*> there{&a};
            for (qsizetype before = at - 1; before >= 0 && bookings_[before].time.date >= a.time.date.addDays(-1); --before)
                if (bookings_[before].venue == a.venue && bookings_[before].from <= a.from && bookings_[before].to > a.from)
                    there.append(&bookings_[before]);
            const bool ours = std::any_of(there.begin(), there.end(), [&](const Booking* one) { return matters(*one); });
            if (there.size() <= venue->families || !ours) continue;
            TimeClash clash{QStringLiteral("venue_full"),
                            a.time.date,
                            {},
                            venue->name,
                            QStringLiteral("%1 has room for %2 families; %3 are booked at %4.")
                                .arg(venue->name)
                                .arg(venue->families)
                                .arg(there.size())
                                .arg(clockText(a.time.start))};
            for (const Booking* one : std::as_const(there)) clash.arrangements.append(one->arrangement->id);
            clashes_.append(clash);
        }
    }

    void load() {
        QMap<std::pair<QDate, PersonId>, QList<const Booking*>> weeks;
        for (const Booking& one : std::as_const(bookings_))
            if (matters(one))
                for (const PersonId& child : one.arrangement->children) weeks[{mondayOf(one.time.date), child}].append(&one);
        for (auto week = weeks.cbegin(); week != weeks.cend(); ++week) {
            if (week.value().size() <= rules_.timesInWeek) continue;
            const QString who = name(*week.value().first()->records, week.key().second);
            TimeClash clash{QStringLiteral("many_in_week"),
                            week.key().first,
                            {},
                            who,
                            QStringLiteral("%1 has %2 times together in this week.").arg(who).arg(week.value().size())};
            for (const Booking* one : week.value())
                if (!clash.arrangements.contains(one->arrangement->id)) clash.arrangements.append(one->arrangement->id);
            clashes_.append(clash);
        }
    }

    const Caseload& caseload_;
    const Pack& pack_;
    std::optional<CaseId> focus_;
    ClashRules rules_;
    QList<Booking> bookings_;
    QList<TimeClash> clashes_;
};

}  // namespace

int travelBetween(const Snapshot& shared, const VenueId& a, const VenueId& b, int unknown) {
    if (a == b) return 0;
    for (const auto& [from, to] : {std::pair{a, b}, std::pair{b, a}})
        if (const Venue* venue = shared.find<Venue>(from))
            for (const Travel& way : venue->travel)
                if (way.to == to) return way.minutes;
    return unknown;
}

QList<TimeClash> timeClashes(const Caseload& caseload, const Pack& pack, QDate from, QDate to, std::optional<CaseId> focus,
                             const ClashRules& rules) {
    return Clashing(caseload, pack, focus, rules).find(from, to);
}

}  // namespace core
