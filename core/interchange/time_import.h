// SPDX-License-Identifier: MPL-2.0
// Calendars of schools as term dates, and appointments of a calendar as plans for family time.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

#include <QDate>

namespace core {

/// Term dates of a school's or an authority's calendar, as one SchoolCalendar for all cases. What is called a term is a term,
/// from "starts" to "ends" where the file has them as two days; what is called a holiday, half-term, training day or closed
/// is closed. A file of holidays alone makes one year around them. Everything else is left out, and a problem says so.
/// Throws as eventsOfCalendar.
ImportResult readTerms(const QByteArray& bytes, const CaseSnapshot& into, QDate today, const Progress& progress = {});

/// Each event with a time of day as an arrangement in draft with the children of the case: somebody still says who comes and
/// why. Repetitions become rules; days left out, moved and cancelled become changes. Of a repetition no rule can say the first
/// time is taken. Cancelled events and whole days are left out. Problems say all of it. Throws as eventsOfCalendar.
ImportResult readAppointments(const QByteArray& bytes, const CaseSnapshot& into, QDate today, const Progress& progress = {});

}  // namespace core
