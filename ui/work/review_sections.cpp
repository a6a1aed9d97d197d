// SPDX-License-Identifier: MPL-2.0
#include "ui/work/review_sections.h"

#include "core/base/date_text.h"
#include "ui/common/icon.h"
#include "ui/work/review_news_card.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::MeasureScore;
using core::Review;

class Sections {
    Q_DECLARE_TR_FUNCTIONS(Reviews)
public:
    Sections(const CaseContext& context, const SectionColumn::Removed& removed) : context_(context), column_(context, removed) {}

    QWidget* reviews() {
        column_.card(tr("Reviews"));
        reviewSection();
        column_.card(tr("Since last time"), tr("Put together from the records, up to today."))
            ->addWidget(new ReviewNewsCard(context_));
        column_.card(tr("Measures"), tr("Only scores are kept. Scores of different raters are never compared."));
        measureSection();
        column_.card(tr("Baseline against later"))->addWidget(new ScoreChangesCard(context_));
        return column_.take();
    }

    QWidget* reflection() {
        QVBoxLayout* card = column_.card(
            tr("Reflection"),
            tr("For your own thinking and for supervision. Kept apart, but part of the record: it may be disclosed."));
        reflectionSection();
        card->addWidget(cardButton(), 0, Qt::AlignLeft);
        return column_.take();
    }
    static QString addText() { return tr("Add a review"); }

private:
    void reviewSection() {
        SectionColumn::Section<Review> section;
        section.add = addText();
        section.words = [context = context_](const Review& one) { return words(context, one); };
        section.form = [context = context_](Form<Review>& form) { rows(form, context); };
        section.fresh = [context = context_] {
            Review one{.id = core::ReviewId::make(), .caseId = context.caseId()};
            const auto& types = context.pack().library.reviews;
            if (!types.isEmpty()) one.type = types.first().id;
            one.date = context.today();
            one.children = core::childrenOf(context.records());
            return one;
        };
        column_.section<Review>(section);
    }

    static RecordSection<Review>::Words words(const CaseContext& context, const Review& one) {
        int open = 0;
        for (const core::ReviewAction& action : one.actions) open += !action.doneOn;
        return {context.term(QStringLiteral("review"), one.type), tr("%1, %2").arg(label(one.state), core::dateWords(one.date)),
                joined({context.namesOf(one.children), one.chair,
                        one.actions.isEmpty() ? QString() : tr("%n action(s) still to do", nullptr, open),
                        one.minutesSent.isUnknown() ? QString() : tr("minutes sent %1").arg(core::dateShort(one.minutesSent))}),
                false};
    }

    static void rows(Form<Review>& form, const CaseContext& context) {
        using T = Review;
        QStringList types;
        for (const core::ReviewType& type : context.pack().library.reviews) types.append(type.id);
        codeRow(form, context.theme(), tr("Type"), &T::type, context.choices(QStringLiteral("review"), types, std::nullopt));
        form.choice(tr("State"), &T::state);
        form.date(tr("Date"), &T::date);
        form.people(tr("Children"), &T::children);
        form.text(tr("Chair"), &T::chair);
        form.list<core::Attendee>(tr("Who was there"), &T::attendees, tr("person"), [](ItemRows<core::Attendee>& item) {
            item.person(tr("Person"), &core::Attendee::person);
            item.text(tr("Or name"), &core::Attendee::name, {}, 180);
            item.text(tr("Role"), &core::Attendee::role, {}, 180);
            item.choice(tr("Attendance"), &core::Attendee::attendance);
        });
        const core::PersonId child = core::childrenOf(context.records()).value(0, core::PersonId::named(QString()));
        form.list<core::ChildPart>(
            tr("How the children took part"), &T::childParts, tr("child"),
            [](ItemRows<core::ChildPart>& item) {
                item.person(tr("Child"), &core::ChildPart::child);
                item.choice(tr("How"), &core::ChildPart::participation);
                item.text(tr("Note"), &core::ChildPart::note);
            },
            [child] {
                return core::ChildPart{child, core::Participation::NotSaid, {}};
            });
        form.date(tr("Papers sent on"), &T::papersSent);
        form.note(tr("What was talked about"), &T::discussion, {}, 4);
        form.note(tr("Outcome, in plain words"), &T::outcome, tr("As the family will read it."), 3);
        form.list<core::ReviewAction>(tr("Actions"), &T::actions, tr("action"), [](ItemRows<core::ReviewAction>& item) {
            item.text(tr("What"), &core::ReviewAction::text);
            item.text(tr("Who"), &core::ReviewAction::who, {}, 180);
            item.date(tr("By when"), &core::ReviewAction::byWhen);
            item.date(tr("Done on"), &core::ReviewAction::doneOn);
        });
        form.note(tr("Where people did not agree"), &T::differences, {}, 2);
        form.date(tr("Next one on"), &T::nextOn);
        form.date(tr("Minutes sent on"), &T::minutesSent);
        form.text(tr("Format of the minutes"), &T::minutesFormat, tr("For example: easy read, with pictures."), 360);
    }

    void measureSection() {
        SectionColumn::Section<MeasureScore> section;
        section.add = tr("Add scores");
        section.words = [context = context_](const MeasureScore& one) { return scoreWords(context, one); };
        section.form = [context = context_](Form<MeasureScore>& form) { scoreRows(form, context); };
        section.fresh = [context = context_] {
            MeasureScore one{.id = core::MeasureScoreId::make(), .caseId = context.caseId()};
            const core::Library& library = context.pack().library;
            if (!library.measures.isEmpty()) one.measure = library.measures.first().id;
            one.occasion = library.occasions.value(0);
            one.date = context.today();
            one.rater = context.worker();
            one.scores = {core::ScaleScore{}};
            return one;
        };
        column_.section<MeasureScore>(section);
    }

    static RecordSection<MeasureScore>::Words scoreWords(const CaseContext& context, const MeasureScore& one) {
        QStringList scores;
        for (const core::ScaleScore& score : one.scores)
            scores.append(score.scale.isEmpty() ? tr("total %1").arg(score.value)
                                                : tr("%1 %2").arg(score.scale).arg(score.value));
        const QString who = one.about ? context.nameOf(one.about) : tr("the family");
        return {tr("%1, %2").arg(context.term(QStringLiteral("measure"), one.measure), who), scores.join(QStringLiteral(", ")),
                joined({core::dateWords(one.date), context.term(QStringLiteral("occasion"), one.occasion), one.respondent,
                        one.rater}),
                false};
    }

    static void scoreRows(Form<MeasureScore>& form, const CaseContext& context) {
        using T = MeasureScore;
        QStringList measures, raters, scales{QString()};
        for (const core::Measure& measure : context.pack().library.measures) {
            measures.append(measure.id);
            for (const QString& one : measure.respondents)
                if (!raters.contains(one)) raters.append(one);
            for (const core::Scale& scale : measure.scales)
                if (!scales.contains(scale.id)) scales.append(scale.id);
        }
        codeRow(form, context.theme(), tr("Measure"), &T::measure,
                context.choices(QStringLiteral("measure"), measures, std::nullopt));
        form.person(tr("About"), &T::about, tr("Empty = the family."));
        form.date(tr("Date"), &T::date);
        codeRow(form, context.theme(), tr("Occasion"), &T::occasion,
                context.choices(QStringLiteral("occasion"), context.pack().library.occasions, tr("Not said")));
        CodeChoices kinds{{QString()}, {tr("Not said")}};
        kinds.codes += raters;
        kinds.labels += raters;
        codeRow(form, context.theme(), tr("Kind of rater"), &T::respondent, kinds);
        form.text(tr("Who rated"), &T::rater);
        CodeChoices parts{scales, scales};
        parts.labels[0] = tr("Total");
        form.list<core::ScaleScore>(tr("Scores"), &T::scores, tr("score"),
                                    [theme = context.theme(), parts](ItemRows<core::ScaleScore>& item) {
                                        codeRow(item, theme, tr("Scale"), &core::ScaleScore::scale, parts);
                                        item.number(tr("Score"), &core::ScaleScore::value, -100, 1000);
                                    });
        form.note(tr("Note"), &T::note, {}, 2);
    }

    // The paper to take along: the latest answers, what is needed, and what is late.
    QPushButton* cardButton() const {
        auto* button = new QPushButton(icon(QStringLiteral("print")), tr("Card for supervision…"));
        QObject::connect(button, &QPushButton::clicked, button, [context = context_] {
            const auto* last =
                core::latest<core::Reflection>(context.records(), context.today(), [](const core::Reflection&) { return true; });
            if (last) return context.page().host.openRecord(QStringLiteral("reports"), core::anyId(last->id));
            context.page().host.say(tr("Write a reflection first. A blank card is among the reports."));
        });
        return button;
    }

    void reflectionSection() {
        using T = core::Reflection;
        SectionColumn::Section<T> section;
        section.add = tr("Write a reflection");
        section.words = [](const T& one) {
            int answered = 0;
            for (const core::ReflectionAnswer& answer : one.answers) answered += !answer.text.trimmed().isEmpty();
            return RecordSection<T>::Words{
                tr("Reflection, %1").arg(core::dateWords(one.date)), tr("%n question(s) answered", nullptr, answered),
                joined({one.author, one.discussedWith.isEmpty() ? tr("not talked through yet")
                                                                : tr("talked through with %1").arg(one.discussedWith)}),
                false};
        };
        section.form = [context = context_](Form<T>& form) { reflectionRows(form, context); };
        section.fresh = [context = context_] {
            T one{.id = core::ReflectionId::make(), .caseId = context.caseId()};
            one.date = context.today();
            one.author = context.worker();
            return one;
        };
        column_.section<T>(section);
    }

    static void reflectionRows(Form<core::Reflection>& form, const CaseContext& context) {
        using T = core::Reflection;
        form.date(tr("Date"), &T::date);
        form.text(tr("Written by"), &T::author);
        for (const QString& prompt : context.pack().library.prompts) {
            auto* field = new NoteField(context.theme(), 2);
            form.bindWith(
                QStringLiteral("answers/") + prompt, context.term(QStringLiteral("prompt"), prompt), field, {},
                [=](const T& r) {
                    QString text;
                    for (const core::ReflectionAnswer& answer : r.answers)
                        if (answer.prompt == prompt) text = answer.text;
                    field->setValue(text);
                },
                [=](T& r) {
                    for (core::ReflectionAnswer& answer : r.answers)
                        if (answer.prompt == prompt) return void(answer.text = field->value());
                    if (!field->value().isEmpty()) r.answers.append({prompt, field->value()});
                });
        }
        form.note(tr("What I need from my supervisor"), &T::support, {}, 3);
        form.text(tr("Talked through with"), &T::discussedWith);
        form.date(tr("Talked through on"), &T::discussedOn);
        form.note(tr("What was agreed"), &T::agreed, {}, 2);
    }

    const CaseContext context_;
    SectionColumn column_;
};

}  // namespace

QString reviewAddText() { return Sections::addText(); }

QWidget* makeReviews(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Sections(context, removed).reviews();
}

QWidget* makeReflection(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Sections(context, removed).reflection();
}

}  // namespace ui
