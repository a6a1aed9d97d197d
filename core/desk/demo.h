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

/// Cases DEMO-A to DEMO-D as one set, A first: "Hartley-Mensah" with 22 people of four generations and 71 entries, an
/// unplanned return, a pause, and a family in New South Wales. The same ids every time.
ChangeSet demoCaseload(QDate today);

/// A day counted from `today`: "T-2y-120d", "T-14m", "T-28w:sat". After the colon: month, year, about, about-month or
/// about-year for what is known no better; sat, or weekday for the day on or after it that fits. nullopt if unreadable.
std::optional<UncertainDate> relativeDate(const QString& text, QDate today);

}  // namespace core
