// SPDX-License-Identifier: MPL-2.0
#include "core/rules/coverage.h"

#include "core/rules/attainment.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

constexpr int serious = 2;  // of 3

bool links(const QList<FactorLink>& links, const FactorRating& rating) {
    return std::any_of(links.begin(), links.end(), [&](const FactorLink& link) {
        return link.factor == rating.factor && (!link.about || *link.about == rating.about);
    });
}

QList<const FactorRating*> latestRatings(const CaseSnapshot& records, QDate on) {
    QMap<std::pair<QString, PersonId>, const FactorRating*> last;
    for (const FactorRating& rating : records.all<FactorRating>()) {
        const QDate day = dayOf(rating.date);
        if (day.isValid() && day > on) continue;
        const FactorRating*& held = last[{rating.factor, rating.about}];
        if (!held || isLater(rating, *held)) held = &rating;
    }
    return last.values();
}

const CoverageReason* reasonFor(const CaseSnapshot& records, const FactorRating& rating, CoverageKind kind, QDate on) {
    return latest<CoverageReason>(records, on, [&](const CoverageReason& reason) {
        return reason.kind == kind && reason.factor == rating.factor && reason.about == rating.about &&
               !reason.reason.trimmed().isEmpty();
    });
}

bool isRisk(const Pack& pack, const QString& id) {
    for (const Factor& factor : pack.library.factors)
        if (factor.id == id) return factor.kind == FactorKind::Risk;
    return false;
}

}  // namespace

QList<CoverageRow> coverageOf(const CaseSnapshot& records, const Pack& pack, QDate on) {
    QList<CoverageRow> rows;
    for (const FactorRating* rating : latestRatings(records, on)) {
        const bool open = rating->status == FactorStatus::NotAddressed;
        if (!isRisk(pack, rating->factor) || (!open && rating->status != FactorStatus::BeingAddressed)) continue;
        CoverageRow row;
        row.rating = rating;
        row.needsGoal = open && rating->severity >= serious;
        row.needsPlan = rating->severity >= serious;
        for (const Goal& goal : records.all<Goal>())
            if ((goal.status == GoalStatus::Draft || isRunning(goal)) && links(goal.factors, *rating)) row.goals.append(&goal);
        for (const ContingencyPlan& plan : records.all<ContingencyPlan>())
            if (!plan.agreedOn.isUnknown() && !plan.ended && links(plan.factors, *rating)) row.plans.append(&plan);
        row.noGoal = reasonFor(records, *rating, CoverageKind::Goal, on);
        row.noPlan = reasonFor(records, *rating, CoverageKind::Contingency, on);
        rows.append(row);
    }
    const auto lacking = [](const CoverageRow& row) { return (row.lacksGoal() ? 2 : 0) + (row.lacksPlan() ? 1 : 0); };
    std::stable_sort(rows.begin(), rows.end(), [&](const CoverageRow& a, const CoverageRow& b) {
        return lacking(a) != lacking(b) ? lacking(a) > lacking(b) : a.rating->severity > b.rating->severity;
    });
    return rows;
}

}  // namespace core
