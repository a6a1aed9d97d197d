// SPDX-License-Identifier: MPL-2.0
// Our own pictures for easy-read papers (resources/core/pictograms/NAME.svg): lines in black, so that they survive a copier.
#pragma once

#include "core/genogram/drawing.h"
#include "core/model/agreement.h"

#include <QStringList>

namespace core {

/// Names of all pictures in order: "adult", "bus", …; what each shows is the term "picture.NAME" of a pack.
const QStringList& pictograms();
bool hasPictogram(const QString& name);
/// The picture as wide as `width` millimetres; it is square. An empty drawing if there is none of that name.
Drawing pictogram(const QString& name, double width);

/// What goes with a part of an agreement where nobody chose a picture.
QString pictureOf(ClauseSection section);
/// The picture chosen for a clause; else one of its library clause; else that of its part.
QString pictureOf(const AgreementClause& clause);
/// The picture chosen for a goal, else "goal".
QString pictureOf(const AgreedGoal& goal);

}  // namespace core
