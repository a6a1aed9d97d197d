// SPDX-License-Identifier: MPL-2.0
// Pages on a printer: the same painter as preview and PDF.
#pragma once

#include "core/base/progress.h"
#include "core/report/pages.h"

#include <memory>

class QPrinter;

namespace ui {

/// A printer whose jobs tell nothing: no name of a child or of the paper stands in the queue.
std::shared_ptr<QPrinter> neutralPrinter();

/// Prints every page. May run on a worker while nobody else uses the printer. Throws Error: Io if the printer does not
/// take the job, Cancelled; pages sent before are then dropped where the printer can.
void printPages(QPrinter& printer, const core::Pages& pages, const core::Progress& progress);

}  // namespace ui
