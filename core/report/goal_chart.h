// SPDX-License-Identifier: MPL-2.0
// The levels of one person's goals over time, a small chart a goal, with a traffic light at each review: a value that screen
// and paper paint alike.
#pragma once

#include "core/genogram/drawing.h"
#include "core/model/snapshot.h"

namespace core {

struct GoalPoint {
    QDate day;
    int level = 0;  ///< -2 to 2
    TrafficLight light = TrafficLight::NotSaid;
    bool start = false;  ///< where things stood before
};

struct GoalSeries {
    GoalId goal;
    QString title;
    QList<GoalPoint> points;  ///< in order of time
};

/// Goals that count, of one person (or those of nobody), in their order on paper; a goal without a score has its start only.
QList<GoalSeries> goalSeries(const CaseSnapshot& records, const std::optional<PersonId>& person, QDate on);

/// One of the reviews said how it goes: then the chart has a row of lights, and its reader needs to know what they mean.
bool hasLights(const QList<GoalSeries>& series);

/// All charts share their days from left to right, so that they can be compared. `width` in mm. Level and day stand beside
/// each point; of the three lamps of a light the black one is on: nothing hangs on colour. Days and lights that would stand
/// on each other are left out. Empty for no goals. `days`: whose days the chart spans; empty = of `series`.
Drawing goalChart(const QList<GoalSeries>& series, double width, const QList<GoalSeries>& days = {});

}  // namespace core
