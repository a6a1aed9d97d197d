// SPDX-License-Identifier: MPL-2.0
// Made-up accounts of the same events by two agencies, each in its own words, with days that are not quite the same.
#pragma once

#include "core/model/snapshot.h"

namespace test {

struct TwoAccounts {
    core::CaseSnapshot records;
    QList<std::pair<core::EntryId, core::EntryId>> same;
};

/// `shared` events told by both agencies, and for each agency `alone` that only it tells of.
TwoAccounts twoAccounts(int shared, int alone, quint32 seed);

}  // namespace test
