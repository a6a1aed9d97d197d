// SPDX-License-Identifier: MPL-2.0
// The records of a family as a graph of numbers: people, couples with their children in birth order, homes.
#pragma once

#include <QDate>
#include <QSet>

#include <vector>

#include "core/model/snapshot.h"

namespace core {

struct FamilyChild {
    int person = 0;
    ParentageKind kind = ParentageKind::Birth;
    ParentageId link;                    ///< the first of the records that say so
    int twins = 0;                       ///< above 0: the same number for children of one birth
    int position = 0;                    ///< among brothers and sisters, as the records say; 0 = not said
    qint64 bornFirst = 0, bornLast = 0;  ///< Julian days between which the birth lies; 0 = not known
    /// By what is recorded; only of two of whom this one comes first in its family.
    bool isSurelyOlder(const FamilyChild& other) const {
        if (position > 0 && position < other.position) return true;
        return bornLast > 0 && bornLast < other.bornFirst;
    }
};

struct FamilyParents {
    int couple = 0;
    ParentageKind kind = ParentageKind::Birth;
};

struct FamilyPerson {
    PersonId id;
    Sex sex = Sex::Unknown;
    bool index = false;                  ///< the case is about this child
    std::vector<int> couples;            ///< as a partner, first partner first
    std::vector<FamilyParents> parents;  ///< the home sibship first: birth before adoption before care
};

/// A union of the records, or parents of a child that no union joins. No partner: brothers and sisters whose parents
/// are not known.
struct FamilyCouple {
    std::optional<UnionId> id;
    std::vector<int> partners;          ///< none, one or two
    std::vector<FamilyChild> children;  ///< eldest first
    qint64 start = 0;                   ///< Julian day of the beginning; 0 = not known
};

struct FamilyHome {
    HouseholdId id;
    std::vector<int> members;
    bool ofIndexChild = false;
};

struct FamilyGraph {
    std::vector<FamilyPerson> people;  ///< in the order of their ids
    std::vector<FamilyCouple> couples;
    std::vector<FamilyHome> homes;  ///< two members and more

    /// The couple among whose children the person is placed; -1 if none.
    int homeCouple(int person) const {
        const FamilyPerson& p = people[size_t(person)];
        return p.parents.empty() ? -1 : p.parents.front().couple;
    }
    int otherPartner(int couple, int person) const {
        for (const int q : couples[size_t(couple)].partners)
            if (q != person) return q;
        return -1;
    }
};

/// People of `only`, or all if it is empty. Step-parents get no line of descent (spec/genogram §2.1). Links of one child
/// that share a union but differ in kind become lines from each parent alone. Homes hold who lives there on `asAt`
/// (null: who has not moved out), short stays left out.
FamilyGraph familyGraphOf(const CaseSnapshot& records, QDate asAt, const QSet<PersonId>& only = {});

/// Everyone at most `steps` away from `from`; a step leads to a parent, child, partner, brother or sister.
QSet<PersonId> peopleWithin(const CaseSnapshot& records, const PersonId& from, int steps);

}  // namespace core
