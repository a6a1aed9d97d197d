// SPDX-License-Identifier: MPL-2.0
#include "core/rules/invariants.h"

#include "core/rules/process_invariants.h"
#include "core/rules/references.h"

#include <QMultiHash>
#include <QSet>

namespace core {
namespace {

class Finder {
public:
    Finder(const Caseload& after, Problems& problems) : after_(after), problems_(problems) {}

    void record(const Record& record);
    void report(const Record& record, const char* column, const char* code, const QString& message) {
        problems_.append({QString::fromLatin1(column), QString::fromLatin1(code),
                          QStringLiteral("%1 %2").arg(typeName(record), recordId(record).text()), message});
    }

private:
    void references(const Record& record);
    void range(const Record& record, const char* column, const UncertainDate& from, const std::optional<UncertainDate>& to) {
        if (to && to->isBefore(from) == Truth::Certain)
            report(record, column, "ends_before_start", QStringLiteral("Give an end that is not before the start."));
    }

    void rules(const Record&, const Profile&);
    void rules(const Record&, const Case&);
    void rules(const Record&, const CaseProfile&);
    void rules(const Record&, const Person&);
    void rules(const Record&, const Union&);
    void rules(const Record&, const Tie&);
    void rules(const Record&, const Citation&);
    /// Whatever lasts from one day to another ends after it begins.
    template <RecordType T>
    void rules(const Record& record, const T& fact) {
        if constexpr (Lasting<T>) range(record, "to", fact.from, fact.to);
    }

    const Caseload& after_;
    Problems& problems_;
};

void Finder::record(const Record& record) {
    references(record);
    std::visit([&](const auto& r) { rules(record, r); }, record);
}

void Finder::references(const Record& record) {
    const std::optional<CaseId> id = caseOf(record);
    if (id && !after_.shared.find<Case>(*id)) {
        report(record, "case_id", "case_missing", QStringLiteral("The case of this record is not in the file."));
        return;
    }
    const auto own = id ? after_.cases.constFind(*id) : after_.cases.cend();
    eachReference(record, [&](const Reference& reference) {
        if (own != after_.cases.cend() && holds(*own, reference.target, reference.type)) return;
        // A case is shared so that lists can show it, but a record belongs to one case only.
        if (reference.type != QLatin1String(Describe<Case>::table) && !reference.type.isEmpty() &&
            holds(after_.shared, reference.target, reference.type))
            return;
        report(record, reference.column, "reference_missing", QStringLiteral("This names something that is not in the case."));
    });
}

void Finder::rules(const Record& record, const Profile& profile) {
    if (after_.shared.all<Profile>().size() != 1)
        report(record, "id", "profile_single", QStringLiteral("A file belongs to one worker."));
    if (profile.lockMinutes < 1 || profile.lockMinutes > 30)
        report(record, "lock_minutes", "lock_minutes_range", QStringLiteral("Choose 1 to 30 minutes."));
}

void Finder::rules(const Record& record, const Case& file) {
    if (file.reference.trimmed().isEmpty())
        report(record, "reference", "reference_empty", QStringLiteral("Give the case a reference."));
    for (const Case& other : after_.shared.all<Case>())
        if (other.id != file.id && other.reference.trimmed().compare(file.reference.trimmed(), Qt::CaseInsensitive) == 0)
            report(record, "reference", "reference_taken", QStringLiteral("Another case has this reference."));
    range(record, "closed", file.opened, file.closed);
}

void Finder::rules(const Record& record, const CaseProfile& profile) {
    const auto own = after_.cases.constFind(profile.caseId);
    if (own != after_.cases.cend() && own->all<CaseProfile>().size() > 1)
        report(record, "case_id", "case_profile_twice", QStringLiteral("A case has one set of words and rules."));
}

void Finder::rules(const Record& record, const Person& person) {
    if (person.death.isBefore(person.birth) == Truth::Certain)
        report(record, "death", "death_before_birth", QStringLiteral("Give a date of death that is not before birth."));
    for (const PersonName& name : person.names) range(record, "names", name.from, name.to);
}

void Finder::rules(const Record& record, const Union& pair) {
    if (pair.a && pair.a == pair.b) report(record, "b_id", "partners_same", QStringLiteral("Choose two different people."));
    for (const UnionPhase& phase : pair.phases) range(record, "phases", phase.from, phase.to);
}

void Finder::rules(const Record& record, const Tie& tie) {
    if (tie.a == tie.b) report(record, "b_id", "tie_to_self", QStringLiteral("Choose two different people."));
    range(record, "to", tie.from, tie.to);
}

void Finder::rules(const Record& record, const Citation& citation) {
    if (citation.fromId == citation.toId)
        report(record, "to_id", "cites_itself", QStringLiteral("Choose another record: nothing proves itself."));
}

bool isDescent(const Parentage& link) {
    return link.parent && (link.kind == ParentageKind::Birth || link.kind == ParentageKind::Adoptive);
}

/// The descent of a case; foster, step and the like may go round.
class Descent {
public:
    explicit Descent(const CaseSnapshot& snapshot) {
        for (const Parentage& link : snapshot.all<Parentage>())
            if (isDescent(link)) parents_.insert(link.child, *link.parent);
    }

    // Takes away, again and again, who has no parents left; whoever remains stands in or below a circle.
    bool hasCircle() const {
        QHash<PersonId, int> waiting;
        QMultiHash<PersonId, PersonId> children;
        for (auto it = parents_.cbegin(); it != parents_.cend(); ++it) {
            ++waiting[it.key()];
            waiting[it.value()] += 0;
            children.insert(it.value(), it.key());
        }
        QList<PersonId> free;
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
            if (it.value() == 0) free.append(it.key());
        qsizetype taken = 0;
        for (; !free.isEmpty(); ++taken) {
            const PersonId next = free.takeLast();
            for (auto child = children.constFind(next); child != children.cend() && child.key() == next; ++child)
                if (--waiting[child.value()] == 0) free.append(child.value());
        }
        return taken != waiting.size();
    }

    bool isAncestor(const PersonId& ancestor, const PersonId& of) const {
        QSet<PersonId> seen;
        QList<PersonId> open{of};
        while (!open.isEmpty()) {
            const PersonId next = open.takeLast();
            if (next == ancestor) return true;
            if (seen.contains(next)) continue;
            seen.insert(next);
            open += parents_.values(next);
        }
        return false;
    }

private:
    QMultiHash<PersonId, PersonId> parents_;  // of each child
};

void checkDescent(const ChangeSet& set, const Caseload& after, Finder& finder) {
    QMap<CaseId, QList<Parentage>> changed;
    for (const Change& change : set.changes)
        if (const Parentage* link = change.after ? std::get_if<Parentage>(&*change.after) : nullptr; link && isDescent(*link))
            changed[link->caseId].append(*link);
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        const auto snapshot = after.cases.constFind(it.key());
        if (snapshot == after.cases.cend()) continue;
        const Descent descent(*snapshot);
        if (!descent.hasCircle()) continue;
        for (const Parentage& link : it.value())
            if (descent.isAncestor(link.child, *link.parent))
                finder.report(Record(link), "parent_id", "own_ancestor", QStringLiteral("A child cannot be its own ancestor."));
    }
}

// Lists inside records are not guarded by foreign keys, so what still points at a removed record is looked for here.
void checkRemoved(const QSet<AnyId>& removed, const QSet<CaseId>& touched, const Caseload& after, Finder& finder) {
    if (removed.isEmpty()) return;
    for (const CaseId& id : touched) {
        const auto snapshot = after.cases.constFind(id);
        if (snapshot == after.cases.cend()) continue;
        eachRecord(*snapshot, [&](const Record& record) {
            eachReference(record, [&](const Reference& reference) {
                if (removed.contains(reference.target))
                    finder.report(record, reference.column, "still_referenced",
                                  QStringLiteral("Something that is named here would be removed."));
            });
        });
    }
}

void checkChange(const Change& change, const Caseload& after, Finder& finder) {
    if (change.before && change.after && caseOf(*change.before) != caseOf(*change.after))
        finder.report(*change.after, "case_id", "case_changed", QStringLiteral("A record stays in its case."));
    const Profile* before = change.before ? std::get_if<Profile>(&*change.before) : nullptr;
    const Profile* now = change.after ? std::get_if<Profile>(&*change.after) : nullptr;
    if (before && !now) finder.report(*change.before, "id", "profile_single", QStringLiteral("A file belongs to one worker."));
    if (before && now && before->fictional != now->fictional && !after.shared.all<Case>().isEmpty())
        finder.report(*change.after, "fictional", "fictional_fixed",
                      QStringLiteral("A file with cases stays fictional, or stays real. Make a new file instead."));
}

bool aboutDates(const Problem& problem) {
    return problem.code == QStringLiteral("death_before_birth") || problem.code == QStringLiteral("ends_before_start");
}

// Sources contradict themselves. What an import brings is kept as it is and shown by the check; an edit is answered for
// by what it changes, so that a wrong old date does not stop somebody from mending a name.
void forgiveOldDates(const ChangeSet& set, const Caseload& after, Problems& problems) {
    if (set.action == Action::Import) {
        problems.removeIf(aboutDates);
        return;
    }
    for (const Change& change : set.changes) {
        if (!change.before || !change.after) continue;
        Problems old;
        Finder(after, old).record(*change.before);
        for (const Problem& problem : old)
            if (aboutDates(problem)) problems.removeAll(problem);
    }
}

}  // namespace

Problems invariantProblems(const ChangeSet& set, const Caseload& after) {
    Problems problems;
    Finder finder(after, problems);
    QMap<AnyId, const Change*> last;  // what stands at the end, if a set touches a record twice
    QSet<CaseId> touched;
    for (const Change& change : set.changes) {
        checkChange(change, after, finder);
        last.insert(recordId(change.either()), &change);
        if (const std::optional<CaseId> id = caseOf(change.either())) touched.insert(*id);
    }
    QSet<AnyId> removed;
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        if (it.value()->after) finder.record(*it.value()->after);
        else removed.insert(it.key());
    }
    checkRemoved(removed, touched, after, finder);
    checkDescent(set, after, finder);
    problems += processInvariants(set, after);
    if (set.fictional) {
        for (const Profile& into : after.shared.all<Profile>()) {
            Profile from = into;
            from.fictional = *set.fictional;
            problems += mixingProblems(from, into);
        }
    }
    if (!problems.isEmpty()) forgiveOldDates(set, after, problems);
    return problems;
}

Problems mixingProblems(const Profile& from, const Profile& into) {
    if (from.fictional == into.fictional) return {};
    const QString message = from.fictional ? QStringLiteral("These people are made up; this file is about real people.")
                                           : QStringLiteral("These people are real; this file is about made-up people.");
    return {{QStringLiteral("fictional"), QStringLiteral("fictional_mixing"), {}, message}};
}

}  // namespace core
