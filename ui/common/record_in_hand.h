// SPDX-License-Identifier: MPL-2.0
// The record somebody has in hand on a page: what can be done with any record of the case is done with it.
#pragma once

#include "core/model/snapshot.h"

class QWidget;

namespace ui {

/// A widget that shows one record says so; forms do it by themselves, tables are asked for their current row. No value = it
/// shows none.
void showsRecord(QWidget* widget, const std::optional<core::AnyId>& record);

/// The record of `records` that what has, or last had, the keyboard on the page shows; else what anything in sight shows.
std::optional<core::AnyId> recordInHand(const QWidget& page, const core::CaseSnapshot& records);

}  // namespace ui
