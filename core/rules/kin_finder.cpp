// SPDX-License-Identifier: MPL-2.0
#include "core/rules/kin_finder.h"

#include "core/rules/contact_parties.h"
#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

constexpr int adultAge = 18;
constexpr int notKin = 99;

bool isCare(ParentageKind kind) {
    return kind == ParentageKind::Foster || kind == ParentageKind::Kinship || kind == ParentageKind::SpecialGuardian;
}

// Kin by descent of the child, or a partner of kin; a foster carer and their family are none.
bool countsAsKin(const Kin& kin) { return kin.role != KinRole::Self && kin.link != ParentageKind::Foster; }

class Finder {
public:
    Finder(const CaseSnapshot& records, QDate today) : records_(records), today_(today), children_(subjectChildren(records)) {
        for (const PersonId& child : children_) kin_.append(kinOf(records, child));
        for (const ContactSession& session : records.all<ContactSession>()) noteSession(session);
        noteCarers();
    }

    KinFinding run() {
        KinFinding finding;
        if (children_.isEmpty()) return finding;
        for (const Person& person : records_.all<Person>())
            if (isAdult(person) && !isParent(person.id)) finding.people.append(found(person.id));
        std::stable_sort(finding.people.begin(), finding.people.end(), [&](const KinFound& a, const KinFound& b) {
            if (a.line != b.line) return a.line < b.line;
            if (a.steps != b.steps) return a.steps < b.steps;
            const auto age = compareForList(records_.find<Person>(a.person)->birth, records_.find<Person>(b.person)->birth);
            return age == 0 ? a.person < b.person : age < 0;
        });
        for (qsizetype i = 0; i < children_.size(); ++i) gapsOf(i, finding.gaps);
        return finding;
    }

private:
    const CaseSnapshot& records_;
    const QDate today_;
    const QList<PersonId> children_;
    QList<QHash<PersonId, Kin>> kin_;  // one for each child
    QHash<PersonId, UncertainDate> seen_;
    QSet<PersonId> carers_;

    bool isAdult(const Person& person) const {
        if (person.subjectChild || person.deceased || person.beginning != Beginning::Born) return false;
        if (person.figure != decltype(person.figure){}) return false;
        const std::optional<AgeRange> age = ageAt(person.birth, today_);
        return !age || age->most >= adultAge;
    }

    bool isParent(const PersonId& person) const {
        return std::any_of(kin_.begin(), kin_.end(), [&](const QHash<PersonId, Kin>& kin) {
            const Kin one = kin.value(person, Kin{KinRole::Relative});
            return one.role == KinRole::Ancestor && one.up == 1 && !isCare(one.link);
        });
    }

    void noteSession(const ContactSession& session) {
        if (!isHeld(session)) return;
        const bool ours = std::any_of(session.children.begin(), session.children.end(),
                                      [&](const PersonId& child) { return children_.contains(child); });
        if (!ours) return;
        for (const PersonId& adult : session.adults)
            if (wasThere(session, adult)) later(seen_[adult], session.date);
    }

    static void later(UncertainDate& known, const UncertainDate& other) {
        if (known.isUnknown() || dayOf(known) < dayOf(other)) known = other;
    }

    // Whoever lives with a child of the case now, and whoever is its carer now.
    void noteCarers() {
        QSet<HouseholdId> homes;
        const auto livesNow = [&](const Residence& stay) {
            const Truth holds = holdsOn(stay.from, stay.to, today_);  // since nobody knows when, to this day, is now
            return stay.kind != ResidenceKind::ShortStay && (holds == Truth::Certain || (holds == Truth::Possible && !stay.to));
        };
        for (const Residence& stay : records_.all<Residence>())
            if (children_.contains(stay.person) && livesNow(stay)) homes.insert(stay.household);
        for (const Residence& stay : records_.all<Residence>())
            if (homes.contains(stay.household) && livesNow(stay)) carers_.insert(stay.person);
        for (const Parentage& link : records_.all<Parentage>())
            if (link.parent && children_.contains(link.child) && isCare(link.kind) &&
                holdsOn(link.from, link.to, today_) != Truth::No)
                carers_.insert(*link.parent);
    }

    KinFound found(const PersonId& person) const {
        KinFound one{.person = person, .child = children_.front()};
        one.steps = notKin;
        for (qsizetype i = 0; i < children_.size(); ++i) {
            const auto kin = kin_[i].constFind(person);
            if (kin == kin_[i].constEnd() || !countsAsKin(*kin)) continue;
            const int steps = kin->up + kin->down + (kin->role == KinRole::PartnerOf ? 1 : 0);
            if (steps >= one.steps) continue;
            one.steps = steps;
            one.child = children_[i];
            one.line = lineOf(kin_[i], *kin);
            one.generation = kin->up - kin->down;
        }
        one.caresNow = carers_.contains(person);
        if (const KinEnquiry* latest = latestEnquiry(records_, person)) {
            one.latest = latest->id;
            one.state = latest->state;
            one.lastContact = latest->lastContact;
        }
        if (const auto time = seen_.constFind(person); time != seen_.constEnd()) later(one.lastContact, *time);
        return one;
    }

    static KinLine lineOf(const QHash<PersonId, Kin>& all, const Kin& kin) {
        if (kin.role == KinRole::PartnerOf && kin.of) {
            const Kin of = all.value(*kin.of);
            return of.role == KinRole::PartnerOf ? KinLine::Connected : lineOf(all, of);
        }
        if (kin.role == KinRole::StepSibling || kin.up == 0 || (kin.up == 1 && kin.down > 0)) return KinLine::Own;
        if (kin.up == 1)
            return kin.sex == Sex::Female ? KinLine::Maternal : kin.sex == Sex::Male ? KinLine::Paternal : KinLine::Both;
        return kin.side == KinSide::Maternal   ? KinLine::Maternal
               : kin.side == KinSide::Paternal ? KinLine::Paternal
                                               : KinLine::Both;
    }

    void gapsOf(qsizetype child, QList<KinGap>& gaps) const;
    void gapsAbove(qsizetype child, KinSide side, const PersonId& parent, QList<KinGap>& gaps) const;
    void add(QList<KinGap>& gaps, const KinGap& gap) const;
};

void Finder::add(QList<KinGap>& gaps, const KinGap& gap) const {
    for (KinGap& known : gaps)
        if (gap.parent && known.parent == gap.parent && known.kind == gap.kind) {
            known.children.append(gap.children);
            return;
        }
    gaps.append(gap);
}

void Finder::gapsOf(qsizetype child, QList<KinGap>& gaps) const {
    for (const auto& [side, sex] : {std::pair(KinSide::Maternal, Sex::Female), std::pair(KinSide::Paternal, Sex::Male)}) {
        QList<PersonId> parents;
        bool unsaid = false;  // a parent whose sex nobody wrote may be the one
        const QHash<PersonId, Kin>& kin = kin_[child];
        for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
            if (it->role != KinRole::Ancestor || it->up != 1 || isCare(it->link)) continue;
            if (it->sex == sex) parents.append(it.key());
            unsaid = unsaid || (it->sex != Sex::Female && it->sex != Sex::Male);
        }
        std::sort(parents.begin(), parents.end());
        if (parents.isEmpty() && !unsaid) add(gaps, {{children_[child]}, side, KinGapKind::Parent, {}});
        for (const PersonId& parent : std::as_const(parents)) gapsAbove(child, side, parent, gaps);
    }
}

void Finder::gapsAbove(qsizetype child, KinSide side, const PersonId& parent, QList<KinGap>& gaps) const {
    const QHash<PersonId, Kin> above = kinOf(records_, parent);
    bool mother = false, father = false, unsaid = false, siblings = false;
    for (const Kin& kin : above) {
        if (kin.role == KinRole::Sibling && kin.link != ParentageKind::Foster) siblings = true;
        if (kin.role != KinRole::Ancestor || kin.up != 1 || isCare(kin.link)) continue;
        mother = mother || kin.sex == Sex::Female;
        father = father || kin.sex == Sex::Male;
        unsaid = unsaid || (kin.sex != Sex::Female && kin.sex != Sex::Male);
    }
    const QList<PersonId> whose{children_[child]};
    if (!mother && !unsaid) add(gaps, {whose, side, KinGapKind::Grandmother, parent});
    if (!father && !unsaid) add(gaps, {whose, side, KinGapKind::Grandfather, parent});
    if (!siblings) add(gaps, {whose, side, KinGapKind::AuntsUncles, parent});
}

}  // namespace

const KinEnquiry* latestEnquiry(const CaseSnapshot& records, const PersonId& person) {
    const KinEnquiry* latest = nullptr;
    for (const KinEnquiry& one : records.all<KinEnquiry>())
        if (one.person == person && (!latest || isLater(one, *latest))) latest = &one;
    return latest;
}

KinFinding findKin(const CaseSnapshot& records, QDate today) { return Finder(records, today).run(); }

}  // namespace core
