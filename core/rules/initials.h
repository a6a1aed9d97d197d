// SPDX-License-Identifier: MPL-2.0
// A family without names: initials in their place, for supervision and teaching.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// Everybody's names become initials ("Tilly Mensah": "T. M."), also where others wrote them in words of their own, as far
/// as they are spelled the same. Numbers, addresses and ways to reach people go, and of births and deaths the day. Ids,
/// other dates and links stay.
/// Source: spec/genogram §3 (initials-only view).
CaseSnapshot initialsOnly(const CaseSnapshot& records);

}  // namespace core
