// SPDX-License-Identifier: MPL-2.0
// A case in a format of other programs, for one reader: cleared, searched for leaks, recorded, written.
#pragma once

#include "core/disclosure/acceptance.h"
#include "core/disclosure/cleared_snapshot.h"
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

/// Everything an export is made of, taken from the file at one moment; may go to a worker thread.
struct ExportOrder {
    CaseSnapshot records;  ///< not cleared
    Audience audience;
    QString format;
    QString fileName;  ///< without its folder; the leak check reads it too
    Clearance clearance;
    bool fictional = false;
};
/// Throws Error: Unsupported for a format that cannot be written, Invalid for a reader that is not understood.
ExportOrder exportOrder(Vault& vault, const CaseId& id, const ExportWish& wish, const QString& fileName);

/// What would be written. Nothing is yet.
struct PreparedExport {
    QByteArray bytes;
    Problems notSaid;
    QList<Finding> findings;  ///< with what was taken out already gone
    QList<Finding> takenOut;  ///< what the decisions took out
    QList<Withheld> withheld;
};
/// Pure; any thread. `internal` gets everything and no leak check. Throws Error{Cancelled}.
PreparedExport prepareExport(const ExportOrder& order, const QList<Acceptance>& decisions = {}, const Progress& progress = {});

/// Writes to `target` (mode 0600, all or nothing) and records reader, decisions and SHA-256, both or neither.
/// Throws Error: Invalid while findings are undecided; Io, ReadOnly, NotFound, NoSpace for the place.
void issueExport(Vault& vault, const ExportOrder& order, const PreparedExport& prepared, const QString& target,
                 const QList<Acceptance>& decisions = {});

/// All three in one, for the command line. Writes nothing while findings are open. Throws what they throw.
CaseExport exportCase(Vault& vault, const CaseId& id, const ExportWish& wish, const QString& target,
                      const Progress& progress = {});

/// The lines of a GEDCOM or CSV file as the leak check reads them: a GEDCOM value that goes on in CONC or CONT is one.
QList<Passage> passagesOfExport(const QByteArray& bytes);

}  // namespace core
