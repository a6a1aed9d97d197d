// SPDX-License-Identifier: MPL-2.0
// A case to plan family time for: as many children, adults and supervisors as asked for, two places, term dates.
#pragma once

#include "core/model/agency.h"
#include "core/rules/contact_planner.h"
#include "core/rules/time_checks.h"
#include "tests/support/time_case.h"

namespace test {

class PlanCase : public TimeCase {
public:
    PlanCase(int childCount, int adultCount, int supervisorCount) {
        using namespace core;
        for (int i = 0; i < childCount; ++i)
            children << person(qPrintable(QStringLiteral("Child%1").arg(i)), true, QDate(2012 + 2 * i, 3, 1));
        for (int i = 0; i < adultCount; ++i)
            adults << person(qPrintable(QStringLiteral("Adult%1").arg(i)), false, QDate(1985, 3, 1));
        for (int i = 0; i < supervisorCount; ++i) {
            Professional worker{ProfessionalId::named(QStringLiteral("worker %1").arg(i))};
            worker.name = QStringLiteral("Worker %1").arg(i);
            shared.put(worker);
            supervisors << worker.id;
        }
        venue("willow", 2);
        venue("harbour", 1);
        request.from = QDate(2025, 9, 8);
        request.calendar = calendar;
        request.limitSeconds = 120;  // a slow machine gives the same answer, later
    }

    /// Each child with each adult, every so many weeks.
    void askAll(int every = 1, int minutes = 90) {
        for (const core::PersonId& child : children)
            for (const core::PersonId& adult : adults) {
                ask({child}, {adult}, every).minutes = minutes;
                request.lines.last().venues = venues;
            }
    }

    void venue(const char* name, int families) {
        using namespace core;
        Venue place{VenueId::named(QLatin1String(name)), QLatin1String(name)};
        place.families = families;
        place.opening = QStringLiteral("Monday to Saturday, 09:00 to 19:00");
        shared.put(place);
        venues << place.id;
    }

    core::PlanDemand& ask(const QList<core::PersonId>& of, const QList<core::PersonId>& with, int every = 1) {
        core::PlanDemand demand;
        demand.title = QStringLiteral("Time %1").arg(request.lines.size() + 1);
        demand.children = of;
        demand.adults = with;
        demand.supervisors = supervisors;
        demand.venues = venues;
        demand.everyWeeks = every;
        request.lines << demand;
        return request.lines.last();
    }

    core::Availability& says(const core::PersonId& who, core::AvailabilityKind kind, QList<int> days, int from, int to,
                             int wish = 0) {
        core::Availability one{core::AvailabilityId::named(QStringLiteral("said %1").arg(said.size())), caseId};
        one.person = who;
        one.kind = kind;
        one.weekdays = std::move(days);
        one.start = from;
        one.minutes = to - from;
        one.wish = wish;
        said << one;
        return said.last();
    }

    core::Caseload caseload() const {
        core::Caseload all;
        core::CaseSnapshot full = records;
        for (const core::Availability& one : said) full.put(one);
        all.shared = shared;
        all.cases.insert(caseId, full);
        return all;
    }
    core::ContactProposal propose() const { return core::proposePlan(request, caseload(), caseId, core::standardPack()); }

    /// What the house's own checks say of the plan, all drafts put in force.
    QStringList troubles(const core::ContactProposal& proposal) const {
        using namespace core;
        Caseload all = caseload();
        CaseSnapshot& full = *all.cases.find(caseId);
        QList<Arrangement> drafts;
        for (int i = 0; i < request.lines.size(); ++i) {
            drafts << draftOf(request, proposal, i, full, all.shared, caseId);
            drafts.last().state = ArrangementState::Active;
        }
        QStringList list;
        for (const Arrangement& draft : drafts) {
            if (draft.rules.isEmpty()) continue;
            full.put(draft);
            const Problems problems = arrangementProblems(draft, {full, all.shared, standardPack()}, request.from);
            for (const Problem& problem : problems)
                if (problem.severity == Problem::Severity::Error && problem.code != QStringLiteral("below_minimum"))
                    list << problem.code;
        }
        const auto [first, last] = planSpan(request);
        const QList<TimeClash> clashes = timeClashes(all, standardPack(), first, last, caseId);
        for (const TimeClash& clash : clashes) list << clash.code + u' ' + clash.message;
        return list;
    }

    QList<core::PersonId> children, adults;
    QList<core::ProfessionalId> supervisors;
    QList<core::VenueId> venues;
    QList<core::Availability> said;
    core::PlanRequest request;
};

}  // namespace test
