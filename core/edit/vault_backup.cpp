// SPDX-License-Identifier: MPL-2.0
// Copies that are made without being asked for.
#include "core/edit/vault_core.h"
#include "core/storage/backup.h"
#include "core/storage/local_state.h"

namespace core {
namespace {

bool isDue(const std::optional<LastBackup>& last, qint64 lastEdit, const QDateTime& now, bool evenToday) {
    if (!last) return true;
    if (lastEdit <= last->auditNumber) return false;
    return evenToday || last->at.toLocalTime().date() != now.toLocalTime().date();
}

}  // namespace

void VaultCore::noteBackup(Database& db, const QString& name, const AuditLog::Stamp& at) const {
    Transaction transaction(db);
    log.appendEvent(db, QStringLiteral("backup"), {{QStringLiteral("name"), name}}, {}, at);
    transaction.commit();
    if (!session.fileId.isNull()) LocalState(session.stateDir).noteBackup(session.fileId, {at.at, AuditLog::anchor(db).number});
}

void VaultCore::backUp(Database& db, const AuditLog::Stamp& at, bool evenToday) const {
    if (db.path().isEmpty() || session.fileId.isNull() || session.readOnly || damaged_) return;
    try {
        if (!isDue(LocalState(session.stateDir).lastBackup(session.fileId), AuditLog::lastEdit(db), at.at, evenToday)) return;
        if (const QString name = makeDatedBackup(db, at.at, opening_); !name.isEmpty()) noteBackup(db, name, at);
    } catch (const Error& error) {
        if (error.fault() == Fault::Cancelled || !onNotice) return;  // locked meanwhile: the next opening makes it
        onNotice({{},
                  QStringLiteral("backup_failed"),
                  {},
                  QStringLiteral("No backup could be made. Check the free space, then choose Back up."),
                  Problem::Severity::Warning});
    }
}

}  // namespace core
