// SPDX-License-Identifier: MPL-2.0
// What is written at a person and at a union: age, names, years, kind and time of a union.
#pragma once

#include "core/genogram/genogram.h"

namespace core {

/// Inside the symbol: "9", "7m" under two years, "~40" if known within ten years, the age at death of who has died; ""
/// otherwise.
QString ageMark(const Person& person, QDate asAt);

/// Under the symbol: first name bold, surname, then muted lines: how the person came to the family, years. `carerOf`:
/// the kind of care the person gives to a child of the drawing, if any. `adopted`: when the person was adopted.
QList<LabelLine> labelOf(const Person& person, const Words& words, std::optional<ParentageKind> carerOf,
                         const UncertainDate& adopted);

/// For who looks at pictures first: the first name alone, large.
QList<LabelLine> largeLabelOf(const Person& person, const Words& words);

/// Above the line of a union: "m 1985", "cp 2008", "2015–19"; "" if no date is known.
QString unionMark(const Union& pair, const Words& words);

/// A further line of a label, broken in two where it is long; "" adds none.
void appendMuted(QList<LabelLine>& label, const QString& text);

/// Letters of one line, and from its base line to the next, in mm.
double sizeOf(const LabelLine& line);
double pitchOf(const LabelLine& line);

/// Widest line of a label, in mm.
double labelWidth(const QList<LabelLine>& label);

/// The year a date is sure to mean, or about it: "1963", "~1963", ""; `digits` 2 gives "63".
QString yearMark(const UncertainDate& date, int digits = 4);

}  // namespace core
