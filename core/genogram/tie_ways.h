// SPDX-License-Identifier: MPL-2.0
// Curves of ties between two people, led past symbols and labels of others.
#pragma once

#include "core/genogram/layout.h"

namespace core {

/// Ties between people of the layout; disproved ones are not drawn. Of several bows of the curve the one that touches
/// least is taken.
QList<TiePlace> tiePlaces(const CaseSnapshot& records, const Layout& layout);

}  // namespace core
