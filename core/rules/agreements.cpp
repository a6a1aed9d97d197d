// SPDX-License-Identifier: MPL-2.0
#include "core/rules/agreements.h"

#include "core/base/date_text.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"

#include <QCryptographicHash>

namespace core {
namespace {

using namespace Qt::StringLiterals;

QList<const Goal*> goalsFor(const CaseSnapshot& records, const std::optional<PersonId>& person, AgreementKind kind) {
    QList<const Goal*> list;
    for (const Goal& goal : records.all<Goal>()) {
        if (goal.status != GoalStatus::Draft && !isRunning(goal)) continue;
        const bool theirs = goal.person ? goal.person == person : kind != AgreementKind::Child;
        if (theirs) list.append(&goal);
    }
    std::stable_sort(list.begin(), list.end(), [](const Goal* a, const Goal* b) { return a->position < b->position; });
    return list;
}

const AgreementTemplate* templateFor(const Pack& pack, const AgreementStart& start) {
    const AgreementTemplate* first = nullptr;
    for (const AgreementTemplate& one : pack.writing.templates) {
        if (one.id == start.startedFrom) return &one;
        if (!first && one.kind == start.kind) first = &one;
    }
    return first;
}

// What is known of the person by now, in the words a family reads.
void addRatings(const CaseSnapshot& records, const Pack& pack, const Words& words, const PersonId& person, QDate on,
                Agreement& agreement) {
    for (const Factor& factor : pack.library.factors) {
        const FactorRating* rating = latest<FactorRating>(
            records, on, [&](const FactorRating& one) { return one.factor == factor.id && one.about == person; });
        if (!rating) continue;
        const bool strength = factor.kind == FactorKind::Protective &&
                              (rating->status == FactorStatus::Present || rating->status == FactorStatus::Strong);
        const bool worry = factor.kind == FactorKind::Risk && rating->severity >= 2 &&
                           (rating->status == FactorStatus::NotAddressed || rating->status == FactorStatus::BeingAddressed);
        if (!strength && !worry) continue;
        AgreementClause clause{.section = strength ? ClauseSection::Strength : ClauseSection::Worry};
        clause.person = person;
        clause.what = words.heading(u"factor."_s + factor.id, Register::Family);
        clause.forChild = worry ? rating->childView : QString();
        clause.factor = factor.id;
        agreement.clauses.append(clause);
    }
}

QString partyRole(AgreementKind kind) {
    return kind == AgreementKind::Parent ? u"parent"_s : kind == AgreementKind::YoungPerson ? u"young_person"_s : u"child"_s;
}

}  // namespace

AgreedGoal agreedGoal(const Goal& goal) {
    AgreedGoal one{goal.id, goal.person, goal.plainVersion.isEmpty() ? goal.title : goal.plainVersion};
    one.why = goal.why;
    one.target = goal.target;
    one.known = goal.source;
    one.checks = goal.collectedBy;
    one.by = goal.targetBy;
    one.steps = goal.steps;
    one.support = goal.support;
    return one;
}

AgreementClause clauseOf(const Words& words, const ClauseRule& rule, const std::optional<PersonId>& parent) {
    const QString key = u"clause."_s + rule.id;
    AgreementClause clause{.section = rule.section, .library = rule.id};
    clause.what = words.phrase(key);
    clause.byWhen = words.phrase(key + ".when"_L1);
    clause.help = words.phrase(key + ".help"_L1);
    clause.known = words.phrase(key + ".known"_L1);
    clause.otherwise = words.phrase(key + ".otherwise"_L1);
    if (rule.section == ClauseSection::FamilyWill) clause.person = parent;
    return clause;
}

Agreement newAgreement(const CaseSnapshot& records, const Pack& pack, const AgreementStart& start) {
    const CaseProfile* profile = records.profile();
    const QString language = profile && !profile->language.isEmpty() ? profile->language : u"en"_s;
    const Words words(pack, language, profile ? profile->wording : Wording::FamilyTime);
    const AgreementTemplate* form = templateFor(pack, start);
    Agreement one{.id = AgreementId::make(), .caseId = records.id(), .kind = start.kind};
    one.title = words.phrase(u"agreement.title"_s);
    one.date = start.on;
    one.language = language;
    one.format = start.kind == AgreementKind::Parent ? u"clear"_s : u"large"_s;
    one.children = start.kind == AgreementKind::Parent || !start.person ? childrenOf(records) : QList<PersonId>{*start.person};
    if (start.person) one.parties.append({start.person, {}, partyRole(start.kind)});
    one.parties.append({std::nullopt, start.worker, u"social_worker"_s});
    one.author = start.worker;
    if (form) {
        one.startedFrom = form->id;
        one.reviewOn = addWorkingDays(pack, start.on.addDays(7 * form->reviewWeeks).addDays(-1), 1);
        for (const QString& id : form->clauses)
            for (const ClauseRule& rule : pack.writing.clauses)
                if (rule.id == id) one.clauses.append(clauseOf(words, rule, start.person));
    }
    if (start.person && start.kind != AgreementKind::Child) addRatings(records, pack, words, *start.person, start.on, one);
    for (const ContingencyPlan& plan : records.all<ContingencyPlan>())
        if (!plan.agreedOn.isUnknown() && !plan.ended) one.contingencies.append(plan.id);
    const QList<const Goal*> goals = goalsFor(records, start.person, start.kind);
    for (const Goal* goal : goals) one.goals.append(agreedGoal(*goal));
    return one;
}

AgreedGoal withOwnWords(AgreedGoal fresh, const AgreedGoal& before) {
    fresh.easy = before.easy;
    fresh.picture = before.picture;
    fresh.other = before.other;
    return fresh;
}

Agreement withGoals(const CaseSnapshot& records, const Agreement& agreement) {
    if (agreement.state == AgreementState::Issued) return agreement;
    Agreement fresh = agreement;
    for (AgreedGoal& row : fresh.goals)
        if (const Goal* goal = row.goal ? records.find<Goal>(*row.goal) : nullptr) row = withOwnWords(agreedGoal(*goal), row);
    return fresh;
}

Agreement issued(const CaseSnapshot& records, const Pack& pack, const Agreement& draft, QDate on) {
    if (draft.state != AgreementState::Draft) throw Error(Fault::Invalid, u"this agreement is issued already"_s);
    Agreement one = withGoals(records, draft);
    one.state = AgreementState::Issued;
    one.issuedOn = on;
    one.pack = pack.id + u' ' + pack.version;
    one.fingerprint = fingerprintOf(one);
    return one;
}

QString fingerprintOf(const Agreement& agreement) {
    QStringList lines = linesOf(agreement);
    lines << agreement.title << QString::number(agreement.version) << agreement.reviewOn.edtf();
    // What is printed beside it, or on the easy-read twin; nothing where there is none, so that older marks still hold.
    const auto also = [&](const QString& text) {
        if (!text.isEmpty()) lines << text;
    };
    for (const AgreementClause& clause : agreement.clauses) also(clause.other), also(clause.easy);
    for (const AgreedGoal& goal : agreement.goals) also(goal.other), also(goal.easy);
    const QByteArray digest = QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(8)).toUpper();
}

Agreement nextVersion(const CaseSnapshot& records, const Agreement& agreement, QDate on) {
    Agreement next = agreement;
    next.id = AgreementId::make();
    next.state = AgreementState::Draft;
    next.version = agreement.version + 1;
    next.supersedes = agreement.id;
    next.date = on;
    next.issuedOn = {};
    next.fingerprint.clear();
    next.pack.clear();
    next.signOffs.clear();
    // The next review lies as far ahead as the last one did.
    const QDate from = dayOf(agreement.date), review = dayOf(agreement.reviewOn);
    if (from.isValid() && review > from) next.reviewOn = on.addDays(from.daysTo(review));
    next = withGoals(records, next);
    next.goals.removeIf([&](const AgreedGoal& row) {
        const Goal* goal = row.goal ? records.find<Goal>(*row.goal) : nullptr;
        return goal && goal->status != GoalStatus::Draft && !isRunning(*goal);
    });
    return next;
}

QStringList linesOf(const Agreement& agreement) {
    QStringList lines;
    const auto add = [&](const QString& text) {
        if (!text.trimmed().isEmpty()) lines << text.trimmed();
    };
    for (const auto& [section, name] : EnumNames<ClauseSection>::table)
        for (const AgreementClause& clause : agreement.clauses) {
            if (clause.section != section) continue;
            for (const QString& part : {clause.what, clause.forChild, clause.byWhen, clause.help, clause.known, clause.otherwise})
                add(part);
        }
    for (const AgreedGoal& goal : agreement.goals) {
        for (const QString& part : {goal.title, goal.why, goal.target, goal.known}) add(part);
        for (const GoalStep& step : goal.steps) add(step.text);
        for (const GoalSupport& help : goal.support) add(help.service);
    }
    return lines;
}

QList<VersionChange> compareVersions(const Agreement& before, const Agreement& after) {
    const QStringList a = linesOf(before), b = linesOf(after);
    // Lengths of the longest common sequence of what is left of both.
    const auto width = b.size() + 1;
    QList<int> common((a.size() + 1) * width, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            common[i * width + j] = a[i] == b[j] ? common[(i + 1) * width + j + 1] + 1
                                                 : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    QList<VersionChange> changes;
    qsizetype i = 0, j = 0;
    using Kind = VersionChange::Kind;
    while (i < a.size() || j < b.size()) {
        const bool both = i < a.size() && j < b.size();
        if (both && a[i] == b[j]) {
            changes.append({Kind::Same, a[i]});
            ++i, ++j;
        } else if (i < a.size() && (j == b.size() || common[(i + 1) * width + j] >= common[i * width + j + 1]))
            changes.append({Kind::Removed, a[i++]});
        else changes.append({Kind::Added, b[j++]});
    }
    return changes;
}

QList<const AgreementEvent*> eventsOf(const CaseSnapshot& records, const AgreementId& agreement) {
    QList<const AgreementEvent*> list;
    for (const AgreementEvent& event : records.all<AgreementEvent>())
        if (event.agreement == agreement) list.append(&event);
    std::sort(list.begin(), list.end(), [](const AgreementEvent* a, const AgreementEvent* b) { return isLater(*b, *a); });
    return list;
}

bool isInForce(const CaseSnapshot& records, const Agreement& agreement) {
    if (agreement.state != AgreementState::Issued) return false;
    for (const Agreement& other : records.all<Agreement>())
        if (other.supersedes == agreement.id && other.state == AgreementState::Issued) return false;
    const QList<const AgreementEvent*> events = eventsOf(records, agreement.id);
    return std::none_of(events.begin(), events.end(),
                        [](const AgreementEvent* event) { return event->kind == AgreementEventKind::Ended; });
}

}  // namespace core
