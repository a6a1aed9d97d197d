// SPDX-License-Identifier: MPL-2.0
// GEDCOM 5.5, 5.5.1 and 7.0: the format in which programs for family trees exchange families.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

namespace core {

enum class GedcomVersion { V551, V70 };

struct GedcomOptions {
    GedcomVersion version = GedcomVersion::V551;
    bool ownLines = true;  ///< `_KIN` lines with what GEDCOM has no words for; without them nothing private to us leaves
    std::optional<bool> fictional{};  ///< written under HEAD: are these people made up?
};

/// Reads a family into the case `into`. The same bytes and case give the same records. Records that Kinkeeper wrote keep
/// their ids in their own case and get derived ones in another. What has no field is kept as a note and listed.
/// Throws Error{Invalid} if it is no GEDCOM, Error{Unsupported} past the limits, Error{Cancelled}.
ImportResult readGedcom(const QByteArray& bytes, const CaseId& into, const Progress& progress = {});

/// Writes the people, families, sources, notes, ties and entries of a case in UTF-8. Held back and listed: addresses
/// that someone must not learn, entries that someone must not see, attached files.
ExportResult writeGedcom(const CaseSnapshot& snapshot, const GedcomOptions& options = {}, const Progress& progress = {});

}  // namespace core
