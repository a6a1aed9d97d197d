// SPDX-License-Identifier: MPL-2.0
#include "core/rules/contact_statistics.h"

#include "core/rules/session_forms.h"
#include "core/rules/session_life.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

bool isLetter(const Pack& pack, const QString& type) {
    return codeIs(pack, QStringLiteral("contact_types"), type, QStringLiteral("letter"));
}

constexpr int onTimeMinutes = 5;
constexpr int trendAtLeast = 6;

int medianOf(QList<int> values) {
    if (values.isEmpty()) return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle] + 1) / 2;
}

QDate dayOfSession(const ContactSession& session) {
    return session.date.exact().value_or(session.plannedOn.exact().value_or(QDate()));
}

/// By day, then by start: what every list and run is counted over, however the records came in.
bool earlier(const ContactSession* a, const ContactSession* b) {
    const QDate dayA = dayOfSession(*a), dayB = dayOfSession(*b);
    if (dayA != dayB) return dayA < dayB;
    if (a->plannedStart != b->plannedStart) return a->plannedStart < b->plannedStart;
    return a->id < b->id;
}

class Counting {
public:
    Counting(const TimeContext& context, const StatisticsRequest& request) : context_(context), request_(request) {}

    ContactFigures count() {
        choose();
        for (const ContactSession* session : std::as_const(sessions_)) one(*session);
        parts();
        trend();
        planned();
        courtMinimum();
        firstContact();
        return std::move(figures_);
    }

private:
    bool isInPeriod(QDate day) const {
        return day.isValid() && day <= request_.today && (!request_.from.isValid() || day >= request_.from) &&
               (!request_.to.isValid() || day <= request_.to);
    }

    /// Of the two, by any arrangement.
    bool isOfBoth(const ContactSession& session) const {
        const PersonPresence* adult = presenceOf(session, request_.adult);
        const bool expected = session.adults.contains(request_.adult) && !(adult && adult->presence == Presence::NotExpected);
        return expected && session.children.contains(request_.child);
    }
    bool isTheirs(const ContactSession& session) const {
        return (!request_.arrangement || session.arrangement == request_.arrangement) && isOfBoth(session);
    }

    void choose() {
        for (const SessionAddendum& addition : context_.records.all<SessionAddendum>())
            if (addition.kind == AddendumKind::Shared && addition.person == request_.adult) told_.insert(addition.session);
        for (const ContactSession& session : context_.records.all<ContactSession>()) {
            if (!isTheirs(session) || !isInPeriod(dayOfSession(session))) continue;
            if (session.state == SessionState::NotHeld && !isCounted(session)) ++figures_.suspended;
            if (isCounted(session)) sessions_.append(&session);
        }
        std::sort(sessions_.begin(), sessions_.end(), earlier);
    }

    void one(const ContactSession& session) {
        ++figures_.due;
        figures_.minutes.of += session.plannedMinutes;
        if (isHeld(session)) ++figures_.held.n;
        const std::optional<MissedKind> missed = missedBy(session, request_.adult);
        figures_.cells.append({dayOfSession(session), cellOf(session, missed)});
        if (missed) miss(session, *missed);
        if (!missed || missed == MissedKind::ThisAdult) own_.append(&session);
        if (!missed) attended(session);
        if (session.makeUp != MakeUp::NotOffered) ++figures_.makeUpOffered;
        if (session.makeUp == MakeUp::Accepted) ++figures_.makeUpAccepted;
        if (session.makeUpOf && isHeld(session)) ++figures_.makeUpHeld;
    }

    AttendanceKind cellOf(const ContactSession& session, std::optional<MissedKind> missed) const {
        if (missed == MissedKind::Services) return AttendanceKind::Services;
        if (missed == MissedKind::Neither) return AttendanceKind::Neither;
        if (missed == MissedKind::Unknown) return AttendanceKind::Unknown;
        const bool noShow = missed && isNoShow(session, request_.adult, context_.pack);
        if (missed) return noShow ? AttendanceKind::DidNotCome : AttendanceKind::Cancelled;
        if (latenessOf(session, request_.adult) > onTimeMinutes) return AttendanceKind::Late;
        return leftBefore(session) > 0 ? AttendanceKind::LeftEarly : AttendanceKind::Came;
    }

    /// Minutes before the planned end at which the adult, or the whole session, was over; 0 = not before.
    int leftBefore(const ContactSession& session) const {
        const int planned = session.plannedStart + session.plannedMinutes;
        const PersonPresence* adult = presenceOf(session, request_.adult);
        int end = session.end >= 0 ? session.end : planned;
        if (adult && adult->left >= 0) end = std::min(end, adult->left);
        return std::max(0, planned - end);
    }

    void miss(const ContactSession& session, MissedKind kind) {
        const NotHeldBy by = isHeld(session) ? NotHeldBy::Adult : session.notHeldBy;
        figures_.missed.append({session.id, dayOfSession(session), kind, by, session.notHeldReason, session.notHeldText});
        ++reasons_[{kind, by, session.notHeldReason}];
        if (kind == MissedKind::Unknown) ++figures_.nobodyKnown;
        if (kind == MissedKind::Services) ++figures_.agencyCancelled.n;
        if (isNoShow(session, request_.adult, context_.pack)) ++figures_.noShow.n;
        if (isLateCancel(session, request_.adult, context_.pack)) ++figures_.lateCancel.n;
    }

    void attended(const ContactSession& session) {
        ++figures_.attendance.n;
        figures_.minutes.n += minutesTogether(session, request_.adult);
        if (const int late = latenessOf(session, request_.adult); late >= 0) {
            ++figures_.punctual.of;
            if (late <= onTimeMinutes) ++figures_.punctual.n;
            else late_.append(late);
        }
        early(session);
        for (const Intervention& step : session.interventions) ++figures_.interventions[size_t(step.type)];
        bool asked = false;
        for (const TimeView& view : session.views) {
            if (view.person != request_.child || view.moment == ViewMoment::Reflection) continue;
            asked = asked || view.moment == ViewMoment::After;
            if (view.face < 1 || view.face > 5) continue;
            ++(view.moment == ViewMoment::Before ? figures_.views.before : figures_.views.after)[size_t(view.face - 1)];
        }
        ++(asked ? figures_.views.asked : figures_.views.notAsked);
        sharing(session);
    }

    void early(const ContactSession& session) {
        const int minutes = leftBefore(session);
        if (minutes == 0) return;
        const PersonPresence* adult = presenceOf(session, request_.adult);
        const bool byAdult = adult && adult->left >= 0 && session.endedBy == EndedBy::AsPlanned;
        figures_.earlyEnds.append({session.id, dayOfSession(session), byAdult ? EndedBy::Adult : session.endedBy, minutes,
                                   byAdult ? adult->reason : session.endedWhy});
    }

    void sharing(const ContactSession& session) {
        const QDate day = dayOfSession(session);
        // Additions are looked through only for the sessions that have one.
        const bool maybe = !session.shared.isEmpty() || told_.contains(session.id);
        const QDate on = maybe ? sharedWithOn(context_.records, session, request_.adult) : QDate();
        if (on.isValid()) sharedAfter_.append(int(day.daysTo(on)));
        const bool due =
            session.record != RecordState::None && recordDue(context_.pack, session, RecordState::Shared) <= request_.today;
        if (!due && !on.isValid()) return;
        ++figures_.shared.of;
        if (on.isValid()) ++figures_.shared.n;
    }

    void parts() {
        figures_.held.of = figures_.agencyCancelled.of = figures_.due;
        figures_.adultDue = int(own_.size());
        figures_.attendance.of = figures_.noShow.of = figures_.lateCancel.of = figures_.adultDue;
        for (const int late : std::as_const(late_)) figures_.minutesLost += late;
        if (!late_.isEmpty()) figures_.lateMost = *std::max_element(late_.cbegin(), late_.cend());
        figures_.lateMedian = medianOf(late_);
        figures_.sharedDays = medianOf(sharedAfter_);
        for (const auto& [key, count] : reasons_)
            figures_.reasons.append({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
    }

    /// Farewells are never counted in trends.
    void trend() {
        QList<bool> came;
        for (const ContactSession* session : std::as_const(own_))
            if (!codeIs(context_.pack, QStringLiteral("contact_types"), session->type, QStringLiteral("farewell")))
                came.append(wasThere(*session, request_.adult));
        for (auto it = came.crbegin(); it != came.crend() && *it == came.last(); ++it)
            ++(came.last() ? figures_.runAttended : figures_.runMissed);
        if (came.size() < trendAtLeast) return;
        figures_.hasTrend = true;
        for (qsizetype at = 0; at < came.size(); ++at) {
            Fraction& half = at < came.size() / 2 ? figures_.firstHalf : figures_.secondHalf;
            for (Fraction* part : {&half, at >= came.size() - trendAtLeast ? &figures_.lastSix : nullptr}) {
                if (!part) continue;
                ++part->of;
                if (came[at]) ++part->n;
            }
        }
    }

    void planned() {
        const QDate to = std::min(request_.to.isValid() ? request_.to : request_.today, request_.today.addDays(-1));
        for (const Arrangement& arrangement : context_.records.all<Arrangement>()) {
            const bool theirs = arrangement.children.contains(request_.child) && arrangement.adults.contains(request_.adult);
            if (!theirs || arrangement.state == ArrangementState::Draft) continue;
            if (request_.arrangement && arrangement.id != *request_.arrangement) continue;
            const QDate from = std::max(request_.from, arrangement.start.earliest().value_or(request_.today));
            if (from > to) continue;
            QSet<QDate> written;
            for (const ContactSession& session : context_.records.all<ContactSession>())
                if (session.arrangement == arrangement.id && (isHeld(session) || session.state == SessionState::NotHeld))
                    if (const auto day = session.plannedOn.exact()) written.insert(*day);
            const QList<PlannedTime> times = plannedTimes(arrangement, context_, from, to);
            for (const PlannedTime& time : times)
                if (!written.contains(time.ruleDate)) figures_.notRecorded.append(time.date);
        }
        std::sort(figures_.notRecorded.begin(), figures_.notRecorded.end());
    }

    /// A week meets it if the days of the minimum that end with its Sunday hold enough; weeks before a whole such span has
    /// gone by since the start cannot be judged.
    void courtMinimum() {
        const Arrangement* rule = request_.arrangement ? context_.records.find<Arrangement>(*request_.arrangement) : nullptr;
        const QDate start = rule ? rule->start.earliest().value_or(QDate()) : QDate();
        if (!rule || rule->minimum <= 0 || !start.isValid()) return;
        const QDate to = request_.to.isValid() ? std::min(request_.to, request_.today) : request_.today;
        const QDate from = request_.from.isValid() ? std::max(request_.from, start) : start;
        QList<QDate> held;
        for (const ContactSession* session : std::as_const(sessions_))
            if (isHeld(*session)) held.append(dayOfSession(*session));
        for (QDate sunday = mondayOf(from).addDays(6); sunday <= to; sunday = sunday.addDays(7)) {
            const QDate first = sunday.addDays(1 - rule->minimumDays);
            if (first < start) continue;
            ++figures_.courtMinimum.of;
            const auto begin = std::lower_bound(held.cbegin(), held.cend(), first);
            if (std::upper_bound(begin, held.cend(), sunday) - begin >= rule->minimum) ++figures_.courtMinimum.n;
        }
    }

    void firstContact() {
        const QDate on = request_.to.isValid() ? std::min(request_.to, request_.today) : request_.today;
        const auto [entry, last] = timeInCare(context_.records, context_.pack, request_.child, on);
        if (entry.isNull()) return;
        QDate first;
        for (const ContactSession& session : context_.records.all<ContactSession>())
            if (isHeld(session) && !isLetter(context_.pack, session.type) && isOfBoth(session) &&
                wasThere(session, request_.adult))
                if (const QDate day = dayOfSession(session); day >= entry && day <= last && (first.isNull() || day < first))
                    first = day;
        if (!first.isNull()) figures_.firstContactDays = int(entry.daysTo(first));
    }

    const TimeContext& context_;
    const StatisticsRequest& request_;
    ContactFigures figures_;
    QList<const ContactSession*> sessions_;  ///< counted, in order
    QList<const ContactSession*> own_;       ///< that were this adult's to keep
    QList<int> late_, sharedAfter_;
    QSet<ContactSessionId> told_;  ///< shared with this adult by an addition
    std::map<std::tuple<MissedKind, NotHeldBy, QString>, int> reasons_;
};

}  // namespace

std::optional<int> percentOf(const Fraction& fraction) {
    if (fraction.of < 5) return std::nullopt;
    return (200 * fraction.n + fraction.of) / (2 * fraction.of);
}

ContactFigures contactFigures(const TimeContext& context, const StatisticsRequest& request) {
    return Counting(context, request).count();
}

QList<StatisticsRequest> statisticsPairs(const CaseSnapshot& records, const Pack& pack, QDate today) {
    QList<StatisticsRequest> pairs;
    for (const Arrangement& arrangement : records.all<Arrangement>()) {
        if (arrangement.state == ArrangementState::Draft || isLetter(pack, arrangement.type)) continue;
        for (const PersonId& adult : arrangement.adults)
            for (const PersonId& child : arrangement.children) pairs.append({child, adult, arrangement.id, {}, {}, today});
    }
    return pairs;
}

QList<FigureLine> figureLines(const ContactFigures& f) {
    const auto part = [](const char* name, const Fraction& fraction, const char* unit = "") {
        return FigureLine{QLatin1String(name), fraction, {}, QLatin1String(unit)};
    };
    const auto number = [](const char* name, int value, const char* unit = "") {
        return FigureLine{QLatin1String(name), {}, value, QLatin1String(unit)};
    };
    QList<FigureLine> lines{number("due", f.due),
                            part("held_rate", f.held),
                            number("adult_due", f.adultDue),
                            part("attendance_rate", f.attendance),
                            part("agency_cancel_rate", f.agencyCancelled),
                            part("no_show_rate", f.noShow),
                            part("late_cancel_rate", f.lateCancel),
                            number("nobody_known", f.nobodyKnown),
                            number("suspended", f.suspended),
                            part("punctual", f.punctual),
                            number("late_median", f.lateMedian, "minutes"),
                            number("late_most", f.lateMost, "minutes"),
                            number("minutes_lost", f.minutesLost, "minutes"),
                            part("delivered_minutes", f.minutes, "minutes"),
                            number("early_end", int(f.earlyEnds.size())),
                            number("make_up_offered", f.makeUpOffered),
                            number("make_up_accepted", f.makeUpAccepted),
                            number("make_up_held", f.makeUpHeld),
                            number("run_attended", f.runAttended),
                            number("run_missed", f.runMissed)};
    if (f.hasTrend)
        lines += {part("trend_first", f.firstHalf), part("trend_second", f.secondHalf), part("trend_last_six", f.lastSix)};
    lines += {part("child_asked", {f.views.asked, f.views.asked + f.views.notAsked}), part("sharing", f.shared)};
    if (f.shared.n > 0) lines.append(number("shared_days", f.sharedDays, "days"));
    if (f.courtMinimum.of > 0) lines.append(part("court_minimum", f.courtMinimum, "weeks"));
    if (f.firstContactDays) lines.append(number("first_contact_days", *f.firstContactDays, "days"));
    return lines;
}

}  // namespace core
