// SPDX-License-Identifier: MPL-2.0
// The demonstration caseload: made-up families told as data, with every date counted back from the day it is made.
#pragma once

#include "core/model/change_set.h"

#include <QDate>

namespace core {

/// Stands in the README: the file holds nobody's secrets.
inline constexpr const char* demoPassphrase = "willow tree saturday morning";

/// The profile of a demonstration file; marked FICTIONAL.
Profile demoProfile();

/// Case DEMO-A, "Hartley-Mensah", as one set: 22 people of four generations, 71 entries, the process up to stage 4, and the
/// people who sign. The same ids every time.
ChangeSet demoCaseload(QDate today);

/// That case and DEMO-B (an unplanned return), DEMO-C (a pause) and DEMO-D (New South Wales).
ChangeSet demoCases(QDate today);

/// A day counted from `today`: "T-2y-120d", "T-14m", "T-28w:sat". After the colon: month, year, about, about-month or
/// about-year for what is known no better; sat, or weekday for the day on or after it that fits. nullopt if unreadable.
std::optional<UncertainDate> relativeDate(const QString& text, QDate today);

}  // namespace core
