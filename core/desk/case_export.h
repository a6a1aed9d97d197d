// SPDX-License-Identifier: MPL-2.0
// A case in a format of other programs, for one reader: cleared, searched for leaks, recorded, written.
#pragma once

#include "core/disclosure/acceptance.h"
#include "core/edit/vault.h"

namespace core {

struct ExportWish {
    QString format;  ///< name of a Format that can be written
    QString reader;  ///< as audienceNamed() reads it: "internal", "parent:Dana Hartley"
    QDateTime madeAt;
    QList<Acceptance> decisions = {};  ///< about what the leak check found
};

struct CaseExport {
    Problems notSaid;        ///< what the format cannot say
    QList<Finding> open;     ///< leaks nobody decided about: nothing was written
    qsizetype withheld = 0;  ///< facts this reader does not get
};

/// Writes to `target` (mode 0600, all or nothing) and records reader, decisions and SHA-256. `internal` gets everything
/// and no leak check. Throws Error: Unsupported for a format that cannot be written, Invalid for a reader that is not
/// understood; Io, ReadOnly, NotFound, NoSpace for the place.
CaseExport exportCase(Vault& vault, const CaseId& id, const ExportWish& wish, const QString& target,
                      const Progress& progress = {});

/// The lines of a GEDCOM or CSV file as the leak check reads them: a GEDCOM value that goes on in CONC or CONT is one.
QList<Passage> passagesOfExport(const QByteArray& bytes);

}  // namespace core
