// SPDX-License-Identifier: MPL-2.0
// Charts of family time as drawings, for screen and paper: the strip of attendance, and whose doing it was. Pure.
#pragma once

#include "core/genogram/drawing.h"
#include "core/practice/words.h"
#include "core/rules/contact_statistics.h"

namespace core {

/// One box for each time, oldest left, with a letter or tick in it: filled = came; a frame = late (L) or left early (E);
/// thin = did not come (N) or cancelled (X); dashed = not the adult's doing: services (S), neither (I), not known (?).
/// `width` in mm.
Drawing attendanceStrip(const ContactFigures& figures, const Words& words, double width);

/// Three bars that are never added up: the adult, the services, neither of them; and the ones nobody knows.
Drawing reasonsChart(const ContactFigures& figures, const Words& words, double width);

/// How many were planned, how many were held, and to how many this adult came.
Drawing plannedHeldChart(const ContactFigures& figures, const Words& words, double width);
QString plannedHeldWords(const ContactFigures& figures, const Words& words);

/// Of the arrivals that are on record: on time (at most 5 minutes late), and later.
Drawing punctualityChart(const ContactFigures& figures, const Words& words, double width);
QString punctualityWords(const ContactFigures& figures, const Words& words);

/// The reasons chart in one sentence; the kinds are never added up.
QString reasonsWords(const ContactFigures& figures, const Words& words);

/// What the strip shows, in one sentence: for who cannot see it.
QString attendanceWords(const ContactFigures& figures, const Words& words);
/// "10 of 12 (83 %)", without the percentage where the whole is below 5.
QString fractionWords(const Fraction& fraction, const Words& words);
/// The value of a line of figures: "10 of 14 (71 %)", "32 minutes", "3".
QString figureWords(const FigureLine& line, const Words& words);

}  // namespace core
