// SPDX-License-Identifier: MPL-2.0
// The question the planner asks, as plain tables: meetings to be placed on a grid of half hours, and what forbids a place.
#pragma once

#include "core/rules/contact_planner.h"

#include <QMap>

namespace core {

/// The grid: half hours from 07:00 to 21:00. A slot is a start: (week of the cycle, weekday, half hour).
namespace plangrid {
constexpr int step = 30;
constexpr int first = 420;
constexpr int cells = 28;
constexpr int slotOf(int phase, int weekday, int cell) { return (phase * 7 + weekday - 1) * cells + cell; }
constexpr int cellsFor(int minutes) { return (minutes + step - 1) / step; }
}  // namespace plangrid

struct PlanMeeting {
    int line = 0;
    int every = 1;   ///< weeks
    int length = 3;  ///< half hours
    QList<VenueId> venues;
    QList<ProfessionalId> supervisors;
    int slots() const { return every * 7 * plangrid::cells; }
};

/// With all of `rules` in force the meeting is not there. −1 = any slot, any venue, any supervisor.
struct PlanBan {
    QList<int> rules;
    int meeting = 0;
    int slot = -1;
    int venue = -1;
    int supervisor = -1;
};

/// Two meetings that need a gap between them; `rule` −1 = it lies in the nature of things.
struct PlanPair {
    /// Numbers of what each of the two chose; −1 = whatever it is.
    struct When {
        int venueA = -1, venueB = -1, supervisorA = -1, supervisorB = -1;
    };
    int rule = -1;
    int a = 0, b = 0;
    int gap = 0;            ///< half hours
    bool wholeDay = false;  ///< not on one day at all
    QList<When> when;       ///< it matters in any of these; empty = always
};

/// A place has room for so many at once, less what others have booked.
struct PlanRoom {
    int rule = 0;
    VenueId venue;
    int families = 1;
    QMap<int, int> taken;  ///< by slot of the longest cycle
};

/// A child has so many times in a week at the most.
struct PlanLoad {
    int rule = 0;
    int most = 4;
    QList<int> meetings;
    QList<int> taken;  ///< already arranged, by week of the longest cycle
};

/// Meetings that draw on one thing: a person, or the places or supervisors they may choose from.
struct PlanPool {
    static constexpr int never = -2, always = -1;
    QList<int> meetings;
    int atOnce = 1;        ///< so many beside each other
    QList<int> rules;      ///< it counts only with all of these in force
    int dayRule = never;   ///< with this rule not two of them on one day
    int load = -1;         ///< its number in PlanModel::loads; −1 = none
    QMap<int, int> taken;  ///< by slot of the longest cycle: less room there
};

struct PlanModel {
    QDate monday;
    int weeks = 8;
    int phases = 1;  ///< weeks of the longest cycle
    QList<PlanReason> rules;
    QList<PlanMeeting> meetings;
    QList<int> wanted;  ///< by meeting: the rule that asks for it
    QList<PlanBan> bans;
    QList<PlanPair> pairs;
    QList<PlanRoom> rooms;
    QList<PlanLoad> loads;
    QList<PlanPool> pools;
    QMap<std::pair<int, int>, QList<SkippedDay>> skips;  ///< by meeting and slot: days left out there

    int rule(const QString& key, const QString& words, int weight = 0) {
        for (int i = 0; i < rules.size(); ++i)
            if (rules[i].key == key) return i;
        rules.append({key, words, weight});
        return int(rules.size()) - 1;
    }
    /// The days of a slot within the weeks asked for.
    QList<QDate> daysOf(const PlanMeeting& meeting, int slot) const {
        QList<QDate> days;
        const int day = slot / plangrid::cells;
        for (int week = day / 7; week < weeks; week += meeting.every) days << monday.addDays(7 * week + day % 7);
        return days;
    }
};

PlanModel planModel(const PlanRequest& request, const Caseload& caseload, const CaseId& caseId, const Pack& pack,
                    const Progress& progress);

}  // namespace core
