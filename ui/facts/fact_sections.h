// SPDX-License-Identifier: MPL-2.0
// The sections of a page of facts: one for each kind, with its lines, its form and its removal.
#pragma once

#include "ui/facts/fact_context.h"

namespace ui {

/// What the page does with a line.
struct FactHandlers {
    std::function<void(const core::AnyId&)> chosen;  ///< its words were chosen
    std::function<void(const QString&)> removed;     ///< it was removed; the words of the line
};

/// Everything dated about one child, and what concerns the whole case.
QWidget* makeFactSections(const FactContext& facts, const core::PersonId& child, const FactHandlers& handlers);

/// Agencies and professionals of the whole file.
QWidget* makeSharedSections(const FactContext& facts, const FactHandlers& handlers);

}  // namespace ui
