// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/arrangement_sections.h"

#include "core/base/date_text.h"
#include "core/rules/opening_hours.h"
#include "core/rules/time_checks.h"
#include "ui/familytime/arrangement_rows.h"
#include "ui/familytime/ladder_view.h"
#include "ui/familytime/phone_card.h"
#include "ui/familytime/time_rows.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::Arrangement;
using core::ContactLimit;

class Sections {
    Q_DECLARE_TR_FUNCTIONS(Arrangements)
public:
    Sections(const CaseContext& context, const SectionColumn::Removed& removed)
        : context_(context), removed_(removed), column_(context, removed) {}

    QWidget* arrangements() {
        column_.card(tr("Arrangements"));
        arrangementSection();
        QVBoxLayout* limits = column_.card(
            tr("Conditions"), tr("What a court, the police or an agreement sets for an adult. No arrangement goes past it."));
        limits->addWidget(limitSection());
        QVBoxLayout* way = column_.card(tr("The way from letters to home"),
                                        tr("● behind, ► decided now, ○ ahead. A further step needs a decision of the process."));
        way->addWidget(new LadderView(context_));
        QVBoxLayout* phone =
            column_.card(tr("For a phone"), tr("The coming year as a calendar file that phones and offices read."));
        phone->addWidget(new PhoneCard(context_));
        return column_.take();
    }

    QWidget* places() {
        QVBoxLayout* venues = column_.card(tr("Places"), tr("For all cases of this file."));
        venues->addWidget(shared<core::Venue>(tr("Add a place"), &Sections::venueWords, &Sections::venueRows, [] {
            core::Venue venue{core::VenueId::make()};
            return venue;
        }));
        QVBoxLayout* terms = column_.card(tr("Term dates"), tr("A day outside all terms, or on a closed day, is holiday."));
        terms->addWidget(shared<core::SchoolCalendar>(tr("Add term dates"), &Sections::termWords, &Sections::termRows, [] {
            core::SchoolCalendar calendar{core::SchoolCalendarId::make()};
            return calendar;
        }));
        auto* read = new QPushButton(tr("Read term dates or appointments from a file…"));
        QObject::connect(read, &QPushButton::clicked, read,
                         [context = context_] { context.page().host.openPage(QStringLiteral("importing")); });
        terms->addWidget(read, 0, Qt::AlignLeft);
        return column_.take();
    }
    static QString addText() { return tr("Add an arrangement"); }

private:
    void arrangementSection() {
        SectionColumn::Section<Arrangement> section;
        section.add = addText();
        section.words = [context = context_](const Arrangement& one) { return words(context, one); };
        section.form = [context = context_](Form<Arrangement>& form) {
            arrangementRows(form, context);
            form.setPlan([context, &form](const Arrangement& before, const Arrangement& after) {
                return plan(context, form, before, after);
            });
        };
        section.fresh = [context = context_] {
            Arrangement one{core::ArrangementId::make(), context.caseId()};
            one.children = core::childrenOf(context.records());
            one.start = context.today();
            core::TimeRule rule;
            rule.weekdays = {6};
            one.rules = {rule};
            for (const QString& question : codesOf(context.pack(), "time_planning")) one.planning.append({question});
            return one;
        };
        column_.section<Arrangement>(section);
    }

    /// In force only when nothing stops it; the reasons come under their rows.
    static core::ChangeSet plan(const CaseContext& context, Form<Arrangement>& form, const Arrangement& before,
                                const Arrangement& after) {
        if (after.state == core::ArrangementState::Active) {
            core::Problems stops = core::arrangementProblems(after, timeContext(context), context.today());
            stops.removeIf([](const core::Problem& one) { return one.severity != core::Problem::Severity::Error; });
            const bool putInForce = before.state != core::ArrangementState::Active;
            if (!stops.isEmpty() && putInForce) {
                QStringList reasons;
                for (core::Problem& one : stops) {
                    reasons.append(one.message);
                    one.field = QStringLiteral("state");
                }
                stops.first().message = reasons.join(u' ');
                form.FormBase::show({stops.first()});
                throw core::Error(core::Fault::Cancelled, QStringLiteral("an arrangement that something stops"));
            }
        }
        return core::ChangeSet{}.edit(before, after);
    }

    static RecordSection<Arrangement>::Words words(const CaseContext& context, const Arrangement& one) {
        const core::Problems problems = core::arrangementProblems(one, timeContext(context), context.today());
        const auto stops = std::count_if(problems.begin(), problems.end(), [](const core::Problem& problem) {
            return problem.severity == core::Problem::Severity::Error;
        });
        return {one.title.isEmpty() ? context.namesOf(one.adults) : one.title,
                core::arrangementWords(one, context.words(), context.today()),
                joined({label(one.state), tr("%1 with %2").arg(context.namesOf(one.children), context.namesOf(one.adults)),
                        context.term(QStringLiteral("supervision_levels"), one.supervision),
                        context.term(QStringLiteral("contact_purposes"), one.purpose),
                        one.reviewOn.isUnknown() ? QString() : tr("look again %1").arg(core::dateShort(one.reviewOn)),
                        stops ? tr("%n thing(s) stop it", nullptr, int(stops)) : QString()}),
                false};
    }

    QWidget* limitSection() {
        RecordSection<ContactLimit>::Setup section;
        section.records = [context = context_] {
            QList<ContactLimit> list;
            for (const ContactLimit& one : context.records().all<ContactLimit>()) list.append(one);
            std::stable_sort(list.begin(), list.end(), [](const ContactLimit& a, const ContactLimit& b) {
                return core::compareForList(b.from, a.from) < 0;
            });
            return list;
        };
        section.words = [context = context_](const ContactLimit& one) -> RecordSection<ContactLimit>::Words {
            return {
                tr("%1: %2").arg(context.nameOf(one.adult), label(one.kind)), one.text,
                joined({context.term(QStringLiteral("limit_bases"), one.basis),
                        one.children.isEmpty() ? tr("all children") : context.namesOf(one.children), core::dateWords(one.from),
                        one.to ? tr("until %1").arg(core::dateShort(*one.to)) : QString(), one.reference}),
                false};
        };
        section.form = [context = context_](Form<ContactLimit>& form) {
            using T = ContactLimit;
            personRow(form, context, Whom::Others, tr("Adult"), &T::adult);
            timeChoice(form, context.theme(), tr("What"), &T::kind);
            peopleRow(form, context, Whom::Children, tr("Children"), &T::children, tr("None ticked = all."));
            codeRow(form, context.theme(), tr("Basis"), &T::basis, timeCodes(context, "limit_bases", tr("Not said")));
            form.note(tr("In the words of the order"), &T::text, {}, 2);
            form.date(tr("From"), &T::from);
            form.date(tr("Until"), &T::to, tr("Empty = it still holds."));
            form.text(tr("Number"), &T::reference);
        };
        section.fresh = [context = context_] {
            core::PersonId adult = core::PersonId::named(QString());
            for (const core::Person& person : context.records().all<core::Person>())
                if (!person.subjectChild) adult = person.id;
            ContactLimit one{core::ContactLimitId::make(), context.caseId(), core::LimitKind::NoContact, adult};
            one.from = context.today();
            return one;
        };
        auto* made = new RecordSection<ContactLimit>(context_.page(), {}, tr("Add a condition"), section);
        QObject::connect(made, &RecordSectionBase::removedLine, made, removed_);
        return made;
    }

    template <class T>
    RecordSection<T>* shared(const QString& add, typename RecordSection<T>::Words (*say)(const T&),
                             void (*fill)(Form<T>&, const CaseContext&), std::function<T()> fresh) {
        typename RecordSection<T>::Setup setup;
        setup.records = [context = context_] {
            QList<T> list;
            for (const T& one : context.shared().template all<T>()) list.append(one);
            std::sort(list.begin(), list.end(), [](const T& a, const T& b) { return a.name.localeAwareCompare(b.name) < 0; });
            return list;
        };
        setup.words = say;
        setup.form = [context = context_, fill](Form<T>& form) { fill(form, context); };
        setup.fresh = std::move(fresh);
        auto* section = new RecordSection<T>(context_.page(), {}, add, setup);
        QObject::connect(section, &RecordSectionBase::removedLine, section, removed_);
        return section;
    }

    /// Read back, so that nobody relies on hours that were not understood.
    static QString hoursWords(const core::Venue& one) {
        if (one.opening.trimmed().isEmpty()) return {};
        if (core::openingHours(one.opening).understood) return tr("open %1").arg(one.opening.simplified());
        return tr("“%1” was not understood: the planner takes 09:00 to 18:00 but Sundays").arg(one.opening.simplified());
    }
    static RecordSection<core::Venue>::Words venueWords(const core::Venue& one) {
        return {one.name, QString(one.lines).replace(u'\n', QStringLiteral(", ")),
                joined({hoursWords(one), one.families > 0 ? tr("room for %n family(ies)", nullptr, one.families) : QString(),
                        one.accessibility, one.toys}),
                false};
    }
    static void venueRows(Form<core::Venue>& form, const CaseContext&) {
        using T = core::Venue;
        form.text(tr("Name"), &T::name, {}, 360);
        form.note(tr("Address"), &T::lines, {}, 3);
        form.text(tr("Postcode"), &T::postcode, {}, 96);
        form.text(tr("Telephone"), &T::phone);
        form.number(tr("Families at one time"), &T::families, 0, 50, tr("0 = no limit."));
        form.text(tr("Open"), &T::opening,
                  tr("For example: Monday to Friday, 09:00 to 18:00; Saturday 10:00 to 14:00. Or: daily 9 to 17 except Sunday."),
                  360);
        form.text(tr("Steps, lift, hearing loop"), &T::accessibility, {}, 0);
        form.text(tr("Toys and garden"), &T::toys, {}, 0);
        form.text(tr("Private entrance"), &T::privateEntrance, {}, 0);
        form.text(tr("Security"), &T::security, {}, 0);
        form.text(tr("Parking and buses"), &T::parking, {}, 0);
        form.check(tr("Where it is must not be told"), &T::restricted);
        form.note(tr("Note"), &T::note, {}, 2);
    }

    static RecordSection<core::SchoolCalendar>::Words termWords(const core::SchoolCalendar& one) {
        QStringList spans;
        for (const core::SchoolSpan& span : one.spans)
            spans.append(tr("%1 %2 to %3").arg(span.name, core::dateShort(span.from), core::dateShort(span.to)));
        return {one.name, spans.join(QStringLiteral(", ")), one.source, false};
    }
    static void termRows(Form<core::SchoolCalendar>& form, const CaseContext& context) {
        using T = core::SchoolCalendar;
        form.text(tr("Name"), &T::name, {}, 360);
        form.list<core::SchoolSpan>(tr("Terms and closed days"), &T::spans, tr("line"), [](ItemRows<core::SchoolSpan>& item) {
            item.text(tr("Name"), &core::SchoolSpan::name, {}, 180);
            item.date(tr("First day"), &core::SchoolSpan::from);
            item.date(tr("Last day"), &core::SchoolSpan::to);
            item.check(tr("School is open"), &core::SchoolSpan::open);
        });
        form.date(tr("A day of a week A"), &T::weekA);
        clockRow(form, context.theme(), tr("Lessons from"), &T::opens);
        clockRow(form, context.theme(), tr("Lessons until"), &T::closes);
        form.text(tr("Where the dates are from"), &T::source, {}, 360);
    }

    CaseContext context_;
    SectionColumn::Removed removed_;
    SectionColumn column_;
};

}  // namespace

QWidget* makeArrangements(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Sections(context, removed).arrangements();
}

QWidget* makePlaces(const CaseContext& context, const SectionColumn::Removed& removed) {
    return Sections(context, removed).places();
}

QString arrangementAddText() { return Sections::addText(); }

}  // namespace ui
