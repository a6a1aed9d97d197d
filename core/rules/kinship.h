// SPDX-License-Identifier: MPL-2.0
// How people belong to one child: mother, half-brother, maternal grandmother, Dana's partner. Values only; words are
// the reader's own.
#pragma once

#include "core/model/snapshot.h"

#include <QHash>

namespace core {

enum class KinRole {
    Self,
    Ancestor,    ///< `up` generations above; 1 = parent
    Descendant,  ///< `down` generations below; 1 = child
    Sibling,
    AuntUncle,    ///< sibling of an ancestor; `up` 2 = aunt, 3 = great-aunt
    NieceNephew,  ///< child of a sibling; `down` 2 = niece, 3 = great-niece
    Cousin,       ///< of first degree
    Relative,     ///< shares an ancestor, farther than the roles above
    StepSibling,  ///< child of a parent's partner, no parent in common
    PartnerOf,    ///< partner of `of`, no kin by descent; a step-parent where `of` is a parent
};

/// By which of the child's parents: told by that parent's sex. Both, or a parent of unknown sex: None.
enum class KinSide { None, Maternal, Paternal };

struct Kin {
    KinRole role = KinRole::Relative;
    Sex sex = Sex::Unknown;
    int up = 0;
    int down = 0;
    KinSide side = KinSide::None;
    /// The kind of the weakest link on the way: Birth only if all links are by birth. For a parent the kind of the link.
    ParentageKind link = ParentageKind::Birth;
    /// Siblings with exactly one parent in common, where both others are known; of farther kin the two siblings on the way.
    bool half = false;
    std::optional<PersonId> of = std::nullopt;  ///< for PartnerOf
    bool former = false;                        ///< the union or the parent's link has ended
    bool married = false;                       ///< for PartnerOf: marriage or civil partnership

    bool operator==(const Kin&) const = default;
};

/// How weak a link between child and parent is: 0 = by birth, 9 = foster care. The weakest link on a path gives the path its
/// kind, and of two families of a child the one with the stronger link is the one it is drawn in.
int linkWeakness(ParentageKind kind);

/// Everyone who belongs to `child`, nearest relation each; the child itself as Self. People without a path are not in it.
/// Of several ways the one with the strongest links counts, then the one with the fewest steps, then the one with the least
/// difference of generations, then the one that goes up farther. At most 12 generations up and down, so that a circle
/// in wrong data ends. Cost: linear in people and links, times the kinds of links there are.
QHash<PersonId, Kin> kinOf(const CaseSnapshot& snapshot, const PersonId& child);

/// Has the last phase of the union ended?
bool hasEnded(const Union& u);

/// The children the case is about, oldest first.
QList<PersonId> subjectChildren(const CaseSnapshot& snapshot);

}  // namespace core
