// SPDX-License-Identifier: MPL-2.0
// What this machine remembers of a file between openings: the last state seen and attempts with a wrong key (INT-4).
#pragma once

#include "core/model/revision.h"

#include <QUuid>

namespace core {

struct RememberedFile {
    AuditAnchor anchor;            ///< at the last close here; number 0 = never seen
    quint64 generation = 0;        ///< of the header
    int failedUnlocks = 0;         ///< since the last success

    bool operator==(const RememberedFile&) const = default;
};

class FileMemory {
public:
    /// `folder` is made when first needed, for this user only; empty = the standard place.
    explicit FileMemory(const QString& folder);

    /// An empty memory if there is none, or if it cannot be read.
    RememberedFile recall(const QUuid& file) const;
    /// Whoever cannot remember goes on without: false.
    bool remember(const QUuid& file, const RememberedFile& state) const;

private:
    QString pathOf(const QUuid& file) const;
    QString folder_;
};

}  // namespace core
