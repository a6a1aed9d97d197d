// SPDX-License-Identifier: MPL-2.0
#include "core/edit/file_memory.h"
#include "core/edit/vault.h"
#include "core/edit/vault_core.h"
#include "core/storage/container.h"
#include "core/storage/migration.h"
#include "core/storage/record_store.h"

#include <utility>

namespace core {
namespace {

constexpr qint64 clockTolerance = 5 * 60 * 1000;   // milliseconds

Problem notice(const char* code, const QString& message) {
    return {{}, QString::fromLatin1(code), {}, message, Problem::Severity::Warning};
}

// The first rows of a new file, before it gets its name.
void fill(Database& database, const Profile& profile, const AuditLog::Stamp& stamp) {
    migrate(database);
    Transaction transaction(database);
    ChangeSet set{Action::CreateFile, profile.label};
    set.add(profile);
    storeChange(database, set.changes.front());
    AuditLog(database.dataKey()).append(database, set, toName(set.action), stamp);
    transaction.commit();
}

VaultCore::Session sessionFor(const VaultContext& context, const QUuid& file, int slot) {
    VaultCore::Session session;
    session.clock = context.clock;
    session.slot = slot;
    session.actor = context.actor;
    session.fileId = file;
    session.stateDir = context.stateDir;
    return session;
}

UnlockedContainer unlock(const QString& path, const QUuid& file, const SecretBytes& secret, SlotKind kind, const FileMemory& memory) {
    try {
        return Container::unlock(path, secret, kind);
    } catch (const Error& error) {
        if (error.fault() != Fault::WrongKey) throw;
        RememberedFile state = memory.recall(file);
        ++state.failedUnlocks;
        memory.remember(file, state);
        throw;
    }
}

std::unique_ptr<VaultCore> openCore(const QString& path, const SecretBytes& dataKey, const VaultCore::Session& session) {
    const auto opener = [&](OpenMode mode) {
        return [&path, &dataKey, mode] {
            auto database = Database::open(path, dataKey, mode);
            migrate(*database);
            return database;
        };
    };
    if (session.readOnly) return std::make_unique<VaultCore>(opener(OpenMode::ReadOnly), dataKey, session);
    VaultCore::Session reader = session;
    reader.readOnly = true;
    try {
        return std::make_unique<VaultCore>(opener(OpenMode::ReadWrite), dataKey, session);
    } catch (const Error& error) {
        if (error.fault() == Fault::ReadOnly)
            reader.reason.append(notice("read_only_place", QStringLiteral("The file or its folder cannot be written.")));
        else if (error.fault() == Fault::Corrupt)
            reader.reason.append(notice("damaged", QStringLiteral("Parts of the file are damaged. Keep the file and restore a backup.")));
        else throw;
    }
    return std::make_unique<VaultCore>(opener(OpenMode::ReadOnly), dataKey, reader);
}

// What opening tells the record of changes, and what it tells the user.
void greet(VaultCore& core, const RememberedFile& last) {
    const AuditAnchor found = core.database.call([](Database& db) { return AuditLog::anchor(db); });
    if (found.number < last.anchor.number)
        core.session.notices.append(notice("older_than_last", QStringLiteral("This file is older than the one last used here (entry %1, expected %2).")
                                                                  .arg(found.number).arg(last.anchor.number)));
    const QList<AuditRow> newest = core.database.call([](Database& db) { return AuditLog::rows(db, 0, 1); });
    const bool clockWentBack = !newest.isEmpty() && newest.front().at.msecsTo(core.session.clock.now()) < -clockTolerance;
    if (clockWentBack)
        core.session.notices.append(notice("clock_back", QStringLiteral("The last change is dated later than now. Check the clock of this computer.")));
    if (last.failedUnlocks > 0)
        core.recordEvent(QStringLiteral("unlock_failed"), {{QStringLiteral("times"), last.failedUnlocks}});
    if (clockWentBack) core.recordEvent(QStringLiteral("clock_back"), {{QStringLiteral("last"), newest.front().at.toString(Qt::ISODate)}});
    core.recordEvent(QStringLiteral("unlock"), {});
}

}  // namespace

std::unique_ptr<Vault> Vault::create(Creation creation, const VaultContext& context) {
    const QString actor = context.actor.isEmpty() ? creation.profile.workerName : context.actor;
    const AuditLog::Stamp stamp{context.clock.now(), 0, actor.isNull() ? QStringLiteral("") : actor};
    const CreatedContainer made =
        Container::create(creation.path, creation.passphrase, creation.recoveryKey, creation.cost,
                          [&](Database& database) { fill(database, creation.profile, stamp); });
    return std::unique_ptr<Vault>(new Vault(openCore(creation.path, made.dataKey, sessionFor(context, made.fileId, 0))));
}

std::unique_ptr<Vault> Vault::open(const QString& path, const SecretBytes& secret, SlotKind kind, const VaultContext& context) {
    const FileMemory memory(context.stateDir);
    const HeaderInfo header = Container::inspect(path);
    const UnlockedContainer unlocked = unlock(path, header.fileId, secret, kind, memory);
    VaultCore::Session session = sessionFor(context, unlocked.fileId, unlocked.slot);
    if (unlocked.altered)
        session.reason.append(notice("header_altered", QStringLiteral("The head of the file was changed by someone without the key.")));
    if (header.readOnlyFeatures)
        session.reason.append(notice("newer_version", QStringLiteral("A newer version made this file. Here it can only be read.")));
    session.readOnly = !session.reason.isEmpty();
    std::unique_ptr<VaultCore> core = openCore(path, unlocked.dataKey, session);
    greet(*core, memory.recall(unlocked.fileId));
    return std::unique_ptr<Vault>(new Vault(std::move(core)));
}

}  // namespace core
