// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/risk_sections.h"

#include "core/base/date_text.h"
#include "core/rules/change_shown.h"
#include "core/rules/contact_parties.h"
#include "core/rules/variants.h"
#include "ui/common/sign_off_row.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RiskSections)
public:
    /// A number that may not have been asked: -1 in the record.
    static void number(ItemRows<core::ChangeMeasure>& item, const Theme& theme, const QString& label,
                       int core::ChangeMeasure::*member, int most) {
        QStringList labels{tr("Not asked")};
        for (int i = 0; i <= most; ++i) labels.append(QString::number(i));
        auto* field = new ChoiceField(theme, labels);
        item.bindWith(
            columnOf<core::ChangeMeasure>(member), label, field, {},
            [=](const core::ChangeMeasure& r) { field->setIndex(r.*member + 1); },
            [=](core::ChangeMeasure& r) { r.*member = field->index() - 1; });
    }

    static void capacityRows(Form<core::CapacityItem>& form, const CaseContext& context) {
        using T = core::CapacityItem;
        form.person(tr("Parent"), &T::about);
        form.note(tr("Behaviour"), &T::behaviour, tr("One thing that has to change, as it can be seen."), 2);
        form.note(tr("Why it matters to the child"), &T::why, {}, 2);
        codesRow(form, context.theme(), tr("Factors it belongs to"), &T::factors,
                 context.choices(QStringLiteral("factor"), factorIds(context.pack()), std::nullopt));
        form.date(tr("Where it began, on"), &T::baselineDate);
        form.note(tr("Where it began"), &T::baseline, {}, 2);
        form.text(tr("How it is measured"), &T::measure, {}, 420);
        form.note(tr("What helps"), &T::helps, {}, 2);
        form.note(tr("What stands in the way"), &T::hinders, {}, 2);
        form.note(tr("Support that was offered"), &T::support, {}, 2);
        form.list<core::ChangeMeasure>(
            tr("Measurements over time"), &T::measures, tr("measurement"),
            [theme = context.theme()](ItemRows<core::ChangeMeasure>& item) {
                item.date(tr("Date"), &core::ChangeMeasure::date);
                item.choice(tr("Where the parent stands"), &core::ChangeMeasure::stage);
                number(item, theme, tr("Importance to the parent, 0 to 10"), &core::ChangeMeasure::importance, 10);
                number(item, theme, tr("Confidence, 0 to 10"), &core::ChangeMeasure::confidence, 10);
                number(item, theme, tr("Effort, 0 to 3"), &core::ChangeMeasure::effort, 3);
                number(item, theme, tr("Commitment, 0 to 3"), &core::ChangeMeasure::commitment, 3);
                item.choice(tr("Conclusion"), &core::ChangeMeasure::conclusion);
                item.text(tr("Note"), &core::ChangeMeasure::note);
            },
            [today = context.today()] {
                core::ChangeMeasure fresh;
                fresh.date = today;
                return fresh;
            });
        const CodeChoices records = evidenceChoices(context);
        form.list<core::Evidence>(tr("Evidence"), &T::evidence, tr("evidence"),
                                  [context, records](ItemRows<core::Evidence>& item) { evidenceRow(item, context, records); });
        form.date(tr("The child cannot wait beyond"), &T::timeLeft);
    }

    // What was done, beside what is said: the goals about it and the times together that show something of it.
    static QString shownBy(const CaseContext& context, const core::CapacityItem& item) {
        const core::ShownChange shown = core::shownChange(context.records(), item, context.today());
        QStringList parts;
        if (!shown.goals.isEmpty()) parts.append(tr("goals about it: %1").arg(shown.goals.size()));
        if (!shown.reviews.isEmpty()) parts.append(tr("last looked at %1").arg(core::dateShort(shown.reviews.last()->date)));
        if (!shown.sessions.isEmpty()) parts.append(tr("seen in times together: %1").arg(shown.sessions.size()));
        return parts.join(QStringLiteral(", "));
    }

    static RecordSection<core::CapacityItem>::Words capacityWords(const CaseContext& context, const core::CapacityItem& item) {
        const QString name = context.nameOf(item.about);
        const QString what = item.behaviour.isEmpty() ? tr("Behaviour not said") : item.behaviour.simplified();
        const QString shown = shownBy(context, item);
        if (item.measures.isEmpty())
            return {tr("%1: %2").arg(name, what), tr("Not measured yet"), joined({item.baseline, shown}), false};
        const core::ChangeMeasure& last = item.measures.last();
        return {tr("%1: %2").arg(name, what),
                tr("%1, %2, %3").arg(label(last.conclusion), label(last.stage).toLower(), core::dateShort(last.date)),
                joined({item.baseline, tr("%n measurement(s)", nullptr, int(item.measures.size())), shown}), false};
    }

    static void evidence(ItemRows<core::Evidence>& item, const CaseContext& context, const CodeChoices& records) {
        auto* field = new ChoiceField(context.theme(), records.labels);
        item.bindWith(
            QStringLiteral("record_id"), tr("Record"), field, {},
            [=](const core::Evidence& r) { field->setIndex(r.record ? int(records.codes.indexOf(r.record->text())) : 0); },
            [=](core::Evidence& r) {
                if (field->index() == 0) r.record.reset();
                else if (field->index() > 0) r.record = core::AnyId::parse(records.codes[field->index()]);
            });
        item.text(tr("What it shows"), &core::Evidence::note);
    }
    static QString noRecord() { return tr("No record"); }
    static QString goal(const QString& title) { return tr("Goal: %1").arg(title); }

    static void sectionRow(Form<core::Assessment>& form, const CaseContext& context, const QString& section, int lines) {
        using T = core::Assessment;
        auto* field = new NoteField(context.theme(), lines);
        form.bindWith(
            QStringLiteral("sections/") + section, context.words().heading(core::sectionTerm(section)), field, {},
            [=](const T& r) {
                QString text;
                for (const core::AssessmentSection& one : r.sections)
                    if (one.section == section) text = one.text;
                field->setValue(text);
            },
            [=](T& r) {
                for (core::AssessmentSection& one : r.sections)
                    if (one.section == section) return void(one.text = field->value());
                if (!field->value().isEmpty()) r.sections.append({section, field->value()});
            });
    }

    static void assessmentRows(Form<core::Assessment>& form, const CaseContext& context) {
        using T = core::Assessment;
        form.date(tr("Date"), &T::date);
        form.text(tr("Written by"), &T::author);
        for (const QString& section : context.pack().library.sections) sectionRow(form, context, section, 5);
        for (const core::Variant* variant : core::variantsOf(context.records(), context.pack())) {
            form.heading(tr("Because this is about: %1").arg(context.term(QStringLiteral("variant"), variant->id)));
            QStringList focus;
            for (const QString& key : variant->focus) focus.append(context.words().heading(key));
            if (!focus.isEmpty()) form.sentence(tr("Look at as well: %1.").arg(focus.join(QStringLiteral("; "))));
            for (const QString& section : variant->fields) sectionRow(form, context, section, 2);
        }
        form.note(tr("Summary for the family"), &T::plainSummary, tr("Short sentences that a parent or child can read."), 4);
        form.date(tr("Shared with the family on"), &T::sharedOn);
        form.note(tr("Why it was not shared"), &T::notSharedBecause, {}, 2);
        signOffRow(form, context, &T::signOffs, {QStringLiteral("team_manager")}, tr("The manager has read it."));
    }

    static RecordSection<core::Assessment>::Words assessmentWords(const CaseContext& context, const core::Assessment& one) {
        int written = 0;
        const QStringList sections = core::assessmentSections(context.records(), context.pack());
        for (const core::AssessmentSection& section : one.sections)
            written += sections.contains(section.section) && !section.text.trimmed().isEmpty();
        return {tr("Assessment, %1").arg(core::dateWords(one.date)),
                tr("%1 of %n section(s) written", nullptr, int(sections.size())).arg(written),
                joined({one.author,
                        one.sharedOn.isUnknown() ? tr("not shared yet") : tr("shared %1").arg(core::dateShort(one.sharedOn)),
                        one.signOffs.isEmpty() ? QString() : tr("read by %1").arg(one.signOffs.first().name)}),
                false};
    }

    static QWidget* capacity(const CaseContext& context, const SectionColumn::Removed& removed) {
        SectionColumn column(context, removed);
        column.card(tr("Capacity to change"),
                    tr("One behaviour at a time: where it began, what helps, and how it was measured again."));
        SectionColumn::Section<core::CapacityItem> section;
        section.add = tr("Add a behaviour");
        section.words = [context](const core::CapacityItem& item) { return capacityWords(context, item); };
        section.form = [context](Form<core::CapacityItem>& form) { capacityRows(form, context); };
        section.fresh = [context] {
            core::CapacityItem item{
                .id = core::CapacityItemId::make(), .caseId = context.caseId(), .about = someParent(context.records())};
            item.baselineDate = context.today();
            return item;
        };
        column.section<core::CapacityItem>(section);
        return column.take();
    }

    static QWidget* assessment(const CaseContext& context, const SectionColumn::Removed& removed) {
        SectionColumn column(context, removed);
        column.card(tr("Written assessment"),
                    tr("Your own analysis. Ratings, change and wishes are put beside it when it is printed."));
        SectionColumn::Section<core::Assessment> section;
        section.add = tr("Write an assessment");
        section.words = [context](const core::Assessment& one) { return assessmentWords(context, one); };
        section.form = [context](Form<core::Assessment>& form) { assessmentRows(form, context); };
        section.fresh = [context] {
            core::Assessment one{.id = core::AssessmentId::make(), .caseId = context.caseId()};
            one.date = context.today();
            one.author = context.worker();
            return one;
        };
        column.section<core::Assessment>(section);
        return column.take();
    }
};

}  // namespace

QStringList factorIds(const core::Pack& pack, std::optional<core::FactorKind> kind) {
    QStringList ids;
    for (const core::Factor& factor : pack.library.factors)
        if (!kind || factor.kind == *kind) ids.append(factor.id);
    return ids;
}

core::PersonId someParent(const core::CaseSnapshot& records) {
    const QList<core::PersonId> parents = core::parentsOf(records);
    if (!parents.isEmpty()) return parents.first();
    for (const core::Person& person : records.all<core::Person>()) return person.id;
    return core::PersonId::make();
}

void evidenceRow(ItemRows<core::Evidence>& item, const CaseContext& context, const CodeChoices& records) {
    Tr::evidence(item, context, records);
}

CodeChoices evidenceChoices(const CaseContext& context) {
    constexpr qsizetype most = 200;
    struct Choice {
        QDate day;
        QString id;
        QString words;
    };
    QList<Choice> all;
    const auto add = [&](const core::AnyId& id, const core::UncertainDate& date, const QString& text) {
        all.append({core::dayOf(date), id.text(), core::dateShort(date) + u' ' + text.simplified().left(60)});
    };
    const core::CaseSnapshot& records = context.records();
    for (const core::ChronologyEntry& entry : records.all<core::ChronologyEntry>())
        add(core::anyId(entry.id), entry.date, entry.event);
    for (const core::Engagement& one : records.all<core::Engagement>())
        add(core::anyId(one.id), one.date, one.purpose.isEmpty() ? one.text : one.purpose);
    for (const core::GoalReview& one : records.all<core::GoalReview>())
        if (const core::Goal* goal = records.find<core::Goal>(one.goal))
            add(core::anyId(one.id), one.date, Tr::goal(goal->title));
    for (const core::ContactSession& one : records.all<core::ContactSession>())
        if (core::isHeld(one)) add(core::anyId(one.id), one.date, context.term(QStringLiteral("contact_types"), one.type));
    for (const core::MeasureScore& one : records.all<core::MeasureScore>())
        add(core::anyId(one.id), one.date, context.term(QStringLiteral("measure"), one.measure));
    std::stable_sort(all.begin(), all.end(), [](const Choice& a, const Choice& b) { return a.day > b.day; });
    CodeChoices choices{{QString()}, {Tr::noRecord()}};
    for (const Choice& one : std::as_const(all)) {
        if (choices.codes.size() > most) break;
        choices.codes.append(one.id);
        choices.labels.append(one.words);
    }
    return choices;
}

QWidget* makeCapacityColumn(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Tr::capacity(context, removed);
}

QWidget* makeAssessmentColumn(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Tr::assessment(context, removed);
}

}  // namespace ui
