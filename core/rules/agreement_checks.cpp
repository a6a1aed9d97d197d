// SPDX-License-Identifier: MPL-2.0
#include "core/rules/agreement_checks.h"

#include "core/base/text.h"
#include "core/rules/agreements.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"
#include "core/rules/named_people.h"
#include "core/rules/readability.h"

#include <QRegularExpression>
#include <QSet>

namespace core {
namespace {

using namespace Qt::StringLiterals;
using Severity = Problem::Severity;

constexpr int farthestReviewDays = 7 * 12;
constexpr int mostGoals = 5;
constexpr int daysToSign = 10;  // working days
constexpr int sameItems = 3;    // so many lines of a plan again make it a second plan
const QString abuseFactor = u"risk.p3"_s;

class AgreementChecker {
public:
    AgreementChecker(const CaseSnapshot& records, const Pack& pack, const Agreement& agreement, QDate on)
        : records_(records), pack_(pack), a_(withGoals(records, agreement)), on_(on), events_(eventsOf(records, agreement.id)) {}

    Problems take() {
        reviewDate();
        commitments();
        approval();
        goals();
        reading();
        language();
        signing();
        abuse();
        againstPlans();
        return std::move(problems_);
    }

private:
    void report(const char* field, const char* code, Severity severity, const QString& message) {
        problems_.append({QLatin1String(field), QLatin1String(code), {}, message, severity});
    }

    const AgreementEvent* first(std::initializer_list<AgreementEventKind> kinds) const {
        for (const AgreementEvent* event : events_)
            if (std::find(kinds.begin(), kinds.end(), event->kind) != kinds.end()) return event;
        return nullptr;
    }

    void reviewDate() {
        const QDate from = dayOf(a_.date), review = dayOf(a_.reviewOn);
        if (!review.isValid()) return report("review_on", "WA1", Severity::Error, u"Say when you look at it again together."_s);
        if (from.isValid() && from.daysTo(review) > farthestReviewDays)
            report("review_on", "WA2", Severity::Warning, u"The review is more than 12 weeks after the agreement."_s);
        if (review < on_ && (a_.state == AgreementState::Draft || isInForce(records_, a_)))
            report("review_on", "WA12", Severity::Warning, u"The review date has passed."_s);
    }

    void commitments() {
        const bool ours = std::any_of(a_.clauses.begin(), a_.clauses.end(), [](const AgreementClause& clause) {
            return clause.section == ClauseSection::WeWill && !clause.what.trimmed().isEmpty();
        });
        if (!ours) report("clauses", "WA3", Severity::Error, u"Say what we will do. An agreement binds both sides."_s);
    }

    void approval() {
        if (!a_.signOffs.isEmpty()) return;
        const bool given = a_.state == AgreementState::Issued ||
                           first({AgreementEventKind::ToRead, AgreementEventKind::Signed, AgreementEventKind::CopyGiven});
        report("sign_offs", "WA4", given || a_.state == AgreementState::Draft ? Severity::Error : Severity::Warning,
               given ? u"It was given before a manager approved it."_s : u"A manager approves it before it is given."_s);
    }

    void goals() {
        QHash<PersonId, int> count;
        for (const AgreedGoal& row : a_.goals) {
            if (row.person) ++count[*row.person];
            const Goal* goal = row.goal ? records_.find<Goal>(*row.goal) : nullptr;
            if (goal && (goal->status == GoalStatus::Withdrawn || goal->status == GoalStatus::Replaced))
                report("goals", "WA13", Severity::Warning, u"A goal in it has ended: %1. Make a new version."_s.arg(row.title));
        }
        for (auto it = count.cbegin(); it != count.cend(); ++it)
            if (*it > mostGoals)
                report("goals", "WA5", Severity::Warning,
                       u"%1 goals for one person are too many. Choose five at most."_s.arg(*it));
    }

    void reading() {
        const Reading found = readingOf(linesOf(a_).join(u'\n'), plainLanguage(pack_.writing, a_.language));
        const int target = targetGrade(pack_.writing, a_.kind);
        if (found.grade && *found.grade > target)
            report("clauses", "WA6", Severity::Warning,
                   u"It reads at grade %1; %2 or lower is easier to read."_s.arg(*found.grade, 0, 'f', 1).arg(target));
    }

    void language() {
        if (!a_.interpreter.trimmed().isEmpty() || !a_.secondLanguage.isEmpty()) return;
        for (const AgreementParty& party : a_.parties) {
            const Person* person = party.person ? records_.find<Person>(*party.person) : nullptr;
            if (!person) continue;
            const QString first = folded(person->firstLanguage);
            const bool other = !first.isEmpty() && !first.startsWith("english"_L1);
            if (other || person->interpreterNeeded)
                report(
                    "interpreter", "WA7", Severity::Warning,
                    u"%1 first speaks %2. Name the interpreter or translator."_s.arg(
                        displayName(*person), person->firstLanguage.isEmpty() ? u"another language"_s : person->firstLanguage));
        }
    }

    void signing() {
        const AgreementEvent* given =
            first({AgreementEventKind::ToRead, AgreementEventKind::Explained, AgreementEventKind::CopyGiven});
        const AgreementEvent* answer = first({AgreementEventKind::Signed, AgreementEventKind::Refused});
        const QDate day = given ? dayOf(given->date) : QDate();
        if (day.isValid() && !answer && isOpen() && addWorkingDays(pack_, day, daysToSign) < on_)
            report("signatures", "WA8", Severity::Warning, u"Neither signed nor refused 10 working days after it was given."_s);
        const AgreementEvent* toRead = first({AgreementEventKind::ToRead});
        if (answer && answer->kind == AgreementEventKind::Signed && dayOf(answer->date) == dayOf(a_.date) && !toRead)
            report("signatures", "WA10", Severity::Info, u"Signed on the day it was written, with no time to read."_s);
    }

    bool isOpen() const { return a_.state == AgreementState::Draft || isInForce(records_, a_); }

    // "Keep Craig away", "make sure he does not": one person is made to answer for what another does.
    void abuse() {
        if (!hasAbuse(records_, on_) || !a_.abuseCheck.trimmed().isEmpty()) return;
        static const QRegularExpression burden(
            u"keep\\b.*\\b(?:away|out)|not (?:let|allow)|make sure|prevent|ensure|protect|stop\\b.*\\bfrom|no contact with"_s,
            QRegularExpression::CaseInsensitiveOption);
        const NamedPeople people(records_);
        for (const AgreementClause& clause : a_.clauses) {
            if (clause.section != ClauseSection::FamilyWill && clause.section != ClauseSection::Rule) continue;
            QList<PersonId> named = people.in(clause.what);
            if (clause.person) named.removeAll(*clause.person);
            for (const PersonId& child : a_.children) named.removeAll(child);
            const bool somebody = !named.isEmpty() || clause.what.contains(QRegularExpression(u"\\b(?:he|him|ex|partner)\\b"_s));
            if (somebody && burden.match(clause.what).hasMatch())
                return report(
                    "abuse_check", "WA9", Severity::Warning,
                    u"This may make someone answer for what an abusive person does: \u201c%1\u201d. Change it, or say why "
                    "it is fair."_s.arg(clause.what));
        }
    }

    void againstPlans() {
        QSet<QString> planned;
        for (const PlanLine& line : records_.all<PlanLine>()) planned.insert(folded(line.what));
        planned.remove({});
        int same = 0;
        for (const AgreementClause& clause : a_.clauses) same += planned.contains(folded(clause.what));
        for (const AgreedGoal& goal : a_.goals) same += planned.contains(folded(goal.title));
        if (same >= sameItems)
            report("clauses", "WA11", Severity::Info, u"The plan says the same. An agreement is not a second plan."_s);
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const Agreement a_;
    const QDate on_;
    const QList<const AgreementEvent*> events_;
    Problems problems_;
};

// A plan for tonight needs a bed; where nothing keeps the child from home it does not.
bool needsNight(ContingencyKind kind) {
    switch (kind) {
    case ContingencyKind::MissedContact:
    case ContingencyKind::ChildRefuses:
    case ContingencyKind::Transport:
    case ContingencyKind::Other: return false;
    case ContingencyKind::Lapse:
    case ContingencyKind::Abuse:
    case ContingencyKind::MentalHealth:
    case ContingencyKind::PlacementStrain:
    case ContingencyKind::CarerUnavailable:
    case ContingencyKind::UnplannedReturn:
    case ContingencyKind::HousingLoss:
    case ContingencyKind::Bereavement: break;
    }
    return true;
}

}  // namespace

Problems agreementProblems(const CaseSnapshot& records, const Pack& pack, const Agreement& agreement, QDate on) {
    return AgreementChecker(records, pack, agreement, on).take();
}

Problems issueProblems(const CaseSnapshot& records, const Pack& pack, const Agreement& agreement, QDate on) {
    Problems problems = agreementProblems(records, pack, agreement, on);
    problems.removeIf([](const Problem& problem) { return problem.severity != Severity::Error; });
    return problems;
}

bool hasAbuse(const CaseSnapshot& records, QDate on) {
    QSet<PersonId> people;
    for (const FactorRating& rating : records.all<FactorRating>())
        if (rating.factor == abuseFactor) people.insert(rating.about);
    return std::any_of(people.begin(), people.end(), [&](const PersonId& person) {
        const FactorRating* last = latest<FactorRating>(
            records, on, [&](const FactorRating& one) { return one.factor == abuseFactor && one.about == person; });
        return last && last->status != FactorStatus::Absent && last->status != FactorStatus::Unknown;
    });
}

Problems contingencyProblems(const CaseSnapshot& records, const ContingencyPlan& plan, QDate on) {
    Problems problems;
    const auto warn = [&](const char* field, const char* code, const QString& message) {
        problems.append({QLatin1String(field), QLatin1String(code), {}, message, Severity::Warning});
    };
    if (plan.trigger.trimmed().isEmpty()) warn("trigger", "no_trigger", u"Say what can be seen when it starts."_s);
    if (plan.response.isEmpty()) warn("response", "no_response", u"Say who does what first."_s);
    const bool phone = !plan.outOfHours.trimmed().isEmpty() ||
                       std::any_of(plan.response.begin(), plan.response.end(),
                                   [](const ResponseStep& step) { return !step.phone.trimmed().isEmpty(); });
    if (!phone) warn("out_of_hours", "no_phone", u"Give a number that is answered at night."_s);
    if (needsNight(plan.kind)) {
        if (!plan.nightPerson && plan.nightPlace.trimmed().isEmpty())
            warn("night_person_id", "no_night", u"Say where the child sleeps tonight."_s);
        else if (plan.nightChecked.isUnknown() || plan.nightAgreed.isUnknown())
            warn("night_checked", "night_not_checked", u"Say when the place was checked and agreed."_s);
    }
    if (plan.childTold.trimmed().isEmpty()) warn("child_told", "no_child_told", u"Say what the child is told, and by whom."_s);
    const QDate review = dayOf(plan.reviewOn);
    if (!review.isValid()) warn("review_on", "no_review", u"Say when you look at it again."_s);
    else if (review < on && !plan.ended) warn("review_on", "review_past", u"The review date has passed."_s);
    if (plan.agreedOn.isUnknown() || plan.ended) return problems;
    for (const ParentalResponsibility& holder : records.all<ParentalResponsibility>()) {
        if (!holder.holder || !parentsOf(records).contains(*holder.holder) || holdsOn(holder.from, holder.to, on) == Truth::No)
            continue;
        const bool shared = std::any_of(plan.sharedWith.begin(), plan.sharedWith.end(),
                                        [&](const PlanShare& share) { return share.person == holder.holder; });
        const bool theirChild = plan.children.isEmpty() || plan.children.contains(holder.child);
        const Person* person = records.find<Person>(*holder.holder);
        if (!shared && theirChild && person)
            warn("shared_with", "not_shared", u"Not shared with %1, who decides for the child."_s.arg(displayName(*person)));
    }
    // One parent may hold it for several children.
    Problems once;
    for (const Problem& problem : problems)
        if (!once.contains(problem)) once.append(problem);
    return once;
}

}  // namespace core
