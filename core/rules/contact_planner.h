// SPDX-License-Identifier: MPL-2.0
// A weekly plan of family time, proposed from who should meet, who can when, where there is room, and what is arranged
// already. Rules are never broken; wishes give way by their weight; what cannot be has its smallest conflict named. Pure.
#pragma once

#include "core/base/progress.h"
#include "core/model/arrangement.h"
#include "core/model/snapshot.h"
#include "core/practice/pack.h"

#include <QSet>

namespace core {

/// Who should meet, and how often. Those named in one line always meet together.
struct PlanDemand {
    QString title;
    QList<PersonId> children;
    QList<PersonId> adults;
    QList<PersonId> notAllowed;  ///< must not be at the same place at that time
    bool supervised = true;
    QList<ProfessionalId> supervisors;  ///< one of them; each time the same
    QList<VenueId> venues;              ///< one of them; empty = no place is needed (a call)
    int minutes = 90;
    int times = 1;                          ///< in so many weeks
    int everyWeeks = 1;                     ///< 1, 2 or 4
    QList<int> bestDays;                    ///< wish: 1 = Monday to 7; empty = none
    int bestFrom = -1;                      ///< wish: not before; minutes after midnight
    int bestUntil = -1;                     ///< wish: over by then
    int weight = 2;                         ///< of its wishes: 1 to 3
    int minimum = 0;                        ///< times an order asks for at the least; 0 = none
    int minimumDays = 28;                   ///< in so many days
    std::optional<ArrangementId> replaces;  ///< this arrangement is planned anew: its own times are free

    bool operator==(const PlanDemand&) const = default;
};
template <>
struct Describe<PlanDemand> {
    static constexpr auto fields(auto&& take) {
        using L = PlanDemand;
        return take(field("title", &L::title), field("children", &L::children, Label::Key),
                    field("adults", &L::adults, Label::Key), field("not_allowed", &L::notAllowed, Label::Key),
                    field("supervised", &L::supervised), field("supervisors", &L::supervisors, Label::Key),
                    field("venues", &L::venues, Label::Key), field("minutes", &L::minutes), field("times", &L::times),
                    field("every_weeks", &L::everyWeeks), field("best_days", &L::bestDays), field("best_from", &L::bestFrom),
                    field("best_until", &L::bestUntil), field("weight", &L::weight), field("minimum", &L::minimum),
                    field("minimum_days", &L::minimumDays), field("replaces", &L::replaces, Label::Key));
    }
};

struct PlanRequest {
    QList<PlanDemand> lines;
    QDate from;     ///< the plan begins on the Monday on or after it
    int weeks = 8;  ///< 1 to 26
    std::optional<SchoolCalendarId> calendar;
    int restMinutes = 60;    ///< between two times of one child at the least
    bool onceADay = true;    ///< no child has two times on one day
    int mostInWeek = 4;      ///< times of one child, with those already arranged
    int travelMinutes = 30;  ///< between places of which no time is known
    QSet<QString> leftOut;   ///< keys of rules that are set aside on trial
    int limitSeconds = 4;    ///< then the best plan so far, or none
};

/// One rule, demand or wish by its words; `key` stays the same from run to run.
struct PlanReason {
    QString key;
    QString words;
    int weight = 0;  ///< 0 = it must be
    bool operator==(const PlanReason&) const = default;
};

struct SkippedDay {
    QDate day;
    QString why;
    bool operator==(const SkippedDay&) const = default;
};

struct PlannedMeeting {
    int line = 0;
    int weekday = 1;
    int start = 600;  ///< minutes after midnight
    int minutes = 90;
    int everyWeeks = 1;
    std::optional<VenueId> venue;
    std::optional<ProfessionalId> supervisor;
    QList<QDate> dates;  ///< within the weeks asked for, those left out not among them
    QList<SkippedDay> skipped;
    bool operator==(const PlannedMeeting&) const = default;
};

struct UnmetWish {
    PlanReason wish;
    QList<PlanReason> against;  ///< with these it cannot be; empty = not found within the limit
    bool smallest = false;      ///< leave out any one of these and it could be, with all the others
    bool operator==(const UnmetWish&) const = default;
};

struct ContactProposal {
    enum class State { Found, Impossible, OutOfTime };
    State state = State::OutOfTime;
    QList<PlannedMeeting> meetings;  ///< by day and start
    QList<PlanReason> met;
    QList<UnmetWish> unmet;
    bool best = false;           ///< no plan keeps wishes of more weight
    QList<PlanReason> conflict;  ///< of Impossible: leave out any one of these and the others can be
    bool smallest = false;       ///< that was shown of each of them within the limit
    bool operator==(const ContactProposal&) const = default;
};

/// The same request over the same records gives the same plan. Arrangements in force of all loaded cases count; drafts do
/// not. Throws Error{Cancelled}, Error{Invalid} for a request without lines or people, Error{Unsupported} if the solver fails.
ContactProposal proposePlan(const PlanRequest& request, const Caseload& caseload, const CaseId& caseId, const Pack& pack,
                            const Progress& progress = {});

/// A line of the plan from an arrangement: who, where, how long, how often; what is not weekly becomes the nearest that is.
PlanDemand lineFrom(const Arrangement& arrangement);

/// A draft for one line: an arrangement with the proposed times until the last day of the plan. What it replaces lends its
/// purpose, rules of the house and words.
Arrangement draftOf(const PlanRequest& request, const ContactProposal& proposal, int line, const CaseSnapshot& records,
                    const Snapshot& shared, const CaseId& caseId);

/// The first and last day the plan is for.
std::pair<QDate, QDate> planSpan(const PlanRequest& request);

}  // namespace core
