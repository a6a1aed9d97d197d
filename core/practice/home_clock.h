// SPDX-License-Identifier: MPL-2.0
// The clock of the place a case is worked on: a pack names it in its list "clocks".
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

#include <QDateTime>

namespace core {

/// The IANA name of the clock of the pack's country: "Australia/Sydney". "Europe/London" if it names none that is known.
QByteArray homeZone(const Pack& pack);
/// That of the pack this case uses.
QByteArray homeZone(const Snapshot& shared, const CaseSnapshot& records);

/// Date and time of a moment on the wall of that place. An unknown zone counts as UTC.
QDateTime onWall(const QDateTime& moment, const QByteArray& zone);
/// The day it is there.
QDate dayOnWall(const QDateTime& moment, const Pack& pack);

}  // namespace core
