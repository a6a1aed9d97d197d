// SPDX-License-Identifier: MPL-2.0
#include "core/rules/agenda.h"

#include "core/base/date_text.h"
#include "core/practice/packs.h"
#include "core/practice/words.h"
#include "core/rules/agreements.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"
#include "core/rules/time_agenda.h"
#include "core/rules/workflow.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Agenda {
public:
    Agenda(const CaseSnapshot& records, const Pack& pack, QDate on, QDate until, const Snapshot& shared, AgendaReader reader)
        : records_(records),
          shared_(shared),
          pack_(pack),
          words_(pack, u"en"_s, records.profile() ? records.profile()->wording : Wording::FamilyTime),
          on_(on),
          until_(until),
          reader_(reader) {}

    QList<AgendaItem> take() {
        for (const Timer& timer : timersOf(records_, pack_, on_)) ofTimer(timer);
        for (const Review& review : records_.all<Review>()) ofReview(review);
        const ProcessView process = pathOf(records_, pack_, on_);
        for (const GateDecision* decision : process.decisions) ofDecision(*decision);
        for (const PlanLine& line : records_.all<PlanLine>()) ofLine(line);
        for (const Goal& goal : records_.all<Goal>())
            if (isRunning(goal))
                add(item(u"goal"_s, goal.nextReview, forFamily() && !goal.plainVersion.isEmpty() ? goal.plainVersion : goal.title,
                         anyId(goal.id)));
        for (const Agreement& agreement : records_.all<Agreement>())
            if (isInForce(records_, agreement))
                add(item(u"agreement"_s, agreement.reviewOn, agreement.title, anyId(agreement.id)));
        for (const ContingencyPlan& plan : records_.all<ContingencyPlan>())
            if (!plan.agreedOn.isUnknown() && !plan.ended)
                add(item(u"contingency_plan"_s, plan.reviewOn,
                         plan.title.isEmpty() ? term(u"contingency."_s + toName(plan.kind)) : plan.title, anyId(plan.id)));
        for (const SupportPlan& plan : records_.all<SupportPlan>())
            if (!plan.ended) add(item(u"support_plan"_s, plan.reviewOn, planName(plan), anyId(plan.id)));
        // A family reads when a plan is looked at again; the steps of records are the team's.
        const QList<AgendaItem> times = timeAgenda({records_, shared_, pack_}, words_, on_, until_);
        for (const AgendaItem& time : times)
            if (!forFamily() || time.rule == u"arrangement"_s || time.rule == u"supervision"_s) add(time);
        std::stable_sort(items_.begin(), items_.end(), [](const AgendaItem& a, const AgendaItem& b) {
            return a.due != b.due ? a.due < b.due : a.rule != b.rule ? a.rule < b.rule : a.record < b.record;
        });
        return std::move(items_);
    }

private:
    void add(AgendaItem item) {
        if (!item.due.isValid() || item.due > until_) return;
        if (item.rule.isEmpty()) return;
        item.caseId = records_.id();
        if (on_ > item.due) {
            item.state = TimerState::Overdue;
            item.overdueDays = int(item.due.daysTo(on_));
        }
        items_.append(item);
    }

    AgendaItem item(const QString& rule, const UncertainDate& due, const QString& what, const AnyId& record) const {
        return {records_.id(), {}, rule, dayOf(due), TimerState::Open, what, words_.phrase(u"agenda.do."_s + rule), {},
                record,        0};
    }

    void ofTimer(const Timer& timer) {
        if (!timer.isOpen() || timer.rule->limit.before) return;
        AgendaItem one = item(timer.rule->id, timer.due, dutyWords(timer.rule->id), timer.from.record);
        one.child = timer.from.child;
        one.state = timer.state;
        one.verb = term(timer.rule->verb);
        const QString limit = limitWords(timer.rule->limit), from = dateWords(timer.from.day);
        one.why = forFamily() ? words_.phrase(u"agenda.why_family"_s, {limit, from})
                              : words_.phrase(u"agenda.why"_s, {limit, from, timer.rule->source});
        add(one);
    }

    bool forFamily() const { return reader_ != AgendaReader::Worker; }
    QString term(const QString& concept_) const {
        return words_.term(concept_, forFamily() ? Register::Family : Register::Professional);
    }

    // The family words of a duty speak to the child; some say to a parent what is done for the child.
    QString dutyWords(const QString& rule) const {
        const QString said = reader_ == AgendaReader::Parent ? words_.phrase(u"parent.timer."_s + rule) : QString();
        return said.isEmpty() ? term(u"timer."_s + rule) : said;
    }

    QString limitWords(const Limit& limit) const {
        const auto said = [&](const char* unit, int count) {
            const QString key = u"agenda.limit_"_s + QLatin1String(unit);
            return count == 1 ? words_.phrase(key + u"_one"_s) : words_.phrase(key, {QString::number(count)});
        };
        if (limit.workingDays) return said("working_days", limit.workingDays);
        if (limit.months) return said("months", limit.months);
        if (limit.weeks) return said("weeks", limit.weeks);
        return said("days", limit.days);
    }

    void ofReview(const Review& review) {
        const QString type = term(u"review."_s + review.type);
        if (review.state == ReviewState::Planned) add(item(u"review"_s, review.date, type, anyId(review.id)));
        if (review.state != ReviewState::Held) return;
        for (const ReviewAction& action : review.actions)
            if (!action.doneOn && !action.text.isEmpty())
                add(item(u"action"_s, action.byWhen, action.who.isEmpty() ? action.text : action.who + u": "_s + action.text,
                         anyId(review.id)));
    }

    void ofDecision(const GateDecision& decision) {
        const QString gate = term(u"gate."_s + decision.gate);
        // A pause has a timer of its own; what the decision sets itself is earlier or the same.
        if (!dayOf(decision.reviewOn).isNull() && !lookedAtAgain(decision))
            add(item(u"decision"_s, decision.reviewOn, gate, anyId(decision.id)));
        for (const DecisionCondition& condition : decision.conditions)
            if (!condition.doneOn) add(item(u"condition"_s, condition.byWhen, condition.text, anyId(decision.id)));
    }

    bool lookedAtAgain(const GateDecision& decision) const {
        for (const GateDecision& other : records_.all<GateDecision>())
            if (other.state == DecisionState::Decided && other.gate == decision.gate && isLater(other, decision)) return true;
        return false;
    }

    void ofLine(const PlanLine& line) {
        const bool open = line.state == PlanLineState::Planned || line.state == PlanLineState::Waiting;
        if (!open || !line.actual.isUnknown() || !line.reason.trimmed().isEmpty()) return;
        AgendaItem one = item(u"plan_line"_s, line.start, line.what, anyId(line.id));
        one.child = line.person;
        add(one);
    }

    QString planName(const SupportPlan& plan) const {
        return plan.title.isEmpty() ? term(u"plan_kind."_s + toName(plan.kind)) : plan.title;
    }

    const CaseSnapshot& records_;
    const Snapshot& shared_;
    const Pack& pack_;
    const Words words_;
    const QDate on_, until_;
    const AgendaReader reader_;
    QList<AgendaItem> items_;
};

}  // namespace

QList<AgendaItem> agendaOf(const CaseSnapshot& records, const Pack& pack, QDate on, QDate until, const Snapshot& shared,
                           AgendaReader reader) {
    return Agenda(records, pack, on, until, shared, reader).take();
}

QList<AgendaItem> agendaOf(const Caseload& caseload, QDate on, QDate until) {
    const QDate last = until.isValid() ? until : on.addDays(14);
    QList<AgendaItem> all;
    for (const CaseSnapshot& records : caseload.cases) {
        const Case* file = records.theCase();
        if (!file || (file->closed && dayOf(*file->closed) <= on)) continue;
        all += agendaOf(records, *packOfCase(caseload.shared, records.profile()).pack, on, last, caseload.shared);
    }
    std::stable_sort(all.begin(), all.end(), [](const AgendaItem& a, const AgendaItem& b) { return a.due < b.due; });
    return all;
}

}  // namespace core
