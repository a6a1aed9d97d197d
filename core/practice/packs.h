// SPDX-License-Identifier: MPL-2.0
// Which pack a case uses, and what would change with another version of it.
#pragma once

#include "core/model/snapshot.h"
#include "core/practice/pack.h"

namespace core {

/// The pack and version the case started with: of the file (PackFile) or the program. A case without a profile, or whose
/// pack is nowhere, gets the pack for England, and `isMissing` says so. The pack lives as long as the program.
struct PackChoice {
    const Pack* pack = nullptr;
    bool isMissing = false;     ///< the pack of the case is neither in the file nor in the program
    bool otherVersion = false;  ///< only another version of it was found
};
PackChoice packOfCase(const Snapshot& shared, const CaseProfile* profile);

/// Every pack that can be chosen: those of the program, then those of the file, the newest version of each.
QList<const Pack*> packsToChoose(const Snapshot& shared);

struct PackDifference {
    enum class Kind { Added, Removed, Changed };
    QString path;  ///< "framework.timers.EN-RV1.limit.working_days"
    Kind kind = Kind::Changed;
    QString before;
    QString after;
    bool operator==(const PackDifference&) const = default;
};
/// What moves with the case: stages, tasks, gates, timers, classes, factors and their words; in the order of paths.
QList<PackDifference> packDifferences(const Pack& from, const Pack& to);

/// The set that puts an authority's pack, as it was read from `json`, into the file. Throws Error{Conflict} if that version of
/// it is there already: cases rely on it.
ChangeSet packAdded(const Snapshot& shared, const Pack& pack, const QByteArray& json, QDate today);

/// The change that takes a case to another pack; nothing of its records is lost, ids the new pack lacks stay as they are.
ChangeSet movedToPack(const CaseProfile& profile, const Pack& to);

}  // namespace core
