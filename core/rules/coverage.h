// SPDX-License-Identifier: MPL-2.0
// Which serious risk is met by which goal or back-up plan, and why one is not.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

struct CoverageRow {
    const FactorRating* rating = nullptr;    ///< the latest of this factor for this person
    QList<const Goal*> goals;                ///< that work on it: drafts and running ones
    QList<const ContingencyPlan*> plans;     ///< agreed and not ended
    const CoverageReason* noGoal = nullptr;  ///< why there is none
    const CoverageReason* noPlan = nullptr;
    bool needsGoal = false;  ///< not addressed and serious
    bool needsPlan = false;  ///< there, addressed or not, and serious
    bool lacksGoal() const { return needsGoal && goals.isEmpty() && !noGoal; }
    bool lacksPlan() const { return needsPlan && plans.isEmpty() && !noPlan; }
};

/// One row for each risk that is there on the day: those that lack something first, then the most serious. A link without a
/// person covers the factor for everybody.
QList<CoverageRow> coverageOf(const CaseSnapshot& records, const Pack& pack, QDate on);

}  // namespace core
