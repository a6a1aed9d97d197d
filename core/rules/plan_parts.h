// SPDX-License-Identifier: MPL-2.0
// What the makers of a plan's model share: the tables they fill and the words of its lines.
#pragma once

#include "core/rules/plan_blocks.h"

namespace core {

struct PlanParts {
    PlanModel& model_;
    const PlanRequest& request_;
    const Caseload& caseload_;
    const PlanBlocks& blocks_;

    const PlanDemand& lineOf(int meeting) const { return request_.lines[model_.meetings[meeting].line]; }
    /// "Tilly and Kofi with Dana".
    QString who(const PlanDemand& line) const;
    /// Named by the line, or by an order or bail for the children.
    bool mustNotMeet(const PlanDemand& line, const PersonId& adult) const;
    int apartRule(const PersonId& adult, const PlanDemand& line) const;
};

constexpr int apartMinutes = 30;  ///< who must not meet does not wait at the same door

/// Adds what meetings ask of each other: people, places and supervisors they share, and how many there may be.
void planPairs(const PlanParts& parts);

}  // namespace core
