// SPDX-License-Identifier: MPL-2.0
// What Vault and Editor share of an open file: its database thread, the caseload in memory, and how a set is written.
#pragma once

#include "core/base/clock.h"
#include "core/base/problem.h"
#include "core/edit/database_thread.h"
#include "core/model/snapshot.h"
#include "core/storage/audit_log.h"
#include "core/storage/key_types.h"

#include <QSet>
#include <QUuid>

#include <atomic>

namespace core {

class VaultCore {
public:
    struct Session {
        Clock clock;
        int slot = 0;
        SlotKind kind = SlotKind::Password;
        std::optional<ApproverId> holder;  ///< of the manager's key that opened the file
        QString actor;                     ///< empty = the worker of the profile
        QUuid fileId;
        QString stateDir;
        bool readOnly = false;
        Problems reason;  ///< why it is read-only
        Problems notices;
    };

    /// Takes over an opened database with its schema in place and reads the shared records.
    VaultCore(const std::function<std::unique_ptr<Database>()>& open, const SecretBytes& dataKey, Session session);

    /// Loads a case if it is not loaded yet. Throws Error{NotFound}. The reference stays valid until the caseload changes.
    const CaseSnapshot& load(const CaseId& id);
    AuditLog::Stamp stamp() const;

    /// Checks the pages and writes the waiting audit rows, once, without waiting: after the first page shows, or before
    /// anything is written.
    void begin();
    bool isReadOnly() const { return session.readOnly || damaged_; }
    Problems readOnlyReason() const { return damaged_ ? session.reason + damage_ : session.reason; }

    /// Throws Error: ReadOnly, InUse while a long set is being written.
    void requireWritable();
    /// The same, and loads the cases that the set touches.
    void prepare(const ChangeSet& set);
    /// On the database thread: checks, writes everything or nothing, and answers the caseload after it.
    Caseload write(Database& database, const ChangeSet& set, const QString& action, const Caseload& before,
                   const AuditLog::Stamp& stamp, const Progress& progress) const;
    /// Takes over the shared records and the touched cases from what write() answered.
    void adopt(const ChangeSet& set, const Caseload& after);
    /// An audit row for something that is not an edit. Nothing happens in a read-only file.
    void recordEvent(const QString& action, const QJsonObject& details, const std::optional<CaseId>& caseId = {});

    /// A verified copy beside the file (BAK-1), on the database thread: the first of the day with changes, or with
    /// `evenToday` before something large. Old copies go. What goes wrong is told as a notice, for work must go on.
    void backUp(Database& database, const AuditLog::Stamp& stamp, bool evenToday) const;
    /// After a copy stands: the record of changes and this machine know of it.
    void noteBackup(Database& database, const QString& name, const AuditLog::Stamp& stamp) const;

    /// An audit row for the first look at a case in this session.
    void noteView(const CaseId& id);
    /// Audit row, what nobody needs any more, checkpoint, memory of this machine. Throws nothing.
    void close();

    struct Event {
        QString action;
        QJsonObject details;
    };
    /// What opening has to tell the record of changes; begin() writes it.
    QList<Event> opening;
    /// Called on the database thread when the check of the pages finds damage.
    std::function<void()> onDamage;
    /// Called on the database thread with something to tell the user.
    std::function<void(const Problem&)> onNotice;

    AuditLog log;
    Session session;
    Caseload caseload;
    bool isWritingLong = false;
    std::atomic<qint64> secretTypedAt = 0;  ///< by Clock::elapsed()
    QSet<CaseId> viewed;

private:
    void settle();
    void watchClock();
    void checkPages(Database& database);

    bool begun_ = false;
    qint64 clockSaid_ = 0;     // milliseconds, by the clock on the wall
    qint64 clockElapsed_ = 0;  // at the same moment, by the one nobody sets
    Progress opening_;
    Problems damage_;  // written before damaged_, not changed after
    std::atomic<bool> damaged_ = false;

public:
    DatabaseThread database;  ///< last: it stops before anything its work uses goes
};

}  // namespace core
