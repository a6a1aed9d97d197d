// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/class_form.h"

#include "core/base/date_text.h"
#include "core/rules/process_invariants.h"
#include "core/rules/risk_engine.h"
#include "ui/risk/risk_sections.h"

#include <QCoreApplication>

namespace ui {
namespace {

using Classification = core::RiskClassification;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ClassForm)
public:
    static QString add() { return tr("Classify the risk"); }

    static void rows(Form<Classification>& form, const CaseContext& context) {
        using T = Classification;
        const core::Library& library = context.pack().library;
        const Theme& theme = context.theme();
        QStringList classes, rungs;
        for (const core::RiskClass& one : library.classes) classes.append(one.id);
        for (const core::Rung& one : library.rungs) rungs.append(one.id);
        CodeChoices rounds{{QString()}, {tr("Between rounds")}};
        rounds.codes += library.rounds;
        rounds.labels += library.rounds;
        codeRow(form, theme, tr("Round"), &T::round, rounds);
        codeRow(form, theme, tr("Question"), &T::question,
                context.choices(QStringLiteral("question"), library.questions, tr("Not said")));
        codeRow(form, theme, tr("Form of contact asked about"), &T::rung,
                context.choices(QStringLiteral("rung"), rungs, tr("Not said")));
        form.date(tr("Date"), &T::date);
        codeRow(form, theme, tr("Class"), &T::chosen, context.choices(QStringLiteral("class"), classes, tr("Not chosen yet")));
        form.note(tr("Why this class"), &T::rationale, tr("Say so where it differs from what the rules suggest."), 4);
        form.note(tr("Reasons for the family"), &T::plainReasons, tr("Short sentences, no blame."), 3);
        codesRow(form, theme, tr("Strongest risks"), &T::strongestRisks,
                 context.choices(QStringLiteral("factor"), factorIds(context.pack(), core::FactorKind::Risk), std::nullopt));
        codesRow(
            form, theme, tr("Strongest protection"), &T::strongestProtective,
            context.choices(QStringLiteral("factor"), factorIds(context.pack(), core::FactorKind::Protective), std::nullopt));
        form.note(tr("Capacity to change, in short"), &T::capacitySummary, {}, 2);
        form.list<core::ViewOf>(tr("What others think"), &T::views, tr("view"), [](ItemRows<core::ViewOf>& item) {
            item.person(tr("Person"), &core::ViewOf::person);
            item.text(tr("Or who"), &core::ViewOf::who, {}, 180);
            item.text(tr("What they think"), &core::ViewOf::text);
        });
        form.note(tr("What is not certain"), &T::uncertainty, {}, 2);
        form.note(tr("What would change the class"), &T::wouldChange, {}, 2);
        form.text(tr("Written by"), &T::author);
        form.date(tr("Classify again on"), &T::nextOn);
    }

    static RecordSection<Classification>::Words words(const CaseContext& context, const Classification& one) {
        const QString what =
            one.chosen.isEmpty() ? tr("Class not chosen yet") : context.term(QStringLiteral("class"), one.chosen);
        const QString round = one.round.isEmpty() ? tr("Between rounds") : one.round;
        QStringList parts;
        if (one.signOffs.isEmpty()) parts.append(tr("Draft, not signed"));
        else parts.append(tr("Signed by %1").arg(one.signOffs.first().name));
        if (!one.suggested.isEmpty())
            parts.append(tr("rules suggested: %1").arg(context.words().term(QStringLiteral("class.") + one.suggested)));
        for (const Classification& other : context.records().all<Classification>())
            if (other.supersedes == one.id && !other.signOffs.isEmpty())
                parts.append(tr("a newer one of %1 took its place").arg(core::dateShort(other.date)));
        return {tr("%1: %2").arg(round, what),
                tr("%1, %2").arg(core::dateWords(one.date), context.term(QStringLiteral("question"), one.question)),
                joined(parts), false, core::isSealed(core::Record(one))};
    }

    /// A new one of the same round and question takes the place of the one that counts.
    static core::ChangeSet addition(const CaseContext& context, Classification one) {
        const Classification* standing =
            one.round.isEmpty() ? nullptr : core::classificationOf(context.records(), one.child, one.round, context.today());
        if (standing && standing->question == one.question) one.supersedes = standing->id;
        core::ChangeSet set{core::Action::Add, subject(context, one)};
        return set.add(one);
    }

    static QString subject(const CaseContext& context, const Classification& one) {
        return tr("risk of %1").arg(context.nameOf(one.child));
    }
};

}  // namespace

QString classAddText() { return Tr::add(); }

SectionColumn::Section<Classification> classSection(const CaseContext& context, const core::PersonId& child,
                                                    std::function<Classification()> fresh) {
    SectionColumn::Section<Classification> section;
    section.add = Tr::add();
    section.wanted = [child](const Classification& one) { return one.child == child; };
    section.words = [context](const Classification& one) { return Tr::words(context, one); };
    section.form = [context](Form<Classification>& form) { Tr::rows(form, context); };
    section.fresh = std::move(fresh);
    section.addition = [context](const Classification& one) { return Tr::addition(context, one); };
    return section;
}

}  // namespace ui
