// SPDX-License-Identifier: MPL-2.0
// Shows by counting that meetings cannot all be: too many want the hours of one person, of the places or the supervisors.
// A moment where a search would go on for minutes; silent where counting shows nothing.
#pragma once

#include "core/rules/plan_model.h"

namespace core {

class PlanProof {
public:
    /// `model` must outlive it.
    explicit PlanProof(const PlanModel& model);

    /// Of `rules`, those that cannot hold together, in their order: none of them can be left out of this count. No value =
    /// counting does not show it, which proves nothing.
    std::optional<QList<int>> against(const QList<int>& rules) const;

private:
    QList<int> crowd(const PlanPool& pool, const QList<bool>& on) const;
    QList<int> roomOfDays(const PlanPool& pool, const QList<int>& meetings, const std::vector<std::vector<char>>& starts) const;
    std::vector<char> startsOf(int meeting, const QList<bool>& on) const;
    QList<int> concerned(const PlanPool& pool, const QList<int>& meetings, const QList<bool>& on) const;
    QList<int> needed(const PlanPool& pool, const QList<int>& meetings, QList<bool> on) const;

    const PlanModel& model_;
    std::vector<std::vector<const PlanBan*>> bans_;  ///< by meeting
};

/// The question of these meetings alone; rules keep their numbers. What cannot be there cannot be in the whole.
PlanModel partOf(const PlanModel& model, const QList<int>& meetings);

}  // namespace core
