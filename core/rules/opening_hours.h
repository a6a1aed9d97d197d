// SPDX-License-Identifier: MPL-2.0
// Opening hours of a place as people write them: "Monday to Saturday, 09:00 to 18:00; Sunday 10-16". Pure.
#pragma once

#include <QString>

#include <array>

namespace core {

/// Minutes after midnight; both 0 = closed.
struct DayHours {
    int from = 0;
    int to = 0;
    bool operator==(const DayHours&) const = default;
};

struct OpeningHours {
    std::array<DayHours, 7> days{};  ///< Monday first
    bool understood = false;         ///< false = nothing was written or it could not be read; then 09:00 to 18:00 but Sundays
    bool operator==(const OpeningHours&) const = default;
};

/// Parts are set off by semicolons or new lines; each names days ("Monday to Friday", "Sat", "weekdays", "daily"; none =
/// every day), times ("09:00 to 18:00", "9-17", "9 am to 5 pm") and days that are left out ("except Sunday", "closed on
/// Sundays"). A word that is not known, or a second time on the same days, makes the whole not understood: a place that is
/// taken to be open when it is not is worse than a question.
OpeningHours openingHours(const QString& text);

}  // namespace core
