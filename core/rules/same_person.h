// SPDX-License-Identifier: MPL-2.0
// Two records of one person made one: entered twice, or found out to be the same.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// One set: `kept` takes over what it lacks from `other`, its other names too; every record that refers to `other` refers
/// to `kept` from then on; links, unions and stays that are then the same are kept once; `other` is removed.
/// Throws Error{NotFound} if one of them is not there, Error{Invalid} if they are linked with each other (parent, partner,
/// tie): nobody is his own.
ChangeSet samePerson(const CaseSnapshot& snapshot, const PersonId& kept, const PersonId& other);

}  // namespace core
