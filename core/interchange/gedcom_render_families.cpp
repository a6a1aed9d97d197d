// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_dates.h"
#include "core/interchange/gedcom_render.h"

namespace core::gedcom {
namespace {

// GEDCOM's slots are named after a man and a woman: fill them so where it fits, else in the order of the union.
FamilyOut slotsFor(const Union& pair, const CaseSnapshot& snapshot) {
    const auto sexOf = [&](const std::optional<PersonId>& id) {
        const Person* person = id ? snapshot.find<Person>(*id) : nullptr;
        return person ? person->sex : Sex::Unknown;
    };
    const bool turn = (sexOf(pair.a) == Sex::Female && sexOf(pair.b) != Sex::Female) ||
                      (sexOf(pair.b) == Sex::Male && sexOf(pair.a) != Sex::Male);
    return {pair.id, turn ? pair.b : pair.a, turn ? pair.a : pair.b, {}, {}};
}

// A link fits a FAM if it goes to one of its partners, or to nobody where there is none, and is the first that does.
bool fits(const FamilyOut& family, const Parentage& link) {
    const bool slot = link.parent ? link.parent == family.husband || link.parent == family.wife : !family.husband && !family.wife;
    const QList<const Parentage*> there = family.links.value(link.child);
    return slot && link.parent != link.child &&
           std::none_of(there.begin(), there.end(), [&](const Parentage* other) { return other->parent == link.parent; });
}

}  // namespace

void Render::collectFamilies() {
    QHash<UnionId, qsizetype> byUnion;
    QHash<PersonId, qsizetype> byParent;
    for (const Union& pair : snapshot_.all<Union>()) {
        byUnion.insert(pair.id, families_.size());
        families_.append(slotsFor(pair, snapshot_));
    }
    for (const Parentage& link : snapshot_.all<Parentage>()) {
        if (!link.unionId && !link.parent) continue;
        if (!link.unionId && !byParent.contains(*link.parent)) {
            const Person* parent = snapshot_.find<Person>(*link.parent);
            const bool wife = parent && parent->sex == Sex::Female;
            byParent.insert(*link.parent, families_.size());
            families_.append({std::nullopt, wife ? std::nullopt : link.parent, wife ? link.parent : std::nullopt, {}, {}});
        }
        FamilyOut& family = families_[link.unionId ? byUnion.value(*link.unionId) : byParent.value(*link.parent)];
        if (!fits(family, link)) continue;
        QList<const Parentage*>& links = family.links[link.child];
        if (links.isEmpty()) family.children.append(link.child);
        links.append(&link);
        rendered_.insert(anyId(link.id));
    }
    for (qsizetype i = 0; i < families_.size(); ++i) {
        FamilyOut& family = families_[i];
        std::stable_sort(family.children.begin(), family.children.end(), [&](const PersonId& a, const PersonId& b) {
            const int first = family.links.value(a).front()->position, second = family.links.value(b).front()->position;
            if (first != second) return first < second;
            return compareForList(snapshot_.find<Person>(a)->birth, snapshot_.find<Person>(b)->birth) < 0;
        });
        for (const PersonId& id : family.children) childIn_[id].append(i);
        if (family.husband) partnerIn_[*family.husband].append(i);
        if (family.wife && family.wife != family.husband) partnerIn_[*family.wife].append(i);
    }
}

void Render::family(const FamilyOut& family, int number) {
    out_.record(QStringLiteral("F%1").arg(number), "FAM");
    if (family.husband) out_.pointer(1, "HUSB", personXref_.value(*family.husband));
    if (family.wife) out_.pointer(1, "WIFE", personXref_.value(*family.wife));
    for (const PersonId& id : family.children) child(family, id);
    if (!family.unionId) {
        if (options_.ownLines) out_.word(1, "_KIN", QStringLiteral("LINKS"));
        return;
    }
    const Union& pair = *snapshot_.find<Union>(*family.unionId);
    rendered_.insert(anyId(pair.id));
    for (const UnionPhase& one : pair.phases) phase(one);
    noteField(1, pair.note);
    notesAbout(anyId(pair.id));
    kin(1, anyId(pair.id));
}

void Render::phase(const UnionPhase& phase) {
    const bool married = phase.kind == UnionKind::Married || phase.kind == UnionKind::CivilPartnership;
    const QString start = dateToGedcom(phase.from);
    out_.word(1, married ? "MARR" : "EVEN",
              married && start.isEmpty() && phase.place.isEmpty() ? QStringLiteral("Y") : QString());
    if (phase.kind == UnionKind::CivilPartnership) out_.word(2, "TYPE", QStringLiteral("civil partnership"));
    else if (!married) out_.word(2, "TYPE", toName(phase.kind));
    date(2, phase.from);
    out_.textIf(2, "PLAC", phase.place);
    if (!phase.to && phase.end == UnionEnd::None) return;
    const QString end = phase.to ? dateToGedcom(*phase.to) : QString();
    const bool divorced = phase.end == UnionEnd::Divorced, annulled = phase.end == UnionEnd::Annulled;
    out_.word(1,
              divorced   ? "DIV"
              : annulled ? "ANUL"
                         : "EVEN",
              (divorced || annulled) && end.isEmpty() ? QStringLiteral("Y") : QString());
    if (!divorced && !annulled)
        out_.word(2, "TYPE",
                  phase.end == UnionEnd::Separated  ? QStringLiteral("separated")
                  : phase.end == UnionEnd::Bereaved ? QStringLiteral("bereaved")
                                                    : QStringLiteral("ended"));
    if (phase.to) date(2, *phase.to);
}

void Render::child(const FamilyOut& family, const PersonId& id) {
    out_.pointer(1, "CHIL", personXref_.value(id));
    const QList<const Parentage*> links = family.links.value(id);
    for (const Parentage* link : links)
        if (link->kind != ParentageKind::Birth)
            out_.word(2, link->parent && link->parent == family.wife ? "_MREL" : "_FREL", toName(link->kind));
    if (!options_.ownLines) return;
    for (const Parentage* link : links) {
        out_.word(2, "_KIN", link->id.text());
        out_.word(3, "_PARENT",
                  !link->parent                    ? QStringLiteral("-")
                  : link->parent == family.husband ? QStringLiteral("A")
                                                   : QStringLiteral("B"));
        setLines(3, anyId(link->id));
    }
}

}  // namespace core::gedcom
