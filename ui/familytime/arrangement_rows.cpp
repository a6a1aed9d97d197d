// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/arrangement_rows.h"

#include "core/base/date_text.h"
#include "core/rules/family_view.h"
#include "core/rules/time_checks.h"
#include "ui/common/following.h"
#include "ui/common/message_bar.h"
#include "ui/familytime/evidence_rows.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>

namespace ui {
namespace {

using core::Arrangement;

/// What stands against the arrangement as it is stored, and the rule read back; follows every saved row.
class ReadBack final : public QLabel {
    Q_DECLARE_TR_FUNCTIONS(ReadBack)
public:
    ReadBack(Form<Arrangement>& form, const CaseContext& context) : form_(form), context_(context) {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        setAccessibleName(tr("The rule read back"));
        connect(&form, &FormBase::committed, this, [this] { say(); });
        followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet&) { say(); });
    }
    void showEvent(QShowEvent* event) override {
        QLabel::showEvent(event);
        say();
    }

private:
    void say() {
        if (!form_.record()) return;
        const Arrangement one = form_.value();
        QStringList lines{core::arrangementWords(one, context_.words(), context_.today())};
        if (lines.first().isEmpty()) lines.first() = tr("No days yet. Add a rule.");
        const auto start = one.start.earliest();
        if (start) {
            const QDate from = std::max(context_.today(), *start);
            const QList<core::PlannedTime> times = core::plannedTimes(one, timeContext(context_), from, from.addDays(120));
            QStringList days;
            for (const core::PlannedTime& time : times.mid(0, 5)) days.append(core::dayWords(time.date, context_.words()));
            if (!days.isEmpty()) lines.append(tr("The next times: %1").arg(days.join(QStringLiteral(", "))));
        }
        const core::Problems problems = core::arrangementProblems(one, timeContext(context_), context_.today());
        for (const core::Problem& problem : problems)
            lines.append((problem.severity == core::Problem::Severity::Error ? tr("Stops it: %1") : tr("To look at: %1"))
                             .arg(problem.message));
        setText(lines.join(u'\n'));
    }

    Form<Arrangement>& form_;
    CaseContext context_;
};

class Filling {
    Q_DECLARE_TR_FUNCTIONS(ArrangementRows)
public:
    Filling(Form<Arrangement>& form, const CaseContext& context) : form_(form), context_(context) {}

    void fill() {
        form_.insert(new ReadBack(form_, context_));
        who();
        when();
        where();
        house();
        planning();
    }

private:
    using T = Arrangement;

    void codes(const QString& name, QString T::*member, const char* list, const QString& hint = {}) {
        codeRow(form_, context_.theme(), name, member, timeCodes(context_, list, tr("Not said")), hint);
    }

    void who() {
        form_.text(tr("Title"), &T::title, tr("For example: Saturdays with Dana."), 360);
        timeChoice(form_, context_.theme(), tr("State"), &T::state, tr("In force only when nothing stops it."));
        peopleRow(form_, context_, Whom::Children, tr("Children"), &T::children);
        peopleRow(form_, context_, Whom::Others, tr("Who comes to see them"), &T::adults);
        peopleRow(form_, context_, Whom::Others, tr("Who must not be there"), &T::notAllowed);
        codes(tr("Form"), &T::type, "contact_types");
        codes(tr("Purpose"), &T::purpose, "contact_purposes");
        form_.note(tr("The purpose in words everybody was told"), &T::purposeText, {}, 2);
        QStringList rungs;
        for (const core::Rung& rung : context_.pack().library.rungs) rungs.append(rung.id);
        codeRow(form_, context_.theme(), tr("Step of the way home"), &T::rung,
                context_.choices(QStringLiteral("rung"), rungs, tr("Not said")),
                tr("As the decision says it; the steps are shown above the plans."));
        recordTicks(form_, context_.theme(), tr("What it serves"), &T::goals, shownBySessions(context_),
                    tr("Goals, risks and strengths it is meant to help with."));
        codes(tr("Supervision"), &T::supervision, "supervision_levels");
        codes(tr("Why it is supervised"), &T::supervisionReason, "supervision_reasons");
        form_.text(tr("More on supervision"), &T::supervisionText, {}, 0);
        form_.date(tr("Look at supervision again on"), &T::supervisionReview);
        codes(tr("Legal basis"), &T::basis, "contact_bases");
        form_.text(tr("Number of the order or agreement"), &T::reference);
        recordChoice(form_, context_.theme(), tr("Decision it rests on"), &T::decision, decisions(context_), tr("None"));
        form_.number(tr("At least so many times"), &T::minimum, 0, 60, tr("As the order or agreement says; 0 = none."));
        form_.number(tr("In so many days"), &T::minimumDays, 1, 366);
    }

    void when() {
        form_.heading(tr("When"));
        form_.date(tr("From"), &T::start);
        form_.date(tr("Until"), &T::end, tr("Empty = it goes on."));
        form_.text(tr("Clock of these times"), &T::zone, tr("Empty = the clock of the place. For example: Europe/London."));
        QList<std::pair<core::SchoolCalendarId, QString>> calendars;
        for (const core::SchoolCalendar& one : context_.shared().all<core::SchoolCalendar>())
            calendars.append({one.id, one.name});
        recordChoice(form_, context_.theme(), tr("Term dates of"), &T::calendar, calendars, tr("None"));
        form_.list<core::TimeRule>(
            tr("Rules"), &T::rules, tr("rule"), [context = context_](ItemRows<core::TimeRule>& item) { rule(item, context); },
            [] { return core::TimeRule(); },
            tr("A court order goes before a one-off, that before holidays, term and the regular rule."));
        form_.list<core::DateChange>(tr("Changes of single days"), &T::changes, tr("change"),
                                     [context = context_](ItemRows<core::DateChange>& item) { change(item, context); });
        form_.list<core::TimeSuspension>(
            tr("Breaks"), &T::suspensions, tr("break"),
            [context = context_](ItemRows<core::TimeSuspension>& item) { suspension(item, context); });
        form_.list<core::SpecialDay>(tr("Special days"), &T::specialDays, tr("day"),
                                     [context = context_](ItemRows<core::SpecialDay>& item) { special(item, context); });
        form_.list<core::PersonZone>(
            tr("Other clocks"), &T::zones, tr("person"),
            [](ItemRows<core::PersonZone>& item) {
                item.person(tr("Person"), &core::PersonZone::person);
                item.text(tr("Time zone"), &core::PersonZone::zone, tr("For example: Africa/Accra."));
            },
            [context = context_] {
                return core::PersonZone{core::childrenOf(context.records()).value(0, core::PersonId::named(QString())), {}};
            });
    }

    static void rule(ItemRows<core::TimeRule>& item, const CaseContext& context) {
        using R = core::TimeRule;
        const Theme& theme = context.theme();
        timeChoice(item, theme, tr("Layer"), &R::layer);
        timeChoice(item, theme, tr("Pattern"), &R::pattern);
        item.number(tr("Every"), &R::every, 1, 52);
        numbersRow(item, theme, tr("Weekdays"), &R::weekdays, {})->line()->setPlaceholderText(tr("1 = Monday, 7 = Sunday"));
        clockRow(item, theme, tr("Start"), &R::start)->line()->setPlaceholderText(tr("empty = no hour"));
        item.number(tr("Minutes"), &R::minutes, 1, 20160);
        numbersRow(item, theme, tr("Which of the month"), &R::nth, {})->line()->setPlaceholderText(tr("1 to 5, -1 = last"));
        numbersRow(item, theme, tr("Days of the month"), &R::days, {})->line()->setPlaceholderText(tr("1 to 31, -1 = last"));
        numbersRow(item, theme, tr("Months"), &R::months, {})->line()->setPlaceholderText(tr("empty = all"));
        item.number(tr("Week"), &R::week, 0, 2)->setToolTip(tr("1 = week A, 2 = week B, 0 = counted from the start"));
        datesRow(item, theme, &R::dates);
        timeChoice(item, theme, tr("Season"), &R::season);
        timeChoice(item, theme, tr("On public holidays"), &R::onHoliday);
        item.date(tr("From"), &R::from);
        item.date(tr("Until"), &R::to);
        recordChoice(item, theme, tr("Another place"), &R::venue, venuesOf(context), tr("As above"));
        item.text(tr("Note"), &R::note, {}, 180);
    }

    /// Single days, typed as ISO dates; what is none is left out.
    template <class R>
    static void datesRow(ItemRows<R>& item, const Theme& theme, QList<QString> R::*member) {
        auto* dates = new TextField(theme, 240);
        item.bindWith(
            columnOf<R>(member), tr("Dates"), dates, {},
            [=](const R& r) { dates->setValue(QStringList(r.*member).join(QStringLiteral(", "))); },
            [=](R& r) {
                (r.*member).clear();
                const QStringList parts = dates->value().split(u',', Qt::SkipEmptyParts);
                for (const QString& part : parts)
                    if (QDate::fromString(part.trimmed(), Qt::ISODate).isValid()) (r.*member).append(part.trimmed());
            });
        dates->line()->setPlaceholderText(tr("2026-03-15, 2026-04-05"));
    }

    static void suspension(ItemRows<core::TimeSuspension>& item, const CaseContext& context) {
        using S = core::TimeSuspension;
        item.date(tr("From"), &S::from);
        item.date(tr("To"), &S::to);
        item.text(tr("Reason"), &S::reason);
        codeRow(item, context.theme(), tr("Legal basis"), &S::basis, timeCodes(context, "contact_bases", tr("Not said")));
        item.text(tr("Decided by"), &S::decidedBy, {}, 180);
        item.date(tr("Family told on"), &S::toldOn);
        recordChoice(item, context.theme(), tr("Decision"), &S::decision, decisions(context), tr("None"));
    }

    static void special(ItemRows<core::SpecialDay>& item, const CaseContext& context) {
        using S = core::SpecialDay;
        timeChoice(item, context.theme(), tr("Kind"), &S::kind);
        item.text(tr("Name"), &S::name, {}, 160);
        item.number(tr("Month"), &S::month, 0, 12);
        item.number(tr("Day"), &S::day, 0, 31);
        datesRow(item, context.theme(), &S::dates);
        item.person(tr("Whose birthday"), &S::person);
        clockRow(item, context.theme(), tr("Start"), &S::start);
        item.number(tr("Minutes"), &S::minutes, 0, 1440);
        recordChoice(item, context.theme(), tr("Another place"), &S::venue, venuesOf(context), tr("As above"));
        item.text(tr("How"), &S::how);
    }

    /// Decisions of the case by what was decided and when.
    static QList<std::pair<core::DecisionId, QString>> decisions(const CaseContext& context) {
        QList<std::pair<core::DecisionId, QString>> list;
        for (const core::GateDecision& one : context.records().all<core::GateDecision>())
            list.append({one.id, tr("%1, %2").arg(context.term(QStringLiteral("gate"), one.gate), core::dateWords(one.date))});
        return list;
    }

    static void change(ItemRows<core::DateChange>& item, const CaseContext& context) {
        using C = core::DateChange;
        timeChoice(item, context.theme(), tr("What"), &C::kind);
        item.date(tr("Day"), &C::date);
        item.date(tr("Moved to"), &C::toDate);
        clockRow(item, context.theme(), tr("Start"), &C::start);
        item.number(tr("Minutes"), &C::minutes, -1, 20160)->setToolTip(tr("-1 = as the rule says"));
        item.text(tr("Reason"), &C::reason);
        recordChoice(item, context.theme(), tr("Another place"), &C::venue, venuesOf(context), tr("As before"));
        item.text(tr("Agreed with"), &C::agreedWith, {}, 180);
        item.date(tr("Agreed on"), &C::agreedOn);
    }

    void where() {
        form_.heading(tr("Where and how"));
        recordChoice(form_, context_.theme(), tr("Place"), &T::venue, venuesOf(context_), tr("None"));
        form_.text(tr("Room, or another place"), &T::venueText, {}, 360);
        form_.text(tr("How the child comes"), &T::childTravel, tr("Kept from a parent: the way starts at the carer’s door."), 0);
        form_.text(tr("How the adult comes"), &T::adultTravel, {}, 0);
        form_.text(tr("Help with travel costs"), &T::travelHelp, {}, 0);
        form_.number(tr("Minutes to come early"), &T::arriveEarly, 0, 120, tr("So that adults do not meet."));
        form_.number(tr("Minutes to wait"), &T::waitLate, 0, 120);
        form_.text(tr("How to confirm"), &T::confirmBy, tr("For example: ring by 09:00 on the day."), 0);
        recordTicks(form_, context_.theme(), tr("Supervisors"), &T::supervisors, professionalsOf(context_));
        form_.text(tr("Handover"), &T::handover, {}, 0);
        form_.text(tr("Whom to ring at the child’s home"), &T::carer, tr("Never printed for a parent."), 360);
        form_.text(tr("Interpreter"), &T::interpreter);
        form_.text(tr("Language"), &T::language);
    }

    void house() {
        form_.heading(tr("Rules of the time together"));
        form_.list<core::HouseRule>(tr("What is agreed"), &T::houseRules, tr("line"),
                                    [context = context_](ItemRows<core::HouseRule>& item) {
                                        codeRow(item, context.theme(), tr("Subject"), &core::HouseRule::topic,
                                                timeCodes(context, "time_rules", std::nullopt));
                                        item.text(tr("What is agreed"), &core::HouseRule::text);
                                    });
        form_.text(tr("Topics not to raise"), &T::topicsToAvoid, {}, 0);
        form_.text(tr("Who steps in, and how"), &T::whoStepsIn, {}, 0);
        form_.text(tr("How it ends"), &T::ending, {}, 0);
        form_.text(tr("If the weather or the place fails"), &T::planB, {}, 0);
        form_.text(tr("If somebody is ill"), &T::ifIll, {}, 0);
        form_.text(tr("If times are missed"), &T::ifMissed, {}, 0);
        form_.number(tr("Times missed without a word that call for a review"), &T::missedRule, 0, 12);
        form_.list<core::TimeWish>(tr("Wishes"), &T::wishes, tr("wish"), [](ItemRows<core::TimeWish>& item) {
            item.person(tr("Whose"), &core::TimeWish::person);
            item.text(tr("Or who"), &core::TimeWish::who, {}, 160);
            item.text(tr("Wish"), &core::TimeWish::text);
            item.date(tr("Said on"), &core::TimeWish::date);
        });
    }

    void planning() {
        form_.heading(tr("Planning"));
        form_.list<core::ChecklistMark>(tr("Seven questions"), &T::planning, tr("answer"),
                                        [context = context_](ItemRows<core::ChecklistMark>& item) {
                                            codeRow(item, context.theme(), tr("Question"), &core::ChecklistMark::item,
                                                    timeCodes(context, "time_planning", std::nullopt));
                                            item.choice(tr("Answer"), &core::ChecklistMark::tick);
                                            item.text(tr("Note"), &core::ChecklistMark::note);
                                        });
        form_.date(tr("Written agreement of"), &T::agreedOn);
        form_.date(tr("Look at it again on"), &T::reviewOn);
        form_.note(tr("Risk"), &T::riskNote, {}, 2);
        form_.list<core::IssuedTo>(tr("Schedule given to"), &T::issued, tr("person"), [](ItemRows<core::IssuedTo>& item) {
            item.person(tr("Person"), &core::IssuedTo::person);
            item.text(tr("Or name"), &core::IssuedTo::to, {}, 180);
            item.date(tr("On"), &core::IssuedTo::date);
            item.text(tr("Form"), &core::IssuedTo::form, {}, 180);
        });
        form_.note(tr("Note"), &T::note, {}, 2);
    }

    Form<Arrangement>& form_;
    CaseContext context_;
};

}  // namespace

void arrangementRows(Form<Arrangement>& form, const CaseContext& context) { Filling(form, context).fill(); }

}  // namespace ui
