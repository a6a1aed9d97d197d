// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_checks.h"

#include "core/base/date_text.h"
#include "core/rules/time_ladder.h"

#include <algorithm>

namespace core {
namespace {

constexpr int urgentRefusalDays = 7;

class Checking {
public:
    Checking(const Arrangement& arrangement, const TimeContext& context, QDate today)
        : arrangement_(arrangement), context_(context), today_(today) {}

    Problems check() {
        required();
        people();
        limits();
        courtTime();
        breaks();
        minimum();
        ladder();
        advice();
        return std::move(problems_);
    }

private:
    void add(const char* field, const char* code, const QString& message, bool stops) {
        problems_.append({QLatin1String(field), QLatin1String(code), QStringLiteral("arrangement ") + arrangement_.id.text(),
                          message, stops ? Problem::Severity::Error : Problem::Severity::Warning});
    }
    void stop(const char* field, const char* code, const QString& message) { add(field, code, message, true); }
    void warn(const char* field, const char* code, const QString& message) { add(field, code, message, false); }

    QString name(const PersonId& id) const {
        const Person* person = context_.records.find<Person>(id);
        return person ? displayName(*person) : QString();
    }
    bool is(const char* list, const QString& code, const char* property) const {
        return codeIs(context_.pack, QLatin1String(list), code, QLatin1String(property));
    }

    void required() {
        if (arrangement_.children.isEmpty() || arrangement_.adults.isEmpty())
            stop("children", "people_missing", QStringLiteral("Say which children and which adults meet."));
        if (!arrangement_.start.earliest()) stop("start", "start_missing", QStringLiteral("Say from which day it holds."));
        const SchoolCalendar* calendar =
            arrangement_.calendar ? context_.shared.find<SchoolCalendar>(*arrangement_.calendar) : nullptr;
        for (const TimeRule& rule : arrangement_.rules) {
            const bool needsTerms = rule.season != RuleSeason::Always || rule.week > 0;
            if (needsTerms && (!calendar || calendar->spans.isEmpty() || (rule.week > 0 && !calendar->weekA.exact())))
                stop("calendar_id", "terms_missing",
                     QStringLiteral("A rule asks for term dates. Choose a school calendar that has them."));
            const bool empty = (rule.pattern == RulePattern::NthWeekday && rule.nth.isEmpty()) ||
                               (rule.pattern == RulePattern::MonthDays && rule.days.isEmpty()) ||
                               (rule.pattern == RulePattern::Dates && rule.dates.isEmpty()) || rule.minutes <= 0;
            if (empty)
                stop("rules", "rule_empty", QStringLiteral("One rule gives no day or no length. Complete it or take it out."));
            if (rule.start < 0 && !is("contact_types", arrangement_.type, "letter"))
                stop("rules", "hour_missing", QStringLiteral("Say at what time it begins. Only letters have no hour."));
        }
    }

    void people() {
        for (const PersonId& adult : arrangement_.adults)
            if (arrangement_.notAllowed.contains(adult))
                stop("adults", "prohibited_adult",
                     QStringLiteral("%1 is among those who come and among those who must not be there.").arg(name(adult)));
    }

    bool holdsDuring(const ContactLimit& limit) const {
        const auto ends = limit.to ? limit.to->latest() : std::nullopt;
        const QDate from = std::max(today_, arrangement_.start.earliest().value_or(today_));
        if (ends && *ends < from) return false;
        const auto begins = limit.from.earliest();
        const auto last = arrangement_.end ? arrangement_.end->latest() : std::nullopt;
        return !begins || !last || *begins <= *last;
    }

    void limits() {
        const bool supervised = is("supervision_levels", arrangement_.supervision, "supervised");
        const bool meets = !is("contact_types", arrangement_.type, "letter");
        for (const ContactLimit& limit : context_.records.all<ContactLimit>()) {
            const bool child =
                limit.children.isEmpty() || std::any_of(limit.children.begin(), limit.children.end(),
                                                        [&](const PersonId& one) { return arrangement_.children.contains(one); });
            if (!child || !arrangement_.adults.contains(limit.adult) || !holdsDuring(limit)) continue;
            const QString who = name(limit.adult);
            const bool bail = is("limit_bases", limit.basis, "bail");
            if (limit.kind == LimitKind::NoContact)
                stop("adults", "limit_no_contact",
                     (bail ? QStringLiteral("A bail or licence condition says that %1 must have no contact: %2")
                           : QStringLiteral("%1 must have no contact: %2"))
                         .arg(who, limit.text));
            else if (limit.kind == LimitKind::Supervised && !supervised && meets)
                stop("supervision", "limit_supervised",
                     QStringLiteral("%1 may only meet the children supervised: %2").arg(who, limit.text));
            else if (limit.kind == LimitKind::Condition)
                warn("adults", "limit_condition", QStringLiteral("A condition holds for %1: %2").arg(who, limit.text));
        }
    }

    QList<PlannedTime> times(QDate from, QDate to) const { return plannedTimes(arrangement_, context_, from, to, true); }

    /// What a court ordered is not skipped or moved by agreement of a worker alone.
    void courtTime() {
        for (const DateChange& change : arrangement_.changes) {
            const auto day = change.date.exact();
            if (!day || change.kind == DateChangeKind::Extra) continue;
            const QList<PlannedTime> onDay = times(*day, *day);
            for (const PlannedTime& time : onDay)
                if (time.ruleDate == *day && time.layer == RuleLayer::CourtOrder)
                    stop("changes", "court_time_changed",
                         QStringLiteral("The court ordered the time on %1. It cannot be skipped or moved here.")
                             .arg(dateWords(*day)));
        }
    }

    void breaks() {
        for (const TimeSuspension& pause : arrangement_.suspensions) {
            const auto first = pause.from.exact();
            if (!first) continue;
            const auto last = pause.to.latest();
            const bool urgent = pause.basis == QStringLiteral("urgent_refusal");
            if (urgent && (!last || first->daysTo(*last) + 1 > urgentRefusalDays))
                stop("suspensions", "refusal_too_long",
                     QStringLiteral("An urgent refusal lasts seven days at the most. After that a court decides."));
            if (is("contact_bases", pause.basis, "refusal") || is("contact_bases", pause.basis, "order")) continue;
            const QList<PlannedTime> within = times(*first, last.value_or(first->addDays(60)));
            const bool court = std::any_of(within.begin(), within.end(), [](const PlannedTime& time) {
                return time.layer == RuleLayer::CourtOrder && time.kind == PlannedKind::Suspended;
            });
            if (court)
                stop("suspensions", "break_against_order",
                     QStringLiteral("The break from %1 stops time that a court ordered. It needs a court's permission.")
                         .arg(dateWords(*first)));
        }
    }

    /// The plan itself must reach the minimum in every span of those days within the next year.
    void minimum() {
        if (arrangement_.minimum <= 0 || arrangement_.minimumDays <= 0 || !arrangement_.start.earliest()) return;
        const QDate from = std::max(today_, *arrangement_.start.earliest());
        QDate to = from.addYears(1);
        if (arrangement_.end && arrangement_.end->latest()) to = std::min(to, *arrangement_.end->latest());
        const QList<PlannedTime> due = plannedTimes(arrangement_, context_, from, to);
        for (QDate first = from; first.addDays(arrangement_.minimumDays - 1) <= to; first = first.addDays(1)) {
            const QDate last = first.addDays(arrangement_.minimumDays - 1);
            const auto count = std::count_if(due.begin(), due.end(),
                                             [&](const PlannedTime& time) { return time.date >= first && time.date <= last; });
            if (count >= arrangement_.minimum) continue;
            stop("minimum", "below_minimum",
                 QStringLiteral("From %1 to %2 the plan gives %3 times. The order asks for %4.")
                     .arg(dateWords(first), dateWords(last))
                     .arg(count)
                     .arg(arrangement_.minimum));
            return;
        }
    }

    /// A plan above the step that was decided for a child needs a decision first.
    void ladder() {
        const int planned = heightOf(context_.pack, arrangement_.rung);
        if (planned < 0) return;
        for (const PersonId& child : arrangement_.children) {
            const QString decided = decidedRung(context_.records, child, today_);
            if (decided.isEmpty() || planned <= heightOf(context_.pack, decided)) continue;
            warn("rung", "above_decision",
                 QStringLiteral("The decision for %1 does not go as far as this plan yet.").arg(name(child)));
        }
    }

    void advice() {
        if (arrangement_.purpose.isEmpty())
            warn("purpose", "purpose_missing", QStringLiteral("Say what this time together is for."));
        if (is("supervision_levels", arrangement_.supervision, "supervised") && arrangement_.supervisionReason.isEmpty())
            warn("supervision_reason", "supervision_reason_missing", QStringLiteral("Say why it is supervised."));
        if (arrangement_.agreedOn.isUnknown())
            warn("agreed_on", "not_agreed", QStringLiteral("There is no written agreement yet."));
        const auto review = arrangement_.reviewOn.latest();
        if (!review || *review > today_.addMonths(3))
            warn("review_on", "review_missing", QStringLiteral("Look at it again within three months."));
        const auto open = std::count_if(arrangement_.planning.begin(), arrangement_.planning.end(),
                                        [](const ChecklistMark& mark) { return mark.tick == Tick::Yes; });
        if (open < 7)
            warn("planning", "planning_open", QStringLiteral("%1 of 7 planning questions are answered with yes.").arg(open));
    }

    const Arrangement& arrangement_;
    const TimeContext& context_;
    QDate today_;
    Problems problems_;
};

}  // namespace

Problems arrangementProblems(const Arrangement& arrangement, const TimeContext& context, QDate today) {
    return Checking(arrangement, context, today).check();
}

}  // namespace core
