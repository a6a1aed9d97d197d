// SPDX-License-Identifier: MPL-2.0
// What the command palette finds: people, events and records, things to do. Values only; the palette shows them.
#pragma once

#include "core/edit/vault.h"

#include <QString>

#include <memory>
#include <optional>

namespace ui {

struct PaletteRow {
    enum class Group { People, Records, Actions };
    Group group = Group::Actions;
    QString icon;
    QString title;
    QString right;   ///< place, date or page, muted
    QString key;     ///< shortcut
    QString action;  ///< id of the catalogue, "page:ID" or "paper:KIND"; empty for a record
    QString page;    ///< where a record is shown
    std::optional<core::AnyId> record;
    std::optional<core::CaseId> caseId;
    bool operator==(const PaletteRow&) const = default;
};

struct PaletteScope {
    core::Vault* vault = nullptr;
    std::optional<core::CaseId> caseId;  ///< hits of the open case come first
    /// Dated facts of the open case in words; made when first asked for, and kept while the palette is open.
    std::shared_ptr<QList<PaletteRow>> facts = nullptr;
};

/// Rows for what was typed, in the order of the groups: people, entries, facts, sources and files, papers, things to do.
/// Records from three letters on.
QList<PaletteRow> paletteRows(const PaletteScope& scope, const QString& typed);

/// Where in `text` each word of `typed` starts a word or stands anywhere: (start, length), sorted, not overlapping.
QList<std::pair<int, int>> matchesIn(const QString& text, const QString& typed);

}  // namespace ui
