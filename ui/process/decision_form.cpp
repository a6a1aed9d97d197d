// SPDX-License-Identifier: MPL-2.0
#include "ui/process/decision_form.h"

#include "core/rules/family_view.h"
#include "ui/common/sign_off_row.h"

#include <QCoreApplication>

namespace ui {
namespace {

using Decision = core::GateDecision;

class DecisionRows {
    Q_DECLARE_TR_FUNCTIONS(DecisionRows)
public:
    DecisionRows(Form<Decision>& form, const CaseContext& context, const core::GateView& view)
        : form_(form), context_(context), view_(view) {}

    void make() {
        const core::CaseProfile* profile = context_.records().profile();
        const bool full = !profile || profile->form == core::ProcessForm::Full;
        ruling();
        form_.date(tr("Date of the decision"), &Decision::date);
        if (full) form_.note(tr("Question"), &Decision::question, tr("What has to be decided, in one sentence."), 2);
        if (view_.rule->perChild) outcomes();
        if (full) options();
        form_.note(tr("Reasons"), &Decision::reasons, {}, 4);
        form_.note(tr("Reasons for the family"), &Decision::plainReasons,
                   tr("What was decided and why, as a child or parent can read it."), 3);
        form_.note(tr("What happens next"), &Decision::nextSteps, tr("Goes into the letters."), 2);
        if (full) form_.note(tr("Who was consulted"), &Decision::consulted, {}, 2);
        unmet();
        if (full) conditions();
        if (view_.rule->reviewMonths > 0 || full) form_.date(tr("Look at it again on"), &Decision::reviewOn);
        form_.text(tr("Written by"), &Decision::author);
        signatures();
    }

private:
    // "Go back" may lead to several stages: the stage is part of the answer.
    void ruling() {
        const QList<core::Ruling> rulings = view_.rule->rulings;
        QStringList labels{tr("Not said")};
        for (const core::Ruling& one : rulings) {
            const QString words = context_.term(QStringLiteral("ruling"), one.id);
            labels.append(one.stage.isEmpty() ? words : tr("%1: stage %2").arg(words, one.stage));
        }
        auto* field = new ChoiceField(context_.theme(), labels);
        form_.bindWith(
            QStringLiteral("ruling"), tr("Decision"), field, {},
            [=](const Decision& r) {
                int found = 0;
                for (int i = int(rulings.size()) - 1; i >= 0; --i)
                    if (rulings[i].id == r.ruling && (r.stage.isEmpty() || rulings[i].stage == r.stage)) found = i + 1;
                field->setIndex(found);
            },
            [=](Decision& r) {
                const int at = field->index() - 1;
                r.ruling = at < 0 ? QString() : rulings[at].id;
                r.stage = at < 0 ? QString() : rulings[at].stage;
            });
    }

    void outcomes() {
        QStringList rungs;
        for (const core::Rung& rung : context_.pack().library.rungs) rungs.append(rung.id);
        const CodeChoices choices = context_.choices(QStringLiteral("rung"), rungs, tr("Not said"));
        for (const core::PersonId& child : core::childrenOf(context_.records())) {
            auto* field = new ChoiceField(context_.theme(), choices.labels);
            form_.bindWith(
                QStringLiteral("outcomes/") + child.text(), tr("Decided for %1").arg(context_.nameOf(child)), field, {},
                [=](const Decision& r) {
                    QString option;
                    for (const core::ChildOutcome& one : r.outcomes)
                        if (one.child == child) option = one.option;
                    field->setIndex(int(choices.codes.indexOf(option)));
                },
                [=](Decision& r) {
                    if (field->index() < 0) return;
                    const QString option = choices.codes[field->index()];
                    for (core::ChildOutcome& one : r.outcomes)
                        if (one.child == child) return void(one.option = option);
                    if (!option.isEmpty()) r.outcomes.append({child, option, {}});
                });
        }
    }

    void options() {
        QStringList rungs;
        for (const core::Rung& rung : context_.pack().library.rungs) rungs.append(rung.id);
        const CodeChoices choices = context_.choices(QStringLiteral("rung"), rungs, tr("Not said"));
        form_.list<core::WeighedOption>(tr("Options that were weighed"), &Decision::options, tr("option"),
                                        [theme = context_.theme(), choices](ItemRows<core::WeighedOption>& item) {
                                            codeRow(item, theme, tr("Option"), &core::WeighedOption::option, choices);
                                            item.text(tr("Speaks for it"), &core::WeighedOption::speaksFor);
                                            item.text(tr("Speaks against it"), &core::WeighedOption::speaksAgainst);
                                        });
    }

    void unmet() {
        const int least = context_.pack().framework.overrideCharacters;
        const auto add = [&](const QList<core::CheckedItem>& items, bool hard) {
            for (const core::CheckedItem& item : items) {
                if (item.result.met) continue;
                const QString id = item.check->id;
                auto* field = new NoteField(context_.theme(), 2);
                form_.bindWith(
                    QStringLiteral("unmet/") + id,
                    tr("Why go on although not met: %1").arg(context_.term(QStringLiteral("condition"), id)), field,
                    hard ? tr("Must be so. To go on all the same, give at least %n character(s).", nullptr, least)
                         : tr("Should be so. A short reason is enough."),
                    [=](const Decision& r) {
                        QString reason;
                        for (const core::UnmetCondition& one : r.unmet)
                            if (one.condition == id) reason = one.reason;
                        field->setValue(reason);
                    },
                    [=](Decision& r) {
                        for (core::UnmetCondition& one : r.unmet)
                            if (one.condition == id) return void(one.reason = field->value());
                        if (!field->value().isEmpty()) r.unmet.append({id, hard, field->value()});
                    });
            }
        };
        add(view_.hard, true);
        add(view_.soft, false);
    }

    void conditions() {
        form_.list<core::DecisionCondition>(tr("Conditions of the decision"), &Decision::conditions, tr("condition"),
                                            [](ItemRows<core::DecisionCondition>& item) {
                                                item.text(tr("What must be done"), &core::DecisionCondition::text);
                                                item.text(tr("Who"), &core::DecisionCondition::who, {}, 160);
                                                item.date(tr("By when"), &core::DecisionCondition::byWhen);
                                                item.date(tr("Done on"), &core::DecisionCondition::doneOn);
                                            });
    }

    void signatures() {
        QStringList roles = view_.signs;
        for (const QString& role : context_.pack().library.roles)
            if (!roles.contains(role)) roles.append(role);
        QStringList needed;
        for (const QString& role : view_.signs) needed.append(context_.words().term(QStringLiteral("role.") + role));
        signOffRow(form_, context_, &Decision::signOffs, roles,
                   tr("Needed: %1. Who writes the decision does not sign it.").arg(needed.join(QStringLiteral(", "))));
    }

    Form<Decision>& form_;
    const CaseContext& context_;
    const core::GateView& view_;
};

}  // namespace

void decisionRows(Form<Decision>& form, const CaseContext& context, const core::GateView& view) {
    DecisionRows(form, context, view).make();
}

}  // namespace ui
