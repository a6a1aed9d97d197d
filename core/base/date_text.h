// SPDX-License-Identifier: MPL-2.0
// Dates as people type and read them: "27 3 26", "mar 2019", "about 2015", "before 1990", "2014-2016", "+2w".
#pragma once

#include "core/base/uncertain_date.h"

namespace core {

/// Day before month, as in the United Kingdom; two-digit years fall within today − 80 … today + 19 years.
/// nullopt if it cannot be understood or the calendar does not have it (31 February). Empty, "?" and "not known" are
/// the unknown date. Total: any text is safe, longer than 100 characters is never a date.
///
/// Choices: "fri" is the next Friday after today, so never today; "this fri" may be today, "last fri" was before today.
/// "+1m" from 31 January is the last day of February. "winter 2018" and "winter 2018/19" begin in December 2018.
/// "by 1990" counts 1990 in; "before 1990" does not. "2014 or 2015" and "1990s" are one unknown day in that time.
/// "2014-16" is refused, since it could be a month. A weekday that does not go with its day is refused.
std::optional<UncertainDate> dateFromText(const QString& text, QDate today);

/// "27 March 2019", "March 2019", "spring 2019", "about March 2019", "before 1990", "after 1990",
/// "between 2014 and 2016", "2014 to 2016", "since 2014", "until 2016", "date not known". English; dateFromText reads it
/// back to the same date, as it does dateShort. Years have four digits.
QString dateWords(const UncertainDate& date);

/// For tables: "27 Mar 2019", "Mar 2019", "about Mar 2019", "before 1990", "between 2014 and 2016", "2014–2016",
/// "Mar 2014 – Apr 2016", "since 2014", "" for unknown.
QString dateShort(const UncertainDate& date);

/// What an entry field says back: as dateWords, an exact day with its weekday ("Tuesday 24 March 2026"), a season with
/// its months ("winter 2018 (December 2018 to February 2019)").
QString dateSpokenBack(const UncertainDate& date);

}  // namespace core
