// SPDX-License-Identifier: MPL-2.0
// The builders, one for each line of the registry.
#pragma once

#include "core/report/report.h"

namespace core {

Document buildCaseSummary(const ClearedSnapshot& snapshot, const Request& request);
Document buildGenogram(const ClearedSnapshot& snapshot, const Request& request);
Document buildSymbolSheet(const ClearedSnapshot& snapshot, const Request& request);
Document buildRunningChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildCourtChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildAssessment(const ClearedSnapshot& snapshot, const Request& request);
Document buildRiskClassification(const ClearedSnapshot& snapshot, const Request& request);
Document buildDecisionLetter(const ClearedSnapshot& snapshot, const Request& request);
Document buildSupportPlan(const ClearedSnapshot& snapshot, const Request& request);
Document buildContactPlan(const ClearedSnapshot& snapshot, const Request& request);
Document buildContactSchedule(const ClearedSnapshot& snapshot, const Request& request);
Document buildContactRules(const ClearedSnapshot& snapshot, const Request& request);
Document buildSessionRecord(const ClearedSnapshot& snapshot, const Request& request);
Document buildContactStatistics(const ClearedSnapshot& snapshot, const Request& request);
Document buildReviewPack(const ClearedSnapshot& snapshot, const Request& request);
Document buildAgenda(const ClearedSnapshot& snapshot, const Request& request);
Document buildProcessLeaflet(const ClearedSnapshot& snapshot, const Request& request);
Document buildFirstLetter(const ClearedSnapshot& snapshot, const Request& request);
Document buildRoles(const ClearedSnapshot& snapshot, const Request& request);
Document buildAnalyticalChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildAgenciesChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildPersonChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildPlainChronology(const ClearedSnapshot& snapshot, const Request& request);
Document buildTimeline(const ClearedSnapshot& snapshot, const Request& request);
Document buildPatternView(const ClearedSnapshot& snapshot, const Request& request);

}  // namespace core
