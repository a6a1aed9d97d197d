// SPDX-License-Identifier: MPL-2.0
// One end of a date as typed: what dateFromText is made of.
#pragma once

#include "core/base/uncertain_date.h"

#include <vector>

namespace core {

/// Lower case, plain dashes, digits and single spaces. Nothing else of date_point_text and date_text sees raw input.
QString plainDateText(const QString& text);

/// "27 3 26", "mar 2019", "winter 2018", "about 2015", "2015?", "tomorrow", "+2w", "next fri". `text` as plainDateText
/// gives it. nullopt if it cannot be understood or the calendar does not have it.
std::optional<DatePoint> pointFromText(const QString& text, QDate today);

/// The "3" of "3 to 7 March 2019", the "march" of "March to May 2019": what is missing is taken from `end`.
std::optional<DatePoint> pointFromText(const QString& text, const DatePoint& end);

/// The rest of `text` after the first of `words` it starts with and the dots and spaces that follow; a word of letters
/// must end there.
std::optional<QString> afterWord(const QString& text, const std::vector<QLatin1String>& words);

}  // namespace core
