// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/agreement_form.h"

#include "ui/agreements/picture_row.h"

#include "core/base/date_text.h"
#include "core/rules/attainment.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

using core::Agreement;

class AgreementRows {
    Q_DECLARE_TR_FUNCTIONS(AgreementForm)
public:
    AgreementRows(Form<Agreement>& form, const CaseContext& context) : form_(form), context_(context) {}

    void make() {
        form_.text(tr("Title"), &Agreement::title, {}, 420);
        form_.date(tr("Look at it again on"), &Agreement::reviewOn);
        clauses();
        goals();
        goalWords();
        plans();
        form_.heading(tr("Between whom, and in which form"));
        form_.choice(tr("For whom it is written"), &Agreement::kind);
        form_.date(tr("Written on"), &Agreement::date);
        form_.people(tr("Children"), &Agreement::children);
        parties();
        codeRow(form_, context_.theme(), tr("Language"), &Agreement::language, languages(tr("As the case")));
        codeRow(form_, context_.theme(), tr("Second language beside it"), &Agreement::secondLanguage, languages(tr("None")),
                tr("Fixed words are translated; your own words need a translator."));
        form_.text(tr("Interpreter or translator"), &Agreement::interpreter);
        codeRow(form_, context_.theme(), tr("Size of print"), &Agreement::format,
                CodeChoices{{QString(), QStringLiteral("standard"), QStringLiteral("clear"), QStringLiteral("large"),
                             QStringLiteral("extra")},
                            {tr("Not said"), tr("Standard, 12 point"), tr("Clear, 14 point"), tr("Large, 18 point"),
                             tr("Extra large, 24 point")}});
        classification();
        form_.note(tr("Why it is fair to a victim of abuse"), &Agreement::abuseCheck,
                   tr("It must not make somebody answer for what another person does to them."), 2);
        form_.text(tr("Written by"), &Agreement::author);
    }

private:
    void clauses() {
        form_.list<core::AgreementClause>(
            tr("Who does what"), &Agreement::clauses, tr("line"),
            [context = context_](ItemRows<core::AgreementClause>& item) {
                using C = core::AgreementClause;
                item.choice(tr("Part"), &C::section);
                item.text(tr("What"), &C::what, {}, 420);
                item.person(tr("Who"), &C::person);
                item.text(tr("Or who"), &C::who, {}, 150);
                item.text(tr("When"), &C::byWhen, {}, 150);
                item.text(tr("With what help"), &C::help, {}, 220);
                item.text(tr("How we will know"), &C::known, {}, 220);
                item.text(tr("If it is hard"), &C::otherwise, {}, 220);
                item.text(tr("What it is like for the child"), &C::forChild, {}, 260);
                item.text(tr("In the second language"), &C::other, {}, 260);
                item.note(tr("In easy words, one idea a line"), &C::easy, {}, 2);
                pictureRow(item, context, tr("Picture"), &C::picture);
            },
            [] { return core::AgreementClause{}; }, tr("Both sides: what the family will do and what we will do."));
    }

    void goals() {
        QStringList codes, labels;
        for (const core::Goal& goal : context_.records().all<core::Goal>()) {
            if (goal.status != core::GoalStatus::Draft && !core::isRunning(goal)) continue;
            codes << goal.id.text();
            labels << (goal.title.isEmpty() ? tr("A new goal") : goal.title);
        }
        auto* field = new TicksField(context_.theme(), codes, labels);
        form_.bindWith(
            QStringLiteral("goals"), tr("Goals in it"), field,
            codes.isEmpty() ? tr("Write goals on the page Goals first.") : QString(),
            [field](const Agreement& r) {
                QStringList chosen;
                for (const core::AgreedGoal& row : r.goals)
                    if (row.goal) chosen << row.goal->text();
                field->setValue(chosen);
            },
            [field, context = context_](Agreement& r) {
                QList<core::AgreedGoal> rows;
                for (const QString& code : field->value()) {
                    const core::GoalId id = core::GoalId::parse(code);
                    const core::Goal* goal = context.records().find<core::Goal>(id);
                    core::AgreedGoal fresh = goal ? core::agreedGoal(*goal) : core::AgreedGoal{};
                    for (const core::AgreedGoal& row : r.goals)
                        if (row.goal == id) fresh = goal ? core::withOwnWords(fresh, row) : row;
                    if (fresh.goal) rows.append(fresh);
                }
                r.goals = rows;
            });
    }

    CodeChoices languages(const QString& none) const {
        CodeChoices choices{{QString()}, {none}};
        QStringList codes = context_.pack().terms.keys();
        codes.sort();
        for (const QString& code : codes) {
            const QString name = context_.term(QStringLiteral("language"), code);
            choices.codes.append(code);
            choices.labels.append(name.isEmpty() ? code : name);
        }
        return choices;
    }

    // What only the agreement says of a goal: its title and steps come from the goal itself.
    void goalWords() {
        const auto make = [context = context_](ItemRows<core::AgreedGoal>& item) {
            item.text(tr("Goal"), &core::AgreedGoal::title, {}, 420)->setEnabled(false);
            item.note(tr("In easy words, one idea a line"), &core::AgreedGoal::easy, {}, 2);
            pictureRow(item, context, tr("Picture"), &core::AgreedGoal::picture);
            item.text(tr("In the second language"), &core::AgreedGoal::other, {}, 260);
        };
        auto* field = new ListField<core::AgreedGoal>(
            context_.theme(), tr("goal"), [context = context_] { return context.today(); },
            [] { return QList<PersonField::Choice>(); }, make, [] { return core::AgreedGoal{}; });
        form_.bindWith(
            QStringLiteral("goals/words"), tr("The goals in easy words"), field, tr("Goals come and go in the list above."),
            [field](const Agreement& r) {
                field->setValue(r.goals);
                for (auto* button : field->findChildren<QPushButton*>()) button->hide();
                for (auto* button : field->findChildren<QToolButton*>()) button->hide();
            },
            [field](Agreement& r) {
                for (const core::AgreedGoal& said : field->value())
                    for (core::AgreedGoal& row : r.goals)
                        if (row.goal == said.goal) {
                            row.easy = said.easy;
                            row.picture = said.picture;
                            row.other = said.other;
                        }
            });
    }

    void plans() {
        QStringList codes, labels;
        for (const core::ContingencyPlan& plan : context_.records().all<core::ContingencyPlan>()) {
            if (plan.ended) continue;
            codes << plan.id.text();
            labels << (plan.title.isEmpty() ? label(plan.kind) : plan.title);
        }
        if (codes.isEmpty()) return;
        auto* field = new TicksField(context_.theme(), codes, labels);
        form_.bindWith(
            QStringLiteral("contingencies"), tr("Back-up plans it points to"), field, {},
            [field](const Agreement& r) {
                QStringList chosen;
                for (const core::ContingencyPlanId& id : r.contingencies) chosen << id.text();
                field->setValue(chosen);
            },
            [field](Agreement& r) {
                r.contingencies.clear();
                for (const QString& code : field->value()) r.contingencies.append(core::ContingencyPlanId::parse(code));
            });
    }

    void parties() {
        form_.list<core::AgreementParty>(
            tr("Between"), &Agreement::parties, tr("party"), [context = context_](ItemRows<core::AgreementParty>& item) {
                item.person(tr("Person"), &core::AgreementParty::person);
                item.text(tr("Or name"), &core::AgreementParty::name, {}, 180);
                codeRow(item, context.theme(), tr("As"), &core::AgreementParty::role,
                        context.choices(QStringLiteral("role"), context.pack().library.roles, tr("Not said")));
            });
    }

    void classification() {
        QStringList codes{QString()}, labels{tr("Not shared")};
        for (const core::RiskClassification& one : context_.records().all<core::RiskClassification>()) {
            if (one.signOffs.isEmpty()) continue;
            codes << one.id.text();
            labels << tr("%1, %2: %3")
                          .arg(context_.nameOf(one.child), core::dateShort(one.date),
                               context_.term(QStringLiteral("class"), one.chosen));
        }
        auto* field = new ChoiceField(context_.theme(), labels);
        form_.bindWith(
            QStringLiteral("classification_id"), tr("Class of risk shared in it"), field, {},
            [=](const Agreement& r) { field->setIndex(r.classification ? int(codes.indexOf(r.classification->text())) : 0); },
            [=](Agreement& r) {
                if (field->index() == 0) r.classification.reset();
                else if (field->index() > 0) r.classification = core::ClassificationId::parse(codes[field->index()]);
            });
    }

    Form<Agreement>& form_;
    const CaseContext& context_;
};

}  // namespace

void agreementRows(Form<Agreement>& form, const CaseContext& context) { AgreementRows(form, context).make(); }

core::ChangeSet agreementEdit(const Agreement& before, const Agreement& after) {
    Agreement kept = after;
    if (core::fingerprintOf(before) != core::fingerprintOf(after)) kept.signOffs.clear();
    core::ChangeSet set{core::Action::Edit, after.title};
    set.edit(before, kept);
    return set;
}

}  // namespace ui
