// SPDX-License-Identifier: MPL-2.0
// Outlines round the people who live together.
#pragma once

#include "core/genogram/family_graph.h"
#include "core/genogram/layout.h"
#include "core/practice/words.h"

namespace core {

/// Right-angled outlines round the members' symbols and labels, never round a stranger; parts of one home are joined by
/// corridors where there is room. `layout` has people, couples and descents. Source: spec/genogram §2.3.
QList<HomePlace> homePlaces(const CaseSnapshot& records, const FamilyGraph& graph, const Layout& layout, const Words& words);

}  // namespace core
