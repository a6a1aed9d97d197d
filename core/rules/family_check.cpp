// SPDX-License-Identifier: MPL-2.0
#include "core/rules/family_check.h"

#include <QHash>

namespace core {
namespace {

constexpr int leastYears = 10;          // between a parent and a child
constexpr int longestAfterDeath = 366;  // days from a father's death to the birth

class FamilyCheck {
public:
    explicit FamilyCheck(const CaseSnapshot& records) : records_(records) {}

    Problems run() {
        for (const Parentage& link : records_.all<Parentage>()) {
            if (!link.parent) continue;
            linksOf_[link.child].append(&link);
            if (link.kind == ParentageKind::Birth) ages(link);
        }
        circles();
        for (const Person& child : records_.all<Person>()) birthParents(child);
        for (const Union& pair : records_.all<Union>())
            if (pair.a && pair.a == pair.b)
                add("F-05", pair, "b_id", "The two partners are the same person.", Problem::Severity::Error);
        return std::move(problems_);
    }

private:
    template <class T>
    void add(const char* code, const T& record, const char* field, const char* message,
             Problem::Severity severity = Problem::Severity::Warning) {
        problems_.append({QLatin1String(field), QLatin1String(code),
                          QStringLiteral("%1 %2").arg(QLatin1String(Describe<T>::table), record.id.text()),
                          QString::fromUtf8(message), severity});
    }

    void ages(const Parentage& link) {
        const Person *parent = records_.find<Person>(*link.parent), *child = records_.find<Person>(link.child);
        if (!parent || !child) return;
        const auto oldest = parent->birth.earliest(), youngest = child->birth.latest();
        if (oldest && youngest && oldest->addYears(leastYears) > *youngest)
            add("F-02", link, "parent_id",
                *oldest > *youngest ? "The parent is younger than the child. Look at both dates of birth."
                                    : "The parent is less than ten years older than the child. Look at both dates of birth.");
        const auto died = parent->death.latest(), born = child->birth.earliest();
        if (!parent->deceased || !died || !born) return;
        const qint64 days = died->daysTo(*born);
        if (days > (parent->sex == Sex::Female ? 0 : longestAfterDeath))
            add("F-04", link, "parent_id", "The parent had died before the child was born. Look at both dates.");
    }

    // Everyone is entered once; whoever is met again on the way up closes a circle.
    void circles() {
        enum State { New, Open, Done };
        QHash<PersonId, State> state;
        for (const Person& start : records_.all<Person>()) {
            if (state.value(start.id, New) != New) continue;
            QList<std::pair<PersonId, qsizetype>> way{{start.id, 0}};
            state[start.id] = Open;
            while (!way.isEmpty()) {
                auto& [id, next] = way.last();
                const QList<const Parentage*> links = linksOf_.value(id);
                if (next >= links.size()) {
                    state[id] = Done;
                    way.removeLast();
                    continue;
                }
                const Parentage& link = *links[next++];
                const State known = state.value(*link.parent, New);
                if (known == Open && isDescent(link.kind))
                    add("F-01", link, "parent_id", "This makes somebody their own ancestor.", Problem::Severity::Error);
                if (known != New) continue;
                state[*link.parent] = Open;
                way.append({*link.parent, 0});
            }
        }
    }
    static bool isDescent(ParentageKind kind) {
        return kind == ParentageKind::Birth || kind == ParentageKind::Presumed || kind == ParentageKind::Adoptive;
    }

    void birthParents(const Person& child) {
        QSet<PersonId> mothers, fathers;
        for (const QList<const Parentage*> links = linksOf_.value(child.id); const Parentage* link : links) {
            const Person* parent = link->kind == ParentageKind::Birth ? records_.find<Person>(*link->parent) : nullptr;
            if (!parent) continue;
            if (parent->sex == Sex::Female) mothers.insert(parent->id);
            if (parent->sex == Sex::Male) fathers.insert(parent->id);
        }
        if (mothers.size() > 1) add("F-03", child, "id", "Two women are recorded as birth mother. Say how each is linked.");
        if (fathers.size() > 1) add("F-03", child, "id", "Two men are recorded as birth father. Say how each is linked.");
    }

    const CaseSnapshot& records_;
    QHash<PersonId, QList<const Parentage*>> linksOf_;
    Problems problems_;
};

}  // namespace

Problems familyProblems(const CaseSnapshot& records) { return FamilyCheck(records).run(); }

}  // namespace core
