// SPDX-License-Identifier: MPL-2.0
// Adding somebody to the family by what they are to a person: one set with the person and every link that follows.
#pragma once

#include "core/model/snapshot.h"

namespace core {

enum class Relation { Parent, Partner, Child, Sibling };

/// `made` is not in the snapshot yet and joins the case of `to`.
/// Parent: a birth parent; forms a couple with the one other birth parent, and becomes parent of a whole sibling group. A
/// third one is a parent of unknown kind. Partner: a couple of unknown kind. Child: by birth, of both if `to` has one
/// partner (or one only that goes on). Sibling: of the same birth parents; without any the two form a sibling group.
/// Throws Error{NotFound} if `to` is not in the snapshot.
ChangeSet withRelative(const CaseSnapshot& snapshot, const PersonId& to, Relation relation, const Person& made);

}  // namespace core
