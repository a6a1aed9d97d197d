// SPDX-License-Identifier: MPL-2.0
// The ecomap (Hartman 1975; spec/genogram §5): the family in a circle, the world outside in a ring round it. Pure.
#pragma once

#include "core/genogram/genogram.h"

namespace core {

/// One system outside the family, with every tie to it.
struct EcomapSystem {
    QString name;
    QStringList lines;         ///< the name as it stands in the circle
    QList<OutsideTieId> ties;  ///< by id
    QPointF centre;
    double radius = 0;
    bool operator==(const EcomapSystem&) const = default;
};

/// The way of one tie from the edge of its system to a person, or to the edge of the family's circle.
struct EcomapLine {
    OutsideTieId tie;
    QPolygonF way;
    bool operator==(const EcomapLine&) const = default;
};

struct Ecomap {
    Layout family;  ///< children of the case, who lives with them, their parents, and who has a tie outside
    QPointF centre;
    double radius = 0;
    QList<EcomapSystem> systems;  ///< clockwise from the top, inner ring first
    QList<EcomapLine> lines;      ///< in the order of systems
    bool operator==(const Ecomap&) const = default;
};

/// `records` as at the day of the options, with the agencies that ties name (withShared), cleared for the reader. Systems
/// stand by the mean angle of who has a tie to them, improved by exchanging two at a time while lines cross less or get
/// shorter; from 15 systems on every second one stands in a second ring. The same input gives the same map.
Ecomap ecomapOf(const CaseSnapshot& records, const GenogramOptions& options, const Words& words);

/// Spots are the people, then the systems; a spot of a system holds the id of its first tie.
Drawing drawingOf(const CaseSnapshot& records, const Ecomap& map, const GenogramOptions& options, const Words& words,
                  const QSet<AnyId>& possible = {});

/// What a system is called: by the tie, else its agency, else its kind in the pack.
QString systemName(const CaseSnapshot& records, const OutsideTie& tie, const Words& words);
/// Whose tie it is: "Tilly", "Dana's home", "the home of the children".
QString whoseTie(const CaseSnapshot& records, const OutsideTie& tie, const Words& words);
/// "strong, stressful, help goes to the family": all that the line shows.
QString outsideTieWords(const OutsideTie& tie, const Words& words);

}  // namespace core
