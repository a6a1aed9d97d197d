// SPDX-License-Identifier: MPL-2.0
// Dates as people type and read them: "27 3 26", "mar 2019", "about 2015", "before 1990", "2014-2016", "+2w".
#pragma once

#include "core/base/uncertain_date.h"

namespace core {

/// Day before month, as in the United Kingdom; two-digit years fall within today − 80 … today + 19 years.
/// nullopt if it cannot be understood. An empty text is the unknown date.
std::optional<UncertainDate> dateFromText(const QString& text, QDate today);

/// "27 March 2019", "March 2019", "spring 2019", "about March 2019", "before 1990", "after 1990",
/// "between 2014 and 2016", "2014 to 2016", "since 2014", "until 2016", "date not known".
QString dateWords(const UncertainDate& date);

/// For tables: "27 Mar 2019", "Mar 2019", "about Mar 2019", "before 1990", "2014–2016", "" for unknown.
QString dateShort(const UncertainDate& date);

/// What an entry field says back: as dateWords, an exact day with its weekday ("Tuesday 24 March 2026").
QString dateSpokenBack(const UncertainDate& date);

}  // namespace core
