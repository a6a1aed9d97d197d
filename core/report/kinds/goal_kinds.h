// SPDX-License-Identifier: MPL-2.0
// Builders of the papers of goals, agreements and back-up plans.
#pragma once

#include "core/report/report.h"

namespace core {

Document buildAgreement(const ClearedSnapshot& snapshot, const Request& request);
Document buildContingencyCard(const ClearedSnapshot& snapshot, const Request& request);
/// The agreed back-up plans in full, each from a new page; or the one asked for by the option "plan" (its id).
Document buildContingencyPlan(const ClearedSnapshot& snapshot, const Request& request);
Document buildGoals(const ClearedSnapshot& snapshot, const Request& request);
Document buildGoalChart(const ClearedSnapshot& snapshot, const Request& request);
/// Three houses, who helps, own goals; of the child who reads, else of the one asked for, else of all children.
Document buildChildsPage(const ClearedSnapshot& snapshot, const Request& request);

}  // namespace core
