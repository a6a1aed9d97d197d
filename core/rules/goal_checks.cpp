// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal_checks.h"

#include "core/base/text.h"
#include "core/rules/attainment.h"
#include "core/rules/coverage.h"
#include "core/rules/family_view.h"
#include "core/rules/goal_words.h"
#include "core/rules/named_people.h"
#include "core/rules/readability.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostWords = 30, mostSteps = 5, mostGoals = 5;
constexpr int freshBaselineDays = 42, hurriedDays = 42, farthestMonths = 6;
constexpr int reviewWeeks = 6, babyReviewWeeks = 4;

class Checker {
public:
    Checker(const GoalContext& context, const Goal& goal)
        : c_(context), goal_(goal), plain_(plainLanguage(context.pack.writing, context.language)) {}

    QList<GoalCheck> take() {
        specific();
        measurable();
        achievable();
        relevant();
        timed();
        plain();
        return std::move(checks_);
    }

private:
    void add(const char* code, bool fine, const QString& found = {}) {
        checks_.append({QLatin1String(code), fine ? CheckState::Fine : CheckState::Attention, found});
    }
    void notYet(const char* code) { checks_.append({QLatin1String(code), CheckState::NotYet, {}}); }
    void judge(const char* code, bool can, bool fine, const QString& found = {}) {
        if (can) add(code, fine, found);
        else notYet(code);
    }

    void specific() {
        const bool said = !goal_.title.trimmed().isEmpty();
        judge("S1", said, hasSubject());
        judge("S2", said, goalwords::hasVerb(goal_.title, plain_.verbs));
        const QString vague = goalwords::vagueWord(goal_.title, plain_.vague);
        judge("S3", said, vague.isEmpty(), vague);
        const int words = goalwords::wordCount(goal_.title);
        judge("S4", said, goalwords::joints(goal_.title) <= 1 && words <= mostWords, QString::number(words));
        judge("S5", said, !goalwords::onlyNegative(goal_.title, plain_.verbs));
    }

    bool hasSubject() const {
        const QString title = folded(goal_.title);
        const bool own = goal_.kind == GoalKind::YoungPerson || goal_.kind == GoalKind::Child;
        if (own && title.startsWith("i "_L1)) return true;
        if (goal_.kind == GoalKind::Service) return title.startsWith("we "_L1) || goalwords::beginsWithName(goal_.title);
        if (goal_.kind == GoalKind::Shared && title.startsWith("we "_L1)) return true;
        const QList<PersonId> named = NamedPeople(c_.records).in(goal_.title.section(u' ', 0, 2));
        return !named.isEmpty();
    }

    void measurable() {
        const QString counted = goal_.title + u' ' + goal_.target + u' ' + goal_.unit;
        judge("M1", !goal_.title.isEmpty() || goal_.measure != GoalMeasure::NotSaid,
              goal_.measure != GoalMeasure::NotSaid && (goalwords::hasNumber(counted) || goal_.targetValue));
        const QDate from = dayOf(goal_.baselineDate), agreed = agreedDay();
        add("M2",
            !goal_.baseline.trimmed().isEmpty() && from.isValid() && from <= agreed && from.daysTo(agreed) <= freshBaselineDays);
        add("M3", !(goal_.source + goal_.collectedBy).trimmed().isEmpty() && !isOwnReportOnly());
    }

    // Told by the person alone, and nothing else to see.
    bool isOwnReportOnly() const {
        if (!goal_.person) return false;
        const QString source = goal_.source.trimmed(), who = goal_.collectedBy.trimmed();
        const bool told = source.isEmpty() || (isOwnerAlone(source) && goalwords::isTold(source));
        return told && (isOwnerAlone(who) || (who.isEmpty() && !source.isEmpty()));
    }

    // "Dana", "Dana in her diary"; not "Dana and Bev" nor "Bev rings Dana".
    bool isOwnerAlone(const QString& text) const {
        const NamedPeople people(c_.records);
        const bool first = !people.in(text.section(u' ', 0, 0)).isEmpty();
        return first && people.in(text) == QList<PersonId>{*goal_.person} && goalwords::joints(text) == 0 &&
               !text.contains(" with "_L1, Qt::CaseInsensitive);
    }

    void achievable() {
        int running = 0;
        for (const Goal& other : c_.records.all<Goal>())
            running += other.person == goal_.person && isRunning(other) && !(other.id == goal_.id);
        const bool many = goal_.person && running + 1 > mostGoals;
        add("A1", !many && goal_.steps.size() <= mostSteps, QString::number(many ? running + 1 : int(goal_.steps.size())));
        helpInTime();
        const QDate by = dayOf(goal_.targetBy), from = std::max(agreedDay(), dayOf(goal_.baselineDate));
        judge("A3", by.isValid() && from.isValid(), !(goal_.baselineLevel <= -2 && from.daysTo(by) < hurriedDays));
        const QString other = goalwords::firstOf(goal_.title, plain_.others);
        const bool ownStep = std::any_of(goal_.steps.begin(), goal_.steps.end(),
                                         [&](const GoalStep& step) { return step.person && step.person == goal_.person; });
        judge("A4", !goal_.title.isEmpty(), other.isEmpty() || ownStep, other);
    }

    // Every step has somebody who can do it, and help starts before the goal is due.
    void helpInTime() {
        const QDate by = dayOf(goal_.targetBy);
        for (const GoalStep& step : goal_.steps) {
            const Person* who = step.person ? c_.records.find<Person>(*step.person) : nullptr;
            if ((who && who->deceased) || (!step.person && step.who.trimmed().isEmpty())) return add("A2", false, step.text);
        }
        for (const GoalSupport& help : goal_.support) {
            QDate start = dayOf(help.start);
            if (!start.isValid() && dayOf(help.asked).isValid()) start = dayOf(help.asked).addDays(7 * help.waitingWeeks);
            if (by.isValid() && start.isValid() && start > by) return add("A2", false, help.service);
        }
        judge("A2", !goal_.steps.isEmpty() || !goal_.support.isEmpty(), true);
    }

    void relevant() {
        const QList<PersonId> named = NamedPeople(c_.records).in(goal_.why);
        const QList<PersonId> children = goal_.children.isEmpty() ? childrenOf(c_.records) : goal_.children;
        const bool child = std::any_of(named.begin(), named.end(), [&](const PersonId& id) { return children.contains(id); });
        add("R1", !goal_.factors.isEmpty() && child);
        int open = 0;
        const QList<CoverageRow> rows = coverageOf(c_.records, c_.pack, c_.on);
        for (const CoverageRow& row : rows)
            open += row.lacksGoal() && !std::any_of(goal_.factors.begin(), goal_.factors.end(), [&](const FactorLink& link) {
                        return link.factor == row.rating->factor && (!link.about || *link.about == row.rating->about);
                    });
        add("R2", open == 0, QString::number(open));
    }

    void timed() {
        const QDate by = dayOf(goal_.targetBy), agreed = agreedDay(), next = dayOf(goal_.nextReview);
        const bool open = goal_.status == GoalStatus::Draft || isRunning(goal_);
        const QDate needed = goal_.neededBy.latest().value_or(QDate());
        add("T1", by.isValid() && (!open || by > c_.on) && (!needed.isValid() || by <= needed) &&
                      by <= agreed.addMonths(farthestMonths));
        const int most = hasBaby() ? babyReviewWeeks : reviewWeeks;
        const QDate half = by.isValid() ? agreed.addDays(agreed.daysTo(by) / 2) : QDate();
        const bool first = reviewsOf(c_.records, goal_.id).isEmpty();
        add("T2",
            goal_.reviewEveryWeeks >= 1 && goal_.reviewEveryWeeks <= most && next.isValid() &&
                (!first || !half.isValid() || next <= half),
            QString::number(most));
        ordered(by, next);
    }

    bool hasBaby() const {
        const QList<PersonId> children = goal_.children.isEmpty() ? childrenOf(c_.records) : goal_.children;
        return std::any_of(children.begin(), children.end(), [&](const PersonId& id) {
            const Person* child = c_.records.find<Person>(id);
            const auto age = child ? ageAt(child->birth, c_.on) : std::nullopt;
            return child && (child->beginning == Beginning::Unborn || (age && age->most < 1));
        });
    }

    // A review is held on a working day; steps and target may be on a Saturday, but not on a public holiday.
    void ordered(QDate by, QDate next) {
        if (next.isValid() && !isWorkingDay(c_.pack, next)) return add("T3", false, next.toString(Qt::ISODate));
        QDate before;
        for (const GoalStep& step : goal_.steps) {
            const QDate day = dayOf(step.byWhen);
            if (!day.isValid()) continue;
            if ((before.isValid() && day < before) || (by.isValid() && day > by) || isHoliday(day))
                return add("T3", false, step.text);
            before = day;
        }
        judge("T3", by.isValid(), !by.isValid() || !isHoliday(by), by.toString(Qt::ISODate));
    }

    bool isHoliday(QDate day) const { return holidaysOf(c_.pack, day.year()).contains(day); }

    void plain() {
        QString text = goal_.plainVersion.isEmpty() ? goal_.title : goal_.plainVersion;
        for (const GoalStep& step : goal_.steps) text += u'\n' + step.text;
        const Reading reading = readingOf(text, plain_);
        const auto kind = goal_.kind == GoalKind::Child         ? AgreementKind::Child
                          : goal_.kind == GoalKind::YoungPerson ? AgreementKind::YoungPerson
                                                                : AgreementKind::Parent;
        QString found;
        for (const TextMark& mark : reading.marks)
            if (found.isEmpty() && (mark.kind == TextMarkKind::Jargon || mark.kind == TextMarkKind::Tone))
                found = text.mid(mark.start, mark.length);
        // One short line with a name in it can have any grade; from two lines on the figure says something.
        const bool hard = reading.grade && reading.words >= 20 && *reading.grade > targetGrade(c_.pack.writing, kind);
        judge("P1", reading.words > 0, found.isEmpty() && !hard, found);
    }

    QDate agreedDay() const {
        const QDate day = dayOf(goal_.agreedOn);
        return day.isValid() ? day : c_.on;
    }

    const GoalContext& c_;
    const Goal& goal_;
    const PlainLanguage& plain_;
    QList<GoalCheck> checks_;
};

}  // namespace

QList<GoalCheck> goalChecks(const GoalContext& context, const Goal& goal) { return Checker(context, goal).take(); }

CheckState stateOf(const QList<GoalCheck>& checks, QChar letter) {
    CheckState state = CheckState::NotYet;
    for (const GoalCheck& check : checks) {
        if (!check.code.startsWith(letter)) continue;
        if (check.state == CheckState::Attention) return CheckState::Attention;
        if (check.state == CheckState::Fine) state = CheckState::Fine;
    }
    return state;
}

}  // namespace core
