// SPDX-License-Identifier: MPL-2.0
#include "ui/work/conversation_sections.h"

#include "core/base/date_text.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::Engagement;
using core::EngagementKind;

/// Tasks of the pack, and what its deadlines wait for: "visit".
CodeChoices taskChoices(const CaseContext& context, const QString& none) {
    CodeChoices choices{{QString()}, {none}};
    const core::Pack& pack = context.pack();
    for (const core::StageRule& stage : pack.framework.stages)
        for (const core::TaskRule& task : stage.tasks) {
            choices.codes.append(task.id);
            choices.labels.append(task.id + u' ' + context.term(QStringLiteral("task"), task.id));
        }
    for (const core::TimerRule& rule : pack.framework.timers)
        for (const QString& event : rule.metBy) {
            const QString code = event.section(u'.', 1);
            if (!event.startsWith(QLatin1String("task.")) || choices.codes.contains(code)) continue;
            choices.codes.append(code);
            choices.labels.append(context.words().heading(rule.verb));
        }
    return choices;
}

class Sections {
    Q_DECLARE_TR_FUNCTIONS(Conversations)
public:
    Sections(const CaseContext& context, const SectionColumn::Removed& removed) : context_(context), column_(context, removed) {}

    QWidget* make() {
        column_.card(tr("Who has been asked"),
                     tr("Every person and agency that may know something, also those for adults. With their answer."));
        engagements(EngagementKind::Asked, tr("Add somebody who was asked"));
        column_.card(tr("Conversations and direct work"));
        engagements(EngagementKind::Meeting, addText());
        column_.card(tr("Who was told"), tr("Children, parents, carers and professionals, after each decision."));
        engagements(EngagementKind::Told, tr("Add somebody who was told"));
        column_.card(tr("Hopes, wishes and worries"), tr("In their own words, with the day."));
        wishes();
        column_.card(tr("A trusted adult for the child"));
        trusted();
        column_.card(tr("What makes it hard to take part"));
        barriers();
        return column_.take();
    }
    static QString addText() { return tr("Add a conversation"); }
    static QString noDecision() { return tr("None"); }

private:
    static bool belongs(EngagementKind section, EngagementKind kind) {
        if (section != EngagementKind::Meeting) return kind == section;
        return kind == EngagementKind::Meeting || kind == EngagementKind::DirectWork || kind == EngagementKind::Consultation;
    }

    void engagements(EngagementKind kind, const QString& add) {
        SectionColumn::Section<Engagement> section;
        section.add = add;
        section.wanted = [kind](const Engagement& one) { return belongs(kind, one.kind); };
        section.words = [context = context_](const Engagement& one) { return words(context, one); };
        section.form = [context = context_, kind](Form<Engagement>& form) { rows(form, context, kind); };
        section.fresh = [context = context_, kind] {
            Engagement one{.id = core::EngagementId::make(), .caseId = context.caseId(), .kind = kind};
            one.date = context.today();
            one.by = context.worker();
            if (kind == EngagementKind::Asked) one.outcome = core::EngagementOutcome::Planned;
            return one;
        };
        column_.section<Engagement>(section);
    }

    static RecordSection<Engagement>::Words words(const CaseContext& context, const Engagement& one) {
        QStringList who{context.namesOf(one.people), one.agency};
        who.removeAll(QString());
        if (who.isEmpty() && !one.audience.isEmpty()) who.append(context.term(QStringLiteral("audience"), one.audience));
        const QString name = who.isEmpty() ? tr("Nobody named") : who.join(QStringLiteral(", "));
        const QString day = core::dateWords(one.date);
        QString state;
        if (one.kind == EngagementKind::Asked)
            state = !one.answered.isUnknown() ? tr("Asked %1, answered %2").arg(day, core::dateWords(one.answered))
                    : one.outcome == core::EngagementOutcome::Refused ? tr("Asked %1, refused").arg(day)
                    : one.outcome == core::EngagementOutcome::NoReply ? tr("Asked %1, no reply").arg(day)
                                                                      : tr("Asked %1, waiting for the answer").arg(day);
        else if (one.outcome == core::EngagementOutcome::Done) state = tr("%1, %2").arg(label(one.kind), day);
        else state = tr("%1, %2: %3").arg(label(one.kind), day, label(one.outcome).toLower());
        if (one.kind == EngagementKind::Told && one.understood != core::Understood::NotAsked)
            state = tr("%1. Understood: %2").arg(state, label(one.understood).toLower());
        return {name, state, joined({one.purpose.simplified(), one.text.simplified(), one.response.simplified(), one.reason}),
                false};
    }

    static void rows(Form<Engagement>& form, const CaseContext& context, EngagementKind kind) {
        using T = Engagement;
        const Theme& theme = context.theme();
        if (kind == EngagementKind::Meeting) form.choice(tr("Kind"), &T::kind);
        form.people(tr("With whom"), &T::people);
        form.text(tr("Agency or worker"), &T::agency, tr("Where it is nobody of the family."), 360);
        codeRow(form, theme, tr("Reached as"), &T::audience,
                context.choices(QStringLiteral("audience"), context.pack().library.audiences, tr("Not said")));
        form.date(tr("Date"), &T::date);
        if (kind == EngagementKind::Asked) form.date(tr("Answered on"), &T::answered);
        form.choice(tr("Outcome"), &T::outcome);
        form.text(tr("Why not, if refused or not held"), &T::reason, {}, 360);
        form.choice(tr("How"), &T::method);
        form.text(tr("Format"), &T::format, tr("For example: large print, with an interpreter."), 360);
        form.text(tr("Purpose"), &T::purpose, {}, 420);
        form.note(tr("What was done and said"), &T::text, {}, 4);
        form.note(tr("Their answer, in their own words"), &T::response, {}, 3);
        if (kind == EngagementKind::Told) form.choice(tr("Understood"), &T::understood);
        codeRow(form, theme, tr("Part of"), &T::task, taskChoices(context, tr("Nothing in particular")));
        const CodeChoices decisions = decisionChoices(context);
        auto* about = new ChoiceField(theme, decisions.labels);
        form.bindWith(
            QStringLiteral("subject_id"), tr("About which decision"), about, {},
            [=](const T& r) { about->setIndex(r.subject ? int(decisions.codes.indexOf(r.subject->text())) : 0); },
            [=](T& r) {
                if (about->index() == 0) r.subject.reset();
                else if (about->index() > 0) r.subject = core::AnyId::parse(decisions.codes[about->index()]);
            });
        form.note(tr("Your view"), &T::view, {}, 2);
        form.text(tr("By"), &T::by);
    }

    void wishes() {
        using T = core::Wish;
        SectionColumn::Section<T> section;
        section.add = tr("Add a wish or worry");
        section.words = [context = context_](const T& one) {
            const QString name = context.nameOf(one.about);
            return RecordSection<T>::Words{
                tr("%1: %2").arg(name, one.words.isEmpty() ? tr("nothing written yet") : one.words.simplified()),
                tr("%1, %2").arg(label(one.kind), core::dateWords(one.date)),
                joined({one.how, one.present.isEmpty() ? QString() : tr("present: %1").arg(one.present),
                        one.mayShare ? tr("may be shared with the family") : QString()}),
                false};
        };
        section.form = [context = context_](Form<T>& form) { wishRows(form, context); };
        section.fresh = [context = context_] {
            T one{.id = core::WishId::make(), .caseId = context.caseId(), .about = somebody(context)};
            one.date = context.today();
            return one;
        };
        column_.section<T>(section);
    }

    static void wishRows(Form<core::Wish>& form, const CaseContext& context) {
        using T = core::Wish;
        form.person(tr("Whose"), &T::about);
        form.choice(tr("Kind"), &T::kind);
        form.date(tr("Date"), &T::date);
        form.note(tr("In their own words"), &T::words, {}, 3);
        form.text(tr("About"), &T::topic, tr("For example: moving home, family time."));
        auto* favours = new ChoiceField(context.theme(), {tr("Against it"), tr("Unsure, or not said"), tr("For it")});
        form.bindWith(
            QStringLiteral("favours"), tr("More family time or moving home"), favours, {},
            [=](const T& r) { favours->setIndex(r.favours + 1); }, [=](T& r) { r.favours = favours->index() - 1; });
        form.text(tr("Who was there"), &T::present, {}, 360);
        form.text(tr("How it came up"), &T::how, tr("For example: while drawing."), 360);
        form.text(tr("Language"), &T::language);
        form.check(tr("They agreed that the family may read it"), &T::mayShare);
    }

    void trusted() {
        using T = core::TrustedAdult;
        SectionColumn::Section<T> section;
        section.add = tr("Add a trusted adult");
        section.words = [context = context_](const T& one) {
            const QString person = context.nameOf(one.person);
            const QString name = !person.isEmpty() ? person : one.name.isEmpty() ? tr("Nobody named") : one.name;
            QStringList state;
            state.append(one.agreedOn.isUnknown() ? tr("the child has not agreed yet")
                                                  : tr("agreed %1").arg(core::dateShort(one.agreedOn)));
            state.append(one.checkedOn.isUnknown() ? tr("not checked yet")
                                                   : tr("checked %1").arg(core::dateShort(one.checkedOn)));
            if (one.ended) state.append(tr("ended"));
            return RecordSection<T>::Words{tr("%1, for %2").arg(name, context.nameOf(one.child)),
                                           state.join(QStringLiteral(", ")), joined({one.route, one.note}), false};
        };
        section.form = [](Form<T>& form) {
            form.person(tr("Child"), &T::child);
            form.person(tr("Trusted adult"), &T::person);
            form.text(tr("Or name"), &T::name, tr("Where it is nobody of the case."));
            form.date(tr("The child agreed on"), &T::agreedOn);
            form.text(tr("How the child reaches them"), &T::route, {}, 360);
            form.date(tr("Checked to be safe on"), &T::checkedOn);
            form.text(tr("Checked by"), &T::checkedBy);
            form.note(tr("Note"), &T::note, {}, 2);
            form.date(tr("Ended on"), &T::ended);
        };
        section.fresh = [context = context_] {
            return T{.id = core::TrustedAdultId::make(), .caseId = context.caseId(), .child = somebody(context)};
        };
        column_.section<T>(section);
    }

    void barriers() {
        using T = core::Barrier;
        SectionColumn::Section<T> section;
        section.add = tr("Add a barrier");
        section.words = [context = context_](const T& one) {
            return RecordSection<T>::Words{
                tr("%1: %2").arg(context.nameOf(one.about), one.what.simplified()),
                one.resolved ? tr("resolved %1").arg(core::dateShort(*one.resolved))
                             : tr("since %1").arg(core::dateWords(one.since)),
                one.tried.isEmpty() ? tr("Nothing tried yet") : tr("%n thing(s) tried", nullptr, int(one.tried.size())), false};
        };
        section.form = [](Form<T>& form) {
            form.person(tr("For whom"), &T::about);
            form.note(tr("What stands in the way"), &T::what, {}, 2);
            form.date(tr("Since"), &T::since);
            form.list<core::Attempt>(tr("What was tried"), &T::tried, tr("attempt"), [](ItemRows<core::Attempt>& item) {
                item.date(tr("Date"), &core::Attempt::date);
                item.text(tr("What"), &core::Attempt::what);
                item.text(tr("Result"), &core::Attempt::result);
            });
            form.date(tr("Resolved on"), &T::resolved);
        };
        section.fresh = [context = context_] {
            const QList<core::PersonId> parents = core::parentsOf(context.records());
            T one{.id = core::BarrierId::make(),
                  .caseId = context.caseId(),
                  .about = parents.isEmpty() ? somebody(context) : parents.first()};
            one.since = context.today();
            return one;
        };
        column_.section<T>(section);
    }

    /// The first child, else the first person: somebody must be named before another is chosen.
    static core::PersonId somebody(const CaseContext& context) {
        const QList<core::PersonId> children = core::childrenOf(context.records());
        if (!children.isEmpty()) return children.first();
        const auto& people = context.records().all<core::Person>();
        return people.isEmpty() ? core::PersonId::make() : (*people.begin()).id;
    }

    const CaseContext context_;
    SectionColumn column_;
};

}  // namespace

QString conversationAddText() { return Sections::addText(); }

CodeChoices decisionChoices(const CaseContext& context) {
    CodeChoices choices{{QString()}, {Sections::noDecision()}};
    for (const core::GateDecision& one : context.records().all<core::GateDecision>()) {
        choices.codes.append(one.id.text());
        choices.labels.append(context.term(QStringLiteral("gate"), one.gate) + u' ' + core::dateShort(one.date));
    }
    return choices;
}

QWidget* makeConversations(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Sections(context, removed).make();
}

}  // namespace ui
