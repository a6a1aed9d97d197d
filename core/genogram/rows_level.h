// SPDX-License-Identifier: MPL-2.0
// Rows for families whose generations contradict each other: of all rows the ones with the shortest lines.
#pragma once

#include "core/genogram/family_graph.h"

namespace core {

/// Changes `rows` so that partners stand level and children one below as far as can be, children below both parents before
/// all; wrong data (an own ancestor) only costs. Exact: the sum is L♮-convex, so steepest descent by minimum cuts ends at
/// the least (Murota 2003); each cut is near linear for families. Rows that fit already stay.
void levelRows(const FamilyGraph& graph, std::vector<int>& rows);

}  // namespace core
