// SPDX-License-Identifier: MPL-2.0
#include "core/rules/events.h"

#include "core/rules/contact_parties.h"
#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

class Collector {
public:
    Collector(const CaseSnapshot& records, const Pack& pack, QDate on) : records_(records), pack_(pack), on_(on) {}

    QList<ProcessEvent> take() {
        caseFile();
        decisions();
        reviews();
        work();
        plans();
        goals();
        timeTogether();
        lawAndHomes();
        std::stable_sort(events_.begin(), events_.end(), [](const ProcessEvent& a, const ProcessEvent& b) {
            return a.day != b.day ? a.day < b.day : a.record < b.record;
        });
        return std::move(events_);
    }

private:
    void add(const QString& name, const UncertainDate& date, const AnyId& record, const std::optional<PersonId>& child = {}) {
        const QDate day = dayOf(date);
        if (day.isValid() && day <= on_) events_.append({name, day, record, child});
    }
    static QString named(const char* kind, const QString& detail) { return QLatin1String(kind) + u'.' + detail; }

    void caseFile() {
        if (const Case* file = records_.theCase()) {
            add(QStringLiteral("case.opened"), file->opened, anyId(file->id));
            if (file->closed) add(QStringLiteral("case.closed"), *file->closed, anyId(file->id));
        }
        for (const PersonId& child : childrenOf(records_))
            if (const Person* person = records_.find<Person>(child); person->beginning == Beginning::Born)
                add(QStringLiteral("born"), person->birth, anyId(child), child);
    }

    // Only one answer differs for the children of a family: then each child has events of its own.
    void decisions() {
        QSet<DecisionId> replaced;
        for (const GateDecision& one : records_.all<GateDecision>())
            if (one.state == DecisionState::Decided && one.supersedes) replaced.insert(*one.supersedes);
        for (const GateDecision& one : records_.all<GateDecision>()) {
            if (one.state != DecisionState::Decided || replaced.contains(one.id)) continue;
            add(named("gate", one.gate), one.date, anyId(one.id));
            add(named("gate", one.gate + u'.' + one.ruling), one.date, anyId(one.id));
        }
        QSet<ClassificationId> older;
        for (const RiskClassification& one : records_.all<RiskClassification>())
            if (one.supersedes) older.insert(*one.supersedes);
        for (const RiskClassification& one : records_.all<RiskClassification>()) {
            if (one.signOffs.isEmpty() || older.contains(one.id)) continue;
            add(QStringLiteral("classified"), one.date, anyId(one.id), one.child);
            if (!one.round.isEmpty()) add(named("classified", one.round), one.date, anyId(one.id), one.child);
        }
    }

    void reviews() {
        for (const Review& one : records_.all<Review>()) {
            if (one.state != ReviewState::Held) continue;
            add(named("review", one.type), one.date, anyId(one.id));
            add(named("minutes", one.type), one.minutesSent, anyId(one.id));
        }
        for (const MeasureScore& one : records_.all<MeasureScore>())
            if (!one.occasion.isEmpty()) add(named("measure", one.occasion), one.date, anyId(one.id), subject(one.about));
        for (const Assessment& one : records_.all<Assessment>()) {
            add(QStringLiteral("assessment"), one.date, anyId(one.id));
            add(QStringLiteral("assessment.shared"), one.sharedOn, anyId(one.id));
        }
    }

    std::optional<PersonId> subject(const std::optional<PersonId>& person) const {
        const Person* found = person ? records_.find<Person>(*person) : nullptr;
        return found && found->subjectChild ? person : std::nullopt;
    }

    void work() {
        for (const Engagement& one : records_.all<Engagement>()) {
            if (one.outcome != EngagementOutcome::Done) continue;
            // With one child of several, it is that child's; with a parent as well, or with two, it is everybody's.
            const std::optional<PersonId> child = one.people.size() == 1 ? subject(one.people.first()) : std::nullopt;
            const QString kind = toName(one.kind);
            add(named("engagement", kind), one.date, anyId(one.id), child);
            if (!one.audience.isEmpty()) {
                add(named("engagement", kind + u'.' + one.audience), one.date, anyId(one.id), child);
                if (one.kind == EngagementKind::Told) add(named("told", one.audience), one.date, anyId(one.id), child);
            }
            if (!one.task.isEmpty()) add(named("task", one.task), one.date, anyId(one.id), child);
        }
        for (const TaskState& one : records_.all<TaskState>())
            if (one.state == TaskProgress::Done) add(named("task", one.task), one.since, anyId(one.id), one.child);
    }

    void plans() {
        for (const SupportPlan& plan : records_.all<SupportPlan>()) {
            add(named("plan", toName(plan.kind)), plan.agreedOn, anyId(plan.id));
            checklists(plan);
        }
        for (const PlanLine& line : records_.all<PlanLine>())
            if (line.kind == PlanLineKind::Step)
                add(QStringLiteral("plan_step"), line.actual, anyId(line.id), subject(line.person));
    }

    void goals() {
        for (const Goal& one : records_.all<Goal>())
            add(QStringLiteral("goal"), one.agreedOn, anyId(one.id), subject(one.person));
        for (const GoalReview& one : records_.all<GoalReview>()) add(QStringLiteral("goal_review"), one.date, anyId(one.id));
        for (const Agreement& one : records_.all<Agreement>())
            if (one.state == AgreementState::Issued) add(QStringLiteral("agreement"), one.issuedOn, anyId(one.id));
        for (const AgreementEvent& one : records_.all<AgreementEvent>())
            add(named("agreement", toName(one.kind)), one.date, anyId(one.id));
        for (const ContingencyPlan& one : records_.all<ContingencyPlan>())
            add(QStringLiteral("contingency"), one.agreedOn, anyId(one.id));
    }

    // A decision of a later round changes what was there: what carries it out is the first step of the new.
    bool isChange(const GateDecision& decision) const {
        for (const GateRule& gate : pack_.framework.gates)
            if (gate.id == decision.gate)
                return gate.perChild && !gate.round.isEmpty() && gate.round != pack_.library.rounds.value(0);
        return false;
    }

    void timeTogether() {
        for (const Arrangement& one : records_.all<Arrangement>()) {
            if (one.state == ArrangementState::Draft) continue;
            const std::optional<PersonId> child = one.children.size() == 1 ? subject(one.children.first()) : std::nullopt;
            add(QStringLiteral("arrangement"), one.start, anyId(one.id), child);
            if (const GateDecision* decision = one.decision ? records_.find<GateDecision>(*one.decision) : nullptr) {
                add(named("arrangement", decision->gate), one.start, anyId(one.id), child);
                if (isChange(*decision)) add(QStringLiteral("plan_step"), one.start, anyId(one.id), child);
            }
            for (const TimeSuspension& pause : one.suspensions) {
                if (pause.basis != QLatin1String("urgent_refusal")) continue;
                add(QStringLiteral("task.contact_refused"), pause.from, anyId(one.id), child);
                add(QStringLiteral("task.refusal_notices"), pause.toldOn, anyId(one.id), child);
                if (const auto last = pause.to.latest())
                    add(QStringLiteral("task.contact_resumed"), last->addDays(1), anyId(one.id), child);
            }
        }
        for (const ContactSession& one : records_.all<ContactSession>()) {
            if (!isHeld(one)) continue;
            const std::optional<PersonId> child = one.children.size() == 1 ? subject(one.children.first()) : std::nullopt;
            add(QStringLiteral("session"), one.date, anyId(one.id), child);
            add(named("session", one.type), one.date, anyId(one.id), child);
        }
    }

    void lawAndHomes() {
        for (const LegalStatus& one : records_.all<LegalStatus>()) {
            add(named("legal", one.status), one.from, anyId(one.id), one.child);
            if (one.to) add(named("legal_ended", one.status), *one.to, anyId(one.id), one.child);
        }
        proceedings();
        for (const Placement& one : records_.all<Placement>()) {
            add(QStringLiteral("placement"), one.from, anyId(one.id), one.child);
            if (codeIs(pack_, QStringLiteral("placement_kinds"), one.kind, QStringLiteral("with_parents")))
                add(QStringLiteral("placement_with_parent"), one.from, anyId(one.id), one.child);
        }
        for (const PersonId& child : childrenOf(records_)) lookedAfter(child);
    }

    void proceedings() {
        for (const Proceeding& one : records_.all<Proceeding>()) {
            if (one.earlier) continue;
            add(QStringLiteral("application_issued"), one.from, anyId(one.id));
            if (one.to) add(QStringLiteral("proceedings_ended"), *one.to, anyId(one.id));
        }
        for (const Hearing& one : records_.all<Hearing>())
            if (const Proceeding* in = records_.find<Proceeding>(one.proceeding); in && !in->earlier)
                add(named("hearing", one.kind), one.date, anyId(one.id));
    }

    // From the first day of such a status to the last of those that follow without a day between them.
    void lookedAfter(const PersonId& child) {
        QList<const LegalStatus*> statuses;
        for (const LegalStatus& one : records_.all<LegalStatus>())
            if (one.child == child && dayOf(one.from).isValid() &&
                codeIs(pack_, QStringLiteral("legal_statuses"), one.status, QStringLiteral("looked_after")))
                statuses.append(&one);
        std::sort(statuses.begin(), statuses.end(),
                  [](const LegalStatus* a, const LegalStatus* b) { return dayOf(a->from) < dayOf(b->from); });
        const LegalStatus* last = nullptr;  // whose end comes latest
        for (const LegalStatus* one : statuses) {
            const bool anew = !last || (last->to && dayOf(*last->to).addDays(1) < dayOf(one->from));
            if (anew && last) add(QStringLiteral("looked_after_ended"), *last->to, anyId(last->id), child);
            if (anew) add(QStringLiteral("looked_after"), one->from, anyId(one->id), child);
            if (anew || !one->to || (last->to && dayOf(*one->to) > dayOf(*last->to))) last = one;
        }
        if (last && last->to) add(QStringLiteral("looked_after_ended"), *last->to, anyId(last->id), child);
    }

    void checklists(const SupportPlan& plan) {
        for (const Checklist& list : pack_.library.checklists) {
            UncertainDate last;
            qsizetype done = 0;
            for (const QString& item : list.items) {
                const auto marked = [&](const ChecklistMark& mark) { return mark.item == item; };
                const auto open = [&](const ChecklistMark& mark) {
                    return mark.item == item && (mark.tick == Tick::Open || mark.tick == Tick::No);
                };
                const QList<ChecklistMark>& marks = plan.checklist;
                if (std::none_of(marks.begin(), marks.end(), marked) || std::any_of(marks.begin(), marks.end(), open)) continue;
                ++done;
                for (const ChecklistMark& mark : marks)
                    if (mark.item == item && (last.isUnknown() || dayOf(mark.date) > dayOf(last))) last = mark.date;
            }
            if (done == list.items.size()) add(named("checklist", list.id), last, anyId(plan.id));
        }
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const QDate on_;
    QList<ProcessEvent> events_;
};

}  // namespace

QList<ProcessEvent> eventsOf(const CaseSnapshot& records, const Pack& pack, QDate on) {
    return Collector(records, pack, on).take();
}

}  // namespace core
