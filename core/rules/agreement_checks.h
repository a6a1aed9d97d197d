// SPDX-License-Identifier: MPL-2.0
// Checks of written agreements (practice spec 5.1, WA1–WA11) and of back-up plans.
#pragma once

#include "core/base/problem.h"
#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// Codes "WA1" … "WA11", "WA12" (review date past), "WA13" (a goal in it has ended). Errors keep it from being issued.
Problems agreementProblems(const CaseSnapshot& records, const Pack& pack, const Agreement& agreement, QDate on);

/// What keeps a draft from being issued: the errors among them.
Problems issueProblems(const CaseSnapshot& records, const Pack& pack, const Agreement& agreement, QDate on);

/// Codes: no_trigger, no_response, no_phone, no_night, night_not_checked, no_review, review_past, not_shared (V-23: with a
/// parent who has parental responsibility), no_child_told.
Problems contingencyProblems(const CaseSnapshot& records, const ContingencyPlan& plan, QDate on);

/// Is domestic abuse rated as there, for anybody of the case?
bool hasAbuse(const CaseSnapshot& records, QDate on);

}  // namespace core
