// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/contingency_section.h"

#include "core/base/date_text.h"
#include "core/rules/agreement_checks.h"
#include "core/rules/coverage.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::ContingencyPlan;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Contingencies)
public:
    static QString heading() { return tr("Back-up plans"); }
    static QString hint() { return tr("Made together before it is needed. The card prints small enough for a purse."); }
    static QString add() { return tr("Add a back-up plan"); }

    static void rows(Form<ContingencyPlan>& form, const CaseContext& context) {
        using T = ContingencyPlan;
        form.choice(tr("If this happens"), &T::kind);
        form.text(tr("Title"), &T::title, tr("In the family's own words."), 420);
        form.people(tr("Children"), &T::children);
        factors(form, context);
        form.note(tr("It starts when"), &T::trigger, tr("What can be seen: “Mum has had a drink.”"), 2);
        signs(form, context);
        form.text(tr("Who notices"), &T::noticedBy);
        form.list<core::ResponseStep>(tr("What happens first"), &T::response, tr("step"), [](ItemRows<core::ResponseStep>& item) {
            item.text(tr("Who"), &core::ResponseStep::who, {}, 160);
            item.text(tr("Does what"), &core::ResponseStep::what, {}, 300);
            item.text(tr("When"), &core::ResponseStep::when, {}, 140);
            item.text(tr("Number"), &core::ResponseStep::phone, {}, 160);
        });
        form.note(tr("If the parent cannot be reached"), &T::ifNotReached, {}, 2);
        form.person(tr("The child sleeps tonight with"), &T::nightPerson);
        form.text(tr("Place for the night"), &T::nightPlace, {}, 420);
        form.date(tr("Place checked on"), &T::nightChecked);
        form.date(tr("They agreed on"), &T::nightAgreed);
        form.text(tr("Number when we are closed"), &T::outOfHours);
        form.note(tr("What the child is told"), &T::childTold, {}, 2);
        form.text(tr("Told by"), &T::childToldBy);
        form.note(tr("Time together meanwhile"), &T::contactFallback, {}, 2);
        form.date(tr("Agreed on"), &T::agreedOn, tr("Empty = a draft."));
        form.date(tr("Look at it again on"), &T::reviewOn);
        form.list<core::PlanShare>(tr("Shared with"), &T::sharedWith, tr("reader"), [](ItemRows<core::PlanShare>& item) {
            item.person(tr("Person"), &core::PlanShare::person);
            item.text(tr("Or name"), &core::PlanShare::name, {}, 160);
            item.date(tr("On"), &core::PlanShare::date);
            item.text(tr("Form"), &core::PlanShare::format, {}, 160);
        });
        form.list<core::PlanUse>(tr("When it was needed"), &T::uses, tr("time"), [](ItemRows<core::PlanUse>& item) {
            item.date(tr("Date"), &core::PlanUse::date);
            item.text(tr("What happened, and how it held"), &core::PlanUse::what, {}, 360);
        });
        form.date(tr("Ended on"), &T::ended);
    }

    static void signs(Form<ContingencyPlan>& form, const CaseContext& context) {
        auto* field = new NoteField(context.theme(), 2);
        form.bindWith(
            QStringLiteral("early_signs"), tr("Early signs"), field, tr("One on each line."),
            [=](const ContingencyPlan& r) { field->setValue(r.earlySigns.join(u'\n')); },
            [=](ContingencyPlan& r) {
                r.earlySigns.clear();
                for (const QString& line : field->value().split(u'\n', Qt::SkipEmptyParts))
                    if (!line.trimmed().isEmpty()) r.earlySigns.append(line.trimmed());
            });
    }

    // The serious risks that are there, each with the name.
    static void factors(Form<ContingencyPlan>& form, const CaseContext& context) {
        QStringList codes, labels;
        const auto found = core::coverageOf(context.records(), context.pack(), context.today());
        for (const core::CoverageRow& row : found) {
            if (!row.needsPlan) continue;
            codes << row.rating->factor + u'/' + row.rating->about.text();
            labels << tr("%1: %2").arg(context.nameOf(row.rating->about),
                                       context.term(QStringLiteral("factor"), row.rating->factor));
        }
        if (codes.isEmpty()) return;
        auto* field = new TicksField(context.theme(), codes, labels);
        form.bindWith(
            QStringLiteral("factors"), tr("Which risk it is for"), field, {},
            [=](const ContingencyPlan& r) {
                QStringList chosen;
                for (const core::FactorLink& link : r.factors)
                    chosen << (link.about ? link.factor + u'/' + link.about->text() : link.factor);
                field->setValue(chosen);
            },
            [=](ContingencyPlan& r) {
                r.factors.clear();
                for (const QString& code : field->value()) {
                    const QString person = code.section(u'/', 1);
                    r.factors.append({code.section(u'/', 0, 0),
                                      person.isEmpty() ? std::nullopt : std::optional(core::PersonId::parse(person))});
                }
            });
    }

    static RecordSection<ContingencyPlan>::Words words(const CaseContext& context, const ContingencyPlan& one) {
        QStringList missing;
        const core::Problems problems = core::contingencyProblems(context.records(), one, context.today());
        for (const core::Problem& problem : problems) missing << problem.message;
        const QString agreed = one.agreedOn.isUnknown() ? tr("Draft") : tr("Agreed %1").arg(core::dateShort(one.agreedOn));
        return {one.title.isEmpty() ? label(one.kind) : one.title,
                one.ended ? tr("%1, ended %2").arg(agreed, core::dateShort(*one.ended)) : agreed,
                joined({context.nameOf(one.nightPerson), missing.join(u' ')}), false};
    }
};

}  // namespace

QWidget* makeContingencies(const CaseContext& context, const SectionColumn::Removed& removed) {
    SectionColumn column(context, removed);
    QVBoxLayout* card = column.card(Tr::heading(), Tr::hint());
    typename RecordSection<ContingencyPlan>::Setup setup;
    setup.records = [context] {
        QList<ContingencyPlan> list;
        for (const ContingencyPlan& one : context.records().all<ContingencyPlan>()) list.append(one);
        std::stable_sort(list.begin(), list.end(), [](const ContingencyPlan& a, const ContingencyPlan& b) {
            return a.ended.has_value() != b.ended.has_value() ? !a.ended : a.title.localeAwareCompare(b.title) < 0;
        });
        return list;
    };
    setup.words = [context](const ContingencyPlan& one) { return Tr::words(context, one); };
    setup.form = [context](Form<ContingencyPlan>& form) { Tr::rows(form, context); };
    setup.fresh = [context] {
        ContingencyPlan one{.id = core::ContingencyPlanId::make(), .caseId = context.caseId()};
        one.children = core::childrenOf(context.records());
        one.reviewOn = core::addWorkingDays(context.pack(), context.today().addDays(7 * 12 - 1), 1);
        return one;
    };
    setup.removal = [context](const ContingencyPlan& one) { return core::removalOf(context.records(), core::anyId(one.id)); };
    auto* section = new RecordSection<ContingencyPlan>(context.page(), QString(), Tr::add(), setup);
    card->addWidget(section);
    QObject::connect(section, &RecordSectionBase::removedLine, section, removed);
    return column.take();
}

}  // namespace ui
