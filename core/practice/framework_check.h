// SPDX-License-Identifier: MPL-2.0
// What a pack's process must hold together: ids that exist, words for everything, checks and events the program knows.
#pragma once

#include "core/practice/pack.h"

namespace core {

/// Every fault with its path and reason; empty = sound.
Problems frameworkProblems(const Pack& pack);

/// The names a pack may use in `check`; core/rules/checks.h says what each of them looks for.
const QStringList& knownChecks();
/// The names of events timers may run from and be met by; "x.*" stands for any name that begins with "x.".
/// core/rules/events.h says which record gives which.
const QStringList& knownEvents();

}  // namespace core
