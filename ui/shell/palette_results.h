// SPDX-License-Identifier: MPL-2.0
// What the command palette finds: people, events and records, things to do. Values only; the palette shows them.
#pragma once

#include "core/edit/vault.h"

#include <QString>

#include <optional>

namespace ui {

struct PaletteRow {
    enum class Group { People, Records, Actions };
    Group group = Group::Actions;
    QString icon;
    QString title;
    QString right;   ///< place, date or page, muted
    QString key;     ///< shortcut
    QString action;  ///< id of the catalogue or "page:ID"; empty for a record
    QString page;    ///< where a record is shown
    std::optional<core::AnyId> record;
    std::optional<core::CaseId> caseId;
    bool operator==(const PaletteRow&) const = default;
};

struct PaletteScope {
    core::Vault* vault = nullptr;
    std::optional<core::CaseId> caseId;  ///< hits of the open case come first
};

/// Rows for what was typed, in the order of the groups; records from three letters on.
QList<PaletteRow> paletteRows(const PaletteScope& scope, const QString& typed);

/// Where in `text` each word of `typed` starts a word or stands anywhere: (start, length), sorted, not overlapping.
QList<std::pair<int, int>> matchesIn(const QString& text, const QString& typed);

}  // namespace ui
