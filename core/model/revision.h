// SPDX-License-Identifier: MPL-2.0
// What the file remembers of every change: the audit row (chained, append-only) and the revision (the values).
#pragma once

#include "core/model/change_set.h"

#include <QDateTime>

namespace core {

/// One line of the record of changes. The chain covers all members but `actor`'s display.
struct AuditRow {
    qint64 number = 0;  ///< 1, 2, 3 … without gaps
    QDateTime at;       ///< UTC, milliseconds
    int slot = 0;       ///< key slot that opened the file
    QString actor;
    QString action;      ///< an Action's name, or "unlock", "lock", "view", "export", "backup", "undo add" …
    QString type;        ///< table of the record, or ""
    QString record;      ///< id of the record, or ""
    QString caseId;      ///< id of the case, or ""
    QStringList fields;  ///< columns that changed
    QByteArray digest;   ///< BLAKE2b-256 of salt, before and after; for events of the details
    QByteArray chain;    ///< keyed BLAKE2b-256 over this row and the chain of the row before

    bool operator==(const AuditRow&) const = default;
};

/// The values of one record before and after one audit row; null JSON = it did not exist.
struct Revision {
    qint64 audit = 0;
    QDateTime at;
    QString actor;
    QString action;
    QString type;
    AnyId record;
    std::optional<CaseId> caseId;
    QJsonObject before;
    QJsonObject after;

    bool operator==(const Revision&) const = default;
};

/// A stated point of the audit: printed on papers, kept with backups.
struct AuditAnchor {
    qint64 number = 0;
    QString head;  ///< first 16 hex digits of the chain
    bool operator==(const AuditAnchor&) const = default;
};

}  // namespace core
