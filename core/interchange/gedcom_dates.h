// SPDX-License-Identifier: MPL-2.0
// Dates as GEDCOM 5.5, 5.5.1 and 7 write them.
#pragma once

#include "core/base/uncertain_date.h"

namespace core::gedcom {

struct DateReading {
    UncertainDate date;    ///< unknown if it cannot be said: another calendar, before Christ, words
    bool complete = true;  ///< false: the text says more than `date` does and has to be kept beside it
};

/// Lenient in case, in full month names and in spaces. CAL and EST become "about"; a dual year (1699/00) is read as its
/// new-style year and is not complete.
DateReading dateFromGedcom(const QString& text);

/// The nearest GEDCOM date; "" for unknown. Seasons become BET … AND …; "about" inside a range is lost.
QString dateToGedcom(const UncertainDate& date);

}  // namespace core::gedcom
