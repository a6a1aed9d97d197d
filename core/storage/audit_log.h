// SPDX-License-Identifier: MPL-2.0
// The record of changes: audit rows in a keyed chain, and the values before and after in revisions (AUD-1 to AUD-4).
#pragma once

#include "core/base/progress.h"
#include "core/model/revision.h"
#include "core/storage/database.h"

namespace core {

class AuditLog {
public:
    /// Who does what follows, and when.
    struct Stamp {
        QDateTime at;
        int slot = 0;
        QString actor;
    };

    /// The chain's key comes from `dataKey` (32 bytes): crypto_kdf id 2, context "kinaudit".
    explicit AuditLog(const SecretBytes& dataKey);

    // Inside a transaction:
    /// One row and one revision for each change, under `action` ("add", "undo add").
    void append(Database& database, const ChangeSet& set, const QString& action, const Stamp& stamp,
                const Progress& progress = {}) const;
    /// One row for something that changed no record. Its details stand beside it like a revision: covered by the row's
    /// digest, and gone when the case is erased, while the chain still holds.
    void appendEvent(Database& database, const QString& action, const QJsonObject& details, const std::optional<CaseId>& caseId,
                     const Stamp& stamp) const;

    /// Newest first; `before` = 0 starts at the newest.
    static QList<AuditRow> rows(Database& database, qint64 before, int limit);
    static AuditAnchor anchor(Database& database);
    /// What an event was about; empty for rows that changed a record and for events that say all by their name.
    static QJsonObject detailsOf(Database& database, qint64 number);
    /// Details of every event of that name, oldest first.
    static QList<QJsonObject> eventsNamed(Database& database, const QString& action);
    /// The number of the newest row that changed a record; 0 if none did.
    static qint64 lastEdit(Database& database);
    /// Oldest first.
    static QList<Revision> revisionsOf(Database& database, const AnyId& record);
    static QList<Revision> revisionsOfCase(Database& database, const CaseId& id);

    /// First row whose chain or digest does not fit, with what is wrong: "chain", "gap", "digest". nullopt = sound.
    struct Flaw {
        qint64 number = 0;
        QString what;
    };
    std::optional<Flaw> verify(Database& database, const Progress& progress = {}) const;
    /// The same for the newest row alone, for every opening.
    std::optional<Flaw> verifyHead(Database& database) const;

private:
    struct Head {
        qint64 number = 0;
        QByteArray chain;
    };
    static Head head(Database& database);
    QByteArray chainOf(const AuditRow& row, const QByteArray& previous) const;
    void write(Database& database, AuditRow row, Head& head) const;
    std::optional<Flaw> verifyAfter(Database& database, Head last, const Progress& progress) const;
    std::optional<Flaw> verifyRow(const AuditRow& row, const QSqlQuery& stored, const Head& head) const;

    SecretBytes key_;
};

}  // namespace core
