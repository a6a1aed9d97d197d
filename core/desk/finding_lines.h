// SPDX-License-Identifier: MPL-2.0
// How a command tells what the leak check found, so that it can be decided and given back with --accept.
#pragma once

#include "core/desk/command_line.h"
#include "core/disclosure/acceptance.h"
#include "core/practice/words.h"

namespace core {

/// One line each and what to do next, or with --json the list that acceptancesFrom() reads when it is filled in.
void sayFindings(const Invocation& call, const QList<Finding>& findings, const Words& words);
/// The decisions in the file that --accept names; none without it. Throws as readInput() and acceptancesFrom().
QList<Acceptance> decisionsFor(const Invocation& call);

}  // namespace core
