// SPDX-License-Identifier: MPL-2.0
#include "ui/work/plan_sections.h"

#include "core/base/date_text.h"
#include "ui/work/conversation_sections.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::PlanKind;
using core::PlanLine;
using core::SupportPlan;

class Sections {
    Q_DECLARE_TR_FUNCTIONS(Plans)
public:
    Sections(const CaseContext& context, const SectionColumn::Removed& removed) : context_(context), column_(context, removed) {}

    QWidget* make() {
        column_.card(tr("Support, team and direct work"));
        plans(false, tr("Add a support plan"));
        column_.card(tr("Contact and moving home"), tr("With the checks that have to be made first."));
        plans(true, tr("Add a contact or return plan"));
        column_.card(tr("Steps, services and people"), tr("Each line belongs to a plan."));
        lines();
        return column_.take();
    }

private:
    static bool moves(PlanKind kind) { return kind == PlanKind::Contact || kind == PlanKind::ReturnHome; }

    void plans(bool moving, const QString& add) {
        SectionColumn::Section<SupportPlan> section;
        section.add = add;
        section.wanted = [moving](const SupportPlan& one) { return moves(one.kind) == moving; };
        section.words = [context = context_](const SupportPlan& one) { return words(context, one); };
        section.form = [context = context_, moving](Form<SupportPlan>& form) { rows(form, context, moving); };
        section.fresh = [context = context_, moving] {
            SupportPlan one{.id = core::SupportPlanId::make(),
                            .caseId = context.caseId(),
                            .kind = moving ? PlanKind::Contact : PlanKind::Support};
            one.start = context.today();
            one.children = core::childrenOf(context.records());
            return one;
        };
        column_.section<SupportPlan>(section);
    }

    static RecordSection<SupportPlan>::Words words(const CaseContext& context, const SupportPlan& one) {
        int lines = 0;
        for (const PlanLine& line : context.records().all<PlanLine>()) lines += line.plan == one.id;
        int done = 0, asked = 0;
        for (const core::ChecklistMark& mark : one.checklist) {
            ++asked;
            done += mark.tick == core::Tick::Yes || mark.tick == core::Tick::NotApplicable;
        }
        const QString title = one.title.isEmpty() ? label(one.kind) : tr("%1: %2").arg(label(one.kind), one.title);
        const QString agreed =
            one.agreedOn.isUnknown() ? tr("not agreed yet") : tr("agreed %1").arg(core::dateShort(one.agreedOn));
        return {title, one.ended ? tr("%1, ended %2").arg(agreed, core::dateShort(*one.ended)) : agreed,
                joined({context.namesOf(one.children), tr("%n line(s)", nullptr, lines),
                        asked > 0 ? tr("%1 of %n check(s) settled", nullptr, asked).arg(done) : QString()}),
                false};
    }

    static void rows(Form<SupportPlan>& form, const CaseContext& context, bool moving) {
        using T = SupportPlan;
        form.choice(tr("Kind"), &T::kind);
        form.text(tr("Title"), &T::title, {}, 420);
        form.note(tr("Purpose"), &T::purpose, {}, 2);
        form.people(tr("Children"), &T::children);
        const CodeChoices decisions = decisionChoices(context);
        auto* decision = new ChoiceField(context.theme(), decisions.labels);
        form.bindWith(
            QStringLiteral("decision_id"), tr("Carries out the decision"), decision, {},
            [=](const T& r) { decision->setIndex(r.decision ? int(decisions.codes.indexOf(r.decision->text())) : 0); },
            [=](T& r) {
                if (decision->index() == 0) r.decision.reset();
                else if (decision->index() > 0) r.decision = core::DecisionId::parse(decisions.codes[decision->index()]);
            });
        form.date(tr("Starts on"), &T::start);
        form.date(tr("Agreed on"), &T::agreedOn);
        form.list<core::PlanAgreement>(tr("Agreed by"), &T::agreedBy, tr("agreement"), [](ItemRows<core::PlanAgreement>& item) {
            item.text(tr("Agency"), &core::PlanAgreement::agency, {}, 180);
            item.text(tr("Name"), &core::PlanAgreement::name, {}, 180);
            item.person(tr("Or person"), &core::PlanAgreement::person);
            item.date(tr("Date"), &core::PlanAgreement::date);
        });
        form.date(tr("Look at it again on"), &T::reviewOn);
        form.note(tr("What child and parents should expect"), &T::preparation, {}, 3);
        if (moving) form.note(tr("The carer's part afterwards"), &T::carerAfter, {}, 2);
        form.note(tr("What is watched"), &T::indicators, {}, 2);
        form.note(tr("What happens if it does not work"), &T::fallback, {}, 2);
        form.date(tr("Ended on"), &T::ended);
        if (moving) checklists(form, context);
    }

    // One row for each item; where a list is gone through for each adult, one for each adult of the homes.
    static void checklists(Form<SupportPlan>& form, const CaseContext& context) {
        for (const core::Checklist& list : context.pack().library.checklists) {
            form.heading(context.term(QStringLiteral("checklist"), list.id));
            if (!list.source.isEmpty()) form.sentence(list.source);
            const QList<core::PersonId> adults =
                list.perAdult ? core::adultsAtHome(context.records(), context.today()) : QList<core::PersonId>();
            for (const QString& item : list.items) {
                const QString words = context.term(QStringLiteral("item"), item);
                if (adults.isEmpty()) tick(form, context, item, words, std::nullopt);
                for (const core::PersonId& adult : adults)
                    tick(form, context, item, tr("%1: %2").arg(words, context.nameOf(adult)), adult);
            }
        }
    }

    static void tick(Form<SupportPlan>& form, const CaseContext& context, const QString& item, const QString& words,
                     const std::optional<core::PersonId>& person) {
        const auto list = options<core::Tick>();
        QStringList labels;
        for (const auto& [value, text] : list) labels.append(text);
        auto* field = new ChoiceField(context.theme(), labels);
        const QString key = QStringLiteral("checklist/") + item + (person ? u'/' + person->text() : QString());
        form.bindWith(
            key, words, field, {},
            [=](const SupportPlan& r) {
                core::Tick tick = core::Tick::Open;
                for (const core::ChecklistMark& mark : r.checklist)
                    if (mark.item == item && mark.person == person) tick = mark.tick;
                for (int i = 0; i < list.size(); ++i)
                    if (list[i].first == tick) field->setIndex(i);
            },
            [=, today = core::UncertainDate(context.today())](SupportPlan& r) {
                const core::Tick tick = field->index() < 0 ? core::Tick::Open : list[field->index()].first;
                for (core::ChecklistMark& mark : r.checklist)
                    if (mark.item == item && mark.person == person) {
                        if (mark.tick != tick) mark.date = today;
                        mark.tick = tick;
                        return;
                    }
                if (tick != core::Tick::Open) r.checklist.append({item, person, tick, today, {}});
            });
    }

    void lines() {
        SectionColumn::Section<PlanLine> section;
        section.add = tr("Add a line");
        section.byPosition = true;
        section.words = [context = context_](const PlanLine& one) { return lineWords(context, one); };
        section.form = [context = context_](Form<PlanLine>& form) { lineRows(form, context); };
        section.fresh = [context = context_] {
            const auto& plans = context.records().all<SupportPlan>();
            PlanLine one{.id = core::PlanLineId::make(),
                         .caseId = context.caseId(),
                         .plan = plans.isEmpty() ? core::SupportPlanId::make() : (*plans.begin()).id};
            for (const PlanLine& other : context.records().all<PlanLine>())
                one.position = std::max(one.position, other.position + 1);
            return one;
        };
        // A line without a plan brings a support plan along.
        section.addition = [context = context_](const PlanLine& one) {
            core::ChangeSet set{core::Action::Add, one.what};
            set.add(one);
            if (!context.records().find<SupportPlan>(one.plan)) {
                SupportPlan plan{.id = one.plan, .caseId = one.caseId};
                plan.start = context.today();
                set.add(plan);
            }
            return set;
        };
        column_.section<PlanLine>(section);
    }

    static RecordSection<PlanLine>::Words lineWords(const CaseContext& context, const PlanLine& one) {
        const SupportPlan* plan = context.records().find<SupportPlan>(one.plan);
        const QString person = context.nameOf(one.person);
        QString state = label(one.state);
        if (!one.start.isUnknown()) state = tr("%1, from %2").arg(state, core::dateShort(one.start));
        return {tr("%1: %2").arg(label(one.kind), one.what.isEmpty() ? tr("not said") : one.what.simplified()), state,
                joined({plan ? (plan->title.isEmpty() ? label(plan->kind) : plan->title) : QString(), person, one.who, one.agency,
                        one.frequency, one.goIf.isEmpty() ? QString() : tr("only if: %1").arg(one.goIf), one.reason}),
                false};
    }

    static void lineRows(Form<PlanLine>& form, const CaseContext& context) {
        using T = PlanLine;
        CodeChoices plans;
        for (const SupportPlan& plan : context.records().all<SupportPlan>()) {
            plans.codes.append(plan.id.text());
            plans.labels.append(plan.title.isEmpty() ? label(plan.kind) : plan.title);
        }
        if (!plans.codes.isEmpty()) {
            auto* field = new ChoiceField(context.theme(), plans.labels);
            form.bindWith(
                QStringLiteral("plan_id"), tr("Plan"), field, {},
                [=](const T& r) { field->setIndex(int(plans.codes.indexOf(r.plan.text()))); },
                [=](T& r) {
                    if (field->index() >= 0) r.plan = core::SupportPlanId::parse(plans.codes[field->index()]);
                });
        }
        form.choice(tr("Kind"), &T::kind);
        form.note(tr("What"), &T::what, {}, 2);
        form.person(tr("For"), &T::person, tr("Empty = for all."));
        form.text(tr("Who does it"), &T::who);
        form.text(tr("Agency"), &T::agency);
        form.date(tr("Starts on"), &T::start);
        form.date(tr("Ends on"), &T::end);
        form.text(tr("How often"), &T::frequency, tr("For example: every Tuesday."));
        form.number(tr("Weeks between sessions"), &T::everyWeeks, 0, 52, tr("0 = not said."));
        form.number(tr("Week of the plan"), &T::week, 0, 104, tr("0 = not said."));
        QStringList rungs;
        for (const core::Rung& rung : context.pack().library.rungs) rungs.append(rung.id);
        codeRow(form, context.theme(), tr("Form of contact"), &T::rung,
                context.choices(QStringLiteral("rung"), rungs, tr("Not said")));
        form.text(tr("Supervision"), &T::supervision);
        form.number(tr("Nights"), &T::nights, 0, 31);
        form.note(tr("Only if"), &T::goIf, tr("What must be so before the step is taken."), 2);
        form.text(tr("Paid by"), &T::funding);
        form.choice(tr("State"), &T::state);
        form.date(tr("Taken or started on"), &T::actual);
        form.note(tr("Result"), &T::result, {}, 2);
        form.note(tr("Why late, stopped or waiting"), &T::reason, {}, 2);
    }

    const CaseContext context_;
    SectionColumn column_;
};

}  // namespace

QWidget* makePlans(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Sections(context, removed).make();
}

}  // namespace ui
