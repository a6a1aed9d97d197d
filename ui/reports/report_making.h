// SPDX-License-Identifier: MPL-2.0
// A paper made for looking at, away from the window. Pure; safe in any thread.
#pragma once

#include "core/desk/publish.h"
#include "core/report/pages.h"

#include <memory>

namespace ui {

struct ReportWish {
    core::Commission commission;
    QList<core::Acceptance> decisions;
};

struct MadeReport {
    std::shared_ptr<const core::Prepared> prepared;
    std::shared_ptr<const core::Pages> pages;
    std::optional<double> grade;  ///< how hard a paper for a family reads; none for others and where there is no formula

    /// Those still on the paper, then those that were taken out of it.
    QList<core::Finding> findings() const { return prepared->findings + prepared->takenOut; }
};

/// The first `pages` pages, without the leak check: what is seen while the rest is made. Throws Error: Cancelled, Invalid.
std::shared_ptr<const core::Pages> firstPages(const ReportWish& wish, int pages, const core::Progress& progress);
/// The whole paper, checked. Throws the same.
MadeReport makeReport(const ReportWish& wish, const core::Progress& progress);

/// Filters of a dialog that asks where to: "PDF (*.pdf)", as papers are handed out.
QStringList writableFilters();

}  // namespace ui
