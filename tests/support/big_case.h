// SPDX-License-Identifier: MPL-2.0
// A made-up case as large as the program must stay fluent with: the same every time.
#pragma once

#include "core/model/change_set.h"

namespace test {

/// One case with `people` people in families of five and `entries` chronology entries over twenty years, as one set.
core::ChangeSet bigCase(int people, int entries);

}  // namespace test
