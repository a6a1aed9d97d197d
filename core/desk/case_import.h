// SPDX-License-Identifier: MPL-2.0
// Reading a foreign file into a case: first a plan that can be looked at, then one undo step.
#pragma once

#include "core/edit/vault.h"
#include "core/interchange/formats.h"

namespace core {

struct CaseImport {
    CaseId caseId;
    bool newCase = false;  ///< the reference did not exist: the set makes the case as well
    ImportResult read;     ///< what was found, with every problem
    ChangeSet set;         ///< what would be written
};

/// Nothing is written. `formatName` empty = told from the file's name. Throws Error: Unsupported or Invalid
/// for input that cannot be read, Invalid for an empty reference or made-up people in a file about real ones (and the
/// other way round).
CaseImport planImport(Vault& vault, const QString& reference, const QByteArray& bytes, const QString& formatName,
                      const QString& fileName, QDate today, const Progress& progress = {});

/// The case a new reference would make: label as the reference, opened today, the pack every new case starts with.
ChangeSet newCaseSet(const Case& added, const Profile& profile);

/// At most the import limit; throws Error: NotFound, Io (a folder, no right), Unsupported (too large).
QByteArray readInput(const QString& path);

}  // namespace core
