// SPDX-License-Identifier: MPL-2.0
#include "core/rules/plan_blocks.h"

#include "core/base/uncertain_date.h"
#include "core/model/agency.h"
#include "core/practice/home_clock.h"
#include "core/rules/time_checks.h"
#include "core/rules/time_words.h"

#include <QLocale>

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int dayEnd = 1440;
constexpr int schoolFrom = 5, schoolTo = 16;  // years of age

QString spanWords(const Availability& one) {
    QStringList days;
    for (int day : one.weekdays) days << QLocale::c().dayName(day);
    const QString when = days.isEmpty() ? u"every day"_s : days.join(u", "_s);
    return one.minutes >= dayEnd ? when : u"%1 %2 to %3"_s.arg(when, clockText(one.start), clockText(one.start + one.minutes));
}

bool isOn(const Availability& one, QDate day) {
    return (one.weekdays.isEmpty() || one.weekdays.contains(day.dayOfWeek())) && holdsOn(one.from, one.to, day) != Truth::No;
}

QString kindWords(AvailabilityKind kind) {
    switch (kind) {
    case AvailabilityKind::School: return u"is at school"_s;
    case AvailabilityKind::Nap: return u"sleeps"_s;
    default: return u"cannot come"_s;
    }
}

QString quoted(const QString& text) { return text.isEmpty() ? QString() : u" (\u201c%1\u201d)"_s.arg(text); }

const CaseSnapshot& caseOf(const Caseload& caseload, const CaseId& id) {
    const auto found = caseload.cases.find(id);
    if (found == caseload.cases.end()) throw Error(Fault::NotFound, u"a plan for a case that is not loaded"_s);
    return *found;
}

}  // namespace

bool isPupilByAge(const CaseSnapshot& records, const PersonId& child, QDate day) {
    for (const Availability& one : records.all<Availability>())
        if (one.person == child && one.kind == AvailabilityKind::School) return false;
    const Person* person = records.find<Person>(child);
    const auto age = person ? ageAt(person->birth, day) : std::nullopt;
    return age && age->most >= schoolFrom && age->least <= schoolTo;
}

PlanBlocks::PlanBlocks(PlanModel& model, const PlanRequest& request, const Caseload& caseload, const CaseId& caseId,
                       const Pack& pack)
    : model_(model), request_(request), caseload_(caseload), records_(caseOf(caseload, caseId)), pack_(pack) {
    QStringList seen;
    const auto person = [&](const QString& who, const QString& name, const auto& isTheirs) {
        if (seen.contains(who)) return false;
        seen.append(who);
        QMap<int, QList<const Availability*>> windows;
        for (const Availability& one : records_.all<Availability>()) {
            if (!isTheirs(one)) continue;
            if (one.kind == AvailabilityKind::Free) windows[one.wish].append(&one);
            else if (one.kind != AvailabilityKind::Travel) said(one, who, name);
        }
        for (const auto& list : std::as_const(windows)) free(who, name, list);
        return true;
    };
    for (const PlanDemand& line : request.lines) {
        const QList<PersonId> people = line.children + line.adults;
        for (const PersonId& id : people)
            if (person(id.text(), name(id), [&](const Availability& one) { return one.person == id; }) &&
                line.children.contains(id))
                school(id);
        for (const ProfessionalId& id : line.supervisors)
            person(id.text(), name(id), [&](const Availability& one) { return one.professional == id; });
    }
    collectBookings();
}

QString PlanBlocks::name(const PersonId& person) const {
    const Person* found = records_.find<Person>(person);
    return found ? shortName(*found) : u"somebody"_s;
}
QString PlanBlocks::name(const ProfessionalId& professional) const {
    const Professional* found = caseload_.shared.find<Professional>(professional);
    return found ? found->name : u"a supervisor"_s;
}
QString PlanBlocks::name(const VenueId& venue) const {
    const Venue* found = caseload_.shared.find<Venue>(venue);
    return found ? found->name : u"a place"_s;
}
QString PlanBlocks::names(const QList<PersonId>& people) const {
    QStringList list;
    for (const PersonId& id : people) list << name(id);
    const QString last = list.isEmpty() ? QString() : list.takeLast();
    return list.isEmpty() ? last : list.join(u", "_s) + u" and "_s + last;
}

void PlanBlocks::said(const Availability& one, const QString& who, const QString& name) {
    const int rule = model_.rule(u"time:"_s + one.id.text(),
                                 u"%1 %2: %3%4"_s.arg(name, kindWords(one.kind), spanWords(one), quoted(one.text)), one.wish);
    const SchoolCalendar* calendar = request_.calendar ? caseload_.shared.find<SchoolCalendar>(*request_.calendar) : nullptr;
    const SchoolDays lessons(pack_, calendar);
    // A day off before the first asks for the hours after midnight of a night that began then.
    for (int i = -1; i < 7 * model_.weeks; ++i) {
        const QDate day = model_.monday.addDays(i);
        if (!isOn(one, day) || (one.kind == AvailabilityKind::School && calendar && !lessons.isSchoolDay(day))) continue;
        block(who, day, {one.start, std::min(one.start + one.minutes, dayEnd), rule, false, {}});
        if (one.start + one.minutes > dayEnd) block(who, day.addDays(1), {0, one.start + one.minutes - dayEnd, rule, false, {}});
    }
}

/// Who says when they are free cannot at all other times.
void PlanBlocks::free(const QString& who, const QString& name, const QList<const Availability*>& windows) {
    QStringList words;
    for (const Availability* one : windows) words << spanWords(*one) + quoted(one->text);
    const int wish = windows.first()->wish;
    const int rule =
        model_.rule(u"free:%1:%2"_s.arg(who).arg(wish), u"%1 is free only: %2"_s.arg(name, words.join(u"; "_s)), wish);
    for (int i = 0; i < 7 * model_.weeks; ++i) {
        const QDate day = model_.monday.addDays(i);
        QList<std::pair<int, int>> open;
        for (const Availability* one : windows)
            if (isOn(*one, day)) open.append({one->start, std::min(one->start + one->minutes, dayEnd)});
        std::sort(open.begin(), open.end());
        int at = 0;
        for (const auto& [from, to] : std::as_const(open)) {
            if (from > at) block(who, day, {at, from, rule, false, {}});
            at = std::max(at, to);
        }
        if (at < dayEnd) block(who, day, {at, dayEnd, rule, false, {}});
    }
}

void PlanBlocks::school(const PersonId& child) {
    const SchoolCalendar* calendar = request_.calendar ? caseload_.shared.find<SchoolCalendar>(*request_.calendar) : nullptr;
    if (!calendar || !isPupilByAge(records_, child, model_.monday)) return;
    const SchoolDays lessons(pack_, calendar);
    const int rule = model_.rule(
        u"school:"_s + child.text(),
        u"%1 is at school on school days, %2 to %3"_s.arg(name(child), clockText(calendar->opens), clockText(calendar->closes)));
    for (int i = 0; i < 7 * model_.weeks; ++i)
        if (const QDate day = model_.monday.addDays(i); lessons.isSchoolDay(day))
            block(child.text(), day, {calendar->opens, calendar->closes, rule, false, {}});
}

void PlanBlocks::collectBookings() {
    const QByteArray here = homeZone(pack_);
    const QDate last = model_.monday.addDays(7 * model_.weeks);
    for (const CaseSnapshot& records : caseload_.cases) {
        const QByteArray home = homeZone(caseload_.shared, records);
        for (const Arrangement& one : records.all<Arrangement>()) {
            const bool again = std::any_of(request_.lines.begin(), request_.lines.end(),
                                           [&](const PlanDemand& line) { return line.replaces == one.id; });
            if (one.state != ArrangementState::Active || again || codeIs(pack_, u"contact_types"_s, one.type, u"letter"_s))
                continue;
            const bool call = codeIs(pack_, u"contact_types"_s, one.type, u"call"_s);
            const QList<PlannedTime> times =
                plannedTimes(one, {records, caseload_.shared, pack_}, model_.monday.addDays(-1), last);
            for (const PlannedTime& time : times) {
                const QDateTime at = onWall(momentOf(time.date, time.start, zoneOf(one, home)), here);
                const int from = at.time().hour() * 60 + at.time().minute();
                const auto venue = call ? std::nullopt : time.venue ? time.venue : one.venue;
                const PlanBooking booking{&records, &one, at.date(), from, std::min(from + time.minutes, dayEnd), venue, 0};
                bookings_ << booking;
                arranged(booking);
                // What goes on over midnight fills the next mornings as well.
                for (int rest = from + time.minutes - dayEnd, night = 1; rest > 0; rest -= dayEnd, ++night) {
                    bookings_ << PlanBooking{&records, &one, at.date().addDays(night), 0, std::min(rest, dayEnd), venue, night};
                    arranged(bookings_.last());
                }
            }
        }
    }
}

void PlanBlocks::arranged(const PlanBooking& booking) {
    const Arrangement& one = *booking.arrangement;
    const bool ours = booking.records == &records_;
    const auto take = [&](const QString& who, const QString& words) {
        const int rule = model_.rule(u"booked:%1:%2"_s.arg(one.id.text(), ours ? QString() : who), words);
        block(who, booking.date, {booking.from, booking.to, rule, true, booking.venue});
    };
    const QString words = u"Already arranged: "_s + one.title;
    if (ours)
        for (const QList<PersonId>& people : {one.children, one.adults})
            for (const PersonId& person : people) take(person.text(), words);
    for (const ProfessionalId& worker : one.supervisors)
        take(worker.text(), ours ? words : u"%1 is booked with another family"_s.arg(name(worker)));
}

int PlanBlocks::way(const QString& who, const VenueId& venue) const {
    int any = 0;
    for (const Availability& one : records_.all<Availability>()) {
        const bool theirs = (one.person && one.person->text() == who) || (one.professional && one.professional->text() == who);
        if (!theirs || one.kind != AvailabilityKind::Travel || holdsOn(one.from, one.to, model_.monday) == Truth::No) continue;
        if (one.venue == venue) return one.minutes;
        if (!one.venue) any = one.minutes;
    }
    return any;
}

int PlanBlocks::between(const VenueId& a, const VenueId& b) const {
    return travelBetween(caseload_.shared, a, b, request_.travelMinutes);
}

}  // namespace core
