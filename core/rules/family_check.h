// SPDX-License-Identifier: MPL-2.0
// What cannot be, or should be looked at again, in a family: explained, never blocking. It is drawn all the same.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"

namespace core {

/// F-01 somebody is his own ancestor; F-02 a parent by birth less than ten years older than the child; F-03 more than one
/// birth mother or birth father; F-04 a mother who had died before the birth, a father more than a year before; F-05 a union
/// of somebody with himself. Uncertain dates are given the benefit of the doubt. `code` is the rule, `where` "table id",
/// `field` a column. Linear in links.
Problems familyProblems(const CaseSnapshot& records);

}  // namespace core
