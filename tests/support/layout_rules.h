// SPDX-License-Identifier: MPL-2.0
// What every layout must keep, whatever the family.
#pragma once

#include "core/genogram/layout.h"

namespace test {

/// In words, empty if all is well: somebody drawn twice or missing, sisters and brothers out of birth order, symbols or
/// labels on one another, a line through a symbol, a child's line that does not end at the child.
QStringList faultsOf(const core::CaseSnapshot& records, const core::Layout& layout);
/// The first three of them only: the rest takes long for thousands of people.
QStringList peopleAndOrder(const core::CaseSnapshot& records, const core::Layout& layout);

}  // namespace test
